//! The release of data that everything shows.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fetch::{SiteFile, text_within, translation};
use super::loaded::Loaded;
use super::performance::mark;
use super::release::{asks, wanted};
use super::route::written_language;
use super::task::next_task;
use super::translator::Translator;
use crate::domain::data::dataset::{Issue, LoadError, Opened, validated};
use crate::domain::data::releases::{NEWEST, folder};
use crate::domain::filter::columns::Columns;
use crate::domain::filter::search::SearchIndex;
use crate::domain::model::Dataset;
use crate::texts::Lang;

/// The file of a release in its folder.
const FILE: &str = "atlas.json";

/// A release, ready to be filtered.
#[derive(Debug)]
pub struct Atlas {
    /// The records.
    pub dataset: Arc<Dataset>,
    /// The records by column.
    pub columns: Arc<Columns>,
    /// Records that were left out.
    pub issues: Vec<Issue>,
    /// Where its files are, relative to the app's folder.
    pub folder: String,
    /// The language whose translation it was loaded with.
    pub(super) translated: Option<Lang>,
}

impl Atlas {
    /// Starts loading the release that the server, or what is kept of it, has now; provided to everything below.
    pub fn provide() {
        // Nothing routes yet.
        let lang = StoredValue::new(written_language());
        let loaded = Loaded::start(move || Self::fetch(lang.get_value()));
        provide_context(loaded);
        provide_context(Translator { loaded, lang });
    }

    /// The release provided above.
    pub fn loaded() -> Loaded<Self> {
        expect_context()
    }

    /// True for another release than the newest, opened by its name.
    pub fn is_former(&self) -> bool {
        self.folder != NEWEST
    }

    /// Whether texts in `lang` stand in a file that this was not loaded with.
    pub fn lacks(&self, lang: Lang) -> bool {
        self.translated != Some(lang) && self.is_translated_to(lang)
    }

    fn is_translated_to(&self, lang: Lang) -> bool {
        self.dataset.release.languages.iter().any(|code| code == lang.code())
    }

    /// Reads the words of the records while a visitor finds the first letter.
    pub fn prepare_search(self: Arc<Self>) {
        spawn_local(async move {
            next_task().await;
            self.columns.search().prepare();
        });
    }

    /// A file of the same release, with its translation to `lang` if this was loaded with one: so another file than before, once it is.
    pub(super) fn file(&self, name: &str, lang: Lang) -> SiteFile {
        let release = Some(self.dataset.release.id.clone()).filter(|id| !id.is_empty());
        let is_translated = self.translated == Some(lang) && self.is_translated_to(lang);
        let language = is_translated.then(|| lang.code().to_owned());
        SiteFile { address: [&self.folder, name].concat(), release, language }
    }

    async fn fetch(lang: Option<Lang>) -> Result<Self, LoadError> {
        // After the task in which the page is begun.
        next_task().await;
        let Some(wanted) = wanted() else { return Self::at(NEWEST.to_owned(), lang, None).await };
        let former = Self::at(folder(&wanted), lang, None).await;
        if !matches!(former, Err(LoadError::NotFound | LoadError::Html)) {
            return former;
        }
        // The newest release has no folder of its own yet.
        let newest = Self::at(NEWEST.to_owned(), lang, None).await?;
        let found = newest.dataset.release.id.clone();
        if found == wanted { Ok(newest) } else { Err(LoadError::OtherRelease { found, wanted }) }
    }

    /// The release in a folder, with its texts in `lang` where they can be had within `limit_ms` milliseconds.
    pub(super) async fn at(folder: String, lang: Option<Lang>, limit_ms: Option<u32>) -> Result<Self, LoadError> {
        let mut file = SiteFile::at([&folder, FILE].concat());
        let mut opened = Opened::new(&text_within(&file, limit_ms).await?)?;
        file.language = lang.map(|lang| lang.code().to_owned()).filter(|code| opened.languages().contains(code));
        let translated = match translation(&file, limit_ms).await {
            Ok(Some(text)) => lang.filter(|_| opened.translate(&text)),
            // There is none, today and at the next attempt.
            Ok(None) => lang,
            Err(_) => None,
        };
        // A task each, and the views others: a phone needs a tenth of a second for one of them.
        next_task().await;
        let parts = opened.parts();
        let loaded = validated(&parts)?;
        next_task().await;
        drop(parts);
        next_task().await;
        let dataset = Arc::new(loaded.dataset);
        let search = SearchIndex::of(Arc::clone(&dataset));
        let columns = Arc::new(Columns::with(&dataset, search));
        mark("atlas:data");
        next_task().await;
        if asks() {
            columns.search().prepare();
            next_task().await;
        }
        Ok(Self { dataset, columns, issues: loaded.issues, folder, translated })
    }
}
