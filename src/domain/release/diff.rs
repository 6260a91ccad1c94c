//! What changed from one release to the next.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::fields::fields;
use super::pairs::{Pairs, cluster, pairs};
use crate::domain::filter::facets::Facet;
use crate::domain::model::{Company, Dataset};
use crate::domain::order::distinct;

/// A company by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Slug.
    pub id: String,
    /// Name.
    pub name: String,
    /// Cluster slug.
    pub cluster: String,
}

/// A company that is found somewhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// The company as it is now.
    pub company: Named,
    /// Its locality before; empty if unknown.
    pub from: String,
    /// Its locality now; empty if unknown.
    pub to: String,
    /// Its cluster before, where that changed too.
    pub from_cluster: Option<String>,
}

/// A company with another name or another id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renaming {
    /// The company before.
    pub old: Named,
    /// The company now.
    pub new: Named,
}

/// A fact of a company that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The company as it is now.
    pub company: Named,
    /// The column, such as `employees`.
    pub field: String,
    /// Before; empty if nothing was known.
    pub old: String,
    /// Now; empty if nothing is known.
    pub new: String,
}

/// A total that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// What is counted: a list such as `companies`, or a column of companies that is filled.
    pub what: String,
    /// Cluster slug; empty for all.
    pub cluster: String,
    /// Before.
    pub old: usize,
    /// Now.
    pub new: usize,
}

/// Everything that changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Diff {
    /// The id of the older release.
    pub old: String,
    /// The id of the newer release.
    pub new: String,
    /// Companies that came.
    pub arrivals: Vec<Named>,
    /// Companies that went.
    pub departures: Vec<Named>,
    /// Companies in another locality or cluster.
    pub moves: Vec<Move>,
    /// Companies with another name or id.
    pub renamings: Vec<Renaming>,
    /// Other facts that changed, by company.
    pub changes: Vec<Change>,
    /// Totals that changed.
    pub totals: Vec<Total>,
}

impl Diff {
    /// True if nothing changed.
    pub fn is_empty(&self) -> bool {
        let lists = [self.arrivals.len(), self.departures.len(), self.moves.len(), self.renamings.len(), self.changes.len()];
        lists.iter().sum::<usize>() + self.totals.len() == 0
    }
}

/// Compares two releases.
pub fn diff(old: &Dataset, new: &Dataset) -> Diff {
    let mut diff = Diff { old: old.release.id.clone(), new: new.release.id.clone(), ..Diff::default() };
    let Pairs { kept, arrivals, departures } = pairs(old, new);
    for (former, company) in kept {
        compare(old, former, new, company, &mut diff);
    }
    diff.arrivals = arrivals.into_iter().map(|company| named(new, company)).collect();
    diff.departures = departures.into_iter().map(|company| named(old, company)).collect();
    diff.totals = totals(old, new);
    diff
}

fn named(dataset: &Dataset, company: &Company) -> Named {
    Named { id: company.id.clone(), name: company.name.clone(), cluster: cluster(dataset, company).to_owned() }
}

fn compare(old: &Dataset, former: &Company, new: &Dataset, company: &Company, diff: &mut Diff) {
    let (was, is) = (named(old, former), named(new, company));
    if (&was.id, &was.name) != (&is.id, &is.name) {
        diff.renamings.push(Renaming { old: was.clone(), new: is.clone() });
    }
    let mut before: HashMap<String, String> = fields(old, former).into_iter().collect();
    if let Some(tags) = before.get_mut("tags") {
        *tags = merged(new, tags);
    }
    let mut now = fields(new, company);
    // A language that went is a change too.
    let went: Vec<String> = before.keys().filter(|name| now.iter().all(|(other, _)| other != *name)).cloned().collect();
    now.extend(went.into_iter().map(|name| (name, String::new())));
    let text = |name: &str| before.get(name).cloned().unwrap_or_default();
    let city = now.iter().find(|(name, _)| name == "city").map(|(_, city)| city.clone()).unwrap_or_default();
    if text("city") != city || was.cluster != is.cluster {
        let from_cluster = (was.cluster != is.cluster).then(|| was.cluster.clone());
        diff.moves.push(Move { company: is.clone(), from: text("city"), to: city, from_cluster });
    }
    for (field, new) in now {
        let old = text(&field);
        if old != new && !["id", "name", "cluster", "city"].contains(&field.as_str()) {
            diff.changes.push(Change { company: is.clone(), field, old, new });
        }
    }
}

/// The topics of a former release by the terms that they were merged into: another vocabulary is no change of the company.
fn merged(dataset: &Dataset, tags: &str) -> String {
    let aliases: HashMap<&str, &str> = Facet::Tag.aliases(dataset).collect();
    distinct(tags.split(';').map(|tag| aliases.get(tag).copied().unwrap_or(tag))).join(";")
}

/// The counts of a release by what is counted and cluster.
fn counts(dataset: &Dataset) -> Vec<(String, String, usize)> {
    let mut counts = vec![
        ("companies".to_owned(), String::new(), dataset.companies.len()),
        ("organisations".to_owned(), String::new(), dataset.organisations.len()),
        ("programmes".to_owned(), String::new(), dataset.programmes.len()),
        ("links".to_owned(), String::new(), dataset.links.len()),
        ("places".to_owned(), String::new(), dataset.places.len()),
        ("tags".to_owned(), String::new(), dataset.tags.len()),
    ];
    for (row, cluster) in dataset.clusters.iter().enumerate() {
        let companies: Vec<&Company> = dataset.companies.iter().filter(|company| company.cluster == row).collect();
        let mut count = |what: &str, has: &dyn Fn(&Company) -> bool| {
            counts.push((what.to_owned(), cluster.id.clone(), companies.iter().filter(|company| has(company)).count()));
        };
        count("companies", &|_| true);
        count("founded", &|company| company.founded.is_some());
        count("employees", &|company| company.employees.is_some());
        count("city", &|company| company.location.place.is_some());
        count("website", &|company| company.website.is_some());
        count("status", &|company| company.status.is_some());
    }
    counts
}

fn totals(old: &Dataset, new: &Dataset) -> Vec<Total> {
    let before = counts(old);
    let of = |what: &str, cluster: &str| {
        before.iter().find(|(name, id, _)| name == what && id == cluster).map_or(0, |(_, _, count)| *count)
    };
    let all = counts(new).into_iter().map(|(what, cluster, new)| Total { old: of(&what, &cluster), what, cluster, new });
    all.filter(|total| total.old != total.new).collect()
}
