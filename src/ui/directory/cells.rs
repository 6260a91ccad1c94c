//! What a row and a card say of a company, in the same words.

use leptos::prelude::*;

use crate::domain::filter::facets::Facet;
use crate::domain::model::{Company, Scope};
use crate::state::Session;
use crate::texts::{headcount, headcount_parts, value_label};
use crate::ui::shared::swatch::swatch;

/// The sector with its sign.
pub(super) fn sector(session: Session, company: &Company) -> AnyView {
    let atlas = session.atlas();
    let sector = &atlas.dataset.sectors[company.sector];
    view! { {swatch(company.sector, &sector.id)}<span>{sector.name.get(session.lang.code()).to_owned()}</span> }.into_any()
}

/// The region of the cluster.
pub(super) fn region(session: Session, company: &Company) -> String {
    let atlas = session.atlas();
    value_label(&atlas.dataset, session.texts(), Facet::Cluster, &atlas.dataset.clusters[company.cluster].id)
}

/// The locality, if it is known.
pub(super) fn place(session: Session, company: &Company) -> Option<String> {
    let place = company.location.place.as_deref()?;
    Some(value_label(&session.atlas().dataset, session.texts(), Facet::Place, place))
}

/// The headcount with its year and whom it counts, if it is known.
pub(super) fn employees(session: Session, company: &Company) -> Option<String> {
    company.employees.map(|employees| headcount(session.texts(), employees))
}

/// The same, small beside the number: in a row there is little room.
pub(super) fn employees_in_row(session: Session, company: &Company) -> AnyView {
    let Some(employees) = company.employees else { return or_unknown(session, None) };
    let (count, beside) = headcount_parts(session.texts(), employees);
    let beside = (!beside.is_empty()).then(|| view! { " "<small>"("{beside}")"</small> });
    view! { <bdi>{count}{beside}</bdi> }.into_any()
}

/// A value, or a dash that screen readers hear as "not known".
pub(super) fn or_unknown(session: Session, value: Option<String>) -> AnyView {
    match value {
        Some(value) => view! { <bdi>{value}</bdi> }.into_any(),
        None => view! {
            <span class="unknown"><span aria-hidden="true">"–"</span><span class="hidden">{session.texts().detail.unknown}</span></span>
        }
        .into_any(),
    }
}

/// The badge of a company whose health activity is a side line.
pub(super) fn adjacent(session: Session, company: &Company) -> Option<AnyView> {
    (company.scope == Scope::Adjacent).then(|| view! { <small class="badge">{session.texts().list.adjacent}</small> }.into_any())
}
