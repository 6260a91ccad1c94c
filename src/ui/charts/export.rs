//! Downloads of a chart: SVG with colours of its own, PNG at twice its size, CSV of the figures. All by blobs, so that it
//! works without a server too.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url};

use crate::scene::Scene;
use crate::scene::poster::{Paper, Poster, poster};
use crate::scene::svg::element_of;

/// A file that a visitor wants.
pub(super) enum Wish {
    /// A picture as SVG, or as PNG.
    Picture { scene: Scene, words: Poster, name: String, as_png: bool },
    /// A text with its media type.
    Text { text: String, kind: &'static str, name: String },
}

/// Makes the file and hands it to the browser.
pub(super) fn save(wish: Wish) {
    match wish {
        Wish::Text { text, kind, name } => hand_over(blob(&text, kind), &name),
        Wish::Picture { scene, words, name, as_png } => {
            let (svg, width, height) = drawn(&scene, &words);
            if as_png {
                spawn_local(async move { hand_over(png(&svg, width, height).await, &name) });
            } else {
                hand_over(blob(&svg, "image/svg+xml"), &name);
            }
        }
    }
}

fn blob(text: &str, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options).ok()
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
    // The browser reads the file after the click.
    set_timeout(move || drop(Url::revoke_object_url(&address)), std::time::Duration::from_secs(30));
}

/// A bitmap of twice the size, sharp on every screen.
async fn png(svg: &str, width: f64, height: f64) -> Option<Blob> {
    let address = Url::create_object_url_with_blob(&blob(svg, "image/svg+xml")?).ok()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address);
    let decoded = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&address);
    decoded.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = ((width * 2.0).round(), (height * 2.0).round());
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

/// The properties that carry the look of a shape, with the value that need not be written.
const LOOK: [(&str, &str); 7] = [
    ("fill", ""),
    ("fill-opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", "1px"),
    ("stroke-dasharray", "none"),
    ("opacity", "1"),
    ("font-weight", "400"),
];

/// The picture in the light theme, whatever the page is shown in: its styles are read from the style sheets while the theme is
/// light for the length of this call, which nothing paints.
fn drawn(scene: &Scene, words: &Poster) -> (String, f64, f64) {
    let root = document().document_element();
    let theme = root.as_ref().and_then(|root| root.get_attribute("data-theme"));
    let set = |value: Option<&str>| {
        if let Some(root) = &root {
            let _ = match value {
                Some(value) => root.set_attribute("data-theme", value),
                None => root.remove_attribute("data-theme"),
            };
        }
    };
    set(Some("light"));
    let space = Some("http://www.w3.org/2000/svg");
    let stage = document().create_element_ns(space, "svg").ok();
    if let (Some(stage), Some(body)) = (&stage, document().body()) {
        let _ = stage.set_attribute("class", "chart-svg");
        let _ = body.append_child(stage);
    }
    let property = |element: &web_sys::Element, name: &str| {
        let style = window().get_computed_style(element).ok().flatten();
        style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default()
    };
    let mut looks: Vec<(String, String)> = Vec::new();
    for shape in &scene.shapes {
        let key = format!("{} {}", element_of(shape), shape.class);
        if looks.iter().any(|(known, _)| *known == key) {
            continue;
        }
        let Some(probe) = document().create_element_ns(space, element_of(shape)).ok() else { continue };
        let _ = probe.set_attribute("class", &shape.class);
        if let Some(stage) = &stage {
            let _ = stage.append_child(&probe);
        }
        let attributes = LOOK.iter().map(|(name, usual)| (*name, *usual, property(&probe, name)));
        let written = attributes.filter(|(_, usual, value)| !value.is_empty() && value != usual);
        looks.push((key, written.map(|(name, _, value)| [" ", name, "=\"", &value.replace('"', "'"), "\""].concat()).collect()));
    }
    let token = |name: &str| root.as_ref().map(|root| property(root, name)).unwrap_or_default();
    let font = stage.as_ref().map(|stage| property(stage, "font-family")).unwrap_or_default();
    let paper = Paper { ground: token("--paper"), ink: token("--ink"), soft: token("--soft"), font };
    if let Some(stage) = stage {
        stage.remove();
    }
    set(theme.as_deref());
    let look = |element: &str, class: &str| {
        let key = format!("{element} {class}");
        looks.iter().find(|(known, _)| *known == key).map(|(_, look)| look.clone()).unwrap_or_default()
    };
    poster(scene, words, &paper, &look)
}
