//! In English: the kiosk.

use super::{NUMBERS, n, regions};
use crate::texts::Kiosk;

/// The texts.
pub(super) const KIOSK: Kiosk = Kiosk {
    bar: "Stand",
    touch: "Touch the screen to explore",
    again: "Start again",
    phone: "Send to my phone",
    phone_hint: "Point the camera of your phone at this code: it opens this same selection.",
    phone_local: "The public address of the atlas is not set on this kiosk (config.json).",
    big: "Large type",
    outside: "To read on your phone",
    outside_hint: "This stand stays with the atlas. Point your phone at this code to open the page.",
    idle_title: "Are you still there?",
    idle: |seconds| match seconds {
        1 => "Back to the start in 1 second.".to_owned(),
        _ => format!("Back to the start in {seconds} seconds."),
    },
    go_on: "Go on",
    all: |companies, clusters| {
        let noun = NUMBERS.choose(companies as u64, "healthtech company", "healthtech companies");
        format!("{} {noun} in {}", n(companies), regions(clusters))
    },
    cluster: |region, companies| match companies {
        1 => format!("{region}: 1 company"),
        _ => format!("{region}: {companies} companies"),
    },
    sector: |sector, companies| match companies {
        1 => format!("{sector}: 1 company"),
        _ => format!("{sector}: {companies} companies"),
    },
};
