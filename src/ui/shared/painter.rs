//! Paints any [`Scene`] as SVG nodes: shapes by class, and one target a datum.

use leptos::prelude::*;

pub(in crate::ui) use crate::domain::decimal::px;
use crate::scene::{Datum, Geometry, Scene, Shape};

/// The shapes that belong to no datum, such as axes and labels.
pub(in crate::ui) fn background(scene: &Scene) -> impl IntoView + use<> {
    scene.shapes.iter().filter(|shape| shape.datum.is_none()).map(paint).collect_view()
}

/// The shapes of one datum.
pub(in crate::ui) fn shapes_of(scene: &Scene, datum: usize) -> impl IntoView + use<> {
    scene.shapes.iter().filter(|shape| shape.datum == Some(datum)).map(paint).collect_view()
}

/// The invisible rectangle that takes pointer and focus.
pub(in crate::ui) fn target(datum: &Datum) -> impl IntoView + use<> {
    let hit = datum.hit;
    view! { <rect class="target" x=px(hit.x) y=px(hit.y) width=px(hit.width) height=px(hit.height) rx="3"/> }
}

fn paint(shape: &Shape) -> AnyView {
    let class = shape.class.clone();
    match &shape.geometry {
        Geometry::Rect { x, y, width, height } => {
            view! { <rect class=class x=px(*x) y=px(*y) width=px(*width) height=px(*height)/> }.into_any()
        }
        Geometry::Circle { cx, cy, r } => view! { <circle class=class cx=px(*cx) cy=px(*cy) r=px(*r)/> }.into_any(),
        Geometry::Path { d } => view! { <path class=class d=d.clone()/> }.into_any(),
        Geometry::Text { x, y, content, anchor, size, rotate } => {
            let transform = rotate.map(|degrees| format!("rotate({} {} {})", px(degrees), px(*x), px(*y)));
            view! {
                <text class=class x=px(*x) y=px(*y) text-anchor=anchor.as_str() font-size=px(*size) transform=transform>
                    {content.clone()}
                </text>
            }
            .into_any()
        }
    }
}
