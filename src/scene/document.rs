//! A drawing as a picture of its own, in the form of articles and of social networks: with its title, what it says, its filters, its
//! legend, its source, its address.

use std::fmt::Write as _;

use super::Scene;
use super::text_size::{fit, width_px};
use crate::format::decimal::{px, short};
use crate::format::escape::escape;

/// What is written around a drawing; every text is final.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caption {
    /// The heading.
    pub title: String,
    /// What it says, what it is filtered by: a paragraph each.
    pub head: Vec<String>,
    /// Publishers, source, licence and date, address: a paragraph each.
    pub foot: Vec<String>,
}

impl Caption {
    /// Everything in one line, for files that have no room around their content.
    pub fn line(&self) -> String {
        [std::slice::from_ref(&self.title), &self.head, &self.foot].concat().join(" · ")
    }
}

/// The colours and the font of the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Colours {
    /// Fill of the background.
    pub background: String,
    /// Fill of the title.
    pub foreground: String,
    /// Fill of the other texts.
    pub muted: String,
    /// Font family.
    pub font: String,
}

/// A sign of the legend with what it means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sign {
    /// SVG elements in a square of [`SIGN`] pixels, well-formed.
    pub svg: String,
    /// Its meaning.
    pub label: String,
}

/// A drawing as SVG elements, from the origin.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    /// Pixels.
    pub width: f64,
    /// Pixels.
    pub height: f64,
    /// The elements, well-formed.
    pub svg: String,
}

/// Width and height of every picture, in pixels: 16 to 9.
pub const SIZE: (f64, f64) = (1200.0, 675.0);
/// Side of a sign of the legend, in pixels.
pub const SIGN: f64 = 16.0;

/// Room around everything.
const MARGIN: f64 = 36.0;
const TITLE: f64 = 30.0;
const HEAD: f64 = 17.0;
const FOOT: f64 = 13.0;
/// From one line to the next, in font sizes.
const LEADING: f64 = 1.35;
/// Between the parts.
const GAP: f64 = 14.0;
/// A paragraph has so many lines; a longer one ends with an ellipsis, as its whole is at the address.
const MOST_LINES: usize = 3;
/// A drawing is enlarged so much, and texts made small so far, where the room asks for it.
const LARGEST: f64 = 2.0;
const SMALLEST: f64 = 0.85;
/// How many widths of a drawing are tried.
const TRIED: i32 = 24;
/// The smallest name of a part of a drawing, as a share of the size that was asked for.
const SMALLEST_NAME: f64 = 0.6;
/// How much wider a heavy typeface may be than the table of widths says: the digits of `DejaVu Sans` are.
const HEAVY: f64 = 1.16;

/// At most [`MOST_LINES`] lines of at most `room` pixels, broken at spaces, and inside of a word that is longer than a line, as an
/// address can be.
fn lines_of(text: &str, size: f64, room: f64) -> Vec<String> {
    // A typeface may be wider than the table of widths.
    let fits = |line: &str| width_px(line, size) * 1.06 <= room;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&joined) {
            line = joined;
            continue;
        }
        lines.extend(Some(std::mem::take(&mut line)).filter(|line| !line.is_empty()));
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    lines.extend(Some(line).filter(|line| !line.is_empty()));
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        lines.last_mut().into_iter().for_each(|last| last.push('…'));
    }
    lines
}

/// Where everything stands, but for the drawing.
struct Frame {
    /// The texts and the legend.
    svg: String,
    /// Upper and lower edge of the room for the drawing.
    room: (f64, f64),
}

impl Frame {
    fn new(caption: &Caption, signs: &[Sign], colours: &Colours) -> Self {
        let mut svg = String::new();
        let width = SIZE.0 - 2.0 * MARGIN;
        let mut y = MARGIN;
        for line in lines_of(&caption.title, TITLE, width) {
            write_line(&mut svg, (MARGIN, y), &line, TITLE, (&colours.foreground, 600));
            y += TITLE * LEADING;
        }
        for line in caption.head.iter().flat_map(|text| lines_of(text, HEAD, width)) {
            write_line(&mut svg, (MARGIN, y), &line, HEAD, (&colours.muted, 400));
            y += HEAD * LEADING;
        }
        let foot: Vec<String> = caption.foot.iter().flat_map(|text| lines_of(text, FOOT, width)).collect();
        let mut bottom = SIZE.1 - MARGIN - foot.len() as f64 * FOOT * LEADING;
        for (index, line) in foot.iter().enumerate() {
            write_line(&mut svg, (MARGIN, bottom + index as f64 * FOOT * LEADING), line, FOOT, (&colours.muted, 400));
        }
        let rows = legend_rows(signs, width);
        let line = SIGN * LEADING;
        bottom -= rows.len() as f64 * line;
        for (index, row) in rows.iter().enumerate() {
            let top = bottom - GAP / 2.0 + index as f64 * line;
            for (sign, x) in row {
                let (x, text) = (MARGIN + x, MARGIN + x + SIGN + 6.0);
                let _ = writeln!(svg, "<g transform=\"translate({} {})\">{}</g>", px(x), px(top), sign.svg);
                write_line(&mut svg, (text, top), &sign.label, FOOT, (&colours.foreground, 400));
            }
        }
        Self { svg, room: (y + GAP, bottom - GAP) }
    }
}

/// A line of text whose upper edge is at `y`.
fn write_line(svg: &mut String, (x, y): (f64, f64), text: &str, size: f64, (fill, weight): (&str, u16)) {
    // Writing into a String cannot fail.
    let _ = writeln!(
        svg,
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{}\">{}</text>",
        px(x),
        px(y + size),
        px(size),
        escape(fill),
        escape(text)
    );
}

/// The signs in rows of at most `width` pixels, each with its left edge.
fn legend_rows(signs: &[Sign], width: f64) -> Vec<Vec<(&Sign, f64)>> {
    let mut rows: Vec<Vec<(&Sign, f64)>> = Vec::new();
    let mut x = 0.0;
    for sign in signs {
        let wide = SIGN + 6.0 + width_px(&sign.label, FOOT) * 1.06;
        match rows.last_mut() {
            Some(row) if x + wide <= width => row.push((sign, x)),
            _ => {
                x = 0.0;
                rows.push(vec![(sign, 0.0)]);
            }
        }
        x += wide + 22.0;
    }
    rows
}

/// The room for the drawing between these texts, in pixels.
pub fn room(caption: &Caption, signs: &[Sign]) -> (f64, f64) {
    let (top, bottom) = Frame::new(caption, signs, &Colours::default()).room;
    (SIZE.0 - 2.0 * MARGIN, (bottom - top).max(0.0))
}

/// The drawing for a width at which it fills the room as well as it can: charts keep their height or nearly, so a wide room makes
/// their texts large, and a low one small. Of two that fill it alike, the one with the larger texts.
pub fn drawn_for(room: (f64, f64), draw: &dyn Fn(f64) -> Scene) -> Scene {
    let filled = |scene: &Scene| {
        let scale = scale_in(room, (scene.width, scene.height));
        scene.width * scene.height * scale * scale
    };
    let (widest, narrowest) = (room.0 / SMALLEST, room.0 / LARGEST);
    let mut best = draw(narrowest);
    let try_width = |best: &mut Scene, width: f64| {
        let scene = draw(width);
        if filled(&scene) > filled(best) * 1.001 {
            *best = scene;
        }
    };
    // A drawing may change its height by leaps, as panels come to stand beside each other: no step leads to the best width.
    for step in 1..=TRIED {
        try_width(&mut best, narrowest * (widest / narrowest).powf(f64::from(step) / f64::from(TRIED)));
    }
    // What it would have to be wide to be as high as the room once it is as wide.
    let exact = (best.height * room.0 / room.1.max(1.0)).clamp(narrowest, widest);
    try_width(&mut best, exact);
    best
}

/// How much a drawing of this size is enlarged to fill the room.
fn scale_in(room: (f64, f64), (width, height): (f64, f64)) -> f64 {
    (room.0 / width.max(1.0)).min(room.1.max(1.0) / height.max(1.0))
}

/// A name in heavy type with its font size, for at most `room` pixels: smaller where it is long, and cut only where it would be too
/// small to read.
pub fn name_in(room: f64, name: &str, size: f64) -> (String, f64) {
    let wide = width_px(name, size) * HEAVY;
    let size = size * (room / wide.max(1.0)).clamp(SMALLEST_NAME, 1.0);
    (fit(name, size, room / HEAVY), size)
}

/// The standalone SVG document of [`SIZE`], with the drawing as large as its room allows.
pub fn document(drawing: &Drawing, caption: &Caption, signs: &[Sign], colours: &Colours) -> String {
    let Frame { svg, room: (top, bottom) } = Frame::new(caption, signs, colours);
    let (wide, high) = (SIZE.0 - 2.0 * MARGIN, (bottom - top).max(1.0));
    let scale = scale_in((wide, high), (drawing.width, drawing.height));
    let left = MARGIN + (wide - drawing.width * scale) / 2.0;
    // What is flatter than its room lies in the middle, and not over a blank half.
    let top = top + (high - drawing.height * scale) / 2.0;
    let (w, h) = (px(SIZE.0), px(SIZE.1));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" font-family=\"{}\">\n<title>{}</title>\n<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>\n{svg}<g transform=\"translate({} {}) scale({})\">\n{}</g>\n</svg>\n",
        escape(&colours.font),
        escape(&caption.title),
        escape(&colours.background),
        px(left),
        px(top),
        short(scale, 4),
        drawing.svg,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colours() -> Colours {
        Colours {
            background: "white".into(),
            foreground: "black".into(),
            muted: "gray".into(),
            font: "\"Noto Sans\", sans-serif".into(),
        }
    }

    #[test]
    fn long_texts_are_broken_and_very_long_ones_end() {
        let text = "Secteur : Biotechnologies, dispositifs médicaux ; effectif de 11 à 50 ; communes de Lyon";
        let lines = lines_of(text, 12.0, 400.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), text);
        assert!(lines.iter().all(|line| width_px(line, 12.0) <= 400.0));
        let address = "https://atlas.example.org/fr?v=1&cluster=lyon&sector=medtech";
        let lines = lines_of(address, 12.0, 200.0);
        assert!(lines.len() > 1 && lines.concat() == address, "{lines:?}");
        assert!(lines_of("", 12.0, 10.0).is_empty());
        let endless = lines_of(&"Lyon, ".repeat(1000), 12.0, 400.0);
        assert_eq!(endless.len(), MOST_LINES);
        assert!(endless.last().is_some_and(|line| line.ends_with('…')));
    }

    #[test]
    fn a_document_holds_its_drawing_and_its_texts_escaped() {
        let drawing = Drawing { width: 300.0, height: 40.0, svg: "<rect width=\"5\" height=\"5\"/>".into() };
        let caption = Caption { title: "A & B".into(), head: vec!["Lyon".into()], foot: vec!["Source".into()] };
        let signs = [Sign { svg: "<path d=\"M0 0\"/>".into(), label: "Biotech & co".into() }];
        let svg = document(&drawing, &caption, &signs, &colours());
        for part in ["<title>A &amp; B</title>", ">Lyon</text>", ">Source</text>", &drawing.svg, "&quot;Noto Sans&quot;"] {
            assert!(svg.contains(part), "{part}: {svg}");
        }
        assert!(svg.contains(">Biotech &amp; co</text>") && svg.contains("<path d=\"M0 0\"/>"), "{svg}");
        assert!(svg.contains("width=\"1200\" height=\"675\" viewBox=\"0 0 1200 675\""), "{svg}");
    }

    #[test]
    fn everything_stays_inside_whatever_is_written() {
        let long = "Communes : Lyon, Villeurbanne, Esch-sur-Alzette, Bruxelles, ".repeat(40);
        let caption =
            Caption { title: long.clone(), head: vec![long.clone(), long.clone()], foot: vec![long.clone(), long.clone()] };
        let signs = vec![Sign { svg: String::new(), label: "Dispositifs médicaux".into() }; 12];
        let (width, height) = room(&caption, &signs);
        assert!(height > 100.0 && width > 1000.0, "{width} × {height}");
        for row in legend_rows(&signs, width) {
            let end = row.last().map_or(0.0, |(sign, x)| x + SIGN + 6.0 + width_px(&sign.label, FOOT));
            assert!(end <= width, "{end}");
        }
    }

    #[test]
    fn a_drawing_fills_its_room() {
        let of = |height: f64| move |width: f64| Scene { width, height, ..Scene::default() };
        // Low: as large as texts may become. High: as small as they may become.
        assert!((drawn_for((1100.0, 400.0), &of(100.0)).width - 1100.0 / LARGEST).abs() < 1.0);
        assert!((drawn_for((1100.0, 400.0), &of(900.0)).width - 1100.0 / SMALLEST).abs() < 1.0);
        let middle = drawn_for((1100.0, 400.0), &of(320.0));
        assert!((middle.width / middle.height - 1100.0 / 400.0).abs() < 0.01);
        // Two lines of panels, from 740 pixels on one: one would leave half of the room blank.
        let panels = |width: f64| Scene { width, height: if width < 740.0 { 270.0 } else { 130.0 }, ..Scene::default() };
        let scene = drawn_for((1128.0, 420.0), &panels);
        assert!(scene.height > 200.0 && (scene.width - 270.0 * 1128.0 / 420.0).abs() < 1.0, "{} × {}", scene.width, scene.height);
    }

    #[test]
    fn a_flat_drawing_lies_in_the_middle_of_its_room() {
        let caption = Caption { title: "Flat".into(), foot: vec!["Source".into()], ..Caption::default() };
        let (top, bottom) = Frame::new(&caption, &[], &colours()).room;
        let svg = document(&Drawing { width: 1000.0, height: 100.0, svg: String::new() }, &caption, &[], &colours());
        let (_, after) = svg.split_once("<g transform=\"translate(36 ").unwrap_or_default();
        let from: f64 = after.split_once(')').and_then(|(number, _)| number.parse().ok()).unwrap_or_default();
        let above = from - top;
        assert!(above > 50.0 && (above - (bottom - from - 112.8)).abs() < 0.2, "{above}: {svg}");
    }

    #[test]
    fn a_name_stays_in_its_room_and_is_whole_as_long_as_it_can_be_read() {
        let name = "Lyon · Auvergne-Rhône-Alpes";
        assert_eq!(name_in(400.0, "Lyon", 14.0), ("Lyon".to_owned(), 14.0));
        let (said, size) = name_in(190.0, name, 14.0);
        assert!(said == name && (9.0..14.0).contains(&size) && width_px(&said, size) * HEAVY < 190.1, "{said} {size}");
        let (said, size) = name_in(60.0, name, 14.0);
        assert!(said.ends_with('…') && size > 8.0 && width_px(&said, size) * HEAVY < 60.1, "{said} {size}");
    }
}
