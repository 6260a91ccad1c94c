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
    /// True for a region: its point is only its middle, so a distance from it says nothing about what lies in it.
    pub is_region: bool,
    /// Set for a neighbouring region that visitors come from.
    pub neighbour: Option<Neighbour>,
}

/// What is known of a neighbouring region beside its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Slug of its name where it is.
    pub id: String,
    /// Country by ISO 3166-1.
    pub country: String,
    names: Vec<String>,
}

impl Neighbour {
    /// Its name in a language of the interface.
    pub fn name_in(&self, lang: &str) -> &str {
        let at = LANGUAGES.iter().position(|one| *one == lang).unwrap_or_default();
        self.names.get(at).map_or("", String::as_str)
    }
}

/// The order of the names of a neighbouring region.
const LANGUAGES: [&str; 4] = ["en", "fr", "de", "nl"];

/// In a line the names, the latitude and the longitude; of a region then the word `region`, or of a neighbouring region that visitors
/// come from its country, and its name in each of [`LANGUAGES`].
static PLACES: &str = include_str!("tables/places.txt");

/// Every one that the table has.
pub fn known() -> &'static [Known] {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    KNOWN.get_or_init(|| PLACES.lines().filter_map(read).collect())
}

/// The neighbouring region with this id, by its position in [`known`].
pub fn neighbour(id: &str) -> Option<usize> {
    known().iter().position(|place| place.neighbour.as_ref().is_some_and(|one| one.id == id))
}

fn read(line: &str) -> Option<Known> {
    let mut cells = line.split(';');
    let names: Vec<String> = cells.next()?.split(',').map(str::to_owned).collect();
    let folded = names.iter().map(|name| words(name)).collect();
    let (lat, lon) = (parse(cells.next()?)?, parse(cells.next()?)?);
    let kind = cells.next();
    let neighbour = kind.zip(cells.next()).map(|(country, names_by_language)| Neighbour {
        id: words(&names[0]).join("-"),
        country: country.to_owned(),
        names: names_by_language.split(',').map(str::to_owned).collect(),
    });
    Some(Known { names, folded, point: LonLat { lon, lat }, is_region: kind.is_some(), neighbour })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neighbouring_region_has_a_name_in_each_language() {
        let regions: Vec<&Neighbour> = known().iter().filter_map(|place| place.neighbour.as_ref()).collect();
        assert!(regions.iter().all(|one| one.names.len() == LANGUAGES.len() && one.country.len() == 2), "{regions:?}");
        let wallonia = neighbour("wallonie").and_then(|at| known()[at].neighbour.as_ref());
        assert_eq!(wallonia.map(|one| (one.name_in("de"), one.country.as_str())), Some(("Wallonien", "BE")));
        assert_eq!(neighbour("namur"), None);
        let is_region = |name: &str| known().iter().find(|place| place.names[0] == name).map(|place| place.is_region);
        let found = ["Wallonie", "Lorraine", "Namur", "Metz"].map(is_region);
        assert_eq!(found, [Some(true), Some(true), Some(false), Some(false)]);
    }

    #[test]
    fn every_line_is_read_and_lies_in_or_beside_the_regions() {
        assert_eq!(known().len(), PLACES.lines().count());
        for place in known() {
            let LonLat { lon, lat } = place.point;
            assert!((2.0..9.0).contains(&lon) && (44.0..52.0).contains(&lat), "{place:?}");
        }
    }
}
