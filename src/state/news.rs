//! What the service worker has to say, as the page's loader hands it on: newer data, a newer build, no network.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Event;

use super::Atlas;
use crate::domain::data::dataset::LoadError;

/// The news; each is there until it is acted on.
#[derive(Clone, Copy)]
pub struct News {
    /// Release of data that are newer than those shown.
    pub data: RwSignal<Option<String>>,
    /// Why the newer data could not be shown when they were asked for; the present ones stay.
    pub failure: RwSignal<Option<LoadError>>,
    /// Whether a newer build of the site is ready.
    pub version: RwSignal<bool>,
    /// Whether the data shown are kept ones, as the server could not be reached.
    pub is_offline: RwSignal<bool>,
    /// Files that could not be kept for use without a network, separated by commas.
    pub missing: RwSignal<String>,
}

impl News {
    /// Starts listening; provided to everything below.
    pub fn provide() {
        let is_online = window().navigator().on_line();
        let news = Self {
            data: RwSignal::default(),
            failure: RwSignal::default(),
            version: RwSignal::new(false),
            is_offline: RwSignal::new(!is_online),
            missing: RwSignal::default(),
        };
        window_event_listener_untyped("atlas:newer", move |event| {
            news.is_offline.set(false);
            news.data.set(detail(&event));
        });
        window_event_listener_untyped("atlas:missing", move |event| news.missing.set(detail(&event).unwrap_or_default()));
        window_event_listener_untyped("atlas:version", move |_| news.version.set(true));
        window_event_listener_untyped("atlas:unreachable", move |_| news.is_offline.set(true));
        window_event_listener_untyped("offline", move |_| news.is_offline.set(true));
        window_event_listener_untyped("online", move |_| news.is_offline.set(false));
        provide_context(news);
    }

    /// The news provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// Shows the newer data in place of the present ones; the address, which is the state, stays. The offer stays until
    /// the newer data are here.
    pub fn use_data(self) {
        let atlas = Atlas::loaded();
        self.failure.set(None);
        spawn_local(async move {
            // An attempt that another one has overtaken says nothing: the offer may be a newer one by now.
            let Some(outcome) = atlas.replace().await else { return };
            if outcome.is_ok() {
                let _ = self.data.try_set(None);
            }
            let _ = self.failure.try_set(outcome.err());
        });
    }

    /// Asks the loader for the newer build, which loads the page again.
    pub fn use_version(self) {
        if let Ok(event) = Event::new("atlas:update") {
            let _ = window().dispatch_event(&event);
        }
    }
}

/// The text that an event of the loader carries.
fn detail(event: &Event) -> Option<String> {
    js_sys::Reflect::get(event, &"detail".into()).ok()?.as_string()
}

/// Days from an ISO 8601 date until now, none of them below 0; `None` for what is no date.
pub fn age_in_days(date: &str) -> Option<u32> {
    let then = js_sys::Date::parse(date);
    let days = (js_sys::Date::now() - then) / 86_400_000.0;
    // A clock that is behind, or a zone where the day has not begun: the data are of today.
    days.is_finite().then_some(days.max(0.0) as u32)
}
