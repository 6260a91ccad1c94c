//! Companies like this one and companies that would complete it, each with the reason in words.

use leptos::prelude::*;

use crate::domain::analysis::similarity::{complementary, similar};
use crate::domain::filter::facets::{Facet, size_band};
use crate::domain::model::Company;
use crate::state::Session;
use crate::texts::value_label;
use crate::ui::shared::company::company_href;
use crate::ui::shared::swatch::swatch;

/// Companies that each list names.
const SHOWN: usize = 5;
/// Topics that a reason names.
const TOPICS: usize = 4;

/// Those with topics, sector and stage in common.
pub(super) fn similar_companies(session: Session, row: usize) -> AnyView {
    let page = &session.texts().company;
    let atlas = session.atlas();
    let found = similar(&atlas.dataset, &atlas.columns, row, SHOWN);
    let items = found.into_iter().map(|one| {
        let company = &atlas.dataset.companies[one.row as usize];
        let band = || value_label(&atlas.dataset, session.texts(), Facet::Size, size_band(company, false));
        let reasons = [
            (!one.shared.is_empty()).then(|| (page.shared)(one.shared.len(), &topics(session, &one.shared))),
            one.same_sector.then(|| page.same_sector.to_owned()),
            one.same_size.then(|| format!("{} ({})", page.same_size, band())),
            one.same_age.then(|| page.same_age.to_owned()),
        ];
        entry(session, company, &reasons)
    });
    let items: Vec<AnyView> = items.collect();
    list(page.similar, page.similar_note, page.similar_none, "similar", items)
}

/// Those that share a topic and bring another one, from another sector or region.
pub(super) fn complementary_companies(session: Session, row: usize) -> AnyView {
    let page = &session.texts().company;
    let atlas = session.atlas();
    let label = |facet: Facet, id: &str| value_label(&atlas.dataset, session.texts(), facet, id);
    let found = complementary(&atlas.dataset, &atlas.columns, row, SHOWN);
    let items = found.into_iter().map(|one| {
        let company = &atlas.dataset.companies[one.row as usize];
        let sector = || label(Facet::Sector, &atlas.dataset.sectors[company.sector].id);
        let region = || label(Facet::Cluster, &atlas.dataset.clusters[company.cluster].id);
        let reasons = [
            Some((page.shared)(one.shared.len(), &topics(session, &one.shared))),
            Some((page.brings)(&topics(session, &one.gained))),
            one.other_sector.then(|| (page.other_sector)(&sector())),
            one.other_cluster.then(|| (page.other_region)(&region())),
        ];
        entry(session, company, &reasons)
    });
    let items: Vec<AnyView> = items.collect();
    list(page.complementary, "", page.complementary_none, "complementary", items)
}

fn list(title: &'static str, hint: &'static str, none: &'static str, code: &'static str, items: Vec<AnyView>) -> AnyView {
    let words = if items.is_empty() { none } else { hint };
    view! {
        <section class="panel" data-atlas=code>
            <h2>{title}</h2><p class="hint">{words}</p><ul class="related-companies">{items}</ul>
        </section>
    }
    .into_any()
}

fn entry(session: Session, company: &Company, reasons: &[Option<String>]) -> AnyView {
    let atlas = session.atlas();
    let sector = &atlas.dataset.sectors[company.sector];
    let reasons = reasons.iter().flatten().cloned().collect::<Vec<_>>().join(" · ");
    view! {
        <li>
            {swatch(company.sector, &sector.id)}<span class="hidden">{sector.name.get(session.lang.code()).to_owned()}" "</span>
            <a href=company_href(session, &company.id)><bdi>{company.name.clone()}</bdi></a>
            <small>{reasons}</small>
        </li>
    }
    .into_any()
}

fn topics(session: Session, tags: &[usize]) -> String {
    let atlas = session.atlas();
    let names: Vec<&str> = tags.iter().take(TOPICS).map(|tag| atlas.dataset.tags[*tag].name.get(session.lang.code())).collect();
    names.join(", ")
}
