//! The core in WebAssembly, in a browser: what could differ from the native build is computed there too.
#![cfg(target_arch = "wasm32")]

#[path = "common/layouts.rs"]
mod layouts;
#[path = "common/recount.rs"]
mod recount;

use atlas::domain::data::dataset::{LoadError, parse};
use atlas::domain::filter::columns::Columns;
use atlas::domain::filter::facets::Facet;
use atlas::domain::filter::selection::CrossFilter;
use atlas::domain::url_state::UrlState;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The committed release, and the one of which figures are known.
const COMMITTED: &str = include_str!("../public/data/atlas.json");
const FIXTURE: &str = include_str!("fixture/release.json");

#[wasm_bindgen_test]
fn the_release_opens_and_counts_as_it_does_natively() {
    let committed = parse(COMMITTED).unwrap_or_else(|error| panic!("{error:?}"));
    assert!(committed.issues.is_empty());
    let loaded = parse(FIXTURE).unwrap_or_else(|error| panic!("{error:?}"));
    let columns = Columns::new(&loaded.dataset);
    let cross = |query: &str| CrossFilter::new(&loaded.dataset, &columns, &UrlState::parse(query).0.filters);
    assert_eq!(cross("").selected().count(), 10);
    assert_eq!(cross("").counts(Facet::Cluster), [3, 4, 3]);
    assert_eq!(cross("q=peptides").selected().count(), 1);
}

#[wasm_bindgen_test]
fn errors_are_values_and_not_panics() {
    assert_eq!(parse("").unwrap_err(), LoadError::Truncated);
    assert_eq!(parse("<html>").unwrap_err(), LoadError::Html);
    assert_eq!(parse("[1,2]").unwrap_err(), LoadError::Schema { found: None });
}

#[wasm_bindgen_test]
fn the_engine_agrees_with_a_naive_recount() {
    recount::brush();
    for seed in 0..12_u64 {
        let kinds: Vec<Vec<usize>> =
            (0..20_u64).map(|step| (0..=step % 2).map(|one| ((seed * 31 + step * 7 + one * 5) % 9) as usize).collect()).collect();
        recount::follow([250, 7_000][seed as usize % 2], seed, &[0, 2], seed % 3 > 0, &kinds);
    }
}

#[wasm_bindgen_test]
fn networks_of_any_size_are_laid_out() {
    layouts::networks();
}

#[wasm_bindgen_test]
fn numbers_beyond_32_bits_are_written() {
    layouts::numbers();
}
