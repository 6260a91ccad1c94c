//! In Dutch: the share view.

use crate::domain::url_state::Part;
use crate::texts::Share;

/// The texts.
pub(super) const SHARE: Share = Share {
    view_name: |id| match id {
        "map" => "Alleen de kaart",
        "charts" => "Alleen de grafieken",
        "list" => "Alleen de lijst",
        "companies" => "De bedrijvengids",
        "compare" => "De vergelijking van de clusters",
        "connect" => "Partners en hun relaties",
        _ => "Kaart, grafieken en lijst",
    },
    parts: "Onderdelen van de weergave",
    part: |part| match part {
        Part::Headline => "Titel en kerncijfers",
        Part::Search => "Zoeken",
        Part::Facets => "Filters",
        Part::Map => "Kaart",
        Part::List => "Lijst",
        Part::Charts => "Grafieken",
    },
    theme: "Uiterlijk",
    theme_light: "Licht",
    theme_dark: "Donker",
    element: "Code om in te sluiten",
    copy: "Kopiëren",
    copied: "Gekopieerd",
    by_hand: "Kopiëren lukt hier niet: de tekst is geselecteerd, kopieer die met het toetsenbord.",
    qr_of: |address| format!("QR-code van de link {address}"),
    qr_too_long: "Deze link is te lang voor een QR-code.",
    no_address: "Zonder het openbare adres, dat in config.json wordt ingesteld, gelden adressen alleen op dit apparaat.",
};
