//! The cross-filter against a naive recount: two implementations of one rule must agree on random data.

mod common;

use atlas::domain::analysis::statistics::coverage;
use atlas::domain::data::dataset::Loaded;
use atlas::domain::filter::facets::{Facet, places_without_point};
use atlas::domain::filter::filters::{Filters, YearRange};
use atlas::domain::filter::selection::{CrossFilter, Dimension, prune};
use atlas::domain::filter::sorting::{Sort, SortField, sorted};
use atlas::domain::geo::Bounds;
use atlas::domain::geo::radius::{Radius, distance_km};
use atlas::domain::model::{Company, Dataset, Employees, FigureScope, LonLat, Scope, Status};
use atlas::domain::url_state::UrlState;
use proptest::prelude::*;

/// The headcount bands of the grammar: 1 to 10, 11 to 50, 51 to 250, more; nobody is not known.
fn band(count: u32) -> String {
    let bands = [(10, "1-10"), (50, "11-50"), (250, "51-250"), (u32::MAX, "251-")];
    let name = bands.iter().find(|(most, _)| count <= *most).map_or("", |(_, name)| name);
    if count == 0 { "unknown".to_owned() } else { name.to_owned() }
}

/// The values of a company, written down a second time from the grammar.
fn values(dataset: &Dataset, company: &Company, facet: Facet, wide: bool) -> Vec<String> {
    match facet {
        Facet::Cluster => vec![dataset.clusters[company.cluster].id.clone()],
        Facet::Sector => vec![dataset.sectors[company.sector].id.clone()],
        Facet::Size => {
            let counted = |employees: &Employees| wide || !matches!(employees.scope, FigureScope::Country | FigureScope::Group);
            vec![band(company.employees.filter(counted).map_or(0, |employees| employees.count))]
        }
        Facet::Tag => company.tags.iter().map(|tag| dataset.tags[*tag].id.clone()).collect(),
        Facet::Programme => company.programmes.iter().map(|one| dataset.programmes[*one].id.clone()).collect(),
        Facet::Status => vec![
            match company.status {
                Some(Status::Active) => "active",
                Some(Status::Acquired) => "acquired",
                Some(Status::Moved) => "moved",
                Some(Status::Closed) => "closed",
                None => "unknown",
            }
            .to_owned(),
        ],
        Facet::Place => vec![company.location.place.clone().unwrap_or_else(|| "unknown".to_owned())],
        Facet::Member => company.member.map(|yes| if yes { "yes" } else { "no" }.to_owned()).into_iter().collect(),
    }
}

/// True if a company passes every clause; the clause of `skip` is ignored.
fn passes(dataset: &Dataset, company: &Company, filters: &Filters, skip: Option<Facet>) -> bool {
    let facets = Facet::ALL.into_iter().filter(|facet| Some(*facet) != skip).all(|facet| {
        let wanted = filters.values(facet);
        let has = values(dataset, company, facet, filters.wide_sizes);
        match facet == Facet::Tag && filters.tags_are_all {
            _ if wanted.is_empty() => true,
            true => wanted.iter().all(|value| has.contains(value)),
            false => wanted.iter().any(|value| has.contains(value)),
        }
    });
    let founded = filters.founded.is_none_or(|range| {
        company.founded.is_some_and(|year| range.from.is_none_or(|from| from <= year) && range.to.is_none_or(|to| year <= to))
    });
    let year = filters.year.is_none_or(|last| company.founded.is_some_and(|year| year <= last));
    let area = filters.area.is_none_or(|area| {
        company.location.point.is_some_and(|(point, _)| {
            point.lon >= area.west && point.lon <= area.east && point.lat >= area.south && point.lat <= area.north
        })
    });
    let near = filters.near.is_none_or(|near| {
        let point = company.location.point.map(|(point, _)| point);
        point.is_some_and(|point| distance_km(near.center, point) <= f64::from(near.km))
    });
    let scope = filters.all_scopes || company.scope == Scope::Core;
    let text = format!("{} {}", company.name, company.activity.get("en")).to_lowercase();
    let query = filters.query.split(' ').filter(|word| !word.is_empty());
    let query = query.into_iter().all(|word| text.split(' ').any(|own| own.starts_with(word)));
    facets && founded && year && area && near && scope && query
}

/// Companies by founding year whatever years are chosen, years of nobody left out.
fn by_year_naive(dataset: &Dataset, filters: &Filters) -> Vec<usize> {
    let others = {
        let mut others = filters.clone();
        (others.founded, others.year) = (None, None);
        others
    };
    let mut years = std::collections::BTreeMap::new();
    for company in dataset.companies.iter().filter(|company| passes(dataset, company, &others, None)) {
        company.founded.into_iter().for_each(|year| *years.entry(year).or_insert(0) += 1);
    }
    years.into_values().collect()
}

/// What a company is sorted by, as a number; places are named in the order of their numbers.
fn sort_value(dataset: &Dataset, row: usize, field: SortField) -> Option<i64> {
    let company = &dataset.companies[row];
    match field {
        SortField::Name => Some(0),
        SortField::Founded => company.founded.map(i64::from),
        SortField::Employees => company.employees.map(|employees| i64::from(employees.count)),
        SortField::Cluster => Some(company.cluster as i64),
        SortField::Sector => Some(company.sector as i64),
        SortField::Place => company.location.place.as_ref().and_then(|id| id.rsplit('-').next()?.parse().ok()),
    }
}

/// No clause, or up to three values that the random datasets can have.
fn some_of(facet: Facet) -> BoxedStrategy<Vec<String>> {
    let counted = |most: usize| (0..most).map(|index| format!("{}-{index}", facet.key())).collect();
    let mut values: Vec<String> = match facet {
        Facet::Cluster => counted(3),
        Facet::Sector | Facet::Tag => counted(4),
        Facet::Programme | Facet::Place => counted(2),
        _ => facet.closed().unwrap_or_default().iter().map(|id| (*id).to_owned()).collect(),
    };
    values.extend((facet == Facet::Place).then(|| "unknown".to_owned()));
    let most = values.len().min(3);
    (any::<bool>(), proptest::sample::subsequence(values, 0..=most))
        .prop_map(|(is_set, chosen)| if is_set { chosen } else { Vec::new() })
        .boxed()
}

fn filters() -> impl Strategy<Value = Filters> {
    let facets = Facet::ALL.map(some_of).to_vec();
    let year = || proptest::option::of(1985..2025_i32);
    let query = proptest::sample::select(vec!["", "", "", "imag", "data pl", "name"]);
    let near = proptest::option::of((4.0..6.5_f64, 45.0..51.0_f64, 1..400_u32));
    let rest = ((any::<bool>(), any::<bool>()), any::<bool>(), year(), year(), year(), (any::<bool>(), near), query);
    (facets, rest).prop_map(|(facets, ((all_tags, wide), all_scopes, from, to, last, (area, near), query))| {
        let mut filters = Filters::default();
        (filters.tags_are_all, filters.all_scopes, filters.query) = (all_tags, all_scopes, query.to_owned());
        filters.wide_sizes = wide;
        filters.founded = YearRange::new(from, to);
        filters.year = last.filter(|year| year % 3 == 0);
        filters.area = area.then_some(Bounds { west: 4.0, south: 45.0, east: 6.5, north: 47.5 });
        filters.near = near.map(|(lon, lat, km)| Radius { center: LonLat { lon, lat }, km });
        for (facet, values) in Facet::ALL.into_iter().zip(facets) {
            filters.set(facet, values);
        }
        filters
    })
}

proptest! {
    #[test]
    fn selection_and_counts_equal_a_naive_recount(seeds in proptest::collection::vec(any::<u64>(), 0..200), filters in filters()) {
        let dataset = common::dataset(&seeds);
        let columns = common::columns(&dataset);
        // A query without a hit matches with one edit, which is a rule of its own and tested beside the search.
        let cross = CrossFilter::new(&dataset, &columns, &filters);
        prop_assume!(!cross.is_fuzzy());
        let naive: Vec<usize> = (0..seeds.len()).filter(|row| passes(&dataset, &dataset.companies[*row], &filters, None)).collect();
        prop_assert_eq!(cross.selected().iter().collect::<Vec<_>>(), naive.clone());
        for facet in Facet::ALL {
            let counts = cross.counts(facet);
            for (value, count) in columns.facet(facet).ids().iter().zip(counts) {
                // The rule: the selection if this value were the facet's clause; with "all tags", joined to it.
                let expected = dataset.companies.iter().filter(|company| {
                    let conjunctive = facet == Facet::Tag && filters.tags_are_all;
                    let others = passes(&dataset, company, &filters, (!conjunctive).then_some(facet));
                    others && values(&dataset, company, facet, filters.wide_sizes).contains(value)
                }).count();
                prop_assert_eq!(*count, expected, "{} {}", facet.key(), value);
            }
        }
        // Every value here is one that the data know, so none may be dropped.
        let mut kept = filters.clone();
        prop_assert!(prune(&columns, &mut kept).is_empty());
        prop_assert_eq!(kept, filters);
    }

    #[test]
    fn a_selection_made_from_another_one_equals_one_made_anew(
        seeds in proptest::collection::vec(any::<u64>(), 0..200),
        by_year in any::<bool>(),
        steps in proptest::collection::vec((filters(), 0..Facet::ALL.len() + 4), 1..12),
    ) {
        let mut dataset = common::dataset(&seeds);
        if by_year {
            dataset.companies.sort_by_key(|company| (company.founded.is_none(), company.founded));
        }
        let columns = common::columns(&dataset);
        let mut now = Filters::default();
        let mut cross = CrossFilter::new(&dataset, &columns, &now);
        for (target, which) in steps {
            // One clause goes over, or all of them.
            match which.checked_sub(Facet::ALL.len()) {
                None => now.set(Facet::ALL[which], target.values(Facet::ALL[which]).to_vec()),
                Some(0) => (now.founded, now.year) = (target.founded, now.year),
                Some(1) => (now.year, now.tags_are_all) = (target.year, target.tags_are_all),
                Some(2) => (now.query, now.area, now.near) = (target.query, target.area, target.near),
                _ => now = target,
            }
            cross = cross.changed_to(&dataset, &columns, &now);
            let anew = CrossFilter::new(&dataset, &columns, &now);
            prop_assert_eq!(&cross, &anew);
            let naive: Vec<usize> =
                (0..seeds.len()).filter(|row| passes(&dataset, &dataset.companies[*row], &now, None)).collect();
            if !cross.is_fuzzy() {
                prop_assert_eq!(cross.selected().iter().collect::<Vec<_>>(), naive);
            }
            let years = by_year_naive(&dataset, &now);
            prop_assert!(cross.is_fuzzy() || years == cross.years(&columns).counts.iter().copied().filter(|n| *n > 0).collect::<Vec<_>>());
            for own in [vec![Dimension::Founded], vec![Dimension::Year], vec![Dimension::Founded, Dimension::Year], vec![Dimension::Facet(Facet::Tag)]] {
                let mut others = now.clone();
                for dimension in &own {
                    match dimension {
                        Dimension::Founded => others.founded = None,
                        Dimension::Year => others.year = None,
                        _ => others.set(Facet::Tag, Vec::new()),
                    }
                }
                let expected = CrossFilter::new(&dataset, &columns, &others);
                prop_assert_eq!(&cross.without(&own), expected.selected());
            }
        }
    }

    #[test]
    fn without_its_own_clause_a_view_holds_at_least_the_selection(seeds in proptest::collection::vec(any::<u64>(), 0..100), filters in filters()) {
        let dataset = common::dataset(&seeds);
        let columns = common::columns(&dataset);
        let cross = CrossFilter::new(&dataset, &columns, &filters);
        for own in [Dimension::Founded, Dimension::Area, Dimension::Near, Dimension::Query, Dimension::Scope, Dimension::Year] {
            let view = cross.without(&[own]);
            prop_assert_eq!(view.count_and(cross.selected()), cross.selected().count());
        }
    }

    #[test]
    fn every_order_keeps_every_row_and_puts_unknowns_last(seeds in proptest::collection::vec(any::<u64>(), 0..80)) {
        let dataset = common::dataset(&seeds);
        let columns = common::columns(&dataset);
        let cross = CrossFilter::new(&dataset, &columns, &UrlState::parse("scope=all").0.filters);
        for sort in Sort::all() {
            let rows = sorted(&dataset, &columns, cross.selected(), sort, "", "en");
            let mut all = rows.clone();
            all.sort_unstable();
            prop_assert_eq!(all, (0..seeds.len() as u32).collect::<Vec<_>>());
            // Known values in the order asked, unknown ones last, equals by name.
            let keys: Vec<(bool, i64, &str)> = rows.iter().map(|row| {
                let value = sort_value(&dataset, *row as usize, sort.field);
                let turned = value.map(|value| if sort.descending { -value } else { value });
                (value.is_none(), turned.unwrap_or_default(), columns.names()[*row as usize].as_str())
            }).collect();
            if sort.field == SortField::Name && sort.descending {
                prop_assert!(keys.windows(2).all(|pair| pair[0].2 >= pair[1].2));
            } else {
                prop_assert!(keys.windows(2).all(|pair| pair[0] <= pair[1]), "{}", sort.id());
            }
        }
    }
}

#[test]
fn the_fixture_counts_to_figures_that_were_counted_by_hand() {
    let loaded = common::fixture();
    assert_eq!(loaded.issues, []);
    let columns = common::columns(&loaded.dataset);
    let cross = |query: &str| CrossFilter::new(&loaded.dataset, &columns, &UrlState::parse(query).0.filters);
    for (query, selected, clusters) in [
        ("", 10, [3, 4, 3]),
        ("scope=all", 12, [4, 4, 4]),
        ("cluster=north&scope=all", 4, [4, 4, 4]),
        ("tag=oncology", 4, [0, 3, 1]),
        ("tag=imaging,oncology&tagmode=all", 1, [0, 0, 1]),
        ("year=2010", 4, [1, 2, 1]),
        ("founded=2010-2015", 3, [2, 0, 1]),
        ("place=unknown", 3, [0, 2, 1]),
        ("q=peptides", 1, [0, 1, 0]),
        ("q=onkology", 4, [0, 3, 1]),
    ] {
        assert_eq!((cross(query).selected().count(), cross(query).counts(Facet::Cluster)), (selected, &clusters[..]), "{query}");
    }
    let sizes = columns.facet(Facet::Size);
    let of_band = |band: &str| cross("").counts(Facet::Size)[sizes.position(band).unwrap_or_default()];
    assert_eq!(["1-10", "11-50", "51-250", "251-", "unknown"].map(of_band), [3, 3, 1, 1, 2]);
}

#[test]
fn as_many_companies_are_listed_without_a_point_as_the_map_counts() {
    for dataset in [common::committed().dataset, common::fixture().dataset] {
        let columns = common::columns(&dataset);
        for query in ["", "scope=all", "cluster=luxembourg", "sector=medtech&scope=all", "place=kockelscheuer,strassen"] {
            let mut filters = UrlState::parse(query).0.filters;
            let cross = CrossFilter::new(&dataset, &columns, &filters);
            let rows: Vec<usize> = cross.selected().iter().collect();
            let without = rows.iter().filter(|row| dataset.companies[**row].location.point.is_none()).count();
            let places = places_without_point(&dataset, rows);
            assert_eq!(places.is_empty(), without == 0, "{query}");
            if without > 0 {
                filters.set(Facet::Place, places);
                let listed = CrossFilter::new(&dataset, &columns, &filters);
                assert!(listed.selected().iter().all(|row| dataset.companies[row].location.point.is_none()), "{query}");
                assert_eq!(listed.selected().count(), without, "{query}");
            }
        }
    }
    let dataset = common::committed().dataset;
    assert!(places_without_point(&dataset, 0..dataset.companies.len()).len() > 1, "localities without a point are listed, too");
}

#[test]
fn the_committed_data_count_as_a_naive_recount_does() {
    let Loaded { dataset, .. } = common::committed();
    let columns = common::columns(&dataset);
    for query in
        ["", "scope=all", "cluster=luxembourg&scope=all", "sector=medtech", "tag=oncology,ai", "place=unknown", "year=2015"]
    {
        let filters = UrlState::parse(query).0.filters;
        let cross = CrossFilter::new(&dataset, &columns, &filters);
        for facet in Facet::ALL {
            let column = columns.facet(facet);
            let mut naive = vec![0; column.ids().len()];
            for company in dataset.companies.iter().filter(|company| passes(&dataset, company, &filters, Some(facet))) {
                for value in values(&dataset, company, facet, false) {
                    naive[column.position(&value).unwrap_or_else(|| panic!("{}: {value} is no value", company.id))] += 1;
                }
            }
            assert_eq!(cross.counts(facet), naive, "{query}: {facet:?}");
        }
        let selected = dataset.companies.iter().filter(|company| passes(&dataset, company, &filters, None)).count();
        assert_eq!(cross.selected().count(), selected, "{query}");
    }
}

#[test]
fn values_that_the_data_do_not_know_are_taken_out_and_named() {
    let loaded = common::committed();
    let columns = common::columns(&loaded.dataset);
    let mut filters = UrlState::parse("cluster=atlantis,lyon&tag=no-such-tag&sector=medtech").0.filters;
    let dropped: Vec<String> = prune(&columns, &mut filters).into_iter().map(|bad| bad.value).collect();
    assert_eq!(dropped, ["atlantis", "no-such-tag"]);
    assert_eq!(filters, UrlState::parse("cluster=lyon&sector=medtech").0.filters);
}

#[test]
fn values_that_the_data_do_not_know_stay_in_the_address_until_all_is_cleared() {
    let loaded = common::committed();
    let columns = common::columns(&loaded.dataset);
    let query = "v=1&cluster=lyon,atlantis&tag=no-such-tag";
    let mut state = UrlState::parse(query).0;
    state.unknown = prune(&columns, &mut state.filters);
    assert_eq!(state.to_query(), query);
    let toggled = state.with(|state| state.filters.toggle(Facet::Cluster, "lyon"));
    assert_eq!(toggled.to_query(), "v=1&cluster=atlantis&tag=no-such-tag");
    assert_eq!(state.cleared().to_query(), "");
}

#[test]
fn a_number_that_counts_every_company_of_a_cluster_leads_to_all_of_them() {
    let loaded = common::committed();
    let columns = common::columns(&loaded.dataset);
    let state = UrlState::parse("q=imaging&sector=medtech&open=some-company").0;
    for row in coverage(&loaded.dataset) {
        let id = &loaded.dataset.clusters[row.cluster].id;
        let led = state.every_company_of(id);
        assert_eq!(led.to_query(), format!("v=1&cluster={id}&scope=all"));
        let found = CrossFilter::new(&loaded.dataset, &columns, &led.filters).selected().count();
        assert!(row.core < row.companies && found == row.companies, "{id}: {found}");
    }
    // As a switch: twice is as before, and of two clusters the one that stays keeps its side activities.
    let pressed = |query: &str, ids: &[&str]| {
        UrlState::parse(query).0.with(|state| ids.iter().for_each(|id| state.filters.toggle_whole(id))).to_query()
    };
    assert_eq!(pressed("", &["lyon"]), "v=1&cluster=lyon&scope=all");
    assert_eq!(pressed("", &["lyon", "lyon"]), "");
    assert_eq!(pressed("cluster=lyon", &["lyon"]), "v=1&cluster=lyon&scope=all");
    assert_eq!(pressed("", &["lyon", "brussels", "lyon"]), "v=1&cluster=brussels&scope=all");
}
