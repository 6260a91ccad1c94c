//! What one letter in the search field costs, for `cargo xtask bench search`: the work that the app does for it, part by
//! part, on a release of generated companies.

use atlas::domain::data::dataset::parse;
use atlas::domain::filter::columns::Columns;
use atlas::domain::filter::filters::Filters;
use atlas::domain::filter::highlight::Highlighter;
use atlas::domain::filter::search::{FUZZY_FROM, SearchIndex};
use atlas::domain::filter::selection::{CrossFilter, Dimension};
use atlas::domain::filter::sorting::{Sort, sorted};
use atlas::domain::filter::suggest::{Offered, Suggestions, suggest};
use atlas::domain::model::{Company, Dataset};
use atlas::format::fold::words;
use atlas::synthetic::release;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Companies whose texts are shown at once and marked (`ui/list`).
const SHOWN: usize = 25;

/// A release, its columns, and what the last letter found.
#[wasm_bindgen]
pub struct SearchBench {
    dataset: Dataset,
    columns: Columns,
    offered: Offered,
    filters: Filters,
    cross: CrossFilter,
    rows: Vec<u32>,
    suggestions: Suggestions,
    marks: usize,
}

#[wasm_bindgen]
impl SearchBench {
    /// Draws companies and builds what the app builds when it starts.
    #[wasm_bindgen(constructor)]
    pub fn new(rows: usize, seed: u32) -> Result<Self, JsError> {
        let loaded = parse(&release(rows, seed.into())).map_err(|_| JsError::new("the generated companies are no release"))?;
        let dataset = loaded.dataset;
        let columns = Columns::new(&dataset);
        let filters = Filters::default();
        let cross = CrossFilter::new(&dataset, &columns, &filters);
        let offered = Offered::new(&dataset);
        let suggestions = Suggestions::default();
        Ok(Self { dataset, columns, offered, filters, cross, rows: Vec::new(), suggestions, marks: 0 })
    }

    /// Builds the index of the full text and forgets it.
    pub fn index(&self) {
        drop(SearchIndex::new(&self.dataset));
    }

    /// Folds the names that can be offered, as the list of suggestions does when it first opens.
    pub fn names(&mut self) {
        self.offered = Offered::new(&self.dataset);
    }

    /// Queries as visitors type them, each after the name of its kind.
    pub fn queries(&self) -> Vec<String> {
        let companies = &self.dataset.companies;
        let company = |part: usize| &companies[companies.len() * part / 8];
        let activity = |part: usize| words(company(part).activity.get("en"));
        // The words of the next company with two that are long enough for a fuzzy match.
        let long = |part: usize| {
            let from = companies[companies.len() * part / 8..].iter();
            let of = |company: &Company| words(company.activity.get("en")).into_iter().filter(|word| word.len() > FUZZY_FROM);
            from.map(|company| of(company).collect::<Vec<_>>()).find(|words| words.len() > 1).unwrap_or_default()
        };
        let misspelt = |part: usize, which: usize, at: usize| {
            let with_an_edit = |(index, letter): (usize, char)| if index == at { 'q' } else { letter };
            let words = long(part);
            words.get(which).map_or("", String::as_str).chars().enumerate().map(with_an_edit).collect::<String>()
        };
        let two = activity(2)[..2].join(" ");
        [
            ("a company", company(1).name.clone()),
            ("two words", two),
            ("a sector and a place", "digital health place 7".to_owned()),
            ("a tag", "tag 42".to_owned()),
            ("misspelt at the third letter", misspelt(3, 0, 2)),
            ("misspelt at the first letter", misspelt(4, 0, 0)),
            ("two misspelt words", format!("{} {}", misspelt(5, 0, 3), misspelt(5, 1, 2))),
            ("nothing like it", "wqhkzzyyq".to_owned()),
        ]
        .into_iter()
        .flat_map(|(kind, query)| [kind.to_owned(), query])
        .collect()
    }

    /// The search alone.
    pub fn find(&self, query: &str) -> usize {
        self.columns.search().find(query).map_or(0, |hits| hits.rows.count())
    }

    /// The selection that the query makes of the one before it, with every count of the facets: search and cross-filter.
    pub fn filter(&mut self, query: &str) -> usize {
        query.clone_into(&mut self.filters.query);
        self.cross = self.cross.changed_to(&self.dataset, &self.columns, &self.filters);
        self.cross.selected().count()
    }

    /// The rows in order, names that match first.
    pub fn rank(&mut self, query: &str) -> usize {
        self.rows = sorted(&self.dataset, &self.columns, self.cross.selected(), Sort::default(), query, "en");
        self.rows.len()
    }

    /// What the field offers, with the word that was probably meant.
    pub fn suggest(&mut self, query: &str) -> usize {
        let cross = &self.cross;
        let within = |facet| cross.without(&[Dimension::Facet(facet), Dimension::Query]);
        let admitted = cross.without(&[Dimension::Query]);
        self.suggestions = suggest(&self.dataset, &self.columns, &self.offered, query, &admitted, &within);
        self.suggestions.companies.len() + self.suggestions.values.len() + usize::from(self.suggestions.did_you_mean.is_some())
    }

    /// The marks in the names and the activities that are shown.
    pub fn mark(&mut self, query: &str) -> usize {
        let highlighter = Highlighter::new(query, self.cross.is_fuzzy());
        let parts = |text: &str| highlighter.parts(text).into_iter().filter(|(_, hit)| *hit).count();
        let shown = self.rows.iter().take(SHOWN).map(|row| &self.dataset.companies[*row as usize]);
        self.marks = shown.map(|company| parts(&company.name) + parts(company.activity.get("en"))).sum();
        self.marks
    }

    /// True if the query matched with one edit a word.
    pub fn is_fuzzy(&self) -> bool {
        self.cross.is_fuzzy()
    }
}
