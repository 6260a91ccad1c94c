//! Reads the source tables (CSV, UTF-8, one header row) into raw records with their file and row.

use std::collections::HashMap;
use std::path::Path;

use atlas::domain::data::context;
use atlas::domain::data::dataset::{Issue, LISTS, Origin, Parts, Problem, merge};
use atlas::format::spacing::spaced;
use serde_json::{Map, Number, Value};

use super::join;

/// Columns that hold a text per language: `activity_fr` goes to `activity.fr`.
pub const LOCALIZED: [&str; 9] =
    ["activity", "covid_response", "summary", "title", "note", "name", "region", "official_unit", "official_note"];
/// Columns whose name differs from their field.
pub const RENAMED: [(&str, &str); 13] = [
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

/// The tables of the context that each cluster has.
const BY_CLUSTER: [&str; 9] =
    ["indicators", "milestones", "phases", "networks", "profiles", "themes", "governance", "paths", "stories"];

/// The tables as read.
pub struct Source {
    /// The records, joined, ready to be validated.
    pub parts: Parts,
    /// Rows that could not even be read.
    pub issues: Vec<Issue>,
}

/// One row: its cells by column.
pub struct Row {
    /// Where it stands.
    pub origin: Origin,
    /// Cells by column name, trimmed.
    pub cells: HashMap<String, String>,
    columns: Vec<String>,
}

impl Row {
    /// A cell; empty if there is no such column.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Reads every table below `folder`.
///
/// # Errors
/// A sentence that names the file that could not be read.
pub fn read(folder: &Path) -> Result<Source, String> {
    let mut issues = Vec::new();
    let release = table(folder, "release.csv", "release", &mut issues)?;
    let clusters = table(folder, "clusters.csv", "clusters", &mut issues)?;
    let mut rows: HashMap<&'static str, Vec<Row>> = HashMap::new();
    for list in ["sectors", "tags", "places", "changes"] {
        rows.insert(list, table(folder, &format!("{list}.csv"), list, &mut issues)?);
    }
    for list in ["programmes", "companies", "organisations", "links", "facts"].into_iter().chain(BY_CLUSTER) {
        let all = rows.entry(list).or_default();
        for cluster in &clusters {
            all.extend(table(folder, &format!("{}/{list}.csv", cluster.cell("id")), list, &mut issues)?);
        }
    }
    rows.insert("clusters", clusters);
    let facts = rows.remove("facts").unwrap_or_default();
    for fact in &facts {
        let companies = rows.entry("companies").or_default();
        let Some(company) = companies.iter_mut().find(|company| company.cell("id") == fact.cell("id")) else { continue };
        if let Err((column, problem)) = merge(&mut company.cells, &fact.cells) {
            let (origin, record) = (fact.origin.clone(), fact.cell("id").to_owned());
            issues.push(Issue { origin, record, field: column.to_owned(), problem });
        }
    }
    rows.insert("facts", facts);
    let places = rows.remove("places").unwrap_or_default();
    let gazetteer = join::Gazetteer::new(&places);
    issues.extend(join::problems(&places));
    let mut parts = Parts { release: release.first().map(record).unwrap_or_default(), ..Parts::default() };
    parts.lists.insert("places", join::localities(&places).iter().map(|row| (row.origin.clone(), join::place(row))).collect());
    for list in LISTS.into_iter().chain(context::LISTS).filter(|list| *list != "places") {
        let records = rows.remove(list).unwrap_or_default().into_iter().map(|row| {
            let mut value = record(&row);
            if list == "companies" {
                gazetteer.locate(&row, &mut value);
            }
            (row.origin, value)
        });
        parts.lists.insert(list, records.collect());
    }
    Ok(Source { parts, issues })
}

fn table(folder: &Path, file: &str, list: &'static str, issues: &mut Vec<Issue>) -> Result<Vec<Row>, String> {
    let path = folder.join(file);
    let bytes = std::fs::read(&path).map_err(|error| format!("{file} could not be read: {error}"))?;
    let text = String::from_utf8(bytes)
        .map_err(|error| format!("{file} is not UTF-8 (byte {}); save it as \"CSV UTF-8\".", error.utf8_error().valid_up_to()))?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let columns: Vec<String> = reader
        .headers()
        .map_err(|error| format!("{file} has no header row: {error}"))?
        .iter()
        .map(|column| column.trim().to_owned())
        .collect();
    let mut rows = Vec::new();
    for (index, cells) in reader.records().enumerate() {
        let cells = cells.map_err(|error| format!("{file}: {error}"))?;
        // Row numbers as a spreadsheet shows them: the header is row 1.
        let origin = Origin { file: file.to_owned(), list, row: index + 2 };
        if cells.len() != columns.len() {
            let problem = Problem::Cells { found: cells.len(), expected: columns.len() };
            let record = cells.get(1).unwrap_or_default().to_owned();
            issues.push(Issue { origin, record, field: String::new(), problem });
            continue;
        }
        let cells = columns.iter().cloned().zip(cells.iter().map(|cell| cell.trim().to_owned())).collect();
        rows.push(Row { origin, cells, columns: columns.clone() });
    }
    Ok(rows)
}

/// A row as the record that `atlas.json` holds; empty cells are absent fields.
fn record(row: &Row) -> Value {
    let mut value = Value::Object(Map::new());
    for column in &row.columns {
        let cell = row.cell(column);
        // The place of a company is joined with the gazetteer, see `join`.
        if cell.is_empty() || (row.origin.list == "companies" && ["city", "postcode", "address"].contains(&column.as_str())) {
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
        let cell = language.map_or_else(|| cell.to_owned(), |language| spaced(cell, language));
        let path = field.split('.').chain(language);
        put(&mut value, path, typed(row.origin.list, column, &cell));
    }
    value
}

/// Sets a nested field.
pub fn put<'a>(value: &mut Value, path: impl Iterator<Item = &'a str>, leaf: Value) {
    let mut at = value;
    for key in path {
        if !at.is_object() {
            *at = Value::Object(Map::new());
        }
        let Some(object) = at.as_object_mut() else { return };
        at = object.entry(key).or_insert(Value::Null);
    }
    *at = leaf;
}

/// A cell as JSON. A number that cannot be read stays text, so that validation reports it as it was typed.
fn typed(list_name: &str, column: &str, cell: &str) -> Value {
    let list = |separator: char| {
        Value::Array(cell.split(separator).map(str::trim).filter(|part| !part.is_empty()).map(Value::from).collect())
    };
    match column {
        // The value of a fact is kept as it is written: an address, a year or an id.
        "value" if list_name == "facts" => Value::from(cell),
        "tags" | "programmes" | "companies" => list(';'),
        "sources" => list(' '),
        _ if NUMBERS.contains(&column) => number(cell).unwrap_or_else(|| Value::from(cell)),
        _ => Value::from(cell),
    }
}

/// A whole number or a decimal.
pub fn number(cell: &str) -> Option<Value> {
    let whole = cell.parse::<i64>().ok().map(Value::from);
    whole.or_else(|| cell.parse::<f64>().ok().and_then(Number::from_f64).map(Value::Number))
}
