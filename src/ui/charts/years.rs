//! Companies by founding year; a bar filters by its years.

use std::sync::Arc;

use leptos::prelude::*;

use super::against::{Against, ghost_cell, ghost_column, with_ghost};
use super::brush::{Brush, BrushStrip};
use super::caution::of_few;
use super::drag::Drag;
use super::frame::{Draw, Extra, Frame};
use super::table::{Cell, Column, Table, count_and_share, count_and_share_columns};
use crate::domain::analysis::statistics::{Bar, equals, leaders};
use crate::domain::filter::filters::YearRange;
use crate::domain::filter::year_bins::YearCounts;
use crate::domain::filter::year_bins::{YearBin, year_bins};
use crate::scene::charts::{Bin, histogram_against, nothing};
use crate::scene::years::YearAxis;
use crate::scene::{Key, Scene};
use crate::state::{Intent, Session, memo};
use crate::ui::shared::targets::Kind;

const HEIGHT_PX: f64 = 150.0;

/// The histogram.
#[component]
pub(super) fn Years() -> impl IntoView {
    let session = Session::here();
    let charts = &session.texts().charts;
    let counts = session.years;
    let against = Against::here();
    // In the same bins as the figures, however they were chosen.
    let ghosts = memo(move || {
        let all = against.years(session)?;
        let within = |bin: &YearBin| {
            let years = (all.first..).zip(&all.counts).filter(|(year, _)| (bin.from..=bin.to).contains(year));
            years.map(|(_, count)| *count).sum()
        };
        Some(counts.with(year_bins).iter().map(within).collect::<Vec<usize>>())
    });
    let table = memo(move || counts.with(|counts| ghosts.with(|ghosts| table(session, counts, ghosts.as_deref()))));
    let sentence = memo(move || counts.with(|counts| sentence(session, counts)));
    let draw: Draw =
        Arc::new(move |width| counts.with(|counts| ghosts.with(|ghosts| draw(session, counts, ghosts.as_deref(), width))));
    let brush = Brush::new(session);
    let on_drag = Callback::new(move |(moment, scene): (Drag, Scene)| brush.follow(moment, &YearAxis::of(&scene)));
    let extra: Extra = Box::new(move |scene| view! { <BrushStrip brush scene/> }.into_any());
    let activate = Callback::new(move |key: Key| {
        let Key::Range(from, to) = key else { return };
        let Some(range) = YearRange::new(Some(from), Some(to)) else { return };
        session.go(Intent::Push, |state| {
            let founded = &mut state.filters.founded;
            *founded = if *founded == Some(range) { None } else { Some(range) };
        });
    });
    view! { <Frame name="founded" title=charts.founded sentence table draw kind=Kind::Datum activate on_drag extra/> }
}

fn period(session: Session, bin: &YearBin) -> String {
    (session.texts().charts.period)(bin.from, bin.to, bin.gathers)
}

fn table(session: Session, counts: &YearCounts, ghosts: Option<&[usize]>) -> Table {
    let texts = session.texts();
    let bins = year_bins(counts);
    let line = |(position, bin): (usize, &YearBin)| {
        let [count, share] = count_and_share(&texts.numbers, bin.count, counts.known);
        let mut cells = vec![Cell::number(period(session, bin), f64::from(bin.from)), count, share];
        cells.extend(ghost_cell(&texts.numbers, ghosts, position));
        cells
    };
    let [count, share] = count_and_share_columns(session);
    let mut columns = vec![Column::name("years", texts.charts.year), count, share];
    columns.extend(ghost_column(session, ghosts));
    Table { columns, rows: bins.iter().enumerate().map(line).collect() }
}

fn draw(session: Session, counts: &YearCounts, ghosts: Option<&[usize]>, width: f64) -> Scene {
    let texts = session.texts();
    let range = session.url.with(|state| state.filters.founded);
    let bins = year_bins(counts);
    let bin = |(position, bin): (usize, &YearBin)| {
        let period = period(session, bin);
        let share = texts.numbers.percent(bin.count, counts.known);
        Bin {
            from: bin.from,
            to: bin.to,
            label: if bin.gathers { format!("< {}", bin.to + 1) } else { bin.from.to_string() },
            title: with_ghost(session, (texts.charts.datum)(&period, bin.count, &share), ghosts, position),
            count: bin.count,
            chosen: range.map(|range| range.meets(bin.from, bin.to)),
        }
    };
    if counts.known == 0 {
        return nothing(texts.charts.nothing, width);
    }
    let list: Vec<Bin> = bins.iter().enumerate().map(bin).collect();
    histogram_against(&list, ghosts.unwrap_or_default(), width, HEIGHT_PX, &|count| texts.numbers.integer(count as u64))
}

fn sentence(session: Session, counts: &YearCounts) -> String {
    let texts = session.texts();
    let bins = year_bins(counts);
    let periods: Vec<Bar> = bins.iter().map(|bin| Bar { id: period(session, bin), count: bin.count }).collect();
    let first = leaders(&periods);
    let Some(top) = first.first() else { return texts.charts.nothing.to_owned() };
    let named = equals(first.iter().map(|bar| bar.id.clone()).collect(), texts.charts.and, texts.charts.tied);
    let said = (texts.charts.founded_sentence)(counts.known, counts.total, &named, top.count);
    of_few(session, said, counts.known)
}
