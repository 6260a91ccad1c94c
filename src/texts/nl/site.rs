//! In Dutch: the site itself.

use super::{companies, n};
use crate::texts::Site;

/// The texts.
pub(super) const SITE: Site = Site {
    contact: "Contact",
    age: |days| match days {
        0 => "vandaag".to_owned(),
        1 => "gisteren".to_owned(),
        2..60 => format!("{days} dagen geleden"),
        _ => format!("{} maanden geleden", days / 30),
    },
    offline: |date, age| format!("Offline: de atlas toont de bewaarde gegevens van {date} ({age})."),
    not_kept: " Niet bewaard: ",
    new_since: |release| format!("Nieuw sinds {release}"),
    new_counts: |came, changed| {
        let facts = if changed == 1 { "1 feit".to_owned() } else { format!("{} feiten", n(changed)) };
        format!("{} toegevoegd, {facts} nieuw of gewijzigd.", companies(came))
    },
    new_companies: |count| format!("Toegevoegde bedrijven ({count})"),
    new_here: |since| format!("Nieuw in deze editie: die van {since} heeft het niet."),
    new_not_loaded: "Het nieuws kon niet worden geladen.",
    former: |date| format!("U ziet de vroegere editie van {date}."),
    show_newest: "De nieuwste tonen",
    open_release: "Openen",
    newer: |release| format!("Er is een nieuwere editie van de gegevens: {release}."),
    show: "Tonen",
    version: "Er staat een nieuwe versie van de atlas klaar.",
    reload: "Opnieuw laden",
    issues: |count| match count {
        1 => "1 instelling van deze site is niet bruikbaar".to_owned(),
        _ => format!("{count} instellingen van deze site zijn niet bruikbaar"),
    },
    issue: |list, row, field, problem| match list {
        "" => format!("config.json, {field}: {problem}"),
        _ => format!("config.json, {list}, nr. {row}, {field}: {problem}"),
    },
    unreadable: |reason| {
        format!("config.json kon niet worden gelezen; de site gebruikt de oorspronkelijke instellingen. {reason}")
    },
};
