//! Reads CSV: the separator is found out, and rows are counted as a spreadsheet counts them.

use csv::{ReaderBuilder, StringRecord};

use super::grid::{Grid, Text};
use crate::domain::limits;

/// Separators that spreadsheets write, the usual one first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// Rows that are read to find the separator.
const SAMPLE: usize = 20;

/// A CSV as read.
pub(super) struct Read {
    /// Its rows.
    pub(super) grid: Grid,
    /// What stands between its cells.
    pub(super) separator: char,
    /// The row of a quotation mark that is not closed before the end of the file.
    pub(super) open_quote: Option<usize>,
}

/// Why reading stopped.
pub(super) enum Stop {
    /// There are more rows than the limit.
    TooManyRows,
    /// The caller asked for it.
    Cancelled,
}

/// Reads a text. `known` counts how many cells of a row are headings that some table knows; `step` hears of every few hundred rows
/// and answers whether to go on.
pub(super) fn read(text: &str, known: &dyn Fn(&[String]) -> usize, step: &mut dyn FnMut(usize) -> bool) -> Result<Read, Stop> {
    let (text, separator) = match named_separator(text) {
        Some((separator, rest)) => (rest, separator),
        None => (text, separator(text, known)),
    };
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut grid = Grid::default();
    let (mut record, mut row, mut last) = (StringRecord::new(), 0_usize, 0_usize);
    // A reader of a text in memory that takes rows of any length has no way to fail.
    while reader.read_record(&mut record).unwrap_or(false) {
        let at = record.position().map_or(0, |position| position.byte() as usize);
        row += 1 + blank_lines(text.as_bytes(), at);
        last = row;
        grid.push(row, record.len(), record.iter().take(limits::COLUMNS).map(Text::of).collect());
        if grid.rows.len() > limits::ROWS {
            return Err(Stop::TooManyRows);
        }
        if row.is_multiple_of(limits::STEP) && !step(row) {
            return Err(Stop::Cancelled);
        }
    }
    // Every quotation mark has its partner, a doubled one too.
    let open = !text.bytes().filter(|byte| *byte == b'"').count().is_multiple_of(2);
    Ok(Read { grid, separator: char::from(separator), open_quote: open.then_some(last) })
}

/// A first line `sep=;`, as Excel writes and obeys it; no row of its own there.
fn named_separator(text: &str) -> Option<(u8, &str)> {
    let rest = text.trim_start_matches('"').strip_prefix("sep=")?;
    let separator = *rest.as_bytes().first().filter(|byte| SEPARATORS.contains(byte))?;
    let (_, rest) = rest.split_once('\n')?;
    Some((separator, rest))
}

/// The separator that makes most headings known, else most columns.
fn separator(text: &str, known: &dyn Fn(&[String]) -> usize) -> u8 {
    let score = |separator: u8| {
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
        let rows = reader.records().take(SAMPLE).flatten();
        rows.map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<String>>())
            .map(|cells| (known(&cells), cells.len()))
            .max()
            .unwrap_or_default()
    };
    // Of equals the last one wins `max_by_key`, so the usual one comes last.
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(SEPARATORS[0])
}

/// The empty lines from a byte on. The parser gives the place of the first of them for the record behind, and passes over them
/// without counting; after CR LF it gives the LF.
fn blank_lines(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    if at > 0 && bytes.get(at - 1) == Some(&b'\r') && bytes.get(at) == Some(&b'\n') {
        at += 1;
    }
    let mut lines = 0;
    loop {
        match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at += 2,
            (Some(b'\r' | b'\n'), _) => at += 1,
            _ => return lines,
        }
        lines += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let known = |cells: &[String]| cells.iter().filter(|cell| ["id", "name"].contains(&cell.as_str())).count();
        let read = read(text, &known, &mut |_| true).unwrap_or_else(|_| panic!("{text}"));
        read.grid.rows.into_iter().map(|line| (line.at, line.cells.into_iter().map(|cell| cell.text).collect())).collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does() {
        for end in ["\n", "\r\n", "\r"] {
            let lines = ["id,name", "", "a,\"x", "y\"", "", "", "b,z", ",", "  ", "c,w", ""].join(end);
            let found: Vec<usize> = rows(&lines).iter().map(|(at, _)| *at).collect();
            assert_eq!(found, [1, 3, 6, 9], "{end:?}");
        }
        assert_eq!(rows("\nid,name\na,b").iter().map(|(at, _)| *at).collect::<Vec<_>>(), [2, 3]);
    }

    #[test]
    fn the_separator_is_found() {
        for separator in [",", ";", "\t"] {
            let text = format!("id{separator}name{separator}note\na{separator}b{separator}\"c;d,e\"\n");
            assert_eq!(rows(&text)[1].1, ["a", "b", "c;d,e"]);
        }
        assert_eq!(rows("sep=;\r\nid;name\r\na;b")[0].1, ["id", "name"]);
        // A short table whose cells hold semicolons.
        assert_eq!(rows("id,name\na,\"x; y; z\"\nb,u; v; w\n")[2].1, ["b", "u; v; w"]);
    }

    #[test]
    fn an_open_quotation_mark_is_told() {
        let known = |_: &[String]| 0;
        let of = |text: &str| read(text, &known, &mut |_| true).ok().and_then(|read| read.open_quote);
        assert_eq!(of("a,b\nc,\"d\ne,f\n"), Some(2));
        assert_eq!(of("a,b\nc,\"d \"\"e\"\"\"\n"), None);
    }
}
