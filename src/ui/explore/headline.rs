//! The headline and its figures, each with what it is stated against.

use leptos::prelude::*;

use crate::domain::decimal::fixed;
use crate::domain::facets::Facet;
use crate::domain::statistics::{by_facet, coverage};
use crate::state::{Session, memo};
use crate::texts::value_label;
use crate::ui::shared::dynamic::text;

/// Title, introduction, figures of the selection, and the coverage of each cluster.
#[component]
pub(super) fn Headline() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let (explore, lang) = (&texts.explore, session.lang.code());
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let regions: Vec<&str> = dataset.clusters.iter().map(|cluster| cluster.region.get(lang)).collect();
    let intro = (explore.intro)(&regions, &(texts.kinds.date)(&dataset.release.date));
    let clusters = regions.len();
    let total = session.total();
    let title = text(move || (explore.title)(&texts.numbers.integer(total.get() as u64), total.get(), clusters));
    view! {
        <section class="headline">
            <div class="headline-text"><h1>{title}</h1><p>{intro}</p></div>
            <dl class="figures">
                <div>
                    <dt>{explore.recorded}</dt>
                    <dd>{text(move || session.rows.with(|rows| texts.numbers.integer(rows.len() as u64)))}</dd>
                </div>
                <FoundedSince/>
                <div><dt>{explore.top_sector}</dt><dd class="words">{text(move || top_sector(session))}</dd></div>
                <CoverageFigure/>
            </dl>
        </section>
    }
}

/// Companies founded in the last ten years or so, of those with a founding year.
#[component]
fn FoundedSince() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let atlas = session.atlas();
    // The last round year at least ten years before the release.
    let released: i32 = atlas.dataset.release.date.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default();
    let since = (released - 10) / 5 * 5;
    let figures = memo(move || {
        let atlas = session.atlas();
        let years =
            session.rows.with(|rows| rows.iter().filter_map(|row| atlas.columns.founded()[*row as usize]).collect::<Vec<_>>());
        (years.iter().filter(|year| **year >= since).count(), years.len())
    });
    let number = move |count: usize| texts.numbers.integer(count as u64);
    view! {
        <div>
            <dt>{text(move || (texts.explore.founded_since)(since, &number(figures.get().1)))}</dt>
            <dd>{text(move || number(figures.get().0))}</dd>
        </div>
    }
}

fn top_sector(session: Session) -> String {
    let atlas = session.atlas();
    let bars = session.cross.with(|cross| by_facet(&atlas.columns, Facet::Sector, cross.selected()));
    // Of equals the first in the order of the sectors.
    let top = bars.into_iter().rev().max_by_key(|bar| bar.count).filter(|bar| bar.count > 0);
    top.map_or_else(|| "–".to_owned(), |bar| value_label(&atlas.dataset, session.texts(), Facet::Sector, &bar.id))
}

/// Our companies of each cluster against the official count. Never filtered: it is about the data.
#[component]
fn CoverageFigure() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let lang = session.lang.code();
    let atlas = session.atlas();
    let number = |count: usize| texts.numbers.integer(count as u64);
    let rows = coverage(&atlas.dataset).into_iter().map(|row| {
        let cluster = &atlas.dataset.clusters[row.cluster];
        let ours = number(row.companies);
        let (words, note, share) = match &cluster.official {
            Some(official) => (
                (texts.explore.coverage_of)(&ours, &number(official.count as usize), official.unit.get(lang), official.year),
                official.note.get(lang).to_owned(),
                (row.companies as f64 / f64::from(official.count.max(1))).min(1.0),
            ),
            None => ((texts.explore.coverage_none)(&ours), String::new(), 0.0),
        };
        let style = format!("--share:{}", fixed(share, 3));
        view! {
            <li title=note data-atlas-coverage=cluster.id.clone()>
                <span class="cover-name">{cluster.region.get(lang).to_owned()}</span>
                <span class="cover-bar" style=style aria-hidden="true"></span>
                <span class="cover-text">{words}</span>
            </li>
        }
    });
    view! {
        <div class="coverage">
            <dt>{texts.explore.coverage}</dt>
            <dd><ul>{rows.collect_view()}</ul></dd>
        </div>
    }
}
