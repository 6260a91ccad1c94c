//! One A4 page of any view, and as many of the directory as it needs.
//!
//! A page made for the screen breaks badly on paper: drawings have the screen's width, parts far below are not drawn yet,
//! lists have no end. So a sheet of its own is put together when the browser is about to print, from the view as it is: the
//! drawings are made anew for the sheet's width, words and tables are taken over without controls, and lists are
//! cut to what there is room for. The sheet is laid out at the size of the paper before printing, so that what fits is measured.
//!
//! Firefox lets nothing happen between its announcement and the printing, so a first sheet is made at once, from the drawings
//! as they are. It is replaced by one with new drawings, which Chromium still prints; in both browsers the keys for printing
//! come early enough for it.

mod body;
mod dom;
mod extract;
mod fit;
mod sheet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::state::{Session, chunk, memo, use_destination};
use crate::ui::explore::charts_of_selection;
use crate::ui::shared::style::adopt_style;
use crate::views::{Destination, View};

type Watch = fn(Session);

chunk!(watching = print: Watch => watch);

/// Style of the sheet; it is of no use before this part is here.
const STYLE: &str = include_str!("../../../style/sheet.css");
/// Attribute of the root while drawings are made for paper.
const MAKING: &str = "data-print";
/// Told to whatever measures itself or waits to come near the screen.
const EVENT: &str = "atlas:print";
/// Turns of the queue of small tasks in which views follow a change; a view that waits for the network is not waited for.
const TURNS: usize = 60;

/// Fetches this part once the view is painted: the browser waits for nobody when it prints.
pub(super) fn prepare(session: Session) {
    let Some(owner) = Owner::current() else { return };
    request_animation_frame(move || {
        request_animation_frame(move || {
            spawn_local(async move {
                if let Ok(watch) = watching().await {
                    owner.with(|| watch(session));
                }
            });
        });
    });
}

/// Puts the sheet together whenever the page is printed or shown as print.
fn watch(session: Session) {
    // The session may have ended while this part was on its way.
    if session.count.try_get_untracked().is_none() {
        return;
    }
    adopt_style("print", STYLE);
    // Paper has room for charts that nobody has come near, and printing waits for no network.
    let destination = use_destination();
    let has_charts = memo(move || matches!(destination.get(), Destination::View(_, View::Explore)));
    Effect::new(move |_| {
        if has_charts.get() {
            spawn_local(async {
                // A part that does not come is said where it stands.
                let _ = charts_of_selection().await;
            });
        }
    });
    let owner = Owner::current();
    let make = Callback::new(move |()| make(session, owner.as_ref()));
    let before = window_event_listener_untyped("beforeprint", move |_| {
        if !sheet::is_whole() {
            make.run(());
        }
    });
    let after = window_event_listener_untyped("afterprint", |_| end());
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("p") {
            make.run(());
        }
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
        keys.remove();
        end();
    });
    // Tools that show the page as print tell nothing else.
    let Ok(Some(media)) = window().match_media("print") else { return };
    if media.matches() {
        make.run(());
    }
    let changed = Closure::<dyn Fn(web_sys::Event)>::new({
        let media = media.clone();
        move |_| match media.matches() {
            true if dom::first(sheet::SELECTOR).is_none() => {
                let _ = make.try_run(());
            }
            true => {}
            false => end(),
        }
    });
    let _ = media.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
    let kept = StoredValue::new_local((media, changed));
    on_cleanup(move || {
        let _ = kept.try_update_value(|(media, changed)| {
            let _ = media.remove_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
        });
    });
}

/// Makes the sheet at once, and once more with drawings for paper. That happens in small tasks, which come to an end before
/// the browser does anything else.
fn make(session: Session, owner: Option<&Owner>) {
    let (Some(root), Some(owner)) = (document().document_element(), owner.cloned()) else { return };
    end();
    // What a phone shows in turns is on paper together.
    let _ = root.set_attribute(MAKING, "");
    owner.with(|| untrack(|| sheet::compose(session, false)));
    spawn_local(async move {
        // What is far below comes into being, then it measures itself.
        for _ in 0..2 {
            if !root.has_attribute(MAKING) || session.count.try_get_untracked().is_none() {
                return;
            }
            sheet::remove();
            tell();
            for _ in 0..TURNS {
                let _ = JsFuture::from(js_sys::Promise::resolve(&JsValue::NULL)).await;
            }
        }
        if session.count.try_get_untracked().is_some() {
            owner.with(|| untrack(|| sheet::compose(session, true)));
        }
        // The screen's drawings again: no observer sees a width that came and went within one frame.
        let _ = root.remove_attribute(MAKING);
        tell();
    });
}

/// Tells the drawings that their width may be another one.
fn tell() {
    if let Ok(event) = web_sys::Event::new(EVENT) {
        let _ = window().dispatch_event(&event);
    }
}

/// Nothing is printed any more.
fn end() {
    sheet::remove();
    if let Some(root) = document().document_element().filter(|root| root.has_attribute(MAKING)) {
        let _ = root.remove_attribute(MAKING);
        tell();
    }
}
