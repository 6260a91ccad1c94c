//! The release of data that everything shows.

use leptos::prelude::*;

use super::fetch::{SiteFile, text_of};
use super::loaded::Loaded;
use super::performance::mark;
use crate::domain::data::dataset::{Issue, LoadError, parse};
use crate::domain::filter::columns::Columns;
use crate::domain::model::Dataset;

/// Address of the release, relative to the app's folder.
const ADDRESS: &str = "data/atlas.json";

/// A release, ready to be filtered.
#[derive(Debug)]
pub struct Atlas {
    /// The records.
    pub dataset: Dataset,
    /// The records by column.
    pub columns: Columns,
    /// Records that were left out.
    pub issues: Vec<Issue>,
}

impl Atlas {
    /// Starts loading the release that the server, or what is kept of it, has now; provided to everything below.
    pub fn provide() {
        provide_context(Loaded::start(Self::fetch));
    }

    /// The release provided above.
    pub fn loaded() -> Loaded<Self> {
        expect_context()
    }

    async fn fetch() -> Result<Self, LoadError> {
        let loaded = parse(&text_of(&SiteFile::at(ADDRESS)).await?)?;
        let columns = Columns::new(&loaded.dataset);
        mark("atlas:data");
        Ok(Self { dataset: loaded.dataset, columns, issues: loaded.issues })
    }
}
