//! Companies like one, and companies that would complete it, each with the reasons.
//!
//! Both are sums of whole points, so that every machine gives the same order. A topic that few share says more than one
//! that many share: its weight is one, plus one each time the number of its companies fits twice into the number of all.
//!
//! *Similar*, of 1000: up to 600 for topics (weight of the shared ones over the weight of all that either has, a weighted
//! Jaccard index), 250 for the same sector, up to 75 for a headcount of the same band (50 for the next one, 25 for the one
//! after) and up to 75 for founding years (three points less a year apart). What is unknown counts nothing.
//!
//! *Complementary*, of 1000: needs common ground (a shared topic), a difference (another sector or another cluster) and
//! something to gain (a topic that this company lacks). Up to 300 for the shared part of this company's topics, up to 400
//! for the part of the other's topics that this one lacks, 150 for another sector, 150 for another cluster.

use crate::domain::filter::columns::Columns;
use crate::domain::filter::facets::{Facet, UNKNOWN, size_band};
use crate::domain::model::{Company, Dataset, Scope};
use crate::domain::order::order;

/// Fewest points with which a company counts as similar.
pub const LEAST: u32 = 200;
/// Largest distance of founding years that a reason names.
const NEAR_YEARS: u32 = 5;

/// A company that resembles another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    /// Row number.
    pub row: u32,
    /// Of 1000.
    pub points: u32,
    /// Topics that both have, the rarest first; indices into the tags.
    pub shared: Vec<usize>,
    /// Both are of the same sector.
    pub same_sector: bool,
    /// Both are of the same known headcount band.
    pub same_size: bool,
    /// Both were founded within five years.
    pub same_age: bool,
}

/// A company that has what another lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complement {
    /// Row number.
    pub row: u32,
    /// Of 1000.
    pub points: u32,
    /// Topics that both have, the rarest first.
    pub shared: Vec<usize>,
    /// Topics that only the other has, the rarest first.
    pub gained: Vec<usize>,
    /// The other is of another sector.
    pub other_sector: bool,
    /// The other is of another cluster.
    pub other_cluster: bool,
}

/// The companies most like the one of `row`, best first; of equals the first in the alphabet.
pub fn similar(dataset: &Dataset, columns: &Columns, row: usize, length: usize) -> Vec<Similar> {
    let weights = Weights::new(dataset, columns);
    let own = &dataset.companies[row];
    let found = others(dataset, columns, row).filter_map(|other| {
        let company = &dataset.companies[other as usize];
        let shared = weights.rarest_first(own.tags.iter().copied().filter(|tag| company.tags.contains(tag)).collect());
        let only_theirs = company.tags.iter().copied().filter(|tag| !own.tags.contains(tag)).collect::<Vec<_>>();
        let all = weights.sum(&own.tags) + weights.sum(&only_theirs);
        let same_sector = own.sector == company.sector;
        let points =
            part(600, weights.sum(&shared), all) + if same_sector { 250 } else { 0 } + size(own, company) + age(own, company);
        let alike = points >= LEAST && (same_sector || !shared.is_empty());
        alike.then(|| Similar {
            row: other,
            points,
            same_sector,
            same_size: size(own, company) == 75,
            same_age: years_apart(own, company).is_some_and(|years| years <= NEAR_YEARS),
            shared,
        })
    });
    best(found.collect(), length, |one| one.points)
}

/// The companies that would complete the one of `row`, best first; of equals the first in the alphabet. Companies that it
/// has a published relation with are left out: there is nothing to suggest.
pub fn complementary(dataset: &Dataset, columns: &Columns, row: usize, length: usize) -> Vec<Complement> {
    let weights = Weights::new(dataset, columns);
    let own = &dataset.companies[row];
    let related: Vec<&str> = dataset
        .links
        .iter()
        .filter_map(|link| match (link.from == own.id, link.to == own.id) {
            (true, _) => Some(link.to.as_str()),
            (_, true) => Some(link.from.as_str()),
            _ => None,
        })
        .collect();
    let found = others(dataset, columns, row).filter_map(|other| {
        let company = &dataset.companies[other as usize];
        let (other_sector, other_cluster) = (own.sector != company.sector, own.cluster != company.cluster);
        if !(other_sector || other_cluster) || related.contains(&company.id.as_str()) {
            return None;
        }
        let (shared, gained): (Vec<usize>, Vec<usize>) = company.tags.iter().copied().partition(|tag| own.tags.contains(tag));
        if shared.is_empty() || gained.is_empty() {
            return None;
        }
        let ground = part(300, weights.sum(&shared), weights.sum(&own.tags));
        let gain = part(400, weights.sum(&gained), weights.sum(&company.tags));
        let points = ground + gain + if other_sector { 150 } else { 0 } + if other_cluster { 150 } else { 0 };
        let (shared, gained) = (weights.rarest_first(shared), weights.rarest_first(gained));
        Some(Complement { row: other, points, shared, gained, other_sector, other_cluster })
    });
    best(found.collect(), length, |one| one.points)
}

/// Every company but the one of `row`, in the order of the names. Adjacent ones are met only by an adjacent one.
fn others<'a>(dataset: &'a Dataset, columns: &'a Columns, row: usize) -> impl Iterator<Item = u32> + 'a {
    let adjacent = dataset.companies[row].scope == Scope::Adjacent;
    let admitted = move |other: &u32| adjacent || dataset.companies[*other as usize].scope == Scope::Core;
    columns.by_name().iter().copied().filter(move |other| *other as usize != row).filter(admitted)
}

/// The first `length` by points.
fn best<T: Clone>(found: Vec<T>, length: usize, points: impl Fn(&T) -> u32) -> Vec<T> {
    let positions = order(found.len(), &mut |a, b| points(&found[b]).cmp(&points(&found[a])));
    positions.into_iter().take(length).map(|position| found[position].clone()).collect()
}

/// `most`, times `share` over `whole`, rounded down.
fn part(most: u32, share: u32, whole: u32) -> u32 {
    if whole == 0 { 0 } else { (u64::from(most) * u64::from(share) / u64::from(whole)) as u32 }
}

fn size(a: &Company, b: &Company) -> u32 {
    let bands = Facet::Size.closed().unwrap_or_default();
    let position = |company| bands.iter().position(|band| *band == size_band(company, false) && *band != UNKNOWN);
    let (Some(a), Some(b)) = (position(a), position(b)) else { return 0 };
    75_u32.saturating_sub(25 * a.abs_diff(b) as u32)
}

fn years_apart(a: &Company, b: &Company) -> Option<u32> {
    Some(a.founded?.abs_diff(b.founded?))
}

fn age(a: &Company, b: &Company) -> u32 {
    years_apart(a, b).map_or(0, |years| 75_u32.saturating_sub(years.saturating_mul(3)))
}

/// The weight of every topic.
struct Weights(Vec<u32>);

impl Weights {
    fn new(dataset: &Dataset, columns: &Columns) -> Self {
        let column = columns.facet(Facet::Tag);
        let all = dataset.companies.len().max(1);
        let weight = |id: &str| {
            let companies = column.position(id).map_or(1, |position| column.postings()[position].len()).max(1);
            1 + (all / companies).max(1).ilog2()
        };
        Self(dataset.tags.iter().map(|tag| weight(&tag.id)).collect())
    }

    fn sum(&self, tags: &[usize]) -> u32 {
        tags.iter().map(|tag| self.0[*tag]).sum()
    }

    fn rarest_first(&self, tags: Vec<usize>) -> Vec<usize> {
        let positions = order(tags.len(), &mut |a, b| self.0[tags[b]].cmp(&self.0[tags[a]]).then(tags[a].cmp(&tags[b])));
        let mut ordered: Vec<usize> = positions.into_iter().map(|position| tags[position]).collect();
        // A topic named twice in one record counts once.
        ordered.dedup();
        ordered
    }
}
