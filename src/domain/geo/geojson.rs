//! Companies as `GeoJSON` (RFC 7946), for other programs.

use crate::domain::model::{Company, Dataset, LonLat, Precision};
use crate::format::decimal::short;

/// A feature collection of these rows. A company without a point is a feature without geometry, so that none is lost.
pub fn feature_collection(dataset: &Dataset, rows: impl IntoIterator<Item = usize>, lang: &str) -> String {
    let features: Vec<String> = rows.into_iter().map(|row| feature(dataset, &dataset.companies[row], lang)).collect();
    let mut text = "{\"type\":\"FeatureCollection\",\"features\":[\n".to_owned();
    text.push_str(&features.join(",\n"));
    text.push_str("\n]}\n");
    text
}

fn feature(dataset: &Dataset, company: &Company, lang: &str) -> String {
    let location = &company.location;
    let geometry = location
        .point
        .map_or_else(|| "null".to_owned(), |(point, _)| ["{\"type\":\"Point\",\"coordinates\":", &position(point), "}"].concat());
    let precision = location.point.map_or("none", |(_, precision)| match precision {
        Precision::Address => "address",
        Precision::Postcode => "postcode",
        Precision::Place => "place",
    });
    let place = location.place.as_deref().and_then(|id| dataset.place(id)).map(|place| place.name.as_str());
    let mut properties = vec![
        ("name", Some(quoted(&company.name))),
        ("cluster", Some(quoted(&dataset.clusters[company.cluster].id))),
        ("sector", Some(quoted(&dataset.sectors[company.sector].id))),
        ("activity", Some(quoted(company.activity.get(lang)))),
        ("place", place.map(quoted)),
        ("precision", Some(quoted(precision))),
        ("founded", company.founded.map(|year| year.to_string())),
        ("website", company.website.as_deref().map(quoted)),
        ("sources", Some(["[", &company.sources.iter().map(|url| quoted(url)).collect::<Vec<_>>().join(","), "]"].concat())),
    ];
    properties.retain(|(_, value)| value.is_some());
    let members: Vec<String> =
        properties.into_iter().map(|(key, value)| [&quoted(key), ":", &value.unwrap_or_default()].concat()).collect();
    let (id, members) = (quoted(&company.id), members.join(","));
    ["{\"type\":\"Feature\",\"id\":", &id, ",\"geometry\":", &geometry, ",\"properties\":{", &members, "}}"].concat()
}

/// A position with five decimals, a metre: nothing here is known better.
fn position(point: LonLat) -> String {
    ["[", &short(point.lon, 5), ",", &short(point.lat, 5), "]"].concat()
}

/// A JSON string.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for char in text.chars() {
        match char {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\0'..='\u{1f}' => {
                const HEX: &[u8; 16] = b"0123456789abcdef";
                quoted.push_str("\\u00");
                quoted.push(char::from(HEX[char as usize >> 4]));
                quoted.push(char::from(HEX[char as usize & 15]));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn any_text_is_a_json_string() {
        for text in ["", "a\"b\\c", "tab\tnew\nline\u{1}", "Éditeur 🧬 </script>"] {
            let read: Value = serde_json::from_str(&quoted(text)).unwrap_or_else(|error| panic!("{text:?}: {error}"));
            assert_eq!(read.as_str(), Some(text));
        }
    }
}
