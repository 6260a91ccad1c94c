//! In German: the site itself.

use super::{companies, n};
use crate::texts::Site;

/// The texts.
pub(super) const SITE: Site = Site {
    contact: "Kontakt",
    age: |days| match days {
        0 => "heute".to_owned(),
        1 => "gestern".to_owned(),
        2..60 => format!("vor {days} Tagen"),
        _ => format!("vor {} Monaten", days / 30),
    },
    offline: |date, age| format!("Offline: Der Atlas zeigt die gespeicherten Daten vom {date} ({age})."),
    not_kept: " Nicht gespeichert: ",
    new_since: |release| format!("Neu seit {release}"),
    new_counts: |came, changed| {
        let facts = if changed == 1 { "1 Angabe".to_owned() } else { format!("{} Angaben", n(changed)) };
        format!("{} hinzugekommen, {facts} neu oder geändert.", companies(came))
    },
    new_companies: |count| format!("Hinzugekommene Unternehmen ({count})"),
    new_here: |since| format!("Neu in dieser Ausgabe: die von {since} enthält es nicht."),
    new_not_loaded: "Die Neuerungen konnten nicht geladen werden.",
    former: |date| format!("Sie sehen die frühere Ausgabe vom {date}."),
    show_newest: "Die neueste zeigen",
    open_release: "Öffnen",
    newer: |release| format!("Es gibt eine neuere Ausgabe der Daten: {release}."),
    show: "Anzeigen",
    version: "Eine neue Version des Atlas ist bereit.",
    reload: "Neu laden",
    issues: |count| match count {
        1 => "1 Einstellung dieser Website ist nicht verwendbar".to_owned(),
        _ => format!("{count} Einstellungen dieser Website sind nicht verwendbar"),
    },
    issue: |list, row, field, problem| match list {
        "" => format!("config.json, {field}: {problem}"),
        _ => format!("config.json, {list}, Nr.\u{a0}{row}, {field}: {problem}"),
    },
    unreadable: |reason| {
        format!("config.json konnte nicht gelesen werden; die Website hat ihre ursprünglichen Einstellungen. {reason}")
    },
};
