//! The shape of the compiled files for other programs: a JSON Schema (2020-12), published as `data/schema.json`.
//!
//! It is made from the table of columns, not derived: no type is deserialized from a record (each field is read by itself, so that
//! all problems of a record are told), so schemars would need 20 further types, one a list, that only repeat [`TABLES`].
//! `tests/schema.rs` holds it to what the application leaves out.

use serde_json::{Map, Value, json};

use super::atlas::field;
use super::columns::{ColumnKind, Holds, KNOWN_LANGUAGES, TABLES, TableKind, otherwise};
use super::convert::KEY_FIGURES;
use super::rows::put;
use crate::domain::data::dataset::{MAX_TEXT, SCHEMA};
use crate::domain::data::edition::DIGEST;

/// The name of the published file.
pub const SCHEMA_FILE: &str = "schema.json";

/// Ids: lower-case letters, digits and hyphens.
pub(super) const ID: &str = "^[a-z0-9-]+$";
/// Dates: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
pub(super) const DATE: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
/// Addresses that may become links.
pub(super) const ADDRESS: &str = "^https?://[^\\s/]\\S*$";
/// The first and the last year that a record may name.
const YEARS: (i32, i32) = (1500, 2100);
/// Columns of companies that are no field of the compiled file by themselves.
const UNPUBLISHED: [&str; 4] = ["lat", "lon", "precision", "legal_number"];

/// The fields without which a record is left out.
pub(super) fn required(list: &str) -> &'static [&'static str] {
    match list {
        "release" => &["id", "date", "licence"],
        "clusters" => &["id", "name", "region", "country"],
        "sectors" | "tags" => &["id", "name"],
        "places" => &["id", "name", "cluster"],
        "programmes" | "organisations" => &["id", "name", "cluster", "kind"],
        "companies" => &["id", "name", "cluster", "sector", "activity"],
        "links" => &["from", "to", "kind"],
        "facts" => &["id", "field", "value", "source"],
        "indicators" => &["cluster", "indicator", "year", "value", "unit"],
        KEY_FIGURES => &["cluster", "indicator", "year", "value"],
        "milestones" | "governance" | "stories" => &["cluster", "date", "title"],
        "phases" => &["cluster", "since", "name"],
        "networks" => &["cluster", "title", "year", "name"],
        "profiles" => &["cluster", "operator", "summary"],
        "changes" => &["date", "release", "title"],
        "themes" => &["cluster", "year", "name"],
        "paths" => &["cluster", "year", "step", "name"],
        _ => &[],
    }
}

/// The lists whose records stand in two files: `details.json` holds of each only its id and what the first view does without.
const HALVED: [&str; 2] = ["companies", "programmes"];

/// The schema of `atlas.json`, `details.json` and `context.json`, and of an exported release in one piece.
pub fn json_schema() -> Value {
    let mut properties = Map::new();
    properties.insert("schema".to_owned(), json!({ "const": SCHEMA }));
    for kind in TABLES {
        let record = record(kind);
        let value = if kind.list == "release" { record } else { json!({ "type": "array", "items": record }) };
        properties.insert(kind.list.to_owned(), value);
    }
    // Taken from the indicators, so no table of its own.
    let key_figure = json!({ "type": "object", "required": required(KEY_FIGURES), "properties": {
        "cluster": text(Some(ID)), "indicator": text(None), "series": text(None), "year": year(),
        "value": { "type": "number" },
    }});
    properties.insert(KEY_FIGURES.to_owned(), json!({ "type": "array", "items": key_figure }));
    let whole = HALVED.map(|list| (list.to_owned(), json!({ "items": { "required": required(list) } })));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Healthtech Atlas",
        "description": "A release: atlas.json with details.json and context.json, each with its translations beside it (atlas.de.json), or an export in one piece. Unknown fields are allowed, so that a newer file still opens.",
        "type": "object",
        "required": ["schema", "release"],
        "properties": properties,
        "if": { "required": ["clusters"] },
        "then": { "required": HALVED, "properties": whole.into_iter().collect::<Map<_, _>>() },
    })
}

/// A record; unknown fields are allowed, so that a newer file still opens.
fn record(kind: &TableKind) -> Value {
    let mut properties = Value::Object(Map::new());
    for column in kind.columns.iter().filter(|column| kind.list != "companies" || !UNPUBLISHED.contains(&column.name)) {
        let path = field(kind.list, column.name);
        // A field inside another one stands among the properties of that.
        let pointer = format!("/{}", path.replace('.', "/properties/"));
        // What the text before it is in languages in which it is another one.
        if properties.pointer(&pointer).is_some() {
            let texts = KNOWN_LANGUAGES.iter().map(|(code, _)| ((*code).to_owned(), text(None)));
            let texts = json!({ "type": "object", "properties": texts.collect::<Map<_, _>>() });
            put(&mut properties, [otherwise(column.name).as_str()].into_iter(), texts);
            continue;
        }
        put(&mut properties, pointer.split('/').skip(1), value(column));
        if let Some((outer, _)) = path.split_once('.') {
            put(&mut properties, [outer, "type"].into_iter(), Value::from("object"));
        }
    }
    match kind.list {
        "companies" => {
            // Joined with the gazetteer, so no columns of their own.
            for (name, value) in [
                ("lat", degrees("lat")),
                ("lon", degrees("lon")),
                ("precision", json!({ "enum": ["address", "postcode", "place", "none"] })),
            ] {
                put(&mut properties, ["location", "properties", name].into_iter(), value);
            }
            put(&mut properties, ["location", "dependentRequired"].into_iter(), both());
        }
        // True where the other half stands in details.json.
        "release" => {
            put(&mut properties, ["split"].into_iter(), json!({ "type": "boolean" }));
            // Languages that files such as atlas.de.json add: the texts alone, record by record in the same order.
            put(&mut properties, ["languages"].into_iter(), json!({ "type": "array", "items": { "type": "string" } }));
            // Files of one compilation have the same.
            put(&mut properties, [DIGEST].into_iter(), json!({ "type": "string", "pattern": "^[0-9a-f]{16}$" }));
        }
        _ => {}
    }
    let needed = if HALVED.contains(&kind.list) { &["id"][..] } else { required(kind.list) };
    let mut schema = json!({ "type": "object", "required": needed, "properties": properties });
    if kind.list == "places" {
        put(&mut schema, ["dependentRequired"].into_iter(), both());
    }
    schema
}

/// A point has both of its coordinates or neither.
fn both() -> Value {
    json!({ "lat": ["lon"], "lon": ["lat"] })
}

fn text(pattern: Option<&str>) -> Value {
    let mut value = json!({ "type": "string", "minLength": 1, "maxLength": MAX_TEXT });
    if let Some(pattern) = pattern {
        put(&mut value, ["pattern"].into_iter(), Value::from(pattern));
    }
    value
}

fn year() -> Value {
    json!({ "type": "integer", "minimum": YEARS.0, "maximum": YEARS.1 })
}

/// Web Mercator ends at 85.05 degrees.
fn degrees(name: &str) -> Value {
    let most = if name == "lat" { 85 } else { 180 };
    json!({ "type": "number", "minimum": -most, "maximum": most })
}

fn value(column: &ColumnKind) -> Value {
    match column.holds {
        Holds::Id => text(Some(ID)),
        Holds::Text => text(None),
        Holds::Date => text(Some(DATE)),
        Holds::Words => {
            let languages = KNOWN_LANGUAGES.iter().map(|(code, _)| ((*code).to_owned(), text(None)));
            json!({ "type": "object", "properties": languages.collect::<Map<_, _>>(), "minProperties": 1 })
        }
        Holds::Whole => json!({ "type": "integer", "minimum": 0 }),
        Holds::Year => year(),
        Holds::Decimal if ["lat", "lon"].contains(&column.name) => degrees(column.name),
        Holds::Decimal => json!({ "type": "number" }),
        Holds::Choice(values) => json!({ "enum": values }),
        Holds::Ids => json!({ "type": "array", "items": text(Some(ID)), "uniqueItems": true }),
        Holds::Address => text(Some(ADDRESS)),
        Holds::Addresses => json!({ "type": "array", "items": text(Some(ADDRESS)) }),
    }
}
