//! A release of generated companies, as `atlas.json` is: for the benchmark of the real app.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Random, Synthetic, VALUES};

/// The centres of the clusters, WGS 84 degrees, with the extent that companies are spread over.
const CENTRES: [(&str, f64, f64, f64); 3] =
    [("luxembourg", 6.1, 49.65, 0.25), ("brussels", 4.37, 50.84, 0.12), ("lyon", 4.83, 45.75, 0.8)];
const SECTORS: [&str; 6] = ["medtech", "biotech", "pharma", "digital-health", "diagnostics", "services"];
const STATUS: [Option<&str>; 5] = [None, Some("active"), Some("acquired"), Some("moved"), Some("closed")];
const MEMBER: [Option<&str>; 3] = [None, Some("yes"), Some("no")];
/// Syllables that names are made of.
const SYLLABLES: [&str; 16] = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu", "ly"];

/// The text of a release of `rows` companies.
pub fn release(rows: usize, seed: u64) -> String {
    let data = Synthetic::new(rows, seed);
    let mut random = Random::new(seed ^ 1);
    let both = |name: String| json!({ "fr": name, "en": name });
    let terms = |kind: &str, count: usize| -> Vec<Value> {
        (0..count).map(|at| json!({ "id": format!("{kind}-{at}"), "name": both(format!("{kind} {at}")) })).collect()
    };
    let places: Vec<Value> = (0..VALUES[6])
        .map(|at| {
            let (cluster, lon, lat) = near(at / 30, &mut random);
            json!({ "id": format!("place-{at}"), "name": format!("Place {at}"), "cluster": cluster, "lon": lon, "lat": lat })
        })
        .collect();
    let programmes: Vec<Value> = (0..VALUES[4])
        .map(|at| {
            let (id, name) = (format!("programme-{at}"), format!("Programme {at}"));
            json!({ "id": id, "name": name, "cluster": CENTRES[at % 3].0, "kind": "grant", "source": "https://example.org/" })
        })
        .collect();
    let clusters: Vec<Value> = CENTRES
        .iter()
        .map(|(id, ..)| json!({ "id": id, "name": both((*id).to_owned()), "region": both((*id).to_owned()), "country": "LU" }))
        .collect();
    let sectors: Vec<Value> = SECTORS.iter().map(|id| json!({ "id": id, "name": both((*id).to_owned()) })).collect();
    let mut text = String::new();
    // The companies are written one by one: a hundred thousand of them as values would take a gigabyte.
    let head = json!({ "id": "2026-11", "date": "2026-11-22", "licence": "CC0" });
    let lists = [
        ("clusters", clusters),
        ("sectors", sectors),
        ("tags", terms("tag", VALUES[3])),
        ("places", places),
        ("programmes", programmes),
    ];
    let _ = write!(text, "{{\"schema\":1,\"release\":{head}");
    for (name, list) in lists {
        let _ = write!(text, ",\"{name}\":{}", Value::Array(list));
    }
    text.push_str(",\"companies\":[");
    for row in 0..rows {
        let comma = if row == 0 { "" } else { "," };
        let _ = write!(text, "{comma}{}", company(&data, row, &mut random));
    }
    text.push_str("]}");
    text
}

fn company(data: &Synthetic, row: usize, random: &mut Random) -> Value {
    let of = |facet: usize| usize::from(data.single[facet][row]);
    let (_, lon, lat) = near(of(0), random);
    let name = format!("{} {}", word(random), word(random));
    let activity = format!("{} {} {} for {}", word(random), word(random), word(random), word(random));
    let list = |kind: &str, values: &[u16]| -> Vec<String> { values.iter().map(|value| format!("{kind}-{value}")).collect() };
    let mut company = json!({
        "id": format!("company-{row}"),
        "name": name,
        "cluster": CENTRES[of(0)].0,
        "sector": SECTORS[of(1)],
        "scope": if random.below(10) == 0 { "adjacent" } else { "core" },
        "activity": { "fr": activity, "en": activity },
        "tags": list("tag", data.tags.of(row)),
        "programmes": list("programme", data.programmes.of(row)),
        "location": { "place": format!("place-{}", of(6)), "lon": lon, "lat": lat, "precision": "address" },
        "sources": ["https://example.org/"],
    });
    if data.founded[row] > 0 {
        company["founded"] = json!(data.founded[row]);
    }
    if data.employees[row] > 0 {
        company["employees"] = json!({ "count": data.employees[row] });
    }
    STATUS[of(5)].into_iter().for_each(|status| company["status"] = json!(status));
    MEMBER[of(7)].into_iter().for_each(|member| company["member"] = json!(member));
    company
}

/// A cluster's id and a point near its centre, WGS 84 degrees with four decimals.
fn near(cluster: usize, random: &mut Random) -> (&'static str, f64, f64) {
    let (id, lon, lat, extent) = CENTRES[cluster % 3];
    let mut about = |centre: f64| ((centre + (random.unit() + random.unit() - 1.0) * extent) * 1e4).round() / 1e4;
    (id, about(lon), about(lat))
}

fn word(random: &mut Random) -> String {
    (0..2 + random.below(3)).map(|_| SYLLABLES[random.below(SYLLABLES.len())]).collect()
}

#[cfg(test)]
mod tests {
    use super::release;
    use crate::domain::data::dataset::parse;

    #[test]
    fn a_generated_release_is_a_sound_one() {
        let loaded = parse(&release(300, 3)).unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!(loaded.issues, []);
        assert_eq!(loaded.dataset.companies.len(), 300);
    }
}
