//! The partner finder, and the network of relations of the selection.

mod finder;
mod graph;
mod ranking;

use leptos::prelude::*;

use crate::domain::analysis::partner::Need;
use crate::domain::url_state::Seeking;
use crate::state::{Session, chunk, memo};
use crate::texts::Connect;
use crate::ui::detail::Detail;
use crate::ui::explore::toolbar;
use crate::ui::facets::Facets;
use crate::ui::shared::details::with_details;
use crate::ui::shared::lazy::Builder;
use crate::ui::shared::page::describe;

chunk!(pub(in crate::ui) page = connect: Builder => view);

/// What is sought, as far as the data know it.
#[derive(Debug, Clone, PartialEq, Default)]
struct Sought {
    need: Need,
    /// Tokens that the data do not know.
    unknown: Vec<String>,
    /// The id of a company that the data do not know.
    missing: Option<String>,
    across_first: bool,
    year: i32,
}

impl Sought {
    fn read(session: Session, seeking: &Seeking) -> Self {
        let atlas = session.atlas();
        let dataset = &atlas.dataset;
        let year = dataset.year();
        let (described, unknown) = Need::read(dataset, &seeking.tokens);
        let row = seeking.company.as_deref().and_then(|id| dataset.company_row(id));
        let missing = seeking.company.clone().filter(|_| row.is_none());
        // A company that seeks may narrow its need by what is described: both count.
        let need = match row.and_then(|row| Need::of_company(dataset, row, year)) {
            Some(own) => own.narrowed_by(described),
            None => described,
        };
        Self { need, unknown, missing, across_first: seeking.across_first, year }
    }
}

/// The whole view.
fn view() -> AnyView {
    let session = Session::here();
    let words = Connect::of(session.lang);
    describe(session, session.texts().views.connect, words.intro);
    let facets_open = RwSignal::new(false);
    let seeking = memo(move || session.url.with(|url| url.seeking.clone()));
    let sought = memo(move || seeking.with(|seeking| Sought::read(session, seeking)));
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{session.texts().views.connect}</h1>
            <p>{words.intro}</p>
        </div>
        {toolbar(session, facets_open)}
        <div class="workspace sided">
            <Facets open=facets_open/>
            <div class="sheets" data-atlas="connect">
                {finder::panel(session, words, seeking)}
                {with_details(session, move || view! { {ranking::panel(session, words, sought)}{graph::panel(session, words)} }.into_any())}
            </div>
        </div>
        <Detail/>
    }
    .into_any()
}
