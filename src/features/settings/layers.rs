//! Layers of the map that an operator adds: raster tiles and vector files.

use super::checks::{file, is_local};
use crate::domain::data::dataset::{MAX_NAME, MAX_TEXT, Problem, Record, is_http};
use crate::domain::geo::Bounds;
use crate::domain::model::Localized;

/// A raster tile layer in Web Mercator (XYZ scheme). Off until the visitor, who is told its host, switches it on.
#[derive(Debug, Clone, PartialEq)]
pub struct Tiles {
    /// What the visitor reads.
    pub name: Localized,
    /// Template with `{z}`, `{x}` and `{y}`: http(s), or a path beside the app.
    pub url: String,
    /// Whom to credit, shown on the map.
    pub attribution: String,
    /// Where the credit links to.
    pub link: Option<String>,
    /// The area that the tiles cover; absent: everywhere.
    pub bounds: Option<Bounds>,
    /// Smallest zoom that has tiles.
    pub min_zoom: u8,
    /// Largest zoom that has tiles.
    pub max_zoom: u8,
}

impl Tiles {
    /// The address of one tile.
    pub fn address(&self, zoom: u8, x: u32, y: u32) -> String {
        self.url.replace("{z}", &zoom.to_string()).replace("{x}", &x.to_string()).replace("{y}", &y.to_string())
    }

    /// The host that is asked, with its port; `None` for tiles beside the app.
    pub fn host(&self) -> Option<&str> {
        let rest = self.url.split_once("://")?.1;
        rest.split('/').next()
    }

    /// Scheme and host, as a content security policy names it.
    pub fn origin(&self) -> Option<&str> {
        let start = self.url.find("://")? + 3;
        let end = self.url[start..].find('/').map_or(self.url.len(), |at| start + at);
        self.url.get(..end)
    }
}

/// A vector layer: a `GeoJSON` file beside the app.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// What the visitor reads.
    pub name: Localized,
    /// The file, such as `map/communes.geojson`.
    pub file: String,
    /// Whom to credit, shown on the map.
    pub attribution: String,
    /// Smallest zoom at which it is drawn.
    pub min_zoom: Option<f64>,
}

pub(super) fn tiles(record: &mut Record) -> Tiles {
    record.only(&["name", "url", "attribution", "link", "bounds", "min_zoom", "max_zoom"]);
    let url = record.required("url", MAX_TEXT);
    let complete = ["{z}", "{x}", "{y}"].iter().all(|part| url.contains(part));
    if !url.is_empty() && !(complete && (is_http(&url) || is_local(&url))) {
        record.problem("url", Problem::NotLike { found: url.clone(), example: "https://example.org/{z}/{x}/{y}.png" });
    }
    let mut zoom = |field: &str, default| record.integer(field, 0, 22).map_or(default, |zoom| zoom as u8);
    let (min_zoom, max_zoom) = (zoom("min_zoom", 0), zoom("max_zoom", 19));
    if min_zoom > max_zoom {
        let problem = Problem::OutOfRange { found: min_zoom.to_string(), min: "0".to_owned(), max: max_zoom.to_string() };
        record.problem("min_zoom", problem);
    }
    Tiles {
        name: record.localized_required("name", MAX_NAME),
        attribution: record.required("attribution", MAX_TEXT),
        link: record.link("link"),
        bounds: bounds(record),
        url,
        min_zoom,
        max_zoom,
    }
}

pub(super) fn layer(record: &mut Record) -> Layer {
    record.only(&["name", "file", "attribution", "min_zoom"]);
    record.required("file", MAX_TEXT);
    Layer {
        name: record.localized_required("name", MAX_NAME),
        attribution: record.required("attribution", MAX_TEXT),
        min_zoom: record.decimal("min_zoom", 0.0, 22.0),
        // Absent or wrong is an issue by now, which leaves the layer out.
        file: file(record, "file", &["geojson", "json"]).unwrap_or_default(),
    }
}

/// West, south, east, north in degrees.
fn bounds(record: &mut Record) -> Option<Bounds> {
    let values = record.values("bounds");
    if values.is_empty() {
        return None;
    }
    let numbers: Vec<f64> = values.iter().filter_map(serde_json::Value::as_f64).collect();
    let area = match (numbers.as_slice(), values.len()) {
        ([west, south, east, north], 4) => Some(Bounds { west: *west, south: *south, east: *east, north: *north }),
        _ => None,
    };
    let area = area.filter(|area| {
        area.west < area.east
            && area.south < area.north
            && area.west >= -180.0
            && area.east <= 180.0
            && area.south >= -90.0
            && area.north <= 90.0
    });
    if area.is_none() {
        record.problem("bounds", Problem::NotLike { found: "[…]".to_owned(), example: "[5.7, 49.4, 6.6, 50.2]" });
    }
    area
}
