//! In English: the detail panel of a company.

use super::s;
use crate::domain::model::{FigureScope, Precision};
use crate::texts::Detail;

/// The texts.
pub(super) const DETAIL: Detail = Detail {
    cluster: "Cluster",
    sector: "Sector",
    founded: "Founded",
    employees: "Headcount",
    people: |count, year| match year {
        Some(year) => format!("{count} ({year})"),
        None => format!("{count} (year not stated)"),
    },
    place: "Place",
    precision: |precision| match precision {
        Precision::Address => "placed at the address",
        Precision::Postcode => "placed at the centre of the district",
        Precision::Place => "placed at the centre of the commune",
    },
    scope: |scope| match scope {
        FigureScope::Site => "this site",
        FigureScope::Company => "",
        FigureScope::Country => "all sites in the country",
        FigureScope::Group => "whole group",
    },
    status: "Status",
    member: "Cluster member",
    website: "Web site",
    programmes: "Programmes",
    tags: "Topics",
    covid: "Response to Covid-19",
    links: "Relations",
    link_to: |kind, other, year| match year {
        Some(year) => format!("{kind}: {other} ({year})"),
        None => format!("{kind}: {other}"),
    },
    sources: |count| format!("{count} source{}", s(count)),
    no_source: "No source on record.",
    unknown: "not known",
    adjacent: "Health is a side line of this company.",
    missing: |id| format!("No company “{id}” in this release."),
    new_tab: "(new tab)",
    filter_by: |label| format!("Filter by: {label}"),
};
