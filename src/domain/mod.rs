//! What the atlas knows and computes, without a browser: the data model and what files become it, the filters with
//! their engine, the analysis of a selection, and geography.

pub mod analysis;
pub mod data;
pub mod filter;
pub mod geo;
#[cfg(feature = "import")]
pub mod import;
pub mod limits;
pub mod model;
pub mod order;
#[cfg(feature = "import")]
pub mod release;
pub mod url_state;
