//! The releases so far, each in figures: `releases/index.json`, and a list of [`super::revision`], from which their course is drawn.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::dataset::SCHEMA;
use crate::domain::model::{Company, Dataset};

/// The name of the list below the folder of the data.
pub const INDEX: &str = "releases/index.json";
/// The folder of the newest release, relative to the app's.
pub const NEWEST: &str = "data/";

/// The folder of a former release, relative to the app's.
pub fn folder(release: &str) -> String {
    [NEWEST, &folder_below(release)].concat()
}

/// The same below the folder of the data, as archives and tools name their files.
pub fn folder_below(release: &str) -> String {
    ["releases/", release, "/"].concat()
}

/// The name of the figure that counts companies; the others have those of the [`FACTS`].
pub const COMPANIES: &str = "companies";

/// A fact of a company: its name, and whether it is known.
pub type Known = (&'static str, fn(&Company) -> bool);

/// The facts whose completeness is told.
pub const FACTS: [Known; 6] = [
    ("sources", |company| !company.sources.is_empty()),
    ("place", |company| company.location.place.is_some()),
    ("status", |company| company.status.is_some()),
    ("founded", |company| company.founded.is_some()),
    ("employees", |company| company.employees.is_some()),
    ("website", |company| company.website.is_some()),
];

/// The companies of a cluster in a release, side lines included.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ClusterFigures {
    /// Slug.
    pub cluster: String,
    /// How many there are.
    pub companies: usize,
    /// Of how many each of the [`FACTS`] is known, by its name.
    #[serde(default)]
    pub known: BTreeMap<String, usize>,
}

impl ClusterFigures {
    /// The figure of this name: that of a fact, or [`COMPANIES`]. `None` where it was not counted, which is not zero.
    pub fn figure(&self, name: &str) -> Option<usize> {
        if name == COMPANIES { Some(self.companies) } else { self.known.get(name).copied() }
    }
}

/// A release in the list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReleaseFigures {
    /// Its id, such as `2026-12`.
    pub id: String,
    /// ISO 8601 date.
    pub date: String,
    /// How many companies it holds.
    pub companies: usize,
    /// Its folder, relative to the app's.
    pub path: String,
    /// The same by cluster, in the order of the data.
    #[serde(default)]
    pub clusters: Vec<ClusterFigures>,
}

impl ReleaseFigures {
    /// Counts a release that lies in this folder.
    pub fn of(dataset: &Dataset, path: String) -> Self {
        let cluster = |(row, cluster): (usize, &crate::domain::model::Cluster)| {
            let own = || dataset.companies.iter().filter(move |company| company.cluster == row);
            let known = |(name, is_known): &Known| ((*name).to_owned(), own().filter(|company| is_known(company)).count());
            ClusterFigures { cluster: cluster.id.clone(), companies: own().count(), known: FACTS.iter().map(known).collect() }
        };
        Self {
            id: dataset.release.id.clone(),
            date: dataset.release.date.clone(),
            companies: dataset.companies.len(),
            path,
            clusters: dataset.clusters.iter().enumerate().map(cluster).collect(),
        }
    }

    /// Where its date stands on an axis of time, on which every month has 31 days; `None` for what is no date.
    pub fn day(&self) -> Option<i32> {
        let mut parts = self.date.splitn(3, '-').map(|part| part.parse::<i32>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        year.checked_mul(372)?.checked_add(month.clamp(1, 12) * 31 + day.clamp(1, 31))
    }

    /// The figure of this name over all clusters; `None` where one of them did not count it, or none is listed.
    pub fn figure(&self, name: &str) -> Option<usize> {
        if name == COMPANIES {
            return Some(self.companies);
        }
        let sum = self.clusters.iter().map(|cluster| cluster.figure(name)).sum::<Option<usize>>();
        sum.filter(|_| !self.clusters.is_empty())
    }
}

/// The text of the index for these releases, the newest first.
pub fn index(releases: &[ReleaseFigures]) -> String {
    let own = serde_json::json!({ "schema": SCHEMA, "releases": releases });
    format!("{own:#}\n")
}
