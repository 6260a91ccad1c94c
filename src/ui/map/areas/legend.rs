//! The legend of the shaded areas: the classes and how they were made, as a picture that goes with the map when it is saved.

use std::sync::Arc;

use leptos::prelude::*;

use super::shading::{Shading, figure};
use crate::domain::analysis::choropleth::{Fill, Measure};
use crate::scene::Scene;
use crate::scene::map::areas::{fill_class, legend_scene};
use crate::state::{Session, memo};
use crate::texts::Areas as Words;
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::painter::{background, px};

/// Width in pixels: that of the narrowest screen.
const WIDTH: f64 = 300.0;

/// Legend, method and sources.
pub(super) fn view(session: Session, shading: Memo<Arc<Shading>>) -> impl IntoView {
    let words = Words::of(session.lang);
    let lines = memo(move || shading.with(|shading| lines(session, shading)));
    let heading = memo(move || (words.name)(shading.with(|shading| shading.measure)));
    let picture = memo(move || lines.with(|lines| legend_scene(heading.get(), lines, WIDTH)));
    let said = text(move || {
        let lines = lines.with(|lines| lines.iter().map(|(_, words)| words.clone()).collect::<Vec<_>>());
        [heading.get(), ": ", &lines.join("; ")].concat()
    });
    let view_box = text(move || picture.with(|scene: &Scene| ["0 0 ", &px(scene.width), " ", &px(scene.height)].concat()));
    let lacks_sector = move || shading.with(|shading| shading.measure == Measure::Share && !shading.has_sector);
    let sources = node(move || {
        let (year, address) =
            shading.with(|shading| shading.population.clone().filter(|_| shading.measure == Measure::Density))?;
        Some(view! { <p class="hint">{(words.sources)(year)}" "<a href=address rel="external noopener">{words.source}</a></p> })
    });
    view! {
        <p class="caveat" data-atlas="choose-sector" role="status">{text(move || if lacks_sector() { words.choose_sector } else { "" })}</p>
        <svg class="area-legend" role="img" aria-label=said viewBox=view_box width=px(WIDTH)
            height=text(move || picture.with(|scene| px(scene.height)))>
            <g node_ref=background(picture)/>
        </svg>
        <p class="hint">{words.method}</p>
        {sources}
        <p class="hint" data-atlas="unplaced">{text(move || (words.unplaced)(shading.with(|shading| shading.unplaced)))}</p>
    }
}

/// A line a class from the highest down, then what no class holds, where there is any.
fn lines(session: Session, shading: &Shading) -> Vec<(&'static str, String)> {
    let words = Words::of(session.lang);
    let count = shading.classes.len();
    let written = |value: f64| figure(session.texts(), shading.measure, value);
    let class = |(index, class): (usize, &crate::domain::analysis::choropleth::Class)| {
        (fill_class(Fill::Class(index), count), (words.class)(&written(class.from), &written(class.to), class.areas))
    };
    let has = |fill: Fill| shading.areas.iter().any(|area| area.fill == fill);
    let others = [(Fill::Empty, words.empty), (Fill::NoData, words.no_data)];
    let others =
        others.into_iter().filter(|(fill, _)| has(*fill)).map(|(fill, words)| (fill_class(fill, count), words.to_owned()));
    shading.classes.iter().enumerate().rev().map(class).chain(others).collect()
}
