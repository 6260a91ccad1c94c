//! The partner finder, and the network of relations of the selection.

mod criteria;
mod finder;
mod graph;
mod offers;
mod ranking;
mod results;

use leptos::prelude::*;

use crate::domain::analysis::partner::{Need, Wanted, offering_topics};
use crate::domain::filter::others::Others;
use crate::domain::url_state::Seeking;
use crate::state::{Session, chunk, memo};
use crate::texts::Connect;
use crate::ui::detail::Detail;
use crate::ui::explore::filter_bar;
use crate::ui::facets::Facets;
use crate::ui::shared::details::with_details;
use crate::ui::shared::lazy::Builder;
use crate::ui::shared::page::describe;
use crate::ui::shared::style::adopt_style;

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
    /// Of the address; in words it asks the records in `others`.
    fn read(session: Session, seeking: &Seeking, others: &Others) -> Self {
        let atlas = session.atlas();
        let dataset = &atlas.dataset;
        let year = dataset.year();
        let (mut described, unknown) = Need::read(dataset, &seeking.tokens);
        described.wanted = Wanted::new(dataset, &atlas.columns, others, &seeking.text);
        described.offering = offering_topics(dataset, atlas.columns.search(), others, &described.tags);
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
    adopt_style("connect", include_str!("../../../style/connect.css"));
    let session = Session::here();
    let words = Connect::of(session.lang);
    describe(session, session.texts().views.connect, words.intro);
    let facets_open = RwSignal::new(false);
    let seeking = memo(move || session.url.with(|url| url.seeking.clone()));
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{session.texts().views.connect}</h1>
            <p>{words.intro}</p>
        </div>
        {finder::panel(session, words, seeking)}
        {filter_bar(session, facets_open)}
        <div class="workspace sided">
            <Facets open=facets_open/>
            <div class="sheets" data-atlas="connect">
                {with_details(session, move || found(session, words, seeking))}
            </div>
        </div>
        <Detail/>
    }
    .into_any()
}

/// What fits, and the network below it; built once the release is whole, with what operators and summaries say.
fn found(session: Session, words: &'static Connect, seeking: Memo<Seeking>) -> AnyView {
    let others = Others::new(&session.atlas().dataset);
    let sought = memo(move || {
        // The same words find more once the search knows what means the same.
        session.learnt.track();
        seeking.with(|seeking| Sought::read(session, seeking, &others))
    });
    view! { {results::panel(session, words, sought)}{graph::panel(session, words)} }.into_any()
}
