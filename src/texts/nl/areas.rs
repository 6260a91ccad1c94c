//! In Dutch: the shaded areas of the map.

use super::companies;
use crate::domain::analysis::choropleth::Measure;
use crate::texts::Areas;

/// The texts.
pub(in crate::texts) const AREAS: Areas = Areas {
    measure: "Kleuren naar",
    name: |measure| match measure {
        Measure::Density => "Per 100.000 inwoners",
        Measure::Count => "Aantal bedrijven",
        Measure::Share => "Aandeel van de gekozen sectoren",
    },
    area: |name, count, value| match value {
        Some(value) => format!("{name}: {} – {value}", companies(count)),
        None => format!("{name}: {}", companies(count)),
    },
    density: |value| format!("{value} per 100.000 inwoners"),
    share: |value, of| format!("{value} van {}", companies(of)),
    class: |from, to, areas| {
        let range = if from == to { from.to_owned() } else { format!("{from} tot {to}") };
        format!("{range} ({areas} {})", if areas == 1 { "gebied" } else { "gebieden" })
    },
    empty: "geen bedrijf",
    no_data: "geen gegevens",
    choose_sector: "Kies een sector bij de filters om het aandeel ervan te zien.",
    method: "Ten hoogste vier klassen met zo veel mogelijk gelijke aantallen gebieden (kwantielen), over alle regio’s; gelijke waarden staan in dezelfde klasse. Auvergne-Rhône-Alpes per departement; Luxemburg en het Brussels Hoofdstedelijk Gewest zijn elk één gebied.",
    sources: |year| {
        format!(
            "Inwoners: departementen volgens INSEE, van kracht in {year}; de twee andere regio’s zoals in de tabel van de regio’s, met hun jaren daar."
        )
    },
    source: "Uitgever van de inwonertallen van de departementen",
    unplaced: |count| match count {
        0 => String::new(),
        1 => "1 bedrijf ligt in geen van de gebieden, of de plaats ervan is niet bekend.".to_owned(),
        _ => format!("{} liggen in geen van de gebieden, of hun plaats is niet bekend.", companies(count)),
    },
    table_area: "Gebied",
    failed: "De gebieden konden niet worden geladen.",
};
