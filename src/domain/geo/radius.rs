//! What lies within a distance of a place: great circles on a sphere.

use super::{World, world_from_lon_lat};
use crate::domain::geo::Bounds;
use crate::domain::model::LonLat;

/// Mean radius of the Earth (IUGG), kilometres. A sphere differs from the ellipsoid by at most half a per cent of a distance.
const EARTH_KM: f64 = 6371.0088;
/// Longest radius, kilometres: beyond it nothing is near.
pub const MOST_KM: u32 = 500;
/// Points of a drawn outline, half of them on each side.
const OUTLINE: usize = 96;

/// A disc on the globe: its centre, and its radius in whole kilometres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Radius {
    /// Centre.
    pub center: LonLat,
    /// From 1 to [`MOST_KM`].
    pub km: u32,
}

/// The haversine of the angle between two points. Formula: R. W. Sinnott, "Virtues of the Haversine", Sky & Telescope 68 (1984).
fn haversine(a: LonLat, b: LonLat) -> f64 {
    let half_sine = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin();
    let (lat, lon) = (half_sine(a.lat, b.lat), half_sine(a.lon, b.lon));
    lat * lat + a.lat.to_radians().cos() * b.lat.to_radians().cos() * lon * lon
}

/// Length of the great circle between two points, kilometres.
pub fn distance_km(a: LonLat, b: LonLat) -> f64 {
    let part = haversine(a, b).min(1.0);
    // Twice the arc sine of the root, by the function that is compiled in anyway; of opposite points it is that of infinity.
    2.0 * EARTH_KM * (part / (1.0 - part)).sqrt().atan()
}

impl Radius {
    /// As the URL holds it: three decimals of a degree, about a hundred metres.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self { center: rounded(self.center, 1e3), ..self }
    }

    /// Around a visitor: two decimals, about a kilometre, so that a link that is passed on does not tell an address.
    #[must_use]
    pub fn around_visitor(position: LonLat, km: u32) -> Self {
        Self { center: rounded(position, 1e2), km }
    }

    /// The haversine of the radius: no arc has to be reckoned for a question of more or less.
    fn reach(self) -> f64 {
        let sine = self.half_angle().sin();
        sine * sine
    }

    fn half_angle(self) -> f64 {
        f64::from(self.km) / EARTH_KM / 2.0
    }

    /// True if the point lies inside or on the edge.
    pub fn contains(self, point: LonLat) -> bool {
        haversine(self.center, point) <= self.reach()
    }

    /// The rectangle around it; as wide as at its centre, which is a little less than the widest.
    pub fn bounds(self) -> Bounds {
        let lat = (2.0 * self.half_angle()).to_degrees();
        let lon = lat / self.center.lat.to_radians().cos();
        let LonLat { lon: x, lat: y } = self.center;
        Bounds { west: x - lon, south: y - lat, east: x + lon, north: y + lat }
    }

    /// Its edge as a closed ring of points of the map, from the north over the east. On a map in the projection of Mercator it
    /// is no circle.
    pub fn outline(self) -> Vec<World> {
        let angle = 2.0 * self.half_angle();
        let center = self.center.lat.to_radians();
        let half = OUTLINE / 2;
        let point = |index: usize| {
            let turn = std::f64::consts::TAU * index as f64 / OUTLINE as f64;
            // Latitudes as far apart as the points of a circle; for each the longitude at which the distance is the radius.
            let step = angle * turn.cos();
            let (sine, lat) = ((step / 2.0).sin(), center + step);
            let part = ((self.reach() - sine * sine) / (center.cos() * lat.cos())).max(0.0);
            let lon = 2.0 * (part / (1.0 - part)).sqrt().atan().to_degrees();
            let east = if index <= half { lon } else { -lon };
            world_from_lon_lat(LonLat { lon: self.center.lon + east, lat: lat.to_degrees() })
        };
        (0..OUTLINE).map(point).collect()
    }
}

/// Degrees in steps of one divided by `steps`.
fn rounded(point: LonLat, steps: f64) -> LonLat {
    // Adding zero turns minus zero into zero, so that equal states are written alike.
    let round = |degrees: f64| (degrees * steps).round() / steps + 0.0;
    LonLat { lon: round(point.lon), lat: round(point.lat) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::geo::lon_lat_from_world;

    const LUXEMBOURG: LonLat = LonLat { lon: 6.13, lat: 49.61 };
    const BRUSSELS: LonLat = LonLat { lon: 4.35, lat: 50.85 };
    const LYON: LonLat = LonLat { lon: 4.84, lat: 45.76 };

    #[test]
    fn distances_are_those_of_great_circles() {
        // A degree of a great circle of this sphere is 111.195 km, along a meridian and along the equator alike.
        let point = |lon, lat| LonLat { lon, lat };
        for (a, b) in [(point(0.0, 45.0), point(0.0, 46.0)), (point(6.0, 0.0), point(7.0, 0.0))] {
            assert!((distance_km(a, b) - 111.195).abs() < 0.001);
        }
        // A quarter and half of the way round.
        assert!((distance_km(point(0.0, 0.0), point(0.0, 90.0)) - 10_007.56).abs() < 0.01);
        assert!((distance_km(point(0.0, 0.0), point(180.0, 0.0)) - 20_015.11).abs() < 0.01);
        // By the inverse formula of Vincenty on WGS 84: 187.8 and 566.6 km.
        assert!((distance_km(LUXEMBOURG, BRUSSELS) - 187.8).abs() < 0.9);
        assert!((distance_km(BRUSSELS, LYON) - 566.6).abs() < 2.8);
        assert!(distance_km(LYON, LYON).abs() < 1e-9);
    }

    #[test]
    fn what_is_inside_is_no_further_than_the_radius() {
        let near = Radius { center: LUXEMBOURG, km: 25 };
        // Esch-sur-Alzette is 17 km away, Vianden 37.
        assert!(near.contains(LonLat { lon: 5.98, lat: 49.496 }));
        assert!(!near.contains(LonLat { lon: 6.208, lat: 49.935 }));
        for step in 0..500 {
            let point = LonLat { lon: 5.5 + f64::from(step) * 0.0025, lat: 49.4 + f64::from(step % 37) * 0.012 };
            assert_eq!(near.contains(point), distance_km(LUXEMBOURG, point) <= 25.0, "{point:?}");
        }
    }

    #[test]
    fn the_outline_lies_at_the_distance_and_within_the_bounds() {
        for (center, km) in [(LUXEMBOURG, 10), (LYON, 100), (BRUSSELS, MOST_KM)] {
            let radius = Radius { center, km };
            let outline = radius.outline();
            assert_eq!(outline.len(), OUTLINE);
            for world in outline {
                let distance = distance_km(center, lon_lat_from_world(world));
                assert!((distance - f64::from(km)).abs() < 0.001 * f64::from(km), "{km}: {distance}");
            }
            let around = radius.bounds().padded(0.01, 0.0);
            assert!(radius.outline().into_iter().all(|world| around.contains(lon_lat_from_world(world))));
        }
    }

    #[test]
    fn a_visitor_is_told_to_a_kilometre() {
        let near = Radius::around_visitor(LonLat { lon: 6.123_456, lat: 49.612_345 }, 10);
        assert_eq!(near, Radius { center: LonLat { lon: 6.12, lat: 49.61 }, km: 10 });
        assert_eq!(near.rounded(), near);
    }
}
