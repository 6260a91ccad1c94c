//! What a map shows: a centre and a zoom, and the arithmetic of panning, zooming and fitting.

use super::{World, lon_lat_from_world, metres_per_world, world_from_lon_lat};
use crate::domain::model::LonLat;
use crate::domain::order::sorted;
use crate::format::decimal::between;

/// Smallest zoom: a continent and its neighbours, so that clusters which lie far apart fit on one map.
pub const MIN_ZOOM: f64 = 1.0;
/// Largest zoom: a quarter of a town; the base map holds nothing finer.
pub const MAX_ZOOM: f64 = 15.0;
/// World width in pixels at zoom 0, the web's convention.
const TILE_PX: f64 = 256.0;

/// A size in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A rectangle in degrees that does not cross the antimeridian.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Degrees.
    pub west: f64,
    /// Degrees.
    pub south: f64,
    /// Degrees.
    pub east: f64,
    /// Degrees.
    pub north: f64,
}

impl Bounds {
    /// The inhabited world: what is shown where nothing says which part of it matters.
    pub const WORLD: Self = Self { west: -170.0, south: -56.0, east: 180.0, north: 74.0 };

    /// The middle.
    pub fn middle(self) -> LonLat {
        LonLat { lon: f64::midpoint(self.west, self.east), lat: f64::midpoint(self.south, self.north) }
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    /// The rectangle with `share` of its sides, and at least `least` degrees, added on each side.
    #[must_use]
    pub fn padded(self, share: f64, least: f64) -> Self {
        let (x, y) = (((self.east - self.west) * share).max(least), ((self.north - self.south) * share).max(least));
        Self {
            west: (self.west - x).max(-180.0),
            south: (self.south - y).max(-85.0),
            east: (self.east + x).min(180.0),
            north: (self.north + y).min(85.0),
        }
    }

    /// True if the point lies inside or on the edge.
    pub fn contains(self, point: LonLat) -> bool {
        (self.west..=self.east).contains(&point.lon) && (self.south..=self.north).contains(&point.lat)
    }

    /// The smallest rectangle around points; `None` without points.
    pub fn around(points: impl IntoIterator<Item = LonLat>) -> Option<Self> {
        points.into_iter().fold(None, |bounds, p| {
            let b = bounds.unwrap_or(Self { west: p.lon, south: p.lat, east: p.lon, north: p.lat });
            Some(Self { west: b.west.min(p.lon), south: b.south.min(p.lat), east: b.east.max(p.lon), north: b.north.max(p.lat) })
        })
    }

    /// The smallest rectangle around nearly all companies: as few as possible and a twentieth at most are left out, if the rest
    /// then needs less than half of the room. `points` are positions with their companies.
    pub fn around_most(points: &[(LonLat, usize)]) -> Option<Self> {
        let all = Self::around(points.iter().map(|(point, _)| *point))?;
        let total: usize = points.iter().map(|(_, count)| count).sum();
        // The middle company in each direction is where most are.
        let middle = |read: fn(&LonLat) -> f64| {
            let mut seen = 0;
            let ordered = sorted(points.to_vec(), |(a, _), (b, _)| read(a).total_cmp(&read(b)));
            let at = ordered.iter().find(|(_, count)| {
                seen += count;
                2 * seen >= total
            });
            at.map_or(0.0, |(point, _)| read(point))
        };
        let (lon, lat) = (middle(|point| point.lon), middle(|point| point.lat));
        let narrow = lat.to_radians().cos();
        let far = |point: &LonLat| ((point.lon - lon) * narrow).hypot(point.lat - lat);
        let ordered = sorted(points.to_vec(), |(a, _), (b, _)| far(a).total_cmp(&far(b)));
        let extent = |bounds: Self| ((bounds.east - bounds.west) * narrow).hypot(bounds.north - bounds.south);
        let (mut seen, mut most) = (0, None::<Self>);
        // From the middle outwards, the nearest first.
        for (point, count) in &ordered {
            let at = Self::around([*point])?;
            let with = most.map_or(at, |most| most.union(at));
            let is_nearly_all = 20 * seen >= 19 * total;
            if is_nearly_all && extent(with) >= 0.5 * extent(all) {
                break;
            }
            most = Some(with);
            seen += count;
        }
        Some(most.filter(|most| extent(*most) < 0.5 * extent(all)).unwrap_or(all))
    }

    /// True if the rectangles share a point.
    pub fn intersects(self, other: Self) -> bool {
        self.west <= other.east && other.west <= self.east && self.south <= other.north && other.south <= self.north
    }

    /// To four decimals (about 10 m), as the URL holds it.
    #[must_use]
    pub fn rounded(self) -> Self {
        let round = |n: f64| round_to(n, 4);
        Self { west: round(self.west), south: round(self.south), east: round(self.east), north: round(self.north) }
    }
}

/// Centre and zoom; zoom counts doublings from the whole world in 256 pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// Centre.
    pub center: LonLat,
    /// Doublings.
    pub zoom: f64,
}

impl Viewport {
    /// As the URL holds it: four decimals of a degree, two of a zoom.
    #[must_use]
    pub fn rounded(self) -> Self {
        let center = LonLat { lon: round_to(self.center.lon, 4), lat: round_to(self.center.lat, 4) };
        Self { center, zoom: round_to(self.zoom, 2) }
    }

    /// Pixels that the world is wide.
    pub fn world_px(self) -> f64 {
        TILE_PX * self.zoom.exp2()
    }

    /// The viewport that shows `bounds` in a map of `size`, leaving `margin_px` free on each side. Never closer
    /// than `closest`, so that a single point does not fill the map.
    pub fn fit(bounds: Bounds, size: Size, margin_px: f64, closest: f64) -> Self {
        let north_west = world_from_lon_lat(LonLat { lon: bounds.west, lat: bounds.north });
        let south_east = world_from_lon_lat(LonLat { lon: bounds.east, lat: bounds.south });
        let free = |px: f64| (px - 2.0 * margin_px).max(px / 4.0).max(1.0);
        let per_x = free(size.width) / (south_east.x - north_west.x).max(1e-9);
        let per_y = free(size.height) / (south_east.y - north_west.y).max(1e-9);
        let zoom = between((per_x.min(per_y) / TILE_PX).log2(), MIN_ZOOM, closest);
        let middle = World { x: f64::midpoint(north_west.x, south_east.x), y: f64::midpoint(north_west.y, south_east.y) };
        Self { center: lon_lat_from_world(middle), zoom }
    }

    /// Where a world point lies on the screen.
    pub fn screen_from_world(self, world: World, size: Size) -> (f64, f64) {
        let center = world_from_lon_lat(self.center);
        let scale = self.world_px();
        ((world.x - center.x) * scale + size.width / 2.0, (world.y - center.y) * scale + size.height / 2.0)
    }

    /// The inverse of [`Viewport::screen_from_world`].
    pub fn world_from_screen(self, x: f64, y: f64, size: Size) -> World {
        let center = world_from_lon_lat(self.center);
        let scale = self.world_px();
        World { x: center.x + (x - size.width / 2.0) / scale, y: center.y + (y - size.height / 2.0) / scale }
    }

    /// Moves what is seen by pixels: content dragged right by `dx` moves the centre left.
    #[must_use]
    pub fn panned(self, dx: f64, dy: f64) -> Self {
        let center = world_from_lon_lat(self.center);
        let scale = self.world_px();
        Self { center: kept_inside(World { x: center.x - dx / scale, y: center.y - dy / scale }), zoom: self.zoom }
    }

    /// Zooms by `steps` doublings and keeps what lies under the screen point where it is.
    #[must_use]
    pub fn zoomed_at(self, steps: f64, x: f64, y: f64, size: Size) -> Self {
        let zoom = between(self.zoom + steps, MIN_ZOOM, MAX_ZOOM);
        let under = self.world_from_screen(x, y, size);
        let scale = TILE_PX * zoom.exp2();
        let center = World { x: under.x - (x - size.width / 2.0) / scale, y: under.y - (y - size.height / 2.0) / scale };
        Self { center: kept_inside(center), zoom }
    }

    /// The viewport on the way to another one: at 0 this one, at 1 the other. A point that lies at the same place of the
    /// screen in both lies there all the way.
    #[must_use]
    pub fn toward(self, to: Self, share: f64) -> Self {
        let zooms = to.zoom - self.zoom;
        // While the scale changes, the centre has to move faster where the scale is smaller.
        let moved = if zooms.abs() < 1e-6 { share } else { (1.0 - (-zooms * share).exp2()) / (1.0 - (-zooms).exp2()) };
        let (a, b) = (world_from_lon_lat(self.center), world_from_lon_lat(to.center));
        let center = World { x: a.x + (b.x - a.x) * moved, y: a.y + (b.y - a.y) * moved };
        Self { center: lon_lat_from_world(center), zoom: self.zoom + zooms * share }
    }

    /// The zoom at which a pixel at `lat` stands for as many metres as a pixel of this viewport at its centre.
    pub fn zoom_of_equal_scale(self, lat: f64) -> f64 {
        self.zoom + (metres_per_world(lat) / metres_per_world(self.center.lat)).log2()
    }

    /// What the map shows, in degrees.
    pub fn bounds(self, size: Size) -> Bounds {
        let north_west = lon_lat_from_world(self.world_from_screen(0.0, 0.0, size));
        let south_east = lon_lat_from_world(self.world_from_screen(size.width, size.height, size));
        // Beyond the edge of the world there is nothing to look for.
        Bounds {
            west: north_west.lon.max(-180.0),
            south: south_east.lat.max(-85.0),
            east: south_east.lon.min(180.0),
            north: north_west.lat.min(85.0),
        }
    }

    /// Length and round distance of a scale bar of at most `max_px` pixels: pixels and metres (1, 2 or 5 times a
    /// power of ten), true at the centre.
    pub fn scale_bar(self, max_px: f64) -> (f64, f64) {
        let metres_per_px = metres_per_world(self.center.lat) / self.world_px();
        let longest = metres_per_px * max_px;
        let power = 10_f64.powi(longest.log10().floor() as i32);
        let metres = [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|metres| *metres <= longest).unwrap_or(power);
        (metres / metres_per_px, metres)
    }
}

fn kept_inside(world: World) -> LonLat {
    lon_lat_from_world(World { x: between(world.x, 0.0, 1.0), y: between(world.y, 0.01, 0.99) })
}

fn round_to(number: f64, digits: i32) -> f64 {
    let power = 10_f64.powi(digits);
    // Adding zero turns minus zero into zero, so that equal states are written alike.
    (number * power).round() / power + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size { width: 600.0, height: 400.0 };

    #[test]
    fn screen_and_world_are_inverse() {
        let view = Viewport { center: LonLat { lon: 6.1, lat: 49.7 }, zoom: 9.3 };
        for (x, y) in [(0.0, 0.0), (300.0, 200.0), (599.0, 12.5)] {
            let (back_x, back_y) = view.screen_from_world(view.world_from_screen(x, y, SIZE), SIZE);
            assert!((back_x - x).abs() < 1e-6 && (back_y - y).abs() < 1e-6);
        }
    }

    #[test]
    fn fit_shows_every_corner() {
        let bounds = Bounds { west: 2.0, south: 44.0, east: 7.3, north: 46.9 };
        let shown = Viewport::fit(bounds, SIZE, 20.0, 14.0).bounds(SIZE);
        assert!(shown.west < bounds.west && shown.east > bounds.east && shown.south < bounds.south && shown.north > bounds.north);
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let view = Viewport { center: LonLat { lon: 4.8, lat: 45.7 }, zoom: 8.0 };
        let before = view.world_from_screen(100.0, 50.0, SIZE);
        let after = view.zoomed_at(1.5, 100.0, 50.0, SIZE).world_from_screen(100.0, 50.0, SIZE);
        assert!((before.x - after.x).abs() < 1e-12 && (before.y - after.y).abs() < 1e-12);
    }

    #[test]
    fn the_way_to_another_viewport_keeps_the_fixed_point() {
        let from = Viewport { center: LonLat { lon: 4.8, lat: 45.7 }, zoom: 8.0 };
        let to = from.zoomed_at(2.0, 100.0, 50.0, SIZE);
        let fixed = from.world_from_screen(100.0, 50.0, SIZE);
        for share in [0.0, 0.25, 0.5, 1.0] {
            let (x, y) = from.toward(to, share).screen_from_world(fixed, SIZE);
            assert!((x - 100.0).abs() < 1e-6 && (y - 50.0).abs() < 1e-6, "{share}: {x} {y}");
        }
        assert!((from.toward(to, 1.0).zoom - 10.0).abs() < 1e-9);
    }

    #[test]
    fn equal_scales_have_equal_bars() {
        let north = Viewport { center: LonLat { lon: 4.35, lat: 50.85 }, zoom: 9.0 };
        let south = LonLat { lon: 4.8, lat: 45.7 };
        let south = Viewport { center: south, zoom: north.zoom_of_equal_scale(south.lat) };
        assert!((north.scale_bar(80.0).0 - south.scale_bar(80.0).0).abs() < 1e-6);
    }

    #[test]
    fn one_company_far_away_does_not_make_the_rest_small() {
        let town = |index: usize| LonLat { lon: 4.3 + index as f64 / 100.0, lat: 50.8 + index as f64 / 200.0 };
        let mut points: Vec<(LonLat, usize)> = (0..10).map(|index| (town(index), 6)).collect();
        let near = Bounds::around(points.iter().map(|(point, _)| *point));
        assert_eq!(Bounds::around_most(&points), near);
        points.push((LonLat { lon: 4.48, lat: 50.47 }, 1));
        assert_eq!(Bounds::around_most(&points), near);
        // Nor is a company of the town left out with it, where each point is one company.
        let each: Vec<(LonLat, usize)> =
            (0..40).map(|index| (town(index), 1)).chain([(LonLat { lon: 4.48, lat: 50.2 }, 1)]).collect();
        assert_eq!(Bounds::around_most(&each), Bounds::around((0..40).map(town)));
        // A second cluster of the same weight is no exception.
        points.push((LonLat { lon: 4.83, lat: 45.76 }, 60));
        let all = Bounds::around(points.iter().map(|(point, _)| *point));
        assert_eq!(Bounds::around_most(&points), all);
        assert_eq!(Bounds::around_most(&[]), None);
    }

    #[test]
    fn scale_bar_is_round_and_fits() {
        let view = Viewport { center: LonLat { lon: 6.1, lat: 49.7 }, zoom: 9.0 };
        let (px, metres) = view.scale_bar(80.0);
        // 156543 m/px at zoom 0, times cos(49.7°), over 2^9: 197.75 m a pixel; 80 px are 15.8 km.
        assert!((metres - 10_000.0).abs() < 1e-6);
        assert!((px - 50.57).abs() < 0.05, "{px}");
    }
}
