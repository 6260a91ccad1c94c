//! What a release changed against the one before it: companies that came and went, and facts with their value before and now.
//!
//! It is computed when the data are compiled and stands in `revision.json` beside the release, as nobody should load two
//! releases to be told what is new.

use serde::{Deserialize, Serialize};

use super::dataset::{LoadError, SCHEMA, value};
use crate::domain::model::{Company, Dataset, FactField};

/// The name of the file beside `atlas.json`.
pub const REVISION: &str = "revision.json";

/// A fact that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revised {
    /// Slug of the company.
    pub id: String,
    /// The field by its name in the source tables.
    pub field: String,
    /// The value before, as the source tables hold it; empty if nothing was known.
    #[serde(default)]
    pub old: String,
    /// The value now; empty if nothing is known any more.
    #[serde(default)]
    pub new: String,
}

/// The change of a release against the one before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Revision {
    /// The id of the release before; empty for the first one.
    pub since: String,
    /// Slugs of companies that came.
    pub arrivals: Vec<String>,
    /// Names of companies that went.
    pub departures: Vec<String>,
    /// Facts of companies that are in both.
    pub changes: Vec<Revised>,
}

#[derive(Deserialize)]
struct File {
    revision: Revision,
}

impl Revision {
    /// Reads the text of a `revision.json`.
    ///
    /// # Errors
    /// A [`LoadError`] if the text is none, or is of another release than `wanted`.
    pub fn parse(text: &str, wanted: &str) -> Result<Self, LoadError> {
        let file = value(text, "lists")?;
        let found = file.pointer("/release/id").and_then(serde_json::Value::as_str).unwrap_or_default();
        if found != wanted {
            return Err(LoadError::OtherRelease { found: found.to_owned(), wanted: wanted.to_owned() });
        }
        serde_json::from_value::<File>(file).map(|file| file.revision).map_err(|_| LoadError::Schema { found: None })
    }

    /// The text of the file for a release.
    pub fn to_file(&self, release: &str) -> String {
        let own = serde_json::json!({
            "schema": SCHEMA,
            "release": { "id": release },
            "lists": ["arrivals", "departures", "changes"],
            "revision": self,
        });
        format!("{own:#}\n")
    }

    /// Compares two releases.
    pub fn between(old: &Dataset, new: &Dataset) -> Self {
        let mut revision = Self { since: old.release.id.clone(), ..Self::default() };
        for company in &new.companies {
            match old.company_row(&company.id).map(|row| &old.companies[row]) {
                None => revision.arrivals.push(company.id.clone()),
                Some(before) => revision.changes.extend(revised(old, before, new, company)),
            }
        }
        let gone = old.companies.iter().filter(|company| new.company_row(&company.id).is_none());
        revision.departures = gone.map(|company| company.name.clone()).collect();
        revision
    }

    /// The changed facts of a company.
    pub fn of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Revised> {
        self.changes.iter().filter(move |change| change.id == id)
    }
}

/// The facts of a company in which two releases differ.
fn revised(old: &Dataset, before: &Company, new: &Dataset, now: &Company) -> Vec<Revised> {
    let differs = |(name, field): (&'static str, FactField)| {
        let (was, is) = (written(old, before, field), written(new, now, field));
        (was != is).then(|| Revised { id: now.id.clone(), field: name.to_owned(), old: was, new: is })
    };
    FactField::ALL.into_iter().filter(|(_, field)| *field != FactField::Tags).filter_map(differs).collect()
}

/// The value of a field as the source tables write it; a headcount with its year.
fn written(dataset: &Dataset, company: &Company, field: FactField) -> String {
    let place = || dataset.place(company.location.place.as_deref()?).map(|place| place.name.clone());
    let one = match field {
        FactField::Founded => company.founded.map(|year| year.to_string()),
        FactField::Employees => company.employees.map(|known| match known.year {
            Some(year) => format!("{} ({year})", known.count),
            None => known.count.to_string(),
        }),
        FactField::City => place(),
        FactField::Postcode => company.location.postcode.clone(),
        FactField::Address => company.location.address.clone(),
        FactField::Website => company.website.clone(),
        FactField::Status => company.status.map(|status| status.id().to_owned()),
        FactField::Programmes => Some(names(company.programmes.iter().map(|one| dataset.programmes[*one].name.as_str()))),
        FactField::Tags => Some(names(company.tags.iter().map(|one| dataset.tags[*one].id.as_str()))),
    };
    one.unwrap_or_default()
}

fn names<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join("; ")
}
