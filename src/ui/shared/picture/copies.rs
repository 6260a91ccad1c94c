//! Copies of drawings that carry their style as attributes of SVG 1.1, so that they look the same in programs that know less than
//! a browser.
//!
//! - Colours are written as `#rrggbb` with their opacity beside it: what `color-mix` gives is read back as `color(srgb …)`, which
//!   librsvg and resvg paint in black (`findings/resvg-modern-colours-are-black.sh`).
//! - Strokes that do not grow with a map are written in the units of their shape, as `vector-effect` is ignored there
//!   (`findings/resvg-borders-scale-with-the-map.sh`).
//! - The halo of a text is a text of its own below it: `CairoSVG` ignores `paint-order`, and paints the halo over the letters
//!   (`findings/cairosvg-halo-hides-place-names.sh`).

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

use crate::format::colour::plain;
use crate::format::decimal::{parse, short};
use crate::scene::Scene;
use crate::scene::document::Colours;
use crate::ui::shared::painter::{Picture, SVG, px};

/// The style of a shape that our style sheets give it, with the value that need not be written.
const PROPERTIES: [(&str, &str); 10] = [
    ("fill", ""),
    ("fill-opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", "1px"),
    ("stroke-opacity", "1"),
    ("stroke-dasharray", "none"),
    ("stroke-linejoin", "miter"),
    ("opacity", "1"),
    ("font-size", ""),
    ("font-weight", "400"),
];
/// Decimals of a length in units of a map, which are far larger than pixels.
const DIGITS: usize = 9;
/// What belongs to the page and not to the picture; a style of the page is written as attributes, or is the size of the copy.
const OF_THE_PAGE: [&str; 9] =
    ["class", "style", "tabindex", "role", "aria-label", "aria-hidden", "aria-labelledby", "aria-describedby", "aria-pressed"];

/// A hidden element in the light theme, in which copies get their style. The page around it stays as it is.
pub(super) struct ThemedCopies {
    host: HtmlElement,
}

impl ThemedCopies {
    pub(super) fn new() -> Option<Self> {
        let host: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
        for (name, value) in [("class", "hidden"), ("data-theme", "light"), ("aria-hidden", "true"), ("inert", "")] {
            host.set_attribute(name, value).ok()?;
        }
        document().body()?.append_child(&host).ok()?;
        Some(Self { host })
    }

    /// The colours of the theme.
    pub(super) fn colours(&self) -> Colours {
        let token = |name: &str| style_of(&self.host, name);
        Colours {
            background: token("--surface"),
            foreground: token("--foreground"),
            muted: token("--muted"),
            font: style_of(&self.host, "font-family"),
        }
    }

    /// A chart that is not on the page.
    pub(super) fn chart(&self, scene: &Scene) -> Option<Element> {
        let svg = document().create_element_ns(Some(SVG), "svg").ok()?;
        let view_box = ["0 0 ", &px(scene.width), " ", &px(scene.height)].concat();
        for (name, value) in [("class", "chart-svg"), ("viewBox", &view_box)] {
            svg.set_attribute(name, value).ok()?;
        }
        Picture::default().repaint(&svg, &mut scene.shapes.iter());
        self.copy(&svg)
    }

    /// A copy whose shapes carry their style; targets and what else belongs to the page are left out.
    pub(super) fn copy(&self, picture: &Element) -> Option<Element> {
        let copy: Element = picture.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        // What the pointer is on steps out of the picture on the page only.
        let _ = copy.class_list().remove_1("is-highlighting");
        self.host.append_child(&copy).ok()?;
        let parts = all(&copy)?;
        let ground = style(&copy).map(|style| value(&style, "background-color")).unwrap_or_default();
        // All styles are read before the first class goes, since those of a part hang on the classes of those around it.
        let styles: Vec<_> = parts.iter().map(seen).collect();
        for (part, style) in parts.iter().zip(styles) {
            match style {
                Some(style) => {
                    strip(part);
                    for (name, value) in &style.attributes {
                        let _ = part.set_attribute(name, value);
                    }
                    if style.has_halo {
                        part_halo(part)?;
                    }
                }
                None => part.remove(),
            }
        }
        strip(&copy);
        // A background is CSS that SVG does not have.
        if let Some((colour, _)) = plain(&ground).filter(|(_, opacity)| *opacity > 0.0) {
            let ground = document().create_element_ns(Some(SVG), "rect").ok()?;
            for (name, value) in [("width", "100%"), ("height", "100%"), ("fill", colour.as_str())] {
                ground.set_attribute(name, value).ok()?;
            }
            copy.insert_before(&ground, copy.first_child().as_ref()).ok()?;
        }
        Some(copy)
    }
}

impl Drop for ThemedCopies {
    fn drop(&mut self) {
        self.host.remove();
    }
}

/// The style that a part is seen with.
struct Seen {
    attributes: Vec<(&'static str, String)>,
    /// A text whose outline is painted below its letters.
    has_halo: bool,
}

/// `None` for a target, and for what is not shown.
fn seen(part: &Element) -> Option<Seen> {
    let style = style(part)?;
    let value = |name: &str| value(&style, name);
    if part.class_list().contains("target") || value("display") == "none" {
        return None;
    }
    let is_text = part.tag_name() == "text";
    let is_shape = is_text || matches!(part.tag_name().as_str(), "path" | "circle" | "rect" | "image");
    if !is_shape {
        return Some(Seen { attributes: Vec::new(), has_halo: false });
    }
    let keeps_stroke = value("vector-effect") == "non-scaling-stroke";
    let scale = if keeps_stroke { scale_of(part) } else { 1.0 };
    let mut attributes: Vec<(&'static str, String)> = Vec::new();
    for (name, usual) in PROPERTIES.into_iter().filter(|(name, _)| is_text || !name.starts_with("font-")) {
        let found = value(name);
        if found.is_empty() || found == usual && !keeps_stroke {
            continue;
        }
        match plain(&found) {
            Some((colour, opacity)) if opacity < 1.0 => {
                attributes.push((name, colour));
                let of = if name == "fill" { "fill-opacity" } else { "stroke-opacity" };
                attributes.push((of, short(opacity * parse(&value(of)).unwrap_or(1.0), 3)));
            }
            Some((colour, _)) => attributes.push((name, colour)),
            // The opacity of the colour is in it already.
            None if attributes.iter().any(|(written, _)| *written == name) => {}
            None if matches!(name, "stroke-width" | "stroke-dasharray") => attributes.push((name, lengths(&found, scale))),
            None => attributes.push((name, found)),
        }
    }
    let has_halo = is_text && value("paint-order").starts_with("stroke") && value("stroke") != "none";
    Some(Seen { attributes, has_halo })
}

/// Puts a copy of a text with its outline below it, and takes the outline from it.
fn part_halo(text: &Element) -> Option<()> {
    let halo: Element = text.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    halo.set_attribute("fill", &text.get_attribute("stroke")?).ok()?;
    text.parent_node()?.insert_before(&halo, Some(text)).ok()?;
    for name in ["stroke", "stroke-width", "stroke-opacity", "stroke-linejoin", "stroke-dasharray"] {
        text.remove_attribute(name).ok()?;
    }
    Some(())
}

/// Lengths in pixels, in units of which `scale` pixels are one; `none` stays.
fn lengths(list: &str, scale: f64) -> String {
    let length = |length: &str| match parse(length.trim().trim_end_matches("px")) {
        Some(length) => short(length / scale, DIGITS),
        None => length.to_owned(),
    };
    list.split(',').map(length).collect::<Vec<_>>().join(",")
}

/// How many pixels a unit of a shape is by the transforms around it, each of which scales alike in both directions.
fn scale_of(shape: &Element) -> f64 {
    let mut scale = 1.0;
    let mut around = Some(shape.clone());
    while let Some(element) = around.filter(|element| element.tag_name() != "svg") {
        let transform = element.get_attribute("transform").unwrap_or_default();
        let factor = |name: &str| {
            let (_, rest) = transform.split_once(name)?;
            parse(rest.split([' ', ',', ')']).next()?).filter(|factor| *factor > 0.0)
        };
        scale *= factor("matrix(").or_else(|| factor("scale(")).unwrap_or(1.0);
        around = element.parent_element();
    }
    scale
}

/// Everything inside, in the order of the document.
fn all(element: &Element) -> Option<Vec<Element>> {
    let found = element.query_selector_all("*").ok()?;
    Some((0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect())
}

fn strip(element: &Element) {
    for name in OF_THE_PAGE {
        let _ = element.remove_attribute(name);
    }
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok().flatten()
}

fn value(style: &CssStyleDeclaration, property: &str) -> String {
    style.get_property_value(property).unwrap_or_default()
}

fn style_of(element: &Element, property: &str) -> String {
    style(element).map(|style| value(&style, property)).unwrap_or_default()
}
