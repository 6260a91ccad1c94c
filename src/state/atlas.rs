//! The release of data that everything shows.

use std::sync::Arc;

use leptos::prelude::*;

use super::fetch::{SiteFile, text_of};
use super::loaded::Loaded;
use super::performance::mark;
use super::release::{NEWEST, folder, wanted};
use crate::domain::data::dataset::{Issue, LoadError, parse};
use crate::domain::filter::columns::Columns;
use crate::domain::model::Dataset;

/// The file of a release in its folder.
const FILE: &str = "atlas.json";

/// A release, ready to be filtered.
#[derive(Debug)]
pub struct Atlas {
    /// The records.
    pub dataset: Dataset,
    /// The records by column.
    pub columns: Arc<Columns>,
    /// Records that were left out.
    pub issues: Vec<Issue>,
    /// Where its files are, relative to the app's folder.
    pub folder: String,
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

    /// True for another release than the newest, opened by its name.
    pub fn is_former(&self) -> bool {
        self.folder != NEWEST
    }

    async fn fetch() -> Result<Self, LoadError> {
        let Some(wanted) = wanted() else { return Self::at(NEWEST.to_owned()).await };
        let former = Self::at(folder(&wanted)).await;
        if !matches!(former, Err(LoadError::NotFound | LoadError::Html)) {
            return former;
        }
        // The newest release has no folder of its own yet.
        let newest = Self::at(NEWEST.to_owned()).await?;
        let found = newest.dataset.release.id.clone();
        if found == wanted { Ok(newest) } else { Err(LoadError::OtherRelease { found, wanted }) }
    }

    /// The release in a folder.
    async fn at(folder: String) -> Result<Self, LoadError> {
        let loaded = parse(&text_of(&SiteFile::at([&folder, FILE].concat())).await?)?;
        let columns = Arc::new(Columns::new(&loaded.dataset));
        mark("atlas:data");
        Ok(Self { dataset: loaded.dataset, columns, issues: loaded.issues, folder })
    }
}
