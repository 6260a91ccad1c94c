//! `GeoJSON` for other programs: every company of a selection, whatever its texts hold.

mod common;

use atlas::domain::geo::geojson::feature_collection;
use atlas::domain::model::{LonLat, Precision};
use serde_json::{Value, json};

#[test]
fn every_company_is_a_feature_with_what_is_known_of_it() {
    let mut dataset = common::dataset(&[0, 0]);
    dataset.companies[0].name = "tab\tnew\nline\u{1} \"quoted\" \\ Éditeur 🧬 </script>".to_owned();
    dataset.companies[0].founded = Some(1999);
    dataset.companies[0].website = None;
    dataset.companies[0].location.point = Some((LonLat { lon: 6.123_456_78, lat: 49.0 }, Precision::Address));
    dataset.companies[1].location.point = None;
    let text = feature_collection(&dataset, [0, 1], "en");
    let read: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(read["type"], "FeatureCollection");
    let [first, second] = [&read["features"][0], &read["features"][1]];
    assert_eq!((&first["type"], &first["properties"]["name"]), (&json!("Feature"), &json!(dataset.companies[0].name)));
    assert_eq!(first["geometry"], json!({ "type": "Point", "coordinates": [6.12346, 49.0] }));
    assert_eq!((&first["properties"]["precision"], &first["properties"]["founded"]), (&json!("address"), &json!(1999)));
    assert_eq!(first["properties"].get("website"), None);
    assert_eq!((&second["id"], &second["geometry"]), (&json!("company-1"), &Value::Null));
    assert_eq!(second["properties"]["precision"], "none");
}
