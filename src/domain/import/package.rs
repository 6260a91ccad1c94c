//! The source tables for other programs: a Table Schema for each, and the Data Package (Frictionless Data, version 2) that names them
//! all, published beside them as `data/source/datapackage.json`.

use serde_json::{Map, Value, json};

use super::atlas::field;
use super::columns::{ColumnKind, Holds, TableKind, table};
use super::delivery::Delivery;
use super::rows::put;
use super::schema::{ADDRESS, DATE, ID, required};
use super::write;

/// The name of the published file.
pub const PACKAGE_FILE: &str = "datapackage.json";

/// The tables that [`super::tables`] writes, each with its path, encoding and schema.
pub fn data_package(delivery: &Delivery) -> Value {
    let resources: Vec<Value> = write::tables(delivery)
        .iter()
        .filter_map(|(path, _)| {
            let name = path.strip_suffix(".csv")?;
            let kind = table(name.rsplit('/').next()?)?;
            Some(json!({
                "name": name.replace('/', "-"),
                "path": path,
                "type": "table",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": schema(kind, &write::columns(kind, delivery)),
            }))
        })
        .collect();
    let said = |column: &str| {
        let mut rows = delivery.rows("release").map(|(table, row)| table.cell(row, column).to_owned());
        rows.next().unwrap_or_default()
    };
    let licence = said("licence");
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "healthtech-atlas",
        "title": "Healthtech Atlas: source tables",
        "version": said("id"),
        "licenses": [{ "name": licence.replace(' ', "-"), "title": licence }],
        "resources": resources,
    })
}

/// The Table Schema of a source table with the columns that every delivery has; nothing if there is no such table.
pub fn table_schema(list: &str) -> Option<Value> {
    table(list).map(|kind| schema(kind, &kind.asked()))
}

fn schema(kind: &TableKind, names: &[String]) -> Value {
    let fields: Vec<Value> = names.iter().filter_map(|name| Some(described(kind, name, kind.kind(name)?.0))).collect();
    let mut schema = Map::new();
    schema.insert("fields".to_owned(), Value::from(fields));
    schema.insert("missingValues".to_owned(), json!([""]));
    // The id of a fact is that of its company, which may have several.
    if kind.list != "facts" && kind.columns.iter().any(|column| column.name == "id" && column.asked) {
        schema.insert("primaryKey".to_owned(), json!(["id"]));
    }
    Value::Object(schema)
}

fn described(kind: &TableKind, name: &str, column: &ColumnKind) -> Value {
    let mut constraints = Map::new();
    if column.asked && column.holds != Holds::Words && required(kind.list).contains(&field(kind.list, column.name)) {
        constraints.insert("required".to_owned(), Value::Bool(true));
    }
    let (of_type, limit) = match column.holds {
        Holds::Whole => ("integer", None),
        Holds::Year => ("year", None),
        Holds::Decimal => ("number", None),
        Holds::Choice(values) => ("string", Some(("enum", json!(values)))),
        Holds::Id => ("string", Some(("pattern", Value::from(ID)))),
        Holds::Date => ("string", Some(("pattern", Value::from(DATE)))),
        Holds::Address => ("string", Some(("pattern", Value::from(ADDRESS)))),
        _ => ("string", None),
    };
    constraints.extend(limit.map(|(name, value)| (name.to_owned(), value)));
    let mut field = json!({ "name": name, "type": of_type });
    if !constraints.is_empty() {
        put(&mut field, ["constraints"].into_iter(), Value::Object(constraints));
    }
    field
}
