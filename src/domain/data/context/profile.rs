//! Who runs a cluster, and the networks of clusters that it belongs to.

use super::super::dataset::{MAX_NAME, MAX_TEXT, Reader, Record};
use crate::domain::model::Localized;

/// What a cluster is and who runs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Cluster slug.
    pub cluster: String,
    /// The organisation that runs it.
    pub operator: String,
    /// What it is, one or two sentences per language.
    pub summary: Localized,
    /// Pages that back it.
    pub sources: Vec<String>,
}

/// One member of a network of clusters in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Slug of the cluster on whose page the network stands.
    pub cluster: String,
    /// The network's name per language.
    pub network: Localized,
    /// The year of the list of members.
    pub year: i32,
    /// The member's name per language.
    pub member: Localized,
    /// True if the member is the cluster itself.
    pub own: bool,
    /// The page that states it.
    pub source: String,
}

/// A network with its members in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alliance<'a> {
    /// Its name per language.
    pub name: &'a Localized,
    /// The year of the list.
    pub year: i32,
    /// The page that states it.
    pub source: &'a str,
    /// The members, in the order of the data.
    pub members: Vec<&'a Membership>,
}

/// Reads who runs a cluster.
pub(super) fn read(record: &mut Record<'_>, reader: &Reader<'_>) -> Profile {
    Profile {
        cluster: reader.cluster(record),
        operator: record.required("operator", MAX_NAME),
        summary: record.localized_required("summary", MAX_TEXT),
        sources: record.links("sources"),
    }
}

/// Reads one member of a network.
pub(super) fn read_membership(record: &mut Record<'_>, reader: &Reader<'_>) -> Membership {
    let year = record.year("year");
    if year.is_none() {
        record.required("year", MAX_NAME);
    }
    Membership {
        cluster: reader.cluster(record),
        network: record.localized_required("title", MAX_NAME),
        year: year.unwrap_or_default(),
        member: record.localized_required("name", MAX_NAME),
        own: record.one_of("own", &[("yes", true), ("no", false)]).unwrap_or(false),
        source: record.link("source").unwrap_or_default(),
    }
}

/// The networks of a cluster, one a name and year, in the order of the data.
pub fn alliances<'a>(memberships: &'a [Membership], cluster: &str) -> Vec<Alliance<'a>> {
    let mut list: Vec<Alliance<'a>> = Vec::new();
    for one in memberships.iter().filter(|one| one.cluster == cluster) {
        match list.iter_mut().find(|network| *network.name == one.network && network.year == one.year) {
            Some(network) => network.members.push(one),
            None => list.push(Alliance { name: &one.network, year: one.year, source: &one.source, members: vec![one] }),
        }
    }
    list
}
