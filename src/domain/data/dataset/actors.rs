//! The records around the companies: programmes, organisations, links.

use super::parts::Ids;
use super::record::{MAX_NAME, MAX_TEXT, Record};
use crate::domain::model::{Link, Organisation, Programme};

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
        names: record.localized("names", MAX_NAME),
        cluster: cluster(record, clusters),
        operator: record.text("operator", MAX_NAME),
        operators: record.localized("operators", MAX_NAME),
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
        names: record.localized("names", MAX_NAME),
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
