//! A compiled release stands in several files; the import reads it as one.

use serde_json::Value;

use super::SourceFile;
use super::compile::FILES;
use crate::domain::data::dataset::{DETAILS, joined};
use crate::domain::data::translation::{is_translation_of, translate};

/// Puts the parts of a release together: each file takes in its translations, and an `atlas.json` that is split the details beside it.
///
/// Also gives the paths of translations that were left aside: they were compiled with another release than the file beside them.
pub(super) fn put_together(mut files: Vec<SourceFile>) -> (Vec<SourceFile>, Vec<String>) {
    let mut aside = Vec::new();
    for (name, _, _) in FILES {
        for file in named(&files, name) {
            take_in_translations(&mut files, &file, &mut aside);
        }
    }
    for first in named(&files, "atlas.json") {
        let details = [first.trim_end_matches("atlas.json"), DETAILS].concat();
        let (Some(at), Some(beside)) = (position(&files, &first), position(&files, &details)) else { continue };
        let [Some(one), Some(other)] = [at, beside].map(|index| json(&files[index])) else { continue };
        // Details of another release stay by themselves, and are refused.
        if let Some(whole) = joined(one, &other) {
            files[at].bytes = whole.to_string().into_bytes();
            files.remove(beside);
        }
    }
    (files, aside)
}

fn take_in_translations(files: &mut Vec<SourceFile>, name: &str, aside: &mut Vec<String>) {
    let Some(mut whole) = position(files, name).and_then(|at| json(&files[at])) else { return };
    let (translations, mut rest): (Vec<_>, Vec<_>) = files.drain(..).partition(|file| is_translation_of(&file.name, name));
    for file in &translations {
        if !json(file).is_some_and(|translation| translate(&mut whole, &translation)) {
            aside.push(file.name.clone());
        }
    }
    if let Some(at) = position(&rest, name).filter(|_| !translations.is_empty()) {
        rest[at].bytes = whole.to_string().into_bytes();
    }
    *files = rest;
}

/// The paths of the files of this name.
fn named(files: &[SourceFile], name: &str) -> Vec<String> {
    let is_named = |file: &&SourceFile| file.name.rsplit('/').next() == Some(name);
    files.iter().filter(is_named).map(|file| file.name.clone()).collect()
}

fn json(file: &SourceFile) -> Option<Value> {
    serde_json::from_slice(&file.bytes).ok()
}

fn position(files: &[SourceFile], name: &str) -> Option<usize> {
    files.iter().position(|file| file.name == name)
}
