//! Base map bundles, each loaded when a map first asks for it.

use leptos::prelude::*;

use super::fetch::{SiteFile, text_of};
use super::loaded::{Files, Loaded};
use crate::domain::data::dataset::LoadError;
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::outline::from_geojson;

/// The bundles that were asked for so far.
#[derive(Clone, Copy)]
pub struct Basemaps(Files<Basemap>);

impl Basemaps {
    /// Nothing loaded yet; provided to everything below.
    pub fn provide() {
        provide_context(Self(Files::new()));
    }

    /// The bundle of this name, or the `GeoJSON` layer of this file. A map goes on without one that cannot be had; the next
    /// map that is built loads it again.
    pub fn get(self, name: &str) -> Loaded<Basemap> {
        let is_bundle = !name.contains('.');
        let file = SiteFile::at(if is_bundle { ["map/", name, ".json"].concat() } else { name.to_owned() });
        self.0.get(file, move |file| async move {
            let text = text_of(&file).await?;
            let map = if is_bundle { Basemap::parse(&text) } else { from_geojson(&file.address, &text) };
            map.map_err(|_| LoadError::Schema { found: None })
        })
    }
}
