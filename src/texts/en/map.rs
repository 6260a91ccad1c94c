//! In English: the map.

use super::{companies, n, regions, s};
use crate::texts::{Map, capital};

/// The texts.
pub(super) const MAP: Map = Map {
    title: "Where they are",
    modes: "Kind of map",
    regions: |count| capital(&regions(count)),
    one: "One map",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    fit: "Fit to the selection",
    search_area: "Filter by this area",
    help: "Arrow keys move the map, + and − zoom, Tab goes from mark to mark.",
    wheel: " Ctrl + wheel zooms.",
    enlarge: |region| format!("Enlarge the map: {region}"),
    off_map: |nowhere, without_point, total| match nowhere + without_point {
        _ if total == 0 => String::new(),
        0 => "All are on the map.".to_owned(),
        off => {
            let said = [(nowhere, "without a known place"), (without_point, "in a town whose position is not known")];
            let said = said.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{} {words}", n(count)));
            let not = if off == 1 { "is not" } else { "are not" };
            format!("{} of {} {not} on the map ({}).", n(off), n(total), said.collect::<Vec<_>>().join(", "))
        }
    },
    on_map: |count, of| format!("{} of {} on the map", n(count), n(of)),
    outside: |count| format!("{} outside the frame", n(count)),
    one_mark: |company, place| format!("{company}, {place}"),
    many_mark: |count, place, more| match more {
        0 => format!("{}, {place}", companies(count)),
        _ => format!("{}, {place} and {more} other place{}", companies(count), s(more)),
    },
    opens_list: "show the list",
    zooms: "zoom in",
    at_point: |count, place| format!("{place}: {}", companies(count)),
    precision_note: "A mark is at the centre of its commune or district, not at the exact address.",
    schematic: "schematic outline",
    legend: "Sectors",
    unavailable: "The base map could not be loaded; the marks are still exact.",
    credits: "Places © GeoNames (CC BY 4.0). Base map: Natural Earth, DCW and GSHHG (LGPL).",
};
