//! Which release of the data is shown: the newest, or the one that the address names.

use leptos::prelude::*;

use super::{Address, Preview, is_one_file, memo, use_url_state};
use crate::domain::url_state::UrlState;

/// The release that the address names when the page opens; nothing routes yet, so it is read where it stands, also in a
/// fragment.
pub(super) fn wanted() -> Option<String> {
    written()?.release
}

/// Whether the address asks the search something.
pub(super) fn asks() -> bool {
    written().is_some_and(|state| !state.filters.query.is_empty() || !state.seeking.text.is_empty())
}

fn written() -> Option<UrlState> {
    let href = window().location().href().ok()?;
    let (_, query) = href.split_once('?')?;
    Some(UrlState::parse(query.split('#').next().unwrap_or_default()).0)
}

/// The address of what is shown in another release, the newest without one; tracked.
pub fn release_href(release: Option<&str>) -> String {
    let address = Address::here();
    let query = address.state.with(|(state, _)| state.with(|state| state.release = release.map(str::to_owned)).to_query());
    address.with_query(&query)
}

/// Whether another release can be opened; tracked. The one-file edition holds one, and a preview would be lost with the document, and
/// with it what was edited in the studio.
pub fn opens_releases() -> bool {
    !is_one_file() && Preview::here().name.with(Option::is_none)
}

/// Opens the page anew when the address comes to name another release: everything on it is made from one.
pub fn follow_release() {
    let url = use_url_state();
    let named = memo(move || url.with(|(state, _)| state.release.clone()));
    Effect::new(move |before: Option<Option<String>>| {
        let now = named.get();
        if before.is_some_and(|before| before != now) {
            // The address follows the state a moment later.
            set_timeout(|| drop(window().location().reload()), std::time::Duration::from_millis(400));
        }
        now
    });
}
