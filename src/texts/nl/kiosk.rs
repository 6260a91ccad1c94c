//! In Dutch: the kiosk.

use super::{NUMBERS, n, regions};
use crate::texts::Kiosk;

/// The texts.
pub(super) const KIOSK: Kiosk = Kiosk {
    bar: "Stand",
    touch: "Raak het scherm aan om te verkennen",
    again: "Opnieuw beginnen",
    phone: "Naar mijn telefoon sturen",
    phone_hint: "Richt de camera van uw telefoon op deze code: die opent dezelfde selectie.",
    phone_local: "Het openbare adres van de atlas is op deze stand niet ingesteld (config.json).",
    big: "Grote letters",
    outside: "Lees verder op uw telefoon",
    outside_hint: "Deze stand opent geen andere sites. Richt de camera van uw telefoon op deze code om de pagina te openen.",
    idle_title: "Bent u er nog?",
    idle: |seconds| match seconds {
        1 => "Terug naar het begin over 1 seconde.".to_owned(),
        _ => format!("Terug naar het begin over {seconds} seconden."),
    },
    go_on: "Doorgaan",
    all: |companies, clusters| {
        let noun = NUMBERS.choose(companies as u64, "innovatief zorgbedrijf", "innovatieve zorgbedrijven");
        format!("{} {noun} in {}", n(companies), regions(clusters))
    },
    cluster: |region, companies| match companies {
        1 => format!("{region}: 1 bedrijf"),
        _ => format!("{region}: {companies} bedrijven"),
    },
    sector: |sector, companies| match companies {
        1 => format!("{sector}: 1 bedrijf"),
        _ => format!("{sector}: {companies} bedrijven"),
    },
};
