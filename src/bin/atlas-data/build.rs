//! Compiles the tables into what the application reads.

use std::path::Path;

use atlas::domain::import::{PACKAGE_FILE, Severity, check, compile, load};
use atlas::texts::{Lang, Problems};

use super::{Failure, files, releases};

/// Checks `path` and writes the compiled files below `out`, or only compares them.
///
/// # Errors
/// The errors of the data, the first difference, or a file that could not be read or written.
pub fn build(path: &Path, out: &Path, compare: bool, lang: Lang) -> Result<String, Failure> {
    let delivery = files::read(path)?;
    let words = Problems::of(lang);
    let errors = check(&delivery, None).into_iter().filter(|problem| problem.severity == Severity::Error);
    let lines: Vec<String> = errors.map(|problem| words.line(&problem)).collect();
    if !lines.is_empty() {
        return Err(Failure::Data(format!("{}\nNothing was written: correct the rows above first.", lines.join("\n"))));
    }
    let mut said = Vec::new();
    // The tables are what is read; where they stand beside the compiled files, so does what describes them.
    let has_tables = out.join("source").is_dir();
    let is_own = |name: &str| !name.starts_with("source/") || has_tables && name.ends_with(PACKAGE_FILE);
    let compiled = compile(&delivery);
    let own = compiled.files.into_iter().filter(|file| is_own(&file.name)).map(|file| (file.name, file.text));
    let former = releases::files(out, &load(&delivery).0.dataset, &compiled.digest)?;
    // The former release is kept before anything takes its place: were the disk full in the middle, it would not be lost.
    for (name, text) in former.into_iter().chain(own) {
        let target = out.join(&name);
        if compare {
            differs(&target, &text)?;
            said.push(format!("{} is what the sources give", target.display()));
        } else {
            files::write(&target, text.as_bytes())?;
            said.push(format!("{}: {} bytes", target.display(), text.len()));
        }
    }
    Ok(said.join("\n"))
}

fn differs(target: &Path, text: &str) -> Result<(), Failure> {
    let shown = target.display();
    let committed = std::fs::read_to_string(target)
        .map_err(|error| Failure::File(format!("{shown} could not be read ({error}); run: cargo atlas-data build")))?;
    if committed == text {
        return Ok(());
    }
    let line = committed.lines().zip(text.lines()).position(|(a, b)| a != b).map_or(0, |line| line + 1);
    Err(Failure::Data(format!("{shown} differs from the sources (line {line}); run: cargo atlas-data build")))
}
