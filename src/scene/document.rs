//! A drawing as a document of its own: with its title, its filters and its source.

use std::fmt::Write as _;

use super::text_size::width_px;
use crate::format::decimal::px;
use crate::format::escape::escape;

/// What is written around a drawing; every text is final.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caption {
    /// The heading.
    pub title: String,
    /// What it says, what it is filtered by: a paragraph each.
    pub head: Vec<String>,
    /// Source, licence and date: a paragraph each.
    pub foot: Vec<String>,
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

/// Room around everything.
const MARGIN: f64 = 20.0;
const TITLE: f64 = 17.0;
const BODY: f64 = 12.0;
/// From one line to the next, in font sizes.
const LEADING: f64 = 1.4;
/// Texts need this much even where the drawing is narrower.
const LEAST: f64 = 280.0;

/// Lines of at most `room` pixels, broken at spaces; a word that is longer than that stands alone.
fn lines_of(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // A typeface may be wider than the table of widths.
    let fits = |line: &str| width_px(line, size) * 1.06 <= room;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
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

/// The standalone SVG document, with its width and height in pixels.
pub fn document(drawing: &Drawing, caption: &Caption, colours: &Colours) -> (String, f64, f64) {
    let room = drawing.width.max(LEAST);
    let width = room + 2.0 * MARGIN;
    let mut texts = String::new();
    let mut y = MARGIN;
    let mut paragraph = |text: &str, size: f64, fill: &str, weight: u16, y: &mut f64| {
        for line in lines_of(text, size, room) {
            *y += size * LEADING;
            let (x, at) = (px(MARGIN), px(*y - size * (LEADING - 1.0)));
            let fill = escape(fill);
            let _ = writeln!(
                texts,
                "<text x=\"{x}\" y=\"{at}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{fill}\">{}</text>",
                px(size),
                escape(&line)
            );
        }
    };
    paragraph(&caption.title, TITLE, &colours.foreground, 600, &mut y);
    for text in &caption.head {
        paragraph(text, BODY, &colours.muted, 400, &mut y);
    }
    let top = y + 12.0;
    y = top + drawing.height + 6.0;
    for text in &caption.foot {
        paragraph(text, BODY, &colours.muted, 400, &mut y);
    }
    let height = y + MARGIN;
    let (w, h) = (px(width), px(height));
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" font-family=\"{}\">\n<title>{}</title>\n<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>\n{texts}<g transform=\"translate({} {})\">\n{}</g>\n</svg>\n",
        escape(&colours.font),
        escape(&caption.title),
        escape(&colours.background),
        px(MARGIN),
        px(top),
        drawing.svg,
    );
    (svg, width, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_broken_and_nothing_is_lost() {
        let text = "Secteur : Biotechnologies, dispositifs médicaux ; effectif de 11 à 50 ; communes de Lyon";
        let lines = lines_of(text, BODY, 200.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.join(" "), text);
        assert!(lines.iter().all(|line| width_px(line, BODY) <= 200.0));
        assert_eq!(lines_of("Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", BODY, 10.0).len(), 1);
        assert!(lines_of("", BODY, 10.0).is_empty());
    }

    #[test]
    fn a_document_holds_its_drawing_and_its_texts_escaped() {
        let drawing = Drawing { width: 300.0, height: 40.0, svg: "<rect width=\"5\" height=\"5\"/>".into() };
        let caption = Caption { title: "A & B".into(), head: vec!["Lyon".into()], foot: vec!["Source".into()] };
        let colours = Colours {
            background: "white".into(),
            foreground: "black".into(),
            muted: "gray".into(),
            font: "\"Noto Sans\", sans-serif".into(),
        };
        let (svg, width, height) = document(&drawing, &caption, &colours);
        for part in ["<title>A &amp; B</title>", ">Lyon</text>", ">Source</text>", &drawing.svg, "&quot;Noto Sans&quot;"] {
            assert!(svg.contains(part), "{part}: {svg}");
        }
        assert!((width - 340.0).abs() < 0.1 && height > 100.0);
    }
}
