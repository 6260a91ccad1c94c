//! The facts of a company against its record: nothing is left out, nothing is invented, and the words are those of the language.

mod common;

use atlas::domain::analysis::facts::{Actor, FactKind, FactValue, facts, programmes, relations};
use atlas::texts::{Lang, fact_label, fact_text};

#[test]
fn every_company_tells_each_kind_once_and_only_what_its_record_has() {
    let dataset = common::committed().dataset;
    for company in &dataset.companies {
        let told = facts(&dataset, company);
        let is_known = |kind: FactKind| {
            let of: Vec<_> = told.iter().filter(|fact| fact.kind == kind).collect();
            assert_eq!(of.len(), 1, "{}: {kind:?}", company.id);
            of[0].value.is_some()
        };
        assert!(is_known(FactKind::Cluster) && is_known(FactKind::Sector));
        for (kind, is_there) in [
            (FactKind::Tags, !company.tags.is_empty()),
            (FactKind::Founded, company.founded.is_some()),
            (FactKind::Employees, company.employees.is_some()),
            (FactKind::Place, company.location.place.is_some()),
            (FactKind::Status, company.status.is_some()),
            (FactKind::Member, company.member.is_some()),
            (FactKind::Website, company.website.is_some()),
            (FactKind::Covid, !company.covid_response.is_empty()),
        ] {
            assert_eq!(is_known(kind), is_there, "{}: {kind:?}", company.id);
        }
        let of_year = told.iter().filter(|fact| fact.year.is_some()).map(|fact| fact.kind).collect::<Vec<_>>();
        let has_year = company.employees.is_some_and(|employees| employees.year.is_some());
        assert_eq!(of_year, if has_year { vec![FactKind::Employees] } else { Vec::new() }, "{}", company.id);
    }
}

#[test]
fn a_fact_has_words_in_each_language_and_never_an_id_that_has_a_name() {
    let dataset = common::committed().dataset;
    for lang in Lang::ALL {
        let texts = lang.texts();
        for company in &dataset.companies {
            for fact in facts(&dataset, company) {
                assert!(!fact_label(texts, fact.kind).is_empty());
                let Some(value) = &fact.value else { continue };
                let said = fact_text(&dataset, texts, value);
                let count = if let FactValue::Terms(_, ids) = value { ids.len() } else { 1 };
                assert_eq!(said.len(), count, "{}: {fact:?}", company.id);
                assert!(said.iter().all(|said| !said.text.trim().is_empty()), "{}: {fact:?}", company.id);
                if let FactValue::Terms(_, ids) = value {
                    let named = ids.iter().zip(&said).all(|(id, said)| !id.contains('-') || said.text != *id);
                    assert!(named, "{}: {said:?} in {}", company.id, lang.code());
                }
            }
        }
    }
}

#[test]
fn a_relation_is_told_at_both_ends_and_names_the_other() {
    let dataset = common::committed().dataset;
    let mut told = 0;
    for company in &dataset.companies {
        for relation in relations(&dataset, company) {
            let ends = [&relation.link.from, &relation.link.to];
            assert!(ends.contains(&&company.id));
            let other = if *ends[0] == company.id { ends[1] } else { ends[0] };
            assert_eq!(relation.other, Actor::of(&dataset, other));
            assert_ne!(relation.other.name(), company.name);
            told += 1;
        }
        assert_eq!(programmes(&dataset, company).count(), company.programmes.len());
    }
    let is_company = |id: &str| usize::from(dataset.company_row(id).is_some());
    let ends: usize = dataset.links.iter().map(|link| is_company(&link.from) + is_company(&link.to)).sum();
    assert!(told > 0);
    assert_eq!(told, ends);
    assert_eq!(Actor::of(&dataset, "nobody").name(), "nobody");
}
