//! The app's side of the conversation with a host page.
//!
//! The first message goes to the origin that the frame's address names, along with one end of a channel; the browser hands
//! it to no other page. Only who holds that end can write to us: messages to the window itself are never read.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, MessageChannel, MessageEvent};

use super::Embedding;
use crate::domain::url_state::{Staging, UrlState};
use crate::features::embed::protocol::{Report, Request, Start};
use crate::features::embed::theme::{HostTheme, ThemeRequest};
use crate::state::{Address, Intent, Session, memo, use_destination, view_href};
use crate::views::{Destination, View};

/// Takes the theme of the frame's address, and opens the channel.
pub(super) fn begin(embedding: Embedding, address: Address) {
    let start = || window().location().hash().ok().and_then(|hash| Start::parse(&hash));
    // The preview of the share view changes the fragment alone.
    window_event_listener_untyped("hashchange", move |_| {
        if let Some(start) = start() {
            apply_theme(embedding, &start.theme);
        }
    });
    let Some(start) = start() else { return };
    apply_theme(embedding, &start.theme);
    if start.is_fitted
        && let Some(root) = document().document_element()
    {
        let _ = root.set_attribute("data-atlas-embed", "fitted");
    }
    let Some(host) = start.host else { return };
    // Nobody listens when the page is on its own.
    let parent = window().parent().ok().flatten().filter(|parent| *parent != window());
    let (Some(parent), Ok(channel)) = (parent, MessageChannel::new()) else { return };
    let port = channel.port1();
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        match event.data().as_string().and_then(|text| Request::parse(&text)) {
            Some(Request::Go { path, state }) => go(address, &path, &state),
            Some(Request::Theme(theme)) => apply_theme(embedding, &theme),
            Some(Request::Seen { top_px, height_px }) => {
                set("--seen-top", Some(&[&top_px.to_string(), "px"].concat()));
                set("--seen-height", Some(&[&height_px.to_string(), "px"].concat()));
            }
            None => {}
        }
    });
    port.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    // The channel lives as long as the page.
    heard.forget();
    let ends = js_sys::Array::of1(&channel.port2());
    if parent.post_message_with_transfer(&Report::Hello.to_json().into(), &host, &ends).is_ok() {
        let _ = embedding.port.try_set(Some(port));
    }
}

/// Shows what the host page asks for; a path that is no view is not shown.
fn go(address: Address, path: &str, state: &str) {
    let (Destination::View(lang, view), (state, _)) = (Destination::parse(path), UrlState::parse(state)) else { return };
    // A host page may not start kiosk mode.
    let state = state.with(|state| state.kiosk = false);
    address.go(&view_href(lang, &view, &state.to_query()), Intent::Replace);
}

/// Reports height, selection and choice, as long as the owner of this call lives.
pub(super) fn follow(embedding: Embedding, session: Session) {
    let post = move |report: Report<'_>| post(embedding, report);
    Effect::new(move |_| post(Report::Ready));
    let selected = memo(move || {
        let state = session.url.with(|state| {
            // What the host page set itself is not news.
            state.with(|state| (state.theme, state.bare, state.staging) = (None, false, Staging::default())).to_query()
        });
        (state, session.count.get(), session.total.get())
    });
    Effect::new(move |_| selected.with(|(state, count, total)| post(Report::Filter { state, count: *count, total: *total })));
    let route = use_destination();
    let chosen = memo(move || match route.get() {
        Destination::View(_, View::Company(id)) => Some(id),
        _ => session.url.with(|state| state.open.clone()),
    });
    Effect::new(move |before: Option<Option<String>>| {
        let now = chosen.get();
        // That nothing is chosen is news only after something was.
        if before.flatten().is_some() || now.is_some() {
            let atlas = session.atlas();
            let row = now.as_deref().and_then(|id| atlas.dataset.company_row(id));
            let company = row.map(|row| &atlas.dataset.companies[row]);
            post(Report::Select { id: company.map(|one| one.id.as_str()), name: company.map(|one| one.name.as_str()) });
        }
        now
    });
    report_height(embedding);
}

/// Reports the height of the content whenever it changes.
fn report_height(embedding: Embedding) {
    let Some(body) = document().body() else { return };
    let height = RwSignal::new(0_u32);
    let content = body.clone();
    let measure = Closure::<dyn FnMut()>::new(move || {
        let measured = content.get_bounding_client_rect().height().ceil().clamp(0.0, 100_000.0) as u32;
        // The observer may speak once more after its owner is gone; sub-pixel jitter is no news.
        if height.try_get_untracked().is_some_and(|known| known != measured) {
            height.set(measured);
        }
    });
    let Ok(observer) = web_sys::ResizeObserver::new(measure.as_ref().unchecked_ref()) else { return };
    observer.observe(&body);
    let kept = StoredValue::new_local(Some((observer, measure)));
    on_cleanup(move || {
        if let Some((observer, _measure)) = kept.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
    Effect::new(move |_| {
        if height.get() > 0 {
            post(embedding, Report::Height { height_px: height.get_untracked() });
        }
    });
}

/// Tells the host page, if it listens; tracks whether it does.
fn post(embedding: Embedding, report: Report<'_>) {
    embedding.port.with(|port| {
        if let Some(port) = port {
            let _ = port.post_message(&report.to_json().into());
        }
    });
}

/// Hands a theme to the style sheet.
fn apply_theme(embedding: Embedding, request: &ThemeRequest) {
    let theme = HostTheme::new(request);
    for (name, value) in [
        ("--atlas-accent-light", &theme.accent_light),
        ("--atlas-accent-dark", &theme.accent_dark),
        ("--background", &theme.background),
        ("--surface", &theme.background),
        ("--foreground", &theme.foreground),
        ("--atlas-font", &theme.font),
    ] {
        set(name, value.as_deref());
    }
    let _ = embedding.scheme.try_set(theme.scheme);
}

/// Sets a custom property of the whole page, or gives it back.
fn set(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    let _ = match value {
        Some(value) => root.style().set_property(name, value),
        None => root.style().remove_property(name).map(drop),
    };
}
