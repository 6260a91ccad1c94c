//! Texts and names in further languages on their way from the tables to a release and back.

#[path = "common/tables.rs"]
mod tables;

use atlas::domain::analysis::facts::Actor;
use atlas::domain::analysis::network::{Actor as Node, name};
use atlas::domain::filter::facets::Facet;
use atlas::domain::filter::others::Others;
use atlas::domain::filter::question::Question;
use atlas::domain::filter::search::SearchIndex;
use atlas::domain::import::{self, Code, Delivery, Problem, SourceFile, check, compile, load};
use atlas::texts::{Lang, Problems, value_label};
use tables::{COMPANIES, delivery, file, folder, one, row, table};

/// The compiled files of a small release whose only company does `english`, in German `german`.
fn translated(english: &str, german: &str) -> Vec<SourceFile> {
    let companies = table(&[row("a", &[("activity_en", english)])]);
    let mut lines = companies.lines();
    let heads = lines.next().unwrap_or_default();
    let companies = format!("{heads},activity_de\n{},{german}\n", lines.next().unwrap_or_default());
    let compiled = compile(&delivery(folder(&companies))).files.into_iter();
    compiled
        .filter(|one| one.name.starts_with("atlas.") || one.name.starts_with("details."))
        .map(|one| file(&one.name, &one.text))
        .collect()
}

#[test]
fn a_translation_counts_only_with_the_file_that_it_was_compiled_with() {
    let activity = |files: Vec<SourceFile>| {
        let delivery = delivery(files);
        let german = load(&delivery).0.dataset.companies[0].activity.own("de").map(str::to_owned);
        (german, delivery.notes)
    };
    let (before, now) = (translated("Saws wood", "Saegt Holz"), translated("Sells wood", "Verkauft Holz"));
    assert_eq!(activity(now.clone()), (Some("Verkauft Holz".to_owned()), Vec::new()));
    // One file is left of the compilation before, which had the same id and as many records.
    let is_old = |file: &SourceFile| file.name == "atlas.de.json";
    let mut mixed: Vec<SourceFile> = now.into_iter().filter(|file| !is_old(file)).collect();
    mixed.extend(before.into_iter().filter(is_old));
    let (german, notes) = activity(mixed);
    assert_eq!(german, None);
    assert_eq!(one(&notes, Code::OtherTranslation).file, "atlas.de.json");
}

#[test]
fn a_place_is_named_in_the_language_of_the_reader_where_it_has_a_name_there() {
    let mut files = folder(&table(&[row("a", &[("city", "Alpha")]), row("b", &[("city", "Beta")])]));
    let places = "cluster,name,parent,lat,lon,source,name_nl\nnorth,Alpha,,49.60,6.10,x,Alfa\nnorth,Beta,,49.70,6.20,x,\n";
    files.retain(|file| file.name != "places.csv");
    files.push(file("places.csv", places));
    let tables = delivery(files);
    let named: Vec<Problem> = check(&tables, None).into_iter().filter(|one| one.code == Code::OneLanguage).collect();
    assert_eq!(named, []);
    let compiled = compile(&tables).files.into_iter().filter(|one| one.name.starts_with("atlas."));
    let read_back = delivery(compiled.map(|one| file(&one.name, &one.text)).collect());
    for tables in [tables, read_back] {
        let dataset = load(&tables).0.dataset;
        let name = |lang: Lang, id| value_label(&dataset, lang.texts(), Facet::Place, id);
        assert_eq!([name(Lang::Nl, "alpha"), name(Lang::De, "alpha"), name(Lang::Nl, "beta")], ["Alfa", "Alpha", "Beta"]);
        let found = SearchIndex::new(&dataset).find("alfa").map(|hits| hits.rows.iter().collect::<Vec<_>>());
        assert_eq!(found, Some(vec![0]));
    }
}

/// A delivery with one company that took part in a programme with these columns and cells.
fn with_programme(columns: &str, cells: &str) -> Delivery {
    let mut files = folder(&table(&[row("a", &[("programmes", "aid")])]));
    files.push(file(
        "north/programmes.csv",
        &format!("id,cluster,kind,source,{columns}\naid,north,grant,https://example.org/a,{cells}\n"),
    ));
    delivery(files)
}

#[test]
fn a_programme_and_who_runs_it_are_called_what_they_are_called_in_the_language_of_the_reader() {
    let columns = "name,name_fr,name_de,operator,operator_fr,operator_nl";
    let tables = with_programme(columns, "Aid for masks,Aide aux masques,,Ministry,Ministère,Ministerie");
    let named: Vec<Problem> = check(&tables, None).into_iter().filter(|one| one.code == Code::OneLanguage).collect();
    assert_eq!(named, [], "it may be called the same in any language");
    let compiled = compile(&tables).files;
    let parts = compiled.iter().filter(|one| one.name.starts_with("atlas.") || one.name.starts_with("details."));
    let read_back = delivery(parts.map(|one| file(&one.name, &one.text)).collect());
    for tables in [&tables, &read_back] {
        let dataset = load(tables).0.dataset;
        let programme = &dataset.programmes[0];
        let aid = Lang::ALL.map(|lang| value_label(&dataset, lang.texts(), Facet::Programme, "aid"));
        assert_eq!(aid, Lang::ALL.map(|lang| programme.name_in(lang.code()).to_owned()));
        let both = |lang: Lang| (programme.name_in(lang.code()), programme.operator_in(lang.code()).unwrap_or_default());
        assert_eq!(both(Lang::Fr), ("Aide aux masques", "Ministère"));
        assert_eq!(both(Lang::Nl), ("Aid for masks", "Ministerie"));
        assert_eq!([both(Lang::En), both(Lang::De)], [("Aid for masks", "Ministry"); 2]);
        for word in ["masks", "masques"] {
            let found = SearchIndex::new(&dataset).find(word).map(|hits| hits.rows.iter().collect::<Vec<_>>());
            assert_eq!(found, Some(vec![0]), "{word}");
        }
    }
    // What is read back is compiled into the same files.
    for (before, after) in compiled.iter().zip(compile(&read_back).files) {
        if before.name.starts_with("atlas.") || before.name.starts_with("details.") {
            assert_eq!((&before.name, &before.text), (&after.name, &after.text));
        }
    }
}

#[test]
fn an_organisation_is_called_and_found_by_what_it_is_called_in_the_language_of_the_reader() {
    let mut files = folder(&table(&[row("a", &[])]));
    let organisations =
        "id,name,name_fr,name_de,cluster,kind,source\nmeco,Ministry,Ministère,,north,public-agency,https://example.org/a\n";
    files.push(file("north/organisations.csv", organisations));
    let tables = delivery(files);
    assert!(check(&tables, None).iter().all(|one| one.code != Code::OneLanguage));
    let compiled = compile(&tables).files;
    let parts = compiled.iter().filter(|one| one.name.starts_with("atlas.") || one.name.starts_with("details."));
    let read_back = delivery(parts.map(|one| file(&one.name, &one.text)).collect());
    for tables in [&tables, &read_back] {
        let dataset = load(tables).0.dataset;
        let organisation = &dataset.organisations[0];
        let named = Lang::ALL.map(|lang| organisation.name_in(lang.code()));
        assert_eq!(named, Lang::ALL.map(|lang| if lang == Lang::Fr { "Ministère" } else { "Ministry" }));
        assert_eq!(Actor::of(&dataset, "meco").name_in("fr"), "Ministère");
        assert_eq!(name(&dataset, Node::Organisation(0), "fr"), "Ministère");
        let search = SearchIndex::new(&dataset);
        for word in ["ministry", "ministère"] {
            let question = Question::new(&search, word).unwrap_or_else(|| panic!("{word} is a word"));
            let found = Others::new(&dataset).organisations_answering(&question);
            assert_eq!(found.iter().map(|(index, _)| *index).collect::<Vec<_>>(), [0], "{word}");
        }
    }
}

#[test]
fn a_delivery_without_the_names_of_other_languages_keeps_them_while_the_name_is_the_same() {
    let base = with_programme("name,name_fr,operator", "Aid for masks,Aide aux masques,Ministry");
    let after = |name: &str| {
        let own = vec![file(
            "north/programmes.csv",
            &format!(
                "id,name,cluster,operator,kind,since_year,until_year,summary_en,summary_fr,source\naid,{name},north,Ministry,grant,,,,,https://example.org/a\n"
            ),
        )];
        let dataset = load(&delivery(own).over(&base)).0.dataset;
        dataset.programmes[0].name_in("fr").to_owned()
    };
    assert_eq!([after("Aid for masks"), after("Aid for gloves")], ["Aide aux masques", "Aid for gloves"]);
}

#[test]
fn a_kind_of_milestones_that_is_none_is_said_with_the_one_that_was_meant() {
    let problems = |kind: &str| {
        let mut files = folder(&table(&[row("a", &[])]));
        let milestones =
            format!("cluster,date,kind,title_en,title_fr,source\nnorth,2020,{kind},A day,Un jour,https://example.org/a\n");
        files.push(file("north/milestones.csv", &milestones));
        check(&delivery(files), None)
    };
    for (kind, meant) in [("entreprise", "company"), ("Research", "research"), ("programm", "programme"), ("hospital", "")] {
        let problem = one(&problems(kind), Code::NotOneOf);
        assert_eq!((problem.row, problem.column.as_str(), problem.suggestion.as_str()), (2, "kind", meant), "{kind}");
    }
    for kind in ["", "event"] {
        assert!(problems(kind).iter().all(|one| one.code != Code::NotOneOf), "{kind}");
    }
}

#[test]
fn a_marked_workbook_has_the_column_of_a_translation_that_is_missing() {
    let base = delivery(folder(&format!("{},activity_de\n{},Saegt Holz\n", COMPANIES, row("a", &[]))));
    let own = delivery(vec![file("companies.csv", &table(&[row("a", &[("activity_en", "Sells wood")])]))]);
    // Every text is another one now, so that none keeps its translation.
    let problems = check(&own.clone().over(&base), None);
    let missing = one(&problems, Code::OneLanguage);
    assert_eq!((missing.column.as_str(), missing.row), ("activity_de", 2));
    let words = Problems::of(Lang::En);
    let marked = import::marked(&own, &problems, &|problem| words.note(problem)).unwrap_or_else(|error| panic!("{error}"));
    let again = delivery(vec![SourceFile { name: "marked.xlsx".to_owned(), bytes: marked }]);
    let headings: Vec<&str> = again.tables[0].columns.iter().map(|column| column.heading.as_str()).collect();
    assert!(headings.contains(&"activity_de"), "{headings:?}");
}
