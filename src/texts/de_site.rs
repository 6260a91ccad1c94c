//! Deutsche Wörter über die Website selbst: ihre Einstellungen, ihr Kontakt.

use super::Site;

/// Alle Texte.
pub(super) const SITE: Site = Site {
    contact: "Kontakt",
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
