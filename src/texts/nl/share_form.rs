//! In Dutch: the share view.

use crate::texts::ShareForm;

/// The texts.
pub(in crate::texts) const SHARE_FORM: ShareForm = ShareForm {
    intro: |count, total| match count {
        1 => format!("Huidige selectie: 1 van {total} bedrijven."),
        _ => format!("Huidige selectie: {count} van {total} bedrijven."),
    },
    change: "Selectie wijzigen",
    what: "Wat wordt getoond",
    view: "Weergave",
    every_cluster: "Alle clusters",
    theme_auto: "Zoals op het apparaat ingesteld",
    style: "Kleuren en lettertype",
    colour_of: |id| match id {
        "accent" => "Accentkleur",
        "background" => "Achtergrond",
        _ => "Tekst",
    },
    as_atlas: "Zoals in de atlas",
    host_font: "Lettertype van de insluitende pagina",
    style_hint: "Een kleur die op de achtergrond niet leesbaar is, wordt net genoeg donkerder of lichter gemaakt.",
    size: "Grootte",
    width: "Maximale breedte in pixels",
    height: "Hoogte in pixels",
    size_hint: "Leeg: de volle breedte, en de hoogte van de inhoud.",
    chrome: "Met de kop- en voettekst van de atlas",
    frame_title: "Titel, voorgelezen door schermlezers",
    preview: "Voorbeeld",
    no_preview: "De versie in één bestand kan zichzelf niet tonen.",
    element_hint: "Automatische hoogte, gebeurtenissen en instellingen via script.",
    frame: "Eenvoudig frame",
    frame_hint: "Geen script in de pagina, vaste hoogte.",
    documentation: "Documentatie over het insluiten",
    link: "Link",
    open: "Openen",
    qr: "QR-code",
};
