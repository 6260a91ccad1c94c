//! From the state string to the selected rows: facets, columns, the cross-filter engine, text search and sorting.

pub mod columns;
pub mod facets;
pub mod filters;
mod fits;
pub mod gazetteer;
pub mod highlight;
pub mod lexicon;
mod names;
pub mod others;
pub mod question;
pub mod search;
pub mod selection;
pub mod sorting;
pub mod suggest;
mod vocabulary;
pub mod year_bins;

pub use atlas_engine as engine;
