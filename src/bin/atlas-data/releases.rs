//! The former releases: what the present one changed against the last of them, and the index of all.

use std::path::{Path, PathBuf};

use atlas::domain::data::folder::{self, FolderError};
use atlas::domain::data::revision::Revision;
use atlas::domain::model::Dataset;
use atlas::domain::release::revise;
use serde_json::json;

const FOLDER: &str = "releases";

/// The releases that are kept, the newest first, each with its folder.
fn former(root: &Path) -> Vec<(String, PathBuf)> {
    let Ok(entries) = std::fs::read_dir(root.join(FOLDER)) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in entries.flatten().filter(|entry| entry.path().is_dir()) {
        found.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    found.sort();
    found.reverse();
    found
}

/// A release as a whole from its folder.
fn whole(root: &Path) -> Result<Dataset, String> {
    let read = |name: &str| {
        let path = root.join(name);
        std::fs::read_to_string(&path).map_err(|error| format!("{} could not be read: {error}", path.display()))
    };
    let whole = folder::release(read).map_err(|error| match error {
        FolderError::Unread(error) => error,
        FolderError::Invalid { file, error } => format!("{} is no release: {error:?}", root.join(file).display()),
    })?;
    Ok(whole.dataset)
}

/// `revision.json` and the index of the releases for the present data, whose files are in `root` and have this digest.
///
/// # Errors
/// A sentence that names the file of a former release that could not be read.
pub fn files(root: &Path, present: &Dataset, digest: &str) -> Result<Vec<(&'static str, String)>, String> {
    let release = &present.release;
    let kept: Vec<_> = former(root).into_iter().filter(|(id, _)| *id != release.id).collect();
    let revision = match kept.iter().find(|(id, _)| *id < release.id) {
        Some((_, folder)) => revise(&whole(folder)?, present),
        None => Revision::default(),
    };
    let mut entries =
        vec![json!({ "id": release.id, "date": release.date, "companies": present.companies.len(), "path": "data/" })];
    for (id, folder) in &kept {
        let dataset = whole(folder)?;
        let path = format!("data/releases/{id}/");
        entries.push(json!({ "id": id, "date": dataset.release.date, "companies": dataset.companies.len(), "path": path }));
    }
    let index = json!({ "schema": 1, "releases": entries });
    Ok(vec![("revision.json", revision.to_file(&release.id, digest)), ("releases/index.json", format!("{index:#}\n"))])
}
