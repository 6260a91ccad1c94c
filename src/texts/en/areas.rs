//! In English: the shaded areas of the map.

use super::companies;
use crate::domain::analysis::choropleth::Measure;
use crate::texts::Areas;

/// The texts.
pub(in crate::texts) const AREAS: Areas = Areas {
    measure: "Shade by",
    name: |measure| match measure {
        Measure::Density => "Per 100,000 inhabitants",
        Measure::Count => "Number of companies",
        Measure::Share => "Share of the chosen sectors",
    },
    area: |name, count, value| match value {
        Some(value) => format!("{name}: {} – {value}", companies(count)),
        None => format!("{name}: {}", companies(count)),
    },
    density: |value| format!("{value} per 100,000 inhabitants"),
    share: |value, of| format!("{value} of {}", companies(of)),
    class: |from, to, areas| {
        let range = if from == to { from.to_owned() } else { format!("{from} to {to}") };
        format!("{range} ({areas} {})", if areas == 1 { "area" } else { "areas" })
    },
    empty: "no company",
    no_data: "no data",
    choose_sector: "Choose a sector among the filters to see its share.",
    method: "Up to four classes with as equal a number of areas as possible (quantiles), over all regions; equal values share a class. Auvergne-Rhône-Alpes by département; Luxembourg and the Brussels-Capital Region are one area each.",
    sources: |year| {
        format!(
            "Inhabitants: départements by INSEE, in force in {year}; the two other regions as in the table of regions, with their years there."
        )
    },
    source: "Publisher of the populations of the départements",
    unplaced: |count| match count {
        0 => String::new(),
        1 => "1 company lies in none of the areas, or its place is not known.".to_owned(),
        _ => format!("{} lie in none of the areas, or their places are not known.", companies(count)),
    },
    table_area: "Area",
    failed: "The areas could not be loaded.",
};
