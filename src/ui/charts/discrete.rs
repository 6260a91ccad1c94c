//! Horizontal bars of one facet: sectors, headcount bands, the main towns and topics.

use std::slice;
use std::sync::Arc;

use leptos::prelude::*;

use super::against::{Against, ghost_cell, ghost_column, with_ghost};
use super::caution::of_few;
use super::frame::{Draw, Frame};
use super::table::{Cell, Column, Table, count_and_share, count_and_share_columns};
use crate::domain::analysis::statistics::ranking::{Ranking, ranking};
use crate::domain::analysis::statistics::{Bar as Count, equals, leaders};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::{Facet, UNKNOWN};
use crate::domain::filter::selection::Dimension;
use crate::scene::Key;
use crate::scene::charts::{Bar, bars_against, nothing};
use crate::state::{Session, memo};
use crate::texts::{value_label, value_language};
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::targets::Kind;

/// Bars of an open list, at first and on demand.
const TOP: usize = 8;
const MORE: usize = 25;

/// Every facet, and as what each can hold a clause.
static FACETS: [Facet; Facet::ALL.len()] = Facet::ALL;
static DIMENSIONS: [Dimension; Facet::ALL.len()] = {
    let mut all = [Dimension::Query; Facet::ALL.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = Dimension::Facet(Facet::ALL[at]);
        at += 1;
    }
    all
};

/// The figures of one chart: its bars and the companies that they are shares of.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Figures {
    bars: Vec<Count>,
    /// All companies of the view.
    total: usize,
    /// Those whose value is known.
    known: usize,
    /// Different values, beyond those that have a bar.
    values: usize,
}

/// A chart of one facet.
#[component]
pub(super) fn FacetChart(
    /// The facet.
    facet: Facet,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let title = texts.chart_title(facet);
    let rows = session.without(slice::from_ref(&DIMENSIONS[facet.index()]));
    let facets = slice::from_ref(&FACETS[facet.index()]);
    let is_open = facet.spec().is_open;
    let is_long = RwSignal::new(false);
    let counts = session.counts(facet);
    let figures = memo(move || {
        let atlas = session.atlas();
        let ids = atlas.columns.facet(facet).ids();
        let length = if is_long.get() { MORE } else { TOP };
        let Ranking { bars, values, unknown } = counts.with(|counts| ranking(ids, counts, length));
        // Where all tags must be there, a tag joins the chosen ones, so its share is one of the selection.
        let conjunctive = facet == Facet::Tag && session.url.with(|state| state.filters.tags_are_all);
        let total = if conjunctive { session.count.get() } else { rows.with(Bitset::count) };
        let all = |counts: &Vec<usize>| {
            ids.iter().zip(counts).map(|(id, count)| Count { id: id.clone(), count: *count }).collect::<Vec<_>>()
        };
        Figures { bars: if is_open { bars } else { counts.with(all) }, total, known: total - unknown, values }
    });
    let against = Against::here();
    let ghosts = memo(move || against.of(session, facet, figures.get().bars.into_iter().map(|bar| bar.id)));
    let table = memo(move || figures.with(|figures| ghosts.with(|ghosts| table(session, facet, figures, ghosts.as_deref()))));
    let sentence = memo(move || figures.with(|figures| sentence(session, facet, figures)));
    let draw: Draw = Arc::new(move |width| {
        figures.with(|figures| ghosts.with(|ghosts| draw(session, facet, figures, ghosts.as_deref(), width)))
    });
    let activate = Callback::new(move |key: Key| key.values().for_each(|id| session.toggle(facet, id)));
    let values = memo(move || figures.with(|figures| figures.values));
    let after = node(move || (is_open && values.get() > TOP).then(|| longer(session, facet, is_long, values.get()))).into_any();
    view! { <Frame name=facet.key() title sentence table draw kind=Kind::Toggle activate facets after/> }
}

/// The button that shows more of an open list, and fewer again.
fn longer(session: Session, facet: Facet, is_long: RwSignal<bool>, values: usize) -> impl IntoView + use<> {
    let words = &session.texts().facets;
    let label = text(move || if is_long.get() { words.less.to_owned() } else { (words.more)(values.min(MORE) - TOP) });
    view! {
        <button type="button" class="link" data-atlas-longer=facet.key()
            aria-expanded=text(move || is_long.get().to_string()) on:click=move |_| is_long.update(|long| *long = !*long)>
            {label}
        </button>
    }
}

fn table(session: Session, facet: Facet, figures: &Figures, ghosts: Option<&[usize]>) -> Table {
    let texts = session.texts();
    let atlas = session.atlas();
    let line = |(position, bar): (usize, &Count)| {
        let label = value_label(&atlas.dataset, texts, facet, &bar.id);
        // Headcount bands have an order of their own.
        let mut name = if facet == Facet::Size { Cell::number(label, position as f64) } else { Cell::name(label) };
        name.lang = value_language(&atlas.dataset, texts, facet, &bar.id).map(str::to_owned);
        let [count, share] = count_and_share(&texts.numbers, bar.count, figures.total);
        let mut cells = vec![name, count, share];
        cells.extend(ghost_cell(&texts.numbers, ghosts, position));
        cells
    };
    let [count, share] = count_and_share_columns(session);
    let mut columns = vec![Column::name(facet.key(), (texts.facets.name)(facet)), count, share];
    columns.extend(ghost_column(session, ghosts));
    Table { columns, rows: figures.bars.iter().enumerate().map(line).collect() }
}

fn draw(session: Session, facet: Facet, figures: &Figures, ghosts: Option<&[usize]>, width: f64) -> crate::scene::Scene {
    let texts = session.texts();
    let atlas = session.atlas();
    let chosen = session.url.with(|state| state.filters.values(facet).to_vec());
    let bar = |(position, bar): (usize, &Count)| {
        let label = value_label(&atlas.dataset, texts, facet, &bar.id);
        let share = texts.numbers.percent(bar.count, figures.total);
        let title = (texts.charts.datum)(&label, bar.count, &share);
        Bar {
            key: bar.id.clone().into(),
            title: with_ghost(session, title, ghosts, position),
            label,
            count: bar.count,
            class: if facet == Facet::Sector { format!("sector-{}", bar.id) } else { "plain".to_owned() },
            chosen: (!chosen.is_empty()).then(|| chosen.contains(&bar.id)),
        }
    };
    if figures.bars.iter().all(|bar| bar.count == 0) {
        return nothing(texts.charts.nothing, width);
    }
    let list: Vec<Bar> = figures.bars.iter().enumerate().map(bar).collect();
    bars_against(&list, ghosts.unwrap_or_default(), width, &|count| texts.numbers.integer(count as u64))
}

fn sentence(session: Session, facet: Facet, figures: &Figures) -> String {
    let texts = session.texts();
    let charts = &texts.charts;
    let known: Vec<Count> = figures.bars.iter().filter(|bar| bar.id != UNKNOWN).cloned().collect();
    let first = leaders(&known);
    let Some(leader) = first.first() else { return charts.nothing.to_owned() };
    let label = equals(
        first.iter().map(|bar| value_label(&session.atlas().dataset, texts, facet, &bar.id)).collect(),
        texts.charts.and,
        texts.charts.tied,
    );
    let said = match facet {
        Facet::Size => (charts.size_sentence)(figures.known, figures.total, &label, leader.count),
        Facet::Place => (charts.places_sentence)(&label, leader.count, figures.known, figures.values),
        _ => {
            let share = texts.numbers.percent(leader.count, figures.total);
            (charts.leader)(&label, leader.count, figures.total, &share)
        }
    };
    of_few(session, said, figures.known)
}
