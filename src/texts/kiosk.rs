//! Words of a stand: the loop's captions, the warning, the hand-over to a phone.

use super::Str;

/// A stand at an event.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Kiosk {
    pub bar: Str,
    pub touch: Str,
    pub again: Str,
    pub phone: Str,
    pub phone_hint: Str,
    pub phone_local: Str,
    pub big: Str,
    pub outside: Str,
    pub outside_hint: Str,
    pub idle_title: Str,
    pub idle: fn(seconds: u32) -> String,
    pub go_on: Str,
    pub all: fn(companies: usize, clusters: usize) -> String,
    pub cluster: fn(region: &str, companies: usize) -> String,
    pub sector: fn(sector: &str, companies: usize) -> String,
}

/// Les textes français.
pub(super) const FR: Kiosk = Kiosk {
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
    all: |companies, clusters| format!("{companies} entreprises de santé innovantes dans {clusters} régions"),
    cluster: |region, companies| match companies {
        1 => format!("{region} : 1 entreprise"),
        _ => format!("{region} : {companies} entreprises"),
    },
    sector: |sector, companies| match companies {
        1 => format!("{sector} : 1 entreprise"),
        _ => format!("{sector} : {companies} entreprises"),
    },
};

/// The English texts.
pub(super) const EN: Kiosk = Kiosk {
    bar: "Stand",
    touch: "Touch the screen to explore",
    again: "Start again",
    phone: "Send to my phone",
    phone_hint: "Point the camera of your phone at this code: it opens this same selection.",
    phone_local: "The public address of the atlas is not set on this stand (config.json).",
    big: "Large type",
    outside: "To read on your phone",
    outside_hint: "This stand stays with the atlas. Point your phone at this code to open the page.",
    idle_title: "Are you still there?",
    idle: |seconds| match seconds {
        1 => "Back to the start in 1 second.".to_owned(),
        _ => format!("Back to the start in {seconds} seconds."),
    },
    go_on: "Go on",
    all: |companies, clusters| format!("{companies} healthtech companies in {clusters} regions"),
    cluster: |region, companies| match companies {
        1 => format!("{region}: 1 company"),
        _ => format!("{region}: {companies} companies"),
    },
    sector: |sector, companies| match companies {
        1 => format!("{sector}: 1 company"),
        _ => format!("{sector}: {companies} companies"),
    },
};
