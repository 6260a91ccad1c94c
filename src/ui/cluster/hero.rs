//! The head of the page: what the cluster is in a sentence, four official figures, and where its companies are.

use leptos::prelude::*;

use super::Page;
use crate::domain::analysis::key_figures::beyond;
use crate::domain::data::context::{Context, Indicator};
use crate::format::decimal::short;
use crate::state::view_href;
use crate::ui::clusters::key_figures;
use crate::ui::map::region_map;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::source::source;
use crate::views::View;

/// How many figures stand beside those of companies and jobs.
const FURTHER: usize = 2;

/// The head below the heading; without the context it lacks the sentence and the further figures.
pub(super) fn hero(page: &Page<'_>, context: Option<&Context>) -> AnyView {
    let profile = context.and_then(|context| context.profile(&page.cluster.id));
    let lead = profile.map(|profile| view! { <p class="lead">{page.said(&profile.summary)}</p> });
    let sources = profile.map(|profile| {
        // The cluster's own site is named above.
        let others = profile.sources.iter().filter(|address| Some(*address) != page.cluster.website.as_ref());
        let items = others.map(|address| view! { <li>{source(page.session, address)}</li> });
        view! { <ul class="source-line">{items.collect_view()}</ul> }
    });
    let further = context.map(|context| beyond(&context.indicators, &page.cluster.id, FURTHER)).unwrap_or_default();
    let further = (!further.is_empty()).then(|| {
        view! { <dl class="key-figures">{further.into_iter().map(|one| figure(page, one)).collect_view()}</dl> }
    });
    view! {
        <section class="cluster-hero" data-atlas="cluster-profile">
            <div>
                {lead}
                {pairs(page, profile.map(|profile| profile.operator.clone()))}
                <div class="hero-figures"><div>{key_figures(page.session, page.cluster)}</div>{further}</div>
                {actions(page)}
                {sources}
            </div>
            {region_map(page.session, page.row)}
        </section>
    }
    .into_any()
}

fn pairs(page: &Page<'_>, operator: Option<String>) -> AnyView {
    let session = page.session;
    let operator = operator.map(|operator| view! { <div><dt>{page.words.run_by}</dt><dd>{operator}</dd></div> });
    let website = page.cluster.website.clone().map(|address| {
        view! { <div><dt>{session.texts().detail.website}</dt><dd>{source(session, &address)}</dd></div> }
    });
    let region = page.cluster.region.get(session.lang.code()).to_owned();
    view! { <dl class="pairs"><div><dt>{session.texts().geo.region}</dt><dd>{region}</dd></div>{operator}{website}</dl> }
        .into_any()
}

/// What was counted stands below the number: figures of these indicators differ in scope from cluster to cluster.
fn figure(page: &Page<'_>, one: &Indicator) -> AnyView {
    let words = &page.session.texts().figures;
    let name = (words.indicator_name)(&one.indicator);
    let label = name.map(|name| view! { <span>{name}", "{one.year.to_string()}</span> });
    let year = name.is_none().then(|| [", ", &one.year.to_string()].concat());
    view! {
        <div data-atlas="headline-figure" data-value=short(one.value, 2)>
            <dt>{label}<small>{page.said(&one.note)}{year}</small></dt>
            <dd class="card-value">{page.session.texts().figure(one.value, &one.unit)}</dd>
        </div>
    }
    .into_any()
}

fn actions(page: &Page<'_>) -> AnyView {
    let session = page.session;
    let count = page.dataset.companies.iter().filter(|company| company.cluster == page.row).count();
    let id = page.cluster.id.clone();
    // The number counts side activities too, so the list has them.
    let explore = text(move || {
        let query = session.url.with(|url| url.every_company_of(&id)).to_query();
        view_href(session.lang, &View::Explore, &query)
    });
    let compare = text(move || session.url.with(|url| view_href(session.lang, &View::Compare, &url.to_query())));
    view! {
        <ul class="actions">
            <li><a class="button primary" href=explore>{(page.words.companies_here)(&page.n(count))}</a></li>
            <li><a class="button" href=compare>{page.words.compare}</a></li>
        </ul>
    }
    .into_any()
}
