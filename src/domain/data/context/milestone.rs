//! What happened when: events, phases, and the changes of the data themselves.

use super::super::dataset::{MAX_NAME, MAX_TEXT, Problem, Reader, Record};
use crate::domain::model::Localized;

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MilestoneKind {
    /// The cluster itself, its networks and the policy around it.
    Governance,
    /// A programme, a call for projects or a fund.
    Programme,
    /// A building, shared equipment or a service that all can use.
    Infrastructure,
    /// A research body or project.
    Research,
    /// What became of a company.
    Company,
    /// A conference, a fair or an anniversary.
    Event,
}

impl MilestoneKind {
    /// Every kind with its value in the data and in the URL, in the order in which they are offered.
    pub const ALL: [(&'static str, Self); 6] = [
        ("governance", Self::Governance),
        ("programme", Self::Programme),
        ("infrastructure", Self::Infrastructure),
        ("research", Self::Research),
        ("company", Self::Company),
        ("event", Self::Event),
    ];

    /// The kinds of these milestones and how many there are of each, in the order in which they are offered. Empty where to choose one
    /// would change nothing: no milestone has a kind, or all have the same.
    pub fn choices(milestones: &[Milestone]) -> Vec<(&'static str, Self, usize)> {
        let count = |kind: Self| milestones.iter().filter(|one| one.kind == Some(kind)).count();
        let kinds = Self::ALL.into_iter().map(|(id, kind)| (id, kind, count(kind)));
        let kinds: Vec<_> = kinds.filter(|(.., count)| *count > 0).collect();
        if kinds.iter().all(|(.., count)| *count == milestones.len()) { Vec::new() } else { kinds }
    }
}

/// A dated event of a cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Cluster slug.
    pub cluster: String,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: String,
    /// Title per language.
    pub title: Localized,
    /// What it is about; absent in tables that do not say.
    pub kind: Option<MilestoneKind>,
    /// The page that states it.
    pub source: String,
}

/// A phase of a policy, or of the cluster's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Cluster slug.
    pub cluster: String,
    /// Name per language.
    pub name: Localized,
    /// First year.
    pub since: i32,
    /// Last year; absent while it lasts.
    pub until: Option<i32>,
    /// What to know about it.
    pub note: Localized,
    /// The page that states it.
    pub source: String,
}

/// What a release changed in the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// ISO 8601 date.
    pub date: String,
    /// The id of the release.
    pub release: String,
    /// What changed, per language.
    pub title: Localized,
}

/// Reads an event.
pub(super) fn read(record: &mut Record<'_>, reader: &Reader<'_>) -> Milestone {
    let date = date(record);
    Milestone {
        cluster: reader.cluster(record),
        date,
        title: record.localized_required("title", MAX_TEXT),
        kind: record.one_of("kind", &MilestoneKind::ALL),
        source: record.link("source").unwrap_or_default(),
    }
}

/// Reads a phase.
pub(super) fn read_phase(record: &mut Record<'_>, reader: &Reader<'_>) -> Phase {
    let since = record.year("since");
    if since.is_none() {
        record.required("since", MAX_NAME);
    }
    Phase {
        cluster: reader.cluster(record),
        name: record.localized_required("name", MAX_NAME),
        since: since.unwrap_or_default(),
        until: record.year("until"),
        note: record.localized("note", MAX_TEXT),
        source: record.link("source").unwrap_or_default(),
    }
}

/// Reads a change of the data.
pub(super) fn read_change(record: &mut Record<'_>, _: &Reader<'_>) -> Change {
    Change { date: date(record), release: record.slug("release"), title: record.localized_required("title", MAX_TEXT) }
}

pub(super) fn date(record: &mut Record<'_>) -> String {
    let date = record.required("date", MAX_NAME);
    if !date.is_empty() && !is_date(&date) {
        record.problem("date", Problem::NotDate { found: date.clone() });
    }
    date
}

/// True for `YYYY`, `YYYY-MM` and `YYYY-MM-DD` with a possible month and day.
fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let digits = |part: Option<&str>, length: usize, max: u32| match part {
        None => true,
        Some(part) => part.len() == length && part.parse::<u32>().is_ok_and(|n| n >= 1 && n <= max),
    };
    let year = parts.next().is_some_and(|year| year.len() == 4 && year.parse::<u32>().is_ok());
    year && digits(parts.next(), 2, 12) && digits(parts.next(), 2, 31) && parts.next().is_none()
}

/// A date as a fraction of years: `2019-07` is 2019.5. A year alone is its beginning.
pub fn year_of(date: &str) -> f64 {
    let mut parts = date.split('-').map(|part| part.parse::<i32>().unwrap_or_default());
    let year = parts.next().unwrap_or_default();
    let month = parts.next().unwrap_or(1).clamp(1, 12) - 1;
    let day = parts.next().unwrap_or(1).clamp(1, 31) - 1;
    f64::from(year) + f64::from(month) / 12.0 + f64::from(day) / 372.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_lie_on_a_line() {
        for (date, year) in [("2019", 2019.0), ("2019-01", 2019.0), ("2019-07", 2019.5), ("2019-07-01", 2019.5), ("", 0.0)] {
            assert!((year_of(date) - year).abs() < 1e-9, "{date}");
        }
        assert!(year_of("2019-12-31") < 2020.0);
    }

    #[test]
    fn dates_have_three_forms() {
        for (date, good) in [
            ("2019", true),
            ("2019-07", true),
            ("2019-07-31", true),
            ("2019-13", false),
            ("19", false),
            ("2019-07-32", false),
            ("", false),
        ] {
            assert_eq!(is_date(date), good, "{date}");
        }
    }
}
