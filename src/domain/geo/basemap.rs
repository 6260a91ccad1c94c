//! Reads a bundled base map (`public/map/*.json`): quantised Web Mercator paths in drawing order, and towns.

use serde::Deserialize;

use super::{Bounds, Size, Viewport, World, lon_lat_from_world};
use crate::format::decimal::fixed;

/// A bundle as it stands in the file; what else stands there is ignored.
#[derive(Deserialize)]
struct Bundle {
    #[serde(default)]
    id: String,
    /// West, south, east, north in degrees.
    bbox: [f64; 4],
    /// The world is two to the power of this many units wide.
    bits: i32,
    /// The zero of all paths, in units.
    origin: [f64; 2],
    #[serde(default)]
    layers: Vec<Layer>,
    #[serde(default)]
    towns: Vec<TownRecord>,
    /// The outline is a rough one, which the map says.
    #[serde(default)]
    schematic: bool,
}

/// A layer as it stands in the file.
#[derive(Deserialize)]
struct Layer {
    kind: String,
    #[serde(default)]
    closed: bool,
    /// Of a border: 0 between countries, 1 inside one.
    level: Option<i64>,
    /// Pairs of coordinates in units, each relative to the one before.
    paths: Vec<Vec<i64>>,
}

/// Name, position in units from the origin, and rank.
#[derive(Deserialize)]
struct TownRecord(String, f64, f64, u8);

/// One layer, ready to draw: a class and one SVG path in the bundle's own units.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// CSS classes: `next`, `land`, `river`, `lake`, or `border` with `level-0` (national) or `level-1` (internal).
    pub kind: String,
    /// SVG path data in bundle units, see [`Basemap::placement`].
    pub path: String,
}

/// A town that may be labelled.
#[derive(Debug, Clone, PartialEq)]
pub struct Town {
    /// Local name.
    pub name: String,
    /// Where it is.
    pub world: World,
    /// 1 for the largest to 4.
    pub rank: u8,
}

/// A decoded bundle.
#[derive(Debug, Clone, PartialEq)]
pub struct Basemap {
    /// Bundle id: a cluster's, or `overview`.
    pub id: String,
    /// What it is a map of.
    pub bounds: Bounds,
    /// How far it is drawn: further, because a panel seldom has the proportions of what it shows.
    pub drawn: Bounds,
    /// The land that it is about, without its neighbours; what it covers if there is none.
    pub focus: Bounds,
    /// Layers in drawing order.
    pub shapes: Vec<Shape>,
    /// Towns.
    pub towns: Vec<Town>,
    /// True if its outline has too few points to be read as a border.
    pub schematic: bool,
    origin: World,
    unit: f64,
}

impl Basemap {
    /// A map of these shapes, in units whose zero and length are given by `placement`.
    pub fn new(id: &str, bounds: Bounds, shapes: Vec<Shape>, (origin, unit): (World, f64)) -> Self {
        Self {
            id: id.to_owned(),
            bounds,
            drawn: bounds,
            focus: bounds,
            shapes,
            towns: Vec::new(),
            schematic: false,
            origin,
            unit,
        }
    }

    /// Reads a bundle.
    ///
    /// # Errors
    /// The message of the JSON reader, which names what is missing or of another kind.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map(Self::of).map_err(|error| error.to_string())
    }

    /// The same for a small picture that nobody zooms: only these kinds of layers, and of each path only points that are at
    /// least `apart` units of the world from the one before.
    ///
    /// # Errors
    /// As [`Basemap::parse`].
    pub fn coarse(text: &str, kinds: &[&str], apart: f64) -> Result<Self, String> {
        let mut bundle: Bundle = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let apart = apart * 2_f64.powi(bundle.bits);
        bundle.layers.retain(|layer| kinds.contains(&layer.kind.as_str()));
        for layer in &mut bundle.layers {
            let least = if layer.closed { 4 } else { 2 };
            let thin = |path: &Vec<i64>| Some(thinned(path, apart)).filter(|path| path.len() >= 2 * least);
            layer.paths = layer.paths.iter().filter_map(thin).collect();
        }
        Ok(Self::of(bundle))
    }

    fn of(Bundle { id, bbox, bits, origin: [x, y], layers, towns, schematic }: Bundle) -> Self {
        let unit = 1.0 / 2_f64.powi(bits);
        let origin = World { x: x * unit, y: y * unit };
        let [west, south, east, north] = bbox;
        let bounds = Bounds { west, south, east, north };
        let [focus, drawn] = [Some("land"), None].map(|kind| extent(&layers, kind, origin, unit).unwrap_or(bounds));
        let shapes = layers.iter().map(|layer| Shape { kind: class(layer), path: path(layer) }).collect();
        let town = |TownRecord(name, x, y, rank): TownRecord| {
            let world = World { x: origin.x + x * unit, y: origin.y + y * unit };
            Town { name, world, rank }
        };
        let towns = towns.into_iter().map(town).collect();
        Self { id, bounds, drawn, focus, shapes, towns, schematic, origin, unit }
    }

    /// Where the bundle's units lie in the world: position of its zero, and world length of one unit.
    pub fn placement(&self) -> (World, f64) {
        (self.origin, self.unit)
    }

    /// How the bundle's units are moved and scaled for a viewport, as the value of an SVG `transform`.
    pub fn transform(&self, view: Viewport, size: Size) -> String {
        let (x, y) = view.screen_from_world(self.origin, size);
        // Enough digits that a bundle of 2^24 units stays within a tenth of a pixel.
        format!("translate({} {}) scale({})", fixed(x, 2), fixed(y, 2), fixed(self.unit * view.world_px(), 10))
    }
}

/// A path of relative steps with fewer points: what is closer than `apart` to the point before is left out.
fn thinned(path: &[i64], apart: f64) -> Vec<i64> {
    let mut thin = Vec::new();
    let (mut at, mut last) = ((0, 0), (0, 0));
    for step in path.chunks_exact(2) {
        at = (at.0 + step[0], at.1 + step[1]);
        let (dx, dy) = (at.0 - last.0, at.1 - last.1);
        if thin.is_empty() || (dx as f64).hypot(dy as f64) >= apart {
            thin.extend([dx, dy]);
            last = at;
        }
    }
    thin
}

/// The extent of the layers, or of those of one kind.
fn extent(layers: &[Layer], kind: Option<&str>, origin: World, unit: f64) -> Option<Bounds> {
    let chosen = layers.iter().filter(|layer| kind.is_none_or(|kind| layer.kind == kind));
    let corners = chosen.flat_map(|layer| &layer.paths).flat_map(|path| {
        path.chunks_exact(2).scan((0, 0), |at, step| {
            *at = (at.0 + step[0], at.1 + step[1]);
            Some(*at)
        })
    });
    let world = |(x, y): (i64, i64)| World { x: origin.x + x as f64 * unit, y: origin.y + y as f64 * unit };
    Bounds::around(corners.map(|corner| lon_lat_from_world(world(corner))))
}

fn class(layer: &Layer) -> String {
    layer.level.map_or_else(|| layer.kind.clone(), |level| format!("{} level-{level}", layer.kind))
}

/// SVG path data with relative commands, which are short because the bundle is delta-coded already.
fn path(layer: &Layer) -> String {
    use std::fmt::Write;
    let mut data = String::new();
    for points in &layer.paths {
        let mut pairs = points.chunks_exact(2);
        let Some([x, y]) = pairs.next() else { continue };
        // Writing to a String cannot fail.
        let _ = write!(data, "M{x} {y}l");
        for (index, pair) in pairs.enumerate() {
            let gap = if index == 0 { "" } else { " " };
            let _ = write!(data, "{gap}{} {}", pair[0], pair[1]);
        }
        if layer.closed {
            data.push('z');
        }
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_paths_and_towns() {
        let text = r#"{"schema":1,"id":"x","bbox":[5,49,6,50],"bits":1,"origin":[1,1],
            "layers":[{"kind":"land","closed":true,"paths":[[0,0,2,0,0,2]]},{"kind":"river","closed":false,"paths":[[1,1,2,-1]]}],
            "towns":[["Esch",1,0,2]],"credits":[]}"#;
        let map = Basemap::parse(text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(map.shapes[0].path, "M0 0l2 0 0 2z");
        assert_eq!(map.shapes[1].path, "M1 1l2 -1");
        assert!((map.towns[0].world.x - 1.0).abs() < 1e-12);
        assert!((map.drawn.east - map.focus.east - 180.0).abs() < 1e-9 && map.drawn.west <= map.focus.west);
        assert!(Basemap::parse("{").is_err());
        let coarse = |apart| Basemap::coarse(text, &["river"], apart).map(|map| map.shapes).unwrap_or_default();
        assert_eq!(coarse(1.0), map.shapes[1..], "what is far enough apart stays");
        assert_eq!(coarse(1.2)[0].path, "", "a path of one point is none");
        let error = Basemap::parse(&text.replace("bits", "bit")).err();
        assert!(error.is_some_and(|error| error.contains("bits")), "an error names the field");
    }
}
