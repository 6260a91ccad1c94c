//! The tables: a column a cluster, a line a measure or a category.

use leptos::prelude::*;

use super::Figures;
use crate::domain::analysis::compare::{AGE_BANDS, Profile, ages_of, all_sectors, density, is_small, pairs, quotients};
use crate::domain::filter::facets::Facet;
use crate::format::decimal::fixed;
use crate::state::Session;
use crate::texts::{Compare, value_label};
use crate::ui::shared::localized::localized;
use crate::ui::shared::source::source;
use crate::ui::shared::swatch::swatch;

type Words = &'static Compare;

fn n(session: Session, count: usize) -> String {
    session.texts().numbers.integer(count as u64)
}

/// The regions, in the order of the columns.
fn regions(session: Session, figures: &Figures) -> Vec<String> {
    let (atlas, lang) = (session.atlas(), session.lang.code());
    figures.profiles.iter().map(|profile| atlas.dataset.clusters[profile.cluster].region.get(lang).to_owned()).collect()
}

/// The head of a table: `corner`, and the regions. Roles are said because narrow screens lay the rows out as grids, which
/// takes them from some browsers.
fn head(session: Session, figures: &Figures, corner: Option<&'static str>) -> AnyView {
    let corner = match corner {
        Some(corner) => view! { <th scope="col" role="columnheader" class="corner">{corner}</th> }.into_any(),
        None => view! { <td role="cell" class="corner"></td> }.into_any(),
    };
    let regions = regions(session, figures).into_iter().map(|name| view! { <th scope="col" role="columnheader">{name}</th> });
    view! { <thead role="rowgroup"><tr role="row">{corner}{regions.collect_view()}</tr></thead> }.into_any()
}

/// One line of the overview.
struct Line {
    title: &'static str,
    key: &'static str,
    hint: Option<&'static str>,
    /// A cell a cluster: value for machines, view.
    cells: Vec<(String, AnyView)>,
    /// Whether cells hold sentences, which need more than a third of a narrow screen.
    is_wordy: bool,
}

impl Line {
    fn view(self, regions: &[String]) -> AnyView {
        let cells = self.cells.into_iter().zip(regions).map(|((value, cell), region)| {
            view! { <td role="cell" data-value=value data-region=region.clone()>{cell}</td> }
        });
        let cells = cells.collect_view();
        let hint = self.hint.map(|hint| view! { <small>{hint}</small> });
        view! {
            <tr role="row" class:is-wordy=self.is_wordy data-atlas-measure=self.key>
                <th scope="row" role="rowheader">{self.title}{hint}</th>{cells}
            </tr>
        }
        .into_any()
    }
}

/// Counts, coverage, population, density, age and size in one table.
pub(super) fn overview(session: Session, words: Words, figures: &Figures) -> AnyView {
    let atlas = session.atlas();
    let (dataset, lang, numbers) = (&atlas.dataset, session.lang.code(), &session.texts().numbers);
    let each = |cell: &dyn Fn(usize, &Profile) -> (String, AnyView)| {
        figures.profiles.iter().enumerate().map(|(index, profile)| cell(index, profile)).collect::<Vec<_>>()
    };
    let count = each(&|_, profile| (profile.count.to_string(), strong(&n(session, profile.count))));
    let coverage = each(&|_, profile| {
        let cluster = &dataset.clusters[profile.cluster];
        let explore = &session.texts().explore;
        let Some(official) = &cluster.official else {
            return (String::new(), view! { {(explore.coverage_none)(profile.recorded)} }.into_any());
        };
        let says = (explore.coverage_of)(profile.recorded, 0, official.count as usize, official.unit.get(lang), official.year);
        let share = numbers.percent(profile.recorded, official.count as usize);
        let note = localized(session, &official.note);
        let page = source(session, &official.source);
        (official.count.to_string(), view! { <b>{share}</b><small>{says}</small><small>{note}</small>{page} }.into_any())
    });
    let population = |profile: &Profile| {
        let context = figures.context()?;
        context.population(&dataset.clusters[profile.cluster].id)
    };
    let inhabitants = each(&|_, profile| match population(profile) {
        Some(one) => {
            let value = numbers.integer(one.value as u64);
            let says = (words.in_year)(&value, one.year);
            let note = localized(session, &one.note);
            let page = source(session, &one.source);
            (fixed(one.value, 0), view! { {says}<small>{note}</small>{page} }.into_any())
        }
        None => (String::new(), unknown(words.population_missing)),
    });
    let densities = each(&|index, profile| {
        let value = figures.published.get(index).and_then(|one| density(profile.count, one.inhabitants?));
        match value {
            Some(value) => {
                (fixed(value, 3), view! { {strong(&numbers.exactly(value, 1))}{small(words, profile.count)} }.into_any())
            }
            None => (String::new(), unknown(words.population_missing)),
        }
    });
    let medians = each(&|_, profile| match profile.median_founded {
        Some(year) => {
            let says = (words.of_dated)(&n(session, profile.dated()), &n(session, profile.count));
            (
                year.to_string(),
                view! { {strong(&year.to_string())}{small(words, profile.dated())}<small>{says}</small> }.into_any(),
            )
        }
        None => (String::new(), unknown(words.unknown)),
    });
    let firms = each(&|_, profile| {
        let (few, known) = (profile.sizes.first().copied().unwrap_or_default(), profile.sized());
        if known == 0 {
            return (String::new(), unknown(words.unknown));
        }
        let says = (words.of_sized)(&n(session, known), &n(session, profile.count));
        let share = numbers.percent(few, known);
        (few.to_string(), view! { {strong(&share)}{small(words, few)}<small>{says}</small> }.into_any())
    });
    let line = |title, key, cells| Line { title, key, hint: None, cells, is_wordy: false };
    let lines = [
        line(words.selected, "count", count),
        Line { is_wordy: true, ..line(session.texts().explore.coverage, "coverage", coverage) },
        Line { is_wordy: true, ..line(words.inhabitants, "inhabitants", inhabitants) },
        Line { hint: Some(words.density_hint), ..line(words.density, "density", densities) },
        line(words.median, "median", medians),
        line(words.small_firms, "small-firms", firms),
    ];
    let regions = regions(session, figures);
    view! {
        <section class="panel" aria-labelledby="overview-title">
            <h2 id="overview-title">{words.overview}</h2>
            <div class="table-frame" tabindex="0" role="group" aria-labelledby="overview-title">
                <table class="side-by-side" class:has-many=figures.has_many() role="table" style:--regions=figures.profiles.len().to_string() data-atlas-table="compare-overview">
                    {head(session, figures, Some(words.measure))}
                    <tbody role="rowgroup">{lines.into_iter().map(|line| line.view(&regions)).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn strong(text: &str) -> AnyView {
    view! { <b>{text.to_owned()}</b> }.into_any()
}

fn unknown(text: &'static str) -> AnyView {
    view! { <span class="unknown">{text}</span> }.into_any()
}

/// The mark of a count that is too small for a share.
fn small(words: Words, count: usize) -> AnyView {
    if !is_small(count) {
        return ().into_any();
    }
    view! { " "<abbr class="small-number" title=words.small_hint>{words.small}</abbr> }.into_any()
}

/// One cell of a matrix: the region, count, share as a bar and in figures, and what else stands in it.
fn cell(session: Session, words: Words, region: &str, (count, whole): (usize, usize), more: Option<AnyView>) -> AnyView {
    let share = session.texts().numbers.percent(count, whole);
    let length = fixed(if whole == 0 { 0.0 } else { count as f64 / whole as f64 }, 3);
    view! {
        <td role="cell" data-value=count.to_string() data-region=region.to_owned()>
            <span class="share-bar" style:--share=length aria-hidden="true"></span>
            <span class="cell-line"><b>{n(session, count)}</b>" · "{share}{small(words, count)}</span>
            {more}
        </td>
    }
    .into_any()
}

/// A location quotient, with a sign where it stands out.
fn quotient_of(session: Session, words: Words, count: usize, quotient: Option<f64>) -> AnyView {
    let value = quotient.map_or_else(String::new, |quotient| fixed(quotient, 3));
    let shown = quotient.map_or_else(|| "–".to_owned(), |quotient| session.texts().numbers.exactly(quotient, 2));
    let (strength, sign) = match quotient {
        Some(quotient) if quotient >= 1.25 && !is_small(count) => ("above", "▲ "),
        Some(quotient) if quotient <= 0.8 && !is_small(count) => ("below", "▼ "),
        _ => ("even", ""),
    };
    view! {
        <span class="quotient" data-strength=strength data-quotient=value><abbr title=words.quotient>{words.quotient_short}</abbr>" "{sign}{shown}</span>
    }
    .into_any()
}

/// Sectors with their shares and location quotients.
pub(super) fn sectors(session: Session, words: Words, figures: &Figures) -> AnyView {
    let atlas = session.atlas();
    let lang = session.lang.code();
    let all = all_sectors(&figures.profiles);
    let table = quotients(&figures.profiles);
    let regions = regions(session, figures);
    let lines = atlas.dataset.sectors.iter().enumerate().map(|(index, sector)| {
        let cells = figures.profiles.iter().zip(&table).zip(&regions).map(|((profile, own), region)| {
            let count = profile.sectors.get(index).copied().unwrap_or_default();
            let quotient = quotient_of(session, words, count, own.get(index).copied().flatten());
            cell(session, words, region, (count, profile.count), Some(quotient))
        });
        let total = n(session, all.get(index).copied().unwrap_or_default());
        view! {
            <tr role="row" class=format!("sector-{}", sector.id) data-atlas-row=sector.id.clone()>
                <th scope="row" role="rowheader"><span class="sector-name">{swatch(index, &sector.id)}{sector.name.get(lang).to_owned()}</span><small>{total}" "{words.count}</small></th>
                {cells.collect_view()}
            </tr>
        }
    });
    let lines = lines.collect_view();
    view! {
        <section class="panel" aria-labelledby="sectors-title">
            <h2 id="sectors-title">{words.sectors}</h2>
            <div class="table-frame" tabindex="0" role="group" aria-labelledby="sectors-title">
                <table class="side-by-side matrix" class:has-many=figures.has_many() role="table" style:--regions=figures.profiles.len().to_string() data-atlas-table="compare-sectors">
                    {head(session, figures, Some(session.texts().detail.sector))}
                    <tbody role="rowgroup">{lines}</tbody>
                </table>
            </div>
            <p class="hint">{words.small_hint}</p>
        </section>
    }
    .into_any()
}

/// A matrix of bands: lines by label, cells by cluster, under each head how many are known.
fn matrix(
    session: Session,
    words: Words,
    figures: &Figures,
    (title, key): (&'static str, &'static str),
    labels: Vec<String>,
    counts: &dyn Fn(&Profile) -> Vec<usize>,
) -> AnyView {
    let id = format!("{key}-title");
    let regions = regions(session, figures);
    let known = figures.profiles.iter().zip(&regions).map(|(profile, region)| {
        let whole = counts(profile).iter().sum();
        view! { <td role="cell" data-region=region.clone()><small>{(words.undated)(&n(session, whole), &n(session, profile.count))}</small></td> }
    });
    let known = known.collect_view();
    let lines = labels.into_iter().enumerate().map(|(band, label)| {
        let cells = figures.profiles.iter().zip(&regions).map(|(profile, region)| {
            let counts = counts(profile);
            cell(session, words, region, (counts.get(band).copied().unwrap_or_default(), counts.iter().sum()), None)
        });
        view! { <tr role="row" data-atlas-row=band.to_string()><th scope="row" role="rowheader">{label}</th>{cells.collect_view()}</tr> }
    });
    let lines = lines.collect_view();
    view! {
        <section class="panel" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{title}</h2>
            <div class="table-frame" tabindex="0" role="group" aria-labelledby=id.clone()>
                <table class="side-by-side matrix" class:has-many=figures.has_many() role="table" style:--regions=figures.profiles.len().to_string() data-atlas-table=key>
                    {head(session, figures, None)}
                    <tbody role="rowgroup">{lines}<tr role="row" class="known"><td role="cell" class="corner"></td>{known}</tr></tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Ages and sizes.
pub(super) fn bands(session: Session, words: Words, figures: &Figures) -> AnyView {
    let atlas = session.atlas();
    let ages = (0..AGE_BANDS.len()).map(|band| {
        let (from, to) = ages_of(band);
        (words.age)(from, to)
    });
    let known = Facet::Size.closed().unwrap_or_default().iter().filter(|id| **id != crate::domain::filter::facets::UNKNOWN);
    let sizes = known.map(|id| value_label(&atlas.dataset, session.texts(), Facet::Size, id)).collect();
    let ages = matrix(session, words, figures, (words.ages, "compare-ages"), ages.collect(), &|profile| profile.ages.clone());
    let sizes = matrix(session, words, figures, (words.sizes, "compare-sizes"), sizes, &|profile| profile.sizes.clone());
    view! { <div class="pair">{ages}{sizes}</div> }.into_any()
}

/// How alike the sector profiles of each pair are.
pub(super) fn similarity(session: Session, words: Words, figures: &Figures) -> AnyView {
    let atlas = session.atlas();
    let lang = session.lang.code();
    let name = |cluster: usize| atlas.dataset.clusters.get(cluster).map_or("", |cluster| cluster.region.get(lang)).to_owned();
    let lines = pairs(&figures.profiles).into_iter().map(|(a, b, overlap)| {
        let value = overlap.map_or_else(String::new, |overlap| fixed(overlap, 3));
        let length = fixed(overlap.unwrap_or_default(), 3);
        let shown = overlap.map_or_else(|| "–".to_owned(), |overlap| session.texts().numbers.share(overlap));
        view! {
            <li data-value=value><span>{(words.similarity_of)(&name(a), &name(b))}</span>
                <span class="share-bar" style:--share=length aria-hidden="true"></span><b>{shown}</b></li>
        }
    });
    let lines = lines.collect_view();
    view! {
        <section class="panel similarity" aria-labelledby="similarity-title">
            <h2 id="similarity-title">{words.similarity}</h2>
            <p class="hint">{words.similarity_hint}</p>
            <ul data-atlas="similarity">{lines}</ul>
        </section>
    }
    .into_any()
}
