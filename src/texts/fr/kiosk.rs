//! In French: the kiosk.

use super::{NUMBERS, n, regions};
use crate::texts::Kiosk;

/// The texts.
pub(in crate::texts) const KIOSK: Kiosk = Kiosk {
    bar: "Borne",
    touch: "Touchez l’écran pour explorer",
    again: "Recommencer",
    phone: "Envoyer sur mon téléphone",
    phone_hint: "Visez ce code avec l’appareil photo de votre téléphone : il ouvre cette même sélection.",
    big: "Grands caractères",
    outside: "À lire sur votre téléphone",
    outside_hint: "Cette borne reste sur l’atlas. Visez ce code avec votre téléphone pour ouvrir la page.",
    idle_title: "Vous êtes toujours là ?",
    idle: |seconds| match seconds {
        1 => "Retour au début dans 1 seconde.".to_owned(),
        _ => format!("Retour au début dans {seconds} secondes."),
    },
    go_on: "Continuer",
    all: |companies, clusters| {
        let noun = NUMBERS.choose(companies as u64, "entreprise de santé innovante", "entreprises de santé innovantes");
        [n(companies), format!("{noun} dans {}", regions(clusters))]
    },
    companies: |companies| NUMBERS.choose(companies as u64, "entreprise", "entreprises"),
    companies_in: |companies, clusters| {
        format!("{} dans {}", NUMBERS.choose(companies as u64, "entreprise", "entreprises"), regions(clusters))
    },
    until: |year| format!("Jusqu’en {year}"),
    founded: |companies| NUMBERS.choose(companies as u64, "entreprise créée", "entreprises créées"),
    founded_at: |place| format!("année de création · {place}"),
    unplaced: |count| match count {
        0 => String::new(),
        _ => format!("dont {} sans lieu connu", n(count)),
    },
    relations: "Relations",
    relations_of: "liens entre entreprises, recherche, hôpitaux et investisseurs",
    relations_shown: "L’image en montre une partie.",
};
