//! What the comparison says, as values: one finding, one sentence in each language.
//!
//! A finding is left out rather than stated on numbers that are too small to carry it.

use super::measures::{density, may_be_artefact};
use super::{Profile, SMALL, pairs, quotients};

/// One statement. Clusters and sectors are indices into the dataset.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// A cluster is most specialised in a sector.
    Specialised {
        /// The cluster.
        cluster: usize,
        /// The sector.
        sector: usize,
        /// Its location quotient, above 1.
        quotient: f64,
        /// Companies of the sector in the cluster.
        count: usize,
    },
    /// A cluster has the most companies per 100,000 inhabitants.
    Densest {
        /// The densest cluster.
        cluster: usize,
        /// Companies per 100,000 inhabitants.
        density: f64,
        /// The cluster that follows.
        next: usize,
        /// Its density.
        next_density: f64,
        /// The order may be nothing but our coverage.
        doubtful: bool,
    },
    /// A cluster's companies are the youngest by their median founding year.
    Youngest {
        /// The youngest cluster.
        cluster: usize,
        /// Its median founding year.
        year: i32,
        /// The oldest cluster.
        oldest: usize,
        /// Its median founding year.
        oldest_year: i32,
        /// Companies with a founding year in both, of their companies.
        dated: (usize, usize),
    },
    /// In a cluster most companies with a headcount have at most ten people.
    SmallFirms {
        /// The cluster with the largest share.
        cluster: usize,
        /// Companies of at most ten people.
        count: usize,
        /// Companies with a headcount.
        known: usize,
        /// Headcounts are known for too few of the companies, so the share may be an artefact.
        doubtful: bool,
    },
    /// Two clusters have the most similar sector profiles.
    MostAlike {
        /// One cluster.
        a: usize,
        /// The other cluster.
        b: usize,
        /// The part of their shares that they have in common, 0 to 1.
        overlap: f64,
    },
}

/// What is published about a cluster and needed to judge ours.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Published {
    /// Inhabitants of the region.
    pub inhabitants: Option<f64>,
    /// The official count of companies.
    pub official: Option<u32>,
}

impl Published {
    /// Our companies over the official count.
    pub fn coverage(&self, recorded: usize) -> Option<f64> {
        self.official.filter(|official| *official > 0).map(|official| recorded as f64 / f64::from(official))
    }
}

/// What can be said about these profiles; `published` is in their order.
pub fn findings(profiles: &[Profile], published: &[Published]) -> Vec<Finding> {
    let mut list: Vec<Finding> = specialised(profiles);
    list.extend(densest(profiles, published));
    list.extend(youngest(profiles));
    list.extend(small_firms(profiles));
    list.extend(most_alike(profiles));
    list
}

fn specialised(profiles: &[Profile]) -> Vec<Finding> {
    // With one cluster in the selection every quotient is 1.
    let table = quotients(profiles);
    let best = |(profile, own): (&Profile, &Vec<Option<f64>>)| {
        let solid = own.iter().enumerate().filter(|(sector, _)| profile.sectors[*sector] >= SMALL);
        let (sector, quotient) = solid.filter_map(|(sector, quotient)| Some((sector, (*quotient)?))).fold(
            None,
            |best: Option<(usize, f64)>, one| if best.is_none_or(|best| one.1 > best.1) { Some(one) } else { best },
        )?;
        let said = quotient > 1.05;
        said.then(|| Finding::Specialised { cluster: profile.cluster, sector, quotient, count: profile.sectors[sector] })
    };
    profiles.iter().zip(&table).filter_map(best).collect()
}

fn densest(profiles: &[Profile], published: &[Published]) -> Option<Finding> {
    let value = |(profile, official): (&Profile, &Published)| {
        let value = density(profile.count, official.inhabitants?).filter(|_| profile.count >= SMALL)?;
        Some((profile.cluster, value, official.coverage(profile.recorded)))
    };
    let known: Vec<_> = profiles.iter().zip(published).filter_map(value).collect();
    let first = largest(&known, |one| one.1, None)?;
    let second = largest(&known, |one| one.1, Some(first))?;
    let ((cluster, density, coverage), (next, next_density, next_coverage)) = (known[first], known[second]);
    let doubtful = may_be_artefact((density, coverage), (next_density, next_coverage));
    Some(Finding::Densest { cluster, density, next, next_density, doubtful })
}

/// The position of the largest value, the first of equals, without the position `but`.
fn largest<T>(items: &[T], value: impl Fn(&T) -> f64, but: Option<usize>) -> Option<usize> {
    let candidates = (0..items.len()).filter(|position| Some(*position) != but);
    candidates.fold(None, |best, one| match best {
        Some(best) if value(&items[one]) <= value(&items[best]) => Some(best),
        _ => Some(one),
    })
}

fn youngest(profiles: &[Profile]) -> Option<Finding> {
    let solid: Vec<&Profile> = profiles.iter().filter(|profile| profile.dated() >= SMALL).collect();
    let year = |profile: &&Profile| f64::from(profile.median_founded.unwrap_or_default());
    let young = solid.get(largest(&solid, year, None)?)?;
    let old = solid.get(largest(&solid, |profile| -year(profile), None)?)?;
    let (year, oldest_year) = (young.median_founded?, old.median_founded?);
    let dated = (young.dated() + old.dated(), young.count + old.count);
    (year > oldest_year).then_some(Finding::Youngest { cluster: young.cluster, year, oldest: old.cluster, oldest_year, dated })
}

fn small_firms(profiles: &[Profile]) -> Option<Finding> {
    let solid: Vec<&Profile> = profiles.iter().filter(|profile| profile.sized() >= SMALL).collect();
    let share = |profile: &&Profile| profile.sizes.first().copied().unwrap_or_default() as f64 / profile.sized() as f64;
    let leader = solid.get(largest(&solid, share, None)?)?;
    let (count, known) = (leader.sizes.first().copied()?, leader.sized());
    let doubtful = solid.iter().any(|profile| profile.sized() * 2 < profile.count);
    (count >= SMALL).then_some(Finding::SmallFirms { cluster: leader.cluster, count, known, doubtful })
}

fn most_alike(profiles: &[Profile]) -> Option<Finding> {
    let count = |cluster: usize| profiles.iter().find(|profile| profile.cluster == cluster).map_or(0, |profile| profile.count);
    let table = pairs(profiles);
    let known: Vec<(usize, usize, f64)> = table
        .into_iter()
        .filter(|(a, b, _)| count(*a) >= SMALL && count(*b) >= SMALL)
        .filter_map(|(a, b, overlap)| Some((a, b, overlap?)))
        .collect();
    // Of one pair nothing is the most similar.
    let best = largest(&known, |one| one.2, None).filter(|_| known.len() > 1)?;
    let (a, b, overlap) = known[best];
    Some(Finding::MostAlike { a, b, overlap })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(cluster: usize, sectors: &[usize], recorded: usize) -> Profile {
        let count: usize = sectors.iter().sum();
        Profile {
            cluster,
            count,
            recorded,
            sectors: sectors.to_vec(),
            ages: vec![count, 0, 0, 0],
            sizes: vec![count / 2, count - count / 2, 0, 0],
            median_founded: (count > 0).then_some(2010 + cluster as i32),
        }
    }

    fn published(inhabitants: f64, official: u32) -> Published {
        Published { inhabitants: Some(inhabitants), official: Some(official) }
    }

    #[test]
    fn says_what_the_numbers_carry() {
        let profiles = [profile(0, &[20, 5], 25), profile(1, &[5, 20], 25), profile(2, &[18, 7], 25)];
        let published = [published(1e6, 50), published(5e6, 50), published(9e6, 50)];
        let list = findings(&profiles, &published);
        assert!(list.contains(&Finding::Densest { cluster: 0, density: 2.5, next: 1, next_density: 0.5, doubtful: false }));
        assert!(list.iter().any(|one| matches!(one, Finding::Specialised { cluster: 1, sector: 1, count: 20, .. })));
        assert!(list.iter().any(|one| matches!(one, Finding::MostAlike { a: 0, b: 2, .. })));
        let dated = (50, 50);
        assert!(list.contains(&Finding::Youngest { cluster: 2, year: 2012, oldest: 0, oldest_year: 2010, dated }));
        assert!(list.contains(&Finding::SmallFirms { cluster: 0, count: 12, known: 25, doubtful: false }));
    }

    #[test]
    fn a_density_that_coverage_may_explain_is_doubtful() {
        let profiles = [profile(0, &[20, 5], 25), profile(1, &[5, 15], 20)];
        let list = findings(&profiles, &[published(1e6, 30), published(1e6, 400)]);
        assert!(list.iter().any(|one| matches!(one, Finding::Densest { doubtful: true, .. })), "{list:?}");
    }

    #[test]
    fn says_nothing_of_small_numbers() {
        let profiles = [profile(0, &[2, 1], 3), profile(1, &[1, 2], 3), profile(2, &[0, 0], 3)];
        assert_eq!(findings(&profiles, &[Published::default(); 3]), []);
        assert_eq!(findings(&profiles, &[published(1e6, 30); 3]), []);
        assert_eq!(findings(&[], &[]), []);
    }
}
