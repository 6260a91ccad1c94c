//! Every request of the app, by `gloo-net`: files beside the page, or inside it in the one-file edition.

use gloo_net::http::Request;
use leptos::prelude::*;
use web_sys::AbortSignal;

use super::address::is_one_file;
use super::preview::previewed;
use crate::domain::data::dataset::LoadError;
use crate::domain::data::translation::{FileText, translation_of};

/// A file of our own host.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct SiteFile {
    /// Address relative to the app's folder.
    pub(super) address: String,
    /// The release of data that it must belong to: a cache may hold the files of several.
    pub(super) release: Option<String>,
    /// The language whose translation it is read with, where there is one.
    pub(super) language: Option<String>,
}

impl SiteFile {
    /// A file that belongs to no release in particular.
    pub(super) fn at(address: impl Into<String>) -> Self {
        Self { address: address.into(), release: None, language: None }
    }
}

/// The text of a file with that of its translation.
#[derive(Debug)]
pub(super) struct Translated {
    text: String,
    translations: Vec<String>,
}

impl Translated {
    /// What reads files takes it so.
    pub(super) fn file(&self) -> FileText<'_> {
        FileText { text: &self.text, translations: &self.translations }
    }
}

/// The text of a file, and of its translation.
///
/// # Errors
/// A [`LoadError`] that says why one of them cannot be had now.
pub(super) async fn translated(file: &SiteFile) -> Result<Translated, LoadError> {
    let text = text_of(file).await?;
    Ok(Translated { text, translations: translation(file, None).await?.into_iter().collect() })
}

/// The text of the translation of a file that is to be read with one, if it comes within `limit_ms` milliseconds. Where the host
/// has none, the file is shown in the languages that it has.
///
/// # Errors
/// A [`LoadError`] that says why it cannot be had now; the next attempt may succeed.
pub(super) async fn translation(file: &SiteFile, limit_ms: Option<u32>) -> Result<Option<String>, LoadError> {
    let Some(language) = &file.language else { return Ok(None) };
    let address = translation_of(&file.address, language);
    match text_within(&SiteFile { address, ..file.clone() }, limit_ms).await {
        Err(LoadError::NotFound) => Ok(None),
        text => text.map(Some),
    }
}

/// The text of a file.
///
/// # Errors
/// A [`LoadError`] that says why there is no text.
pub(super) async fn text_of(file: &SiteFile) -> Result<String, LoadError> {
    text_within(file, None).await
}

/// The text of a file, if it comes within `limit_ms` milliseconds.
///
/// # Errors
/// A [`LoadError`] that says why there is no text.
pub(super) async fn text_within(file: &SiteFile, limit_ms: Option<u32>) -> Result<String, LoadError> {
    if let Some(text) = previewed(&file.address) {
        return Ok(text);
    }
    of_site(file, limit_ms).await
}

/// The text of a file as the site has it, whatever is previewed.
///
/// # Errors
/// A [`LoadError`] that says why there is no text.
pub(super) async fn text_of_site(file: &SiteFile) -> Result<String, LoadError> {
    of_site(file, None).await
}

/// The text of a small file of the site that belongs to no release; `None` if it cannot be had.
pub async fn site_text(address: &str) -> Option<String> {
    text_of_site(&SiteFile::at(address)).await.ok()
}

async fn of_site(file: &SiteFile, limit_ms: Option<u32>) -> Result<String, LoadError> {
    if let Some(text) = inlined(&file.address) {
        return Ok(text);
    }
    if is_one_file() {
        return Err(LoadError::NotFound);
    }
    let limit = limit_ms.map(AbortSignal::timeout_with_u32);
    let release = file.release.iter().map(|release| ("release", release));
    // Mode and credentials stay as they are by default: so the browser hands over what the page preloads.
    let request = Request::get(&file.address).query(release).abort_signal(limit.as_ref());
    let response = request.send().await.map_err(|_| LoadError::Network)?;
    match response.status() {
        404 | 410 => return Err(LoadError::NotFound),
        200..=299 => {}
        status => return Err(LoadError::Status(status)),
    }
    // A connection that breaks inside the body is a truncated file to the reader.
    response.text().await.map_err(|_| LoadError::Truncated)
}

/// A file that the page carries inside itself, as the one-file edition does with all of them.
fn inlined(address: &str) -> Option<String> {
    document().get_element_by_id(&["file:", address].concat())?.text_content()
}
