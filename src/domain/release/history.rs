//! What stands beside a release and tells of those before it: the revision, and the index of all.

use super::revise;
use crate::domain::data::releases::{INDEX, NEWEST, ReleaseFigures, index};
use crate::domain::data::revision::{REVISION, Revision};
use crate::domain::model::Dataset;

/// Another release than the present one.
#[derive(Debug, Clone)]
pub struct Former<'a> {
    /// Its line in the list.
    pub figures: ReleaseFigures,
    /// The release itself, where it is at hand.
    pub dataset: Option<&'a Dataset>,
}

impl<'a> Former<'a> {
    /// A release that is at hand and lies in this folder.
    pub fn of(dataset: &'a Dataset, path: String) -> Self {
        Self { figures: ReleaseFigures::of(dataset, path), dataset: Some(dataset) }
    }
}

impl From<&ReleaseFigures> for Former<'_> {
    fn from(figures: &ReleaseFigures) -> Self {
        Self { figures: figures.clone(), dataset: None }
    }
}

/// Whether the release `present` takes the place of `published`, which is then to be kept: a correction of the same release does
/// not, and what has no id has no folder to be kept in.
pub fn replaces(present: &str, published: &str) -> bool {
    !published.is_empty() && published != present
}

/// The two files, with their names below the folder of the data, for a release of this digest.
///
/// `former` are the other releases in any order. Of two with one id the first counts; one without an id counts for nothing, nor does
/// one of the release itself. The release is compared with the newest of those that are older. Where that is not at hand, what was
/// `said` of a former compilation of the release holds, but for companies that are no more; else nothing is called new.
pub fn history(
    present: &Dataset,
    digest: &str,
    mut former: Vec<Former<'_>>,
    said: Option<&Revision>,
) -> [(&'static str, String); 2] {
    let id = &present.release.id;
    former.retain(|one| replaces(id, &one.figures.id));
    former.sort_by(|one, other| other.figures.id.cmp(&one.figures.id));
    former.dedup_by(|one, before| one.figures.id == before.figures.id);
    let last = former.iter().find(|one| one.figures.id < *id).and_then(|one| one.dataset);
    let found = match (last, said) {
        (Some(last), _) => revise(last, present),
        (None, Some(said)) => still_true(said, present),
        (None, None) => Revision::default(),
    };
    let own = ReleaseFigures::of(present, NEWEST.to_owned());
    let releases: Vec<ReleaseFigures> = std::iter::once(own).chain(former.into_iter().map(|one| one.figures)).collect();
    let index = index(&releases);
    [(REVISION, Revision { releases, ..found }.to_file(id, digest)), (INDEX, index)]
}

/// What a revision says of companies that the release has.
fn still_true(said: &Revision, present: &Dataset) -> Revision {
    let is_there = |id: &str| present.companies.iter().any(|company| company.id == id);
    let mut kept = said.clone();
    kept.arrivals.retain(|id| is_there(id));
    kept.changes.retain(|change| is_there(&change.id));
    kept
}
