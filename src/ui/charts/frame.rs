//! What every chart has: a heading, a sentence, the picture, and the same figures as a table.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::table::{Table, Twin};
use crate::scene::Scene;
use crate::state::memo;
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::painter::{background, px};
use crate::ui::shared::size::use_size;
use crate::ui::shared::targets::{Kind, Targets, Tooltip};

/// Draws a chart of a width in pixels.
pub(super) type Draw = Arc<dyn Fn(f64) -> Scene + Send + Sync>;

/// A chart with its twins.
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
    activate: Callback<String>,
    /// A switch or a list between sentence and picture; none by default.
    #[prop(optional)]
    controls: Option<AnyView>,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let size = use_size(frame);
    let scene = memo(move || size.get().map_or_else(Scene::default, |size| draw(size.width)));
    let hovered = RwSignal::new(None);
    let act = Callback::new(move |index: usize| {
        let key = scene.with_untracked(|scene| scene.data.get(index).map(|datum| datum.key.clone()));
        if let Some(key) = key {
            activate.run(key);
        }
    });
    let heading = format!("chart-{name}");
    let view_box = text(move || scene.with(|scene| format!("0 0 {} {}", px(scene.width), px(scene.height))));
    let height = text(move || scene.with(|scene| format!("{}px", px(scene.height))));
    view! {
        <section class="panel chart" aria-labelledby=heading.clone() data-atlas-chart=name>
            <h2 id=heading.clone()>{title}</h2>
            <p class="sentence" data-atlas-sentence=name>{text(move || sentence.get())}</p>
            {controls}
            <div class="chart-frame" node_ref=frame>
                <svg class="chart-svg" role="group" aria-labelledby=heading.clone() viewBox=view_box style:height=height>
                    {node(move || scene.with(background))}
                    <Targets scene kind hovered activate=act/>
                </svg>
                <Tooltip scene hovered/>
            </div>
            <Twin name table/>
        </section>
    }
}
