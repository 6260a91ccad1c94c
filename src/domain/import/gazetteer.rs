//! Joins companies with the gazetteer: a locality becomes a point, a Lyon arrondissement a nearer one.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::columns::{KNOWN_LANGUAGES, full};
use super::rows::{Row, number, put};
use crate::domain::data::dataset::{Issue, Problem};
use crate::format::fold::fold;

/// Points by cluster and locality, or by cluster and postcode.
pub struct Gazetteer {
    points: HashMap<(String, String), (Value, Value)>,
    ids: HashMap<(String, String), String>,
}

impl Gazetteer {
    /// Indexes the rows of `places.csv`; a name of digits is a postcode.
    pub fn new(places: &[Row]) -> Self {
        let mut gazetteer = Self { points: HashMap::new(), ids: HashMap::new() };
        // The name in the place's own language goes before a name in another language, and that before nothing.
        for column in ["name", "id", "name_fr", "name_nl", "name_de", "name_en"] {
            for row in places.iter().filter(|row| !row.cell(column).is_empty()) {
                let key = (row.cell("cluster").to_owned(), fold(row.cell(column)));
                gazetteer.ids.entry(key.clone()).or_insert_with(|| id(row));
                if let Some(point) = number(row.cell("lat")).zip(number(row.cell("lon"))) {
                    gazetteer.points.entry(key).or_insert(point);
                }
            }
        }
        gazetteer
    }

    /// Adds the `location` of a company: its locality's slug, what the row says, and the best point there is.
    pub fn locate(&self, row: &Row, company: &mut Value) {
        let city = row.cell("city");
        let place = self.ids.get(&(row.cell("cluster").to_owned(), fold(city))).cloned().unwrap_or_else(|| slug(city));
        let texts =
            [("place", place), ("postcode", row.cell("postcode").to_owned()), ("address", row.cell("address").to_owned())];
        for (field, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
            put(company, ["location", field].into_iter(), Value::from(text));
        }
        let point = |name: &str| self.points.get(&(row.cell("cluster").to_owned(), fold(name)));
        let by_postcode = point(row.cell("postcode")).filter(|_| !row.cell("postcode").is_empty());
        let found = by_postcode.map(|point| ("postcode", point)).or_else(|| point(city).map(|point| ("place", point)));
        // A point of the row itself is that of the building, unless it is said to be that of the gazetteer, as exports do.
        let is_own = ["", "address"].contains(&row.cell("precision"));
        let own = number(row.cell("lat")).zip(number(row.cell("lon"))).filter(|_| is_own);
        let found = own.as_ref().map(|point| ("address", point)).or(found);
        let precision = found.map_or("none", |(precision, _)| precision);
        put(company, ["location", "precision"].into_iter(), Value::from(precision));
        if let Some((_, (lat, lon))) = found {
            put(company, ["location", "lat"].into_iter(), lat.clone());
            put(company, ["location", "lon"].into_iter(), lon.clone());
        }
    }
}

/// True for a row of `places.csv` that is named by a postcode.
fn is_postcode(row: &Row) -> bool {
    let name = row.cell("name");
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())
}

/// Problems of the postcode rows, which never become records and so are not validated with them.
pub fn problems(places: &[Row]) -> Vec<Issue> {
    let mut issues = Vec::new();
    for row in places.iter().filter(|row| is_postcode(row)) {
        for (column, most) in [("lat", 85.0), ("lon", 180.0)] {
            let found = row.cell(column);
            if found.parse::<f64>().is_ok_and(|degrees| degrees.abs() <= most) {
                continue;
            }
            let problem = Problem::OutOfRange { found: found.to_owned(), min: format!("-{most}"), max: most.to_string() };
            let record = row.cell("name").to_owned();
            issues.push(Issue { origin: row.origin.clone(), record, field: column.to_owned(), problem });
        }
    }
    issues
}

/// The rows of `places.csv` that are localities and not postcodes.
pub fn localities(places: &[Row]) -> Vec<&Row> {
    places.iter().filter(|row| !is_postcode(row)).collect()
}

/// A locality as `atlas.json` holds it.
pub fn place(row: &Row) -> Value {
    let mut place = json!({
        "id": id(row),
        "name": row.cell("name"),
        "cluster": row.cell("cluster"),
    });
    for (language, _) in KNOWN_LANGUAGES {
        let name = row.cell(&full("name", language));
        if !name.is_empty() && name != row.cell("name") {
            put(&mut place, ["names", language].into_iter(), Value::from(name));
        }
    }
    // A locality that the gazetteer lacks has no point, and its companies none either.
    for column in ["lat", "lon"].into_iter().filter(|column| !row.cell(column).is_empty()) {
        let coordinate = number(row.cell(column)).unwrap_or_else(|| Value::from(row.cell(column)));
        put(&mut place, [column].into_iter(), coordinate);
    }
    if !row.cell("parent").is_empty() {
        put(&mut place, ["parent"].into_iter(), Value::from(row.cell("parent")));
    }
    place
}

/// The id of a locality: its own where its name alone would not tell it from another one.
fn id(row: &Row) -> String {
    if row.cell("id").is_empty() { slug(row.cell("name")) } else { row.cell("id").to_owned() }
}

/// The id that the name of a locality gives: its folded name with hyphens.
pub fn slug(name: &str) -> String {
    fold(name).replace(' ', "-")
}
