//! Reading data: what is sound is kept, what is not is named, and nothing panics.

mod common;

use atlas::domain::data::dataset::{LISTS, LoadError, Problem, complete, parse, split};
use atlas::domain::filter::facets::Facet;
use atlas::domain::filter::selection::CrossFilter;
use atlas::domain::url_state::UrlState;
use atlas::texts::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A release with these companies and one of everything that they may refer to.
fn release(companies: Value) -> String {
    json!({
        "schema": 1,
        "release": { "id": "2000-01", "date": "2000-01-01", "licence": "CC BY 4.0" },
        "clusters": [{ "id": "c", "name": { "en": "C" }, "region": { "en": "C" }, "country": "XX" }],
        "sectors": [{ "id": "s", "name": { "en": "S" } }],
        "tags": [{ "id": "t", "name": { "en": "T" } }],
        "places": [{ "id": "p", "name": "P", "cluster": "c", "lat": 50.0, "lon": 5.0 }],
        "programmes": [],
        "companies": companies,
    })
    .to_string()
}

fn company(id: &str) -> Value {
    json!({ "id": id, "name": id, "cluster": "c", "sector": "s", "activity": { "en": "does things" } })
}

fn with(mut record: Value, field: &str, value: Value) -> Value {
    record[field] = value;
    record
}

#[test]
fn each_bad_field_drops_its_record_and_is_named() {
    let slug = || "Not a Slug".to_owned();
    for (field, value, named, problem) in [
        ("id", json!("Not a Slug"), "id", Problem::NotSlug { found: slug() }),
        ("name", json!(""), "name", Problem::Missing),
        ("name", json!("x".repeat(301)), "name", Problem::TooLong { length: 301, max: 300 }),
        ("name", json!(5), "name", Problem::NotText),
        ("cluster", json!("elsewhere"), "cluster", Problem::Unresolved { found: "elsewhere".to_owned() }),
        ("activity", json!({}), "activity", Problem::Missing),
        ("tags", json!(["t", "u"]), "tags", Problem::Unresolved { found: "u".to_owned() }),
        ("tags", json!("t"), "tags", Problem::NotText),
        ("founded", json!("soon"), "founded", Problem::NotNumber { found: "soon".to_owned() }),
        ("founded", json!(2010.5), "founded", Problem::NotNumber { found: "2010.5".to_owned() }),
        (
            "founded",
            json!(20_100),
            "founded",
            Problem::OutOfRange { found: "20100".to_owned(), min: "1500".to_owned(), max: "2100".to_owned() },
        ),
        ("website", json!("javascript:alert(1)"), "website", Problem::NotHttp { found: "javascript:alert(1)".to_owned() }),
        ("sources", json!(["ftp://x"]), "sources", Problem::NotHttp { found: "ftp://x".to_owned() }),
        (
            "status",
            json!("gone"),
            "status",
            Problem::NotOneOf { found: "gone".to_owned(), allowed: "active, acquired, moved, closed".to_owned() },
        ),
        ("location", json!({ "lat": 50.0 }), "location.lon", Problem::Missing),
        (
            "location",
            json!({ "lat": 95.0, "lon": 5.0 }),
            "location.lat",
            Problem::OutOfRange { found: "95".to_owned(), min: "-85".to_owned(), max: "85".to_owned() },
        ),
    ] {
        let text = release(json!([company("good"), with(company("bad"), field, value.clone())]));
        let loaded = parse(&text).unwrap_or_else(|error| panic!("{field}: {error:?}"));
        assert_eq!(loaded.dataset.companies.len(), 1, "{field} = {value}");
        let issue = &loaded.issues[0];
        assert_eq!((issue.field.as_str(), &issue.problem, issue.origin.row), (named, &problem, 2), "{field} = {value}");
        for lang in Lang::ALL {
            assert!((lang.texts().problem)(&issue.problem).len() > 10);
        }
    }
}

#[test]
fn a_second_company_of_one_id_is_left_out() {
    let loaded = parse(&release(json!([company("a"), company("a")]))).unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!((loaded.dataset.companies.len(), &loaded.issues[0].problem), (1, &Problem::Duplicate { found: "a".to_owned() }));
}

#[test]
fn unknown_fields_are_ignored_and_absent_ones_stay_absent() {
    let text = release(json!([with(company("a"), "shoe_size", json!(43))]));
    let loaded = parse(&text).unwrap_or_else(|error| panic!("{error:?}"));
    let company = &loaded.dataset.companies[0];
    assert!(
        loaded.issues.is_empty() && company.founded.is_none() && company.location.point.is_none() && company.member.is_none()
    );
}

#[test]
fn each_unusable_file_has_its_own_error_with_words_in_each_language() {
    let files = [
        ("", LoadError::Truncated),
        ("{\"schema\":1", LoadError::Truncated),
        ("  <!doctype html>", LoadError::Html),
        ("{\"schema\":1,,", LoadError::NotJson { line: 1, column: 13 }),
        ("nonsense", LoadError::NotJson { line: 1, column: 2 }),
        ("[]", LoadError::Schema { found: None }),
        ("{\"schema\":2,\"companies\":[]}", LoadError::Schema { found: Some(2) }),
        ("{\"schema\":1}", LoadError::Schema { found: None }),
        ("{\"schema\":1,\"companies\":[]}", LoadError::Empty { issues: 0 }),
        ("{\"schema\":1,\"companies\":[7]}", LoadError::Empty { issues: 1 }),
    ];
    let mut seen = std::collections::HashSet::new();
    for (text, error) in files {
        assert_eq!(parse(text).map(|_| ()), Err(error.clone()), "{text}");
        for lang in Lang::ALL {
            let words = (lang.texts().error)(&error);
            assert!(!words.title.is_empty() && !words.remedy.is_empty());
            seen.insert((lang.code(), words.title));
        }
    }
    assert!(seen.len() >= Lang::ALL.len() * 7, "different errors must not share one title");
}

#[test]
fn the_committed_release_is_sound_and_complete() {
    let loaded = common::committed();
    assert_eq!(loaded.issues, []);
    for company in &loaded.dataset.companies {
        assert!(!company.sources.is_empty(), "{} has no source", company.id);
        for lang in common::TRANSLATED {
            let (code, _) = company.activity.in_language(lang.code()).unwrap_or_default();
            assert_eq!(code, lang.code(), "{} has no activity in {}", company.id, lang.code());
            assert!(company.covid_response.in_language(lang.code()).is_none_or(|(code, _)| code == lang.code()));
        }
    }
    for lang in Lang::ALL {
        let named =
            |name: &atlas::domain::model::Localized| name.in_language(lang.code()).is_some_and(|(code, _)| code == lang.code());
        let is_whole = common::TRANSLATED.contains(&lang);
        assert!(!is_whole || loaded.dataset.tags.iter().all(|tag| named(&tag.name)));
        assert!(loaded.dataset.sectors.iter().all(|sector| named(&sector.name)));
        assert!(loaded.dataset.clusters.iter().all(|cluster| named(&cluster.region)));
        assert!(!is_whole || loaded.dataset.links.iter().all(|link| named(&link.summary)));
        for link in &loaded.dataset.links {
            assert!((lang.texts().kinds.link)(&link.kind).is_some(), "{} has no word for {}", lang.code(), link.kind);
        }
    }
}

#[test]
fn a_hundred_thousand_companies_with_long_unicode_names() {
    let name = "名Ω".repeat(150);
    // One record as text, copied: to build them all as values would take longer than to read them.
    let mut record = company("company-0");
    record["name"] = json!(name);
    record["tags"] = json!(["t"]);
    record["location"] = json!({ "place": "p", "lat": 50.0, "lon": 5.0, "precision": "place" });
    let record = record.to_string();
    let records: Vec<String> = (0..100_000).map(|index| record.replace("company-0", &format!("company-{index}"))).collect();
    let text = release(json!([])).replace("\"companies\":[]", &format!("\"companies\":[{}]", records.join(",")));
    assert!(text.len() > 50_000_000, "the limit is a file of 50 MB, this one has {}", text.len());
    let loaded = parse(&text).unwrap_or_else(|error| panic!("{error:?}"));
    let columns = common::columns(&loaded.dataset);
    let cross = CrossFilter::new(&loaded.dataset, &columns, &UrlState::parse("tag=t&place=p").0.filters);
    assert_eq!((cross.selected().count(), cross.counts(Facet::Sector)), (100_000, [100_000].as_slice()));
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}") {
        let _ = parse(&text);
    }

    #[test]
    fn no_value_in_any_field_makes_the_reader_panic(field in 0..16_usize, kind in 0..8_usize, text in "\\PC{0,40}") {
        let fields = ["id", "name", "cluster", "sector", "scope", "activity", "tags", "founded", "employees", "location",
            "website", "status", "programmes", "member", "covid_response", "sources"];
        let value = [json!(text), json!(null), json!(-1e300), json!([text]), json!({ "en": text }), json!(true),
            json!({ "count": text, "lat": text, "lon": [] }), json!([[{}]])][kind].clone();
        let loaded = parse(&release(json!([company("good"), with(company("odd"), fields[field], value)])));
        prop_assert!(loaded.is_ok_and(|loaded| !loaded.dataset.companies.is_empty()));
    }
}

/// The fixture in two files, with a single fact.
fn halves() -> (Value, Value, Value) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/release.json");
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut whole: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let id = whole["companies"][0]["id"].clone();
    whole["facts"] =
        json!([{ "id": id, "field": "founded", "value": "1999", "year": 2020, "source": "https://example.org/fact" }]);
    whole["companies"][0]["covid_response"] = json!({ "en": "Made masks" });
    whole["companies"][0]["location"]["address"] = json!("1 Main Street");
    let mut first = whole.clone();
    first["release"]["split"] = json!(true);
    let mut later = json!({ "schema": 1, "release": whole["release"] });
    for list in LISTS {
        let records = whole[list].as_array().cloned().unwrap_or_default();
        let (now, then): (Vec<_>, Vec<_>) = records.iter().map(|record| split(list, record)).unzip();
        first[list] = now.into_iter().flatten().collect();
        later[list] = then.into_iter().flatten().collect();
    }
    (whole, first, later)
}

#[test]
fn a_release_in_two_files_is_what_it_is_in_one() {
    let (whole, first, later) = halves();
    let whole = parse(&whole.to_string()).unwrap_or_else(|error| panic!("{error:?}"));
    let first = parse(&first.to_string()).unwrap_or_else(|error| panic!("{error:?}"));
    assert!(first.dataset.release.is_split && !whole.dataset.release.is_split);
    assert!(first.dataset.companies.iter().all(|company| company.sources.is_empty() && company.location.address.is_none()));
    let both = complete(&first.dataset, &later.to_string()).unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!((both.dataset, both.issues), (whole.dataset, Vec::new()));
}

#[test]
fn details_of_another_release_are_refused() {
    let (_, first, mut later) = halves();
    let first = parse(&first.to_string()).unwrap_or_else(|error| panic!("{error:?}"));
    later["release"]["id"] = json!("1999-01");
    let wanted = first.dataset.release.id.clone();
    let refused = LoadError::OtherRelease { found: "1999-01".to_owned(), wanted };
    assert_eq!(complete(&first.dataset, &later.to_string()).err(), Some(refused));
    // As are those of another compilation of the same release, which may have other records.
    later["release"]["id"] = json!(first.dataset.release.id);
    later["release"]["digest"] = json!("0a");
    let [found, wanted] = ["0a", ""].map(|digest| format!("{} ({digest})", first.dataset.release.id).replace(" ()", ""));
    assert_eq!(complete(&first.dataset, &later.to_string()).err(), Some(LoadError::OtherRelease { found, wanted }));
    assert_eq!(complete(&first.dataset, "<!doctype html>").err(), Some(LoadError::Html));
}

#[test]
fn a_bad_detail_is_left_out_and_named_and_the_rest_is_kept() {
    let (_, first, mut later) = halves();
    let first = parse(&first.to_string()).unwrap_or_else(|error| panic!("{error:?}"));
    let bad = later["companies"][0]["id"].as_str().unwrap_or_default().to_owned();
    later["companies"][0]["sources"] = json!(["javascript:alert(1)"]);
    later["facts"][0]["source"] = json!("");
    let loaded = complete(&first.dataset, &later.to_string()).unwrap_or_else(|error| panic!("{error:?}"));
    let named: Vec<_> =
        loaded.issues.iter().map(|issue| (issue.origin.file.as_str(), issue.origin.list, issue.field.as_str())).collect();
    assert_eq!(named, [("details.json", "companies", "sources"), ("details.json", "facts", "source")]);
    for company in &loaded.dataset.companies {
        assert_eq!(company.sources.is_empty(), company.id == bad, "{}", company.id);
        assert!(company.facts.is_empty());
    }
}
