//! What a release is made of while it is read: raw records with their origin, and the result with what was left out.

use std::collections::HashMap;

use serde_json::Value;

use super::issue::{Issue, Origin};
use crate::domain::model::Dataset;

/// Position of a record by its id.
pub(super) type Ids = HashMap<String, usize>;

/// The lists of a release, in the order in which they are validated.
pub const LISTS: [&str; 9] =
    ["clusters", "sectors", "tags", "places", "programmes", "companies", "organisations", "links", "facts"];

/// The raw records of a release with where each was read.
#[derive(Debug, Default)]
pub struct Parts {
    /// The `release` object.
    pub release: Value,
    /// Records by the name of their list, see [`LISTS`].
    pub lists: HashMap<&'static str, Vec<(Origin, Value)>>,
}

/// A release as read: what is sound, and what was left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The sound records.
    pub dataset: Dataset,
    /// One entry per problem; a record with a problem is not in `dataset`.
    pub issues: Vec<Issue>,
}
