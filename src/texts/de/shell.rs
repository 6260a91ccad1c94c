//! In German: the frame of every view.

use crate::texts::Shell;

/// The texts.
pub(super) const SHELL: Shell = Shell {
    name: "Healthtech-Atlas",
    skip: "Zum Inhalt springen",
    skip_to_list: "Zur Liste der Unternehmen springen",
    languages: "Sprache",
    share: "Link kopieren",
    shared: "Link kopiert",
    share_by_hand: "Diese Adresse kopieren:",
    loading: "Daten werden geladen…",
    retry: "Erneut versuchen",
    not_loaded: "Dieser Teil konnte nicht geladen werden. Bitte die Verbindung prüfen.",
    not_found_title: "Seite nicht gefunden",
    not_found: "Diese Adresse führt nirgendwohin. Der Link ist vielleicht veraltet oder unvollständig.",
    to_explore: "Den Atlas erkunden",
    theme_system: "Wie am Gerät eingestellt",
    theme_keep: "Auf diesem Gerät behalten",
    theme_refused: "Dieser Browser lässt die Seite nichts speichern.",
    close: "Schließen",
    licence: |licence, release| format!("Daten: {licence}, Ausgabe {release}."),
    privacy: "Keine Cookies, keine Anfragen an Dritte.",
};
