//! In English: the filter by distance.

use crate::texts::Nearby;

/// The texts.
pub(in crate::texts) const NEARBY: Nearby = Nearby {
    within: "Distance",
    kilometres: |km| format!("{km} km"),
    of: "Around the place",
    unknown: |place| format!("No place of the data is called “{place}”. Choose one of the list."),
    around_me: "Around me",
    around_me_note: "Your browser will ask you first. Your position is rounded to a kilometre, stands only in the address of this page and is stored nowhere.",
    asking: "Asking your browser for your position …",
    denied: "Your browser does not give your position, or this page is part of another one that may not ask. Choose a place instead.",
    unavailable: "Your position could not be found. Choose a place instead.",
    remove: "Remove the distance",
    around_centre: "Filter around the centre of the map",
};
