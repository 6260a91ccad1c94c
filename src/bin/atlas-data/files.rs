//! Files as the import reads them, and writing that leaves no half of a file behind.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use atlas::domain::data::dataset::DETAILS;
use atlas::domain::data::translation::is_translation_of;
use atlas::domain::import::{self, Delivery, SourceFile};

use super::Failure;

/// Endings of files that are read from a folder; others, such as its README, are left alone.
const ENDINGS: [&str; 5] = ["csv", "tsv", "xlsx", "ods", "json"];
/// Rows from which on the progress is shown.
const LONG: usize = 5_000;

/// Reads a folder or a file.
///
/// # Errors
/// A sentence that names what could not be read.
pub fn read(path: &Path) -> Result<Delivery, Failure> {
    let mut files = Vec::new();
    if path.is_dir() {
        collect(path, path, &mut files)?;
    } else {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // The rest of a compiled release stands beside it.
        if name == "atlas.json" {
            beside(path, &mut files)?;
        }
        files.push(SourceFile { name, bytes: bytes(path)? });
    }
    let terminal = std::io::stderr().is_terminal();
    let mut shown = false;
    let read = import::read(files, &mut |progress| {
        if terminal && progress.rows >= LONG {
            shown = true;
            // A terminal that went away is no reason to stop.
            let _ = write!(std::io::stderr(), "\r{} rows, {} of {} files", progress.rows, progress.done, progress.files);
        }
        true
    });
    if shown {
        let _ = writeln!(std::io::stderr());
    }
    read.map_err(|_| Failure::File(format!("{}: no table in it (CSV, XLSX, ODS or JSON)", path.display())))
}

/// The details of the release whose `atlas.json` this is, and the translations of both.
fn beside(atlas: &Path, files: &mut Vec<SourceFile>) -> Result<(), Failure> {
    let folder = atlas.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let belongs = |name: &str| name == DETAILS || ["atlas.json", DETAILS].into_iter().any(|of| is_translation_of(name, of));
    for path in sorted(folder)? {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if belongs(&name) {
            files.push(SourceFile { name, bytes: bytes(&path)? });
        }
    }
    Ok(())
}

/// What is in a folder, in the order of the names, so that every system reads it alike.
fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error: std::io::Error| Failure::File(format!("{} could not be read: {error}", folder.display()));
    let entries: Result<Vec<_>, _> = std::fs::read_dir(folder).map_err(failed)?.collect();
    let mut paths: Vec<_> = entries.map_err(failed)?.into_iter().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::File(format!("{} could not be read: {error}", path.display())))
}

/// The files below a folder.
fn collect(root: &Path, folder: &Path, files: &mut Vec<SourceFile>) -> Result<(), Failure> {
    for path in sorted(folder)? {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(['.', '~']));
        if path.is_dir() && !hidden {
            collect(root, &path, files)?;
        } else if ENDINGS.contains(&ending.as_str()) && !hidden {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.push(SourceFile { name, bytes: bytes(&path)? });
        }
    }
    Ok(())
}

/// Writes a file as a whole: first beside its place, then in its place.
///
/// # Errors
/// A sentence that names the file.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::File(format!("{} could not be written: {error}", path.display()));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.part", std::process::id()));
    std::fs::write(&beside, bytes).map_err(failed)?;
    std::fs::rename(&beside, path).map_err(|error| {
        // What could not be put in place is not left behind either.
        let _ = std::fs::remove_file(&beside);
        failed(error)
    })
}
