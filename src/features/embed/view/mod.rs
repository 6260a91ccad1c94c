//! The line under what is shown in another page: whose it is, and the way to the whole.

use leptos::prelude::*;

use crate::domain::url_state::Staging;
use crate::state::{Session, chunk, use_destination, view_href};
use crate::texts::Quoting;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::lazy::Builder;
use crate::ui::shared::style::adopt_style;
use crate::views::{Destination, View};

chunk!(/// The line, fetched inside other pages only.
    pub(crate) line = embed: Builder => view);

/// The name of the atlas, and a link to the same selection with everything around it.
fn view() -> AnyView {
    adopt_style("quoting", include_str!("../../../../style/quoting.css"));
    let session = Session::here();
    let route = use_destination();
    let whole = text(move || {
        let view = route.with(|route| if let Destination::View(_, view) = route { view.clone() } else { View::Explore });
        let query = session.url.with(|state| {
            state.with(|state| (state.theme, state.bare, state.staging) = (None, false, Staging::default())).to_query()
        });
        view_href(session.lang, &view, &query)
    });
    view! {
        <p class="embed-line" data-atlas="embed-line">
            <span>{session.texts().shell.name}</span>
            <a href=whole target="_blank" rel="noopener" data-atlas="open-whole">{Quoting::of(session.lang).open}</a>
        </p>
    }
    .into_any()
}
