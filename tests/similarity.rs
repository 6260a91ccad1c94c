//! Similar and complementary companies: a case worked out by hand, and what must hold on any data.

mod common;

use atlas::domain::analysis::similarity::{LEAST, complementary, similar};
use atlas::domain::filter::columns::Columns;
use atlas::domain::model::{Dataset, Employees, FigureScope, Link, Localized, Scope};
use proptest::prelude::*;

/// Eight core companies of cluster 0 and sector 0 without topics, years or headcounts.
fn blank() -> Dataset {
    let mut dataset = common::dataset(&[0; 8]);
    for company in &mut dataset.companies {
        (company.cluster, company.sector, company.scope) = (0, 0, Scope::Core);
        (company.founded, company.employees) = (None, None);
        company.tags.clear();
    }
    dataset
}

fn people(count: u32) -> Employees {
    Employees { count, year: None, scope: FigureScope::Company }
}

#[test]
fn points_are_those_of_the_formula() {
    let mut dataset = blank();
    for row in 3..8 {
        dataset.companies[row].sector = 3;
    }
    // Topic 0: two of eight companies, weight 1 + 2. Topic 1: one, weight 1 + 3. Topic 2: one, weight 4.
    dataset.companies[0].tags = vec![0, 1];
    dataset.companies[1].tags = vec![0, 2];
    dataset.companies[1].cluster = 1;
    (dataset.companies[0].employees, dataset.companies[1].employees) = (Some(people(8)), Some(people(40)));
    (dataset.companies[0].founded, dataset.companies[1].founded) = (Some(2010), Some(2014));
    let columns = Columns::new(&dataset);
    let found = similar(&dataset, &columns, 0, 9);
    // 600 * 3 / 11 = 163; the same sector 250; the next band 50; 75 - 3 * 4 = 63.
    assert_eq!((found[0].row, found[0].points), (1, 163 + 250 + 50 + 63));
    assert_eq!(found[0].shared, [0]);
    assert!(found[0].same_sector && !found[0].same_size && found[0].same_age);
    // The third shares the sector alone; the rest share nothing.
    assert_eq!(found.iter().map(|one| (one.row, one.points)).skip(1).collect::<Vec<_>>(), [(2, 250)]);
    let found = complementary(&dataset, &columns, 0, 9);
    // 300 * 3 / 7 = 128; 400 * 4 / 7 = 228; another cluster 150.
    assert_eq!(found.iter().map(|one| (one.row, one.points)).collect::<Vec<_>>(), [(1, 128 + 228 + 150)]);
    assert_eq!((found[0].shared.as_slice(), found[0].gained.as_slice()), ([0].as_slice(), [2].as_slice()));
    assert!(!found[0].other_sector && found[0].other_cluster);
}

#[test]
fn a_published_relation_needs_no_suggestion() {
    let mut dataset = blank();
    dataset.companies[0].tags = vec![0, 1];
    dataset.companies[1].tags = vec![0, 2];
    dataset.companies[1].cluster = 1;
    let columns = Columns::new(&dataset);
    assert_eq!(complementary(&dataset, &columns, 0, 9).len(), 1);
    dataset.links.push(Link {
        from: dataset.companies[1].id.clone(),
        to: dataset.companies[0].id.clone(),
        kind: "partnership".to_owned(),
        year: None,
        summary: Localized::default(),
        source: String::new(),
    });
    assert_eq!(complementary(&dataset, &columns, 0, 9), []);
}

proptest! {
    #[test]
    fn reasons_are_true_and_the_best_come_first(seeds in proptest::collection::vec(any::<u64>(), 1..60), row in any::<usize>()) {
        let dataset = common::dataset(&seeds);
        let columns = Columns::new(&dataset);
        let row = row % seeds.len();
        let own = &dataset.companies[row];
        let found = similar(&dataset, &columns, row, seeds.len());
        prop_assert!(found.windows(2).all(|pair| pair[0].points >= pair[1].points));
        for one in &found {
            let company = &dataset.companies[one.row as usize];
            prop_assert!(one.row as usize != row && (LEAST..=1000).contains(&one.points));
            prop_assert!(one.shared.iter().all(|tag| own.tags.contains(tag) && company.tags.contains(tag)));
            prop_assert!(one.same_sector == (own.sector == company.sector));
            prop_assert!(own.scope == Scope::Adjacent || company.scope == Scope::Core);
            // Similarity goes both ways, where both may meet.
            if own.scope == company.scope {
                let back = similar(&dataset, &columns, one.row as usize, seeds.len());
                prop_assert_eq!(back.iter().find(|other| other.row as usize == row).map(|other| other.points), Some(one.points));
            }
        }
        for one in complementary(&dataset, &columns, row, seeds.len()) {
            let company = &dataset.companies[one.row as usize];
            prop_assert!(one.points <= 1000 && !one.shared.is_empty() && !one.gained.is_empty());
            prop_assert!(one.gained.iter().all(|tag| !own.tags.contains(tag) && company.tags.contains(tag)));
            prop_assert!(one.other_sector || one.other_cluster);
        }
    }
}
