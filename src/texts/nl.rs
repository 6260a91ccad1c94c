//! De teksten van de interface in het Nederlands.

use super::labels::capitalised;
use super::{Charts, Detail, Explore, Facets, Lang, List, Map, Shell, Texts, join, nl_data, nl_figures};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::sorting::{Sort, SortField};
use crate::domain::model::Precision;
use crate::format::number::{NumberStyle, Plural};

/// Alleen 1 is enkelvoud (Unicode CLDR, Nederlands).
fn plural(count: u64) -> Plural {
    if count == 1 { Plural::One } else { Plural::Other }
}

pub(super) const NUMBERS: NumberStyle = NumberStyle { group: ".", before_percent: "", plural };

pub(super) fn companies(count: usize) -> String {
    let noun = NUMBERS.choose(count as u64, "bedrijf", "bedrijven");
    format!("{} {noun}", NUMBERS.integer(count as u64))
}

/// The number with its groups.
pub(super) fn n(count: usize) -> String {
    NUMBERS.integer(count as u64)
}

/// De meervouds-s van cluster, cijfer, record.
pub(super) fn s(count: usize) -> &'static str {
    NUMBERS.choose(count as u64, "", "s")
}

/// Kleine getallen in letters, zoals in een zin.
fn in_words(count: usize) -> String {
    let words = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
    words.get(count).map_or_else(|| NUMBERS.integer(count as u64), |word| (*word).to_owned())
}

fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Cluster => "Cluster",
        Facet::Sector => "Sector",
        Facet::Size => "Medewerkers",
        Facet::Tag => "Thema’s",
        Facet::Programme => "Programma’s",
        Facet::Status => "Status",
        Facet::Place => "Gemeente",
        Facet::Member => "Lid van de cluster",
    }
}

fn facet_value(facet: Facet, value: &str) -> Option<&'static str> {
    Some(match (facet, value) {
        (Facet::Size, "1-10") => "1 tot 10",
        (Facet::Size, "11-50") => "11 tot 50",
        (Facet::Size, "51-250") => "51 tot 250",
        (Facet::Size, "251-") => "251 en meer",
        (Facet::Size, "unknown") => "niet gepubliceerd",
        (Facet::Status, "active") => "actief",
        (Facet::Status, "acquired") => "overgenomen",
        (Facet::Status, "moved") => "uit de regio vertrokken",
        (Facet::Status, "closed") => "stopgezet",
        (Facet::Status, "unknown") => "niet bekend",
        (Facet::Place, "unknown") => "zonder bekende plaats",
        (Facet::Member, "yes") => "ja",
        (Facet::Member, "no") => "nee",
        _ => return None,
    })
}

fn sort_name(sort: Sort) -> &'static str {
    match (sort.field, sort.descending) {
        (SortField::Name, false) => "Naam, van A tot Z",
        (SortField::Name, true) => "Naam, van Z tot A",
        (SortField::Founded, true) => "Oprichting, nieuwste eerst",
        (SortField::Founded, false) => "Oprichting, oudste eerst",
        (SortField::Employees, true) => "Medewerkers, meeste eerst",
        (SortField::Employees, false) => "Medewerkers, minste eerst",
        (SortField::Cluster, false) => "Cluster",
        (SortField::Cluster, true) => "Cluster, omgekeerde volgorde",
        (SortField::Sector, false) => "Sector",
        (SortField::Sector, true) => "Sector, omgekeerde volgorde",
        (SortField::Place, false) => "Gemeente, van A tot Z",
        (SortField::Place, true) => "Gemeente, van Z tot A",
    }
}

/// Alle teksten.
pub static TEXTS: Texts = Texts {
    lang: Lang::Nl,
    numbers: NUMBERS,
    views: super::nl_views::VIEWS,
    shell: Shell {
        name: "Healthtech Atlas",
        skip: "Naar de inhoud",
        skip_to_list: "Naar de lijst van bedrijven",
        languages: "Taal",
        share: "Link kopiëren",
        shared: "Link gekopieerd",
        share_by_hand: "Kopieer dit adres:",
        loading: "Gegevens worden geladen…",
        retry: "Opnieuw proberen",
        not_loaded: "Dit deel kon niet worden geladen. Controleer de verbinding.",
        not_found_title: "Pagina niet gevonden",
        not_found: "Dit adres leidt nergens heen. De link is misschien verouderd of onvolledig.",
        to_explore: "De atlas verkennen",
        close: "Sluiten",
        licence: |licence, release| format!("Gegevens: {licence}, editie {release}."),
        privacy: "Geen cookies, geen verzoeken aan derden.",
    },
    explore: Explore {
        title: |companies, clusters| {
            let number = n(companies);
            let noun = NUMBERS.choose(companies as u64, "innovatief gezondheidsbedrijf", "innovatieve gezondheidsbedrijven");
            format!("{number} {noun}, {} cluster{}, één kaart", in_words(clusters), s(clusters))
        },
        intro: |regions, date| format!("{}. Elk feit verwijst naar zijn bron. Gegevens van {date}.", join(regions, " en ")),
        recorded: "bedrijven",
        founded_since: |year, known| format!("opgericht sinds {year}, van {} met bekend jaar", n(known)),
        top_sector: "grootste sector",
        coverage: "Dekking",
        coverage_of: |ours, adjacent, official, unit, year| {
            let of_these = if adjacent == 0 { String::new() } else { format!(", waarvan {} als nevenactiviteit", n(adjacent)) };
            format!("{} van ongeveer {} {unit} ({year}){of_these}", n(ours), n(official))
        },
        coverage_none: |ours| format!("{}, geen officieel cijfer", n(ours)),
        search: "Zoeken",
        search_hint: "Bedrijf, technologie, plaats…",
        clear_search: "Zoekopdracht wissen",
        results: |count, total| [n(count), format!("van {}", companies(total))],
        adjacent_hidden: |count| format!("{} met gezondheid als nevenactiviteit niet getoond.", companies(count)),
        adjacent_shown: |count| format!("{} met gezondheid als nevenactiviteit inbegrepen.", companies(count)),
        show_adjacent: "Ook tonen",
        hide_adjacent: "Verbergen",
        forgiven: |query| {
            format!(
                "Niets komt precies overeen met “{query}”: dit zijn de woorden die er het dichtst bij liggen, op één letter na."
            )
        },
        bad_value: |key, value| format!("“{value}” is geen bekende waarde voor {key}: dit deel van de link is genegeerd."),
        key: nl_data::key,
        left_out: |count| format!("{} record{} weggelaten: onjuiste gegevens", n(count), s(count)),
        first_of: |shown, total| format!("Alleen de eerste {} van {} worden getoond.", n(shown), n(total)),
        left_out_row: |list, row, record, field, problem| {
            let name = if record.is_empty() { String::new() } else { format!(" ({record})") };
            format!("{list}, nr. {row}{name}, veld {field}: {problem}")
        },
    },
    facets: Facets {
        title: "Filters",
        open: |active| if active == 0 { "Filters".to_owned() } else { format!("Filters ({active})") },
        show_results: |count| format!("{} tonen", companies(count)),
        name: facet_name,
        value: facet_value,
        founded: "Oprichtingsjaar",
        from: "van",
        to: "tot",
        year_known: |known, total| format!("Jaar bekend voor {} van {}", n(known), companies(total)),
        range: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("{from} tot {to}"),
            (Some(from), None) => format!("sinds {from}"),
            (None, Some(to)) => format!("tot en met {to}"),
            (None, None) => String::new(),
        },
        until: |year| format!("Opgericht tot en met {year}"),
        area: "Gebied van de kaart",
        more: |count| format!("Nog {} tonen", n(count)),
        less: "Minder tonen",
        find_in: |facet| format!("Zoeken in: {facet}"),
        nothing_found: "Geen enkele waarde komt overeen.",
        tags_any: "minstens één",
        tags_all: "alle",
        tag_mode: "Thema’s combineren",
        remove: |label| format!("Filter {label} verwijderen"),
        clear: "Alles wissen",
        search_chip: |query| format!("“{query}”"),
        chip: |facet, value| format!("{facet}: {value}"),
    },
    map: Map {
        title: "Waar ze gevestigd zijn",
        modes: "Soort kaart",
        regions: |count| if count == 1 { "Regio".to_owned() } else { format!("{} regio’s", capitalised(&in_words(count))) },
        one: "Eén kaart",
        zoom_in: "Inzoomen",
        zoom_out: "Uitzoomen",
        fit: "Op de selectie inzoomen",
        search_area: "Op dit gebied filteren",
        help: "Pijltjestoetsen verschuiven de kaart, + en − zoomen in en uit, Tab gaat van markering naar markering.",
        wheel: " Ctrl + scrolwiel om te zoomen.",
        enlarge: |region| format!("Kaart vergroten: {region}"),
        no_location: |without, total| match without {
            _ if total == 0 => String::new(),
            0 => "Alle hebben een bekende plaats.".to_owned(),
            _ => format!("{} van {} zonder bekende plaats.", n(without), n(total)),
        },
        located: |count, of| format!("{} van {} gelokaliseerd", n(count), n(of)),
        outside: |count| format!("{} buiten beeld", n(count)),
        one_mark: |company, place| format!("{company}, {place}"),
        many_mark: |count, place, more| match more {
            0 => format!("{}, {place}", companies(count)),
            1 => format!("{}, {place} en 1 andere plaats", companies(count)),
            _ => format!("{}, {place} en {more} andere plaatsen", companies(count)),
        },
        opens_list: "lijst tonen",
        zooms: "inzoomen",
        spot: |count, place| format!("{place}: {}", companies(count)),
        precision_note: "Een markering staat in het midden van de gemeente of het arrondissement, niet op het exacte adres.",
        schematic: "schematische omtrek",
        legend: "Sectoren",
        unavailable: "De achtergrondkaart kon niet worden geladen; de markeringen staan nog steeds juist.",
        credits: "Plaatsen © GeoNames (CC BY 4.0). Achtergrondkaarten: Natural Earth, DCW en GSHHG (LGPL).",
    },
    geo: super::nl_geo::GEO,
    charts: Charts {
        sector: "Per sector",
        cluster_sector: "Profiel van elke cluster",
        founded: "Per oprichtingsjaar",
        size: "Per aantal medewerkers",
        place: "Belangrijkste gemeenten",
        tag: "Belangrijkste thema’s",
        companies: "Bedrijven",
        share: "Aandeel",
        year: "Jaren",
        table: "Cijfers tonen",
        datum: |label, count, share| format!("{label}: {} ({share})", companies(count)),
        nothing: "Niets te tonen voor deze selectie.",
        leader: |leader, count, total, share| {
            format!("{leader}: op de eerste plaats, met {} van {} ({share}).", n(count), companies(total))
        },
        group_leader: |group, leader, share| format!("{group}: {leader} op kop ({share})"),
        separator: "; ",
        founded_sentence: |known, total, period, count| {
            let total = companies(total);
            format!("Jaar bekend voor {} van {total}; drukste periode: {period} ({}).", n(known), n(count))
        },
        size_sentence: |known, total, leader, count| {
            let total = companies(total);
            format!(
                "Aantal medewerkers gepubliceerd voor {} van {total}; meest voorkomende klasse: {leader} ({}).",
                n(known),
                n(count)
            )
        },
        places_sentence: |leader, count, located, places| {
            let places = format!("{} {}", n(places), NUMBERS.choose(places as u64, "gemeente", "gemeenten"));
            format!("{leader}: {} van {} met een bekende plaats, in {places}.", n(count), n(located))
        },
        period: |from, to, first| match first {
            true => format!("vóór {}", to + 1),
            false if from == to => from.to_string(),
            false => format!("{from} tot {to}"),
        },
    },
    interact: super::nl_interact::INTERACT,
    figures: nl_figures::FIGURES,
    search: super::nl_search::SEARCH,
    directory: super::nl_directory::DIRECTORY,
    company: super::nl_company::COMPANY,
    list: List {
        title: "Bedrijven",
        sort: "Sorteren op",
        sort_name,
        name: "Naam",
        activity: "Activiteit",
        place: "Plaats",
        founded: "Opgericht",
        employees: "Medewerkers",
        unknown: "niet bekend",
        more: |count| format!("Nog {} tonen", companies(count)),
        empty_title: "Geen enkel bedrijf komt overeen",
        empty: "Verwijder hierboven een filter, of wis alles om opnieuw met het geheel te beginnen.",
        adjacent: "nevenactiviteit",
    },
    detail: Detail {
        cluster: "Cluster",
        sector: "Sector",
        founded: "Opgericht",
        employees: "Medewerkers",
        people: |count, year| match year {
            Some(year) => format!("{count} ({year})"),
            None => format!("{count} (jaar niet vermeld)"),
        },
        place: "Plaats",
        precision: |precision| match precision {
            Precision::Address => "op het adres geplaatst",
            Precision::Postcode => "in het midden van het arrondissement geplaatst",
            Precision::Place => "in het midden van de gemeente geplaatst",
        },
        status: "Status",
        member: "Lid van de cluster",
        website: "Website",
        programmes: "Programma’s",
        tags: "Thema’s",
        covid: "Reactie op covid-19",
        links: "Relaties",
        link_to: |kind, other, year| match year {
            Some(year) => format!("{kind}: {other} ({year})"),
            None => format!("{kind}: {other}"),
        },
        sources: |count| format!("{count} {}", NUMBERS.choose(count as u64, "bron", "bronnen")),
        no_source: "Geen bron vastgelegd.",
        unknown: "niet bekend",
        adjacent: "Gezondheid is voor dit bedrijf een nevenactiviteit.",
        missing: |id| format!("Geen bedrijf “{id}” in deze editie."),
        new_tab: "(nieuw tabblad)",
        filter_by: |label| format!("Filteren op: {label}"),
    },
    kinds: nl_data::KINDS,
    share: super::nl_share::SHARE,
    kiosk: super::nl_kiosk::KIOSK,
    site: super::nl_site::SITE,
    error: nl_data::error,
    problem: nl_data::problem,
};
