//! A compiled release stands in two files; the import reads it as one.

use serde_json::Value;

use super::SourceFile;
use crate::domain::data::dataset::{DETAILS, joined};

/// Puts the halves of a release together: an `atlas.json` that is split takes in the details beside it.
pub(super) fn put_together(mut files: Vec<SourceFile>) -> Vec<SourceFile> {
    let firsts: Vec<String> = files.iter().filter(|file| is_named(file, "atlas.json")).map(|file| file.name.clone()).collect();
    for first in firsts {
        let details = [first.trim_end_matches("atlas.json"), DETAILS].concat();
        let (Some(at), Some(beside)) = (position(&files, &first), position(&files, &details)) else { continue };
        let [Some(one), Some(other)] = [at, beside].map(|index| serde_json::from_slice::<Value>(&files[index].bytes).ok()) else {
            continue;
        };
        // Details of another release stay by themselves, and are refused.
        if let Some(whole) = joined(one, &other) {
            files[at].bytes = whole.to_string().into_bytes();
            files.remove(beside);
        }
    }
    files
}

fn is_named(file: &SourceFile, name: &str) -> bool {
    file.name.rsplit('/').next() == Some(name)
}

fn position(files: &[SourceFile], name: &str) -> Option<usize> {
    files.iter().position(|file| file.name == name)
}
