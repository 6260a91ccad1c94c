//! Nederlandse woorden over de site zelf: de instellingen, het contact.

use super::Site;

/// Alle teksten.
pub(super) const SITE: Site = Site {
    contact: "Contact",
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
