//! In German: the studio.

use super::{companies, n};
use crate::texts::Studio;

/// The texts.
pub(in crate::texts) const STUDIO: Studio = Studio {
    title: "Studio",
    intro: "Von der Tabelle zu einer neuen Ausgabe des Atlas: Tabellen ablegen, lesen, was daran nicht stimmt, sehen, was sich ändert, den ganzen Atlas mit den neuen Daten ansehen und die Ausgabe speichern.",
    steps: &[
        "Die Vorlage speichern: Sie enthält die veröffentlichten Daten. Zeilen ändern oder hinzufügen; eine Zelle leer lassen, wenn nichts bekannt ist.",
        "Die Arbeitsmappe hier ablegen, oder den Ordner der CSV-Tabellen. Jedes Problem wird mit Datei, Blatt, Zeile und Spalte genannt, und mit dem, was zu tun ist.",
        "Mit der veröffentlichten Ausgabe vergleichen und den Atlas mit den neuen Daten ansehen, nur in diesem Tab.",
        "Das Archiv der Ausgabe speichern. Wer die Website betreibt, entpackt es in deren Ordner data/, und alle sehen die neue Ausgabe.",
    ],
    private: "Die Dateien bleiben auf diesem Gerät: Die Seite liest sie selbst und sendet nichts.",
    no_worker: "Das Studio braucht die Website: Diese Fassung enthält das Programm nicht, das Tabellen liest. Bitte den Atlas unter seiner öffentlichen Adresse öffnen.",
    drop: "Dateien oder einen Ordner hier ablegen",
    drop_hint: "XLSX, ODS, CSV oder die Daten eines Atlas (JSON). Höchstens 200 MB je Datei und insgesamt 200.000 Zeilen.",
    choose_files: "Dateien wählen",
    choose_folder: "Ordner wählen",
    template: "Vorlage speichern",
    reading: |file, done, files, rows| {
        format!("{file} wird gelesen: Datei {} von {files}, {} {}", done + 1, n(rows), if rows == 1 { "Zeile" } else { "Zeilen" })
    },
    checking: "Jede Zeile wird geprüft …",
    comparing: "Vergleich mit der veröffentlichten Ausgabe …",
    writing: "Die Datei wird geschrieben …",
    cancel: "Abbrechen",
    cancelled: "Abgebrochen. Nichts wurde geändert.",
    not_loaded: "Das Programm, das Tabellen liest, ließ sich nicht laden. Verbindung prüfen und erneut versuchen.",
    stopped: "Das Programm, das Tabellen liest, ist mittendrin beendet worden, wohl aus Mangel an Speicher. Die Dateien sind unverändert; andere Tabs schließen und erneut versuchen, oder weniger Zeilen liefern.",
    unreadable: |file| {
        format!(
            "Der Browser konnte „{file}“ nicht lesen: Die Datei wurde vielleicht verschoben, geändert oder geschützt. Bitte erneut wählen."
        )
    },
    too_large: |file, megabytes, limit| {
        format!(
            "„{file}“ hat {megabytes} MB, gelesen werden höchstens {limit} MB. Die Tabelle teilen oder Bilder aus der Arbeitsmappe entfernen."
        )
    },
    no_published: "Die veröffentlichte Ausgabe ließ sich nicht laden, es gibt also nichts zu vergleichen. Verbindung prüfen und die Dateien erneut öffnen.",
    nothing_to_read: "Keine der Dateien enthält eine Tabelle des Atlas. Was stattdessen darin ist, steht unten.",
    no_company: "Die Ausgabe hätte kein Unternehmen. Zuerst die als Fehler markierten Meldungen beheben.",
    no_cell: "Diese Zelle gibt es nicht mehr. Bitte die Dateien erneut öffnen.",
    not_made: |reason| format!("Die Datei ließ sich nicht erstellen: {reason}"),
    start_again: "Andere Dateien öffnen",
    result: "Was gelesen wurde",
    summary: |count, tables, release| {
        let of = if release.is_empty() { String::new() } else { format!(", Ausgabe {release}") };
        format!("{} in {} {}{of}.", companies(count), n(tables), if tables == 1 { "Tabelle" } else { "Tabellen" })
    },
    weights: [
        |count| format!("{} Fehler", n(count)),
        |count| format!("{} {}", n(count), if count == 1 { "Warnung" } else { "Warnungen" }),
        |count| format!("{} {}", n(count), if count == 1 { "Hinweis" } else { "Hinweise" }),
    ],
    weight: ["Fehler", "Warnung", "Hinweis"],
    colon: ": ",
    nothing_wrong: "Nichts zu beheben: Alle Zeilen sind in Ordnung.",
    messages: "Meldungen",
    show_in_table: "In der Tabelle zeigen",
    more: |count| format!("und {} weitere, in der Datei der Meldungen", n(count)),
    changes: "Was sich ändert",
    changes_of: |kind| match kind {
        "arrivals" => "Neue Unternehmen",
        "departures" => "Unternehmen, die nicht mehr dabei sind",
        "moves" => "Umgezogen",
        "renamings" => "Umbenannt",
        "facts" => "Geänderte Angaben",
        _ => "Summen",
    },
    against: |release| format!("Gegenüber der veröffentlichten Ausgabe {release}:"),
    no_change: "Gegenüber der veröffentlichten Ausgabe ändert sich nichts.",
    all_clusters: "alle Cluster",
    empty: "leer",
    columns: ["Unternehmen", "Cluster", "Feld", "Vorher", "Nachher"],
    preview: "Den Atlas mit diesen Daten ansehen",
    preview_hint: "Alle Ansichten zeigen die neuen Daten, nur in diesem Tab. Fehlerhafte Zeilen werden ausgelassen.",
    preview_errors: "Es gibt Fehler: vor dem Veröffentlichen beheben.",
    previewing: |name| format!("Vorschau: Zu sehen sind die Daten aus „{name}“, nur in diesem Tab. Nichts ist veröffentlicht."),
    preview_leave: "Vorschau beenden",
    back: "Zurück zum Studio",
    tables: "Einzelne Zellen bearbeiten",
    table: "Tabelle",
    only_marked: "Nur Zeilen mit Meldungen",
    rows_shown: |from, to, total| format!("Zeilen {} bis {} von {}", n(from), n(to), n(total)),
    earlier: "Zeilen davor",
    later: "Zeilen danach",
    row: "Zeile",
    cell: |column, row| format!("{column}, Zeile {row}"),
    undo: "Rückgängig",
    redo: "Wiederholen",
    edits: |count| match count {
        0 => "Keine Zelle wurde geändert.".to_owned(),
        1 => "1 Zelle wurde geändert; sie steht in jeder gespeicherten Datei.".to_owned(),
        _ => format!("{} Zellen wurden geändert; sie stehen in jeder gespeicherten Datei.", n(count)),
    },
    take_away: "Speichern",
    product: |id| match id {
        "archive" => {
            ["Archiv der Ausgabe", "Für den Betrieb der Website: in data/ entpacken. Fehlerhafte Zeilen werden ausgelassen."]
        }
        "marked" => ["Markierte Arbeitsmappe", "Die Tabellen, mit farbig markierten und erklärten Zellen."],
        "report" => ["Bericht der Änderungen", "Was sich gegenüber der veröffentlichten Ausgabe ändert (Markdown)."],
        "messages" => ["Meldungen als Tabelle", "Jede Meldung mit Datei, Blatt, Zeile und Spalte (CSV)."],
        _ => ["Vorlage", "Die veröffentlichten Daten als Arbeitsmappe, zum Bearbeiten."],
    },
    saved: |file| format!("Gespeichert: {file}"),
    keep: "Diesen Entwurf auf diesem Gerät behalten",
    keep_note: "Sonst sind Dateien und geänderte Zellen vergessen, sobald die Seite geschlossen wird.",
    keep_refused: "Dieser Browser lässt die Seite den Entwurf nicht speichern. Er bleibt, bis die Seite geschlossen wird; stattdessen die markierte Arbeitsmappe speichern.",
    restore: |name| format!("Auf diesem Gerät liegt ein Entwurf: „{name}“."),
    restore_open: "Entwurf öffnen",
    restore_forget: "Vergessen",
};
