//! In Dutch: localities, movement and table of the map.

use super::{companies, in_words};
use crate::domain::model::Precision;
use crate::texts::Geo;

/// The texts.
pub(super) const GEO: Geo = Geo {
    places: "Gemeenten",
    areas: "Gebieden",
    same_scale: "Zelfde schaal",
    locator: |regions| match regions {
        1 => "Waar de regio ligt".to_owned(),
        _ => format!("Waar de {} regio’s liggen", in_words(regions)),
    },
    place_mark: |place, count, total, composition| {
        let of_all = if count == total { companies(count) } else { format!("{count} van {}", companies(total)) };
        if composition.is_empty() { format!("{place}: {of_all}") } else { format!("{place}: {of_all} ({composition})") }
    },
    unnamed: "plaats zonder naam",
    dots: |unit| match unit {
        1 => "Eén teken per bedrijf, in de kleur en vorm van zijn sector.".to_owned(),
        _ => format!("Eén teken voor {unit} bedrijven, in de kleur en vorm van hun sector."),
    },
    left_out: "Een bleke stip: een bedrijf dat door de filters is weggelaten.",
    moved: "Een lijn verbindt een verschoven cirkel met het echte midden van zijn gemeente.",
    two_fingers: "Gebruik twee vingers om de kaart te verschuiven",
    ctrl_wheel: "Ctrl + scrolwiel om te zoomen",
    help: "Pijltjestoetsen verschuiven de kaart, + en − zoomen in en uit, Home herstelt de weergave, Tab gaat van markering naar markering, Shift + slepen vergroot een gebied, T gaat naar de tabel met plaatsen.",
    reset: "Weergave herstellen",
    follow: "De lijst volgt de kaart",
    precisions: "Nauwkeurigheid van de plaats",
    precision: |precision| match precision {
        Precision::Address => "op het adres",
        Precision::Postcode => "in het midden van de postcode of het arrondissement",
        Precision::Place => "in het midden van de gemeente",
    },
    show_unplaced: "Lijst tonen",
    skip_to_table: "Naar de tabel met plaatsen",
    nearby: "Filteren op afstand",
    around_here: |km| format!("Tot {km} km van hier"),
    region: "Regio",
    export: "Downloaden",
    tiles_title: "Beelden van elders",
    tiles_ask: |host| {
        format!("Deze achtergrondkaart komt van {host}, dat het IP-adres en de getoonde gebieden zal zien. Toch tonen?")
    },
    tiles_no: "Nee, bedankt",
    per_region: "Per regio, per 100.000 inwoners",
    per_region_note: "Bedrijven van de selectie tegenover de recentste officiële bevolking die is gevonden; de jaren verschillen, en ook de dekking verschilt van regio tot regio.",
    from_town: |distance, town| format!("{distance} van {town}"),
    inhabitants: "Inwoners",
    density: "Per 100.000 inwoners",
};
