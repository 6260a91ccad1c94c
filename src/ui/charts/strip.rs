//! Each company at its headcount; where there are too many to tell apart, how many there are of each size.

use std::sync::Arc;

use leptos::prelude::*;

use super::caution::of_few;
use super::frame::{Draw, Frame};
use super::table::{Cell, Column, Table};
use crate::domain::analysis::statistics::headcount::{Headcounts, headcounts};
use crate::domain::filter::facets::{Facet, band_of};
use crate::domain::filter::selection::Dimension;
use crate::scene::charts::{Bin, Dot, MOST_DOTS, histogram, nothing, strip};
use crate::scene::{Key, Scene};
use crate::state::{Intent, Session, memo};
use crate::texts::value_label;
use crate::ui::shared::targets::Kind;

const OWN: [Dimension; 1] = [Dimension::Facet(Facet::Size)];
const HEIGHT_PX: f64 = 200.0;

/// Headcount up to which the sentence counts companies as small: where the second of the bands ends.
const SMALL_COMPANY: u32 = 50;

/// The strip. A dot opens its company, a bin filters by its band.
#[component]
pub(super) fn Strip() -> impl IntoView {
    let session = Session::here();
    let title = session.texts().figures.strip;
    let rows = session.without(&OWN);
    let wide = memo(move || session.url.with(|state| state.filters.wide_sizes));
    let figures = memo(move || rows.with(|rows| headcounts(&session.atlas().dataset, rows, wide.get())));
    let table = memo(move || figures.with(|figures| table(session, figures)));
    let sentence = memo(move || figures.with(|figures| sentence(session, figures)));
    let draw: Draw = Arc::new(move |width| figures.with(|figures| draw(session, figures, width)));
    let activate = Callback::new(move |key: Key| match key {
        Key::Id(company) => session.go(Intent::Push, |state| state.open = Some(company)),
        Key::Range(from, _) => session.toggle(Facet::Size, band_of(from.unsigned_abs())),
        Key::Pair(..) | Key::Number(_) => {}
    });
    view! { <Frame name="headcount" title sentence table draw kind=Kind::Company activate/> }
}

fn band(session: Session, from: u32, to: u32) -> String {
    (session.texts().figures.band)(u64::from(from), u64::from(to))
}

fn table(session: Session, figures: &Headcounts) -> Table {
    let texts = session.texts();
    let number = |count: usize| Cell::number(texts.numbers.integer(count as u64), count as f64);
    if figures.people.len() > MOST_DOTS {
        let line = |(from, to, count): &(u32, u32, usize)| {
            vec![Cell::number(band(session, *from, *to), f64::from(*from)), number(*count)]
        };
        let columns =
            vec![Column::name("headcount", texts.detail.employees), Column::number("companies", texts.charts.companies)];
        return Table { columns, rows: figures.bins().iter().map(line).collect() };
    }
    let atlas = session.atlas();
    let line = |(row, people): &(u32, u32)| {
        let company = atlas.dataset.companies.get(*row as usize)?;
        let sector = value_label(&atlas.dataset, texts, Facet::Sector, &atlas.dataset.sectors.get(company.sector)?.id);
        let year = company
            .employees?
            .year
            .map_or_else(|| Cell::number("", f64::NAN), |year| Cell::number(year.to_string(), year.into()));
        Some(vec![Cell::name(company.name.clone()), Cell::name(sector), number(*people as usize), year])
    };
    Table {
        columns: vec![
            Column::name("company", texts.figures.company),
            Column::name("sector", (texts.facets.name)(Facet::Sector)),
            Column::number("headcount", texts.detail.employees),
            Column::number("year", texts.figures.year),
        ],
        rows: figures.people.iter().rev().filter_map(line).collect(),
    }
}

fn draw(session: Session, figures: &Headcounts, width: f64) -> Scene {
    let texts = session.texts();
    let Some(median) = figures.median() else { return nothing(texts.charts.nothing, width) };
    let number = |count: usize| texts.numbers.integer(count as u64);
    let atlas = session.atlas();
    let dot = |(row, people): &(u32, u32)| {
        let company = atlas.dataset.companies.get(*row as usize)?;
        let sector = &atlas.dataset.sectors.get(company.sector)?.id;
        let year = company.employees.and_then(|employees| employees.year);
        let group = value_label(&atlas.dataset, texts, Facet::Sector, sector);
        let name = format!("{}, {group}", company.name);
        Some(Dot {
            key: company.id.clone(),
            title: (texts.figures.people)(&name, u64::from(*people), year),
            people: *people,
            sign: company.sector,
            class: format!("sector-{sector}"),
            group,
        })
    };
    if figures.people.len() <= MOST_DOTS {
        let dots: Vec<Dot> = figures.people.iter().filter_map(dot).collect();
        let middle = (texts.figures.median)(u64::from(median));
        if let Some(scene) = strip(&dots, Some((median, &middle)), width, HEIGHT_PX, &number) {
            return scene;
        }
    }
    let chosen = session.url.with(|state| state.filters.values(Facet::Size).to_vec());
    let bin = |(from, to, count): &(u32, u32, usize)| Bin {
        from: i32::try_from(*from).unwrap_or(i32::MAX),
        to: i32::try_from(*to).unwrap_or(i32::MAX),
        label: texts.numbers.integer(u64::from(*from)),
        title: (texts.charts.datum)(&band(session, *from, *to), *count, &texts.numbers.percent(*count, figures.people.len())),
        count: *count,
        chosen: (!chosen.is_empty()).then(|| chosen.iter().any(|id| id == band_of(*from))),
    };
    let bins: Vec<Bin> = figures.bins().iter().map(bin).collect();
    histogram(&bins, width, HEIGHT_PX, &number)
}

fn sentence(session: Session, figures: &Headcounts) -> String {
    let texts = session.texts();
    let left_out = (figures.left_out > 0).then(|| (texts.figures.wide_left_out)(figures.left_out));
    let told = match figures.median() {
        None => texts.charts.nothing.to_owned(),
        Some(median) => {
            let (known, small) = (figures.people.len(), figures.up_to(SMALL_COMPANY));
            of_few(session, (texts.figures.strip_sentence)(known, figures.total, u64::from(median), small), known)
        }
    };
    [Some(told), left_out].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
