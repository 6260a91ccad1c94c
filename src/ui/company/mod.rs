//! The page of one company: every fact with its source and its date, where it is, whom it is related to, and whom it
//! resembles.

mod cite;
mod facts;
mod head;
mod map;
mod missing;
mod related;
mod relations;

use leptos::prelude::*;

use crate::domain::filter::facets::Facet;
use crate::domain::model::Company;
use crate::state::{Session, base_path, view_href};
use crate::texts::value_label;
use crate::ui::revision;
use crate::ui::shared::details::with_details;
use crate::ui::shared::page::{describe, plain};
use crate::ui::shared::turns::in_turn;
use crate::views::View;

/// The id that the path names, for the view below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CompanyId(pub(super) String);

/// The page of the company whose id is in the context.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let CompanyId(id) = expect_context();
    match session.atlas().dataset.company_row(&id) {
        Some(row) => page(session, row),
        None => missing::view(session, &id),
    }
}

fn page(session: Session, row: usize) -> AnyView {
    let texts = session.texts();
    let lang = session.lang.code();
    let atlas = session.atlas();
    let (dataset, company) = (&atlas.dataset, &atlas.dataset.companies[row]);
    let region = value_label(dataset, texts, Facet::Cluster, &dataset.clusters[company.cluster].id);
    let activity = company.activity.get(lang);
    describe(session, &company.name, &(texts.company.description)(&company.name, activity, &region));
    let address = address(session, &company.id);
    view! {
        <article class="company" data-atlas="company" data-company=company.id.clone()>
            {head::head(session, row, &region)}
            {with_details(session, move || body(session, row, &address))}
        </article>
    }
    .into_any()
}

/// What needs the details.
fn body(session: Session, row: usize, address: &str) -> AnyView {
    let lang = session.lang.code();
    let atlas = session.atlas();
    let (dataset, company) = (&atlas.dataset, &atlas.dataset.companies[row]);
    let (activity_lang, activity) = company.activity.in_language(lang).unwrap_or_default();
    let part = |build: fn(Session, &Company) -> AnyView| in_turn(move || build(session, &session.atlas().dataset.companies[row]));
    head::structured_data(&crate::domain::data::json_ld::organization(dataset, company, lang, address));
    view! {
            <div class="company-grid">
                <div class="company-main">
                    <p class="lead" lang=activity_lang.to_owned()><bdi>{activity.to_owned()}</bdi></p>
                    {part(facts::every_fact)}
                    {part(relations::programmes)}
                    {part(relations::relations)}
                    {part(facts::sources)}
                    {part(|session, company| revision::of_company(session, company.id.clone()).into_any())}
                    {cite::cite(session, &plain(&company.name), address)}
                </div>
                <div class="company-side">
                    {part(map::map)}
                    {part(facts::completeness)}
                    {in_turn(move || related::similar_companies(session, row))}
                    {in_turn(move || related::complementary_companies(session, row))}
                </div>
            </div>
    }
    .into_any()
}

/// The page's address with host and without a selection, to cite and to publish.
fn address(session: Session, id: &str) -> String {
    let path = view_href(session.lang, &View::Company(id.to_owned()), "");
    let origin = window().location().origin().unwrap_or_default();
    // Opened from disk there is no host; the path alone is what there is.
    if origin == "null" { path.trim_start_matches(base_path().as_str()).to_owned() } else { [origin, path].concat() }
}
