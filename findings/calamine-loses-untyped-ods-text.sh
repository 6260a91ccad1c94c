#!/usr/bin/env bash
# Crate calamine 0.38.0: a text cell of an ODS sheet that carries its text but no office:value-type, as odfpy 1.4.1 writes it by
# default, is Empty: the text is lost without an error. And a date cell answers only as_date(); as_datetime(), which serves
# both kinds of cells in an XLSX, is None for a date without a time.
# Seen: untyped Empty | typed Luxembourg | as_datetime None | as_date Some(2026-11-01)
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check odfpy==1.4.1
cat > probe.py <<'PY'
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
document = OpenDocumentSpreadsheet()
table, row = Table(name="companies"), TableRow()
for options in ({"valuetype": "string"}, {}, {"valuetype": "date", "datevalue": "2026-11-01"}):
    cell = TableCell(**options)
    cell.addElement(P(text="Luxembourg"))
    row.addElement(cell)
table.addElement(row)
document.spreadsheet.addElement(table)
document.save("table.ods")
PY
venv/bin/python probe.py
mkdir src && cat > Cargo.toml <<'TOML'
[package]
name = "probe"
version = "0.0.0"
edition = "2021"
[dependencies]
calamine = { version = "=0.38.0", features = ["chrono"] }
[workspace]
TOML
cat > src/main.rs <<'RS'
use calamine::{open_workbook, DataType, Ods, Reader};
fn main() {
    let mut book: Ods<_> = open_workbook("table.ods").unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let cell = |column| range.get_value((0, column)).unwrap();
    let (typed, untyped, date) = (cell(0), cell(1), cell(2));
    println!("untyped {untyped:?} | typed {typed} | as_datetime {:?} | as_date {:?}", date.as_datetime(), date.as_date());
}
RS
seen=$(cargo run --quiet)
echo "$seen"
[ "$seen" = "untyped Empty | typed Luxembourg | as_datetime None | as_date Some(2026-11-01)" ]
