//! The picture that other sites show with a link: the companies of the regions side by side, each place a dot.

use std::collections::BTreeMap;

use serde_json::json;

use super::Site;
use crate::domain::geo::{World, world_from_lon_lat};

/// Its path below the site.
pub const FILE: &str = "icons/preview.png";
/// Its width and height in pixels.
pub const SIZE: [u32; 2] = [1200, 630];
/// Space around each region, in pixels.
const MARGIN: f64 = 60.0;
/// Of a hundred companies, how many may lie outside of the frame at each side.
const BEYOND: usize = 2;
/// Radius of the dot of one company, in pixels; the area grows with their number.
const RADIUS: f64 = 7.0;

/// The dots and the size of the picture as JSON, for what draws it.
pub fn drawing(site: &Site) -> String {
    let [width, height] = SIZE;
    json!({ "width": width, "height": height, "dots": dots(site) }).to_string()
}

/// Centre and radius of each dot in pixels, with the region that it belongs to.
pub(super) fn dots(site: &Site) -> Vec<[f64; 4]> {
    let clusters = site.dataset.clusters.len().max(1) as f64;
    let [width, height] = SIZE.map(f64::from);
    let panel = width / clusters;
    let mut dots = Vec::new();
    for index in 0..site.dataset.clusters.len() {
        let mut places: BTreeMap<[u64; 2], (World, u32)> = BTreeMap::new();
        for company in site.dataset.companies.iter().filter(|company| company.cluster == index) {
            if let Some((point, _)) = company.location.point {
                let place = world_from_lon_lat(point);
                places.entry([place.x.to_bits(), place.y.to_bits()]).or_insert((place, 0)).1 += 1;
            }
        }
        let places: Vec<(World, u32)> = places.into_values().collect();
        // One company far from all others would press them together, so the frame is that of nearly all.
        let ends = |value: fn(&World) -> f64| {
            let each = places.iter().flat_map(|(place, count)| std::iter::repeat_n(value(place), *count as usize));
            let mut each: Vec<f64> = each.collect();
            each.sort_by(f64::total_cmp);
            let beyond = each.len() * BEYOND / 100;
            let end = |at: Option<usize>| at.and_then(|at| each.get(at)).copied().unwrap_or_default();
            (end(Some(beyond)), end(each.len().checked_sub(beyond + 1)))
        };
        let (x, y) = (ends(|place| place.x), ends(|place| place.y));
        let room = |span: (f64, f64), length: f64| (length - 2.0 * MARGIN) / (span.1 - span.0).max(1e-9);
        let scale = room(x, panel).min(room(y, height));
        for (place, count) in &places {
            let across = panel * (index as f64 + 0.5) + (place.x - f64::midpoint(x.0, x.1)) * scale;
            let down = height / 2.0 + (place.y - f64::midpoint(y.0, y.1)) * scale;
            let inside = (across - panel * (index as f64 + 0.5)).abs() < panel / 2.0 && (0.0..height).contains(&down);
            if inside {
                dots.push([across, down, RADIUS * f64::from(*count).sqrt(), index as f64]);
            }
        }
    }
    dots
}
