//! What the app tells of a release against the one before: `revision.json`.

use super::pairs::{Pairs, pairs};
use crate::domain::data::revision::{Revised, Revision};
use crate::domain::model::{Company, Dataset, FactField};

/// Compares two releases.
pub fn revise(old: &Dataset, new: &Dataset) -> Revision {
    let Pairs { kept, arrivals, departures } = pairs(old, new);
    Revision {
        since: old.release.id.clone(),
        arrivals: arrivals.into_iter().map(|company| company.id.clone()).collect(),
        departures: departures.into_iter().map(|company| company.name.clone()).collect(),
        changes: kept.into_iter().flat_map(|(before, now)| revised(old, before, new, now)).collect(),
        releases: Vec::new(),
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
