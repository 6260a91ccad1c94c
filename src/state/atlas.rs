//! The release of data that everything shows.

use std::sync::Arc;

use leptos::prelude::*;

use super::fetch::{SiteFile, text_of, translation};
use super::loaded::Loaded;
use super::performance::mark;
use super::release::{NEWEST, folder, wanted};
use super::route::written_language;
use crate::domain::data::dataset::{Issue, LoadError, Opened};
use crate::domain::filter::columns::Columns;
use crate::domain::model::Dataset;
use crate::texts::Lang;

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
    /// The language that it was loaded for.
    pub(super) lang: Option<Lang>,
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

    /// Loads the release again with its texts in `lang`, if they stand in a file that was not loaded yet and the address is in
    /// that language. The present data stay until then.
    pub async fn speak(loaded: Loaded<Self>, lang: Lang) {
        let has_to = loaded.ready_untracked().is_some_and(|atlas| atlas.lang != Some(lang) && atlas.is_translated_to(lang));
        if has_to && written_language() == Some(lang) {
            // What fails leaves the data as they are: in another language, and marked so.
            let _ = loaded.replace().await;
        }
    }

    fn is_translated_to(&self, lang: Lang) -> bool {
        self.dataset.release.languages.iter().any(|code| code == lang.code())
    }

    /// A file of the same release, with its translation to the language of this one.
    pub(super) fn file(&self, name: &str) -> SiteFile {
        let release = Some(self.dataset.release.id.clone()).filter(|id| !id.is_empty());
        let language = self.lang.filter(|lang| self.is_translated_to(*lang)).map(|lang| lang.code().to_owned());
        SiteFile { address: [&self.folder, name].concat(), release, language }
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
        let mut file = SiteFile::at([&folder, FILE].concat());
        let mut opened = Opened::new(&text_of(&file).await?)?;
        let lang = written_language();
        file.language = lang.map(|lang| lang.code().to_owned()).filter(|code| opened.languages().contains(code));
        if let Some(text) = translation(&file).await {
            opened.translate(&text);
        }
        let loaded = opened.read()?;
        let columns = Arc::new(Columns::new(&loaded.dataset));
        mark("atlas:data");
        Ok(Self { dataset: loaded.dataset, columns, issues: loaded.issues, folder, lang })
    }
}
