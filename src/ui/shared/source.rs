//! The link to the page that states a fact.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::domain::data::dataset::is_http;
use crate::state::Session;

/// A link named for its host, which opens in a new tab; nothing without an address, plain text if it is no http(s) one.
pub(crate) fn source(session: Session, address: &str) -> AnyView {
    if address.is_empty() {
        return ().into_any();
    }
    let shown = host(address).to_owned();
    if !is_http(address) {
        return view! { <span>{address.to_owned()}</span> }.into_any();
    }
    view! {
        <a class="outside" href=address.to_owned() target="_blank" rel="external noopener noreferrer">
            <span>{shown}</span>{icon(Icon::External)}<span class="hidden">{session.texts().detail.new_tab}</span>
        </a>
    }
    .into_any()
}

/// The host of an address, without `www.`.
pub(crate) fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest).trim_start_matches("www.")
}
