//! In English: the kiosk.

use super::{NUMBERS, n, regions};
use crate::texts::Kiosk;

/// The texts.
pub(in crate::texts) const KIOSK: Kiosk = Kiosk {
    bar: "Kiosk",
    touch: "Touch the screen to explore",
    again: "Start again",
    phone: "Send to my phone",
    phone_hint: "Point the camera of your phone at this code: it opens this same selection.",
    big: "Large type",
    outside: "To read on your phone",
    outside_hint: "This kiosk shows nothing but the atlas. Point your phone at this code to open the page.",
    idle_title: "Are you still there?",
    idle: |seconds| match seconds {
        1 => "Back to the start in 1 second.".to_owned(),
        _ => format!("Back to the start in {seconds} seconds."),
    },
    go_on: "Go on",
    all: |companies, clusters| {
        let noun = NUMBERS.choose(companies as u64, "healthtech company", "healthtech companies");
        [n(companies), format!("{noun} in {}", regions(clusters))]
    },
    companies: |companies| NUMBERS.choose(companies as u64, "company", "companies"),
    companies_in: |companies, clusters| {
        format!("{} in {}", NUMBERS.choose(companies as u64, "company", "companies"), regions(clusters))
    },
    until: |year| format!("Until {year}"),
    founded: |companies| NUMBERS.choose(companies as u64, "company founded", "companies founded"),
    founded_at: |place| format!("founded · {place}"),
    unplaced: |count| match count {
        0 => String::new(),
        _ => format!("{} of them without a known place", n(count)),
    },
    relations: "Relations",
    relations_of: "ties between companies, research, hospitals and investors",
    relations_shown: "The picture shows a part of them.",
};
