//! In Dutch: copying, downloading, comparing and playing.

use crate::texts::Interact;

/// The texts.
pub(super) const INTERACT: Interact = Interact {
    copy_table: "Tabel kopiëren",
    copied: "Tabel gekopieerd",
    copy_by_hand: "Tabel geselecteerd: kopieer die met Ctrl + C",
    compare: "Met het geheel vergelijken",
    compare_hint: "Toont de cijfers zonder enige filter als bleke balken op de achtergrond",
    without_filters: "Zonder filters",
    against: |datum, all| format!("{datum}; {all} zonder filters"),
    undo: "Laatste filter ongedaan maken",
    brush: "Bereik van oprichtingsjaren",
    brush_hint: "Sleep over de balken, of verschuif de grepen, om jaren te kiezen.",
    first_year: "Eerste jaar",
    last_year: "Laatste jaar",
    time: "Door de jaren heen",
    as_of: |year| format!("Tot en met {year}"),
    every_year: "Alle",
    year_before: "Vorig jaar",
    year_after: "Volgend jaar",
    play: "Jaar voor jaar afspelen",
    pause: "Pauzeren",
    calm: "Het systeem vraagt om minder beweging: ga jaar voor jaar verder.",
    undated: |count| match count {
        0 => "Van alle bedrijven is het oprichtingsjaar bekend.".to_owned(),
        1 => "1 bedrijf zonder bekend oprichtingsjaar wordt niet getoond.".to_owned(),
        _ => format!("{count} bedrijven zonder bekend oprichtingsjaar worden niet getoond."),
    },
    download: |chart, format| format!("“{chart}” downloaden als {format}"),
    downloads: "Downloaden",
    filtered_by: |filters| format!("Filters: {filters}"),
    credit: |release, date, licence| format!("Bron: Healthtech Atlas, editie {release} ({date}), {licence}"),
    published_by: |publishers| format!("Cijfers gepubliceerd door {publishers}"),
    quote: "Citeren of insluiten",
    all_years: "Alle jaren",
};
