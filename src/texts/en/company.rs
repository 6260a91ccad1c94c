//! In English: the page of one company.

use crate::domain::data::json_ld::Field;
use crate::texts::CompanyPage;

/// The texts.
pub(super) const COMPANY: CompanyPage = CompanyPage {
    description: |company, activity, region| format!("{company}, {region}. {activity}"),
    to_page: "Open the page of this company",
    to_directory: "Directory",
    position: |number, total| format!("{number} of {total} in the selection"),
    not_selected: "Outside the current selection",
    previous: |company| format!("Previous: {company}"),
    next: |company| format!("Next: {company}"),
    neighbours: "In the selection",
    facts: "Facts",
    as_of: |year| format!("as of {year}"),
    edition: |date| format!("in the release of {date}"),
    source: |number, host| format!("source {number}, {host}"),
    sources_note: |date| {
        format!(
            "These pages back the record as a whole, in the release of {date}. A fact that has a page of its own shows it beside it."
        )
    },
    map: |company, place| format!("Map: {company} in {place}"),
    no_place: "No location is published, so there is nothing to show on a map.",
    completeness: |known, total| format!("Known: {known} of {total} facts"),
    lacking: |_| "Not published:",
    complete: "Every fact that the atlas asks for is published.",
    field: |field| match field {
        Field::Activity => "activity",
        Field::Tags => "topics",
        Field::Founded => "founding year",
        Field::Employees => "headcount",
        Field::Place => "town",
        Field::Address => "street address",
        Field::Website => "web site",
        Field::Status => "status",
        Field::Member => "membership of the cluster",
        Field::Source => "source",
    },
    postcode: "postcode",
    programme_since: |year| format!("since {year}"),
    programme_span: |from, to| format!("{from} to {to}"),
    operator: |name| format!("run by {name}"),
    no_links: "No relation with another actor is on record.",
    similar: "Similar companies",
    similar_none: "No other company is close enough in topics, sector and stage.",
    similar_note: "By shared topics first (rare ones weigh more), then sector, headcount and founding year.",
    complementary: "Complementary companies",
    complementary_none: "No company of another sector or region shares a topic and brings a new one.",
    shared: |count, topics| if count == 1 { format!("shared topic: {topics}") } else { format!("shared topics: {topics}") },
    same_sector: "same sector",
    same_size: "same headcount band",
    same_age: "founded within five years",
    brings: |topics| format!("brings: {topics}"),
    other_sector: |sector| format!("another sector: {sector}"),
    other_region: |region| format!("another region: {region}"),
    correct: "Suggest a correction",
    cite: "Cite this page",
    copy: "Copy the citation",
    copied: "Citation copied",
    copy_failed: "Copying is not possible here: the text is selected, copy it by hand.",
    citation: |company, site, release, address, licence| {
        format!("“{company}”, in: {site}, release {release}, {address} ({licence}).")
    },
    missing_title: "Company not found",
    missing: |id, release| {
        format!("No company “{id}” in release {release}. It may have changed its name, been taken out, or never been listed.")
    },
    missing_near: "Perhaps you are looking for:",
};
