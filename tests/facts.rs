//! The facts of a company against its record: nothing is left out, nothing is invented, and the words are those of the language.

mod common;

use atlas::domain::analysis::facts::{Actor, FactKind, FactValue, facts, pages, programmes, relations, sourced};
use atlas::domain::model::{Company, Dataset, Employees, FactField, FigureScope};
use atlas::texts::{Lang, fact_label, fact_text, headcount};

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
        let of_year = |kind: FactKind| told.iter().find(|fact| fact.kind == kind).and_then(|fact| fact.year);
        assert_eq!(of_year(FactKind::Employees), company.employees.and_then(|employees| employees.year), "{}", company.id);
        for fact in &told {
            let is_dated = company.facts.iter().any(|own| fact.kind.fields().contains(&own.field) && own.year.is_some());
            assert!(fact.year.is_none() || is_dated || fact.kind == FactKind::Employees, "{}: {fact:?}", company.id);
        }
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
            assert_ne!(relation.other.name_in("en"), company.name);
            told += 1;
        }
        assert_eq!(programmes(&dataset, company).count(), company.programmes.len());
    }
    let is_company = |id: &str| usize::from(dataset.company_row(id).is_some());
    let ends: usize = dataset.links.iter().map(|link| is_company(&link.from) + is_company(&link.to)).sum();
    assert!(told > 0);
    assert_eq!(told, ends);
    assert_eq!(Actor::of(&dataset, "nobody").name_in("en"), "nobody");
}

/// The value of a field as the source tables write it, once more from the record.
fn written(dataset: &Dataset, company: &Company, field: FactField) -> Vec<String> {
    let place = || dataset.place(company.location.place.as_deref()?).map(|place| place.name.clone());
    let one = match field {
        FactField::Founded => company.founded.map(|year| year.to_string()),
        FactField::Employees => company.employees.map(|employees| employees.count.to_string()),
        FactField::City => place(),
        FactField::Postcode => company.location.postcode.clone(),
        FactField::Address => company.location.address.clone(),
        FactField::Website => company.website.clone(),
        FactField::Status => company.status.map(|status| status.id().to_owned()),
        FactField::Programmes => return company.programmes.iter().map(|one| dataset.programmes[*one].id.clone()).collect(),
        FactField::Tags => return company.tags.iter().map(|one| dataset.tags[*one].id.clone()).collect(),
    };
    one.into_iter().collect()
}

#[test]
fn each_row_of_the_fact_tables_is_in_the_release_with_its_page() {
    let dataset = common::committed().dataset;
    let mut rows = 0;
    for cluster in &dataset.clusters {
        let path = format!("{}/public/data/source/{}/facts.csv", env!("CARGO_MANIFEST_DIR"), cluster.id);
        let mut table = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let head = table.headers().unwrap_or_else(|error| panic!("{path}: {error}")).clone();
        for row in table.records() {
            let row = row.unwrap_or_else(|error| panic!("{path}: {error}"));
            let cell = |column: &str| head.iter().position(|name| name == column).and_then(|at| row.get(at)).unwrap_or_default();
            let company = &dataset.companies[dataset.company_row(cell("id")).unwrap_or_else(|| panic!("{row:?}"))];
            let (_, field) =
                FactField::ALL.into_iter().find(|(name, _)| *name == cell("field")).unwrap_or_else(|| panic!("{row:?}"));
            let known = written(&dataset, company, field);
            assert!(cell("value").split(';').all(|one| known.iter().any(|value| value == one)), "{row:?}: {known:?}");
            let same = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default() == cell("year");
            assert!(company.sourced(field).any(|fact| fact.source == cell("source") && same(fact.year)), "{row:?}");
            if field == FactField::Employees {
                let scope = company.employees.map_or("", |employees| employees.scope.id());
                assert_eq!(scope, if cell("scope").is_empty() { "company" } else { cell("scope") }, "{row:?}");
            }
            rows += 1;
        }
    }
    assert_eq!(rows, dataset.companies.iter().map(|company| company.facts.len()).sum::<usize>());
    assert!(rows > 0);
}

#[test]
fn a_page_that_states_several_parts_of_a_fact_is_named_once() {
    let dataset = common::committed().dataset;
    for company in &dataset.companies {
        for fact in facts(&dataset, company) {
            let mut pages: Vec<_> = fact.sourced.iter().map(|one| (&one.source, one.note.get("en"))).collect();
            let all = pages.len();
            pages.dedup();
            assert_eq!((pages.len(), all), (all, sourced(company, fact.kind.fields()).len()), "{}", company.id);
        }
    }
}

#[test]
fn a_page_stands_once_below_a_fact_with_all_there_is_to_know_about_it() {
    let dataset = common::committed().dataset;
    let mut joined = 0;
    for company in &dataset.companies {
        for fact in facts(&dataset, company) {
            let told = pages(&fact.sourced);
            for one in &fact.sourced {
                let of: Vec<_> = told.iter().filter(|(page, _)| *page == one.source).collect();
                assert_eq!(of.len(), 1, "{}: {}", company.id, one.source);
                assert!(one.note.is_empty() || of[0].1.contains(&&one.note), "{}: {}", company.id, one.source);
            }
            joined += fact.sourced.len() - told.len();
        }
    }
    assert!(joined > 0, "the data have no page that states two parts of a fact with different notes");
}

#[test]
fn an_old_status_is_told_with_its_year_and_a_new_one_without() {
    let dataset = common::committed().dataset;
    let mut told = [0, 0];
    for company in &dataset.companies {
        for fact in facts(&dataset, company).iter().filter(|fact| fact.kind == FactKind::Status) {
            let is_old = fact.year.is_some_and(|year| dataset.year() - year > 3);
            assert_eq!(fact.telling_year(&dataset).is_some(), is_old, "{}", company.id);
            told[usize::from(is_old)] += usize::from(fact.year.is_some());
        }
    }
    assert!(told.iter().all(|count| *count > 0), "{told:?}");
}

#[test]
fn a_headcount_says_its_year_and_whom_it_counts() {
    let of = |year, scope| Employees { count: 61_798, year, scope };
    let en = Lang::En.texts();
    assert_eq!(headcount(en, of(None, FigureScope::Company)), "61,798");
    assert_eq!(headcount(en, of(Some(2019), FigureScope::Company)), "61,798 (2019)");
    for lang in Lang::ALL {
        let words = [FigureScope::Site, FigureScope::Country, FigureScope::Group].map(|scope| (lang.texts().detail.scope)(scope));
        for (word, scope) in words.iter().zip([FigureScope::Site, FigureScope::Country, FigureScope::Group]) {
            assert!(headcount(lang.texts(), of(Some(2019), scope)).ends_with(&format!(" (2019, {word})")));
        }
        assert!(words[0] != words[1] && words[1] != words[2], "{}", lang.code());
    }
}
