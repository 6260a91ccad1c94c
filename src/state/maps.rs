//! Base map bundles, each fetched once when a map first asks for it.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::load::fetch_text;
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::outline::from_geojson;

/// A bundle on its way (`None`), here, or not available.
pub type Slot = RwSignal<Option<Result<Arc<Basemap>, ()>>>;

/// The bundles that were asked for so far.
#[derive(Clone, Copy)]
pub struct Basemaps {
    slots: StoredValue<HashMap<String, Slot>>,
    owner: StoredValue<Owner>,
}

impl Basemaps {
    /// Nothing loaded yet; provided to everything below. Bundles live as long as the owner of this call.
    pub fn provide() -> Self {
        let maps = Self { slots: StoredValue::default(), owner: StoredValue::new(Owner::current().unwrap_or_default()) };
        provide_context(maps);
        maps
    }

    /// The bundle of this name, or the `GeoJSON` layer of this file; starts loading it at the first call. A bundle that cannot be had is an error, and
    /// the map goes on without it.
    pub fn get(self, name: &str) -> Slot {
        if let Some(slot) = self.slots.with_value(|slots| slots.get(name).copied()) {
            return slot;
        }
        let slot = self.owner.get_value().with(|| RwSignal::new(None));
        self.slots.update_value(|slots| {
            slots.insert(name.to_owned(), slot);
        });
        let (address, is_bundle) =
            if name.contains('.') { (name.to_owned(), false) } else { (["map/", name, ".json"].concat(), true) };
        spawn_local(async move {
            let read = |text: String| match is_bundle {
                true => Basemap::parse(&text),
                false => from_geojson(&address, &text),
            };
            let text = fetch_text(&address).await.map_err(|_| ());
            let map = text.and_then(|text| read(text).map(Arc::new).map_err(|_| ()));
            let _ = slot.try_set(Some(map));
        });
        slot
    }
}
