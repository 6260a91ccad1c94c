//! In German: the kiosk.

use super::{NUMBERS, n, regions};
use crate::texts::Kiosk;

/// The texts.
pub(super) const KIOSK: Kiosk = Kiosk {
    bar: "Messestand",
    touch: "Zum Erkunden den Bildschirm berühren",
    again: "Neu beginnen",
    phone: "Auf mein Telefon senden",
    phone_hint: "Die Kamera des Telefons auf diesen Code richten: Er öffnet dieselbe Auswahl.",
    phone_local: "Die öffentliche Adresse des Atlas ist an diesem Stand nicht eingestellt (config.json).",
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
        let noun = NUMBERS.choose(companies as u64, "innovatives Gesundheitsunternehmen", "innovative Gesundheitsunternehmen");
        let regions = if clusters == 1 { "einer Region".to_owned() } else { regions(clusters) };
        format!("{} {noun} in {regions}", n(companies))
    },
    cluster: |region, companies| format!("{region}: {companies} Unternehmen"),
    sector: |sector, companies| format!("{sector}: {companies} Unternehmen"),
};
