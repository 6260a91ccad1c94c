//! A release from the files of its folder, for whoever can read them at once: the native tools, the static site and the tests. The
//! application asks for each file when a view needs it.

use super::context::{self, Context};
use super::dataset::{self, DETAILS, Issue, LoadError, Loaded, Opened};
use super::translation::{FileText, translation_of};
use crate::domain::model::Dataset;

/// What a release is made of; the first is needed, and each may have translations.
pub const FILES: [&str; 3] = [ATLAS, DETAILS, CONTEXT];

/// The file that every visitor loads.
const ATLAS: &str = "atlas.json";
/// What surrounds the companies.
const CONTEXT: &str = "context.json";

/// Why a folder holds no release.
#[derive(Debug)]
pub enum FolderError<E> {
    /// A file could not be read.
    Unread(E),
    /// A file is not what its name says.
    Invalid {
        /// Its name in the folder.
        file: &'static str,
        /// What is wrong with it.
        error: LoadError,
    },
}

impl<E> From<E> for FolderError<E> {
    fn from(error: E) -> Self {
        Self::Unread(error)
    }
}

/// The whole release, details and translations in it. `read` gives the text of a file by its name in the folder.
///
/// # Errors
/// The first file that could not be read or used.
pub fn release<E>(read: impl Fn(&str) -> Result<String, E>) -> Result<Loaded, FolderError<E>> {
    whole(&read, &|name| read(name).map(Some))
}

/// A file that is not in a folder, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent(pub String);

/// The whole release as a host has it, which may lack translations: as in the application, one that is absent adds nothing. `read`
/// gives the text of a file by its name in the folder, if it is there.
///
/// # Errors
/// The first file that is not there or could not be used.
pub fn hosted(read: impl Fn(&str) -> Option<String>) -> Result<Loaded, FolderError<Absent>> {
    whole(&|name| read(name).ok_or_else(|| Absent(name.to_owned())), &|name| Ok(read(name)))
}

/// A release whose translations are read in another way than what they belong to.
fn whole<E>(
    read: &impl Fn(&str) -> Result<String, E>,
    translation: &impl Fn(&str) -> Result<Option<String>, E>,
) -> Result<Loaded, FolderError<E>> {
    let invalid = |file| move |error| FolderError::Invalid { file, error };
    let mut opened = Opened::new(&read(ATLAS)?).map_err(invalid(ATLAS))?;
    for text in translations(ATLAS, &opened.languages(), translation)? {
        opened.translate(&text);
    }
    let mut first = opened.read().map_err(invalid(ATLAS))?;
    if !first.dataset.release.is_split {
        return Ok(first);
    }
    let (text, translations) = (read(DETAILS)?, translations(DETAILS, &first.dataset.release.languages, translation)?);
    let file = FileText { text: &text, translations: &translations };
    let mut loaded = dataset::complete(&first.dataset, file).map_err(invalid(DETAILS))?;
    loaded.issues.splice(0..0, first.issues.drain(..));
    Ok(loaded)
}

/// The context beside a release, with what was left out of it. `read` gives the text of a file by its name in the folder.
///
/// # Errors
/// The first file that could not be read or used.
pub fn context<E>(dataset: &Dataset, read: impl Fn(&str) -> Result<String, E>) -> Result<(Context, Vec<Issue>), FolderError<E>> {
    let clusters: Vec<String> = dataset.clusters.iter().map(|cluster| cluster.id.clone()).collect();
    let (text, translations) = (read(CONTEXT)?, translations(CONTEXT, &dataset.release.languages, &|name| read(name).map(Some))?);
    let file = FileText { text: &text, translations: &translations };
    context::parse(file, &clusters).map_err(|error| FolderError::Invalid { file: CONTEXT, error })
}

fn translations<E>(
    file: &str,
    languages: &[String],
    read: &impl Fn(&str) -> Result<Option<String>, E>,
) -> Result<Vec<String>, E> {
    languages.iter().filter_map(|language| read(&translation_of(file, language)).transpose()).collect()
}
