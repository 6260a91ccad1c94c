//! The one-file edition: the router reads paths, and a page opened from disk has only its fragment to change.
//!
//! The router's signal is fed with what stands behind `#`, as if it were the path of a site. The router would read the path
//! of the file at each step back or forward, so `address.rs` keeps these from it.

use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider, Url};

/// What every address begins with.
pub(super) const MARK: &str = "#";
/// A page opened from disk has no origin, without which the router reads no address. Nothing is asked for there.
const ORIGIN: &str = "https://one-file.invalid";

/// Shows the address that stands in the fragment; without one the top, with the query behind the name of the file.
pub(super) fn read_into(url: RwSignal<Url>) {
    let location = window().location();
    let fragment = location.hash().unwrap_or_default();
    let top = || [MARK, "/", &location.search().unwrap_or_default()].concat();
    if let Some(read) = parse(&if fragment.is_empty() { top() } else { fragment }) {
        url.set(read);
    }
}

/// The address behind the mark; the top if there is none.
pub(super) fn parse(fragment: &str) -> Option<Url> {
    let path = fragment.strip_prefix(MARK).filter(|path| path.starts_with('/')).unwrap_or("/");
    BrowserUrl::parse_with_base(path, ORIGIN).ok()
}
