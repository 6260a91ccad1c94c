//! Companies as `GeoJSON` (RFC 7946), for other programs.
//!
//! Each property has one type in all features and is there in all of them, for programs that make columns of properties: GDAL takes
//! the type of a column from its first values, and geopandas cannot hold lists. So a list is a text (`tags`, `programmes`,
//! `sources`), and the list itself stands beside it (`tag_list` and so on) for programs that read JSON.

use serde::Serialize;

use crate::domain::data::export::Statement;
use crate::domain::model::{Company, Dataset, LonLat, Precision, Status};

#[derive(Serialize)]
#[serde(tag = "type")]
struct FeatureCollection<'a> {
    about: &'a Statement,
    features: Vec<Feature<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
struct Feature<'a> {
    id: &'a str,
    geometry: Option<Point>,
    properties: Properties<'a>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
struct Point {
    coordinates: [f64; 2],
}

#[derive(Serialize)]
struct Properties<'a> {
    id: &'a str,
    name: &'a str,
    cluster: &'a str,
    sector: &'a str,
    scope: &'static str,
    activity: &'a str,
    founded: Option<i32>,
    employees: Option<u32>,
    employees_year: Option<i32>,
    place: Option<&'a str>,
    postcode: Option<&'a str>,
    precision: &'static str,
    website: Option<&'a str>,
    status: Option<&'static str>,
    tags: String,
    programmes: String,
    sources: String,
    tag_list: Vec<&'a str>,
    programme_list: Vec<&'a str>,
    source_list: &'a [String],
}

/// A feature collection of these rows, with what it says of itself as the member `about`. A company without a point is a feature
/// without geometry, so that none is lost, unless `only_points` leaves it out.
pub fn feature_collection(
    dataset: &Dataset,
    rows: impl IntoIterator<Item = usize>,
    lang: &str,
    about: &Statement,
    only_points: bool,
) -> String {
    let companies = rows.into_iter().filter_map(|row| dataset.companies.get(row));
    let wanted = companies.filter(|company| !only_points || company.location.point.is_some());
    let features = wanted.map(|company| feature(dataset, company, lang)).collect();
    // Only a map whose keys are no texts could fail to be written, and there is none.
    serde_json::to_string(&FeatureCollection { about, features }).unwrap_or_default()
}

fn feature<'a>(dataset: &'a Dataset, company: &'a Company, lang: &str) -> Feature<'a> {
    let location = &company.location;
    let tags: Vec<&str> = company.tags.iter().map(|tag| dataset.tags[*tag].id.as_str()).collect();
    let programmes: Vec<&str> = company.programmes.iter().map(|one| dataset.programmes[*one].id.as_str()).collect();
    let properties = Properties {
        id: &company.id,
        name: &company.name,
        cluster: &dataset.clusters[company.cluster].id,
        sector: &dataset.sectors[company.sector].id,
        scope: company.scope.id(),
        activity: company.activity.get(lang),
        founded: company.founded,
        employees: company.employees.map(|known| known.count),
        employees_year: company.employees.and_then(|known| known.year),
        place: location.place.as_deref().and_then(|id| dataset.place(id)).map(|place| place.name.as_str()),
        postcode: location.postcode.as_deref(),
        precision: location.point.map_or("none", |(_, precision)| Precision::id(precision)),
        website: company.website.as_deref(),
        status: company.status.map(Status::id),
        tags: tags.join(";"),
        programmes: programmes.join(";"),
        sources: company.sources.join(" "),
        tag_list: tags,
        programme_list: programmes,
        source_list: &company.sources,
    };
    Feature { id: &company.id, geometry: location.point.map(|(point, _)| Point { coordinates: position(point) }), properties }
}

/// A position with five decimals, a metre: nothing here is known better.
fn position(point: LonLat) -> [f64; 2] {
    [point.lon, point.lat].map(|degrees| (degrees * 1e5).round() / 1e5)
}
