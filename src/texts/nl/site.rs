//! In Dutch: the site itself.

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
