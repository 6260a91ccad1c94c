#!/usr/bin/env bash
# spreadsheet-ods 1.0.4 writes a run of blanks in a cell as it is. OpenDocument (1.2 part 1, 6.1.2) joins such a run into one blank
# when it is read; what shall stay is written as <text:s/>, as LibreOffice and odfpy do. Names that differ by blanks become equal.
# Seen: "a   b" in content.xml 1, <text:s 0
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "probe"
version = "0.0.0"
edition = "2021"
[dependencies]
spreadsheet-ods = "=1.0.4"
TOML
cat > src/main.rs <<'RUST'
use spreadsheet_ods::{write_ods, Sheet, WorkBook};
fn main() {
    let mut sheet = Sheet::new("companies");
    sheet.set_value(0, 0, "a   b");
    let mut book = WorkBook::new_empty();
    book.push_sheet(sheet);
    write_ods(&mut book, "probe.ods").expect("written");
}
RUST
cargo run --quiet
seen=$(python3 - <<'PY'
import zipfile
text = zipfile.ZipFile("probe.ods").read("content.xml").decode()
print(f'"a   b" in content.xml {text.count("a   b")}, <text:s {text.count("<text:s ") + text.count("<text:s/")}')
PY
)
echo "$seen"
[ "$seen" = '"a   b" in content.xml 1, <text:s 0' ]
