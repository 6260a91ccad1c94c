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
    no_location: |without, total| match without {
        _ if total == 0 => String::new(),
        0 => "All have a location.".to_owned(),
        _ => format!("{} of {} without a location.", n(without), n(total)),
    },
    located: |count, of| format!("{} of {} located", n(count), n(of)),
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
