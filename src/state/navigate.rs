//! The one way to change the URL.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::domain::url_state::UrlState;

/// Whether a change makes an entry of its own in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// A discrete change: back undoes it.
    Push,
    /// One step of a continuous change such as typing or dragging.
    Replace,
}

type Go = Box<dyn Fn(&str, NavigateOptions)>;

/// Writes states into the address bar.
#[derive(Clone, Copy)]
pub struct Navigator {
    go: StoredValue<Go, LocalStorage>,
    path: Memo<String>,
}

impl Navigator {
    /// Must be called below the router.
    pub(super) fn new() -> Self {
        Self { go: StoredValue::new_local(Box::new(use_navigate())), path: use_location().pathname }
    }

    /// The address of a state on the current path.
    pub fn href(self, state: &UrlState) -> String {
        with_query(&self.path.get_untracked(), state)
    }

    /// Shows `state`. Nothing happens if it is already shown.
    pub fn go(self, state: &UrlState, intent: Intent) {
        let href = self.href(state);
        if current_href() == href {
            return;
        }
        let replace = intent == Intent::Replace;
        self.go.with_value(|go| {
            go(&href, NavigateOptions { resolve: false, replace, scroll: false, ..NavigateOptions::default() });
        });
        repair(&href);
    }
}

/// Makes the address bar say `href` if it does not.
///
/// The router remembers addresses to tell back from forward; after a replaced entry, or after two entries back at once,
/// it can take a new address for the one it is at and leave the history alone. The address bar is our state.
pub(super) fn repair(href: &str) {
    if current_href() != href
        && let Ok(history) = window().history()
    {
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(href));
    }
}

/// Path and query as they stand in the address bar.
fn current_href() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

fn with_query(path: &str, state: &UrlState) -> String {
    let query = state.to_query();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The folder that the application is served from, without a slash at the end: empty at the top of a host.
pub fn base_path() -> String {
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    let path = web_sys::Url::new(&address).map(|url| url.pathname()).unwrap_or_default();
    path.trim_end_matches('/').to_owned()
}
