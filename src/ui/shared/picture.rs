//! Makes the files that are saved. A picture is a copy of what is seen, in the light theme whatever the page is shown in, with its
//! colours written into it.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, DomRectReadOnly, Element, HtmlAnchorElement, HtmlCanvasElement, HtmlElement,
    HtmlImageElement, Url, XmlSerializer,
};

use super::export::{Content, Format};
use super::painter::px;
use crate::scene::document::{Caption, Colours, Drawing, document as with_caption};

/// How long the browser may take to begin reading the file.
const KEPT: Duration = Duration::from_mins(1);
/// Pixels of a bitmap for one of the page.
const SCALE: f64 = 2.0;
/// The style of a shape that our style sheets give it, with the value that need not be written.
const PROPERTIES: [(&str, &str); 12] = [
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
    ("paint-order", "normal"),
    ("vector-effect", "none"),
];
/// What belongs to the page and not to the picture; a style of the page is written as attributes, or is the size of the copy.
const OF_THE_PAGE: [&str; 9] =
    ["class", "style", "tabindex", "role", "aria-label", "aria-hidden", "aria-labelledby", "aria-describedby", "aria-pressed"];

/// Makes a file of this name and hands it to the browser.
pub(super) fn save(name: String, content: Content) {
    match content {
        Content::Text { text, media_type } => hand_over(blob(&text.into(), media_type), &name),
        Content::Bytes { bytes, media_type } => hand_over(blob(&bytes, media_type), &name),
        Content::Picture { elements, caption, format } => {
            let Some((svg, width, height)) = drawn(&elements, &caption) else { return };
            match format {
                Format::Svg => hand_over(blob(&svg.into(), "image/svg+xml"), &name),
                Format::Png => spawn_local(async move { hand_over(png(&svg, width, height).await, &name) }),
            }
        }
    }
}

fn blob(content: &JsValue, media_type: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_blob_sequence_and_options(&js_sys::Array::of1(content), &options).ok()
}

/// A click on a link that downloads.
fn hand_over(file: Option<Blob>, name: &str) {
    let Some(address) = file.and_then(|file| Url::create_object_url_with_blob(&file).ok()) else { return };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    set_timeout(move || drop(Url::revoke_object_url(&address)), KEPT);
}

async fn png(svg: &str, width: f64, height: f64) -> Option<Blob> {
    let address = Url::create_object_url_with_blob(&blob(&svg.into(), "image/svg+xml")?).ok()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address);
    let decoded = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&address);
    decoded.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = ((width * SCALE).round(), (height * SCALE).round());
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    let made = js_sys::Promise::new(&mut |resolve, _| {
        if canvas.to_blob(&resolve).is_err() {
            let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
        }
    });
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}

/// The elements where they stand to one another, with their caption. `None` if nothing of them is to be seen.
fn drawn(elements: &[Element], caption: &Caption) -> Option<(String, f64, f64)> {
    let boxes: Vec<DomRectReadOnly> = elements.iter().map(|element| element.get_bounding_client_rect().into()).collect();
    let least = |read: fn(&DomRectReadOnly) -> f64| boxes.iter().map(read).fold(f64::INFINITY, f64::min);
    let most = |read: fn(&DomRectReadOnly) -> f64| boxes.iter().map(read).fold(f64::NEG_INFINITY, f64::max);
    let (left, top) = (least(DomRectReadOnly::left), least(DomRectReadOnly::top));
    let (width, height) = (most(DomRectReadOnly::right) - left, most(DomRectReadOnly::bottom) - top);
    if !(width > 0.0 && height > 0.0) {
        return None;
    }
    let themed = ThemedCopies::new()?;
    let mut svg = String::new();
    for (element, place) in elements.iter().zip(&boxes) {
        let copy = themed.copy(element)?;
        let sides = [("x", place.left() - left), ("y", place.top() - top), ("width", place.width()), ("height", place.height())];
        for (name, value) in sides {
            copy.set_attribute(name, &px(value)).ok()?;
        }
        svg.push_str(&XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()?);
    }
    Some(with_caption(&Drawing { width, height, svg }, caption, &themed.colours()))
}

/// A hidden element in the light theme, in which copies get their style. The page around it stays as it is.
struct ThemedCopies {
    host: HtmlElement,
}

impl ThemedCopies {
    fn new() -> Option<Self> {
        let host: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
        for (name, value) in [("class", "hidden"), ("data-theme", "light"), ("aria-hidden", "true"), ("inert", "")] {
            host.set_attribute(name, value).ok()?;
        }
        document().body()?.append_child(&host).ok()?;
        Some(Self { host })
    }

    /// The colours of the theme.
    fn colours(&self) -> Colours {
        let token = |name: &str| style_of(&self.host, name);
        Colours {
            background: token("--surface"),
            foreground: token("--foreground"),
            muted: token("--muted"),
            font: style_of(&self.host, "font-family"),
        }
    }

    /// A copy whose shapes carry their style; targets and what else belongs to the page are left out.
    fn copy(&self, picture: &Element) -> Option<Element> {
        let copy: Element = picture.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        // What the pointer is on steps out of the picture on the page only.
        let _ = copy.class_list().remove_1("is-highlighting");
        self.host.append_child(&copy).ok()?;
        let found = copy.query_selector_all("*").ok()?;
        let parts: Vec<Element> = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect();
        let background = style_of(&copy, "background-color");
        // All styles are read before the first class goes, since those of a part hang on the classes of those around it.
        let styles: Vec<_> = parts.iter().map(seen).collect();
        for (part, style) in parts.iter().zip(styles) {
            match style {
                Some(style) => {
                    strip(part);
                    for (name, value) in style {
                        let _ = part.set_attribute(name, &value);
                    }
                }
                None => part.remove(),
            }
        }
        strip(&copy);
        // A background is CSS that SVG does not have.
        if !background.ends_with(", 0)") && background != "transparent" {
            let ground = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "rect").ok()?;
            for (name, value) in [("width", "100%"), ("height", "100%"), ("fill", background.as_str())] {
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

/// The style that a part is seen with; `None` for a target, and for what is not shown.
fn seen(part: &Element) -> Option<Vec<(&'static str, String)>> {
    let style = window().get_computed_style(part).ok().flatten()?;
    let value = |name: &str| style.get_property_value(name).unwrap_or_default();
    if part.class_list().contains("target") || value("display") == "none" {
        return None;
    }
    let is_text = part.tag_name() == "text";
    let is_shape = is_text || matches!(part.tag_name().as_str(), "path" | "circle" | "rect" | "image");
    let wanted = PROPERTIES.iter().filter(|(name, _)| is_shape && (is_text || !name.starts_with("font-")));
    let written = wanted.map(|(name, usual)| (*name, *usual, value(name)));
    Some(written.filter(|(_, usual, value)| !value.is_empty() && value != usual).map(|(name, _, value)| (name, value)).collect())
}

fn strip(element: &Element) {
    for name in OF_THE_PAGE {
        let _ = element.remove_attribute(name);
    }
}

fn style_of(element: &Element, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}
