//! In German: the directory.

use super::{n, named};
use crate::texts::{Directory, capital};

/// The texts.
pub(in crate::texts) const DIRECTORY: Directory = Directory {
    title: "Unternehmensverzeichnis",
    intro: "Die Unternehmen der Auswahl, zum Sortieren, Merken und Nebeneinanderstellen.",
    description: |companies, regions| {
        format!(
            "{} Healthtech-Unternehmen als Tabelle oder als Karteikarten, jede Angabe mit ihrer Quelle. {}.",
            n(companies),
            capital(&named(regions))
        )
    },
    layout: "Darstellung",
    table: "Tabelle",
    cards: "Karteikarten",
    names: "Namen",
    keys: "Die Pfeiltasten auf und ab führen von Unternehmen zu Unternehmen.",
    find: "Die Suche des Browsers sieht nur die Zeilen nahe am Bildschirm; das Feld „Suche“ geht durch alle.",
    compare_full: "Fünf Unternehmen sind gewählt; mehr passen nicht nebeneinander.",
    compare_hide: "Vergleich ausblenden",
    compare_clear: "Leeren",
    compare_title: "Nebeneinander",
    compare_one: "Ein zweites Unternehmen wählen, um Gemeinsamkeiten und Unterschiede zu sehen.",
    compare_remove: |company| format!("{company} aus dem Vergleich nehmen"),
    compare_unknown: |id| format!("„{id}“ ist nicht in dieser Ausgabe."),
    differs: "verschieden",
    same: "gleich",
    none_known: "für keines von ihnen veröffentlicht",
    none: "keine",
    favourites: |count, kept| format!("Favoriten ({count}){}", if kept || count == 0 { "" } else { " · nur für diesen Besuch" }),
    favourites_only: "Nur Favoriten anzeigen",
    favourites_none: "Unternehmen mit dem Stern markieren, um sie hier wiederzufinden.",
    keep: "Favoriten auf diesem Gerät behalten",
    keep_note: "Sonst sind sie vergessen, sobald die Seite geschlossen wird. Sie verlassen nie das Gerät.",
    keep_refused: "Dieser Browser lässt die Seite nichts speichern; die Favoriten bleiben, bis die Seite geschlossen wird.",
    forget: "Favoriten löschen",
    selections: |count, kept| {
        format!("Gespeicherte Auswahlen ({count}){}", if kept || count == 0 { "" } else { " · nur für diesen Besuch" })
    },
    selections_none: "Filtern und speichern, was wieder gebraucht wird.",
    selection_add: "Diese Auswahl speichern",
    selection_remove: |words| format!("Auswahl löschen: {words}"),
    selections_keep: "Auswahlen auf diesem Gerät behalten",
    selections_keep_note: "Sonst sind sie vergessen, sobald die Seite geschlossen wird. Sie verlassen nie das Gerät.",
    selections_keep_refused: "Dieser Browser lässt die Seite nichts speichern; die Auswahlen bleiben, bis die Seite geschlossen wird.",
    selections_forget: "Auswahlen löschen",
};
