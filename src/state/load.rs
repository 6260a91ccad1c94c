//! Fetches the release and keeps what became of it.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestInit, Response};

use super::address::is_one_file;
use super::performance::mark;
use crate::domain::data::dataset::{Issue, LoadError, parse};
use crate::domain::filter::columns::Columns;
use crate::domain::model::Dataset;

/// Address of the release, relative to the page's base.
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

thread_local! {
    /// The release that was loaded last.
    static RELEASE: RefCell<String> = const { RefCell::new(String::new()) };
}

impl Atlas {
    /// Fetches and reads the release that the server, or what is kept of it, has now.
    pub(super) async fn fetch() -> Result<Self, LoadError> {
        let loaded = parse(&fetch_text(ADDRESS).await?)?;
        let columns = Columns::new(&loaded.dataset);
        mark("atlas:data");
        RELEASE.with(|release| release.replace(loaded.dataset.release.id.clone()));
        Ok(Self { dataset: loaded.dataset, columns, issues: loaded.issues })
    }
}

/// How far loading is.
#[derive(Debug, Clone)]
pub enum LoadState {
    /// On its way.
    Loading,
    /// Here.
    Ready(Arc<Atlas>),
    /// Not usable.
    Failed(LoadError),
}

/// Loads the release, again on request.
#[derive(Debug, Clone, Copy)]
pub struct Loader {
    /// How far loading is.
    pub state: RwSignal<LoadState>,
}

impl Loader {
    /// Starts loading.
    pub fn start() -> Self {
        let loader = Self { state: RwSignal::new(LoadState::Loading) };
        loader.load();
        loader
    }

    /// Loads again, after an error.
    pub fn load(self) {
        self.state.set(LoadState::Loading);
        spawn_local(async move {
            let next = match Atlas::fetch().await {
                Ok(atlas) => LoadState::Ready(Arc::new(atlas)),
                Err(error) => LoadState::Failed(error),
            };
            // The page may be gone by now.
            let _ = self.state.try_set(next);
        });
    }
}

/// The text behind an address of our own host, relative to the app's folder.
///
/// # Errors
/// A [`LoadError`] that says why there is no text.
pub async fn fetch_text(address: &str) -> Result<String, LoadError> {
    if let Some(text) = inlined(address) {
        return Ok(text);
    }
    if is_one_file() {
        return Err(LoadError::NotFound);
    }
    body(&of_release(address), None).await
}

/// The address of data with the release that they must belong to: a cache may hold the files of several.
fn of_release(address: &str) -> String {
    let release = RELEASE.with_borrow(String::clone);
    if address == ADDRESS || !address.starts_with("data/") || release.is_empty() {
        return address.to_owned();
    }
    [address, "?release=", &release].concat()
}

/// A file that the page carries inside itself, as the one-file edition does with all of them.
pub(super) fn inlined(address: &str) -> Option<String> {
    let name = address.split('?').next().unwrap_or_default();
    document().get_element_by_id(&["file:", name].concat())?.text_content()
}

/// The text that an address answers with, if it comes before `signal` gives up.
pub(super) async fn body(address: &str, signal: Option<&AbortSignal>) -> Result<String, LoadError> {
    let init = RequestInit::new();
    init.set_signal(signal);
    let answer = JsFuture::from(window().fetch_with_str_and_init(address, &init)).await;
    let response: Response = answer.map_err(|_| LoadError::Network)?.unchecked_into();
    match response.status() {
        404 | 410 => return Err(LoadError::NotFound),
        200..=299 => {}
        status => return Err(LoadError::Status(status)),
    }
    // A connection that breaks inside the body is a truncated file to the reader.
    let text = response.text().map_err(|_| LoadError::Truncated)?;
    JsFuture::from(text).await.ok().and_then(|text| text.as_string()).ok_or(LoadError::Truncated)
}
