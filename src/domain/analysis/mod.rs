//! What a selection tells: statistics, comparison of clusters, similar companies, partners and the network of relations.

pub mod compare;
pub mod network;
pub mod partner;
pub mod similarity;
pub mod statistics;
