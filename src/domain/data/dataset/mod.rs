//! Reads a release: bytes → records → [`Dataset`] and a list of [`Issue`]s.
//!
//! The app and `atlas-data` share everything below [`Parts`]; only where the records come from differs.

mod actors;
mod assemble;
mod details;
mod facts;
mod issue;
mod parts;
mod reader;
mod record;

use std::collections::HashMap;

use serde_json::Value;

pub use assemble::assemble;
pub use details::{DETAILS, complete, joined, split};
pub use facts::merge;
pub use issue::{Issue, LoadError, Origin, Problem};
pub use parts::{LISTS, Loaded, Parts};
pub(crate) use reader::{Reader, records_of};
pub(crate) use record::Record;
pub use record::{MAX_NAME, MAX_TEXT, is_http, is_slug};

/// The schema number that this code reads and writes.
pub const SCHEMA: i64 = 1;

/// The JSON of a file of ours, which has the list `needed`.
pub(crate) fn value(text: &str, needed: &str) -> Result<Value, LoadError> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('<') {
        return Err(LoadError::Html);
    }
    let value: Value = serde_json::from_str(text).map_err(|error| match error.is_eof() {
        true => LoadError::Truncated,
        false => LoadError::NotJson { line: error.line(), column: error.column() },
    })?;
    let schema = value.get("schema").and_then(Value::as_i64);
    if schema != Some(SCHEMA) || !value.get(needed).is_some_and(Value::is_array) {
        return Err(LoadError::Schema { found: schema.filter(|found| *found != SCHEMA) });
    }
    Ok(value)
}

/// Reads the text of an `atlas.json`.
///
/// # Errors
/// A [`LoadError`] if the text as a whole is not a usable release. Problems of single records are issues instead.
pub fn parse(text: &str) -> Result<Loaded, LoadError> {
    let mut value = value(text, "companies")?;
    let mut parts = Parts { release: value.get_mut("release").map(Value::take).unwrap_or_default(), lists: HashMap::new() };
    for list in LISTS {
        parts.lists.insert(list, records_of(&mut value, list, "atlas.json"));
    }
    let loaded = assemble(&parts);
    if loaded.dataset.companies.is_empty() {
        let issues = loaded.issues.iter().filter(|issue| issue.origin.list == "companies").count();
        return Err(LoadError::Empty { issues });
    }
    Ok(loaded)
}
