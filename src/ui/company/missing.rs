//! An id that this release does not know: perhaps of a former one, perhaps mistyped.

use leptos::prelude::*;

use crate::domain::filter::suggest::named_like;
use crate::domain::url_state::UrlState;
use crate::state::{Session, view_href};
use crate::ui::shared::company::company_href;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::page::{describe, plain};
use crate::views::View;

/// Most companies that are offered instead.
const OFFERED: usize = 5;
/// Characters of the id that are repeated.
const SHOWN: usize = 80;

/// Says so and offers companies with a like name.
pub(super) fn view(session: Session, id: &str) -> AnyView {
    let texts = session.texts();
    let page = &texts.company;
    let atlas = session.atlas();
    let shown: String = plain(id).chars().take(SHOWN).collect();
    let words = (page.missing)(&shown, &atlas.dataset.release.id);
    describe(session, page.missing_title, &words);
    let near = named_like(&atlas.columns, &shown, OFFERED);
    let items = near.iter().map(|row| {
        let company = &atlas.dataset.companies[*row as usize];
        view! { <li><a href=company_href(session, &company.id)><bdi>{company.name.clone()}</bdi></a></li> }
    });
    let offered = (!near.is_empty()).then(|| {
        view! { <p>{page.missing_near}</p><ul class="related-companies" data-atlas="near">{items.collect_view()}</ul> }
    });
    let directory = text(move || view_href(session.lang, &View::Companies, &session.url.with(UrlState::to_query)));
    view! {
        <section class="not-found" data-atlas="company-missing">
            <h1 tabindex="-1">{page.missing_title}</h1>
            <p><bdi>{words}</bdi></p>
            {offered}
            <p><a class="button primary" href=directory>{page.to_directory}</a></p>
        </section>
    }
    .into_any()
}
