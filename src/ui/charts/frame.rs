//! What every chart has: a heading, a sentence, the picture, and the same figures as a table.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::scene::Scene;
use crate::state::{Session, memo};
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::painter::{background, px};
use crate::ui::shared::size::use_size;
use crate::ui::shared::targets::{Kind, Targets, Tooltip};

/// Draws a chart of a width in pixels.
pub(super) type Draw = Arc<dyn Fn(f64) -> Scene + Send + Sync>;

/// One line of the twin table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Category, with its group where there is one.
    pub(super) label: String,
    /// Companies, as text.
    pub(super) count: String,
    /// Share, as text.
    pub(super) share: String,
}

/// A chart with its twins.
#[component]
pub(super) fn Frame(
    /// Name in the automation contract.
    name: &'static str,
    /// Heading.
    title: &'static str,
    /// Heading of the table's first column.
    column: &'static str,
    /// What the chart says, in a sentence.
    sentence: Memo<String>,
    /// The same figures.
    table: Memo<Vec<Line>>,
    /// The picture.
    draw: Draw,
    /// What a datum does.
    kind: Kind,
    /// Filters by the datum of this key.
    activate: Callback<String>,
) -> impl IntoView {
    let session = Session::here();
    let charts = &session.texts().charts;
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
    let height = text(move || scene.with(|scene| format!("height:{}px", px(scene.height))));
    let lines = node(move || {
        let row = |line: Line| view! { <tr><th scope="row">{line.label}</th><td>{line.count}</td><td>{line.share}</td></tr> };
        table.get().into_iter().map(row).collect_view()
    });
    view! {
        <section class="panel chart" aria-labelledby=heading.clone() data-atlas-chart=name>
            <h2 id=heading.clone()>{title}</h2>
            <p class="sentence" data-atlas-sentence=name>{text(move || sentence.get())}</p>
            <div class="chart-frame" node_ref=frame>
                <svg class="chart-svg" role="group" aria-labelledby=heading.clone() viewBox=view_box style=height>
                    {node(move || scene.with(background))}
                    <Targets scene kind hovered activate=act/>
                </svg>
                <Tooltip scene hovered/>
            </div>
            <details class="twin">
                <summary>{charts.table}</summary>
                <table data-atlas-table=name>
                    <thead><tr><th scope="col">{column}</th><th scope="col">{charts.companies}</th><th scope="col">{charts.share}</th></tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </details>
        </section>
    }
}
