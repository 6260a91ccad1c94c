#!/usr/bin/env bash
# Crate csv 1.4.0: Position::line() of a record counts one line too few once a line ended in CR LF, as spreadsheets write it
# on Windows: the first record below the heading is "line 1", which is the heading. With LF it is line 2. After blank
# lines, which are skipped, a record gets the number of the first blank line. A message that names the line names another row.
# Seen: LF 2 3 | CRLF 1 2 | blank 2 3 where the records stand on lines 2 and 5
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
mkdir src && cat > Cargo.toml <<'TOML'
[package]
name = "probe"
version = "0.0.0"
edition = "2021"
[dependencies]
csv = "=1.4.0"
[workspace]
TOML
cat > src/main.rs <<'RS'
fn lines(text: &str) -> String {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let numbers = reader.records().map(|record| record.unwrap().position().unwrap().line().to_string());
    numbers.collect::<Vec<_>>().join(" ")
}
fn main() {
    let unix = lines("id,name\na,A\nb,B\n");
    let windows = lines("id,name\r\na,A\r\nb,B\r\n");
    let blank = lines("id,name\na,A\n\n\nb,B\n");
    println!("LF {unix} | CRLF {windows} | blank {blank}");
}
RS
seen=$(cargo run --quiet)
echo "$seen"
[ "$seen" = "LF 2 3 | CRLF 1 2 | blank 2 3" ]
