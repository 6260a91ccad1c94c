//! The former releases: each is kept in a folder of its own, and the present one says what it changed and what came before.

use std::path::{Path, PathBuf};

use atlas::domain::data::dataset::{LoadError, Opened};
use atlas::domain::data::folder::{self, FILES, FolderError};
use atlas::domain::data::releases::{folder as folder_of, folder_below};
use atlas::domain::data::translation::is_translation_of;
use atlas::domain::model::Dataset;
use atlas::domain::release::{Former, history, replaces};

use super::Failure;

/// A file to write: its name below the folder of the data, and its text.
type Text = (String, String);

const FOLDER: &str = "releases";

/// A release as a whole from its folder.
fn whole(root: &Path) -> Result<Dataset, Failure> {
    let whole = folder::release(|name: &str| text(&root.join(name))).map_err(|error| match error {
        FolderError::Unread(error) => error,
        FolderError::Invalid { file, error } => no_release(&root.join(file), &error),
    })?;
    Ok(whole.dataset)
}

fn no_release(path: &Path, error: &LoadError) -> Failure {
    Failure::Data(format!(
        "{} is no release ({error:?}); mend it, or take it away if nothing of it is to be kept",
        path.display()
    ))
}

fn text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| unread(path, &error))
}

fn unread(path: &Path, error: &std::io::Error) -> Failure {
    Failure::File(format!("{} could not be read: {error}", path.display()))
}

/// The names in a folder, sorted; none if there is no such folder.
fn names(root: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The releases in folders of their own, the newest first.
fn in_folders(root: &Path) -> Result<Vec<Dataset>, Failure> {
    let folders: Vec<PathBuf> = names(&root.join(FOLDER)).into_iter().map(|name| root.join(FOLDER).join(name)).collect();
    folders.iter().filter(|path| path.is_dir()).map(|path| whole(path)).collect()
}

/// The release that the present one takes the place of, with the files that keep it; none if there is none, if it is the same, or if
/// it is kept already.
///
/// # Errors
/// A release that is there and cannot be read: to write over it would lose it.
fn replaced(root: &Path, present: &Dataset) -> Result<Option<(Dataset, Vec<Text>)>, Failure> {
    let first = root.join(FILES[0]);
    if !first.try_exists().map_err(|error| unread(&first, &error))? {
        return Ok(None);
    }
    // Of a release that is compiled anew more may be gone than its first file.
    let opened = Opened::new(&text(&first)?).map_err(|error| no_release(&first, &error))?;
    let target = folder_below(opened.release());
    if !replaces(&present.release.id, opened.release()) || root.join(&target).exists() {
        return Ok(None);
    }
    let is_of_release = |name: &String| FILES.iter().any(|file| name == file || is_translation_of(name, file));
    let files = names(root).into_iter().filter(is_of_release);
    let files = files.map(|name| Ok((format!("{target}{name}"), text(&root.join(&name))?))).collect::<Result<_, Failure>>()?;
    Ok(Some((whole(root)?, files)))
}

/// What keeps the release that lies in `root` so far, and what stands beside the present one, of this digest, about the former ones.
///
/// # Errors
/// A file of a former release that could not be read, or is none.
pub fn files(root: &Path, present: &Dataset, digest: &str) -> Result<Vec<Text>, Failure> {
    let mut releases = in_folders(root)?;
    let mut files = Vec::new();
    if let Some((last, kept)) = replaced(root, present)? {
        releases.push(last);
        files.extend(kept);
    }
    let former = releases.iter().map(|one| Former::of(one, folder_of(&one.release.id))).collect();
    // Each former release lies in its folder, so that nothing has to be taken from what was said before.
    files.extend(history(present, digest, former, None).map(|(name, text)| (name.to_owned(), text)));
    Ok(files)
}
