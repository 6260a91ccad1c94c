//! Turns tables into the raw records that the application reads, each with its place.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::delivery::{Delivery, Table};
use super::rows::{Row, number, put};
use super::{columns, gazetteer};
use crate::domain::analysis::key_figures::INDICATORS;
use crate::domain::data::context;
use crate::domain::data::dataset::{Issue, LISTS, Origin, Parts, merge};
use crate::domain::data::translation::INLINE;
use crate::format::typography::typeset;

/// The list that is taken from the indicators and has no table of its own.
pub(super) const KEY_FIGURES: &str = "key_figures";

/// Columns that hold a text per language: `activity_fr` goes to `activity.fr`.
pub const LOCALIZED: [&str; 10] = [
    "activity",
    "covid_response",
    "summary",
    "title",
    "note",
    "name",
    "region",
    "official_unit",
    "official_scope",
    "official_note",
];
/// Columns whose name differs from their field.
pub const RENAMED: [(&str, &str); 14] = [
    ("employees", "employees.count"),
    ("employees_year", "employees.year"),
    ("employees_scope", "employees.scope"),
    ("from_id", "from"),
    ("to_id", "to"),
    ("since_year", "since"),
    ("until_year", "until"),
    ("official_companies", "official.count"),
    ("official_year", "official.year"),
    ("official_unit", "official.unit"),
    ("official_scope", "official.scope"),
    ("official_note", "official.note"),
    ("official_source", "official.source"),
    ("city", "location.place"),
];
/// Columns that hold whole numbers or decimals.
const NUMBERS: [&str; 12] = [
    "step",
    "founded",
    "employees",
    "employees_year",
    "year",
    "value",
    "since_year",
    "until_year",
    "official_companies",
    "official_year",
    "lat",
    "lon",
];

/// Columns of a company that are no field of its record: its location is joined with the gazetteer, and the number in a legal
/// register serves to find duplicates.
const JOINED: [&str; 7] = ["city", "postcode", "address", "lat", "lon", "precision", "legal_number"];

/// The tables as records.
pub struct Source {
    /// The records, joined, ready to be validated.
    pub parts: Parts,
    /// Rows that could not even be read.
    pub issues: Vec<Issue>,
}

/// Turns the tables of a delivery into records. The file of an origin is the position of the table, see [`table_of`].
pub fn parts(delivery: &Delivery) -> Source {
    let mut issues = Vec::new();
    let mut rows: HashMap<&'static str, Vec<Row>> = HashMap::new();
    for (index, table) in delivery.tables.iter().enumerate() {
        let Some(kind) = columns::table(&table.list) else { continue };
        rows.entry(kind.list).or_default().extend(table.rows.iter().map(|row| read(kind.list, index, table, row)));
    }
    in_order_of_clusters(&mut rows);
    merge_facts(&mut rows, &mut issues);
    let places = rows.remove("places").unwrap_or_default();
    let gazetteer = gazetteer::Gazetteer::new(&places);
    issues.extend(gazetteer::problems(&places));
    let release = rows.remove("release").unwrap_or_default();
    let mut parts = Parts { release: release.first().map(record).unwrap_or_default(), ..Parts::default() };
    parts
        .lists
        .insert("places", gazetteer::localities(&places).iter().map(|row| (row.origin.clone(), gazetteer::place(row))).collect());
    for list in LISTS.into_iter().chain(context::LISTS).filter(|list| !["places", KEY_FIGURES].contains(list)) {
        let records = rows.remove(list).unwrap_or_default().into_iter().map(|row| {
            let mut value = record(&row);
            if list == "companies" {
                gazetteer.locate(&row, &mut value);
            }
            (row.origin, value)
        });
        parts.lists.insert(list, records.collect());
    }
    parts.lists.insert(KEY_FIGURES, key_figures(&parts));
    Source { parts, issues }
}

/// The figures that the first view shows, with no more of each than it needs.
fn key_figures(parts: &Parts) -> Vec<(Origin, Value)> {
    let all = parts.lists.get("indicators").map_or(&[][..], Vec::as_slice);
    let is_key = |value: &Value| value["indicator"].as_str().is_some_and(|name| INDICATORS.contains(&name));
    let short = |value: &Value| {
        let fields = ["cluster", "indicator", "year", "value", "series"];
        fields.into_iter().filter_map(|field| Some((field.to_owned(), value.get(field)?.clone()))).collect()
    };
    let found = all.iter().filter(|(_, value)| is_key(value));
    found.map(|(origin, value)| (origin.clone(), Value::Object(short(value)))).collect()
}

/// Brings single facts into the rows of their companies.
fn merge_facts(rows: &mut HashMap<&'static str, Vec<Row>>, issues: &mut Vec<Issue>) {
    let facts = rows.remove("facts").unwrap_or_default();
    let companies = rows.entry("companies").or_default();
    let places: HashMap<String, usize> = companies.iter().enumerate().map(|(at, row)| (row.cell("id").to_owned(), at)).collect();
    for fact in &facts {
        let Some(company) = places.get(fact.cell("id")).and_then(|at| companies.get_mut(*at)) else { continue };
        if let Err((column, problem)) = merge(&mut company.cells, &fact.cells) {
            let (origin, record) = (fact.origin.clone(), fact.cell("id").to_owned());
            issues.push(Issue { origin, record, field: column.to_owned(), problem });
        }
        // A fact may fill a column that the table lacks.
        let columns = &company.columns;
        let new: Vec<String> = company.cells.keys().filter(|name| !columns.contains(name)).cloned().collect();
        company.columns.extend(new);
    }
    rows.insert("facts", facts);
}

/// The table that an origin names.
pub fn table_of<'a>(delivery: &'a Delivery, origin: &Origin) -> Option<&'a Table> {
    origin.file.parse::<usize>().ok().and_then(|index| delivery.tables.get(index))
}

/// A row with its cells by name. A table without a column for the cluster takes it from its folder.
fn read(list: &'static str, index: usize, table: &Table, row: &super::delivery::Row) -> Row {
    let known = table.columns.iter().zip(&row.cells).filter(|(column, _)| !column.name.is_empty());
    let mut cells: HashMap<String, String> = known.map(|(column, cell)| (column.name.clone(), cell.clone())).collect();
    let mut columns: Vec<String> =
        table.columns.iter().map(|column| column.name.clone()).filter(|name| !name.is_empty()).collect();
    let has_cluster = columns::table(list).is_some_and(|kind| kind.kind("cluster").is_some());
    if has_cluster && !table.cluster.is_empty() && cells.get("cluster").is_none_or(String::is_empty) {
        cells.insert("cluster".to_owned(), table.cluster.clone());
        if !columns.iter().any(|name| name == "cluster") {
            columns.push("cluster".to_owned());
        }
    }
    Row { origin: Origin { file: index.to_string(), list, row: row.at }, cells, columns, folder: table.cluster.clone() }
}

/// Sorts the rows of each list by the order of their clusters, so that folders and workbooks give the same.
fn in_order_of_clusters(rows: &mut HashMap<&'static str, Vec<Row>>) {
    let order: Vec<String> = rows.get("clusters").into_iter().flatten().map(|row| row.cell("id").to_owned()).collect();
    let said = |row: &Row| if row.cell("cluster").is_empty() { row.folder.clone() } else { row.cell("cluster").to_owned() };
    let actors = ["companies", "organisations"].into_iter().filter_map(|list| rows.get(list)).flatten();
    let homes: HashMap<String, String> = actors.map(|row| (row.cell("id").to_owned(), said(row))).collect();
    for table in columns::TABLES.iter().filter(|table| table.by_cluster) {
        let Some(list) = rows.get_mut(table.list) else { continue };
        list.sort_by_cached_key(|row| {
            let own = said(row);
            // A relation and a fact belong where their actor does.
            let home = ["from_id", "to_id", "id"].into_iter().find_map(|name| homes.get(row.cell(name)));
            let cluster = if own.is_empty() { home.cloned().unwrap_or_default() } else { own };
            order.iter().position(|id| *id == cluster).unwrap_or(order.len())
        });
    }
}

/// A row as the record that `atlas.json` holds; empty cells are absent fields.
fn record(row: &Row) -> Value {
    let mut value = Value::Object(Map::new());
    let is_one_text = |base: &str| columns::table(row.origin.list).is_some_and(|kind| kind.is_one_text(base));
    for column in &row.columns {
        let cell = row.cell(column);
        // The place of a company is joined with the gazetteer, see `gazetteer`.
        if cell.is_empty() || (row.origin.list == "companies" && JOINED.contains(&column.as_str())) {
            continue;
        }
        if let Some((base, language)) = column.rsplit_once('_').filter(|(base, _)| is_one_text(base)) {
            put_otherwise(&mut value, row.cell(base), &columns::otherwise(base), (language, cell));
            continue;
        }
        let (field, language) = match column.rsplit_once('_') {
            // The delivered column has no suffix; its text is English.
            None | Some(_) if column == "covid_response" => (column.as_str(), Some("en")),
            // A cluster's page of reference backs its official figure.
            None if column == "source" && row.origin.list == "clusters" => ("official_source", None),
            Some((base, language)) if language.len() == 2 && LOCALIZED.contains(&base) => (base, Some(language)),
            _ => (column.as_str(), None),
        };
        let field = RENAMED.iter().find(|(name, _)| *name == field).map_or(field, |(_, field)| field);
        let cell = language.map_or_else(|| cell.to_owned(), |language| typeset(cell, language));
        let path = field.split('.').chain(language);
        put(&mut value, path, typed(row.origin.list, column, &cell));
    }
    value
}

/// Puts what a text is in a language in which it is another one. English is what the translations of a file are told by, so it has
/// the text itself, if no other; another language that has the same needs no text of its own.
fn put_otherwise(value: &mut Value, text: &str, field: &str, (language, cell): (&str, &str)) {
    if cell == text {
        return;
    }
    if value.get(field).is_none() && !text.is_empty() {
        put(value, [field, INLINE[0]].into_iter(), Value::from(text));
    }
    put(value, [field, language].into_iter(), Value::from(typeset(cell, language)));
}

/// A cell as JSON. A number that cannot be read stays text, so that validation reports it as it was typed.
fn typed(table: &str, column: &str, cell: &str) -> Value {
    let list = |separator: char| {
        Value::Array(cell.split(separator).map(str::trim).filter(|part| !part.is_empty()).map(Value::from).collect())
    };
    match column {
        // The value of a fact is kept as it is written: an address, a year or an id.
        "value" if table == "facts" => Value::from(cell),
        "tags" | "programmes" | "companies" | "aliases" => list(';'),
        "sources" => list(' '),
        _ if NUMBERS.contains(&column) => number(cell).unwrap_or_else(|| Value::from(cell)),
        _ => Value::from(cell),
    }
}
