//! Areas that a map can shade (`public/map/areas.json`): outlines, populations, and which area a company lies in.

use serde::Deserialize;

use super::radius::distance_km;
use super::{Bounds, World, lon_lat_from_world, world_from_lon_lat};
use crate::domain::model::{Location, LonLat};

/// The file as it stands; what else stands there is ignored.
#[derive(Deserialize)]
struct File {
    population: Source,
    areas: Vec<Record>,
}

/// Where the populations of the file come from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Source {
    /// The year in which they are in force.
    pub year: i32,
    /// Address of the publisher's page.
    pub source: String,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    /// The base map whose land it is a part of.
    map: String,
    name: Option<String>,
    population: Option<u32>,
    postcodes: Option<String>,
    /// As in a base map, see `basemap.rs`.
    bits: i32,
    origin: [f64; 2],
    label: [f64; 2],
    paths: Vec<Vec<f64>>,
    #[serde(default)]
    beyond: Vec<f64>,
}

/// An area.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Its id, by ISO 3166 where there is one.
    pub id: String,
    /// Name of the base map whose land it is a part of.
    pub map: String,
    /// Its name in its own language; absent for one that is a whole region.
    pub name: Option<String>,
    /// Inhabitants; absent for one that is a whole region, whose published figure counts.
    pub population: Option<u32>,
    /// Where its name and value stand.
    pub label: World,
    /// Its rings; one inside another is a hole.
    pub rings: Vec<Vec<World>>,
    /// How French postcodes begin that lie in it.
    postcodes: Option<String>,
    /// Localities of it that lie outside of its simplified outline.
    beyond: Vec<LonLat>,
}

/// Every area.
#[derive(Debug, Clone, PartialEq)]
pub struct Areas {
    /// In the order of the file.
    pub list: Vec<Area>,
    /// Where the populations come from.
    pub population: Source,
}

/// Kilometres around a locality within which a company is known to lie in its area: less than between two localities.
const AT_LOCALITY_KM: f64 = 1.0;
/// Digits of a French postcode; those of other countries say nothing here.
const POSTCODE: usize = 5;

impl Areas {
    /// Reads the file.
    ///
    /// # Errors
    /// The message of the JSON reader, which names what is missing or of another kind.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
        Ok(Self { list: file.areas.into_iter().map(Area::new).collect(), population: file.population })
    }

    /// The area of this base map that a company lies in: by its postcode, which is exact, then by the locality that it is at,
    /// then by the outline, which was simplified. One of which no place is known is in the only area of its region.
    pub fn of(&self, map: &str, location: &Location) -> Option<usize> {
        let own = || self.list.iter().enumerate().filter(|(_, area)| area.map == map);
        let by_postcode = location.postcode.as_deref().and_then(|code| own().find(|(_, area)| area.has_postcode(code)));
        let point = location.point.map(|(point, _)| point);
        let by_point = || {
            let point = point?;
            own().find(|(_, area)| area.is_at_locality(point)).or_else(|| own().find(|(_, area)| area.contains(point)))
        };
        let only = || (*location == Location::default() && own().count() == 1).then(|| own().next()).flatten();
        by_postcode.or_else(by_point).or_else(only).map(|(index, _)| index)
    }
}

impl Area {
    fn new(record: Record) -> Self {
        let unit = 1.0 / 2_f64.powi(record.bits);
        let [x0, y0] = record.origin;
        let world = |x: f64, y: f64| World { x: (x0 + x) * unit, y: (y0 + y) * unit };
        let ring = |path: &Vec<f64>| {
            let steps = path.chunks_exact(2).scan((0.0, 0.0), |at, step| {
                *at = (at.0 + step[0], at.1 + step[1]);
                Some(*at)
            });
            steps.map(|(x, y)| world(x, y)).collect()
        };
        Self {
            label: world(record.label[0], record.label[1]),
            rings: record.paths.iter().map(ring).collect(),
            beyond: record.beyond.chunks_exact(2).map(|at| lon_lat_from_world(world(at[0], at[1]))).collect(),
            id: record.id,
            map: record.map,
            name: record.name,
            population: record.population,
            postcodes: record.postcodes,
        }
    }

    fn has_postcode(&self, code: &str) -> bool {
        code.len() == POSTCODE && self.postcodes.as_deref().is_some_and(|begin| code.starts_with(begin))
    }

    fn is_at_locality(&self, point: LonLat) -> bool {
        self.beyond.iter().any(|locality| distance_km(*locality, point) <= AT_LOCALITY_KM)
    }

    /// True if the point lies inside the outline: a line from it to the east meets the rings an odd number of times. Shimrat,
    /// "Algorithm 112", Communications of the ACM 5 (1962).
    pub fn contains(&self, point: LonLat) -> bool {
        let World { x, y } = world_from_lon_lat(point);
        let meets = |(a, b): (&World, &World)| {
            let crosses = (a.y > y) != (b.y > y);
            crosses && x < a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)
        };
        let edges = self.rings.iter().flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)));
        edges.filter(|edge| meets(*edge)).count() % 2 == 1
    }

    /// The rectangle around it.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.rings.iter().flatten().map(|world| lon_lat_from_world(*world)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::Precision;

    /// Two squares of one map side by side, the second with a hole, and one of another map on the same ground.
    const FILE: &str = r#"{"population":{"year":2026,"source":"https://example.org"},"areas":[
        {"id":"a","map":"m","name":"A","population":10,"postcodes":"69","bits":0,"origin":[0.5,0.4],"label":[0.05,0.05],
         "paths":[[0,0,0.1,0,0,0.1,-0.1,0]],"beyond":[0.15,0.05]},
        {"id":"b","map":"m","name":"B","bits":0,"origin":[0.5,0.4],"label":[0.12,0.05],
         "paths":[[0.1,0,0.1,0,0,0.1,-0.1,0],[0.16,0.06,0.02,0,0,0.02,-0.02,0]]},
        {"id":"c","map":"n","bits":0,"origin":[0.5,0.4],"label":[0.05,0.05],"paths":[[0,0,0.2,0,0,0.1,-0.2,0]]}]}"#;

    fn areas() -> Areas {
        Areas::parse(FILE).unwrap_or_else(|error| panic!("{error}"))
    }

    fn at(x: f64, y: f64, postcode: Option<&str>) -> Location {
        let point = lon_lat_from_world(World { x: 0.5 + x, y: 0.4 + y });
        Location { point: Some((point, Precision::Place)), postcode: postcode.map(str::to_owned), ..Location::default() }
    }

    #[test]
    fn a_company_lies_where_its_point_does() {
        let areas = areas();
        let of = |map: &str, x, y| areas.of(map, &at(x, y, None)).map(|index| areas.list[index].id.clone());
        assert_eq!(of("m", 0.02, 0.02).as_deref(), Some("a"));
        assert_eq!(of("m", 0.12, 0.02).as_deref(), Some("b"));
        assert_eq!(of("m", 0.17, 0.07), None, "a hole is outside");
        assert_eq!(of("m", 0.25, 0.02), None);
        assert_eq!(of("n", 0.02, 0.02).as_deref(), Some("c"), "only areas of the map that is asked for");
        assert_eq!(areas.of("m", &Location::default()), None, "one of several");
        assert_eq!(areas.of("n", &Location::default()).map(|index| areas.list[index].id.as_str()), Some("c"), "the only one");
        let elsewhere = Location { postcode: Some("00000".to_owned()), ..Location::default() };
        assert_eq!(areas.of("n", &elsewhere), None, "its postcode is of no area");
    }

    #[test]
    fn a_postcode_and_a_locality_know_better_than_the_outline() {
        let areas = areas();
        let of = |location: &Location| areas.of("m", location).map(|index| areas.list[index].id.as_str());
        // Inside the outline of the second.
        assert_eq!(of(&at(0.15, 0.05, None)), Some("a"), "a locality beyond the outline of its area");
        assert_eq!(of(&at(0.12, 0.02, Some("69003"))), Some("a"));
        assert_eq!(of(&at(0.12, 0.02, Some("6900"))), Some("b"), "a postcode of another country");
        assert_eq!(of(&at(0.12, 0.02, Some("01000"))), Some("b"), "a postcode of no area");
        let without_point = Location { postcode: Some("69003".to_owned()), ..Location::default() };
        assert_eq!(of(&without_point), Some("a"));
    }

    #[test]
    fn a_file_that_lacks_something_names_it() {
        let error = Areas::parse(&FILE.replace("\"bits\":0,", "")).err();
        assert!(error.is_some_and(|error| error.contains("bits")));
    }
}
