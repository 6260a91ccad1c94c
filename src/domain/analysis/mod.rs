//! What a selection tells: statistics, comparison of clusters, their key figures, the facts of a company, similar companies, partners and the network of relations.

pub mod choropleth;
pub mod compare;
pub mod facts;
pub mod key_figures;
pub mod network;
pub mod partner;
pub mod similarity;
pub mod statistics;
