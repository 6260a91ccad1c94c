//! In Dutch: the frame of every view.

use crate::texts::Shell;

/// The texts.
pub(super) const SHELL: Shell = Shell {
    name: "Healthtech Atlas",
    skip: "Naar de inhoud",
    skip_to_list: "Naar de lijst van bedrijven",
    languages: "Taal",
    share: "Link kopiëren",
    shared: "Link gekopieerd",
    share_by_hand: "Kopieer dit adres:",
    loading: "Gegevens worden geladen…",
    retry: "Opnieuw proberen",
    not_loaded: "Dit deel kon niet worden geladen. Controleer de verbinding.",
    not_found_title: "Pagina niet gevonden",
    not_found: "Dit adres leidt nergens heen. De link is misschien verouderd of onvolledig.",
    to_explore: "De atlas verkennen",
    theme_system: "Zoals op het apparaat ingesteld",
    theme_keep: "Op dit apparaat bewaren",
    theme_refused: "Deze browser laat de pagina niets bewaren.",
    close: "Sluiten",
    licence: |licence, release| format!("Gegevens: {licence}, editie {release}."),
    privacy: "Geen cookies, geen verzoeken aan derden.",
};
