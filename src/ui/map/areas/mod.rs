//! Areas shaded by a measure: départements and regions, as panels or on one map, with their legend and their table.

mod legend;
mod shading;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use super::one::OneMap;
use super::regions::RegionPanels;
use super::rings::Source;
use crate::domain::analysis::choropleth::Measure;
use crate::domain::geo::cluster::Mark;
use crate::scene::map::areas::{AreaMark, areas_scene};
use crate::state::{AreaFiles, Intent, Session, memo};
use crate::texts::Areas as Words;
use crate::ui::shared::details::with_details;
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::retry::retry_button;
use shading::{Shading, shading};

/// The map, once the release is whole: postcodes, which tell an area exactly, stand in the details.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let source: Source = expect_context();
    with_details(session, move || map(session, source))
}

fn map(session: Session, source: Source) -> AnyView {
    let shading = shading(session);
    provide_context(shading);
    let words = Words::of(session.lang);
    let file = AreaFiles::get();
    let is_one = memo(move || session.url.with(|state| state.at.is_some()));
    let measure = memo(move || session.url.with(|state| state.measure));
    let choice = move |(id, value): (&'static str, Measure)| {
        view! {
            <button type="button" data-atlas-measure=id aria-pressed=text(move || (measure.get() == value).to_string())
                on:click=move |_| session.go(Intent::Push, |state| state.measure = value)>{(words.name)(value)}</button>
        }
    };
    let failed = shown(
        move || file.has_failed(),
        move || {
            let again = retry_button(session.texts(), move || vec![file], ".map-svg");
            view! { <p class="caveat" role="alert">{words.failed}" "{again}</p> }
        },
    );
    view! {
        <div class="measures">
            <span id="measure-label">{words.measure}</span>
            <div class="segmented" role="group" aria-labelledby="measure-label" data-atlas="measures">{Measure::ALL.map(choice).collect_view()}</div>
        </div>
        {failed}
        {node(move || match is_one.get() {
            true => view! { <OneMap source draw_of=draw/> }.into_any(),
            false => view! { <RegionPanels source draw_of=draw/> }.into_any(),
        })}
        {legend::view(session, shading)}
        {table::view(session, shading)}
    }
    .into_any()
}

/// Draws the areas of a map's region, or of all.
fn draw(_: Session, source: Source) -> Draw {
    let shading: Memo<Arc<Shading>> = expect_context();
    Arc::new(move |shot| {
        shading.with(|shading| {
            let own = |area: &&shading::Shaded| source.cluster.is_none_or(|own| own == area.cluster);
            let areas: Vec<&shading::Shaded> = shading.areas.iter().filter(own).collect();
            let drawn: Vec<AreaMark<'_>> = areas
                .iter()
                .map(|area| AreaMark {
                    key: &area.id,
                    title: &area.title,
                    name: &area.name,
                    value: &area.written,
                    count: area.rows.len(),
                    fill: area.fill,
                    rings: &area.rings,
                    label: area.label,
                })
                .collect();
            let marks =
                areas.iter().map(|area| Mark { world: area.label, radius: 0.0, rows: area.rows.clone(), is_one_point: false });
            Drawn { scene: areas_scene(&drawn, shading.classes.len(), shot.view, shot.size), marks: marks.collect() }
        })
    })
}
