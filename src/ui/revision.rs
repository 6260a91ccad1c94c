//! What is new in the release that is shown: on the explore view, of one cluster, and of one company.

use leptos::prelude::*;

use crate::domain::data::dataset::LoadError;
use crate::domain::data::json_ld::Field;
use crate::domain::data::revision::{Revised, Revision};
use crate::domain::filter::facets::Facet;
use crate::domain::model::{Company, FactField};
use crate::state::{Load, Revisions, Session};
use crate::texts::{Texts, capital, value_label};
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::company::company_href;
use crate::ui::shared::dynamic::node;
use crate::ui::shared::retry::retry_button;

/// What `build` makes of the revision; nothing for a release that has none, as a former one.
fn with_revision(session: Session, build: impl Fn(&Revision) -> AnyView + Send + Sync + 'static) -> AnyView {
    if session.atlas().is_former() {
        return ().into_any();
    }
    let revision = Revisions::of(session);
    node(move || match revision.get() {
        Load::Pending | Load::Failed(LoadError::NotFound | LoadError::Html) => ().into_any(),
        Load::Failed(_) => {
            let again = retry_button(session.texts(), move || vec![revision], "#content h1");
            view! { <p class="panel caveat" role="alert">{session.texts().site.new_not_loaded}" "{again}</p> }.into_any()
        }
        Load::Ready(revision) => untrack(|| build(&revision)),
    })
    .into_any()
}

/// For the explore view: of all clusters.
pub(super) fn home() -> AnyView {
    let session = Session::here();
    with_revision(session, move |revision| panel(session, revision, None))
}

/// For the page of a cluster: of its companies.
pub(super) fn of_cluster(session: Session, row: usize) -> AnyView {
    with_revision(session, move |revision| panel(session, revision, Some(row)))
}

/// How many companies came and facts changed, and which companies.
fn panel(session: Session, revision: &Revision, cluster: Option<usize>) -> AnyView {
    let site = &session.texts().site;
    let atlas = session.atlas();
    let known = |id: &String| {
        let company = &atlas.dataset.companies[atlas.dataset.company_row(id)?];
        cluster.is_none_or(|own| own == company.cluster).then_some(company)
    };
    let arrivals: Vec<&Company> = revision.arrivals.iter().filter_map(known).collect();
    let changed = revision.changes.iter().filter(|change| known(&change.id).is_some()).count();
    if revision.since.is_empty() || arrivals.len() + changed == 0 {
        return ().into_any();
    }
    let n = |count: usize| session.texts().numbers.integer(count as u64);
    let items = arrivals.iter().take(MOST_ENTRIES).map(|company| {
        view! { <li><a href=company_href(session, &company.id)><bdi>{company.name.clone()}</bdi></a></li> }
    });
    view! {
        <section class="panel" aria-labelledby="new-title" data-atlas="what-is-new" data-count=arrivals.len().to_string() data-value=changed.to_string()>
            <h2 id="new-title">{(site.new_since)(&revision.since)}</h2>
            <p>{(site.new_counts)(arrivals.len(), changed)}</p>
            <details class="data-table">
                <summary>{(site.new_companies)(&n(arrivals.len()))}</summary>
                <ul class="terms">{items.collect_view()}</ul>
                {capped(session, arrivals.len().min(MOST_ENTRIES), arrivals.len())}
            </details>
        </section>
    }
    .into_any()
}

/// For the page of a company: its facts before and now.
pub(super) fn of_company(session: Session, id: String) -> AnyView {
    with_revision(session, move |revision| {
        let texts = session.texts();
        if revision.since.is_empty() {
            return ().into_any();
        }
        if revision.arrivals.contains(&id) {
            return view! { <section class="panel" data-atlas="history"><p>{(texts.site.new_here)(&revision.since)}</p></section> }.into_any();
        }
        let changes: Vec<AnyView> = revision.of(&id).map(|change| line(session, change)).collect();
        if changes.is_empty() {
            return ().into_any();
        }
        let count = changes.len().to_string();
        view! {
            <section class="panel" data-atlas="history" data-count=count>
                <h2>{(texts.site.new_since)(&revision.since)}</h2>
                <dl class="facts dated">{changes}</dl>
            </section>
        }
        .into_any()
    })
}

/// A fact with its value before, marked as deleted, and now.
fn line(session: Session, change: &Revised) -> AnyView {
    let texts = session.texts();
    let value = |value: &str| match (change.field.as_str(), value) {
        (_, "") => texts.detail.unknown.to_owned(),
        ("status", id) => value_label(&session.atlas().dataset, texts, Facet::Status, id),
        (_, value) => value.to_owned(),
    };
    let (old, new) = (value(&change.old), value(&change.new));
    view! {
        <div data-field=change.field.clone()>
            <dt>{name(texts, &change.field)}</dt>
            <dd><del><bdi>{old}</bdi></del>" "<ins><bdi>{new}</bdi></ins></dd>
        </div>
    }
    .into_any()
}

fn name(texts: &Texts, field: &str) -> String {
    let field = FactField::ALL.into_iter().find(|(name, _)| *name == field).map(|(_, field)| field);
    let word = match field {
        Some(FactField::Founded) => Field::Founded,
        Some(FactField::Employees) => Field::Employees,
        Some(FactField::City) => Field::Place,
        // A part of the address, whose other part has a line of its own.
        Some(FactField::Postcode) => return capital(texts.company.postcode),
        Some(FactField::Address) => Field::Address,
        Some(FactField::Website) => Field::Website,
        Some(FactField::Status) => Field::Status,
        Some(FactField::Tags) => Field::Tags,
        Some(FactField::Programmes) | None => return texts.detail.programmes.to_owned(),
    };
    capital((texts.company.field)(word))
}
