//! In French: the shaded areas of the map.

use super::companies;
use crate::domain::analysis::choropleth::Measure;
use crate::texts::Areas;

/// The texts.
pub(in crate::texts) const AREAS: Areas = Areas {
    measure: "Colorer selon",
    name: |measure| match measure {
        Measure::Density => "Pour 100 000 habitants",
        Measure::Count => "Nombre d’entreprises",
        Measure::Share => "Part des secteurs choisis",
    },
    area: |name, count, value| match value {
        Some(value) => format!("{name} : {} – {value}", companies(count)),
        None => format!("{name} : {}", companies(count)),
    },
    density: |value| format!("{value} pour 100 000 habitants"),
    share: |value, of| format!("{value} de {}", companies(of)),
    class: |from, to, areas| {
        let range = if from == to { from.to_owned() } else { format!("{from} à {to}") };
        format!("{range} ({areas} {})", if areas < 2 { "zone" } else { "zones" })
    },
    empty: "aucune entreprise",
    no_data: "pas de données",
    choose_sector: "Choisissez un secteur parmi les filtres pour voir sa part.",
    method: "Au plus quatre classes comptant autant que possible le même nombre de zones (quantiles), toutes régions confondues ; les valeurs égales sont dans la même classe. L’Auvergne-Rhône-Alpes par département ; le Luxembourg et la Région de Bruxelles-Capitale forment chacun une zone.",
    sources: |year| {
        format!(
            "Habitants : départements selon l’INSEE, en vigueur en {year} ; les deux autres régions comme dans le tableau des régions, qui en donne les années."
        )
    },
    source: "Éditeur des populations des départements",
    unplaced: |count| match count {
        0 => String::new(),
        1 => "1 entreprise n’est dans aucune des zones, ou son lieu n’est pas connu.".to_owned(),
        _ => format!("{} ne sont dans aucune des zones, ou leur lieu n’est pas connu.", companies(count)),
    },
    table_area: "Zone",
    failed: "Les zones n’ont pas pu être chargées.",
};
