//! How much is read: 100,000 rows of any table, and no more than the limits, which every text names.

#[path = "common/source.rs"]
mod source;

use std::io::Cursor;

use atlas::domain::import::columns::TABLES;
use atlas::domain::import::{self, Code, Problem, SourceFile};
use atlas::domain::limits;
use atlas::texts::{Lang, Studio};
use source::{delivery, tables};

const ROWS: usize = 100_000;

/// The bytes of so many rows like these.
fn grown(bytes: usize, rows: usize) -> usize {
    bytes * ROWS / rows.max(1)
}

#[test]
fn a_hundred_thousand_rows_like_the_published_ones_fit_in_every_format() {
    let files = tables();
    for file in &files {
        // Short tables are mostly head, which does not grow.
        let lines: Vec<usize> = file.bytes.split(|byte| *byte == b'\n').skip(1).map(<[u8]>::len).collect();
        let bytes = grown(lines.iter().sum::<usize>() + lines.len(), lines.len());
        assert!(bytes < limits::FILE, "{}: {bytes} bytes", file.name);
    }
    let whole = delivery(files);
    let ids: Vec<String> = whole.rows("companies").map(|(table, row)| table.cell(row, "id").to_owned()).collect();
    let json = grown(import::whole(&whole).len(), ids.len());
    assert!(json < limits::FILE, "JSON: {json} bytes");
    let book = import::template(&whole, Some(&ids), &|_| String::new()).unwrap_or_else(|error| panic!("{error}"));
    let mut archive = zip::ZipArchive::new(Cursor::new(&book)).unwrap_or_else(|error| panic!("{error}"));
    let unpacked: u64 = (0..archive.len()).filter_map(|at| archive.by_index(at).ok().map(|file| file.size())).sum();
    let (packed, unpacked) = (grown(book.len(), ids.len()), grown(unpacked as usize, ids.len()));
    assert!(packed < limits::FILE && (unpacked as u64) < limits::UNPACKED, "XLSX: {packed}, unpacked {unpacked} bytes");
}

/// The problems of a table of short rows.
fn notes(list: &str, rows: usize) -> (usize, Vec<Problem>) {
    let text = format!("id,name\n{}", "a,b\n".repeat(rows));
    let read = delivery(vec![SourceFile { name: format!("{list}.csv"), bytes: text.into_bytes() }]);
    let limit = |problem: &Problem| [Code::TooManyRows, Code::TooLarge].contains(&problem.code);
    (read.rows(list).count(), read.notes.into_iter().filter(limit).collect())
}

#[test]
fn every_table_may_have_a_hundred_thousand_rows() {
    for kind in TABLES {
        assert_eq!(notes(kind.list, ROWS), (ROWS, Vec::new()), "{}", kind.list);
    }
}

#[test]
fn one_row_more_than_the_limit_is_refused_with_the_limit() {
    assert_eq!(notes("companies", limits::ROWS - 1), (limits::ROWS - 1, Vec::new()));
    // The row of headings is read, too.
    let (_, found) = notes("companies", limits::ROWS);
    assert_eq!(found.iter().map(|one| (one.code, one.expected.as_str())).collect::<Vec<_>>(), [(Code::TooManyRows, "200000")]);
}

#[test]
fn rows_as_long_as_the_published_ones_are_read() {
    let companies = tables().into_iter().find(|file| file.name == "luxembourg/companies.csv");
    let bytes = companies.map(|file| file.bytes).unwrap_or_default();
    let head = bytes.iter().position(|byte| *byte == b'\n').unwrap_or_default() + 1;
    let (head, rows) = bytes.split_at(head);
    let before = rows.split(|byte| *byte == b'\n').count() - 1;
    let text = [head.to_vec(), rows.repeat(ROWS.div_ceil(before))].concat();
    assert!(text.len() > 50_000_000, "{} bytes", text.len());
    let found = delivery(vec![SourceFile { name: "luxembourg/companies.csv".to_owned(), bytes: text }]);
    assert_eq!(found.notes, []);
    assert!(found.rows("companies").count() >= ROWS);
}

#[test]
fn the_studio_names_the_limits_in_every_language() {
    let figures = (limits::FILE / 1_000_000).to_string() + &limits::ROWS.to_string();
    for lang in Lang::ALL {
        let hint = Studio::of(lang).drop_hint;
        let digits: String = hint.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(digits, figures, "{hint}");
    }
}
