//! The shape of the data for other programs: a JSON Schema of the compiled file, a Table Schema of each source table.

use serde_json::{Map, Value, json};

use super::atlas::field;
use super::columns::{ColumnKind, Holds, KNOWN_LANGUAGES, TABLES, TableKind, table};
use super::convert::KEY_FIGURES;
use super::rows::put;

/// The lists of `atlas.json` and `context.json` as a JSON Schema (draft 2020-12).
pub fn json_schema() -> Value {
    let mut properties = Map::new();
    properties.insert("schema".to_owned(), json!({ "type": "integer" }));
    for kind in TABLES {
        let record = record(kind);
        let value = if kind.list == "release" { record } else { json!({ "type": "array", "items": record }) };
        properties.insert(kind.list.to_owned(), value);
    }
    // Taken from the indicators, so no table of its own.
    let key_figure = json!({ "type": "object", "properties": {
        "cluster": { "type": "string" }, "indicator": { "type": "string" }, "series": { "type": "string" },
        "year": { "type": "integer" }, "value": { "type": "number" },
    }});
    properties.insert(KEY_FIGURES.to_owned(), json!({ "type": "array", "items": key_figure }));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Healthtech Atlas",
        "type": "object",
        "required": ["schema", "release"],
        "properties": properties,
    })
}

/// Columns of companies that are no field of the compiled file by themselves.
const UNPUBLISHED: [&str; 3] = ["lat", "lon", "legal_number"];

/// A record; unknown fields are allowed, so that a newer file still opens.
fn record(kind: &TableKind) -> Value {
    let mut properties = Value::Object(Map::new());
    for column in kind.columns.iter().filter(|column| kind.list != "companies" || !UNPUBLISHED.contains(&column.name)) {
        // A field inside another one stands among the properties of that.
        let path = field(kind.list, column.name).replace('.', ".properties.");
        put(&mut properties, path.split('.'), value(column));
        if let Some((outer, _)) = field(kind.list, column.name).split_once('.') {
            put(&mut properties, [outer, "type"].into_iter(), Value::from("object"));
        }
    }
    if kind.list == "companies" {
        // Joined with the gazetteer, so no columns of their own.
        for (name, value) in [
            ("lat", json!({ "type": "number" })),
            ("lon", json!({ "type": "number" })),
            ("precision", json!({ "enum": ["address", "postcode", "place", "none"] })),
        ] {
            put(&mut properties, ["location", "properties", name].into_iter(), value);
        }
    }
    json!({ "type": "object", "properties": properties })
}

fn value(column: &ColumnKind) -> Value {
    match column.holds {
        Holds::Id | Holds::Text | Holds::Date => json!({ "type": "string" }),
        Holds::Words => {
            let languages: Map<String, Value> =
                KNOWN_LANGUAGES.iter().map(|(code, _)| ((*code).to_owned(), json!({ "type": "string" }))).collect();
            json!({ "type": "object", "properties": languages, "minProperties": 1 })
        }
        Holds::Whole | Holds::Year => json!({ "type": "integer" }),
        Holds::Decimal => json!({ "type": "number" }),
        Holds::Choice(values) => json!({ "enum": values }),
        Holds::Ids => json!({ "type": "array", "items": { "type": "string" }, "uniqueItems": true }),
        Holds::Address => json!({ "type": "string", "format": "uri" }),
        Holds::Addresses => json!({ "type": "array", "items": { "type": "string", "format": "uri" } }),
    }
}

/// The Table Schema (Frictionless Data) of a source table; nothing if there is no such table.
pub fn table_schema(list: &str) -> Option<Value> {
    let kind = table(list)?;
    let names = kind.asked();
    let fields: Vec<Value> = names.iter().filter_map(|name| kind.kind(name).map(|(column, _)| described(name, column))).collect();
    let key = kind.columns.iter().any(|column| column.name == "id" && column.asked).then_some("id");
    Some(json!({ "fields": fields, "missingValues": [""], "primaryKey": key }))
}

fn described(name: &str, column: &ColumnKind) -> Value {
    let (kind, format, constraints) = match column.holds {
        Holds::Whole => ("integer", None, None),
        Holds::Year => ("year", None, None),
        Holds::Decimal => ("number", None, None),
        Holds::Address => ("string", Some("uri"), None),
        Holds::Choice(values) => ("string", None, Some(json!({ "enum": values }))),
        _ => ("string", None, None),
    };
    let mut field = json!({ "name": name, "type": kind });
    if let Some(format) = format {
        put(&mut field, ["format"].into_iter(), Value::from(format));
    }
    if let Some(constraints) = constraints {
        put(&mut field, ["constraints"].into_iter(), constraints);
    }
    field
}
