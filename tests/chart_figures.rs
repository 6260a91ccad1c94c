//! The tables behind the further charts against a naive recount, on random data.

mod common;

use atlas::domain::analysis::statistics::growth::growth;
use atlas::domain::analysis::statistics::headcount::headcounts;
use atlas::domain::analysis::statistics::matrix::cluster_tags;
use atlas::domain::filter::columns::Columns;
use atlas::domain::filter::engine::bitset::Bitset;
use atlas::domain::model::Company;
use common::{committed, dataset};
use proptest::prelude::*;

proptest! {
    #[test]
    fn growth_is_what_a_recount_says(seeds in proptest::collection::vec(any::<u64>(), 0..60), mask in any::<u64>()) {
        let data = dataset(&seeds);
        let columns = Columns::new(&data);
        let rows = Bitset::from_fn(data.companies.len(), |row| mask >> (row % 64) & 1 == 1);
        let growth = growth(&columns, &rows);
        let all: Vec<&Company> = rows.iter().map(|row| &data.companies[row]).collect();
        prop_assert_eq!(growth.total, all.len());
        prop_assert_eq!(growth.known, all.iter().filter(|company| company.founded.is_some()).count());
        for (cluster, series) in growth.series.iter().enumerate() {
            let own = || all.iter().filter(|company| company.cluster == cluster);
            prop_assert_eq!(series.total, own().count());
            prop_assert!(series.sums.is_sorted());
            for year in growth.first..=growth.last() {
                let naive = own().filter(|company| company.founded.is_some_and(|founded| founded <= year)).count();
                prop_assert_eq!(growth.at(series, year), naive, "{}", year);
            }
            prop_assert_eq!(growth.at(series, growth.first - 1), 0);
            prop_assert_eq!(growth.at(series, 9999), series.sums.last().copied().unwrap_or_default());
        }
    }

    #[test]
    fn headcounts_and_matrix_are_what_a_recount_says(seeds in proptest::collection::vec(any::<u64>(), 0..60), mask in any::<u64>()) {
        let data = dataset(&seeds);
        let columns = Columns::new(&data);
        let rows = Bitset::from_fn(data.companies.len(), |row| mask >> (row % 64) & 1 == 1);
        let narrow = headcounts(&data, &rows, false);
        let heads = headcounts(&data, &rows, true);
        prop_assert_eq!(narrow.people.len() + narrow.left_out, heads.people.len());
        prop_assert!(narrow.people.iter().all(|(row, _)| data.companies[*row as usize].employees.is_some_and(|one| !one.scope.is_wide())));
        let mut naive: Vec<u32> = rows.iter().filter_map(|row| data.companies[row].employees).map(|one| one.count).collect();
        naive.retain(|count| *count > 0);
        naive.sort_unstable();
        prop_assert_eq!(heads.people.iter().map(|(_, people)| *people).collect::<Vec<_>>(), naive);
        prop_assert!(heads.people.iter().all(|(row, people)| data.companies[*row as usize].employees.is_some_and(|one| one.count == *people)));

        let matrix = cluster_tags(&columns, &rows, 3);
        prop_assert!(matrix.rows.len() <= 3);
        for (tag, counts) in &matrix.rows {
            prop_assert_eq!(counts.len(), matrix.columns.len());
            prop_assert_eq!(counts.iter().sum::<usize>(), tag.count);
            for (cluster, count) in counts.iter().enumerate() {
                let has = |company: &Company| company.tags.iter().any(|one| data.tags[*one].id == tag.id);
                let naive = rows.iter().map(|row| &data.companies[row]).filter(|one| one.cluster == cluster && has(one)).count();
                prop_assert_eq!(*count, naive);
            }
        }
    }
}

#[test]
fn the_committed_release_grows() {
    let data = committed().dataset;
    let columns = Columns::new(&data);
    let growth = growth(&columns, &Bitset::full(columns.rows()));
    assert!(growth.known > 100 && growth.known < growth.total, "{} of {}", growth.known, growth.total);
    assert_eq!(growth.series.len(), 3);
    // The chart begins where the histogram has bins of one width, and nothing founded before is lost.
    assert_eq!(growth.first, columns.year_scale().start);
    assert!(growth.series.iter().any(|series| series.sums[0] > 0));
}
