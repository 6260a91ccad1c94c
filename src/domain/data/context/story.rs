//! How a cluster works: its themes, how it is run, the path of a company that it accompanies, and what companies told.

use super::super::dataset::{MAX_NAME, MAX_TEXT, Reader, Record, is_slug};
use super::milestone::date;
use crate::domain::model::Localized;

/// A theme that a cluster works on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Cluster slug.
    pub cluster: String,
    /// The year in which it was stated.
    pub year: i32,
    /// Name per language.
    pub name: Localized,
    /// What it belongs to.
    pub note: Localized,
    /// The page that states it.
    pub source: String,
}

/// A rule or task by which a cluster is run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Governance {
    /// Cluster slug.
    pub cluster: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: String,
    /// What it says, per language.
    pub title: Localized,
    /// The page that states it.
    pub source: String,
}

/// A step of the path along which a cluster accompanies a company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Cluster slug.
    pub cluster: String,
    /// The year in which the path was described.
    pub year: i32,
    /// Its place on the path, from 1.
    pub step: i64,
    /// Name per language.
    pub name: Localized,
    /// The page that states it.
    pub source: String,
}

/// What a company told of itself, or was named for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// Cluster slug.
    pub cluster: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: String,
    /// What was told, per language.
    pub title: Localized,
    /// Slugs of the companies that have a record; one that a release lacks is shown as a name without a link.
    pub companies: Vec<String>,
    /// The page that states it.
    pub source: String,
}

fn year(record: &mut Record<'_>) -> i32 {
    let year = record.year("year");
    if year.is_none() {
        record.required("year", MAX_NAME);
    }
    year.unwrap_or_default()
}

/// Reads a theme.
pub(super) fn read_theme(record: &mut Record<'_>, reader: &Reader<'_>) -> Theme {
    Theme {
        cluster: reader.cluster(record),
        year: year(record),
        name: record.localized_required("name", MAX_NAME),
        note: record.localized("note", MAX_TEXT),
        source: record.link("source").unwrap_or_default(),
    }
}

/// Reads how a cluster is run.
pub(super) fn read_governance(record: &mut Record<'_>, reader: &Reader<'_>) -> Governance {
    Governance {
        cluster: reader.cluster(record),
        date: date(record),
        title: record.localized_required("title", MAX_TEXT),
        source: record.link("source").unwrap_or_default(),
    }
}

/// Reads a step of a path.
pub(super) fn read_step(record: &mut Record<'_>, reader: &Reader<'_>) -> Step {
    let step = record.integer("step", 1, 1000);
    if step.is_none() {
        record.required("step", MAX_NAME);
    }
    Step {
        cluster: reader.cluster(record),
        year: year(record),
        step: step.unwrap_or_default(),
        name: record.localized_required("name", MAX_NAME),
        source: record.link("source").unwrap_or_default(),
    }
}

/// Reads a story.
pub(super) fn read_story(record: &mut Record<'_>, reader: &Reader<'_>) -> Story {
    Story {
        cluster: reader.cluster(record),
        date: date(record),
        title: record.localized_required("title", MAX_TEXT),
        companies: record.list("companies").into_iter().filter(|id| is_slug(id)).collect(),
        source: record.link("source").unwrap_or_default(),
    }
}
