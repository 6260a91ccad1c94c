#!/usr/bin/env bash
# Crate calamine 0.38.0 with serde: a number cell that does not fit the field is changed to one that does, without an error.
# Into a headcount of type u8, 3.7 becomes 3, -5 becomes 0 and 300 becomes 255; only text is refused. A deserialised row
# cannot be trusted to hold what the sheet says; the cells themselves (Data) can.
# Seen: 3.7 → 3 | -5 → 0 | 300 → 255
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
mkdir src && cat > Cargo.toml <<'TOML'
[package]
name = "probe"
version = "0.0.0"
edition = "2021"
[dependencies]
calamine = "=0.38.0"
rust_xlsxwriter = "=0.102.0"
serde = { version = "1", features = ["derive"] }
[workspace]
TOML
cat > src/main.rs <<'RS'
use calamine::{RangeDeserializerBuilder, Reader, Xlsx};
#[derive(serde::Deserialize)]
struct Row {
    employees: u8,
}
fn main() {
    let values = [3.7, -5.0, 300.0];
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "employees").unwrap();
    for (row, value) in (1..).zip(values) {
        sheet.write(row, 0, value).unwrap();
    }
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(book.save_to_buffer().unwrap())).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let rows = RangeDeserializerBuilder::new().from_range::<_, Row>(&range).unwrap();
    let told = rows.zip(values).map(|(row, value)| format!("{value} → {}", row.unwrap().employees));
    println!("{}", told.collect::<Vec<_>>().join(" | "));
}
RS
seen=$(cargo run --quiet)
echo "$seen"
[ "$seen" = "3.7 → 3 | -5 → 0 | 300 → 255" ]
