//! In German: the shaded areas of the map.

use super::companies;
use crate::domain::analysis::choropleth::Measure;
use crate::texts::Areas;

/// The texts.
pub(in crate::texts) const AREAS: Areas = Areas {
    measure: "Einfärben nach",
    name: |measure| match measure {
        Measure::Density => "Je 100.000 Einwohner",
        Measure::Count => "Anzahl der Unternehmen",
        Measure::Share => "Anteil der gewählten Branchen",
    },
    area: |name, count, value| match value {
        Some(value) => format!("{name}: {} – {value}", companies(count)),
        None => format!("{name}: {}", companies(count)),
    },
    density: |value| format!("{value} je 100.000 Einwohner"),
    share: |value, of| format!("{value} von {}", companies(of)),
    class: |from, to, areas| {
        let range = if from == to { from.to_owned() } else { format!("{from} bis {to}") };
        format!("{range} ({areas} {})", if areas == 1 { "Gebiet" } else { "Gebiete" })
    },
    empty: "kein Unternehmen",
    no_data: "keine Daten",
    choose_sector: "Wählen Sie bei den Filtern eine Branche, um ihren Anteil zu sehen.",
    method: "Bis zu vier Klassen mit möglichst gleich vielen Gebieten (Quantile), über alle Regionen; gleiche Werte stehen in derselben Klasse. Auvergne-Rhône-Alpes nach Départements; Luxemburg und die Region Brüssel-Hauptstadt sind je ein Gebiet.",
    sources: |year| {
        format!(
            "Einwohner: Départements nach INSEE, gültig {year}; die beiden anderen Regionen wie in der Tabelle der Regionen, dort mit ihren Jahren."
        )
    },
    source: "Herausgeber der Einwohnerzahlen der Départements",
    unplaced: |count| match count {
        0 => String::new(),
        1 => "1 Unternehmen liegt in keinem der Gebiete, oder sein Ort ist nicht bekannt.".to_owned(),
        _ => format!("{} liegen in keinem der Gebiete, oder ihr Ort ist nicht bekannt.", companies(count)),
    },
    table_area: "Gebiet",
    failed: "Die Gebiete konnten nicht geladen werden.",
};
