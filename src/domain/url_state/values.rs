//! Single values of the state string: how each kind is read and written.

use crate::domain::data::dataset::is_slug;
use crate::domain::filter::filters::YearRange;
use crate::domain::geo::radius::{MOST_KM, Radius};
use crate::domain::geo::{Bounds, MAX_ZOOM, MIN_ZOOM, Viewport};
use crate::domain::model::LonLat;
use crate::format::decimal::{self, fixed};

/// Longest search text that is kept, in characters.
pub const MAX_QUERY: usize = 200;

/// The value with this name.
pub(super) fn one_of<T: Copy>(value: &str, allowed: &[(&str, T)]) -> Option<T> {
    allowed.iter().find(|(id, _)| *id == value).map(|(_, value)| *value)
}

/// The name of a value.
pub(super) fn name_of<T: PartialEq>(value: T, names: &[(&str, T)]) -> String {
    names.iter().find(|(_, one)| *one == value).map(|(id, _)| (*id).to_owned()).unwrap_or_default()
}

/// True for `on`, false for `off`.
pub(super) fn flag(value: &str, on: &str, off: &str) -> Option<bool> {
    one_of(value, &[(on, true), (off, false)])
}

/// A text that was typed, cut after [`MAX_QUERY`] characters and trimmed.
pub(super) fn read_words(text: &str) -> String {
    text.chars().take(MAX_QUERY).collect::<String>().trim().to_owned()
}

/// A year of four digits.
pub(super) fn read_year(text: &str) -> Option<i32> {
    text.parse().ok().filter(|year| (1000..=9999).contains(year))
}

/// `2010-2020`, `2010-` or `-2020`.
pub(super) fn read_range(text: &str) -> Option<YearRange> {
    let (from, to) = text.split_once('-')?;
    let end = |text: &str| if text.is_empty() { Some(None) } else { read_year(text).map(Some) };
    YearRange::new(end(from)?, end(to)?)
}

/// As [`read_range`] reads it.
pub(super) fn write_range(range: YearRange) -> String {
    let end = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    format!("{}-{}", end(range.from), end(range.to))
}

fn numbers<const N: usize>(text: &str) -> Option<[f64; N]> {
    let numbers: Vec<f64> = text.split(',').map(decimal::parse).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

/// West, south, east, north in degrees.
pub(super) fn read_area(text: &str) -> Option<Bounds> {
    let [west, south, east, north] = numbers(text)?;
    let area = Bounds { west, south, east, north }.rounded();
    let inside = area.west >= -180.0 && area.east <= 180.0 && area.south >= -85.0 && area.north <= 85.0;
    // Asked after rounding: what is narrower than the last digit could not be written.
    (inside && area.west < area.east && area.south < area.north).then_some(area)
}

/// As [`read_area`] reads it, to a tenth of a millidegree.
pub(super) fn write_area(area: Bounds) -> String {
    [area.west, area.south, area.east, area.north].map(|degrees| fixed(degrees, 4)).join(",")
}

/// Longitude, latitude and kilometres; the latter whole.
pub(super) fn read_near(text: &str) -> Option<Radius> {
    let (place, km) = text.rsplit_once(',')?;
    let [lon, lat] = numbers(place)?;
    let km = km.parse().ok().filter(|km| (1..=MOST_KM).contains(km))?;
    let inside = (-180.0..=180.0).contains(&lon) && (-85.0..=85.0).contains(&lat);
    inside.then(|| Radius { center: LonLat { lon, lat }, km }.rounded())
}

/// As [`read_near`] reads it, to a millidegree.
pub(super) fn write_near(near: Radius) -> String {
    [fixed(near.center.lon, 3), fixed(near.center.lat, 3), near.km.to_string()].join(",")
}

/// Cluster, longitude, latitude and zoom, repeated. A cluster named twice is bad.
pub(super) fn read_views(text: &str) -> Option<Vec<(String, Viewport)>> {
    let parts: Vec<&str> = text.split(',').collect();
    let mut views: Vec<(String, Viewport)> = Vec::new();
    for four in parts.chunks(4) {
        let (id, view) = (four[0], read_viewport(&four[1..].join(","))?);
        if !is_slug(id) || views.iter().any(|(other, _)| other == id) {
            return None;
        }
        views.push((id.to_owned(), view));
    }
    Some(views)
}

/// Longitude, latitude and zoom.
pub(super) fn read_viewport(text: &str) -> Option<Viewport> {
    let [lon, lat, zoom] = numbers(text)?;
    let inside = (-180.0..=180.0).contains(&lon) && (-85.0..=85.0).contains(&lat) && (MIN_ZOOM..=MAX_ZOOM).contains(&zoom);
    inside.then(|| Viewport { center: LonLat { lon, lat }, zoom }.rounded())
}

/// As [`read_viewport`] reads it.
pub(super) fn write_viewport(at: Viewport) -> String {
    [fixed(at.center.lon, 4), fixed(at.center.lat, 4), fixed(at.zoom, 2)].join(",")
}
