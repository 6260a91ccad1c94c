//! What a release changed against the one before it: companies that came and went, and facts with their value before and now.
//!
//! It is computed when the data are compiled (`domain/release/revise.rs`) and stands in `revision.json` beside the release, as nobody should load two
//! releases to be told what is new.

use serde::{Deserialize, Serialize};

use super::dataset::{LoadError, SCHEMA, value};
use super::edition::DIGEST;
use super::releases::ReleaseFigures;

/// The name of the file beside `atlas.json`.
pub const REVISION: &str = "revision.json";

/// A fact that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revised {
    /// Slug of the company.
    pub id: String,
    /// The field by its name in the source tables.
    pub field: String,
    /// The value before, as the source tables hold it; empty if nothing was known.
    #[serde(default)]
    pub old: String,
    /// The value now; empty if nothing is known any more.
    #[serde(default)]
    pub new: String,
}

/// The change of a release against the one before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Revision {
    /// The id of the release before; empty for the first one.
    pub since: String,
    /// Slugs of companies that came.
    pub arrivals: Vec<String>,
    /// Names of companies that went.
    pub departures: Vec<String>,
    /// Facts of companies that are in both.
    pub changes: Vec<Revised>,
    /// The releases so far in figures, the newest first.
    #[serde(default)]
    pub releases: Vec<ReleaseFigures>,
}

#[derive(Deserialize)]
struct File {
    revision: Revision,
}

impl Revision {
    /// Reads the text of a `revision.json`.
    ///
    /// # Errors
    /// A [`LoadError`] if the text is none, or is of another release than `wanted`.
    pub fn parse(text: &str, wanted: &str) -> Result<Self, LoadError> {
        let file = value(text.into(), "lists")?;
        let found = file.pointer("/release/id").and_then(serde_json::Value::as_str).unwrap_or_default();
        if found != wanted {
            return Err(LoadError::OtherRelease { found: found.to_owned(), wanted: wanted.to_owned() });
        }
        serde_json::from_value::<File>(file).map(|file| file.revision).map_err(|_| LoadError::Schema { found: None })
    }

    /// The text of the file for a release, which is told by its id and its digest.
    pub fn to_file(&self, release: &str, digest: &str) -> String {
        let own = serde_json::json!({
            "schema": SCHEMA,
            "release": { "id": release, (DIGEST): digest },
            "lists": ["arrivals", "departures", "changes", "releases"],
            "revision": self,
        });
        format!("{own:#}\n")
    }

    /// The changed facts of a company.
    pub fn of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Revised> {
        self.changes.iter().filter(move |change| change.id == id)
    }
}
