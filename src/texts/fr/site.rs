//! In French: the site itself.

use super::{companies, n};
use crate::texts::Site;

/// The texts.
pub(super) const SITE: Site = Site {
    contact: "Contact",
    age: |days| match days {
        0 => "aujourd’hui".to_owned(),
        1 => "hier".to_owned(),
        2..60 => format!("il y a {days} jours"),
        _ => format!("il y a {} mois", days / 30),
    },
    offline: |date, age| format!("Hors connexion : l’atlas montre les données conservées du {date} ({age})."),
    not_kept: " Non conservés : ",
    new_since: |release| format!("Ce qui a changé depuis {release}"),
    new_counts: |came, changed| {
        let facts = if changed < 2 {
            format!("{} fait nouveau ou modifié", n(changed))
        } else {
            format!("{} faits nouveaux ou modifiés", n(changed))
        };
        let verb = if came < 2 { "ajoutée" } else { "ajoutées" };
        format!("{} {verb}, {facts}.", companies(came))
    },
    new_companies: |count| format!("Entreprises ajoutées ({count})"),
    new_here: |since| format!("Nouvelle dans cette édition : celle de {since} ne l’a pas."),
    new_not_loaded: "Les nouveautés n’ont pas pu être chargées.",
    former: |date| format!("Vous voyez l’ancienne édition du {date}."),
    show_newest: "Afficher la plus récente",
    open_release: "Ouvrir",
    newer: |release| format!("Une édition plus récente des données est disponible : {release}."),
    show: "L’afficher",
    version: "Une nouvelle version de l’atlas est prête.",
    reload: "Recharger",
    issues: |count| match count {
        1 => "1 réglage de ce site n’est pas utilisable".to_owned(),
        _ => format!("{count} réglages de ce site ne sont pas utilisables"),
    },
    issue: |list, row, field, problem| match list {
        "" => format!("config.json, {field} : {problem}"),
        _ => format!("config.json, {list}, nº\u{a0}{row}, {field} : {problem}"),
    },
    unreadable: |reason| format!("config.json n’a pas pu être lu, le site a ses réglages d’origine. {reason}"),
};
