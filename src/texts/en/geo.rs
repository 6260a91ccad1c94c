//! In English: localities, movement and table of the map.

use super::{companies, in_words};
use crate::domain::model::Precision;
use crate::texts::Geo;

/// The texts.
pub(super) const GEO: Geo = Geo {
    places: "Localities",
    areas: "Areas",
    same_scale: "Same scale",
    locator: |regions| match regions {
        1 => "Where the region is".to_owned(),
        _ => format!("Where the {} regions are", in_words(regions)),
    },
    place_mark: |place, count, total, composition| {
        let of_all = if count == total { companies(count) } else { format!("{count} of {}", companies(total)) };
        if composition.is_empty() { format!("{place}: {of_all}") } else { format!("{place}: {of_all} ({composition})") }
    },
    unnamed: "unnamed place",
    dots: |unit| match unit {
        1 => "One sign per company, in the colour and shape of its sector.".to_owned(),
        _ => format!("One sign for {unit} companies, in the colour and shape of their sector."),
    },
    left_out: "A pale dot: a company that the filters leave out.",
    moved: "A line joins a circle that was moved to the true centre of its locality.",
    two_fingers: "Use two fingers to move the map",
    ctrl_wheel: "Ctrl + wheel to zoom",
    help: "Arrow keys move the map, + and − zoom, Home resets it, Tab goes from mark to mark, Shift + drag zooms into a box, T goes to the table of places.",
    reset: "Reset the view",
    follow: "The list follows the map",
    precisions: "Precision of the place",
    precision: |precision| match precision {
        Precision::Address => "at the address",
        Precision::Postcode => "at the centre of the postcode or district",
        Precision::Place => "at the centre of the town",
    },
    show_unplaced: "Show the list",
    skip_to_table: "Go to the table of places",
    nearby: "Filter by distance",
    around_here: |km| format!("Within {km} km of here"),
    region: "Region",
    export: "Download",
    tiles_title: "Images from elsewhere",
    tiles_ask: |host| format!("This background comes from {host}, which will see your IP address and the areas shown. Show it?"),
    tiles_no: "No thanks",
    per_region: "By region, per 100,000 inhabitants",
    per_region_note: "Companies of the selection by the latest official population found; the years differ, and so does coverage from region to region.",
    from_town: |distance, town| format!("{distance} from {town}"),
    inhabitants: "Inhabitants",
    density: "Per 100,000 inhabitants",
};
