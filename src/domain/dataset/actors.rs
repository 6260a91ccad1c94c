//! The records around the companies: programmes, organisations, links, indicators, milestones.

use super::Ids;
use super::issue::Problem;
use super::record::{MAX_NAME, MAX_TEXT, Record};
use crate::domain::model::{Indicator, Link, Milestone, Organisation, Programme};

fn cluster(record: &mut Record<'_>, clusters: &Ids) -> String {
    record.reference("cluster", clusters);
    record.required("cluster", MAX_NAME)
}

fn source(record: &mut Record<'_>) -> String {
    record.link("source").unwrap_or_default()
}

/// A programme or shared facility.
pub(super) fn programme(record: &mut Record<'_>, clusters: &Ids) -> Programme {
    Programme {
        id: record.slug("id"),
        name: record.required("name", MAX_NAME),
        cluster: cluster(record, clusters),
        operator: record.text("operator", MAX_NAME),
        kind: record.slug("kind"),
        since: record.year("since"),
        until: record.year("until"),
        summary: record.localized("summary", MAX_TEXT),
        source: source(record),
    }
}

/// An actor that is no company of the cluster.
pub(super) fn organisation(record: &mut Record<'_>, clusters: &Ids) -> Organisation {
    Organisation {
        id: record.slug("id"),
        name: record.required("name", MAX_NAME),
        cluster: cluster(record, clusters),
        kind: record.slug("kind"),
        website: record.link("website"),
    }
}

/// A relation between two known actors.
pub(super) fn link(record: &mut Record<'_>, actors: &Ids) -> Link {
    record.reference("from", actors);
    record.reference("to", actors);
    Link {
        from: record.required("from", MAX_NAME),
        to: record.required("to", MAX_NAME),
        kind: record.slug("kind"),
        year: record.year("year"),
        summary: record.localized("summary", MAX_TEXT),
        source: source(record),
    }
}

/// A published figure.
pub(super) fn indicator(record: &mut Record<'_>, clusters: &Ids) -> Indicator {
    let year = record.year("year");
    let value = record.decimal("value", -1e12, 1e12);
    if year.is_none() {
        record.required("year", MAX_NAME);
    }
    if value.is_none() {
        record.required("value", MAX_NAME);
    }
    Indicator {
        cluster: cluster(record, clusters),
        indicator: record.required("indicator", MAX_NAME),
        year: year.unwrap_or_default(),
        value: value.unwrap_or_default(),
        unit: record.required("unit", MAX_NAME),
        note: record.localized("note", MAX_TEXT),
        source: source(record),
    }
}

/// A dated event.
pub(super) fn milestone(record: &mut Record<'_>, clusters: &Ids) -> Milestone {
    let date = record.required("date", MAX_NAME);
    if !date.is_empty() && !is_date(&date) {
        record.problem("date", Problem::NotDate { found: date.clone() });
    }
    Milestone {
        cluster: cluster(record, clusters),
        date,
        title: record.localized_required("title", MAX_TEXT),
        source: source(record),
    }
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
