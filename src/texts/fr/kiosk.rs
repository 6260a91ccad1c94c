//! In French: the kiosk.

use super::{NUMBERS, n, regions};
use crate::texts::Kiosk;

/// The texts.
pub(super) const KIOSK: Kiosk = Kiosk {
    bar: "Borne",
    touch: "Touchez l’écran pour explorer",
    again: "Recommencer",
    phone: "Envoyer sur mon téléphone",
    phone_hint: "Visez ce code avec l’appareil photo de votre téléphone : il ouvre cette même sélection.",
    phone_local: "L’adresse publique de l’atlas n’est pas réglée sur cette borne (config.json).",
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
        format!("{} {noun} dans {}", n(companies), regions(clusters))
    },
    cluster: |region, companies| match companies {
        1 => format!("{region} : 1 entreprise"),
        _ => format!("{region} : {companies} entreprises"),
    },
    sector: |sector, companies| match companies {
        1 => format!("{sector} : 1 entreprise"),
        _ => format!("{sector} : {companies} entreprises"),
    },
};
