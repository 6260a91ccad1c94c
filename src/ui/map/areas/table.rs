//! The shaded areas as a table: companies, inhabitants and value of each.

use std::sync::Arc;

use leptos::prelude::*;

use super::shading::Shading;
use crate::domain::analysis::choropleth::Measure;
use crate::state::{Session, memo};
use crate::texts::Areas as Words;
use crate::ui::charts::table::{Cell, Column, DataTable, Table};

/// The table, folded away.
pub(super) fn view(session: Session, shading: Memo<Arc<Shading>>) -> impl IntoView {
    let table = memo(move || shading.with(|shading| table(session, shading)));
    view! { <DataTable name="map-areas" table/> }
}

fn table(session: Session, shading: &Shading) -> Table {
    let (texts, words) = (session.texts(), Words::of(session.lang));
    let atlas = session.atlas();
    let unknown = || Cell::number(texts.detail.unknown, f64::NAN);
    let row = |area: &super::shading::Shaded| {
        let region = atlas.dataset.clusters[area.cluster].region.get(session.lang.code());
        let people = area.people.map_or_else(unknown, |(count, year)| {
            Cell::number([&texts.numbers.integer(count as u64), " (", &year.to_string(), ")"].concat(), count)
        });
        let mut cells = vec![
            Cell::name(area.name.clone()),
            Cell::name(region),
            Cell::number(texts.numbers.integer(area.rows.len() as u64), area.rows.len() as f64),
            people,
        ];
        if shading.measure != Measure::Count {
            cells.push(area.value.map_or_else(unknown, |value| Cell::number(area.written.clone(), value)));
        }
        cells
    };
    let mut columns = vec![
        Column::name("area", words.table_area),
        Column::name("region", texts.geo.region),
        Column::number("companies", texts.charts.companies),
        Column::number("inhabitants", texts.geo.inhabitants),
    ];
    if shading.measure != Measure::Count {
        let id = if shading.measure == Measure::Density { "per_100000" } else { "share" };
        columns.push(Column::number(id, (words.name)(shading.measure)));
    }
    Table { columns, rows: shading.areas.iter().map(row).collect() }
}
