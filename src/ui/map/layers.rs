//! Vector layers that an operator puts beside the app, and their credits.

use leptos::prelude::*;

use super::camera::Camera;
use crate::domain::geo::basemap::Basemap;
use crate::features::settings::Layer;
use crate::state::{Loaded, Session, Settings};

/// The layers to draw at this zoom; a layer is fetched when it is first wanted.
pub(super) fn extra_layers(session: Session, camera: Camera) -> Signal<Vec<Loaded<Basemap>>> {
    let wanted = crate::state::memo(move || {
        let zoom = camera.settled.get().zoom;
        let fits = |layer: &&Layer| layer.min_zoom.is_none_or(|least| zoom >= least);
        Settings::here().with(|config| config.layers.iter().filter(fits).map(|layer| layer.file.clone()).collect::<Vec<_>>())
    });
    Signal::derive(move || wanted.with(|files| files.iter().map(|file| session.basemaps.get(file)).collect()))
}

/// Whom the operator's layers are owed to.
pub(super) fn layer_credits() -> String {
    let all = |layers: &[Layer]| layers.iter().map(|layer| layer.attribution.clone()).collect::<Vec<_>>().join(", ");
    Settings::here().with(|config| all(&config.layers))
}
