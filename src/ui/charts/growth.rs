//! Companies founded up to each year, by cluster; a year asks for the state of that year.

use std::sync::Arc;

use leptos::prelude::*;

use super::caution::of_few;
use super::frame::{Draw, Frame};
use super::table::{Cell, Column, Table};
use crate::domain::analysis::statistics::growth::{Growth, Series, growth};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::selection::Dimension;
use crate::format::decimal::between;
use crate::scene::charts::{Curve, Years, growth as picture, nothing};
use crate::scene::{Key, Scene};
use crate::state::{Intent, Session, memo};
use crate::texts::value_label;
use crate::ui::shared::targets::Kind;

/// Height of the picture as a share of its width, and between which ends.
const ASPECT: f64 = 0.6;
const LOWEST_PX: f64 = 230.0;
const HIGHEST_PX: f64 = 370.0;

/// The step lines.
#[component]
pub(super) fn GrowthChart() -> impl IntoView {
    let session = Session::here();
    let title = session.texts().figures.growth;
    let rows = session.without(&[Dimension::Year]);
    let figures = memo(move || rows.with(|rows| growth(&session.atlas().columns, rows)));
    let table = memo(move || figures.with(|figures| table(session, figures)));
    let sentence = memo(move || figures.with(|figures| sentence(session, figures)));
    let draw: Draw = Arc::new(move |width| figures.with(|figures| draw(session, figures, width)));
    let activate = Callback::new(move |key: Key| {
        let Key::Number(year) = key else { return };
        let year = Some(year);
        session.go(Intent::Push, |state| {
            let now = &mut state.filters.year;
            *now = if *now == year { None } else { year };
        });
    });
    view! { <Frame name="growth" title sentence table draw kind=Kind::Toggle activate/> }
}

/// The clusters that have companies in the selection.
fn shown(figures: &Growth) -> impl Iterator<Item = &Series> {
    figures.series.iter().filter(|series| series.total > 0)
}

fn label(session: Session, series: &Series) -> String {
    value_label(&session.atlas().dataset, session.texts(), Facet::Cluster, &series.id)
}

/// "Luxembourg 41", "Brussels 30" …: what each cluster had in a year.
fn parts(session: Session, figures: &Growth, year: i32) -> Vec<String> {
    let part = session.texts().figures.part;
    shown(figures).map(|series| part(&label(session, series), figures.at(series, year))).collect()
}

fn table(session: Session, figures: &Growth) -> Table {
    let texts = session.texts();
    let line = |year: i32, series: &Series| {
        let count = figures.at(series, year);
        let year = Cell::number(year.to_string(), f64::from(year));
        vec![year, Cell::name(label(session, series)), Cell::number(texts.numbers.integer(count as u64), count as f64)]
    };
    let years = (figures.first..=figures.last()).rev();
    Table {
        columns: vec![
            Column::name("year", texts.figures.year),
            Column::name("cluster", (texts.facets.name)(Facet::Cluster)),
            Column::number("companies", texts.charts.companies),
        ],
        rows: years.flat_map(|year| shown(figures).map(move |series| line(year, series)).collect::<Vec<_>>()).collect(),
    }
}

fn draw(session: Session, figures: &Growth, width: f64) -> Scene {
    let texts = session.texts();
    if figures.known == 0 {
        return nothing(texts.charts.nothing, width);
    }
    let curve = |series: &Series| Curve { label: label(session, series), sums: series.sums.clone() };
    let curves: Vec<Curve> = shown(figures).map(curve).collect();
    let title = |year: i32| (texts.figures.in_year)(&year.to_string(), &parts(session, figures, year));
    let until = session.url.with(|state| state.filters.year);
    let years = Years { first: figures.first, until, title: &title };
    picture(&curves, &years, width, between(width * ASPECT, LOWEST_PX, HIGHEST_PX), &|count| texts.numbers.integer(count as u64))
}

fn sentence(session: Session, figures: &Growth) -> String {
    let texts = session.texts();
    if figures.known == 0 {
        return texts.charts.nothing.to_owned();
    }
    let last = figures.last();
    let year = session.url.with(|state| state.filters.year).map_or(last, |year| year.min(last));
    let said = (texts.figures.growth_sentence)(figures.known, figures.total, year, &parts(session, figures, year));
    of_few(session, said, figures.known)
}
