//! What is exported and read again by the import gives the same data: the files of a visitor's selection, and those of the tool.

#[path = "common/source.rs"]
mod source;

use atlas::domain::import::{self, Delivery, Severity, SourceFile, check, load};
use atlas::domain::model::{Company, Dataset};
use proptest::prelude::*;

/// The companies of the clusters of these rows, and only those, are what the selection says.
fn companies<'a>(dataset: &'a Dataset, rows: &[usize]) -> Vec<&'a Company> {
    let clusters: Vec<usize> = rows.iter().map(|row| dataset.companies[*row].cluster).collect();
    let others = |row: &usize| !clusters.contains(&dataset.companies[*row].cluster);
    (0..dataset.companies.len()).filter(|row| rows.contains(row) || others(row)).map(|row| &dataset.companies[row]).collect()
}

/// A company with ids in place of positions.
fn named(dataset: &Dataset, company: &Company) -> String {
    let tags: Vec<&str> = company.tags.iter().map(|row| dataset.tags[*row].id.as_str()).collect();
    let programmes: Vec<&str> = company.programmes.iter().map(|row| dataset.programmes[*row].id.as_str()).collect();
    format!("{:?} {tags:?} {programmes:?}", Company { tags: Vec::new(), programmes: Vec::new(), ..company.clone() })
}

#[test]
fn a_visitors_files_of_the_whole_release_are_read_without_a_difference() {
    let base = source::delivery(source::tables());
    let dataset = load(&base).0.dataset;
    let rows: Vec<usize> = (0..dataset.companies.len()).collect();
    for (name, bytes) in source::exports(&dataset, &rows) {
        let own = source::opened(name, bytes);
        let errors: Vec<_> =
            check(&own.clone().over(&base), None).into_iter().filter(|one| one.severity == Severity::Error).collect();
        assert_eq!(errors, [], "{name}");
        let read = source::over(own, &base);
        // A release in one piece lists only the tags and places that are used, so positions differ.
        let names = |dataset: &Dataset| dataset.companies.iter().map(|one| named(dataset, one)).collect::<Vec<_>>();
        assert_eq!(names(&read), names(&dataset), "{name}");
        assert_eq!(read.links, dataset.links, "{name}");
        assert!(name == "companies.json" || read == dataset, "{name}");
    }
}

#[test]
fn a_delivery_in_two_languages_keeps_the_translations_of_what_it_leaves_as_it_was() {
    let base = source::delivery(source::tables());
    let published = load(&base).0.dataset;
    let mut own = base.clone();
    own.tables.retain(|table| table.list == "companies" && table.cluster == "lyon");
    for table in &mut own.tables {
        let is_kept: Vec<bool> =
            table.columns.iter().map(|column| !column.name.ends_with("_de") && !column.name.ends_with("_nl")).collect();
        assert!(is_kept.contains(&false), "the published table is translated");
        let mut at = is_kept.iter();
        table.columns.retain(|_| at.next() == Some(&true));
        for row in &mut table.rows {
            let mut at = is_kept.iter();
            row.cells.retain(|_| at.next() == Some(&true));
        }
    }
    assert_eq!(load(&own.clone().over(&base)).0.dataset, published);
    // What is told anew has to be translated anew.
    let table = &mut own.tables[0];
    let (id, english) = (table.rows[0].cells[0].clone(), table.column("activity_en").unwrap_or_default());
    table.rows[0].cells[english] = "Something else".to_owned();
    let changed = load(&own.over(&base)).0.dataset;
    for (now, before) in changed.companies.iter().zip(&published.companies) {
        let is_changed = now.id == id;
        assert_eq!(now.activity.own("de").is_none(), is_changed, "{}", now.id);
        assert!(is_changed || now == before, "{}", now.id);
    }
}

/// The tables with other texts in the rows of companies.
fn told(mut tables: Delivery, texts: &[(String, String, i32)]) -> Delivery {
    for table in tables.tables.iter_mut().filter(|table| table.list == "companies") {
        let columns = ["name", "activity_en", "founded"].map(|name| table.column(name).unwrap_or_else(|| panic!("{name}")));
        for (row, (name, activity, year)) in table.rows.iter_mut().zip(texts.iter().cycle()) {
            // A reader trims cells, so that no delivery holds a text with blanks at its ends: an empty one leaves none behind "a".
            let cells = [format!("n {name}"), format!("a {activity}"), year.to_string()].map(|cell| cell.trim().to_owned());
            // A year that a fact gives stands there alone.
            for (at, cell) in columns.iter().zip(cells) {
                if !row.cells[*at].is_empty() {
                    row.cells[*at] = cell;
                }
            }
        }
    }
    tables
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn a_selection_is_read_without_a_difference(picked in prop::collection::btree_set(0_usize..346, 1..40)) {
        let base = source::delivery(source::tables());
        let dataset = load(&base).0.dataset;
        let rows: Vec<usize> = picked.into_iter().filter(|row| *row < dataset.companies.len()).collect();
        for (name, bytes) in source::exports(&dataset, &rows) {
            // A release in one piece replaces other tables, too: only what it lists of tags, places and programmes is left.
            if name == "companies.json" {
                continue;
            }
            let read = source::over(source::opened(name, bytes), &base);
            prop_assert_eq!(read.companies.iter().collect::<Vec<_>>(), companies(&dataset, &rows), "{}", name);
        }
    }

    #[test]
    fn what_the_tool_writes_is_the_same_release(
        texts in prop::collection::vec(("['=+@-]{0,3}[^\\pC\\pZ]{0,20}", "[^\\pC]{0,40}", 1900..2026), 1..6),
    ) {
        let whole = told(source::delivery(source::tables()), &texts);
        let (before, context, _) = load(&whole);
        let csv = import::tables(&whole).into_iter().map(|(name, text)| SourceFile { name, bytes: text.into_bytes() }).collect();
        let package = |name: &str, bytes: Vec<u8>| vec![SourceFile { name: name.to_owned(), bytes }];
        let compiled = import::compile(&whole).files.into_iter().filter(|file| !file.name.starts_with("source/"));
        let compiled = compiled.map(|file| SourceFile { name: file.name, bytes: file.text.into_bytes() }).collect();
        for (form, files, has_context) in [
            ("csv", csv, true),
            ("xlsx", package("whole.xlsx", source::template(&whole)), true),
            ("json", package("atlas.json", import::whole(&whole).into_bytes()), false),
            ("compiled", compiled, true),
        ] {
            let (after, other, _) = load(&source::delivery(files));
            let mut expected = before.dataset.clone();
            // They are made from the figures of the context, which a release in one piece does not hold.
            if !has_context {
                expected.key_figures.clone_from(&after.dataset.key_figures);
            }
            prop_assert_eq!(&after.dataset, &expected, "{}", form);
            prop_assert!(!has_context || other == context, "{}", form);
        }
    }
}
