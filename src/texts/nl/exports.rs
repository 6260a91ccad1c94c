//! In Dutch: taking a selection away.

use super::{companies, n};
use crate::texts::Exports;

/// The texts.
pub(in crate::texts) const EXPORTS: Exports = Exports {
    title: "Selectie meenemen",
    intro: |count| {
        format!("{} als bestand voor uw eigen programma’s, met editie, filters, licentie en bronnen.", companies(count))
    },
    save: |format| format!("Selectie opslaan als {format}"),
    without_point: |count| match count {
        1 => "met 1 bedrijf zonder punt op de kaart".to_owned(),
        _ => format!("met {} bedrijven zonder punt op de kaart", n(count)),
    },
    columns: "De kolommen zijn die van de brontabellen; het bestand kan weer worden ingelezen.",
    about: "Over dit bestand",
    fact: "Wat",
    value: "Waarde",
    origin: "Bron",
    filters: "Filters",
    companies: "Bedrijven",
    address: "Adres van de selectie",
    missing: "Niet in dit bestand",
    incomplete: "Adressen, bronnen, losse feiten en relaties ontbreken: de details van de uitgave zijn niet geladen.",
    saved_incomplete: "Het bestand is bewaard zonder adressen, bronnen, losse feiten en relaties, omdat de details van de uitgave niet konden worden geladen. Laad ze opnieuw en bewaar het dan nog eens.",
    count: |count, total| format!("{} van {}", n(count), n(total)),
    working: "Het bestand wordt geschreven…",
    not_loaded: "Het deel dat werkmappen schrijft kon niet worden geladen. Controleer de verbinding en probeer het opnieuw, of kies CSV.",
    refused: |reason| format!("De werkmap kon niet worden geschreven: {reason}. Het CSV-bestand bevat dezelfde rijen."),
    too_long: |sheet, row, column| {
        format!(
            "Blad “{sheet}”, rij {row}, kolom {column}: de tekst is langer dan een cel kan bevatten. Het CSV-bestand bevat hem."
        )
    },
    too_many: |sheet| format!("Blad “{sheet}” zou meer rijen hebben dan een werkmap kan bevatten. Het CSV-bestand bevat ze."),
};
