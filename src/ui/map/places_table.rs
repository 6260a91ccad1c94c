//! The map as a table: every place of the selection with its companies, for whoever cannot see the map or wants figures.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::rings::Source;
use crate::domain::filter::facets::{Facet, UNKNOWN};
use crate::domain::order::sorted;
use crate::state::{ClusterContext, Contexts, Session, memo};
use crate::texts::value_label;
use crate::ui::charts::table::{Cell, Column, DataTable, Table, count_and_share, count_and_share_columns};
use crate::ui::shared::dynamic::{shown, text};
use crate::ui::shared::retry::retry_button;

/// A place, or none: its companies and their cluster.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    place: String,
    cluster: usize,
    count: usize,
}

/// Opens the table and puts the focus on it.
pub(super) fn open() {
    let found = document().query_selector(".map .places-table details").ok().flatten();
    let Some(details) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
    let _ = details.set_attribute("open", "");
    if let Ok(Some(summary)) = details.query_selector("summary")
        && let Ok(summary) = summary.dyn_into::<web_sys::HtmlElement>()
    {
        let _ = summary.focus();
    }
}

/// The sentence and the table of the map that is provided above.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let source: Source = expect_context();
    let by_region = RwSignal::new(false);
    let lines = memo(move || lines(session, source));
    let table = memo(move || lines.with(|lines| table(session, lines)));
    let sentence = text(move || {
        let texts = session.texts();
        lines.with(|lines| {
            let known = || lines.iter().filter(|line| line.place != UNKNOWN);
            let with_place = known().map(|line| line.count).sum();
            known().next().map_or_else(
                || texts.charts.nothing.to_owned(),
                |first| {
                    let label = value_label(&session.atlas().dataset, texts, Facet::Place, &first.place);
                    (texts.charts.places_sentence)(&label, first.count, with_place, known().count())
                },
            )
        })
    });
    view! {
        <div class="places-table">
            <p class="sentence" data-atlas-sentence="map">{sentence}</p>
            <DataTable name="map" table/>
            <button type="button" class="link" data-atlas="per-region" aria-expanded=text(move || by_region.get().to_string())
                on:click=move |_| by_region.update(|open| *open = !*open)>{session.texts().geo.per_region}</button>
            {shown(move || by_region.get(), move || view! { <Regions source/> })}
        </div>
    }
    .into_any()
}

/// The regions with their companies per 100,000 inhabitants, where the population is known. Said with its year, since official
/// figures are of different ones.
#[component]
fn Regions(
    /// The companies.
    source: Source,
) -> impl IntoView {
    let session = Session::here();
    let geo = &session.texts().geo;
    let context = Contexts::of(session);
    let table = memo(move || context.with(|load| regions(session, source, load.ready())));
    let failed = shown(
        move || context.has_failed(),
        move || {
            let again = retry_button(session.texts(), move || vec![context], ".places-table [data-atlas=per-region]");
            view! { <p class="caveat" role="alert">{session.texts().figures.not_loaded}" "{again}</p> }
        },
    );
    view! {
        <p class="hint">{geo.per_region_note}</p>
        {failed}
        <DataTable name="map-regions" table/>
    }
}

fn regions(session: Session, source: Source, known: Option<&Arc<ClusterContext>>) -> Table {
    let texts = session.texts();
    let atlas = session.atlas();
    let column = atlas.columns.facet(Facet::Cluster);
    let total = source.rows.with(crate::domain::filter::engine::bitset::Bitset::count);
    let row = |(cluster, list): (&crate::domain::model::Cluster, &crate::domain::filter::engine::Postings)| {
        let count = source.rows.with(|rows| list.count_in(rows));
        let people = known.and_then(|known| known.context.population(&cluster.id));
        let mut cells = vec![Cell::name(cluster.region.get(session.lang.code()))];
        cells.extend(count_and_share(&texts.numbers, count, total));
        let unknown = || Cell::number(texts.detail.unknown, f64::NAN);
        cells.push(people.map_or_else(unknown, |people| {
            let written = texts.numbers.integer(people.value as u64);
            Cell::number([&written, " (", &people.year.to_string(), ")"].concat(), people.value)
        }));
        cells.push(people.filter(|people| people.value > 0.0).map_or_else(unknown, |people| {
            let density = count as f64 * 100_000.0 / people.value;
            Cell::number(texts.numbers.decimal(density, 1), density)
        }));
        cells
    };
    let mut columns = vec![Column::name("region", texts.geo.region)];
    columns.extend(count_and_share_columns(session));
    columns.push(Column::number("inhabitants", texts.geo.inhabitants));
    columns.push(Column::number("per_100000", texts.geo.density));
    Table { columns, rows: atlas.dataset.clusters.iter().zip(column.postings()).map(row).collect() }
}

/// Places with companies of the selection: most companies first, then by name; without a place last.
fn lines(session: Session, source: Source) -> Vec<Line> {
    let atlas = session.atlas();
    let column = atlas.columns.facet(Facet::Place);
    let found = source.rows.with(|rows| {
        let count = |(id, list): (&String, &crate::domain::filter::engine::Postings)| (id.clone(), list.count_in(rows));
        column.ids().iter().zip(column.postings()).map(count).filter(|(_, count)| *count > 0).collect::<Vec<_>>()
    });
    let cluster = |id: &str| {
        let place = atlas.dataset.place(id)?;
        atlas.dataset.clusters.iter().position(|cluster| cluster.id == place.cluster)
    };
    let line = |(place, count): (String, usize)| Line { cluster: cluster(&place).unwrap_or(usize::MAX), place, count };
    let lines = found.into_iter().map(line).collect();
    sorted(lines, |a: &Line, b| {
        let last = |line: &Line| line.place == UNKNOWN;
        last(a).cmp(&last(b)).then(b.count.cmp(&a.count)).then_with(|| a.place.cmp(&b.place))
    })
}

fn table(session: Session, lines: &[Line]) -> Table {
    let texts = session.texts();
    let atlas = session.atlas();
    let total = lines.iter().map(|line| line.count).sum();
    let row = |line: &Line| {
        let region = atlas.dataset.clusters.get(line.cluster).map(|cluster| cluster.region.get(session.lang.code()).to_owned());
        let mut cells = vec![
            Cell::name(value_label(&atlas.dataset, texts, Facet::Place, &line.place)),
            Cell::name(region.unwrap_or_default()),
        ];
        cells.extend(count_and_share(&texts.numbers, line.count, total));
        cells
    };
    let mut columns = vec![Column::name("place", (texts.facets.name)(Facet::Place)), Column::name("region", texts.geo.region)];
    columns.extend(count_and_share_columns(session));
    Table { columns, rows: lines.iter().map(row).collect() }
}
