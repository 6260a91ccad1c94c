//! The committed source tables as the import reads them, and what is exported of them read back.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::path::Path;

use atlas::domain::data::book::{Book, xlsx};
use atlas::domain::data::export::{Dialect, Statement, companies, csv, release, sheet_of};
use atlas::domain::import::{self, Delivery, SourceFile, load, read};
use atlas::domain::model::Dataset;

/// The tables of the committed release.
pub fn tables() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/source");
    let mut files = Vec::new();
    for folder in ["", "luxembourg", "brussels", "lyon"] {
        for path in std::fs::read_dir(root.join(folder)).into_iter().flatten().flatten().map(|entry| entry.path()) {
            if path.extension().is_some_and(|ending| ending == "csv") {
                let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().into_owned();
                files.push(SourceFile { name, bytes: std::fs::read(&path).unwrap_or_default() });
            }
        }
    }
    assert!(files.len() > 40, "{}", files.len());
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// What is read of one file.
pub fn opened(name: &str, bytes: Vec<u8>) -> Delivery {
    let files = vec![SourceFile { name: name.to_owned(), bytes }];
    read(files, &mut |_| true).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// The tables as a delivery.
pub fn delivery(files: Vec<SourceFile>) -> Delivery {
    read(files, &mut |_| true).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The data of a delivery over the published tables, as the studio takes them.
pub fn over(own: Delivery, base: &Delivery) -> Dataset {
    load(&own.over(base)).0.dataset
}

/// What a file of a selection says of itself.
pub fn statement() -> Statement {
    Statement { credit: "Atlas, 2026-12".to_owned(), count: "2 of 9".to_owned(), ..Statement::default() }
}

/// The files that a visitor saves of these rows: each with its name.
pub fn exports(dataset: &Dataset, rows: &[usize]) -> Vec<(&'static str, Vec<u8>)> {
    let table = companies(dataset, rows.iter().copied());
    let written = |point| csv(&table, Dialect::of_point(point), &statement().line()).into_bytes();
    vec![
        ("companies.csv", written('.')),
        ("companies-fr.csv", written(',')),
        ("companies.xlsx", workbook(dataset, rows)),
        ("companies.json", release(dataset, rows.iter().copied(), &statement()).into_bytes()),
    ]
}

/// The workbook that a visitor saves of these rows, as the page and its worker make it.
pub fn workbook(dataset: &Dataset, rows: &[usize]) -> Vec<u8> {
    let about = statement();
    let facts = [("Source", about.credit), ("Companies", about.count)].map(|(name, value)| (name.to_owned(), value));
    let sheets = vec![companies(dataset, rows.iter().copied()), sheet_of("About this file", ["What", "Value"], facts)];
    xlsx::write(&Book { sheets }).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The template workbook with all the data.
pub fn template(delivery: &Delivery) -> Vec<u8> {
    import::template(delivery, None, &|_| "Help".to_owned()).unwrap_or_else(|error| panic!("{error}"))
}
