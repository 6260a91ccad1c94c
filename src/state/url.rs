//! Where the address of a view stands: in the path and query of the address bar, or in its fragment.
//!
//! This is the one place that knows which. A site has paths; the one-file edition is opened from disk, where a page may
//! change nothing but its fragment, so there the base of all paths is `#` and `#/fr?v=1&sector=medtech` is an address.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement};

use super::{Settings, memo};

/// The base of all paths in the one-file edition.
const FRAGMENT: &str = "#";

/// The address as signals: the path with its base, and the query without its question mark.
#[derive(Clone, Copy)]
pub struct Address {
    href: RwSignal<String>,
    /// Base and path, such as `/atlas/fr/companies`.
    pub pathname: Memo<String>,
    /// The query.
    pub search: Memo<String>,
}

impl Address {
    /// Reads the address, follows it, and takes over clicks on links to views; provided to everything below.
    pub fn provide() {
        let href = RwSignal::new(current());
        let split = move |part: fn(&str, &str) -> String| href.with(|href| split_href(href, part));
        let address = Self {
            href,
            pathname: memo(move || split(|path, _| path.to_owned())),
            search: memo(move || split(|_, query| query.to_owned())),
        };
        // Back, forward, and a fragment that was typed.
        window_event_listener_untyped("popstate", move |_| href.set(current()));
        window_event_listener(leptos::ev::click, move |event| address.follow(&event));
        provide_context(address);
    }

    /// The address provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// The address that is shown.
    pub fn href(self) -> String {
        self.href.get_untracked()
    }

    /// Shows `href`, in a new entry of the history or in place of this one. Nothing happens if it is shown already.
    pub fn go(self, href: &str, replace: bool) {
        if self.href.with_untracked(|now| now == href) {
            return;
        }
        if let Ok(history) = window().history() {
            // A frame without an origin of its own may not write its address; the state is held all the same.
            let _ = match replace {
                true => history.replace_state_with_url(&JsValue::NULL, "", Some(href)),
                false => history.push_state_with_url(&JsValue::NULL, "", Some(href)),
            };
        }
        self.href.set(href.to_owned());
    }

    /// A click on a link to a view changes the address and loads nothing.
    fn follow(self, event: &leptos::ev::MouseEvent) {
        let other_use = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0;
        if event.default_prevented() || other_use {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
        if link.has_attribute("download") || !matches!(link.target().as_str(), "" | "_self") {
            return;
        }
        let Some(href) = view_of(&link) else { return };
        event.prevent_default();
        let before = self.pathname.get_untracked();
        self.go(&href, false);
        // Another view begins at its top; another state of the same view stays where it is.
        if self.pathname.get_untracked() != before {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}

/// The address that a link leads to, if that is a view of ours.
fn view_of(link: &HtmlAnchorElement) -> Option<String> {
    let base = base_path();
    if base == FRAGMENT {
        return link.get_attribute("href").filter(|href| href.starts_with("#/"));
    }
    let location = window().location();
    let path = link.pathname();
    // Files beside the app have an extension or lie deeper than any view; the first segment of a view is a language.
    let below = path.strip_prefix(base.as_str()).filter(|below| crate::views::Destination::parse(below).is_ours());
    (link.origin() == location.origin().ok()? && below.is_some()).then(|| path.clone() + &link.search())
}

/// The folder that the application is served from, without a slash at the end: empty at the top of a host.
pub fn base_path() -> String {
    if is_one_file() {
        return FRAGMENT.to_owned();
    }
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    let path = web_sys::Url::new(&address).map(|url| url.pathname()).unwrap_or_default();
    path.trim_end_matches('/').to_owned()
}

/// The whole address of that folder, with a slash at its end; of no use to others in the one-file edition.
pub fn own_address() -> String {
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The address of what is seen, for others: on the public site if the settings name one; tracked. `None` in the one-file
/// edition without such a site, as nobody else can open that address.
pub fn public_href(address: Address, settings: Settings) -> Option<String> {
    let href = address.href.get();
    let site = settings.with(|config| config.address.clone());
    match site {
        Some(site) => {
            let below = href.strip_prefix(base_path().as_str()).unwrap_or(&href);
            Some([site.trim_end_matches('/'), below].concat())
        }
        None if is_one_file() => None,
        None => window().location().href().ok(),
    }
}

/// Whether this is the edition that has everything in one file.
pub fn is_one_file() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-atlas-one-file"))
}

/// The address as it stands in the address bar.
fn current() -> String {
    let location = window().location();
    if is_one_file() {
        let fragment = location.hash().unwrap_or_default();
        return if fragment.starts_with("#/") { fragment } else { "#/".to_owned() };
    }
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

fn split_href(href: &str, part: fn(&str, &str) -> String) -> String {
    let (path, query) = href.split_once('?').unwrap_or((href, ""));
    part(path, query)
}
