//! Clusters side by side: counts, shares, location quotients, densities, profiles and how alike they are.
//!
//! Everything is computed from one set of rows, so that every figure of the view answers to the same filters. Official
//! figures (population, published counts) come in as arguments and are never mixed into our counts.

mod findings;
mod measures;

pub use findings::{Finding, Published, findings};
pub use measures::{SMALL, density, is_small, location_quotient, may_be_artefact, median, overlap};

use super::statistics::by_facet;
use crate::domain::filter::columns::Columns;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::model::Dataset;

/// The age bands in years at the date of the release, from young to old: the last year of each, none for the open end.
pub const AGE_BANDS: [Option<i32>; 4] = [Some(4), Some(9), Some(19), None];

/// One cluster's companies in the selection, cut three ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Index into [`Dataset::clusters`].
    pub cluster: usize,
    /// Companies of the selection.
    pub count: usize,
    /// Companies of every scope that the release holds, whatever is filtered: what coverage is stated with.
    pub recorded: usize,
    /// Companies by sector, in the order of [`Dataset::sectors`].
    pub sectors: Vec<usize>,
    /// Companies by age, in the order of [`AGE_BANDS`]; companies without a founding year are in none.
    pub ages: Vec<usize>,
    /// Companies by headcount band, in the order of the size facet without its `unknown`.
    pub sizes: Vec<usize>,
    /// The median founding year of those that have one.
    pub median_founded: Option<i32>,
}

impl Profile {
    /// Companies with a founding year.
    pub fn dated(&self) -> usize {
        self.ages.iter().sum()
    }

    /// Companies with a headcount.
    pub fn sized(&self) -> usize {
        self.sizes.iter().sum()
    }
}

/// The profile of every cluster over `rows`, in the order of the clusters. Ages are counted at `year`.
pub fn profiles(dataset: &Dataset, columns: &Columns, rows: &Bitset, year: i32) -> Vec<Profile> {
    let column = columns.facet(Facet::Cluster);
    let profile = |(cluster, list): (usize, &crate::domain::filter::engine::Postings)| {
        let mut own = Bitset::empty(columns.rows());
        list.add_to(&mut own);
        own.intersect(rows);
        let counts = |facet: Facet| by_facet(columns, facet, &own).into_iter().map(|bar| bar.count).collect::<Vec<_>>();
        let years: Vec<i32> = own.iter().filter_map(|row| columns.founded()[row]).collect();
        let mut ages = vec![0; AGE_BANDS.len()];
        for founded in &years {
            ages[age_band(year - founded)] += 1;
        }
        let mut sizes = counts(Facet::Size);
        // The last value of the facet is `unknown`.
        sizes.pop();
        Profile {
            cluster,
            count: own.count(),
            recorded: list.len(),
            sectors: counts(Facet::Sector),
            ages,
            sizes,
            median_founded: median(years),
        }
    };
    column.postings().iter().take(dataset.clusters.len()).enumerate().map(profile).collect()
}

/// The band of an age in years.
pub fn age_band(age: i32) -> usize {
    AGE_BANDS.iter().position(|last| last.is_none_or(|last| age <= last)).unwrap_or(AGE_BANDS.len() - 1)
}

/// The first and the last age of a band; the last is open in the oldest.
pub fn ages_of(band: usize) -> (i32, Option<i32>) {
    let before = band.checked_sub(1).and_then(|band| AGE_BANDS.get(band).copied().flatten());
    (before.map_or(0, |last| last + 1), AGE_BANDS.get(band).copied().flatten())
}

/// Companies by sector in all clusters together: what a location quotient compares with.
pub fn all_sectors(profiles: &[Profile]) -> Vec<usize> {
    let length = profiles.first().map_or(0, |profile| profile.sectors.len());
    (0..length).map(|sector| profiles.iter().map(|profile| profile.sectors[sector]).sum()).collect()
}

/// The location quotient of each sector in each cluster; `None` where the cluster or the sector has no company at all.
pub fn quotients(profiles: &[Profile]) -> Vec<Vec<Option<f64>>> {
    let all = all_sectors(profiles);
    let total = all.iter().sum();
    let own = |profile: &Profile| {
        let quotient = |(part, all): (&usize, &usize)| location_quotient(*part, profile.count, *all, total);
        profile.sectors.iter().zip(&all).map(quotient).collect()
    };
    profiles.iter().map(own).collect()
}

/// How alike the sector profiles of each pair of clusters are, by [`overlap`]; pairs in order, `None` where one is empty.
pub fn pairs(profiles: &[Profile]) -> Vec<(usize, usize, Option<f64>)> {
    let mut table = Vec::new();
    for (index, a) in profiles.iter().enumerate() {
        table.extend(profiles[index + 1..].iter().map(|b| (a.cluster, b.cluster, overlap(&a.sectors, &b.sectors))));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_fall_into_bands_without_a_gap() {
        for (age, band) in [(-1, 0), (0, 0), (4, 0), (5, 1), (9, 1), (10, 2), (19, 2), (20, 3), (300, 3)] {
            assert_eq!(age_band(age), band, "{age}");
        }
        assert_eq!(ages_of(0), (0, Some(4)));
        assert_eq!(ages_of(1), (5, Some(9)));
        assert_eq!(ages_of(3), (20, None));
    }

    fn profile(cluster: usize, sectors: &[usize]) -> Profile {
        let count = sectors.iter().sum();
        let (ages, sizes) = (vec![0; 4], vec![0; 4]);
        Profile { cluster, count, recorded: count, sectors: sectors.to_vec(), ages, sizes, median_founded: None }
    }

    #[test]
    fn quotients_compare_with_all_clusters() {
        let table = quotients(&[profile(0, &[8, 2]), profile(1, &[2, 8]), profile(2, &[0, 0])]);
        assert_eq!(table[0], [Some(1.6), Some(0.4)]);
        assert_eq!(table[1], [Some(0.4), Some(1.6)]);
        assert_eq!(table[2], [None, None]);
        assert!(quotients(&[]).is_empty());
    }

    #[test]
    fn every_pair_is_there_once() {
        let table = pairs(&[profile(0, &[1, 0]), profile(1, &[0, 1]), profile(2, &[1, 0])]);
        assert_eq!(table, [(0, 1, Some(0.0)), (0, 2, Some(1.0)), (1, 2, Some(0.0))]);
    }
}
