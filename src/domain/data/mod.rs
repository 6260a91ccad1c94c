//! What files become: the dataset of a release, the context of its clusters, and the tables and linked data made from both.

pub mod book;
pub mod context;
pub mod dataset;
pub mod edition;
pub mod export;
pub mod folder;
pub mod json_ld;
pub mod releases;
pub mod revision;
pub mod table;
pub mod translation;
