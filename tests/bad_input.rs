//! Input that nobody should send and somebody will: it selects, counts and sums what a person would expect, and nothing panics.

mod common;

use atlas::domain::analysis::statistics::{by_facet, employees_by_facet, top};
use atlas::domain::data::dataset::{Loaded, parse};
use atlas::domain::data::json_ld::organization;
use atlas::domain::filter::columns::Columns;
use atlas::domain::filter::engine::bitset::Bitset;
use atlas::domain::filter::facets::Facet;
use atlas::domain::filter::highlight::Highlighter;
use atlas::domain::filter::selection::{CrossFilter, prune};
use atlas::domain::filter::sorting::{Sort, sorted};
use atlas::domain::filter::suggest::{Offered, suggest};
use atlas::domain::url_state::UrlState;
use atlas::format::fold::{without_controls, words};
use serde_json::{Value, json};

/// A release of these companies, each an object of the fields that matter to a test.
fn release(companies: &[Value], tags: usize) -> Loaded {
    let tag = |at: usize| json!({ "id": format!("t{at}"), "name": { "en": format!("Tag {at}") } });
    let full = companies.iter().enumerate().map(|(at, company)| {
        let mut record = json!({
            "id": format!("c{at}"), "name": format!("Company {at}"), "cluster": "here", "sector": "medtech",
            "activity": { "en": "Devices" }, "sources": ["https://example.org/"],
        });
        for (key, value) in company.as_object().into_iter().flatten() {
            record[key] = value.clone();
        }
        record
    });
    let text = json!({
        "schema": 1,
        "release": { "id": "2000-01", "date": "2000-01-01", "licence": "CC0" },
        "clusters": [{ "id": "here", "name": { "en": "Here" }, "region": { "en": "Here" }, "country": "XX" }],
        "sectors": [{ "id": "medtech", "name": { "en": "Medtech" } }],
        "tags": (0..tags).map(tag).collect::<Vec<_>>(),
        "companies": full.collect::<Vec<_>>(),
    });
    parse(&text.to_string()).unwrap_or_else(|error| panic!("{error:?}"))
}

fn selected(loaded: &Loaded, query: &str) -> usize {
    let columns = Columns::new(&loaded.dataset);
    let mut filters = UrlState::parse(query).0.filters;
    prune(&columns, &mut filters);
    CrossFilter::new(&loaded.dataset, &columns, &filters).selected().count()
}

#[test]
fn a_value_that_does_not_exist_counts_as_not_chosen_before_and_after_pruning() {
    let loaded = release(&[json!({}), json!({ "tags": ["t0"] })], 1);
    let columns = Columns::new(&loaded.dataset);
    for query in ["tag=nowhere", "sector=x&place=y&size=0-0&status=z", "tag=nowhere&tagmode=all", "cluster="] {
        let filters = UrlState::parse(query).0.filters;
        let cross = CrossFilter::new(&loaded.dataset, &columns, &filters);
        assert_eq!((cross.selected().count(), cross.counts(Facet::Tag)), (2, [1].as_slice()), "{query}");
        assert_eq!(selected(&loaded, query), 2, "{query}");
    }
    assert_eq!(selected(&loaded, "tag=nowhere,t0"), 1);
}

#[test]
fn ranges_upside_down_and_years_beyond_the_data_select_what_they_say() {
    let years = [1990, 2000, 2010].map(|year| json!({ "founded": year }));
    let loaded = release(&[&years[..], &[json!({})]].concat(), 0);
    for (query, count) in [
        ("founded=2005-1995", 1),
        ("founded=1995-2005", 1),
        ("founded=2050-2060", 0),
        ("founded=1500-2100", 3),
        ("founded=-1990", 1),
        ("founded=2010-", 1),
        ("year=1700", 0),
        ("year=2099", 3),
        ("year=2000&founded=2100-1995", 1),
        ("year=1995&founded=2000-2010", 0),
        ("founded=99999999999-1", 4),
        ("founded=a-b&year=x", 4),
    ] {
        assert_eq!(selected(&loaded, query), count, "{query}");
    }
}

#[test]
fn fifty_thousand_tags_and_two_hundred_on_one_company_are_counted() {
    let own = |at: usize| (at * 200..at * 200 + 200).map(|tag| format!("t{tag}")).collect::<Vec<_>>();
    let mut companies: Vec<Value> = (0..250).map(|at| json!({ "tags": own(at) })).collect();
    companies.push(json!({ "tags": (0..250).map(|at| format!("t{}", at * 200)).collect::<Vec<_>>() }));
    let loaded = release(&companies, 50_000);
    assert_eq!((loaded.issues.len(), loaded.dataset.companies.len()), (0, 251));
    let columns = Columns::new(&loaded.dataset);
    let query = |query: &str| UrlState::parse(query).0.filters;
    let all = CrossFilter::new(&loaded.dataset, &columns, &query(""));
    assert_eq!(all.counts(Facet::Tag).len(), 50_000);
    assert_eq!(all.counts(Facet::Tag).iter().sum::<usize>(), 50_250);
    assert_eq!(all.counts(Facet::Tag).iter().filter(|count| **count == 2).count(), 250);
    // The one company that carries both; all its tags would leave it, and no other.
    let both = all.changed_to(&loaded.dataset, &columns, &query("tag=t0,t19800&tagmode=all"));
    assert_eq!(both.selected().count(), 1);
    assert_eq!((both.counts(Facet::Tag).iter().sum::<usize>(), both.counts(Facet::Tag).len()), (250, 50_000));
    assert_eq!(both.changed_to(&loaded.dataset, &columns, &query("")), all);
    assert_eq!(top(by_facet(&columns, Facet::Tag, all.selected()), 10).len(), 10);
}

#[test]
fn headcounts_of_nobody_and_of_ten_million_are_banded_and_summed() {
    let of = |count: i64| json!({ "employees": { "count": count } });
    let loaded = release(&[of(0), of(10_000_000), of(10_000_000), of(10_000_001), of(-1), json!({})], 0);
    // What is beyond any company is refused with the field's name; nobody is not known.
    let fields: Vec<&str> = loaded.issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!((fields, loaded.dataset.companies.len()), (vec!["employees.count"; 2], 4));
    let columns = Columns::new(&loaded.dataset);
    let cross = CrossFilter::new(&loaded.dataset, &columns, &UrlState::parse("").0.filters);
    assert_eq!(cross.counts(Facet::Size), [0, 0, 0, 2, 2]);
    assert_eq!(employees_by_facet(&columns, Facet::Cluster, cross.selected()), [20_000_000]);
    // More people than 32 bits can count.
    let loaded = release(&vec![of(10_000_000); 500], 0);
    let columns = Columns::new(&loaded.dataset);
    assert_eq!(employees_by_facet(&columns, Facet::Sector, &Bitset::full(500)), [5_000_000_000]);
}

#[test]
fn names_of_three_hundred_letters_in_any_script_and_of_turning_marks_are_read_found_ordered_and_written() {
    let scripts = [
        "Ünwörtbare",
        "Διαγνωστική ",
        "Здоровье ",
        "شركة الصحة ",
        "בריאות דיגיטלית ",
        "健康科技公司",
        "स्वास्थ्य ",
        "👩‍⚕️",
        "Z\u{301}\u{302}\u{303}",
        "\u{202e}gpj.exe \u{2066}",
        "<script>alert(1)</script> ",
    ];
    let of = |script: &str, letters: usize| script.chars().cycle().take(letters).collect::<String>().trim().to_owned();
    let companies: Vec<Value> = scripts.iter().map(|script| json!({ "name": of(script, 300) })).collect();
    let loaded = release(&companies, 0);
    assert_eq!((loaded.issues.len(), loaded.dataset.companies.len()), (0, scripts.len()));
    let (dataset, columns) = (&loaded.dataset, Columns::new(&loaded.dataset));
    let all = Bitset::full(scripts.len());
    let offered = Offered::new(dataset);
    for (row, company) in dataset.companies.iter().enumerate() {
        assert!(company.name.chars().count() >= 295, "the length is counted in letters, not in bytes");
        // Signs alone are no words; nobody can search for them.
        for query in words(&company.name).first().into_iter().chain([&company.name]).filter(|query| !words(query).is_empty()) {
            let hits = columns.search().find(query).map(|hits| hits.rows);
            assert!(hits.is_some_and(|rows| rows.contains(row)), "{query}");
            let found = suggest(dataset, &columns, &offered, query, &all, &|_| all.clone());
            assert!(found.companies.contains(&(row as u32)), "{query}");
            assert_eq!(sorted(dataset, &columns, &all, Sort::default(), query, "en").first(), Some(&(row as u32)), "{query}");
            let parts = Highlighter::new(query, false).parts(&company.name).into_iter();
            assert_eq!(parts.map(|(part, _)| part).collect::<String>(), company.name);
        }
        let machines = organization(dataset, company, "en", "https://example.org/");
        let value: Value = serde_json::from_str(&machines).unwrap_or_default();
        assert_eq!(value["name"].as_str().map(without_controls), Some(without_controls(&company.name)));
        assert!(!machines.contains('<'), "{machines}");
    }
    // One letter more is too many, in any script.
    let longer: Vec<Value> = scripts.iter().map(|script| json!({ "name": of(&script.replace(' ', "x"), 301) })).collect();
    assert_eq!(release(&[vec![json!({})], longer].concat(), 0).issues.len(), scripts.len());
}
