//! What a map draws: a scene, and for each of its data the companies behind it.

use std::sync::Arc;

use crate::domain::geo::basemap::Town;
use crate::domain::geo::cluster::Mark;
use crate::domain::geo::{Size, Viewport};
use crate::domain::model::Dataset;
use crate::scene::Scene;
use crate::scene::map::TownLabel;
pub(super) use crate::scene::map::is_inside;
use crate::texts::Lang;

/// A drawn map.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Drawn {
    /// The picture.
    pub(super) scene: Scene,
    /// The companies of each datum of the scene.
    pub(super) marks: Vec<Mark>,
}

/// What is to be drawn.
pub(super) struct Shot<'a> {
    /// The viewport.
    pub(super) view: Viewport,
    /// Size of the map in pixels.
    pub(super) size: Size,
    /// Pixels beyond the edge that are drawn too.
    pub(super) margin_px: f64,
    /// Towns that may be named.
    pub(super) towns: &'a [Town],
}

impl Shot<'_> {
    /// Towns of a rank that fits the zoom, on the screen; in the reader's language where the data know their name in it.
    pub(super) fn town_labels(&self, dataset: &Dataset, lang: Lang) -> Vec<TownLabel> {
        let fits =
            |town: &&Town| f64::from(town.rank) <= self.view.zoom - 4.0 && is_inside(self.view, self.size, town.world, 0.0);
        let label = |town: &Town| {
            let (x, y) = self.view.screen_from_world(town.world, self.size);
            TownLabel { name: town_name(dataset, &town.name, lang), x, y }
        };
        self.towns.iter().filter(fits).map(label).collect()
    }
}

/// The name of a town of the base map in the reader's language, where the data know it.
pub(super) fn town_name(dataset: &Dataset, name: &str, lang: Lang) -> String {
    let place = dataset.places.iter().find(|place| place.name == name);
    place.map_or(name, |place| place.name_in(lang.code())).to_owned()
}

/// Draws a map; reads what it needs of the session, so that it is drawn anew when that changes.
pub(super) type Draw = Arc<dyn Fn(&Shot<'_>) -> Drawn + Send + Sync>;
