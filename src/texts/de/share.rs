//! In German: the share view.

use crate::domain::url_state::Part;
use crate::texts::Share;

/// The texts.
pub(super) const SHARE: Share = Share {
    view_name: |id| match id {
        "map" => "Nur die Karte",
        "charts" => "Nur die Diagramme",
        "list" => "Nur die Liste",
        "companies" => "Das Unternehmensverzeichnis",
        "compare" => "Der Vergleich der Cluster",
        "connect" => "Partner und ihre Beziehungen",
        _ => "Karte, Diagramme und Liste",
    },
    parts: "Teile der Ansicht",
    part: |part| match part {
        Part::Headline => "Titel und Kennzahlen",
        Part::Search => "Suche",
        Part::Facets => "Filter",
        Part::Map => "Karte",
        Part::List => "Liste",
        Part::Charts => "Diagramme",
    },
    theme: "Erscheinungsbild",
    theme_light: "Hell",
    theme_dark: "Dunkel",
    element: "Code zum Einbetten",
    copy: "Kopieren",
    copied: "Kopiert",
    by_hand: "Kopieren ist hier nicht möglich: Der Text ist markiert und lässt sich mit der Tastatur kopieren.",
    qr_of: |address| format!("QR-Code des Links {address}"),
    qr_too_long: "Dieser Link ist zu lang für einen QR-Code.",
    no_address: "Ohne die öffentliche Adresse, die in config.json eingestellt wird, gelten Adressen nur auf diesem Gerät.",
};
