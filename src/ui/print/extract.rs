//! What of a view goes on paper: its words, tables and pictures, without controls and without the screen's layout.
//!
//! Elements lose their classes, so that the sheet has one look whatever the screen's width; pictures keep theirs, which
//! carry the colours.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, SvgElement};

use super::dom::{add, all, children, element, text_of};
use crate::ui::shared::painter::px;

/// What is a control, is said elsewhere on the sheet, or is for other readers than those of paper.
const LEFT_OUT: &str = "button:not(.term, h3 > .link), input, select, textarea, iframe, nav, details:not(.fold), dialog, form, fieldset, label, progress, template, \
    script, style, h1, [hidden], .hidden, .skip, .tooltip, svg.icon, .button, .facets, .toolbar, .notices, .actions, .neighbours, \
    .company-actions, .segmented, .measures, .chart-choice, .brush, .downloads, .detail, .tabs, .exports-place, .table-place, .loading, \
    .share-preview, .share-head a, .brush-hint, .chart table, .chart .table-frame, #network-keys, [data-atlas=favourites], [data-atlas=selections]";
/// Classes that the sheet's style knows.
const KEPT: [&str; 2] = ["number", "network"];
/// Blocks whose tag says nothing about them.
const PLAIN: [&str; 6] = ["article", "main", "aside", "header", "footer", "figure"];

/// Adds the content of `from` to `into`.
pub(super) fn extract(from: &Element, into: &Element) {
    for node in children(from) {
        match node.node_type() {
            Node::TEXT_NODE => {
                if let Ok(text) = node.clone_node() {
                    let _ = into.append_child(&text);
                }
            }
            Node::ELEMENT_NODE => {
                if let Ok(child) = node.dyn_into::<Element>() {
                    part(&child, into);
                }
            }
            _ => {}
        }
    }
}

/// One element, if it is seen and belongs on paper.
pub(super) fn part(from: &Element, into: &Element) {
    let tag = from.tag_name().to_ascii_lowercase();
    let is_picture = tag == "svg";
    let is_mute = !is_picture && from.get_attribute("aria-hidden").is_some_and(|hidden| hidden == "true");
    let box_ = from.get_bounding_client_rect();
    let is_seen = box_.width() > 0.0 || box_.height() > 0.0;
    if is_mute || !is_seen || from.matches(LEFT_OUT).unwrap_or(true) {
        return;
    }
    if is_picture {
        picture(from, into);
        return;
    }
    if from.class_list().contains("provenance") {
        for mark in all(from, "a") {
            let _ = add(into, "sup", "", &(text_of(&mark) + " "));
        }
        return;
    }
    // On paper a link is its words, and so is a name that opens something.
    let tag = match tag.as_str() {
        "a" | "button" => "span",
        "details" => "div",
        "summary" => "p",
        tag if PLAIN.contains(&tag) => "div",
        tag => tag,
    };
    let class = KEPT.into_iter().find(|class| from.class_list().contains(class)).unwrap_or_default();
    let Some(kept) = element(tag, class) else { return };
    for name in ["lang", "dir", "colspan", "rowspan", "start"] {
        if let Some(value) = from.get_attribute(name) {
            let _ = kept.set_attribute(name, &value);
        }
    }
    extract(from, &kept);
    // A cell stands for its column even when it is empty.
    let is_cell = matches!(tag, "td" | "th" | "br");
    // Of a form nothing is left but its heading.
    if tag == "section" && all(&kept, ":scope > :not(h2, h3, h4)").is_empty() {
        return;
    }
    if is_cell || !text_of(&kept).is_empty() || kept.query_selector("svg").is_ok_and(|found| found.is_some()) {
        // What the screen sets apart by a gap would otherwise run together.
        if into.last_element_child().is_some() {
            let _ = into.append_with_str_1(" ");
        }
        let _ = into.append_child(&kept);
    }
}

/// A picture at its own size at most; what takes pointer and focus is left out.
pub(super) fn picture(from: &Element, into: &Element) {
    let Some(copy) = from.clone_node_with_deep(true).ok().and_then(|node| node.dyn_into::<Element>().ok()) else { return };
    all(&copy, ".target").iter().for_each(Element::remove);
    let mut marked = all(&copy, "[role], [tabindex], [id]");
    marked.push(copy.clone());
    for mark in marked {
        for name in
            ["role", "tabindex", "id", "aria-label", "aria-labelledby", "aria-describedby", "data-atlas-datum", "data-atlas-mark"]
        {
            let _ = mark.remove_attribute(name);
        }
    }
    // Width of `0 0 width height`.
    let view_box = copy.get_attribute("viewBox").unwrap_or_default();
    let is_sign = copy.class_list().contains("swatch") || copy.class_list().contains("precision-sign");
    if let Some(width) = view_box.split(' ').nth(2).filter(|_| !is_sign)
        && let Some(drawn) = copy.dyn_ref::<SvgElement>()
    {
        let _ = drawn.style().set_property("max-width", &[width, "px"].concat());
    }
    let _ = into.append_child(&copy);
}

/// A part of the view by its selector, without the element itself.
pub(super) fn of(selector: &str, into: &Element) -> bool {
    let Some(found) = super::dom::first(selector) else { return false };
    extract(&found, into);
    true
}

/// Sets a length or a number that the sheet's style reads.
pub(super) fn set_style(element: &Element, name: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.style().set_property(name, value);
    }
}

/// Takes out drawings that were made for a much wider place and would be unreadable; the sentence beside each says the same.
pub(super) fn drop_shrunk(body: &Element) {
    const LEAST: f64 = 0.55;
    for drawn in all(body, "svg.chart-svg[viewBox]") {
        if scale_of(&drawn).is_some_and(|scale| scale < LEAST) {
            drawn.remove();
        }
    }
}

/// The size on the sheet as a share of the size that a drawing was made for; `None` for one without a size.
fn scale_of(drawn: &Element) -> Option<f64> {
    let view_box = drawn.get_attribute("viewBox")?;
    let width = view_box.split(' ').nth(2).map_or(0.0, js_sys::parse_float);
    let scale = drawn.get_bounding_client_rect().width() / width;
    (scale > 0.0 && scale.is_finite()).then_some(scale)
}

/// No text of a drawing is smaller than 7 points, whatever width it was drawn for.
pub(super) fn keep_readable(sheet: &Element) {
    const LEAST: f64 = 9.4;
    for drawn in all(sheet, "svg[viewBox]:not(.swatch)") {
        let Some(scale) = scale_of(&drawn).filter(|scale| *scale < 1.0) else { continue };
        for text in all(&drawn, "text") {
            let size =
                window().get_computed_style(&text).ok().flatten().and_then(|style| style.get_property_value("font-size").ok());
            let size = size.map_or(0.0, |size| js_sys::parse_float(&size));
            if size * scale < LEAST
                && let Some(text) = text.dyn_ref::<SvgElement>()
            {
                let _ = text.style().set_property("font-size", &(px(LEAST / scale) + "px"));
            }
        }
    }
}
