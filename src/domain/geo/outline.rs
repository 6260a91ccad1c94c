//! Reads an operator's `GeoJSON` layer as shapes to draw. What is neither an area nor a line is left out, and so is a
//! position that is not on the map.

use serde_json::Value;

use super::basemap::{Basemap, Shape};
use super::{Bounds, World, lon_lat_from_world, world_from_lon_lat};
use crate::domain::model::LonLat;

/// Bits of the grid on which positions are held: 15 cm at the equator.
const BITS: i32 = 28;
/// Furthest north and south that Web Mercator shows.
const EDGE: f64 = 85.05;

/// The layer as a base map of its own, with one shape of the class `extra`.
///
/// # Errors
/// The message of the JSON reader, or that nothing in it can be drawn.
pub fn from_geojson(id: &str, text: &str) -> Result<Basemap, String> {
    let document: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let mut lines = Vec::new();
    geometries(&document, &mut lines);
    let points = || lines.iter().flat_map(|(line, _)| line).copied();
    let bounds = Bounds::around(points().map(lon_lat_from_world)).ok_or("no area and no line")?;
    let unit = 2_f64.powi(-BITS);
    let origin = world_from_lon_lat(LonLat { lon: bounds.west, lat: bounds.north });
    let path: String = lines.iter().map(|(line, closed)| path(line, *closed, origin, unit)).collect();
    let shapes = vec![Shape { kind: "extra".to_owned(), path }];
    Ok(Basemap::new(id, bounds, shapes, (origin, unit)))
}

/// Every ring (closed) and line of a document, however deep.
fn geometries(value: &Value, lines: &mut Vec<(Vec<World>, bool)>) {
    let list = |key: &str| value[key].as_array().into_iter().flatten();
    match value["type"].as_str().unwrap_or_default() {
        "FeatureCollection" => list("features").for_each(|feature| geometries(feature, lines)),
        "GeometryCollection" => list("geometries").for_each(|geometry| geometries(geometry, lines)),
        "Feature" => geometries(&value["geometry"], lines),
        "LineString" => lines.push((line(&value["coordinates"]), false)),
        "MultiLineString" => lines.extend(list("coordinates").map(|one| (line(one), false))),
        "Polygon" => lines.extend(list("coordinates").map(|ring| (line(ring), true))),
        "MultiPolygon" => {
            let rings = list("coordinates").flat_map(|polygon| polygon.as_array().into_iter().flatten());
            lines.extend(rings.map(|ring| (line(ring), true)));
        }
        _ => {}
    }
}

fn line(positions: &Value) -> Vec<World> {
    let point = |position: &Value| {
        let point = LonLat { lon: position.get(0)?.as_f64()?, lat: position.get(1)?.as_f64()? };
        let is_there = point.lon.abs() <= 180.0 && point.lat.abs() <= EDGE;
        is_there.then(|| world_from_lon_lat(point))
    };
    positions.as_array().into_iter().flatten().filter_map(point).collect()
}

fn path(line: &[World], closed: bool, origin: World, unit: f64) -> String {
    use std::fmt::Write;
    if line.len() < 2 {
        return String::new();
    }
    let mut data = String::new();
    for (index, world) in line.iter().enumerate() {
        let (x, y) = (((world.x - origin.x) / unit).round() as i64, ((world.y - origin.y) / unit).round() as i64);
        // Writing to a String cannot fail.
        let _ = write!(data, "{}{x} {y}", if index == 0 { "M" } else { "L" });
    }
    if closed {
        data.push('z');
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_areas_and_lines_and_leaves_the_rest_out() {
        let text = r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[6,49],[7,49],[7,50],[6,49]]]}},
            {"type":"Feature","geometry":{"type":"MultiLineString","coordinates":[[[6,49.5],[6.5,49.6]],[[6,49]]]}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[400,49]}},
            {"type":"Feature","geometry":null}]}"#;
        let map = from_geojson("communes", text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(map.shapes[0].path.matches('M').count(), 2);
        assert_eq!(map.shapes[0].path.matches('z').count(), 1);
        assert!((map.bounds.west - 6.0).abs() < 1e-9 && (map.bounds.north - 50.0).abs() < 1e-9);
    }

    #[test]
    fn what_cannot_be_drawn_is_an_error() {
        for text in
            ["", "[]", "{}", "{\"type\":\"Polygon\",\"coordinates\":[[[500,0],[null,3]]]}", "{\"type\":\"FeatureCollection\"}"]
        {
            assert!(from_geojson("x", text).is_err(), "{text}");
        }
    }
}
