//! In Dutch: the kiosk.

use super::{NUMBERS, n, regions};
use crate::texts::Kiosk;

/// The texts.
pub(in crate::texts) const KIOSK: Kiosk = Kiosk {
    bar: "Kiosk",
    touch: "Raak het scherm aan om te verkennen",
    again: "Opnieuw beginnen",
    phone: "Naar mijn telefoon sturen",
    phone_hint: "Richt de camera van uw telefoon op deze code: die opent dezelfde selectie.",
    big: "Grote letters",
    outside: "Lees verder op uw telefoon",
    outside_hint: "Deze kiosk opent geen andere sites. Richt de camera van uw telefoon op deze code om de pagina te openen.",
    idle_title: "Bent u er nog?",
    idle: |seconds| match seconds {
        1 => "Terug naar het begin over 1 seconde.".to_owned(),
        _ => format!("Terug naar het begin over {seconds} seconden."),
    },
    go_on: "Doorgaan",
    all: |companies, clusters| {
        let noun = NUMBERS.choose(companies as u64, "innovatief zorgbedrijf", "innovatieve zorgbedrijven");
        [n(companies), format!("{noun} in {}", regions(clusters))]
    },
    companies: |companies| NUMBERS.choose(companies as u64, "bedrijf", "bedrijven"),
    companies_in: |companies, clusters| {
        format!("{} in {}", NUMBERS.choose(companies as u64, "bedrijf", "bedrijven"), regions(clusters))
    },
    until: |year| format!("Tot en met {year}"),
    founded: |companies| NUMBERS.choose(companies as u64, "bedrijf opgericht", "bedrijven opgericht"),
    founded_at: |place| format!("opgericht · {place}"),
    unplaced: |count| match count {
        0 => String::new(),
        _ => format!("waarvan {} zonder bekende plaats", n(count)),
    },
    relations: "Relaties",
    relations_of: "banden tussen bedrijven, onderzoek, ziekenhuizen en investeerders",
    relations_shown: "Het beeld toont een deel ervan.",
};
