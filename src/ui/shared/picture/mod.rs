//! Makes the files that are saved. A picture is what is seen, in the light theme whatever the page is shown in, with its colours
//! written into it, so that it looks the same in every program.

mod copies;

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Element, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
    XmlSerializer,
};

use self::copies::ThemedCopies;
use super::export::{Content, Format, Subject};
use super::painter::px;
use crate::format::escape::escape;
use crate::scene::document::{Caption, Colours, Drawing, SIGN, SIZE, Sign, document as with_caption, drawn_for, name_in, room};

/// How long the browser may take to begin reading the file.
const KEPT: Duration = Duration::from_mins(1);
/// Font size of the name of an element, in pixels.
const NAME: f64 = 14.0;
/// Between a name and the side of its element, in pixels.
const NAME_INSET: f64 = 10.0;
/// Pixels between elements.
const GAP: f64 = 8.0;

/// Makes a file of this name and hands it to the browser.
pub(super) fn save(name: String, content: Content) {
    match content {
        Content::Text { text, media_type } => hand_over(blob(&text.into(), media_type), &name),
        Content::Bytes { bytes, media_type } => hand_over(blob(&bytes, media_type), &name),
        Content::Picture { subject, caption, signs, format } => {
            let Some(svg) = drawn(&subject, &caption, &signs) else { return };
            match format {
                Format::Svg => hand_over(blob(&svg.into(), "image/svg+xml"), &name),
                Format::Png(scale) => spawn_local(async move { hand_over(png(&svg, scale).await, &name) }),
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

async fn png(svg: &str, scale: u8) -> Option<Blob> {
    let address = Url::create_object_url_with_blob(&blob(&svg.into(), "image/svg+xml")?).ok()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address);
    let decoded = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&address);
    decoded.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (SIZE.0 * f64::from(scale), SIZE.1 * f64::from(scale));
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

/// The whole picture. `None` if nothing of it is to be seen.
fn drawn(subject: &Subject, caption: &Caption, signs: &[(Element, String)]) -> Option<String> {
    let themed = ThemedCopies::new()?;
    let sign = |(element, label): &(Element, String)| {
        let svg = placed(&themed.copy(element)?, [0.0, 0.0, SIGN, SIGN])?;
        Some(Sign { svg, label: label.clone() })
    };
    let signs: Vec<Sign> = signs.iter().filter_map(sign).collect();
    let drawing = match subject {
        Subject::Elements(elements) => side_by_side(&themed, elements)?,
        Subject::Chart(draw) => {
            let scene = untrack(|| drawn_for(room(caption, &signs), &**draw));
            let (width, height) = (scene.width, scene.height);
            let chart = themed.chart(&scene)?;
            // A typeface may be wider than the table of widths: the outermost number reaches into the margin rather than being cut.
            chart.set_attribute("overflow", "visible").ok()?;
            Drawing { width, height, svg: placed(&chart, [0.0, 0.0, width, height])? }
        }
    };
    Some(with_caption(&drawing, caption, &signs, &themed.colours()))
}

/// The elements with a name in a row, each as high as the highest and with its name in its corner; below them the others, as large as
/// on the page. `None` if nothing of them is to be seen.
fn side_by_side(themed: &ThemedCopies, elements: &[(Element, String)]) -> Option<Drawing> {
    let size = |element: &Element| {
        let place = element.get_bounding_client_rect();
        (place.width(), place.height())
    };
    let seen = elements.iter().map(|(element, name)| (element, name, size(element)));
    let seen = seen.filter(|(_, _, (width, height))| *width > 0.0 && *height > 0.0);
    let (named, others): (Vec<_>, Vec<_>) = seen.partition(|(_, name, _)| !name.is_empty());
    let highest = named.iter().map(|(_, _, (_, height))| *height).fold(0.0, f64::max);
    let colours = themed.colours();
    let mut svg = String::new();
    let (mut width, mut height) = (0.0_f64, highest);
    for (element, name, (own_width, own_height)) in named {
        let x = if width > 0.0 { width + GAP } else { 0.0 };
        let room = own_width * highest / own_height;
        svg.push_str(&placed(&themed.copy(element)?, [x, 0.0, room, highest])?);
        svg.push_str(&corner_name(name, (x, room), &colours));
        width = x + room;
    }
    for (element, _, (own_width, own_height)) in others {
        let y = if height > 0.0 { height + GAP } else { 0.0 };
        svg.push_str(&placed(&themed.copy(element)?, [0.0, y, own_width, own_height])?);
        (width, height) = (width.max(own_width), y + own_height);
    }
    (width > 0.0).then_some(Drawing { width, height, svg })
}

/// A name in the corner of what begins at `x` and is `room` wide. Its halo is a text of its own below the other: not every program knows an order of
/// painting.
fn corner_name(name: &str, (x, room): (f64, f64), colours: &Colours) -> String {
    let (name, size) = name_in(room - 2.0 * NAME_INSET, name, NAME);
    let looks = [
        format!("fill=\"{0}\" stroke=\"{0}\" stroke-width=\"4\" stroke-linejoin=\"round\"", escape(&colours.background)),
        format!("fill=\"{}\"", escape(&colours.foreground)),
    ];
    let (x, y, size, name) = (px(x + NAME_INSET), px(8.0 + NAME), px(size), escape(&name));
    let text = |look: &String| format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"600\" {look}>{name}</text>");
    looks.iter().map(text).collect()
}

/// The text of a copy at a place: left, top, width and height, in pixels.
fn placed(copy: &Element, place: [f64; 4]) -> Option<String> {
    for (name, value) in ["x", "y", "width", "height"].into_iter().zip(place) {
        copy.set_attribute(name, &px(value)).ok()?;
    }
    XmlSerializer::new().ok()?.serialize_to_string(copy).ok()
}
