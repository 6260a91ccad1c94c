//! In German: what a page says before the program has started.

use crate::texts::Boot;

/// The texts.
pub(in crate::texts) const BOOT: Boot = Boot {
    locale: "de_DE",
    authority: "DEU",
    description: "Healthtech-Unternehmen, als filterbare Karten und Diagramme.",
    loading: "Der Atlas wird geladen…",
    late: "Wenn nichts kommt, hält der Host, das Netz oder eine Erweiterung das Programm zurück.",
    failed: "Ein Teil des Atlas konnte nicht geladen werden. Bitte die Seite neu laden.",
    unable: "Dieser Browser hat kein WebAssembly, oder es ist ausgeschaltet: Karten und Filter können nicht starten. Die Daten bleiben offen:",
    no_script: "Der Atlas braucht JavaScript und WebAssembly. Die Daten bleiben auch ohne sie offen:",
};
