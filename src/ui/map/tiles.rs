//! Raster tiles of the operator's choice. None is asked for before the visitor, who is told the host, agrees; nothing is
//! remembered. A tile that fails is simply not there, and the vector map below it is.

use leptos::prelude::*;

use super::camera::Camera;
use crate::domain::data::dataset::is_http;
use crate::domain::geo::tiles::{Tile, tiles};
use crate::features::settings::Tiles;
use crate::format::decimal::{fixed, short};
use crate::state::{Session, Settings, memo};
use crate::ui::shared::dynamic::{flag, node, text};
use crate::ui::shared::each::Each;

/// What became of the tile layers: the one that is shown, and the one that asks for leave.
#[derive(Clone, Copy)]
pub(super) struct TileChoice {
    shown: RwSignal<Option<usize>>,
    asking: RwSignal<Option<usize>>,
}

impl TileChoice {
    /// None is shown.
    pub(super) fn new() -> Self {
        Self { shown: RwSignal::new(None), asking: RwSignal::new(None) }
    }

    /// The layer that is shown; tracked.
    fn layer(self) -> Option<Tiles> {
        let index = self.shown.get()?;
        Settings::here().with(|config| config.tiles.get(index).cloned())
    }
}

/// The tiles of the layer that is shown.
pub(super) fn tile_images(choice: TileChoice, camera: Camera) -> impl IntoView {
    let layer = memo(move || choice.layer());
    let view = camera.view();
    let wanted = memo(move || {
        layer.with(|layer| {
            let Some(layer) = layer else { return Vec::new() };
            tiles(view.get(), camera.size.get(), layer.bounds, (layer.min_zoom, layer.max_zoom))
        })
    });
    let image = move |tile: Tile| {
        let (corner, width) = tile.placement();
        let failed = RwSignal::new(false);
        let address = layer.with_untracked(|layer| layer.as_ref().map(|layer| layer.address(tile.zoom, tile.x, tile.y)));
        let transform = text(move || {
            let (x, y) = view.get().screen_from_world(corner, camera.size.get());
            let scale = fixed(width * view.get().world_px(), 4);
            ["translate(", &short(x, 2), " ", &short(y, 2), ") scale(", &scale, ")"].concat()
        });
        // A hair wider than it is, so that no seam shows.
        view! {
            <image href=address.unwrap_or_default() transform=transform width="1.003" height="1.003" preserveAspectRatio="none"
                class:failed=flag(move || failed.get()) on:error=move |_| failed.set(true)/>
        }
    };
    view! {
        <g class="tiles" aria-hidden="true" data-atlas="tiles">
            <Each each=move || wanted.get() key=|tile| *tile children=image/>
        </g>
    }
}

/// One button a layer, the question of a layer from elsewhere, and the credit of the one that is shown.
pub(super) fn tile_controls(session: Session, choice: TileChoice) -> impl IntoView {
    let geo = &session.texts().geo;
    let lang = session.lang.code();
    let layers = memo(move || Settings::here().with(|config| config.tiles.clone()));
    let press = move |index: usize| {
        if choice.shown.get_untracked() == Some(index) {
            choice.shown.set(None);
            return;
        }
        let is_foreign = layers.with_untracked(|layers| layers.get(index).is_some_and(|layer| layer.host().is_some()));
        choice.shown.set(Some(index).filter(|_| !is_foreign));
        choice.asking.set(Some(index).filter(|_| is_foreign));
    };
    let buttons = node(move || {
        let button = |(index, layer): (usize, Tiles)| {
            view! {
                <button type="button" class="button" data-atlas="tile-layer" aria-pressed=text(move || (choice.shown.get() == Some(index)).to_string())
                    on:click=move |_| press(index)>{layer.name.get(lang).to_owned()}</button>
            }
        };
        layers.get().into_iter().enumerate().map(button).collect_view()
    });
    let question = node(move || {
        let index = choice.asking.get()?;
        let host = layers.with(|layers| layers.get(index)?.host().map(str::to_owned))?;
        let answer = move |yes: bool| {
            choice.asking.set(None);
            choice.shown.set(Some(index).filter(|_| yes));
        };
        Some(view! {
            <div class="consent" role="alertdialog" aria-label=geo.tiles_title data-atlas="tile-consent">
                <p>{(geo.tiles_ask)(&host)}</p>
                <button type="button" class="button primary" on:click=move |_| answer(true)>{session.texts().site.show}</button>
                <button type="button" class="button" on:click=move |_| answer(false)>{geo.tiles_no}</button>
            </div>
        })
    });
    let credit = node(move || {
        choice.layer().map(|layer| {
            let link = layer.link.filter(|link| is_http(link));
            match link {
                Some(link) => {
                    view! { <p class="credits"><a href=link rel="external noopener">{layer.attribution}</a></p> }.into_any()
                }
                None => view! { <p class="credits">{layer.attribution}</p> }.into_any(),
            }
        })
    });
    view! { {buttons}{question}{credit} }
}
