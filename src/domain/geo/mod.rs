//! Geography: Web Mercator, viewports, the clustering of marks and the bundled base map.
//!
//! Spaces: `lon_lat` in WGS 84 degrees; `world` in the unit square of Web Mercator, y growing southward;
//! `screen` in CSS pixels from the top left corner of the map.

pub mod areas;
pub mod basemap;
pub mod cluster;
pub mod extent;
pub mod geojson;
pub mod graticule;
pub mod index;
pub mod kd;
pub mod localities;
pub mod outline;
pub mod packing;
pub mod radius;
pub mod tiles;
pub mod viewport;

pub use viewport::{Bounds, MAX_ZOOM, MIN_ZOOM, Size, Viewport};

use super::model::LonLat;

/// A position in the unit square of Web Mercator (EPSG:3857 scaled to 0..1), y growing southward.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct World {
    /// 0 at 180 degrees west, 1 at 180 degrees east.
    pub x: f64,
    /// 0 at 85.05 degrees north, 1 at 85.05 degrees south.
    pub y: f64,
}

/// The sine of a latitude within a metre of the pole.
const NEAR_ONE: f64 = 1.0 - 1e-15;

/// Projects degrees. Formula: Snyder, "Map Projections: A Working Manual", 7-2; of its forms the one whose functions are
/// compiled in anyway.
pub fn world_from_lon_lat(point: LonLat) -> World {
    // A pole lies infinitely far away, but what is given as one has to be drawn somewhere.
    let sine = point.lat.to_radians().sin() * NEAR_ONE;
    let y = 0.5 - ((1.0 + sine) / (1.0 - sine)).log2() * std::f64::consts::LN_2 / (4.0 * std::f64::consts::PI);
    World { x: (point.lon + 180.0) / 360.0, y }
}

/// The inverse of [`world_from_lon_lat`]. Formula: Snyder, 7-4.
pub fn lon_lat_from_world(world: World) -> LonLat {
    let power = (std::f64::consts::TAU * (0.5 - world.y) * std::f64::consts::LOG2_E).exp2();
    let lat = 2.0 * power.atan().to_degrees() - 90.0;
    LonLat { lon: world.x * 360.0 - 180.0, lat }
}

/// Length of the equator of the WGS 84 ellipsoid, metres.
const EQUATOR_M: f64 = 40_075_016.685_578_5;

/// Metres on the ground that one world unit stands for at a latitude.
pub fn metres_per_world(lat: f64) -> f64 {
    EQUATOR_M * lat.to_radians().cos()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn projection_has_an_inverse() {
        for lon in [-179.0, -6.0, 0.0, 4.84, 6.13] {
            for lat in [-80.0, 0.0, 42.0, 45.76, 50.85, 84.9] {
                let back = lon_lat_from_world(world_from_lon_lat(LonLat { lon, lat }));
                assert!((back.lon - lon).abs() < 1e-9 && (back.lat - lat).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn known_points() {
        // OpenStreetMap tile 18/135_000-ish figures: the null island is the middle, 85.0511 N the top.
        let middle = world_from_lon_lat(LonLat { lon: 0.0, lat: 0.0 });
        assert!((middle.x - 0.5).abs() < 1e-12 && (middle.y - 0.5).abs() < 1e-12);
        assert!(world_from_lon_lat(LonLat { lon: 0.0, lat: 85.051_128_779_8 }).y.abs() < 1e-9);
    }
}
