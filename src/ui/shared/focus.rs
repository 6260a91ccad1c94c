//! Moving the focus where the page takes away what had it, and keeping it inside a sheet that covers the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// After the next paint, focuses the first element of each selector that is visible, in the order of the selectors.
pub(crate) fn focus_soon(selectors: &[&str]) {
    focus(selectors, false);
}

/// The same without scrolling: at the arrival in another view the history says how far that is scrolled.
pub(crate) fn focus_in_place(selectors: &[&str]) {
    focus(selectors, true);
}

/// Goes to the list of companies, on a phone by its tab (`ui/explore/tabs.rs`).
pub(crate) fn focus_list() {
    let tab =
        document().query_selector("[data-atlas-tab=list]").ok().flatten().and_then(|tab| tab.dyn_into::<HtmlElement>().ok());
    let is_hidden = |tab: &HtmlElement| tab.offset_height() > 0 && tab.get_attribute("aria-pressed").as_deref() != Some("true");
    if let Some(tab) = tab.filter(is_hidden) {
        tab.click();
    }
    focus_soon(&["#list-title", "#content"]);
}

/// Frames for which a part of another view is waited for: its program and its data may have to come first.
const FRAMES: u32 = 300;

/// Goes to a part of a view on the way there: unfolds what it stands in, scrolls to it and focuses it once it is there.
pub(crate) fn focus_once_there(selector: String) {
    wait(selector, FRAMES);
}

fn wait(selector: String, frames: u32) {
    request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
            if let Some(frames) = frames.checked_sub(1) {
                wait(selector, frames);
            }
            return;
        };
        if let Ok(Some(fold)) = element.closest("details") {
            let _ = fold.set_attribute("open", "");
        }
        let _ = element.set_attribute("tabindex", "-1");
        element.scroll_into_view();
        attempt(element, focused(), FRAMES);
    });
}

/// Focuses an element as soon as it is seen: below a static page (`ui/shared/skeleton.rs`) it takes no focus yet. Who has gone
/// elsewhere by then stays there.
pub(crate) fn focus_once_seen(element: HtmlElement) {
    attempt(element, focused(), FRAMES);
}

fn attempt(element: HtmlElement, before: Option<HtmlElement>, frames: u32) {
    // Nobody goes to the body: it has the focus when what had it is gone.
    if focused().is_some_and(|now| now.tag_name() != "BODY" && before.as_ref() != Some(&now)) {
        return;
    }
    let _ = element.focus();
    let has_it = focused().is_some_and(|focused| focused.is_same_node(Some(&element)));
    if !has_it
        && element.is_connected()
        && let Some(frames) = frames.checked_sub(1)
    {
        request_animation_frame(move || attempt(element, before, frames));
    }
}

fn focus(selectors: &[&str], in_place: bool) {
    let selectors: Vec<String> = selectors.iter().map(|selector| (*selector).to_owned()).collect();
    request_animation_frame(move || {
        let find = |selector: &String| document().query_selector(selector).ok()?;
        // What is folded away has no boxes and takes no focus.
        let visible = |element: &Element| element.get_bounding_client_rect().height() > 0.0;
        if let Some(element) = selectors.iter().filter_map(find).find(visible) {
            // Marks of a picture are no elements of HTML, but take the focus by the same name.
            let options = FocusOptions::new();
            options.set_prevent_scroll(in_place);
            let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
        }
    });
}

/// Brings the whole of what got the focus into view in a row that scrolls across: browsers leave what is seen in part where it is.
pub(crate) fn reveal(event: FocusEvent) {
    let options = ScrollIntoViewOptions::new();
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_block(ScrollLogicalPosition::Nearest);
    if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The element in focus, to give the focus back later.
pub(crate) fn focused() -> Option<HtmlElement> {
    document().active_element().and_then(|element| element.dyn_into().ok())
}

/// True while the focus is in a field that takes text.
pub(crate) fn is_writing() -> bool {
    let fields = "input:not([type=checkbox]):not([type=radio]):not([type=range]),textarea,select,[contenteditable]";
    focused().is_some_and(|element| element.matches(fields).unwrap_or(false))
}

/// On Tab at the last control of `container` goes to its first, and back: for sheets that cover the page.
pub(crate) fn keep_inside(event: &leptos::ev::KeyboardEvent, container: &Element) {
    if event.key() != "Tab" {
        return;
    }
    let controls = "a[href],button:not(:disabled),input:not(:disabled),select,summary,[tabindex='0']";
    let Ok(found) = container.query_selector_all(controls) else { return };
    // What is folded away has no boxes and takes no focus.
    let visible = |index: u32| found.item(index)?.dyn_into::<HtmlElement>().ok().filter(|element| element.offset_height() > 0);
    let (first, last) = ((0..found.length()).find_map(visible), (0..found.length()).rev().find_map(visible));
    let (Some(first), Some(last), Some(now)) = (first, last, focused()) else { return };
    let target = match event.shift_key() {
        true if now == first => last,
        false if now == last => first,
        _ => return,
    };
    event.prevent_default();
    let _ = target.focus();
}
