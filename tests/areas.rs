//! The committed areas against the committed data and the base maps.

mod common;

use std::collections::HashMap;

use atlas::domain::data::folder;
use atlas::domain::geo::areas::{Area, Areas};
use atlas::domain::geo::lon_lat_from_world;
use atlas::domain::model::Location;

fn committed(name: &str) -> String {
    let path = format!("{}/public/map/{name}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn areas() -> Areas {
    Areas::parse(&committed("areas")).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_areas_of_a_map_do_not_overlap() {
    let areas = areas();
    let inside = |area: &Area| {
        let bounds = area.bounds().unwrap_or_else(|| panic!("{} has no outline", area.id));
        let step = |from: f64, to: f64, index: i32| from + (to - from) * (f64::from(index) + 0.5) / 40.0;
        let grid = (0..40).flat_map(move |x| (0..40).map(move |y| (x, y)));
        let points = grid.map(move |(x, y)| atlas::domain::model::LonLat {
            lon: step(bounds.west, bounds.east, x),
            lat: step(bounds.south, bounds.north, y),
        });
        points.filter(|point| area.contains(*point)).collect::<Vec<_>>()
    };
    for area in &areas.list {
        assert!(area.contains(lon_lat_from_world(area.label)), "the label of {} lies outside", area.id);
        let others = || areas.list.iter().filter(|other| other.map == area.map && other.id != area.id);
        let points = inside(area);
        assert!(points.len() > 400, "{} fills {} of its rectangle", area.id, points.len());
        assert!(points.iter().all(|point| others().all(|other| !other.contains(*point))), "{} overlaps another", area.id);
    }
}

#[test]
fn a_population_is_that_of_its_region() {
    let areas = areas();
    let of_lyon: Vec<&Area> = areas.list.iter().filter(|area| area.map == "lyon").collect();
    let sum: f64 = of_lyon.iter().filter_map(|area| area.population).map(f64::from).sum();
    let dataset = common::committed().dataset;
    let (context, _) = folder::context(&dataset, common::committed_file).unwrap_or_else(|error| panic!("{error:?}"));
    let region = context.population("lyon").unwrap_or_else(|| panic!("the region has a published population"));
    // Of another year: within two per cent.
    assert!((sum / region.value - 1.0).abs() < 0.02, "{sum} and {}", region.value);
    // What is a whole region has no population of its own.
    assert!(areas.list.iter().all(|area| (area.map == "lyon") == (area.population.is_some() && area.name.is_some())));
}

#[test]
fn companies_with_a_point_lie_in_an_area_of_their_region() {
    let (areas, dataset) = (areas(), common::committed().dataset);
    let of = |place: &str| {
        let place = dataset.place(place).unwrap_or_else(|| panic!("no place {place}"));
        let point = place.point.map(|point| (point, atlas::domain::model::Precision::Place));
        let index = areas.of("lyon", &Location { point, ..Location::default() });
        index.map(|index| areas.list[index].id.clone())
    };
    // At the Rhône and the Saône the outlines are off by up to two kilometres.
    assert_eq!(of("trevoux").as_deref(), Some("fr-01"));
    assert_eq!(of("chasse-sur-rhone").as_deref(), Some("fr-38"));
    assert_eq!(of("annecy").as_deref(), Some("fr-74"));
    let mut counts: HashMap<Option<usize>, usize> = HashMap::new();
    for company in dataset.companies.iter().filter(|company| company.location.point.is_some()) {
        let map = dataset.clusters[company.cluster].basemap.as_deref().unwrap_or_default();
        *counts.entry(areas.of(map, &company.location)).or_default() += 1;
    }
    let located: usize = counts.values().sum();
    let outside = counts.get(&None).copied().unwrap_or_default();
    assert!(outside * 20 < located, "{outside} of {located} lie in no area");
}

#[test]
fn a_french_postcode_and_the_place_agree() {
    let (areas, dataset) = (areas(), common::committed().dataset);
    let both = dataset.companies.iter().filter(|company| {
        let location = &company.location;
        location.point.is_some() && location.postcode.as_deref().is_some_and(|code| code.len() == 5)
    });
    let mut compared = 0;
    for company in both {
        let map = dataset.clusters[company.cluster].basemap.as_deref().unwrap_or_default();
        let alone = Location { postcode: None, ..company.location.clone() };
        assert_eq!(areas.of(map, &company.location), areas.of(map, &alone), "{}", company.id);
        compared += 1;
    }
    assert!(compared > 0);
}
