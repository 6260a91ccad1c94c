//! Companies as `GeoJSON` (RFC 7946), for other programs.

use serde::Serialize;

use crate::domain::model::{Company, Dataset, LonLat, Precision};

#[derive(Serialize)]
#[serde(tag = "type")]
struct FeatureCollection<'a> {
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
    name: &'a str,
    cluster: &'a str,
    sector: &'a str,
    activity: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    precision: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    founded: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    website: Option<&'a str>,
    sources: &'a [String],
}

/// A feature collection of these rows. A company without a point is a feature without geometry, so that none is lost.
pub fn feature_collection(dataset: &Dataset, rows: impl IntoIterator<Item = usize>, lang: &str) -> String {
    let features = rows.into_iter().map(|row| feature(dataset, &dataset.companies[row], lang)).collect();
    // Only a map whose keys are no texts could fail to be written, and there is none.
    serde_json::to_string(&FeatureCollection { features }).unwrap_or_default()
}

fn feature<'a>(dataset: &'a Dataset, company: &'a Company, lang: &str) -> Feature<'a> {
    let location = &company.location;
    let precision = location.point.map_or("none", |(_, precision)| match precision {
        Precision::Address => "address",
        Precision::Postcode => "postcode",
        Precision::Place => "place",
    });
    let properties = Properties {
        name: &company.name,
        cluster: &dataset.clusters[company.cluster].id,
        sector: &dataset.sectors[company.sector].id,
        activity: company.activity.get(lang),
        place: location.place.as_deref().and_then(|id| dataset.place(id)).map(|place| place.name.as_str()),
        precision,
        founded: company.founded,
        website: company.website.as_deref(),
        sources: &company.sources,
    };
    Feature { id: &company.id, geometry: location.point.map(|(point, _)| Point { coordinates: position(point) }), properties }
}

/// A position with five decimals, a metre: nothing here is known better.
fn position(point: LonLat) -> [f64; 2] {
    [point.lon, point.lat].map(|degrees| (degrees * 1e5).round() / 1e5)
}
