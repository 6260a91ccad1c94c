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

/// The fixture as it is written.
fn written() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/release.json");
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The fixture before and after its second topic was merged into its first, and the ids of both. The first company named both, the
/// second the one that went.
fn merged() -> (Dataset, Dataset, [String; 2]) {
    let mut release = written();
    let [kept, gone] = [0, 1].map(|tag| release["tags"][tag]["id"].as_str().unwrap_or_default().to_owned());
    release["tags"].as_array_mut().map(|tags| tags.remove(1));
    release["tags"][0]["aliases"] = json!([gone]);
    release["companies"][0]["tags"] = json!([kept, gone]);
    release["companies"][1]["tags"] = json!([gone]);
    let loaded = parse(&release.to_string()).unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(loaded.issues, []);
    (common::fixture().dataset, loaded.dataset, [kept, gone])
}

fn topics<'a>(dataset: &'a Dataset, id: &str) -> Vec<&'a str> {
    let tags = dataset.companies.iter().filter(|company| company.id == id).flat_map(|company| &company.tags);
    tags.map(|tag| dataset.tags[*tag].id.as_str()).collect()
}

#[test]
fn records_carry_the_topic_that_it_was_merged_into() {
    let (old, new, [kept, _]) = merged();
    for row in 0..2 {
        assert_eq!(topics(&new, written()["companies"][row]["id"].as_str().unwrap_or_default()), [kept.as_str()]);
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
    assert_eq!(filters.values(Facet::Tag), std::slice::from_ref(&kept));
    let offered = Facet::Tag.records(&new).find(|value| value.id == kept).map(|value| value.names().any(|name| name == gone));
    assert_eq!(offered, Some(true), "it is offered under the former id, too");
    let need = |id: &str| Need::read(&new, &[format!("tag.{id}")]).0.tags;
    assert_eq!(need(&gone), [0]);
}

#[test]
fn another_vocabulary_is_no_change_of_a_company() {
    let (old, mut new, [kept, gone]) = merged();
    for company in &mut new.companies {
        let Some(former) = old.companies.iter().find(|one| one.id == company.id) else { continue };
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
