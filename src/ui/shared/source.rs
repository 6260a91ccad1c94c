//! Links that leave the site: the page that states a fact, a company's own site.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use super::page::plain;
use crate::domain::data::dataset::is_http;
use crate::format::address::{host, readable};
use crate::state::Session;

/// A link named for its host; nothing without an address.
pub(crate) fn source(session: Session, address: &str) -> AnyView {
    link(session, address, host(address))
}

/// A link named by its whole address; nothing without an address.
pub(crate) fn outside(session: Session, address: &str) -> AnyView {
    link(session, address, readable(address))
}

/// A link that opens in a new tab. Only http(s) passed validation; it is asked again where the link is made, and anything else
/// is plain text.
fn link(session: Session, address: &str, name: &str) -> AnyView {
    if address.is_empty() {
        return ().into_any();
    }
    if !is_http(address) {
        return view! { <bdi>{plain(address)}</bdi> }.into_any();
    }
    view! {
        <a class="outside" href=address.to_owned() target="_blank" rel="external noopener noreferrer">
            <span dir="ltr">{plain(name)}</span>{icon(Icon::External)}<span class="hidden">{session.texts().detail.new_tab}</span>
        </a>
    }
    .into_any()
}
