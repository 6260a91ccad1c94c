//! In German: localities, movement and table of the map.

use super::{companies, in_words};
use crate::domain::model::Precision;
use crate::texts::Geo;

/// The texts.
pub(super) const GEO: Geo = Geo {
    places: "Gemeinden",
    areas: "Gebiete",
    same_scale: "Gleicher Maßstab",
    locator: |regions| match regions {
        1 => "Wo die Region liegt".to_owned(),
        _ => format!("Wo die {} Regionen liegen", in_words(regions)),
    },
    place_mark: |place, count, total, composition| {
        let of_all = if count == total { companies(count) } else { format!("{count} von {}", companies(total)) };
        if composition.is_empty() { format!("{place}: {of_all}") } else { format!("{place}: {of_all} ({composition})") }
    },
    unnamed: "unbenannter Ort",
    dots: |unit| match unit {
        1 => "Ein Zeichen je Unternehmen, in Farbe und Form seiner Branche.".to_owned(),
        _ => format!("Ein Zeichen für {unit} Unternehmen, in Farbe und Form ihrer Branche."),
    },
    left_out: "Ein blasser Punkt: ein Unternehmen, das die Filter auslassen.",
    moved: "Eine Linie verbindet einen verschobenen Kreis mit der wahren Mitte seiner Gemeinde.",
    two_fingers: "Karte mit zwei Fingern verschieben",
    ctrl_wheel: "Strg + Mausrad zum Zoomen",
    help: "Pfeiltasten verschieben die Karte, + und − zoomen, Pos1 setzt sie zurück, Tab springt von Zeichen zu Zeichen, Umschalt + Ziehen vergrößert einen Ausschnitt, T führt zur Tabelle der Orte.",
    reset: "Ansicht zurücksetzen",
    follow: "Die Liste folgt der Karte",
    precisions: "Genauigkeit des Ortes",
    precision: |precision| match precision {
        Precision::Address => "an der Adresse",
        Precision::Postcode => "in der Mitte des Postleitzahlgebiets oder Bezirks",
        Precision::Place => "in der Mitte der Gemeinde",
    },
    show_unplaced: "Liste anzeigen",
    skip_to_table: "Zur Tabelle der Orte",
    nearby: "Nach Entfernung filtern",
    around_here: |km| format!("Bis {km} km von hier"),
    region: "Region",
    export: "Herunterladen",
    tiles_title: "Bilder von anderswo",
    tiles_ask: |host| {
        format!(
            "Dieser Kartenhintergrund kommt von {host}; dort werden die eigene IP-Adresse und die gezeigten Ausschnitte sichtbar. Trotzdem anzeigen?"
        )
    },
    tiles_no: "Nein danke",
    per_region: "Nach Region, je 100.000 Einwohner",
    per_region_note: "Unternehmen der Auswahl, bezogen auf die letzte gefundene amtliche Bevölkerungszahl; die Jahre unterscheiden sich, ebenso die Abdeckung von Region zu Region.",
    from_town: |distance, town| format!("{distance} von {town}"),
    inhabitants: "Einwohner",
    density: "Je 100.000 Einwohner",
};
