//! In German: the comparison of the clusters.

use super::in_words;
use crate::texts::Compare;

/// The texts.
pub(in crate::texts) const COMPARE: Compare = Compare {
    title: "Die Cluster nebeneinander",
    intro: "Jede Zahl zählt die Unternehmen der aktuellen Auswahl; nur der Filter nach Cluster ist hier ohne Wirkung. Unsere Daten enthalten nicht alle Unternehmen, daher sagt jede Tabelle, worauf sie beruht.",
    findings: "Was auffällt",
    no_finding: "Die Auswahl enthält zu wenige Unternehmen für eine tragfähige Aussage.",
    overview: "Überblick",
    measure: "Kennzahl",
    selected: "Unternehmen der Auswahl",
    inhabitants: "Einwohner der Region",
    in_year: |value, year| format!("{value} ({year})"),
    density: "Unternehmen je 100.000 Einwohner",
    density_hint: "der Auswahl, nicht aller vorhandenen Unternehmen",
    median: "Mittleres Gründungsjahr (Median)",
    of_dated: |dated, all| format!("{dated} von {all} mit Gründungsjahr"),
    small_firms: "Höchstens 10 Beschäftigte",
    of_sized: |known, all| format!("{known} von {all} mit Beschäftigten\u{ad}zahl"),
    unknown: "nicht veröffentlicht",
    sectors: "Branchen und Spezialisierung",
    quotient: "Lokalisationsquotient",
    quotient_short: "LQ",
    count: "Unternehmen",
    share: "Anteil",
    small: "n < 5",
    small_hint: "n < 5: weniger als fünf Unternehmen; eines mehr oder weniger würde Anteil und Quotient stark verändern.",
    ages: "Alter der Unternehmen",
    age: |from, to| match to {
        Some(to) => format!("{from} bis {to} Jahre"),
        None => format!("{from} Jahre und mehr"),
    },
    sizes: "Größe der Unternehmen",
    undated: |known, all| format!("bekannt für {known} von {all} Unternehmen"),
    similarity: "Wie ähnlich sind die Branchenprofile?",
    similarity_of: |a, b| format!("{a} und {b}"),
    similarity_hint: "Der Teil ihrer Branchenanteile, den zwei Cluster gemeinsam haben: 100\u{a0}% bei gleichen Profilen, 0\u{a0}% ohne gemeinsame Branche.",
    doubt: "Die Reihenfolge kann allein von der Abdeckung unserer Daten herrühren: Bei vollständiger Abdeckung könnte sie sich umkehren.",
    doubt_sizes: "Die Beschäftigtenzahl ist für weniger als die Hälfte der Unternehmen eines Clusters bekannt: Der Anteil kann ein Artefakt sein.",
    method: "Berechnungsweise",
    methods: |clusters| {
        let whole =
            if clusters == 1 { "im Cluster".to_owned() } else { format!("in den {} Clustern zusammen", in_words(clusters)) };
        vec![
            format!("Lokalisationsquotient: der Anteil einer Branche in einem Cluster, geteilt durch ihren Anteil {whole}. Über 1 ist der Cluster auf die Branche spezialisiert, unter 1 hat er weniger davon als die anderen."),
            "Dichte: Unternehmen der Auswahl in einem Cluster je 100.000 Einwohner seiner Region. Die Bevölkerungszahl ist die letzte veröffentlichte, die gefunden wurde, mit Jahr und Quelle; die Jahre unterscheiden sich.".to_owned(),
            "Das Alter bezieht sich auf das Datum der Ausgabe; der Median ist das Gründungsjahr in der Mitte. Unternehmen ohne Gründungsjahr oder ohne Beschäftigtenzahl stehen in keiner Klasse, und ihre Anzahl wird genannt.".to_owned(),
            "Ähnlichkeit: die Summe des jeweils kleineren der beiden Anteile über alle Branchen.".to_owned(),
            "Ein Unterschied wird als zweifelhaft gekennzeichnet, wenn die Abdeckung eines Clusters unbekannt ist oder wenn sich die Reihenfolge umkehrt, sobald der Wert jedes Clusters durch seine Abdeckung geteilt wird (unsere Unternehmen im Verhältnis zur amtlichen Zählung).".to_owned(),
            "Amtliche Zählungen werden nie aus unseren Zeilen berechnet und zählen nicht alle dasselbe: Manche zählen Mitglieder, Forschungseinrichtungen eingeschlossen.".to_owned(),
        ]
    },
    population_missing: "keine Bevölkerungszahl gefunden",
    context_failed: "Die amtlichen Zahlen konnten nicht geladen werden, daher fehlen die Dichten.",
    specialised: |cluster, sector, quotient, count, clusters| {
        let whole =
            if clusters == 1 { "des Clusters".to_owned() } else { format!("der {} Cluster zusammen", in_words(clusters)) };
        format!(
            "{cluster} ist am stärksten auf „{sector}“ spezialisiert: {count} Unternehmen, das {quotient}-Fache des Anteils {whole}."
        )
    },
    densest: |cluster, density, next, next_density| {
        format!(
            "{cluster} hat die meisten verzeichneten Unternehmen je 100.000 Einwohner: {density}, vor {next} mit {next_density}."
        )
    },
    youngest: |cluster, year, oldest, oldest_year, dated, all| {
        format!(
            "Die jüngsten Unternehmen hat {cluster} (mittleres Gründungsjahr {year}), die ältesten {oldest} ({oldest_year}); das Jahr ist für {dated} von {all} bekannt."
        )
    },
    small_firms_finding: |cluster, count, known, share| {
        format!(
            "Unternehmen mit höchstens zehn Beschäftigten haben in {cluster} das größte Gewicht: {count} von {known} mit Beschäftigtenzahl ({share})."
        )
    },
    most_alike: |a, b, overlap| {
        format!("{a} und {b} haben die ähnlichsten Branchenprofile: {overlap} ihrer Anteile stimmen überein.")
    },
    cluster_page: |cluster| format!("Die Seite von {cluster}"),
};
