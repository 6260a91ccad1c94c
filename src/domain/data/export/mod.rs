//! A selection of companies as files for other programs, each of which says what it holds: as rows of the source tables
//! ([`sheet`], [`csv`]), as a release of its own ([`release`]) and as `GeoJSON` (`domain/geo/geojson.rs`).

mod csv;
mod release;
mod sheet;

pub use csv::{Dialect, csv};
pub use release::release;
pub use sheet::{companies, sheet_of};

use serde::Serialize;

/// What a file says of itself, in words of the reader's language; the file repeats them as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// Whose data they are, with release, date and licence.
    pub credit: String,
    /// Which filters made the selection.
    pub filters: String,
    /// How many companies of how many.
    pub count: String,
    /// The address under which the same selection is seen; empty where there is none.
    pub address: String,
    /// What the file lacks, as the details of the release were not loaded; empty if it is whole.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub missing: String,
}

impl Statement {
    /// All of it in one line.
    pub fn line(&self) -> String {
        let parts = [&self.credit, &self.filters, &self.count, &self.address, &self.missing];
        let parts: Vec<&str> = parts.into_iter().map(|part| part.trim_end_matches('.')).filter(|part| !part.is_empty()).collect();
        parts.join(". ")
    }
}
