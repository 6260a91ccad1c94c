//! In French: the share view.

use crate::texts::ShareForm;

/// The texts.
pub(in crate::texts) const SHARE_FORM: ShareForm = ShareForm {
    intro: |count, total| match count {
        0 | 1 => format!("Sélection actuelle : {count} entreprise sur {total}."),
        _ => format!("Sélection actuelle : {count} entreprises sur {total}."),
    },
    change: "Changer la sélection",
    what: "Ce qui est montré",
    view: "Vue",
    every_cluster: "Tous les clusters",
    theme_auto: "Selon l’appareil du visiteur",
    style: "Couleurs et caractères",
    colour_of: |id| match id {
        "accent" => "Couleur d’accent",
        "background" => "Fond",
        _ => "Texte",
    },
    as_atlas: "Celle de l’atlas",
    host_font: "Police de la page qui intègre",
    style_hint: "Une couleur illisible sur son fond est foncée ou éclaircie juste assez pour être lue.",
    size: "Dimensions",
    width: "Largeur maximale, en pixels",
    height: "Hauteur, en pixels",
    size_hint: "Vide : toute la largeur, et la hauteur du contenu.",
    chrome: "Avec l’en-tête et le pied de page de l’atlas",
    frame_title: "Titre, lu par les lecteurs d’écran",
    preview: "Aperçu",
    no_preview: "L’édition en un fichier ne peut pas se montrer elle-même.",
    element_hint: "Hauteur automatique, événements et réglages par script.",
    frame: "Cadre simple",
    frame_hint: "Sans script dans la page, hauteur fixe.",
    documentation: "Documentation de l’intégration",
    link: "Lien",
    open: "Ouvrir",
    qr: "Code QR",
};
