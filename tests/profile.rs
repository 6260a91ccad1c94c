//! The page of a company: what is known of it, and what machines read.

mod common;

use atlas::domain::data::json_ld::{Field, organization};
use atlas::domain::model::Localized;
use atlas::format::fold::without_controls;
use proptest::prelude::*;
use serde_json::Value;

const PAGE: &str = "https://atlas.example/en/companies/x";

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn every_company_of_the_release_is_a_valid_organisation_in_each_language() {
    let dataset = common::committed().dataset;
    for company in &dataset.companies {
        for lang in ["fr", "en"] {
            let value = read(&organization(&dataset, company, lang, PAGE));
            assert_eq!(value["@context"], "https://schema.org");
            assert_eq!(value["@type"], "Organization");
            assert_eq!(value["name"], company.name.as_str());
            assert_eq!(value["description"], company.activity.get(lang));
            assert_eq!(value.get("foundingDate").is_some(), company.founded.is_some(), "{}", company.id);
            let sources: Vec<&str> =
                value["subjectOf"].as_array().into_iter().flatten().filter_map(|it| it["url"].as_str()).collect();
            let single = company.facts.iter().map(|fact| fact.source.as_str());
            assert_eq!(sources, company.sources.iter().map(String::as_str).chain(single).collect::<Vec<_>>());
            // A headcount of a whole group or country is none of this organisation.
            let own = company.employees.is_some_and(|employees| !employees.scope.is_wide());
            assert_eq!(value.get("numberOfEmployees").is_some(), own);
        }
    }
}

#[test]
fn a_company_without_any_optional_field_is_one_too() {
    let mut dataset = common::dataset(&[0]);
    let company = &mut dataset.companies[0];
    (company.founded, company.employees, company.status, company.member) = (None, None, None, None);
    company.activity = Localized::default();
    (company.location.place, company.location.point) = (None, None);
    company.tags.clear();
    let company = dataset.companies[0].clone();
    let value = read(&organization(&dataset, &company, "fr", PAGE));
    let keys: Vec<&str> = value.as_object().into_iter().flat_map(|object| object.keys().map(String::as_str)).collect();
    assert_eq!(keys, ["@context", "@id", "@type", "mainEntityOfPage", "name"]);
    assert!(Field::ALL.iter().all(|field| !field.is_known(&company)));
}

#[test]
fn known_fields_are_counted_as_they_are_filled_in() {
    let dataset = common::committed().dataset;
    let company = dataset.company_row("luxai").map(|row| &dataset.companies[row]);
    let known: Vec<Field> =
        Field::ALL.into_iter().filter(|field| company.is_some_and(|company| field.is_known(company))).collect();
    assert!(known.contains(&Field::Activity) && known.contains(&Field::Source) && !known.contains(&Field::Employees));
}

/// Any character, and often one that is markup, an escape, a control or a turn of direction.
fn letter() -> impl Strategy<Value = char> {
    let bad = vec!['<', '>', '&', '"', '\'', '\\', '\0', '\n', '\u{1f}', '\u{2028}', '\u{2029}', '\u{202e}', '\u{2066}'];
    prop_oneof![any::<char>(), proptest::sample::select(bad)]
}

proptest! {
    #[test]
    fn hostile_names_stay_text(letters in proptest::collection::vec(letter(), 0..40)) {
        let name: String = letters.into_iter().collect();
        let mut dataset = common::dataset(&[7]);
        dataset.companies[0].name.clone_from(&name);
        let text = organization(&dataset, &dataset.companies[0].clone(), "en", PAGE);
        let value = read(&text);
        prop_assert_eq!(value["name"].as_str(), Some(name.as_str()));
        let is_markup = |character: char| matches!(character, '<' | '>' | '&' | '\u{2028}');
        prop_assert!(!text.contains(is_markup), "{}", text);
        let is_control = |character: char| matches!(character, '\u{202e}' | '\0' | '\n');
        prop_assert!(!without_controls(&name).contains(is_control));
    }
}
