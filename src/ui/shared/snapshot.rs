//! Pictures of the page as files of their own: drawn as they are seen, with the colours of the theme written into them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Blob, CanvasRenderingContext2d, DomRectReadOnly, Element, HtmlCanvasElement, HtmlImageElement, XmlSerializer};

use super::painter::px;
use crate::format::escape::escape;

/// What a shape needs to look alike without our style sheets.
const PROPERTIES: [&str; 14] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-linejoin",
    "opacity",
    "font-size",
    "font-weight",
    "font-family",
    "paint-order",
    "vector-effect",
    "display",
];
/// Height of a line of text under the picture.
const LINE: f64 = 18.0;
/// Pixels around the picture.
const MARGIN: f64 = 16.0;
/// Pixels of the image for one of the page.
const SCALE: f64 = 2.0;

/// A picture as an SVG document.
pub(crate) struct Snapshot {
    /// The document.
    pub(crate) svg: String,
    width: f64,
    height: f64,
}

impl Snapshot {
    /// These SVG elements where they stand to one another, a title above and lines below. `None` if there is none to be seen.
    pub(crate) fn new(pictures: &[Element], title: &str, lines: &[String]) -> Option<Self> {
        let boxes: Vec<DomRectReadOnly> = pictures.iter().map(|picture| picture.get_bounding_client_rect().into()).collect();
        let least = |read: fn(&DomRectReadOnly) -> f64| boxes.iter().map(read).fold(f64::INFINITY, f64::min);
        let most = |read: fn(&DomRectReadOnly) -> f64| boxes.iter().map(read).fold(f64::NEG_INFINITY, f64::max);
        let (left, top) = (least(DomRectReadOnly::left), least(DomRectReadOnly::top));
        let (width, height) = (most(DomRectReadOnly::right) - left, most(DomRectReadOnly::bottom) - top);
        if !(width > 0.0 && height > 0.0) {
            return None;
        }
        let page: Element = document().body().map(Into::into)?;
        let (ground, ink) = (style_of(&page, "background-color"), style_of(&page, "color"));
        let head = MARGIN + 2.0 * LINE;
        let (full_width, full_height) = (width + 2.0 * MARGIN, head + height + MARGIN + LINE * lines.len() as f64);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\"><rect width=\"100%\" height=\"100%\" fill=\"{ground}\"/>",
            w = px(full_width),
            h = px(full_height)
        );
        let text = |content: &str, y: f64, size: u8| {
            let (x, y, content) = (px(MARGIN), px(y), escape(content));
            format!("<text x=\"{x}\" y=\"{y}\" font-family=\"sans-serif\" font-size=\"{size}\" fill=\"{ink}\">{content}</text>")
        };
        svg.push_str(&text(title, MARGIN + LINE, 15));
        for (picture, place) in pictures.iter().zip(&boxes) {
            let copy = styled(picture)?;
            for (name, value) in [
                ("x", place.left() - left + MARGIN),
                ("y", place.top() - top + head),
                ("width", place.width()),
                ("height", place.height()),
            ] {
                copy.set_attribute(name, &px(value)).ok()?;
            }
            svg.push_str(&XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()?);
        }
        for (index, line) in lines.iter().enumerate() {
            svg.push_str(&text(line, head + height + LINE * (index as f64 + 1.0), 11));
        }
        svg.push_str("</svg>");
        Some(Self { svg, width: full_width, height: full_height })
    }

    /// The picture as a PNG of twice the size.
    pub(crate) fn to_png(&self, done: impl Fn(Blob) + 'static) {
        let Ok(image) = HtmlImageElement::new() else { return };
        let (width, height) = (self.width * SCALE, self.height * SCALE);
        let drawn = image.clone();
        let loaded = Closure::once_into_js(move || {
            let canvas: Option<HtmlCanvasElement> =
                document().create_element("canvas").ok().and_then(|canvas| canvas.dyn_into().ok());
            let Some(canvas) = canvas else { return };
            canvas.set_width(width as u32);
            canvas.set_height(height as u32);
            let context =
                canvas.get_context("2d").ok().flatten().and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok());
            let painted =
                context.map(|context| context.draw_image_with_html_image_element_and_dw_and_dh(&drawn, 0.0, 0.0, width, height));
            if matches!(painted, Some(Ok(()))) {
                let given = Closure::once_into_js(move |blob: Option<Blob>| blob.into_iter().for_each(&done));
                let _ = canvas.to_blob(given.unchecked_ref());
            }
        });
        image.set_onload(Some(loaded.unchecked_ref()));
        image.set_src(&["data:image/svg+xml;charset=utf-8,", &String::from(js_sys::encode_uri_component(&self.svg))].concat());
    }
}

/// A copy of an SVG element whose parts carry the style that they are seen with; targets and groups of the page are left out.
fn styled(picture: &Element) -> Option<Element> {
    let copy: Element = picture.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let (seen, copied) = (picture.query_selector_all("*").ok()?, copy.query_selector_all("*").ok()?);
    for index in 0..seen.length().min(copied.length()) {
        let (Some(from), Some(to)) = (seen.item(index), copied.item(index)) else { continue };
        let (Ok(from), Ok(to)) = (from.dyn_into::<Element>(), to.dyn_into::<Element>()) else { continue };
        for name in ["class", "tabindex", "role", "aria-label", "aria-hidden"] {
            let _ = to.remove_attribute(name);
        }
        if from.get_attribute("class").as_deref() == Some("target") {
            to.remove();
            continue;
        }
        if matches!(from.tag_name().as_str(), "path" | "circle" | "rect" | "text" | "image") {
            for name in PROPERTIES {
                let _ = to.set_attribute(name, &style_of(&from, name));
            }
        }
    }
    for name in ["class", "tabindex", "role", "aria-label", "aria-describedby"] {
        let _ = copy.remove_attribute(name);
    }
    // The ground is the element's own background, which SVG does not have.
    let ground = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "rect").ok()?;
    for (name, value) in [("width", "100%"), ("height", "100%"), ("fill", &style_of(picture, "background-color"))] {
        ground.set_attribute(name, value).ok()?;
    }
    copy.insert_before(&ground, copy.first_child().as_ref()).ok()?;
    Some(copy)
}

fn style_of(element: &Element, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default().replace('"', "'")
}
