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

use super::translation::{FileText, languages, translate};

/// The schema number that this code reads and writes.
pub const SCHEMA: i64 = 1;

/// The JSON of a file of ours, which has the list `needed`, with the texts of its translations.
pub(crate) fn value(file: FileText<'_>, needed: &str) -> Result<Value, LoadError> {
    let mut value = json(file.text)?;
    for text in file.translations {
        add(&mut value, text);
    }
    let schema = value.get("schema").and_then(Value::as_i64);
    if schema != Some(SCHEMA) || !value.get(needed).is_some_and(Value::is_array) {
        return Err(LoadError::Schema { found: schema.filter(|found| *found != SCHEMA) });
    }
    Ok(value)
}

/// Adds a translation. One that is broken or of another release adds nothing, which `false` says: texts then stay in the languages
/// of the file, marked so.
fn add(value: &mut Value, translation: &str) -> bool {
    json(translation).is_ok_and(|translation| translate(value, &translation))
}

fn json(text: &str) -> Result<Value, LoadError> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('<') {
        return Err(LoadError::Html);
    }
    serde_json::from_str(text).map_err(|error| match error.is_eof() {
        true => LoadError::Truncated,
        false => LoadError::NotJson { line: error.line(), column: error.column() },
    })
}

/// An `atlas.json` as JSON, before anything in it is validated: what it says of its languages decides what is loaded beside it.
#[derive(Debug)]
pub struct Opened(Value);

impl Opened {
    /// Reads the text of the file.
    ///
    /// # Errors
    /// A [`LoadError`] if the text as a whole is not a release.
    pub fn new(text: &str) -> Result<Self, LoadError> {
        value(text.into(), "companies").map(Self)
    }

    /// The id of the release; empty if it says none.
    pub fn release(&self) -> &str {
        self.0.pointer("/release/id").and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether its details stand in a file of their own.
    pub fn is_split(&self) -> bool {
        self.0.get("release").is_some_and(assemble::has_details_apart)
    }

    /// The languages that it is translated to.
    pub fn languages(&self) -> Vec<String> {
        languages(&self.0)
    }

    /// Adds the texts of a translation; one that is broken or of another release adds nothing, which `false` says.
    pub fn translate(&mut self, text: &str) -> bool {
        add(&mut self.0, text)
    }

    /// Its records by list.
    pub fn parts(self) -> Parts {
        let Self(mut value) = self;
        let mut parts = Parts { release: value.get_mut("release").map(Value::take).unwrap_or_default(), lists: HashMap::new() };
        for list in LISTS {
            parts.lists.insert(list, records_of(&mut value, list, "atlas.json"));
        }
        parts
    }

    /// Validates the records.
    ///
    /// # Errors
    /// A [`LoadError`] if no company is left. Problems of single records are issues instead.
    pub fn read(self) -> Result<Loaded, LoadError> {
        validated(&self.parts())
    }
}

/// Validates the records of a release.
///
/// # Errors
/// A [`LoadError`] if no company is left. Problems of single records are issues instead.
pub fn validated(parts: &Parts) -> Result<Loaded, LoadError> {
    let loaded = assemble(parts);
    if loaded.dataset.companies.is_empty() {
        let issues = loaded.issues.iter().filter(|issue| issue.origin.list == "companies").count();
        return Err(LoadError::Empty { issues });
    }
    Ok(loaded)
}

/// Reads the text of an `atlas.json` without its translations.
///
/// # Errors
/// A [`LoadError`] if the text as a whole is not a usable release. Problems of single records are issues instead.
pub fn parse(text: &str) -> Result<Loaded, LoadError> {
    Opened::new(text)?.read()
}
