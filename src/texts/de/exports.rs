//! In German: taking a selection away.

use super::{companies, n};
use crate::texts::Exports;

/// The texts.
pub(in crate::texts) const EXPORTS: Exports = Exports {
    title: "Auswahl mitnehmen",
    intro: |count| format!("{} als Datei für eigene Programme, mit Ausgabe, Filtern, Lizenz und Quellen.", companies(count)),
    save: |format| format!("Auswahl als {format} speichern"),
    without_point: |count| match count {
        1 => "mit 1 Unternehmen ohne Punkt auf der Karte".to_owned(),
        _ => format!("mit {} Unternehmen ohne Punkt auf der Karte", n(count)),
    },
    columns: "Die Spalten sind die der Quelltabellen; die Datei lässt sich wieder einlesen.",
    about: "Über diese Datei",
    fact: "Was",
    value: "Wert",
    origin: "Quelle",
    filters: "Filter",
    companies: "Unternehmen",
    address: "Adresse der Auswahl",
    missing: "Nicht in dieser Datei",
    incomplete: "Adressen, Quellen, einzelne Angaben und Beziehungen fehlen: Die Einzelheiten der Ausgabe wurden nicht geladen.",
    saved_incomplete: "Die Datei wurde ohne Adressen, Quellen, einzelne Angaben und Beziehungen gespeichert, weil sich die Einzelheiten der Ausgabe nicht laden ließen. Diese neu laden, dann noch einmal speichern.",
    count: |count, total| format!("{} von {}", n(count), n(total)),
    working: "Die Datei wird geschrieben …",
    not_loaded: "Der Teil, der Arbeitsmappen schreibt, ließ sich nicht laden. Verbindung prüfen und erneut versuchen, oder CSV wählen.",
    refused: |reason| format!("Die Arbeitsmappe ließ sich nicht schreiben: {reason}. Die CSV-Datei enthält dieselben Zeilen."),
    too_long: |sheet, row, column| {
        format!(
            "Blatt „{sheet}“, Zeile {row}, Spalte {column}: Der Text ist länger, als eine Zelle fasst. Die CSV-Datei enthält ihn."
        )
    },
    too_many: |sheet| format!("Das Blatt „{sheet}“ hätte mehr Zeilen, als eine Arbeitsmappe fasst. Die CSV-Datei enthält sie."),
};
