//! Exports of a selection: what is written is read back as it was, and says where it is from.

mod common;

use std::sync::LazyLock;

use atlas::domain::data::book::{Book, Value, xlsx};
use atlas::domain::data::dataset::parse;
use atlas::domain::data::export::{Dialect, Statement, companies, csv, release};
use atlas::domain::geo::geojson::feature_collection;
use atlas::domain::model::{Company, Dataset, Release};
use atlas::texts::{Exports, Lang};
use proptest::prelude::*;

fn statement() -> Statement {
    let text = |text: &str| text.to_owned();
    Statement { credit: text("Atlas, 2026-11."), filters: text("Lyon"), count: text("2 of 9"), ..Statement::default() }
}

/// A company with names in place of rows, which differ between a whole and a part.
fn named(dataset: &Dataset, company: &Company) -> String {
    let tags: Vec<&str> = company.tags.iter().map(|row| dataset.tags[*row].id.as_str()).collect();
    let programmes: Vec<&str> = company.programmes.iter().map(|row| dataset.programmes[*row].id.as_str()).collect();
    let plain = Company { tags: Vec::new(), programmes: Vec::new(), ..company.clone() };
    format!("{plain:?} {tags:?} {programmes:?}")
}

fn check_round_trip(dataset: &Dataset, rows: &[usize]) {
    let text = release(dataset, rows.iter().copied(), &statement());
    let read = parse(&text).unwrap_or_else(|error| panic!("{error:?}: {text}"));
    assert_eq!(read.issues, []);
    let all = |dataset: &Dataset, companies: &mut dyn Iterator<Item = &Company>| {
        let mut lines: Vec<String> = companies.map(|company| named(dataset, company)).collect();
        lines.sort();
        lines
    };
    let written = all(dataset, &mut rows.iter().map(|row| &dataset.companies[*row]));
    assert_eq!(all(&read.dataset, &mut read.dataset.companies.iter()), written);
    // In one piece, it has nothing beside it.
    let release = Release { languages: Vec::new(), digest: String::new(), ..dataset.release.clone() };
    assert_eq!(
        (&read.dataset.release, &read.dataset.clusters, &read.dataset.sectors),
        (&release, &dataset.clusters, &dataset.sectors)
    );
}

#[test]
fn a_whole_release_is_read_back_as_it_was() {
    for dataset in [common::fixture().dataset, common::committed().dataset] {
        let rows: Vec<usize> = (0..dataset.companies.len()).collect();
        check_round_trip(&dataset, &rows);
        let read = parse(&release(&dataset, rows, &statement())).map(|loaded| loaded.dataset);
        assert_eq!(read.map(|read| read.companies.len()), Ok(dataset.companies.len()));
    }
}

/// The committed release, read once for all cases.
static COMMITTED: LazyLock<Dataset> = LazyLock::new(|| common::committed().dataset);

proptest! {
    #[test]
    fn a_part_of_a_release_holds_what_it_refers_to(picked in prop::collection::btree_set(0_usize..200, 1..20)) {
        let rows: Vec<usize> = picked.into_iter().filter(|row| *row < COMMITTED.companies.len()).collect();
        prop_assume!(!rows.is_empty());
        check_round_trip(&COMMITTED, &rows);
    }
}

#[test]
fn what_is_missing_is_said_in_every_file() {
    let dataset = common::fixture().dataset;
    for lang in Lang::ALL {
        let missing = Exports::of(lang).incomplete;
        let about = Statement { missing: missing.to_owned(), ..statement() };
        let table = csv(&companies(&dataset, [0]), Dialect::of_point(','), &about.line());
        assert!(table.contains(missing.trim_end_matches('.')), "{table}");
        for text in [release(&dataset, [0], &about), feature_collection(&dataset, [0], lang.code(), &about, false)] {
            let value: serde_json::Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(value["about"]["missing"], missing);
        }
    }
    let whole: serde_json::Value = serde_json::from_str(&release(&dataset, [0], &statement())).unwrap_or_default();
    assert_eq!(whole["about"].get("missing"), None);
}

#[test]
fn a_table_has_the_columns_of_the_source_and_a_line_a_company() {
    let dataset = common::committed().dataset;
    let sheet = companies(&dataset, 0..dataset.companies.len());
    let source = include_str!("../public/data/source/lyon/companies.csv");
    let ours: Vec<&str> = sheet.head.iter().map(String::as_str).collect();
    for column in source.lines().next().unwrap_or_default().split(',') {
        assert!(ours.contains(&column), "{column} of {ours:?}");
    }
    assert_eq!(sheet.rows.len(), dataset.companies.len());
    let text = csv(&sheet, Dialect::of_point(','), &statement().line());
    let mut reader = csv_reader(text.trim_start_matches('\u{feff}'), b';');
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap_or_else(|error| panic!("{error}"))).collect();
    assert_eq!(rows.len(), sheet.rows.len());
    for (row, company) in rows.iter().zip(&dataset.companies) {
        assert_eq!((row.get(0), row.get(1)), (Some(company.id.as_str()), Some(company.name.as_str())));
        assert_eq!(row.iter().next_back(), Some("Atlas, 2026-11. Lyon. 2 of 9"));
    }
    let latitude = ours.iter().position(|column| *column == "lat").unwrap_or_default();
    assert!(rows.iter().any(|row| row[latitude].contains(',')) && rows.iter().all(|row| !row[latitude].contains('.')));
}

fn csv_reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes())
}

#[test]
fn a_workbook_of_the_release_is_written() {
    let dataset = common::committed().dataset;
    let sheet = companies(&dataset, 0..dataset.companies.len());
    assert!(sheet.rows.iter().flatten().any(|value| matches!(value, Value::Number(_))));
    let json = serde_json::to_string(&Book { sheets: vec![sheet.clone()] }).unwrap_or_default();
    // The page hands it to the worker as JSON.
    assert_eq!(serde_json::from_str::<Book>(&json).ok().map(|book| book.sheets), Some(vec![sheet]));
    let bytes = serde_json::from_str(&json).map(|book: Book| xlsx::write(&book));
    assert!(matches!(bytes, Ok(Ok(bytes)) if bytes.starts_with(b"PK")));
}
