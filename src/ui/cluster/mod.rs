//! The page of a cluster: what it is, its official figures, objectives, milestones, programmes, networks and responses.

mod contents;
mod figures;
mod hero;
mod kinds;
mod people;
mod programmes;
mod timeline;
mod work;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::analysis::statistics::coverage;
use crate::domain::data::context::Context;
use crate::domain::model::{Cluster as Record, Dataset, Localized};
use crate::state::{ClusterContext, Contexts, Load, Session, chunk, view_href};
use crate::texts::Cluster as Words;
use crate::ui::clusters::STYLE;
use crate::ui::detail::Detail;
use crate::ui::revision;
use crate::ui::shared::details::with_details;
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::lazy::{Builder, deferred_page};
use crate::ui::shared::localized::localized;
use crate::ui::shared::page::{describe, describe_only};
use crate::ui::shared::retry::retry_button;
use crate::ui::shared::source::source;
use crate::ui::shared::style::adopt_style;
use crate::ui::shared::turns::{Turns, in_turn};
use crate::views::View;

chunk!(page = cluster: Builder => view);

/// The cluster of the path, for the view below.
#[derive(Clone)]
struct Chosen(String);

/// The page of the cluster with this id, which comes from the path.
pub(in crate::ui) fn open(id: String) -> AnyView {
    provide_context(Chosen(id));
    deferred_page(page).into_any()
}

/// What the sections of a page are made from.
#[derive(Clone, Copy)]
struct Page<'a> {
    session: Session,
    words: &'static Words,
    dataset: &'a Dataset,
    cluster: &'a Record,
    row: usize,
}

impl Page<'_> {
    /// A text of the data, marked with its language where it is another one.
    fn said(&self, text: &Localized) -> AnyView {
        localized(self.session, text)
    }

    /// A whole number.
    fn n(&self, count: usize) -> String {
        self.session.texts().numbers.integer(count as u64)
    }
}

/// The whole page.
fn view() -> AnyView {
    adopt_style("clusters", STYLE);
    let session = Session::here();
    let Chosen(id) = expect_context();
    let words = Words::of(session.lang);
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let Some(row) = dataset.clusters.iter().position(|cluster| cluster.id == id) else {
        let missing = (words.missing)(&id);
        describe(session, &missing, &missing);
        return view! {
            <section class="not-found" data-atlas="not-found">
                <h1 tabindex="-1">{missing}</h1>
                {tabs(session, dataset, None)}
            </section>
        }
        .into_any();
    };
    let context = Contexts::of(session);
    let page = Page { session, words, dataset, cluster: &dataset.clusters[row], row };
    let (name, region) = (page.cluster.name.get(session.lang.code()), page.cluster.region.get(session.lang.code()));
    describe(session, name, region);
    let own = Arc::clone(&atlas);
    // All of it comes at once, so that nothing is pushed down.
    let with_context = node(move || match context.get() {
        Load::Pending => view! { <p class="loading" role="status">{session.texts().figures.loading}</p> }.into_any(),
        Load::Failed(_) => {
            let again = retry_button(session.texts(), move || vec![context], "#content h1");
            let page = Page { session, words, dataset: &own.dataset, cluster: &own.dataset.clusters[row], row };
            let notice = view! { <p class="panel caveat" role="alert">{session.texts().figures.not_loaded}" "{again}</p> };
            view! { {hero::hero(&page, None)}{notice} }.into_any()
        }
        Load::Ready(loaded) => {
            let page = Page { session, words, dataset: &own.dataset, cluster: &own.dataset.clusters[row], row };
            sections(&page, &loaded)
        }
    });
    let is_settled = move || !matches!(context.get(), Load::Pending);
    Turns::here().wait_while(move || !is_settled());
    let rest = shown(is_settled, move || with_details(session, move || people(session, words, row)));
    view! {
        <article class="cluster-page" data-atlas="cluster" data-cluster=id>
            {tabs(session, dataset, Some(row))}
            <div class="page-head"><h1 tabindex="-1">{page.said(&page.cluster.name)}</h1></div>
            {with_context}
            {rest}
        </article>
        <Detail/>
    }
    .into_any()
}

/// What needs the details of the release.
fn people(session: Session, words: &'static Words, row: usize) -> AnyView {
    let part = |build: fn(&Page<'_>) -> AnyView| {
        in_turn(move || {
            let atlas = session.atlas();
            build(&Page { session, words, dataset: &atlas.dataset, cluster: &atlas.dataset.clusters[row], row })
        })
    };
    let of_ours = |page: &Page<'_>| {
        let news = revision::of_cluster(page.session, page.row);
        view! { <div class="beside">{people::covid(page)}{coverage_panel(page)}{news}</div> }.into_any()
    };
    view! { {part(programmes::panel)}{part(people::actors)}{part(of_ours)} }.into_any()
}

/// What needs the context.
fn sections(page: &Page<'_>, loaded: &Arc<ClusterContext>) -> AnyView {
    let context: &Context = &loaded.context;
    if let Some(profile) = context.profile(&page.cluster.id) {
        describe_only(profile.summary.get(page.session.lang.code()));
    }
    let (session, words, row) = (page.session, page.words, page.row);
    let part = |build: fn(&Page<'_>, &Context) -> AnyView| {
        let loaded = Arc::clone(loaded);
        in_turn(move || {
            let atlas = session.atlas();
            let page = Page { session, words, dataset: &atlas.dataset, cluster: &atlas.dataset.clusters[row], row };
            build(&page, &loaded.context)
        })
    };
    view! {
        {part(|page, context| hero::hero(page, Some(context)))}
        {part(|page, _| contents::contents(page))}
        {part(figures::panel)}
        {part(figures::objectives)}
        {part(timeline::panel)}
        {part(work::panels)}
        {part(people::networks)}
    }
    .into_any()
}

/// The way to the other clusters.
fn tabs(session: Session, dataset: &Dataset, current: Option<usize>) -> AnyView {
    let items = dataset.clusters.iter().enumerate().map(|(index, cluster)| {
        let id = cluster.id.clone();
        let href = text(move || session.url.with(|url| view_href(session.lang, &View::Cluster(id.clone()), &url.to_query())));
        let here = (current == Some(index)).then_some("page");
        view! { <li><a href=href aria-current=here>{cluster.region.get(session.lang.code()).to_owned()}</a></li> }
    });
    view! { <nav class="tabs" aria-label=session.texts().views.clusters><ul>{items.collect_view()}</ul></nav> }.into_any()
}

/// Our companies against the official count.
fn coverage_panel(page: &Page<'_>) -> AnyView {
    let (session, words) = (page.session, page.words);
    let lang = session.lang.code();
    let numbers = &session.texts().numbers;
    let (ours, core) =
        coverage(page.dataset).into_iter().find(|row| row.cluster == page.row).map_or((0, 0), |row| (row.companies, row.core));
    let body = match &page.cluster.official {
        None => (words.coverage_none)(&page.n(ours)).into_any(),
        Some(official) => {
            let count = numbers.integer(u64::from(official.count));
            let share = numbers.percent(ours, official.count as usize);
            let unit = official.unit.get(lang);
            let says = (words.coverage_says)(&page.n(ours), &page.n(ours - core), &count, unit, official.year, &share);
            let share = crate::format::decimal::fixed((ours as f64 / f64::from(official.count.max(1))).min(1.0), 3);
            view! {
                <p>{says}</p>
                <span class="share-bar" style:--share=share aria-hidden="true"></span>
                <p class="hint">{page.said(&official.note)}</p>
                {source(session, &official.source)}
            }
            .into_any()
        }
    };
    let value = ours.to_string();
    view! {
        <section class="panel" aria-labelledby="coverage-title" data-atlas="cluster-coverage" data-value=value>
            <h2 id="coverage-title">{session.texts().explore.coverage}</h2>
            {body}
        </section>
    }
    .into_any()
}
