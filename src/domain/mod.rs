//! What the atlas knows and computes, without a browser: the data model and what files become it, the filters with
//! their engine, the analysis of a selection, and geography.

pub mod analysis;
pub mod data;
pub mod filter;
pub mod geo;
pub mod model;
pub mod order;
pub mod url_state;
