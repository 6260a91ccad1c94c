//! Search, statistics and small rules on a few companies that can be counted by eye.

mod common;

use atlas::domain::analysis::statistics::{Bar, by_facet, by_year, coverage, cross, equals, leaders, top};
use atlas::domain::filter::columns::Columns;
use atlas::domain::filter::engine::bitset::Bitset;
use atlas::domain::filter::facets::{Facet, size_band};
use atlas::domain::filter::sorting::{Sort, SortField, sorted};
use atlas::domain::model::{Dataset, Employees, FigureScope, Localized};
use atlas::format::fold::fold;

/// Three companies of known names; the rest of them as the seeds give it.
fn sample() -> Dataset {
    let mut dataset = common::dataset(&[1, 2, 3]);
    let rows = [("Lumière Médicale", Some(1987), 5), ("Oncologie du Nord", Some(2015), 10), ("Zeta Imaging", None, 11)];
    for (company, (name, founded, employees)) in dataset.companies.iter_mut().zip(rows) {
        name.clone_into(&mut company.name);
        company.founded = founded;
        company.employees = Some(Employees { count: employees, year: None, scope: FigureScope::Company });
        company.activity = Localized::new(vec![
            ("en".to_owned(), "Imaging of hearts".to_owned()),
            ("fr".to_owned(), "Œuvre d’imagerie".to_owned()),
        ]);
        company.tags = vec![0];
        company.programmes = vec![1];
        company.location.place = Some("place-2".to_owned());
        (company.cluster, company.sector) = (0, 1);
    }
    dataset.companies[1].activity = common::text("Vaccines");
    dataset.companies[2].cluster = 2;
    dataset
}

fn found(columns: &Columns, query: &str) -> (Vec<usize>, bool) {
    let hits = columns.search().find(query);
    hits.map_or((Vec::new(), false), |hits| (hits.rows.iter().collect(), hits.is_fuzzy))
}

#[test]
fn search_reads_every_field_of_the_rule() {
    let columns = Columns::new(&sample());
    for (query, rows) in [
        ("lumiere", vec![0]),
        ("MÉDICALE lum", vec![0]),
        ("heart", vec![0, 2]),
        ("oeuvre imag", vec![0, 2]),
        ("l'oeuvre", vec![0]),
        ("d'imagerie", vec![0, 2]),
        ("vacc", vec![1]),
        ("tag 0", vec![0, 1, 2]),
        ("place 2", vec![0, 1, 2]),
        ("programme 1 zeta", vec![2]),
        ("agerie", vec![]),
    ] {
        assert_eq!(found(&columns, query).0, rows, "{query}");
    }
    assert!(columns.search().find("  - ' ").is_none(), "no word is no clause");
}

#[test]
fn a_fuzzy_match_is_made_of_words_of_five_letters_and_only_when_nothing_matches() {
    let columns = Columns::new(&sample());
    assert_eq!(found(&columns, "onkologie"), (vec![1], true));
    assert_eq!(found(&columns, "oncologie"), (vec![1], false));
    assert_eq!(found(&columns, "zota"), (vec![], false), "four letters have to match exactly");
    assert_eq!(found(&columns, "onkologye"), (vec![], false), "two edits are too many");
    assert_eq!(found(&columns, "zeta imagign"), (vec![2], true));
}

#[test]
fn tables_count_what_can_be_counted_by_eye() {
    let dataset = sample();
    let columns = Columns::new(&dataset);
    let all = Bitset::full(3);
    let bar = |id: &str, count: usize| Bar { id: id.to_owned(), count };
    assert_eq!(by_facet(&columns, Facet::Cluster, &all), [bar("cluster-0", 2), bar("cluster-1", 0), bar("cluster-2", 1)]);
    assert_eq!(top(vec![bar("a", 1), bar("unknown", 9), bar("b", 3), bar("c", 3), bar("d", 0)], 2), [bar("b", 3), bar("c", 3)]);
    let table = cross(&columns, Facet::Cluster, Facet::Sector, &all);
    assert_eq!((table[0].0.count, table[0].1[1].count, table[2].1[1].count), (2, 2, 1));
    let years = by_year(&columns, &all);
    assert_eq!((years.first, years.counts.len(), years.known, years.total), (1987, 29, 2, 3));
    assert_eq!((years.counts[0], years.counts[28]), (1, 1));
    let ours: Vec<usize> = coverage(&dataset).iter().map(|row| row.companies).collect();
    assert_eq!(ours, [2, 0, 1]);
}

#[test]
fn bands_end_where_the_grammar_says() {
    let mut company = sample().companies.remove(0);
    for (count, band) in
        [(0, "unknown"), (1, "1-10"), (10, "1-10"), (11, "11-50"), (50, "11-50"), (51, "51-250"), (250, "51-250"), (251, "251-")]
    {
        company.employees = Some(Employees { count, year: None, scope: FigureScope::Company });
        assert_eq!(size_band(&company, false), band, "{count}");
    }
    company.employees = None;
    assert_eq!(size_band(&company, false), "unknown");
}

#[test]
fn names_that_match_come_first_in_either_direction() {
    let dataset = sample();
    let columns = Columns::new(&dataset);
    let by = |descending: bool, query: &str| {
        sorted(&dataset, &columns, &Bitset::full(3), Sort { field: SortField::Name, descending }, query, "en")
    };
    assert_eq!(by(false, ""), [0, 1, 2]);
    assert_eq!(by(true, ""), [2, 1, 0]);
    assert_eq!(by(false, "imaging"), [2, 0, 1]);
    assert_eq!(by(true, "imaging"), [2, 1, 0]);
}

#[test]
fn places_are_sorted_by_the_names_that_the_reader_sees() {
    let dataset = common::committed().dataset;
    let columns = Columns::new(&dataset);
    let all = Bitset::full(dataset.companies.len());
    let names = |lang: &str| {
        let rows = sorted(&dataset, &columns, &all, Sort { field: SortField::Place, descending: false }, "", lang);
        let place = |row: &u32| dataset.companies[*row as usize].location.place.as_deref().and_then(|id| dataset.place(id));
        rows.iter().filter_map(place).map(|place| fold(place.name_in(lang))).collect::<Vec<_>>()
    };
    for lang in ["en", "fr", "de", "nl"] {
        assert!(names(lang).is_sorted(), "{lang}");
    }
    assert_ne!(names("fr"), names("nl"), "some places have names of their own in Dutch");
}

#[test]
fn of_equals_none_is_first() {
    let bars =
        |counts: &[usize]| counts.iter().enumerate().map(|(at, count)| Bar { id: at.to_string(), count: *count }).collect();
    let names = |bars: &Vec<Bar>| equals(leaders(bars).iter().map(|bar| bar.id.clone()).collect(), " and ", "tied");
    assert_eq!(names(&bars(&[1, 3, 2])), "1");
    assert_eq!(names(&bars(&[3, 1, 3])), "0 and 2 (tied)");
    assert_eq!(names(&bars(&[1; 5])), "0, 1, 2, … (tied)");
    assert_eq!(names(&bars(&[1; 3])), "0, 1 and 2 (tied)");
    assert!(leaders(&bars(&[0, 0])).is_empty());
    assert!(leaders(&[]).is_empty());
}
