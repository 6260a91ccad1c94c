//! A topic that was merged into another one goes on to mean it: in records, in links, and in the comparison with a former release.

mod common;

use atlas::domain::analysis::partner::Need;
use atlas::domain::data::dataset::parse;
use atlas::domain::filter::columns::Columns;
use atlas::domain::filter::facets::Facet;
use atlas::domain::filter::filters::Filters;
use atlas::domain::filter::selection::prune;
use atlas::domain::model::Dataset;
use atlas::domain::release::diff;
use serde_json::{Value, json};

/// The fixture before and after its second topic was merged into its first, and the ids of both.
fn merged() -> (Dataset, Dataset, [String; 2]) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/release.json");
    let mut release: Value = std::fs::read_to_string(path).ok().and_then(|text| serde_json::from_str(&text).ok()).expect(path);
    let tags = release["tags"].as_array_mut().expect("topics");
    let gone = tags.remove(1)["id"].as_str().expect("a slug").to_owned();
    let kept = tags[0]["id"].as_str().expect("a slug").to_owned();
    tags[0]["aliases"] = json!([gone]);
    // A record that names both carries the one.
    release["companies"][0]["tags"] = json!([kept, gone]);
    release["companies"][1]["tags"] = json!([gone]);
    let loaded = parse(&release.to_string()).expect("a release");
    assert_eq!(loaded.issues, []);
    (common::fixture().dataset, loaded.dataset, [kept, gone])
}

fn topics<'a>(dataset: &'a Dataset, id: &str) -> Vec<&'a str> {
    let company = dataset.companies.iter().find(|company| company.id == id).expect("a company");
    company.tags.iter().map(|tag| dataset.tags[*tag].id.as_str()).collect()
}

#[test]
fn records_carry_the_topic_that_it_was_merged_into() {
    let (old, new, [kept, _]) = merged();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/release.json");
    let release: Value = std::fs::read_to_string(path).ok().and_then(|text| serde_json::from_str(&text).ok()).expect(path);
    for row in 0..2 {
        let id = release["companies"][row]["id"].as_str().expect("a slug");
        assert_eq!(topics(&new, id), [kept.as_str()]);
    }
    assert_eq!(new.tags.len() + 1, old.tags.len());
}

#[test]
fn links_with_the_former_id_select_the_same_companies() {
    let (_, new, [kept, gone]) = merged();
    let columns = Columns::new(&new);
    let mut filters = Filters::default();
    filters.set(Facet::Tag, vec![gone.clone(), kept.clone()]);
    assert_eq!(prune(&columns, &mut filters), []);
    assert_eq!(filters.values(Facet::Tag), [kept]);
    let need = |id: &str| Need::read(&new, &[format!("tag.{id}")]).0.tags;
    assert_eq!(need(&gone), [0]);
}

#[test]
fn another_vocabulary_is_no_change_of_a_company() {
    let (old, mut new, [kept, gone]) = merged();
    for company in &mut new.companies {
        let former = old.companies.iter().find(|one| one.id == company.id).expect("the same companies");
        let position = |tag: &usize| {
            let id = &old.tags[*tag].id;
            let id = if *id == gone { &kept } else { id };
            new.tags.iter().position(|tag| tag.id == *id)
        };
        company.tags = former.tags.iter().filter_map(position).collect();
        company.tags.dedup();
    }
    assert_eq!(diff(&old, &new).changes, []);
}
