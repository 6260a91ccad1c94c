//! What every chart has: a heading, a sentence, the picture, and the same figures as a table.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::downloads::downloads;
use super::drag::{Drag, Dragging};
use super::table::{DataTable, Table};
use crate::domain::filter::facets::Facet;
use crate::scene::{Key, Scene};
use crate::state::{Session, memo};
use crate::ui::figure::Figure;
use crate::ui::shared::dynamic::{flag, text};
use crate::ui::shared::painter::{background, px};
use crate::ui::shared::size::use_size;
use crate::ui::shared::targets::{Kind, Targets, Tooltip, is_lighting};

/// Draws a chart of a width in pixels.
pub(super) type Draw = Arc<dyn Fn(f64) -> Scene + Send + Sync>;

/// Makes what lies over and under a picture.
pub(super) type Extra = Box<dyn FnOnce(Memo<Scene>) -> AnyView>;

/// A chart with its text alternatives.
///
/// A tap does what a click does: it acts at once, and its tooltip stays until the next tap elsewhere or Escape.
#[component]
pub(super) fn Frame(
    /// Name in the automation contract.
    name: &'static str,
    /// Heading.
    title: &'static str,
    /// What the chart says, in a sentence.
    sentence: Memo<String>,
    /// The same figures.
    table: Memo<Table>,
    /// The picture.
    draw: Draw,
    /// What a datum does.
    kind: Kind,
    /// Filters by the datum of this key.
    activate: Callback<Key>,
    /// A switch or a list between sentence and picture; none by default.
    #[prop(optional)]
    controls: Option<AnyView>,
    /// The facets whose values the keys of the data name: these are highlighted together everywhere.
    #[prop(optional)]
    facets: &'static [Facet],
    /// Takes a drag over the picture.
    #[prop(optional)]
    on_drag: Option<Callback<(Drag, Scene)>>,
    /// What lies over and under the picture.
    #[prop(optional)]
    extra: Option<Extra>,
    /// Who published the figures, where they are not counted here.
    #[prop(optional, into)]
    publishers: Option<Signal<Vec<String>>>,
    /// What stands between picture and table; none by default.
    #[prop(optional)]
    after: Option<AnyView>,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let size = use_size(frame);
    // The height follows from the drawing.
    let width = memo(move || size.get().map(|size| size.width));
    let scene = {
        let draw = Arc::clone(&draw);
        memo(move || width.get().map_or_else(Scene::default, |width| draw(width)))
    };
    let none = || Signal::stored(Vec::new());
    let publishers = publishers.unwrap_or_else(none);
    let figure = Figure { chart: Some(name), title, finding: sentence.into(), publishers, credits: "" };
    let hovered = RwSignal::new(None);
    let follow = on_drag.map(|run| Callback::new(move |moment: Drag| run.run((moment, scene.get_untracked()))));
    let dragging = Dragging::new(frame, follow);
    let act = Callback::new(move |index: usize| {
        let key = scene.with_untracked(|scene| scene.data.get(index).map(|datum| datum.key.clone()));
        if let Some(key) = key.filter(|_| !dragging.suppresses_click()) {
            activate.run(key);
        }
    });
    let session = Session::here();
    let lighting = flag(move || scene.with(|scene| is_lighting(session, scene, facets)));
    let heading = format!("chart-{name}");
    let view_box = text(move || scene.with(|scene| format!("0 0 {} {}", px(scene.width), px(scene.height))));
    let height = text(move || scene.with(|scene| format!("{}px", px(scene.height))));
    view! {
        <section class="panel chart" aria-labelledby=heading.clone() data-atlas-chart=name>
            <h2 id=heading.clone()>{title}</h2>
            <p class="sentence" data-atlas-sentence=name>{text(move || sentence.get())}</p>
            {controls}
            <div class="chart-body">
            <div class="chart-frame" class:can-drag=follow.is_some() node_ref=frame
                on:pointerdown=move |event| dragging.down(&event) on:pointermove=move |event| dragging.moved(&event)
                on:pointerup=move |event| dragging.up(&event) on:pointercancel=move |event| dragging.up(&event)>
                <svg class="chart-svg" class:is-highlighting=lighting role="group" aria-labelledby=heading.clone() viewBox=view_box style:height=height>
                    <g node_ref=background(scene)/>
                    <Targets scene kind hovered activate=act facets/>
                </svg>
                <Tooltip scene hovered/>
            </div>
            {extra.map(|extra| extra(scene))}
            </div>
            {after}
            <DataTable name table/>
            {downloads(figure, name, table, draw)}
        </section>
    }
}
