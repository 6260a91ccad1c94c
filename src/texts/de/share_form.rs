//! In German: the share view.

use crate::texts::ShareForm;

/// The texts.
pub(in crate::texts) const SHARE_FORM: ShareForm = ShareForm {
    intro: |count, total| format!("Aktuelle Auswahl: {count} von {total} Unternehmen."),
    change: "Auswahl ändern",
    what: "Was gezeigt wird",
    view: "Ansicht",
    every_cluster: "Alle Cluster",
    theme_auto: "Wie am Gerät eingestellt",
    style: "Farben und Schrift",
    colour_of: |id| match id {
        "accent" => "Akzentfarbe",
        "background" => "Hintergrund",
        _ => "Text",
    },
    as_atlas: "Wie im Atlas",
    host_font: "Schrift der einbettenden Seite",
    style_hint: "Eine Farbe, die auf ihrem Hintergrund nicht lesbar ist, wird nur so weit wie nötig abgedunkelt oder aufgehellt.",
    size: "Größe",
    width: "Maximale Breite in Pixeln",
    height: "Höhe in Pixeln",
    size_hint: "Leer: die ganze Breite und die Höhe des Inhalts.",
    chrome: "Mit Kopf- und Fußzeile des Atlas",
    frame_title: "Titel, den Screenreader vorlesen",
    preview: "Vorschau",
    no_preview: "Die Version in einer einzigen Datei kann sich nicht selbst anzeigen.",
    element_hint: "Automatische Höhe, Ereignisse und Einstellungen per Skript.",
    frame: "Einfacher Rahmen",
    frame_hint: "Ohne Skript in der Seite, feste Höhe.",
    documentation: "Dokumentation zum Einbetten",
    link: "Link",
    open: "Öffnen",
    qr: "QR-Code",
};
