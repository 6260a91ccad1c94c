//! The former releases: each is kept in a folder of its own, and the present one says what it changed and what came before.

use std::path::{Path, PathBuf};

use atlas::domain::data::folder::{self, FILES, FolderError};
use atlas::domain::data::releases::{ReleaseFigures, folder as folder_of, folder_below};
use atlas::domain::data::translation::is_translation_of;
use atlas::domain::model::Dataset;
use atlas::domain::release::history;

const FOLDER: &str = "releases";

/// A former release: where it lies, and where it shall lie, relative to the app's folder.
struct Former {
    dataset: Dataset,
    path: String,
}

/// A release as a whole from its folder.
fn whole(root: &Path) -> Result<Dataset, String> {
    let whole = folder::release(|name: &str| text(&root.join(name))).map_err(|error| match error {
        FolderError::Unread(error) => error,
        FolderError::Invalid { file, error } => format!("{} is no release: {error:?}", root.join(file).display()),
    })?;
    Ok(whole.dataset)
}

fn text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{} could not be read: {error}", path.display()))
}

/// The names in a folder, sorted; none if there is no such folder.
fn names(root: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The releases in folders of their own, the newest first.
fn in_folders(root: &Path) -> Result<Vec<Former>, String> {
    let folders: Vec<(String, PathBuf)> =
        names(&root.join(FOLDER)).into_iter().map(|name| (name.clone(), root.join(FOLDER).join(name))).collect();
    let folders = folders.into_iter().rev().filter(|(_, path)| path.is_dir());
    folders.map(|(id, path)| Ok(Former { dataset: whole(&path)?, path: folder_of(&id) })).collect()
}

/// The release that the present one takes the place of, with the files that keep it; none if it is the same, is kept already, or is
/// none at all.
fn replaced(root: &Path, present: &Dataset) -> Option<(Former, Vec<(String, String)>)> {
    let dataset = whole(root).ok()?;
    let id = dataset.release.id.clone();
    let target = folder_below(&id);
    if id.is_empty() || id == present.release.id || root.join(&target).exists() {
        return None;
    }
    let is_of_release = |name: &String| FILES.iter().any(|file| name == file || is_translation_of(name, file));
    let files = names(root).into_iter().filter(is_of_release);
    let files = files.filter_map(|name| Some((format!("{target}{name}"), text(&root.join(&name)).ok()?))).collect();
    Some((Former { dataset, path: folder_of(&id) }, files))
}

/// What keeps the release that lies in `root` so far, and what stands beside the present one, of this digest, about the former ones.
///
/// # Errors
/// A sentence that names the file of a former release that could not be read.
pub fn files(root: &Path, present: &Dataset, digest: &str) -> Result<Vec<(String, String)>, String> {
    let mut former = in_folders(root)?;
    let mut files = Vec::new();
    if let Some((last, kept)) = replaced(root, present) {
        former.push(last);
        files.extend(kept);
    }
    former.sort_by(|a, b| b.dataset.release.id.cmp(&a.dataset.release.id));
    let last = former.iter().map(|one| &one.dataset).find(|one| one.release.id < present.release.id);
    let figures: Vec<ReleaseFigures> = former.iter().map(|one| ReleaseFigures::of(&one.dataset, one.path.clone())).collect();
    files.extend(history(present, digest, &figures, last).map(|(name, text)| (name.to_owned(), text)));
    Ok(files)
}
