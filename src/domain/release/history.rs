//! What stands beside a release and tells of those before it: the revision, and the index of all.

use super::revise;
use crate::domain::data::releases::{INDEX, NEWEST, ReleaseFigures, index};
use crate::domain::data::revision::{REVISION, Revision};
use crate::domain::model::Dataset;

/// The two files, with their names below the folder of the data, for a release of this digest.
///
/// `former` are the releases before it, the newest first; an entry of the release itself counts for nothing. `last` is the one that it is
/// compared with: without one, nothing is called new.
pub fn history(
    present: &Dataset,
    digest: &str,
    former: &[ReleaseFigures],
    last: Option<&Dataset>,
) -> [(&'static str, String); 2] {
    let id = &present.release.id;
    let others = former.iter().filter(|one| one.id != *id).cloned();
    let releases: Vec<ReleaseFigures> = std::iter::once(ReleaseFigures::of(present, NEWEST.to_owned())).chain(others).collect();
    let index = index(&releases);
    let found = last.map(|last| revise(last, present)).unwrap_or_default();
    [(REVISION, Revision { releases, ..found }.to_file(id, digest)), (INDEX, index)]
}
