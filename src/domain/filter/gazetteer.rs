//! Localities of the regions and of their neighbours, also those without a company, in several languages.
//!
//! Positions are those of `GeoNames` to about a kilometre; of a region it is a point in its middle.

use std::sync::OnceLock;

use crate::domain::model::LonLat;
use crate::format::decimal::parse;
use crate::format::fold::words;

/// A locality or region that people look for.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Its name where it is, then those in other languages.
    pub names: Vec<String>,
    /// The words of each name, folded.
    pub folded: Vec<Vec<String>>,
    /// WGS 84 degrees.
    pub point: LonLat,
}

/// In a line the names, the latitude and the longitude.
static PLACES: &str = include_str!("tables/places.txt");

/// Every one that the table has.
pub fn known() -> &'static [Known] {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    KNOWN.get_or_init(|| PLACES.lines().filter_map(read).collect())
}

fn read(line: &str) -> Option<Known> {
    let mut cells = line.split(';');
    let names: Vec<String> = cells.next()?.split(',').map(str::to_owned).collect();
    let folded = names.iter().map(|name| words(name)).collect();
    let (lat, lon) = (parse(cells.next()?)?, parse(cells.next()?)?);
    Some(Known { names, folded, point: LonLat { lon, lat } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_lies_in_or_beside_the_regions() {
        assert_eq!(known().len(), PLACES.lines().count());
        for place in known() {
            let LonLat { lon, lat } = place.point;
            assert!((2.0..9.0).contains(&lon) && (44.0..52.0).contains(&lat), "{place:?}");
        }
    }
}
