//! Where the company is, on a small map of its region; the words beside it say how exact the point is.

use leptos::html;
use leptos::prelude::*;

use crate::domain::filter::facets::Facet;
use crate::domain::geo::{Size, Viewport, world_from_lon_lat};
use crate::domain::model::Company;
use crate::scene::Scene;
use crate::scene::map::{MapMark, Part, map_scene};
use crate::state::{Loaded, Session, memo};
use crate::texts::value_label;
use crate::ui::map::{base_layers, region_bundle, without_map};
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::page::plain;
use crate::ui::shared::painter::{background, px, shapes_of};
use crate::ui::shared::size::use_size;

/// Zoom that shows the town in its region.
const ZOOM: f64 = 9.4;

/// The map, or the word that there is none.
pub(super) fn map(session: Session, company: &Company) -> AnyView {
    let texts = session.texts();
    let atlas = session.atlas();
    let Some((point, precision)) = company.location.point else {
        return view! { <section class="panel"><h2>{texts.detail.place}</h2><p class="hint">{texts.company.no_place}</p></section> }.into_any();
    };
    let town = company.location.place.as_deref().map(|place| value_label(&atlas.dataset, texts, Facet::Place, place));
    let town = town.unwrap_or_default();
    let frame = NodeRef::<html::Div>::new();
    let measured = use_size(frame);
    let size = Signal::derive(move || measured.get().unwrap_or(Size { width: 1.0, height: 1.0 }));
    let viewport = Signal::derive(move || Viewport { center: point, zoom: ZOOM });
    let bundle = region_bundle(session, company.cluster);
    let label = (texts.company.map)(&plain(&company.name), &town);
    let class = format!("sector-{}", atlas.dataset.sectors[company.sector].id);
    let (series, key) = (company.sector, company.id.clone());
    let scene = memo(move || {
        let size = size.get();
        if measured.get().is_none() {
            return Scene::default();
        }
        let (x, y) = viewport.get().screen_from_world(world_from_lon_lat(point), size);
        let parts = vec![Part { series, class: class.clone(), count: 1 }];
        let mark = MapMark {
            key: key.clone(),
            title: String::new(),
            label: Some(town.clone()),
            x,
            y,
            radius: 9.0,
            parts,
            precision: Some(precision),
        };
        map_scene(&[mark], &[], size.width, size.height)
    });
    let view_box = text(move || {
        let size = size.get();
        ["0 0 ", &px(size.width), " ", &px(size.height)].concat()
    });
    view! {
        <section class="panel small-map">
            <h2>{texts.detail.place}</h2>
            <div class="map-frame" node_ref=frame>
                <svg class="map-svg" role="img" aria-label=label viewBox=view_box>
                    {node(move || bundle.and_then(Loaded::ready).map(|map| base_layers(&map, viewport, size)))}
                    <g node_ref=background(scene)/>
                    <g class="mark-shapes" node_ref=shapes_of(scene, 0)/>
                </svg>
            </div>
            {without_map(session, move || bundle.into_iter().collect(), "#content h1".to_owned())}
            <p class="hint">{(texts.detail.precision)(precision)}</p>
            <p class="credits">{texts.map.credits}</p>
        </section>
    }
    .into_any()
}
