//! Reads the compiled data of the atlas back into tables. Rows are counted as if a row of headings stood above each list.

use serde_json::{Map, Value};

use super::columns::{Holds, TABLES, TableKind, full, otherwise};
use super::convert::RENAMED;
use super::delivery::{Column, Row, Table};
use super::{encoding, gazetteer};

/// The tables of a JSON file of the atlas.
///
/// # Errors
/// What the parser says, or nothing if the file is JSON but holds no list of ours.
pub(super) fn tables(file: &str, bytes: &[u8]) -> Result<Vec<Table>, String> {
    let (text, _) = encoding::decode(bytes);
    let value: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let mut tables = Vec::new();
    for kind in TABLES {
        match value.get(kind.list) {
            Some(Value::Array(records)) if !records.is_empty() => {
                let records: Vec<&Value> = records.iter().collect();
                tables.push(table(kind, file, &records));
            }
            Some(record @ Value::Object(_)) if kind.list == "release" => tables.push(table(kind, file, &[record])),
            _ => {}
        }
    }
    if tables.iter().all(|table| table.list == "release") {
        return Err(String::new());
    }
    postcodes(&value, file, &mut tables);
    Ok(tables)
}

fn table(kind: &TableKind, file: &str, records: &[&Value]) -> Table {
    let flat: Vec<Map<String, Value>> = records.iter().map(|record| flattened(kind, record)).collect();
    let mut names: Vec<String> = kind.asked();
    for name in flat.iter().flat_map(Map::keys) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    let row = |(index, record): (usize, &Map<String, Value>)| {
        let text = |name: &String| record.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        Row { at: index + 2, cells: names.iter().map(text).collect() }
    };
    let rows = flat.iter().enumerate().map(row).collect();
    let columns = names.iter().enumerate().map(|(at, name)| Column { name: name.clone(), heading: name.clone(), at }).collect();
    Table {
        list: kind.list.to_owned(),
        file: file.to_owned(),
        sheet: String::new(),
        cluster: String::new(),
        head: 1,
        columns,
        rows,
    }
}

/// The cells of a record by the names of their columns.
fn flattened(kind: &TableKind, record: &Value) -> Map<String, Value> {
    let mut cells = Map::new();
    for column in kind.columns {
        let name = column.name;
        let path = field(kind.list, name);
        let value = path.split('.').try_fold(record, |value, key| value.get(key));
        let Some(value) = value else { continue };
        if let (Holds::Words, Value::Object(texts)) = (column.holds, value) {
            for (language, text) in texts {
                cells.insert(full(name, language), text.clone());
            }
            continue;
        }
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Array(items) => {
                let items: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                items.join(if column.holds == Holds::Addresses { " " } else { ";" })
            }
            _ => continue,
        };
        cells.insert(name.to_owned(), Value::from(text));
    }
    if kind.list == "companies" {
        located(record, &mut cells);
    }
    // A text of every language stands in its own column, so the same in one of them needs no cell.
    for column in kind.columns.iter().filter(|column| column.holds != Holds::Words && kind.is_one_text(column.name)) {
        let differs = |(_, text): &(&String, &Value)| record.get(column.name) != Some(*text);
        let texts = record.get(otherwise(column.name)).and_then(Value::as_object);
        for (language, text) in texts.into_iter().flatten().filter(differs) {
            cells.insert(full(column.name, language), text.clone());
        }
    }
    if kind.list == "places" {
        // An id that follows from the name needs no cell.
        let text =
            |cells: &Map<String, Value>, name: &str| cells.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        if text(&cells, "id") == gazetteer::slug(&text(&cells, "name")) {
            cells.remove("id");
        }
    }
    cells
}

/// The field of a column.
pub(super) fn field<'a>(list: &str, column: &'a str) -> &'a str {
    match (list, column) {
        ("clusters", "source") => "official.source",
        ("companies", "postcode") => "location.postcode",
        ("companies", "address") => "location.address",
        _ => RENAMED.iter().find(|(name, _)| *name == column).map_or(column, |(_, field)| field),
    }
}

/// A point of its own is only that of an address; others are those of the gazetteer.
fn located(record: &Value, cells: &mut Map<String, Value>) {
    let Some(location) = record.get("location") else { return };
    if location.get("precision").and_then(Value::as_str) == Some("address") {
        for name in ["lat", "lon"] {
            if let Some(number) = location.get(name) {
                cells.insert(name.to_owned(), Value::from(number.to_string()));
            }
        }
    }
}

/// Points of postcodes are no records of the compiled data; the companies there have them.
fn postcodes(value: &Value, file: &str, tables: &mut [Table]) {
    let Some(places) = tables.iter_mut().find(|table| table.list == "places") else { return };
    let mut found: Vec<[String; 4]> = Vec::new();
    for company in value.get("companies").and_then(Value::as_array).into_iter().flatten() {
        let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
        let Some(location) = company.get("location").filter(|one| text(one.get("precision")) == "postcode") else { continue };
        let number = |name: &str| location.get(name).map(Value::to_string).unwrap_or_default();
        let row = [text(company.get("cluster")), text(location.get("postcode")), number("lat"), number("lon")];
        if !found.contains(&row) {
            found.push(row);
        }
    }
    let first = places.rows.len() + 2;
    for (index, [cluster, name, lat, lon]) in found.into_iter().enumerate() {
        let cell = |column: &Column| match column.name.as_str() {
            "cluster" => cluster.clone(),
            "name" => name.clone(),
            "lat" => lat.clone(),
            "lon" => lon.clone(),
            _ => String::new(),
        };
        let cells = places.columns.iter().map(cell).collect();
        places.rows.push(Row { at: first + index, cells });
    }
    // Localities are named in the compiled data by their ids.
    let names: Vec<(String, String)> =
        places.rows.iter().map(|row| (gazetteer::slug(places.cell(row, "name")), places.cell(row, "name").to_owned())).collect();
    for table in tables.iter_mut().filter(|table| table.list == "companies" && table.file == file) {
        let Some(city) = table.column("city") else { continue };
        for row in &mut table.rows {
            if let Some((_, name)) = names.iter().find(|(id, _)| *id == row.cells[city]) {
                row.cells[city].clone_from(name);
            }
        }
    }
}
