//! In German: copying, downloading, comparing and playing.

use crate::texts::Interact;

/// The texts.
pub(super) const INTERACT: Interact = Interact {
    copy_table: "Tabelle kopieren",
    copied: "Tabelle kopiert",
    copy_by_hand: "Tabelle ausgewählt: mit Strg + C kopieren",
    compare: "Mit allen vergleichen",
    compare_hint: "Zeigt die Zahlen ohne jeden Filter als blasse Balken dahinter",
    without_filters: "Ohne Filter",
    against: |datum, all| format!("{datum}; {all} ohne Filter"),
    undo: "Letzten Filter rückgängig machen",
    brush: "Spanne der Gründungsjahre",
    brush_hint: "Über die Balken ziehen oder die Griffe verschieben, um Jahre zu wählen.",
    first_year: "Erstes Jahr",
    last_year: "Letztes Jahr",
    time: "Im Lauf der Jahre",
    as_of: |year| format!("Stand {year}"),
    every_year: "Alle",
    year_before: "Vorheriges Jahr",
    year_after: "Nächstes Jahr",
    play: "Jahr für Jahr abspielen",
    pause: "Anhalten",
    calm: "Das System wünscht weniger Bewegung: bitte Jahr für Jahr weitergehen.",
    undated: |count| match count {
        0 => "Von jedem Unternehmen ist das Gründungsjahr bekannt.".to_owned(),
        1 => "1 Unternehmen ohne bekanntes Gründungsjahr wird nicht gezeigt.".to_owned(),
        _ => format!("{count} Unternehmen ohne bekanntes Gründungsjahr werden nicht gezeigt."),
    },
    download: |chart, format| format!("„{chart}“ als {format} herunterladen"),
    downloads: "Herunterladen",
    filtered_by: |filters| format!("Filter: {filters}"),
    credit: |release, date, licence| format!("Quelle: Healthtech-Atlas, Ausgabe {release} ({date}), {licence}"),
    published_by: |publishers| format!("Zahlen veröffentlicht von {publishers}"),
    quote: "Zitieren oder einbetten",
    all_years: "Alle Jahre",
};
