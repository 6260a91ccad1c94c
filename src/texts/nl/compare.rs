//! In Dutch: the comparison of the clusters.

use super::in_words;
use crate::texts::Compare;

/// The texts.
pub(in crate::texts) const COMPARE: Compare = Compare {
    title: "De clusters naast elkaar",
    intro: "Elk cijfer telt de bedrijven van de huidige selectie; alleen de filter op cluster heeft hier geen effect. Onze gegevens bevatten niet alle bedrijven: elke tabel zegt dus waarop ze steunt.",
    findings: "Wat opvalt",
    no_finding: "De selectie bevat te weinig bedrijven voor een betrouwbare vaststelling.",
    overview: "Overzicht",
    measure: "Maatstaf",
    selected: "Bedrijven in de selectie",
    inhabitants: "Inwoners van de regio",
    in_year: |value, year| format!("{value} ({year})"),
    density: "Bedrijven per 100.000 inwoners",
    density_hint: "van de selectie, niet van alle bestaande bedrijven",
    median: "Mediaan oprichtingsjaar",
    of_dated: |dated, all| format!("{dated} van {all} met een oprichtingsjaar"),
    small_firms: "Hoogstens 10 medewerkers",
    of_sized: |known, all| format!("{known} van {all} met een bekend aantal medewerkers"),
    unknown: "niet gepubliceerd",
    sectors: "Sectoren en specialisatie",
    quotient: "Locatiequotiënt",
    quotient_short: "LQ",
    count: "bedrijven",
    share: "aandeel",
    small: "n < 5",
    small_hint: "n < 5: minder dan vijf bedrijven; eentje meer of minder zou het aandeel en het quotiënt sterk veranderen.",
    ages: "Leeftijd van de bedrijven",
    age: |from, to| match to {
        Some(to) => format!("{from} tot {to} jaar"),
        None => format!("{from} jaar en meer"),
    },
    sizes: "Grootte van de bedrijven",
    undated: |known, all| format!("bekend voor {known} van {all} bedrijven"),
    similarity: "Hoe sterk lijken de sectorprofielen op elkaar?",
    similarity_of: |a, b| format!("{a} en {b}"),
    similarity_hint: "Het deel van hun sectoraandelen dat twee clusters gemeen hebben: 100% bij gelijke profielen, 0% als ze geen enkele sector delen.",
    doubt: "De volgorde kan aan de dekking van onze gegevens alleen liggen: bij volledige dekking zou ze kunnen omkeren.",
    doubt_sizes: "Het aantal medewerkers is voor minder dan de helft van de bedrijven van een cluster bekend: het aandeel kan een artefact zijn.",
    method: "Hoe dit is berekend",
    methods: |clusters| {
        let whole =
            if clusters == 1 { "in de cluster".to_owned() } else { format!("in de {} clusters samen", in_words(clusters)) };
        vec![
            format!("Locatiequotiënt: het aandeel van een sector in een cluster, gedeeld door zijn aandeel {whole}. Boven 1 is de cluster in de sector gespecialiseerd, onder 1 heeft de cluster er minder van dan de andere."),
            "Dichtheid: bedrijven van de selectie in een cluster per 100.000 inwoners van de regio. De bevolking is de recentste die is gepubliceerd en gevonden, met jaar en bron; de jaren verschillen.".to_owned(),
            "De leeftijd is berekend op de datum van de editie; de mediaan is het middelste oprichtingsjaar. Bedrijven zonder oprichtingsjaar of aantal medewerkers staan in geen enkele klasse, en hun aantal is vermeld.".to_owned(),
            "Gelijkenis: de som, over alle sectoren, van het kleinste van de twee aandelen.".to_owned(),
            "Een verschil is als twijfelachtig gemarkeerd als de dekking van een cluster niet bekend is, of als de volgorde omkeert zodra de waarde van elke cluster door zijn dekking wordt gedeeld (onze bedrijven tegenover de officiële telling).".to_owned(),
            "Officiële tellingen worden nooit uit onze rijen berekend en tellen niet allemaal hetzelfde: sommige tellen leden, onderzoeksinstellingen inbegrepen.".to_owned(),
        ]
    },
    population_missing: "geen bevolking gevonden",
    context_failed: "De officiële cijfers konden niet worden geladen: de dichtheden ontbreken dus.",
    specialised: |cluster, sector, quotient, count, clusters| {
        let whole =
            if clusters == 1 { "van de cluster".to_owned() } else { format!("van de {} clusters samen", in_words(clusters)) };
        format!("{cluster} is het meest gespecialiseerd in “{sector}”: {count} bedrijven, {quotient} keer het aandeel {whole}.")
    },
    densest: |cluster, density, next, next_density| {
        format!("{cluster} heeft de meeste opgenomen bedrijven per 100.000 inwoners: {density}, vóór {next} met {next_density}.")
    },
    youngest: |cluster, year, oldest, oldest_year, dated, all| {
        format!(
            "De bedrijven van {cluster} zijn de jongste (mediaan oprichtingsjaar {year}), die van {oldest} de oudste ({oldest_year}); het jaar is bekend voor {dated} van {all}."
        )
    },
    small_firms_finding: |cluster, count, known, share| {
        format!(
            "Bedrijven met hoogstens tien medewerkers wegen het zwaarst in {cluster}: {count} van {known} met een bekend aantal medewerkers ({share})."
        )
    },
    most_alike: |a, b, overlap| {
        format!(
            "De sectorprofielen van {a} en {b} lijken het sterkst op elkaar: {overlap} van hun aandelen is gemeenschappelijk."
        )
    },
    cluster_page: |cluster| format!("De pagina van {cluster}"),
};
