//! Texts and names in further languages on their way from the tables to a release and back.

#[path = "common/tables.rs"]
mod tables;

use atlas::domain::filter::facets::Facet;
use atlas::domain::filter::search::SearchIndex;
use atlas::domain::import::{self, Code, Problem, SourceFile, check, compile, load};
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
