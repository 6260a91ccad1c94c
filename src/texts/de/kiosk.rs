//! In German: the kiosk.

use super::{NUMBERS, n, regions};
use crate::texts::Kiosk;

/// The texts.
pub(in crate::texts) const KIOSK: Kiosk = Kiosk {
    bar: "Messestand",
    touch: "Zum Erkunden den Bildschirm berühren",
    again: "Neu beginnen",
    phone: "Auf mein Telefon senden",
    phone_hint: "Die Kamera des Telefons auf diesen Code richten: Er öffnet dieselbe Auswahl.",
    big: "Große Schrift",
    outside: "Auf dem Telefon lesen",
    outside_hint: "Dieser Stand öffnet keine anderen Websites. Die Kamera des Telefons auf diesen Code richten, um die Seite zu öffnen.",
    idle_title: "Noch da?",
    idle: |seconds| match seconds {
        1 => "Zurück zum Anfang in 1 Sekunde.".to_owned(),
        _ => format!("Zurück zum Anfang in {seconds} Sekunden."),
    },
    go_on: "Weitermachen",
    all: |companies, clusters| {
        let noun = NUMBERS.choose(
            companies as u64,
            "innovatives Gesundheits\u{ad}unternehmen",
            "innovative Gesundheits\u{ad}unternehmen",
        );
        [n(companies), format!("{noun} in {}", in_regions(clusters))]
    },
    companies: |_| "Unternehmen",
    companies_in: |_, clusters| format!("Unternehmen in {}", in_regions(clusters)),
    until: |year| format!("Bis {year}"),
    founded: |companies| NUMBERS.choose(companies as u64, "gegründetes Unternehmen", "gegründete Unternehmen"),
    founded_at: |place| format!("gegründet · {place}"),
    unplaced: |count| match count {
        0 => String::new(),
        _ => format!("davon {} ohne bekannten Ort", n(count)),
    },
    relations: "Beziehungen",
    relations_of: "Verbindungen zwischen Unternehmen, Forschung, Kliniken und Investoren",
    relations_shown: "Das Bild zeigt einen Teil davon.",
};

/// The number of regions after "in".
fn in_regions(clusters: usize) -> String {
    if clusters == 1 { "einer Region".to_owned() } else { regions(clusters) }
}
