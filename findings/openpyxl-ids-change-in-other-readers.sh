#!/usr/bin/env bash
# openpyxl 3.1.5 writes a text that looks like "_x0041_" as it is, although Office Open XML uses that form to escape a character
# (an underscore in front must itself be escaped, _x005F_). It reads its own file back unchanged, so nobody notices; a reader
# that follows the standard, here crate calamine 0.38.0, decodes it: the id "lab_x0041_7" is "labA7" there.
# Seen: openpyxl lab_x0041_7 | calamine labA7
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5
cat > probe.py <<'PY'
import openpyxl
book = openpyxl.Workbook()
book.active["A1"] = "lab_x0041_7"
book.save("ids.xlsx")
print(openpyxl.load_workbook("ids.xlsx").active["A1"].value)
PY
mkdir src && cat > Cargo.toml <<'TOML'
[package]
name = "probe"
version = "0.0.0"
edition = "2021"
[dependencies]
calamine = "=0.38.0"
[workspace]
TOML
cat > src/main.rs <<'RS'
use calamine::{open_workbook, Reader, Xlsx};
fn main() {
    let mut book: Xlsx<_> = open_workbook("ids.xlsx").unwrap();
    println!("{}", book.worksheet_range_at(0).unwrap().unwrap().get_value((0, 0)).unwrap());
}
RS
seen="openpyxl $(venv/bin/python probe.py) | calamine $(cargo run --quiet)"
echo "$seen"
[ "$seen" = "openpyxl lab_x0041_7 | calamine labA7" ]
