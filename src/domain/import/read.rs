//! Reads files into a delivery.

use super::columns::TableKind;
use super::delivery::{Delivery, FileInfo, Format, ImportError, Progress, SourceFile};
use super::detect::{self, Kind};
use super::grid::Grid;
use super::halves::put_together;
use super::package::PACKAGE_FILE;
use super::problem::{Code, Problem};
use super::schema::SCHEMA_FILE;
use super::shape::{self, Place};
use super::{atlas, csv, encoding, headings, workbook};
use crate::domain::limits;

/// What the name of a sheet begins with that only serves the others, as that of the accepted values in our template.
const HIDDEN: char = '_';

/// Reads files of any number and kind. `progress` hears how far it has come and answers whether to go on.
///
/// # Errors
/// If there is no file, or `progress` answers `false`. A file that cannot be read is a problem in [`Delivery::notes`]; the others
/// are read all the same.
pub fn read(files: Vec<SourceFile>, progress: &mut dyn FnMut(Progress) -> bool) -> Result<Delivery, ImportError> {
    if files.is_empty() {
        return Err(ImportError::NoFiles);
    }
    let (mut files, aside) = put_together(files);
    // What describes the data for other programs stands beside them and holds none.
    files.retain(|file| ![SCHEMA_FILE, PACKAGE_FILE].contains(&file.name.rsplit('/').next().unwrap_or_default()));
    let mut delivery = Delivery::default();
    delivery.notes.extend(aside.iter().map(|name| Problem::of_file(Code::OtherTranslation, name, stem(name))));
    let count = files.len();
    let mut rows = 0;
    for (done, file) in files.into_iter().enumerate() {
        let mut step = |more: usize| progress(Progress { file: file.name.clone(), done, files: count, rows: rows + more });
        if !step(0) {
            return Err(ImportError::Cancelled);
        }
        one(&file, &mut delivery, &mut step)?;
        rows = delivery.tables.iter().map(|table| table.rows.len()).sum();
        if rows > limits::ROWS {
            let problem = Problem::of_file(Code::TooManyRows, &file.name, rows.to_string());
            delivery.notes.push(problem.expecting(limits::ROWS.to_string()));
            break;
        }
    }
    progress(Progress { file: String::new(), done: count, files: count, rows });
    Ok(delivery)
}

/// Reads one file.
fn one(file: &SourceFile, delivery: &mut Delivery, step: &mut dyn FnMut(usize) -> bool) -> Result<(), ImportError> {
    let refuse = |code, value: &str, limit: usize| {
        let expected = if limit > 0 { limit.to_string() } else { String::new() };
        Problem::of_file(code, &file.name, value).expecting(expected)
    };
    if file.bytes.len() > limits::FILE {
        delivery.notes.push(refuse(Code::TooLarge, &file.bytes.len().to_string(), limits::FILE));
        return Ok(());
    }
    match detect::detect(&file.bytes) {
        Kind::Refused(code, what) => delivery.notes.push(refuse(code, what, 0)),
        Kind::Csv => return text(file, delivery, step),
        Kind::Json => {
            info(delivery, file, Format::Atlas, None, None);
            match atlas::tables(&file.name, &file.bytes) {
                Ok(mut tables) => delivery.tables.append(&mut tables),
                Err(reason) => delivery.notes.push(refuse(Code::NotAtlas, &reason, 0)),
            }
        }
        kind => {
            let (format, sheets) = match kind {
                Kind::Ods => (Format::Ods, workbook::ods(&file.bytes, &file.name, &mut delivery.notes, step)),
                _ => (Format::Xlsx, workbook::xlsx(&file.bytes, &file.name, &mut delivery.notes, step)),
            };
            info(delivery, file, format, None, None);
            match sheets {
                Ok(sheets) => sheets.into_iter().for_each(|sheet| place(file, &sheet.name, sheet.grid, delivery)),
                Err(workbook::Stop::Cancelled) => return Err(ImportError::Cancelled),
                Err(workbook::Stop::Problem(code, value)) => {
                    let limit = match code {
                        Code::TooLarge => limits::UNPACKED as usize,
                        Code::TooManyRows => limits::ROWS,
                        _ => 0,
                    };
                    delivery.notes.push(refuse(code, &value, limit));
                }
            }
        }
    }
    Ok(())
}

/// Reads a CSV.
fn text(file: &SourceFile, delivery: &mut Delivery, step: &mut dyn FnMut(usize) -> bool) -> Result<(), ImportError> {
    let (text, name) = encoding::decode(&file.bytes);
    let note = |code, value: &str| Problem::of_file(code, &file.name, value);
    if name != "UTF-8" {
        delivery.notes.push(note(Code::Encoding, name));
    }
    let kind = headings::named(stem(&file.name)).map(|(kind, _)| kind);
    let known = |cells: &[String]| kind.map_or_else(|| headings::known_by_any(cells), |kind| headings::known(kind, cells));
    let read = match csv::read(&text, &known, step) {
        Ok(read) => read,
        Err(csv::Stop::Cancelled) => return Err(ImportError::Cancelled),
        Err(csv::Stop::TooManyRows) => {
            let problem = note(Code::TooManyRows, &limits::ROWS.to_string());
            delivery.notes.push(problem.expecting(limits::ROWS.to_string()));
            return Ok(());
        }
    };
    info(delivery, file, Format::Csv, Some(name.to_owned()), Some(read.separator));
    if read.separator != ',' {
        delivery.notes.push(note(Code::Separator, &read.separator.to_string()));
    }
    if let Some(row) = read.open_quote {
        delivery.notes.push(note(Code::OpenQuote, "").at_row(row));
    }
    place(file, "", read.grid, delivery);
    Ok(())
}

fn info(delivery: &mut Delivery, file: &SourceFile, format: Format, encoding: Option<String>, separator: Option<char>) {
    delivery.files.push(FileInfo { name: file.name.clone(), format, encoding, separator });
}

/// The name of a file without folders and ending.
fn stem(name: &str) -> &str {
    let last = name.rsplit('/').next().unwrap_or(name);
    last.rsplit_once('.').map_or(last, |(stem, _)| stem)
}

/// Puts a grid among the tables, or says that it is none.
fn place(file: &SourceFile, sheet: &str, grid: Grid, delivery: &mut Delivery) {
    if grid.rows.is_empty() {
        // An empty sheet beside others is usual, an empty file was refused before.
        return;
    }
    let name = if sheet.is_empty() { stem(&file.name) } else { sheet };
    if sheet.starts_with(HIDDEN) {
        return;
    }
    let Some(kind) = headings::recognise(name, &shape::sample(&grid)) else {
        let problem = Problem::of_file(Code::UnknownTable, &file.name, name).in_sheet(sheet);
        delivery.notes.push(problem);
        return;
    };
    let cluster = cluster(kind, &file.name, name);
    let place = Place { file: &file.name, sheet, cluster: &cluster };
    let table = shape::table(kind, grid, &place, &mut delivery.notes);
    delivery.tables.push(table);
}

/// The cluster that a folder or a name says: `lyon/companies.csv`, the sheet `companies Lyon`.
fn cluster(kind: &TableKind, path: &str, name: &str) -> String {
    if !kind.by_cluster {
        return String::new();
    }
    let folder = path.rsplit('/').nth(1).unwrap_or_default();
    let beside = headings::named(name).map(|(_, rest)| rest).unwrap_or_default();
    if folder.is_empty() { beside } else { folder.to_owned() }
}
