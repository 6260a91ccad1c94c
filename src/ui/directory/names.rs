//! The directory as a wall of names, by cluster and sector: who is there, at a glance. Names are set in type, as no picture of a company
//! is fetched from elsewhere.

use leptos::prelude::*;

use super::Rows;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::highlight::Highlighter;
use crate::domain::model::Company;
use crate::state::Session;
use crate::texts::value_label;
use crate::ui::shared::capped::capped;
use crate::ui::shared::company::company_href;
use crate::ui::shared::dynamic::node;
use crate::ui::shared::marked::{marked, use_highlighter};
use crate::ui::shared::style::adopt_style;
use crate::ui::shared::swatch::swatch;

const STYLE: &str = include_str!("../../../style/names.css");
/// Most names over all clusters: all of them are in the document at once, and a release may have any number. How many are left out is said
/// below them.
const MOST_NAMES: usize = 600;

/// Every name of the selection, in its order within each group.
pub(super) fn wall(session: Session, rows: Rows) -> AnyView {
    adopt_style("names", STYLE);
    let highlighter = use_highlighter(session);
    let groups = node(move || {
        let shown: Vec<u32> = rows.with(|rows| rows.iter().copied().take(MOST_NAMES).collect());
        let all = rows.with(|rows| rows.len());
        untrack(|| {
            let atlas = session.atlas();
            let of = |row: &u32| &atlas.dataset.companies[*row as usize];
            let own = |cluster: usize| shown.iter().map(of).filter(|company| company.cluster == cluster).collect::<Vec<_>>();
            let clusters = (0..atlas.dataset.clusters.len()).map(own).filter(|own| !own.is_empty());
            let clusters = clusters.map(|own| cluster(session, highlighter, &own)).collect_view();
            view! { {clusters}{capped(session, shown.len(), all)} }.into_any()
        })
    });
    view! { <div class="names" data-atlas="results">{groups}</div> }.into_any()
}

/// The companies of a cluster below its name, a list for each sector.
fn cluster(session: Session, highlighter: Memo<Highlighter>, companies: &[&Company]) -> AnyView {
    let atlas = session.atlas();
    let texts = session.texts();
    let Some(first) = companies.first() else { return ().into_any() };
    let id = &atlas.dataset.clusters[first.cluster].id;
    let name = value_label(&atlas.dataset, texts, Facet::Cluster, id);
    let of = |sector: usize| companies.iter().copied().filter(|company| company.sector == sector).collect::<Vec<_>>();
    let sectors = (0..atlas.dataset.sectors.len()).map(|row| (row, of(row))).filter(|(_, own)| !own.is_empty());
    let sectors = sectors.map(|(row, own)| {
        let sector = &atlas.dataset.sectors[row];
        let heading = format!("names-{id}-{}", sector.id);
        let items = own.iter().map(|company| line(session, highlighter, company)).collect_view();
        view! {
            <h4 id=heading.clone()>{swatch(row, &sector.id)}" "{sector.name.get(session.lang.code()).to_owned()}" "<small>{texts.numbers.integer(own.len() as u64)}</small></h4>
            <ul aria-labelledby=heading>{items}</ul>
        }
    });
    view! {
        <section>
            <h3>{name}" "<small>{texts.numbers.integer(companies.len() as u64)}</small></h3>
            {sectors.collect_view()}
        </section>
    }
    .into_any()
}

fn line(session: Session, highlighter: Memo<Highlighter>, company: &Company) -> AnyView {
    let name = marked(highlighter, company.name.clone(), None);
    view! { <li data-atlas-company=company.id.clone()><a href=company_href(session, &company.id)>{name}</a></li> }.into_any()
}
