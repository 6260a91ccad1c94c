//! What surrounds the companies: official figures, events, policy phases, networks and who runs a cluster.
//!
//! It stands in `data/context.json`, which only the views of clusters need, and is read when one of them opens.

mod indicator;
mod milestone;
mod profile;
mod story;

pub use indicator::{INHABITANTS, Indicator, POPULATION, latest, scopes};
pub use milestone::{Change, Milestone, MilestoneKind, Phase, year_of};
pub use profile::{Alliance, Membership, Profile, alliances};
pub use story::{Governance, Step, Story, Theme};

use super::dataset::{Issue, LoadError, Parts, Reader, records_of};
use super::translation::FileText;

/// The lists of the context, in the order in which they are written.
pub const LISTS: [&str; 10] =
    ["indicators", "milestones", "phases", "networks", "profiles", "changes", "themes", "governance", "paths", "stories"];

/// The context of one release.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Context {
    /// Published figures.
    pub indicators: Vec<Indicator>,
    /// Events, from early to late.
    pub milestones: Vec<Milestone>,
    /// Phases of a policy or of a name.
    pub phases: Vec<Phase>,
    /// Who is in a network of clusters.
    pub memberships: Vec<Membership>,
    /// Who runs each cluster.
    pub profiles: Vec<Profile>,
    /// What changed in the data from release to release, the newest first.
    pub changes: Vec<Change>,
    /// Themes that a cluster works on.
    pub themes: Vec<Theme>,
    /// How a cluster is run, from early to late.
    pub governance: Vec<Governance>,
    /// The steps along which a cluster accompanies a company, in their order.
    pub paths: Vec<Step>,
    /// What companies told of themselves, from early to late.
    pub stories: Vec<Story>,
}

/// Reads the text of a `context.json`. `clusters` are the ids that its records may name.
///
/// # Errors
/// A [`LoadError`] if the text as a whole cannot be used. Problems of single records are issues instead.
pub fn parse<'a>(file: impl Into<FileText<'a>>, clusters: &[String]) -> Result<(Context, Vec<Issue>), LoadError> {
    let mut value = super::dataset::value(file.into(), "indicators")?;
    let mut parts = Parts::default();
    for list in LISTS {
        parts.lists.insert(list, records_of(&mut value, list, "context.json"));
    }
    Ok(assemble(&parts, clusters))
}

/// Validates every record of the context in `parts`; what is unsound is left out and reported.
pub fn assemble(parts: &Parts, clusters: &[String]) -> (Context, Vec<Issue>) {
    let mut reader = Reader::new(parts, clusters);
    let mut context = Context {
        indicators: reader.each("indicators", &indicator::read),
        milestones: reader.each("milestones", &milestone::read),
        phases: reader.each("phases", &milestone::read_phase),
        memberships: reader.each("networks", &profile::read_membership),
        profiles: reader.each("profiles", &profile::read),
        changes: reader.each("changes", &milestone::read_change),
        themes: reader.each("themes", &story::read_theme),
        governance: reader.each("governance", &story::read_governance),
        paths: reader.each("paths", &story::read_step),
        stories: reader.each("stories", &story::read_story),
    };
    context.governance = crate::domain::order::sorted(context.governance, |a, b| a.date.cmp(&b.date));
    context.paths = crate::domain::order::sorted(context.paths, |a, b| a.step.cmp(&b.step));
    context.stories = crate::domain::order::sorted(context.stories, |a, b| a.date.cmp(&b.date));
    context.milestones = crate::domain::order::sorted(context.milestones, |a, b| a.date.cmp(&b.date));
    context.changes = crate::domain::order::sorted(context.changes, |a, b| b.date.cmp(&a.date));
    (context, reader.into_issues())
}

impl Context {
    /// Who runs a cluster.
    pub fn profile(&self, cluster: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.cluster == cluster)
    }

    /// The latest published population of a cluster's region.
    pub fn population(&self, cluster: &str) -> Option<&Indicator> {
        latest(&self.indicators, cluster, POPULATION)
    }
}
