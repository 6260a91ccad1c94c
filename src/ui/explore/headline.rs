//! The headline and its figures, each with what it is stated against.

use leptos::prelude::*;

use crate::domain::analysis::statistics::{by_facet, coverage, equals, leaders};
use crate::domain::data::dataset::is_http;
use crate::domain::filter::facets::Facet;
use crate::features::settings::Figure;
use crate::format::decimal::fixed;
use crate::state::{Session, Settings, memo, view_href};
use crate::texts::value_label;
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::localized::localized;
use crate::ui::shared::page::describe;
use crate::views::View;

/// Title, introduction, figures of the selection, and the coverage of each cluster.
#[component]
pub(super) fn Headline() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let (explore, lang) = (&texts.explore, session.lang.code());
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let regions = dataset.regions(lang);
    let intro = (explore.intro)(&regions, &(texts.kinds.date)(&dataset.release.date));
    let clusters = regions.len();
    let title = move || (explore.title)(session.total.get(), clusters);
    describe(session, &untrack(title), &intro);
    let settings = Settings::here();
    let chosen = memo(move || settings.with(|config| config.figures.clone()));
    let figures = node(move || {
        let all = || Figure::ALL.map(|(_, figure)| figure).to_vec();
        let wanted = Some(chosen.get()).filter(|chosen| !chosen.is_empty()).unwrap_or_else(all);
        wanted.into_iter().map(|wanted| figure(session, wanted)).collect_view()
    });
    view! {
        <section class="headline">
            <div class="headline-text"><h1>{text(title)}</h1><p>{intro}</p></div>
            <dl class="figures">{figures}</dl>
        </section>
    }
}

/// One figure of the headline.
fn figure(session: Session, figure: Figure) -> AnyView {
    let texts = session.texts();
    let explore = &texts.explore;
    match figure {
        Figure::Recorded => {
            let count = text(move || texts.numbers.integer(session.count.get() as u64));
            view! { <div><dt>{explore.recorded}</dt><dd>{count}</dd></div> }.into_any()
        }
        Figure::Founded => view! { <FoundedSince/> }.into_any(),
        Figure::TopSector => {
            let sector = text(move || top_sector(session));
            view! { <div><dt>{explore.top_sector}</dt><dd class="words">{sector}</dd></div> }.into_any()
        }
        Figure::Coverage => view! { <CoverageFigure/> }.into_any(),
    }
}

/// Companies founded in the last ten years or so, of those with a founding year.
#[component]
fn FoundedSince() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let atlas = session.atlas();
    // The last round year at least ten years before the release.
    let since = (atlas.dataset.year() - 10) / 5 * 5;
    let figures = memo(move || {
        let atlas = session.atlas();
        let years =
            session.rows.with(|rows| rows.iter().filter_map(|row| atlas.columns.founded()[*row as usize]).collect::<Vec<_>>());
        (years.iter().filter(|year| **year >= since).count(), years.len())
    });
    view! {
        <div>
            <dt>{text(move || (texts.explore.founded_since)(since, figures.get().1))}</dt>
            <dd>{text(move || texts.numbers.integer(figures.get().0 as u64))}</dd>
        </div>
    }
}

fn top_sector(session: Session) -> String {
    let atlas = session.atlas();
    let bars = session.cross.with(|cross| by_facet(&atlas.columns, Facet::Sector, cross.selected()));
    let names: Vec<String> =
        leaders(&bars).iter().map(|bar| value_label(&atlas.dataset, session.texts(), Facet::Sector, &bar.id)).collect();
    if names.is_empty() { "–".to_owned() } else { equals(names) }
}

/// Our companies of each cluster against the official count. Never filtered: it is about the data.
#[component]
fn CoverageFigure() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let lang = session.lang.code();
    let atlas = session.atlas();
    let rows = coverage(&atlas.dataset).into_iter().map(|row| {
        let cluster = &atlas.dataset.clusters[row.cluster];
        let adjacent = row.companies - row.core;
        let region = cluster.region.get(lang).to_owned();
        let Some(official) = &cluster.official else {
            let words = (texts.explore.coverage_none)(row.companies);
            return view! { <li><span class="cover-name">{region}</span><span></span><span class="cover-text">{words}</span></li> }
                .into_any();
        };
        let count = official.count as usize;
        let words = (texts.explore.coverage_of)(row.companies, adjacent, count, official.unit.get(lang), official.year);
        let note = official.note.get(lang).to_owned();
        let share = fixed((row.companies as f64 / count.max(1) as f64).min(1.0), 3);
        let id = cluster.id.clone();
        let page = text(move || session.url.with(|url| view_href(session.lang, &View::Cluster(id.clone()), &url.to_query())));
        // The figure links to the page that states it, as every fact does.
        let words = match is_http(&official.source) {
            true => view! {
                <a class="cover-text" href=official.source.clone() title=note target="_blank" rel="external noopener noreferrer">
                    {words}<span class="hidden">". "{localized(session, &official.note)}" "{texts.detail.new_tab}</span>
                </a>
            }
            .into_any(),
            false => view! { <span class="cover-text">{words}</span> }.into_any(),
        };
        view! {
            <li data-atlas-coverage=cluster.id.clone()>
                <a class="cover-name" href=page>{region}</a><span class="cover-bar" style:--share=share aria-hidden="true"></span>{words}
            </li>
        }
        .into_any()
    });
    view! {
        <div class="coverage">
            <dt>{texts.explore.coverage}</dt>
            <dd><ul>{rows.collect_view()}</ul></dd>
        </div>
    }
}
