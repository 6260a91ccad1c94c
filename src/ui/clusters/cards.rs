//! How large each cluster is by its official figures, how it grows, and where to read on.

use leptos::prelude::*;

use crate::domain::analysis::key_figures::{Headline, Trend, companies, jobs};
use crate::domain::analysis::statistics::coverage;
use crate::domain::model::Cluster;
use crate::format::decimal::short;
use crate::scene::sparkline::{SIZE, sparkline};
use crate::state::{Intent, Session, view_href};
use crate::texts::{change_label, coverage_label};
use crate::ui::shared::dynamic::text;
use crate::ui::shared::localized::localized;
use crate::ui::shared::painter::px;
use crate::views::View;

/// What the number of listed companies does when it is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Listed {
    /// It filters the view by the cluster, or no longer.
    Filters,
    /// It leads to the companies of the cluster.
    Leads,
}

/// A card a cluster. Never filtered: official figures are quoted, not computed from our rows.
pub(in crate::ui) fn cards(session: Session, pressed: Listed) -> AnyView {
    let atlas = session.atlas();
    let listed = coverage(&atlas.dataset);
    let cards = listed.iter().map(|row| card(session, &atlas.dataset.clusters[row.cluster], row.companies, pressed));
    view! { <ul class="cluster-cards" data-atlas="cluster-cards">{cards.collect_view()}</ul> }.into_any()
}

fn card(session: Session, cluster: &Cluster, listed: usize, pressed: Listed) -> AnyView {
    let words = &session.texts().explore;
    let page = cluster_page(session, cluster);
    let listed = match pressed {
        Listed::Filters => filter(session, cluster, (words.listed)(listed)),
        Listed::Leads => way_to_companies(session, cluster, (words.listed)(listed)),
    };
    view! {
        <li class="cluster-card" data-atlas-card=cluster.id.clone()>
            <h2><a href=page>{localized(session, &cluster.name)}</a></h2>
            {key_figures(session, cluster)}
            <p class="card-listed">{listed}</p>
        </li>
    }
    .into_any()
}

/// The official numbers of companies and jobs, and what they count.
pub(in crate::ui) fn key_figures(session: Session, cluster: &Cluster) -> AnyView {
    let atlas = session.atlas();
    let figures = &atlas.dataset.key_figures;
    let unit = cluster.official.as_ref().map(|official| localized(session, &official.unit));
    let companies = companies(figures, cluster).zip(unit).map(|(headline, unit)| figure(session, "companies", unit, &headline));
    let jobs = jobs(figures, cluster).map(|headline| figure(session, "jobs", session.texts().explore.jobs.into_any(), &headline));
    let scope = cluster.official.as_ref().filter(|official| !official.scope.is_empty());
    let scope = scope.map(|official| view! { <p class="card-scope">{localized(session, &official.scope)}</p> });
    view! { <dl class="key-figures">{companies}{jobs}</dl>{scope} }.into_any()
}

fn filter(session: Session, cluster: &Cluster, words: String) -> AnyView {
    let (id, chosen) = (cluster.id.clone(), cluster.id.clone());
    // The number counts every company of the cluster, so pressing it brings the side activities too.
    let choose = move |_| session.go(Intent::Push, |state| state.filters.toggle_whole(&id));
    let is_chosen = text(move || session.url.with(|url| url.filters.has_whole(&chosen)).to_string());
    view! { <button type="button" class="link" aria-pressed=is_chosen on:click=choose>{words}</button> }.into_any()
}

/// A link to every company of the cluster, whatever else is asked.
pub(super) fn way_to_companies(session: Session, cluster: &Cluster, words: String) -> AnyView {
    let id = cluster.id.clone();
    let href = text(move || {
        // The number counts every company of the cluster, so the link leaves other filters and an open panel behind.
        let query = session.url.with(|url| url.every_company_of(&id)).to_query();
        view_href(session.lang, &View::Explore, &query)
    });
    view! { <a href=href>{words}</a> }.into_any()
}

fn cluster_page(session: Session, cluster: &Cluster) -> impl Fn() -> String + Send + Sync + Clone + use<> {
    let view = View::Cluster(cluster.id.clone());
    move || session.url.with(|url| view_href(session.lang, &view, &url.to_query()))
}

/// An official number with its year and, where figures of one scope are known, how they went.
fn figure(session: Session, name: &'static str, unit: AnyView, headline: &Headline) -> AnyView {
    let numbers = &session.texts().numbers;
    let trend = headline.trend.as_ref().and_then(|trend| course(session, trend, headline.year));
    view! {
        <div data-atlas-figure=name data-value=short(headline.value, 2)>
            <dt>{unit}", "{headline.year.to_string()}</dt>
            <dd class="card-value">{numbers.decimal(headline.value, 0)}</dd>
            {trend}
        </div>
    }
    .into_any()
}

/// The change in words, with its line.
fn course(session: Session, trend: &Trend, year: i32) -> Option<AnyView> {
    let words = change_label(session.texts(), trend, year)?;
    Some(view! { <dd class="card-change">{line_of(trend)}<span>{words}</span></dd> }.into_any())
}

/// The line of a trend; the words beside it say what it shows.
pub(super) fn line_of(trend: &Trend) -> Option<AnyView> {
    let line = sparkline(&trend.points, SIZE.0, SIZE.1)?;
    let drawn = view! {
        <svg class="sparkline" width=px(SIZE.0) height=px(SIZE.1) aria-hidden="true">
            <path d=line.path/><circle cx=px(line.end.0) cy=px(line.end.1) r="2.5"/>
        </svg>
    };
    Some(drawn.into_any())
}

/// Our own companies against the official numbers, in one line, with the page that explains them.
pub(in crate::ui) fn coverage_line(session: Session) -> AnyView {
    let texts = session.texts();
    let lang = session.lang.code();
    let atlas = session.atlas();
    let rows = coverage(&atlas.dataset).into_iter().map(|row| {
        let cluster = &atlas.dataset.clusters[row.cluster];
        let said = coverage_label(texts, cluster, row.companies);
        view! { <li data-atlas-coverage=cluster.id.clone()>{cluster.region.get(lang).to_owned()}" "{said}</li> }
    });
    let page = text(move || session.url.with(|url| view_href(session.lang, &View::About, &url.to_query()) + "#about-coverage"));
    view! { <div class="coverage"><a href=page>{texts.explore.coverage}</a><ul>{rows.collect_view()}</ul></div> }.into_any()
}
