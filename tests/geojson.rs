//! `GeoJSON` for other programs: every company of a selection, whatever its texts hold.

mod common;

use atlas::domain::data::export::Statement;
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
    let about = Statement { credit: "Atlas".to_owned(), ..statement() };
    let text = feature_collection(&dataset, [0, 1, 99], "en", &about, false);
    let read: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(read["type"], "FeatureCollection");
    let [first, second] = [&read["features"][0], &read["features"][1]];
    assert_eq!((&first["type"], &first["properties"]["name"]), (&json!("Feature"), &json!(dataset.companies[0].name)));
    assert_eq!(first["geometry"], json!({ "type": "Point", "coordinates": [6.12346, 49.0] }));
    assert_eq!((&first["properties"]["precision"], &first["properties"]["founded"]), (&json!("address"), &json!(1999)));
    assert_eq!((&first["properties"]["website"], &read["about"]["credit"]), (&Value::Null, &json!("Atlas")));
    assert_eq!((&second["id"], &second["geometry"]), (&json!("company-1"), &Value::Null));
    assert_eq!(second["properties"]["precision"], "none");
}

fn statement() -> Statement {
    Statement::default()
}

#[test]
fn a_property_is_in_every_feature_and_has_one_type() {
    let dataset = common::fixture().dataset;
    let text = feature_collection(&dataset, 0..dataset.companies.len(), "fr", &statement(), false);
    let read: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    let features = read["features"].as_array().cloned().unwrap_or_default();
    assert_eq!(features.len(), dataset.companies.len());
    let kind = |value: &Value| match value {
        Value::String(_) => "text",
        Value::Number(_) => "number",
        Value::Array(_) => "list",
        _ => "",
    };
    let mut kinds = std::collections::BTreeMap::new();
    for feature in &features {
        let properties = feature["properties"].as_object().cloned().unwrap_or_default();
        assert_eq!(properties.len(), 20, "{properties:?}");
        for (name, value) in &properties {
            let known = kinds.entry(name.clone()).or_insert("");
            assert!(kind(value).is_empty() || known.is_empty() || *known == kind(value), "{name}: {value}");
            *known = if known.is_empty() { kind(value) } else { known };
        }
        assert_eq!(
            properties["tags"].as_str().map(|text| text.split(';').filter(|tag| !tag.is_empty()).count()),
            properties["tag_list"].as_array().map(Vec::len)
        );
    }
    assert_eq!((kinds["tags"], kinds["sources"], kinds["source_list"]), ("text", "text", "list"));
}

#[test]
fn companies_without_a_point_can_be_left_out() {
    let mut dataset = common::dataset(&[0, 0]);
    dataset.companies[1].location.point = None;
    let text = feature_collection(&dataset, [0, 1], "en", &statement(), true);
    assert!(text.contains("company-0") && !text.contains("company-1"), "{text}");
}
