//! The address of what is shown: read from the router, written into the history of the browser.
//!
//! The router's `BrowserUrl` reads the address, follows back and forward, and is what routes follow ([`Address::provide`] takes
//! its signal). It is written here and not by `use_navigate` or by the router's own handler of links, because these unwrap the
//! result of `pushState`: it throws in a frame without an origin of its own (`sandbox="strict"` of the embed) and when a drag
//! changes the address too often, and the page would stop. Here the signal changes at once and the history follows
//! ([`crate::history::Pace`]), so the address is never behind the state for long and the state never waits.
//!
//! The one-file edition is opened from disk, where a page may change nothing but its fragment: `#/fr?v=1&sector=medtech` is
//! an address there, and `fragment.rs` feeds the router's signal from it.

use std::time::Duration;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider, Url};
use wasm_bindgen::prelude::*;

use super::scroll::Scroll;
use super::{Settings, fragment, links, memo};
use crate::domain::filter::filters::BadValue;
use crate::domain::url_state::UrlState;
use crate::history::{Bursts, Entry, Intent, Pace, Write};

/// The address as signals, and the only way to change it.
#[derive(Clone, Copy)]
pub struct Address {
    /// What the routes follow.
    url: RwSignal<Url>,
    /// The folder of the site and the path of the view, such as `/atlas/fr/companies`.
    pub pathname: Memo<String>,
    /// The query without its question mark.
    pub search: Memo<String>,
    /// The state in the query, and what of it could not be used.
    pub(super) state: Memo<(UrlState, Vec<BadValue>)>,
    /// The state that was shown last, with its query, which need not be read again.
    shown: StoredValue<Option<(String, UrlState)>>,
    bursts: StoredValue<Bursts>,
    pace: StoredValue<Pace>,
    scroll: Scroll,
}

impl Address {
    /// Takes over from the router, which must be above the caller; provided to everything below.
    pub fn provide() {
        let router: BrowserUrl = expect_context();
        let location = use_location();
        let search = location.search;
        let shown = StoredValue::new(None::<(String, UrlState)>);
        let state = memo(move || {
            search.with(|query| {
                let known =
                    shown.with_value(|shown| shown.as_ref().filter(|(of, _)| of == query).map(|(_, state)| state.clone()));
                known.map_or_else(|| UrlState::parse(query), |state| (state, Vec::new()))
            })
        });
        let address = Self {
            url: router.as_url().clone().into(),
            pathname: location.pathname,
            search,
            state,
            shown,
            bursts: StoredValue::new(Bursts::default()),
            pace: StoredValue::new(Pace::default()),
            scroll: Scroll::new(),
        };
        if is_one_file() {
            fragment::read_into(address.url);
        }
        address.follow_history();
        window_event_listener(leptos::ev::pointerdown, move |_| address.bursts.update_value(|bursts| bursts.press(now_ms())));
        for end in ["pointerup", "pointercancel"] {
            window_event_listener_untyped(end, move |_| {
                address.bursts.update_value(|bursts| bursts.release(now_ms()));
                address.write();
            });
        }
        // The page may be left before a replacement is due.
        window_event_listener_untyped("pagehide", move |_| address.write());
        links::follow(address);
        provide_context(address);
    }

    /// The address provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// The address that is shown; not tracked.
    pub fn href(self) -> String {
        self.url.with_untracked(href_of)
    }

    /// The address of a query of the view that is shown; not tracked.
    pub(super) fn with_query(self, query: &str) -> String {
        let mark = if query.is_empty() { "" } else { "?" };
        self.url.with_untracked(|url| spelled(&[url.path(), mark, query].concat()))
    }

    /// Shows another state of the view that is shown, see [`Address::go`].
    pub(super) fn show(self, state: &UrlState, intent: Intent) -> Option<Entry> {
        let query = state.to_query();
        let href = self.with_query(&query);
        self.shown.set_value(Some((query, state.clone())));
        self.go(&href, intent)
    }

    /// Shows `href`, an address as [`Address::href`] gives it, and tells where in the history that stands. Nothing happens if
    /// it is shown already.
    pub fn go(self, href: &str, intent: Intent) -> Option<Entry> {
        if self.href() == href {
            return None;
        }
        let url = parsed(href)?;
        let entry = self.bursts.try_update_value(|bursts| bursts.entry(intent, now_ms()))?;
        if entry == Entry::New {
            // What the present entry shows last is still its own.
            self.write();
        }
        self.url.set(url);
        self.want(entry);
        // A new entry that the browser refuses for now is none yet.
        let is_made = entry == Entry::Same || self.pace.with_value(|pace| !pace.is_pending());
        Some(if is_made { entry } else { Entry::Same })
    }

    /// One step back in the history, as the button of the browser does. What is still to be written belongs to the entry that
    /// is left, which a step forward shows again.
    pub fn back(self) {
        self.end_burst();
        if let Ok(history) = window().history() {
            let _ = history.back();
        }
    }

    /// A gesture is over: its last change is written.
    pub fn end_burst(self) {
        self.bursts.update_value(Bursts::end);
        self.write();
    }

    /// Number of the entry of the history that is shown, counted from where the page was opened.
    pub fn entry_number(self) -> u32 {
        let state = window().history().and_then(|history| history.state()).ok();
        state.and_then(|state| state.as_f64()).unwrap_or_default() as u32
    }

    /// Follows steps back and forward, and a fragment typed by hand, as long as the page lives.
    fn follow_history(self) {
        self.scroll.follow(move || self.entry_number());
        let stepped = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            // The burst is over, and what was to be written belongs to another entry.
            self.bursts.update_value(Bursts::end);
            self.pace.update_value(Pace::forget);
            if is_one_file() {
                // The router would read the path of the file.
                event.stop_immediate_propagation();
                fragment::read_into(self.url);
            }
            self.scroll.restore(self.entry_number());
        });
        // Capturing, so that it comes before the router's own listener.
        let listener = stepped.as_ref().unchecked_ref();
        let _ = window().add_event_listener_with_callback_and_bool("popstate", listener, true);
        stepped.forget();
    }

    fn want(self, entry: Entry) {
        match self.pace.try_update_value(|pace| pace.want(entry, now_ms())) {
            Some(Write::Now) => self.write(),
            Some(Write::In(wait_ms)) => self.write_in(wait_ms),
            Some(Write::Due) | None => {}
        }
    }

    fn write_in(self, wait_ms: f64) {
        let write = move || {
            self.pace.update_value(Pace::begin_due);
            self.write();
        };
        set_timeout(write, Duration::from_millis(wait_ms as u64));
    }

    /// Writes what is still to be written.
    fn write(self) {
        let Some(entry) = self.pace.try_update_value(Pace::take).flatten() else { return };
        let href = self.href();
        let number = self.entry_number();
        if let Ok(history) = window().history() {
            // Whether it was done is seen by the address: browsers refuse in different ways.
            let _ = match entry {
                Entry::New => history.push_state_with_url(&JsValue::from_f64(f64::from(number + 1)), "", Some(&href)),
                Entry::Same => history.replace_state_with_url(&JsValue::from_f64(f64::from(number)), "", Some(&href)),
            };
        }
        let is_done = written() == href;
        if is_done && entry == Entry::New {
            self.scroll.begin(number + 1);
        }
        let retry = self.pace.try_update_value(|pace| pace.wrote(entry, is_done, now_ms())).flatten();
        if let Some(wait_ms) = retry {
            self.write_in(wait_ms);
        }
    }
}

/// The address for others: on the public site if the settings name one; tracked. `None` in the one-file edition without such
/// a site, as nobody else can open that address.
pub fn public_href(address: Address, settings: Settings) -> Option<String> {
    let href = address.url.with(href_of);
    let site = settings.with(|config| config.address.clone());
    match site {
        Some(site) => {
            let below = href.strip_prefix(base_path().as_str()).unwrap_or(&href);
            Some([site.trim_end_matches('/'), below].concat())
        }
        None if is_one_file() => None,
        None => Some(window().location().origin().unwrap_or_default() + &href),
    }
}

/// The folder that the application is served from, without a slash at the end: empty at the top of a host. What every link
/// to a view begins with.
pub fn base_path() -> String {
    if is_one_file() {
        return fragment::MARK.to_owned();
    }
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    let path = web_sys::Url::new(&address).map(|url| url.pathname()).unwrap_or_default();
    path.trim_end_matches('/').to_owned()
}

/// The folder below which the router finds its paths: in the one-file edition they begin at the top.
pub fn router_base() -> String {
    if is_one_file() { String::new() } else { base_path() }
}

/// The whole address of that folder, with a slash at its end; of no use to others in the one-file edition.
pub fn own_address() -> String {
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Whether this is the edition that has everything in one file.
pub fn is_one_file() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-atlas-one-file"))
}

/// An address as links and the address bar spell it.
fn href_of(url: &Url) -> String {
    let mark = if url.search().is_empty() { "" } else { "?" };
    spelled(&[url.path(), mark, url.search()].concat())
}

fn spelled(path: &str) -> String {
    if is_one_file() { [fragment::MARK, path].concat() } else { path.to_owned() }
}

fn parsed(href: &str) -> Option<Url> {
    if is_one_file() { fragment::parse(href) } else { BrowserUrl::parse(href).ok() }
}

/// The address in the address bar.
pub(super) fn written() -> String {
    let location = window().location();
    if is_one_file() {
        return location.hash().unwrap_or_default();
    }
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

fn now_ms() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
