//! Every cluster by its official figures, with the ways to its page, its companies and the comparison.

mod cards;
mod whole;

use leptos::prelude::*;

pub(in crate::ui) use cards::{Listed, cards, coverage_line, key_figures};

use crate::state::{Session, chunk, view_href};
use crate::texts::Clusters;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::lazy::Builder;
use crate::ui::shared::page::describe;
use crate::ui::shared::style::adopt_style;
use crate::views::View;

/// What the views of clusters look like; it comes with them.
pub(in crate::ui) const STYLE: &str = include_str!("../../../style/clusters.css");

chunk!(/// The view.
    pub(in crate::ui) page = clusters: Builder => view);

/// The whole view.
fn view() -> AnyView {
    adopt_style("clusters", STYLE);
    let session = Session::here();
    let words = Clusters::of(session.lang);
    let title = (words.title)(session.atlas().dataset.clusters.len());
    describe(session, &title, words.intro);
    let compare = text(move || session.url.with(|url| view_href(session.lang, &View::Compare, &url.to_query())));
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{title}</h1>
            <p>{words.intro}</p>
        </div>
        <div class="sheets" data-atlas="clusters">
            {whole::whole(session)}
            {coverage_line(session)}
            <ul class="actions"><li><a class="button" href=compare>{words.compare}</a></li></ul>
        </div>
    }
    .into_any()
}

/// The official figures as the beginning of another view.
pub(super) fn band(session: Session) -> AnyView {
    view! { <section class="official-band" aria-label=Clusters::of(session.lang).official>{cards(session, Listed::Leads)}</section> }.into_any()
}
