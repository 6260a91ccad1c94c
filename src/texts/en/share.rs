//! In English: the share view.

use crate::domain::url_state::Part;
use crate::texts::Share;

/// The texts.
pub(super) const SHARE: Share = Share {
    view_name: |id| match id {
        "map" => "The map alone",
        "charts" => "The charts alone",
        "list" => "The list alone",
        "companies" => "The directory of companies",
        "compare" => "The comparison of clusters",
        "connect" => "Partners and their relations",
        _ => "Map, charts and list",
    },
    parts: "Parts of the view",
    part: |part| match part {
        Part::Headline => "Title and key figures",
        Part::Search => "Search",
        Part::Facets => "Filters",
        Part::Map => "Map",
        Part::List => "List",
        Part::Charts => "Charts",
    },
    theme: "Appearance",
    theme_light: "Light",
    theme_dark: "Dark",
    element: "Code to embed",
    copy: "Copy",
    copied: "Copied",
    by_hand: "Cannot copy here: the text is selected, copy it with the keyboard.",
    qr_of: |address| format!("QR code of the link {address}"),
    qr_too_long: "This link is too long for a QR code.",
    no_address: "Without the public address, which is set in config.json, addresses are good on this device only.",
};
