//! Our workbooks, opened and saved by `LibreOffice`: the same data. Where the program is not installed the files are read as we wrote
//! them, and that is said.

#[path = "common/source.rs"]
mod source;

use std::path::{Path, PathBuf};
use std::process::Command;

use atlas::domain::import::load;
use atlas::domain::limits;

/// Has `LibreOffice` save files in another format; their new names, or nothing if it is not installed.
fn converted(folder: &Path, format: &str, files: &[PathBuf]) -> Option<Vec<PathBuf>> {
    let out = folder.join(format);
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut command = Command::new("soffice");
    command.args([&profile, "--headless", "--convert-to", format, "--outdir"]).arg(&out).args(files);
    let output = command.output().ok()?;
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let renamed = |file: &PathBuf| out.join(file.with_extension(format).file_name().unwrap_or_default());
    let made: Vec<PathBuf> = files.iter().map(renamed).collect();
    assert!(output.status.success() && made.iter().all(|file| file.is_file()), "{said}");
    Some(made)
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn what_libreoffice_saves_of_our_workbooks_is_the_same_data() {
    let base = source::delivery(source::tables());
    let (loaded, context, _) = load(&base);
    let dataset = loaded.dataset;
    let rows: Vec<usize> = (0..dataset.companies.len()).collect();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("libreoffice");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let written = [("template.xlsx", source::template(&base)), ("companies.xlsx", source::workbook(&dataset, &rows))];
    let files: Vec<PathBuf> = written.iter().map(|(name, _)| folder.join(name)).collect();
    written.iter().zip(&files).for_each(|((_, bytes), path)| {
        std::fs::write(path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    });
    let judge = |files: &[PathBuf]| {
        let [template, export] = files else { panic!("{files:?}") };
        let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (again, events, _) = load(&source::opened(&name(template), bytes(template)));
        assert_eq!((again.dataset, &events), (dataset.clone(), &context), "{}", template.display());
        let own = source::opened(&name(export), bytes(export));
        assert_eq!(source::over(own, &base), dataset, "{}", export.display());
    };
    judge(&files);
    let Some(ods) = converted(&folder, "ods", &files) else {
        eprintln!("LibreOffice (soffice) is not installed: what it saves was not read.");
        return;
    };
    judge(&ods);
    judge(&converted(&folder, "xlsx", &ods).unwrap_or_default());
    // Cells of text written out as ODS take most: 100,000 rows of them stay below the limit.
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes(&ods[1]))).unwrap_or_else(|error| panic!("{error}"));
    let size = archive.by_name("content.xml").map(|file| file.size()).unwrap_or_default();
    assert!(size * 100_000 / (rows.len() as u64) < limits::UNPACKED, "{size} bytes for {} rows", rows.len());
}
