//! The areas that can be shaded, loaded when a map first shades them.

use leptos::prelude::*;

use super::fetch::{SiteFile, text_of};
use super::loaded::{Files, Loaded};
use crate::domain::data::dataset::LoadError;
use crate::domain::geo::areas::Areas;

/// The file in the folder of the base maps.
const FILE: &str = "map/areas.json";

/// The file of areas, once it was asked for.
#[derive(Clone, Copy)]
pub struct AreaFiles(Files<Areas>);

impl AreaFiles {
    /// Nothing loaded yet; provided to everything below.
    pub fn provide() {
        provide_context(Self(Files::new()));
    }

    /// The areas. A view that is being built loads them again if they failed.
    pub fn get() -> Loaded<Areas> {
        let files: Self = expect_context();
        files.0.get(SiteFile::at(FILE.to_owned()), |file| async move {
            Areas::parse(&text_of(&file).await?).map_err(|_| LoadError::Schema { found: None })
        })
    }
}
