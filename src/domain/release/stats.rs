//! What figures sum up about a release.

use serde::{Deserialize, Serialize};

use super::completeness::{Coverage, coverage};
use crate::domain::model::{Dataset, Scope};

/// One cluster in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClusterStats {
    /// Cluster slug.
    pub cluster: String,
    /// Companies of every scope.
    pub companies: usize,
    /// Companies whose main business is health.
    pub core: usize,
    /// The published count that coverage is stated against.
    pub official: Option<u32>,
    /// How many of the core companies have each field.
    pub fields: Vec<Coverage>,
}

/// A release in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stats {
    /// The release.
    pub release: String,
    /// By cluster, in the order of the data.
    pub clusters: Vec<ClusterStats>,
    /// Other actors.
    pub organisations: usize,
    /// Programmes and shared facilities.
    pub programmes: usize,
    /// Relations.
    pub links: usize,
    /// Localities.
    pub places: usize,
    /// Topics.
    pub tags: usize,
}

/// Sums a release up.
pub fn stats(dataset: &Dataset) -> Stats {
    let clusters = dataset.clusters.iter().enumerate().map(|(row, cluster)| {
        let of: Vec<_> = dataset.companies.iter().filter(|company| company.cluster == row).collect();
        let core: Vec<_> = of.iter().copied().filter(|company| company.scope == Scope::Core).collect();
        let official = cluster.official.as_ref().map(|official| official.count);
        ClusterStats { cluster: cluster.id.clone(), companies: of.len(), core: core.len(), official, fields: coverage(&core) }
    });
    Stats {
        release: dataset.release.id.clone(),
        clusters: clusters.collect(),
        organisations: dataset.organisations.len(),
        programmes: dataset.programmes.len(),
        links: dataset.links.len(),
        places: dataset.places.len(),
        tags: dataset.tags.len(),
    }
}
