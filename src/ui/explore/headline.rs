//! The headline and its figures, each with what it is stated against.

use leptos::prelude::*;

use super::chips;
use crate::domain::analysis::statistics::{by_facet, equals, leaders};
use crate::domain::filter::facets::Facet;
use crate::features::settings::Figure;
use crate::state::{Session, Settings, memo};
use crate::texts::value_label;
use crate::ui::clusters::{Listed, cards, coverage_line};
use crate::ui::shared::dynamic::{flag, node, text};
use crate::ui::shared::page::describe;

/// Title, introduction, and the figures that the operator chose.
#[component]
pub(super) fn Headline(
    /// True while a search found nothing.
    is_nothing: Memo<bool>,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let (explore, lang) = (&texts.explore, session.lang.code());
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let regions = dataset.regions(lang);
    let intro = (explore.intro)(&regions, &(texts.kinds.date)(&dataset.release.date));
    let clusters = regions.len();
    // In another page the filters are what somebody chose to show, so the heading speaks of them.
    let is_chosen = memo(move || session.url.with(|url| url.bare && !chips::active(url).is_empty()));
    let title = move || match is_chosen.get() {
        true => (explore.results)(session.count.get(), session.total.get()).join(" "),
        false => (explore.title)(session.total.get(), clusters),
    };
    describe(session, &untrack(title), &intro);
    let settings = Settings::here();
    let chosen = memo(move || settings.with(|config| config.figures.clone()));
    let figures = node(move || {
        let wanted = Some(chosen.get()).filter(|chosen| !chosen.is_empty()).unwrap_or_else(|| Figure::DEFAULT.to_vec());
        wanted.into_iter().map(|wanted| figure(session, wanted)).collect_view()
    });
    let narrowed = flag(move || session.url.with(|url| !chips::active(url).is_empty()));
    view! {
        <section class="headline" class:is-narrowed=narrowed class:is-nothing=flag(move || is_nothing.get())>
            <div class="headline-text"><h1>{text(title)}</h1><p class="intro">{intro}</p><p class="purpose">{explore.purpose}</p></div>
            <div class="figures">{figures}</div>
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
            view! { <dl class="figure"><dt>{explore.recorded}</dt><dd>{count}</dd></dl> }.into_any()
        }
        Figure::Founded => view! { <FoundedSince/> }.into_any(),
        Figure::TopSector => {
            let sector = text(move || top_sector(session));
            view! { <dl class="figure"><dt>{explore.top_sector}</dt><dd class="words">{sector}</dd></dl> }.into_any()
        }
        Figure::Clusters => cards(session, Listed::Filters),
        Figure::Coverage => coverage_line(session),
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
        <dl class="figure">
            <dt>{text(move || (texts.explore.founded_since)(since, figures.get().1))}</dt>
            <dd>{text(move || texts.numbers.integer(figures.get().0 as u64))}</dd>
        </dl>
    }
}

fn top_sector(session: Session) -> String {
    let atlas = session.atlas();
    let bars = session.cross.with(|cross| by_facet(&atlas.columns, Facet::Sector, cross.selected()));
    let names: Vec<String> =
        leaders(&bars).iter().map(|bar| value_label(&atlas.dataset, session.texts(), Facet::Sector, &bar.id)).collect();
    if names.is_empty() { "–".to_owned() } else { equals(names, session.texts().charts.and, session.texts().charts.tied) }
}
