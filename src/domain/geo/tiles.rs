//! Which raster tiles cover a map: the XYZ scheme of Web Mercator.

use super::{Bounds, Size, Viewport, lon_lat_from_world};
use crate::domain::geo::World;

/// Most tiles of a map: beyond, a coarser zoom is taken.
const MOST: u32 = 64;

/// One tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tile {
    /// Doublings from one tile for the world.
    pub zoom: u8,
    /// From the west.
    pub x: u32,
    /// From the north.
    pub y: u32,
}

impl Tile {
    /// Its north-western corner, and its width in world units.
    pub fn placement(self) -> (World, f64) {
        let width = (-f64::from(self.zoom)).exp2();
        (World { x: f64::from(self.x) * width, y: f64::from(self.y) * width }, width)
    }
}

/// The tiles of a viewport that lie in the area covered, from the zoom that fits it, held between the zooms that have tiles.
/// None while the map is further out than the smallest of them by more than two doublings.
pub fn tiles(view: Viewport, size: Size, covered: Option<Bounds>, (least, most): (u8, u8)) -> Vec<Tile> {
    let wished = view.zoom.round().max(0.0) as u8;
    let mut zoom = wished.clamp(least.min(most), most);
    if f64::from(zoom) > view.zoom + 2.5 {
        return Vec::new();
    }
    loop {
        let count = f64::from(zoom).exp2();
        let (from, to) = (view.world_from_screen(0.0, 0.0, size), view.world_from_screen(size.width, size.height, size));
        let cell = |part: f64| (part * count).floor().max(0.0).min(count - 1.0) as u32;
        let (columns, rows) = (cell(from.x)..=cell(to.x), cell(from.y)..=cell(to.y));
        let total = (columns.end() - columns.start() + 1).saturating_mul(rows.end() - rows.start() + 1);
        if total > MOST && zoom > least {
            zoom -= 1;
            continue;
        }
        if total > MOST {
            return Vec::new();
        }
        let all = rows.flat_map(|y| columns.clone().map(move |x| Tile { zoom, x, y }));
        return all.filter(|tile| covered.is_none_or(|covered| bounds(*tile).intersects(covered))).collect();
    }
}

fn bounds(tile: Tile) -> Bounds {
    let (corner, width) = tile.placement();
    let north_west = lon_lat_from_world(corner);
    let south_east = lon_lat_from_world(World { x: corner.x + width, y: corner.y + width });
    Bounds { west: north_west.lon, south: south_east.lat, east: south_east.lon, north: north_west.lat }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::LonLat;

    const SIZE: Size = Size { width: 700.0, height: 450.0 };

    #[test]
    fn tiles_cover_the_map_and_are_few() {
        for zoom in [3.0, 5.5, 8.7, 11.2, 15.0] {
            let view = Viewport { center: LonLat { lon: 4.8357, lat: 45.764 }, zoom };
            let found = tiles(view, SIZE, None, (0, 19));
            assert!((4..=30).contains(&found.len()), "{zoom}: {}", found.len());
            let holds = |x: f64, y: f64| {
                let world = view.world_from_screen(x, y, SIZE);
                found.iter().any(|tile| {
                    let (corner, width) = tile.placement();
                    (corner.x..=corner.x + width).contains(&world.x) && (corner.y..=corner.y + width).contains(&world.y)
                })
            };
            assert!([(0.0, 0.0), (699.0, 449.0), (350.0, 200.0), (699.0, 0.0)].into_iter().all(|(x, y)| holds(x, y)), "{zoom}");
        }
    }

    #[test]
    fn the_known_tile_of_lyon() {
        // By hand: (4.8357 + 180) / 360 * 4096 = 2103.0 and (1 - 0.28659) / 2 * 4096 = 1461.1.
        let view = Viewport { center: LonLat { lon: 4.8357, lat: 45.764 }, zoom: 12.0 };
        assert_eq!(tiles(view, Size { width: 2.0, height: 2.0 }, None, (0, 19)), [Tile { zoom: 12, x: 2103, y: 1461 }]);
    }

    #[test]
    fn limits_are_kept() {
        let view = Viewport { center: LonLat { lon: 6.1, lat: 49.6 }, zoom: 14.0 };
        assert!(tiles(view, SIZE, None, (0, 10)).iter().all(|tile| tile.zoom == 10));
        let far = Viewport { zoom: 4.0, ..view };
        assert!(tiles(far, SIZE, None, (12, 19)).is_empty());
        let elsewhere = Bounds { west: 2.0, south: 44.0, east: 5.0, north: 46.0 };
        assert!(tiles(view, SIZE, Some(elsewhere), (0, 19)).is_empty());
    }
}
