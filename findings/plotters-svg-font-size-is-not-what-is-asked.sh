#!/usr/bin/env bash
# plotters 0.3.7 with its SVG backend: the font size of a text style is divided by 1.24 on its way into the file, so that text of
# "20 pixels" is written as font-size 16.129…, and 31 as 25. Labels are a fifth smaller than the layout that was computed for them
# with the same number elsewhere (CSS, canvas), and a minimum legible size is missed without notice.
# Seen: 20 → 16.129032258064516 | 31 → 25
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
mkdir src && cat > Cargo.toml <<'TOML'
[package]
name = "probe"
version = "0.0.0"
edition = "2021"
[dependencies]
plotters = { version = "=0.3.7", default-features = false, features = ["svg_backend"] }
plotters-svg = "=0.3.7"
[workspace]
TOML
cat > src/main.rs <<'RS'
use plotters::prelude::*;
fn written(size: u32) -> String {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (200, 100)).into_drawing_area();
        area.draw_text("Lyon", &("sans-serif", size).into_text_style(&area), (10, 10)).unwrap();
        area.present().unwrap();
    }
    svg.split("font-size=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}
fn main() {
    println!("20 → {} | 31 → {}", written(20), written(31));
}
RS
seen=$(cargo run --quiet)
echo "$seen"
[ "$seen" = "20 → 16.129032258064516 | 31 → 25" ]
