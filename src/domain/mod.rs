//! What the atlas knows and computes, without a browser: the data model and its validation, the selection,
//! the cross-filter, search, statistics, the state string and geography.

pub mod bitset;
pub mod columns;
pub mod compare;
pub mod config;
pub mod context;
pub mod dataset;
pub mod decimal;
pub mod embed;
pub mod embed_code;
pub mod engine;
pub mod facets;
pub mod file_name;
pub mod fold;
pub mod format;
pub mod geo;
pub mod highlight;
pub mod kiosk;
pub mod look;
pub mod model;
pub mod network;
pub mod order;
pub mod partner;
pub mod profile;
pub mod qr;
pub mod search;
pub mod selection;
pub mod similarity;
pub mod sorting;
pub mod statistics;
pub mod suggest;
pub mod table;
pub mod url_state;
pub mod year_bins;
