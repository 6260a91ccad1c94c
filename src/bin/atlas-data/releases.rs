//! The former releases: what the present one changed against the last of them, and the index of all.

use std::path::{Path, PathBuf};

use atlas::domain::data::dataset::{DETAILS, Opened, complete};
use atlas::domain::data::revision::Revision;
use atlas::domain::data::translation::{FileText, translation_of};
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
fn whole(folder: &Path) -> Result<Dataset, String> {
    let read = |name: &str| {
        let path = folder.join(name);
        std::fs::read_to_string(&path).map_err(|error| format!("{} could not be read: {error}", path.display()))
    };
    let told = |error: &dyn std::fmt::Debug| format!("{} is no release: {error:?}", folder.display());
    let mut opened = Opened::new(&read("atlas.json")?).map_err(|error| told(&error))?;
    let languages = opened.languages();
    let translations =
        |file: &str| languages.iter().map(|code| read(&translation_of(file, code))).collect::<Result<Vec<String>, String>>();
    translations("atlas.json")?.iter().for_each(|text| opened.translate(text));
    let first = opened.read().map_err(|error| told(&error))?.dataset;
    if !first.release.is_split {
        return Ok(first);
    }
    let file = FileText { text: &read(DETAILS)?, translations: &translations(DETAILS)? };
    Ok(complete(&first, file).map_err(|error| told(&error))?.dataset)
}

/// `revision.json` and the index of the releases for the present data, whose files are in `root`.
///
/// # Errors
/// A sentence that names the file of a former release that could not be read.
pub fn files(root: &Path, present: &Dataset) -> Result<Vec<(&'static str, String)>, String> {
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
    Ok(vec![("revision.json", revision.to_file(&release.id)), ("releases/index.json", format!("{index:#}\n"))])
}
