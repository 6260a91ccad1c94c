//! Die Texte der Oberfläche auf Deutsch.

use super::labels::capitalised;
use super::{Charts, Detail, Explore, Facets, Lang, List, Map, Shell, Texts, de_data, de_figures, join};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::sorting::{Sort, SortField};
use crate::domain::model::Precision;
use crate::format::number::{NumberStyle, Plural};

/// Nur 1 steht im Singular (Unicode CLDR, Deutsch).
fn plural(count: u64) -> Plural {
    if count == 1 { Plural::One } else { Plural::Other }
}

pub(super) const NUMBERS: NumberStyle = NumberStyle { group: ".", before_percent: "\u{a0}", plural };

/// „Unternehmen“ lautet in beiden Numeri gleich.
pub(super) fn companies(count: usize) -> String {
    format!("{} Unternehmen", n(count))
}

/// The number with its groups.
pub(super) fn n(count: usize) -> String {
    NUMBERS.integer(count as u64)
}

/// Kleine Zahlen in Worten, wie sie im Fließtext stehen.
fn in_words(count: usize) -> String {
    let words = ["kein", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
    words.get(count).map_or_else(|| n(count), |word| (*word).to_owned())
}

fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Cluster => "Cluster",
        Facet::Sector => "Branche",
        Facet::Size => "Beschäftigte",
        Facet::Tag => "Themen",
        Facet::Programme => "Programme",
        Facet::Status => "Status",
        Facet::Place => "Gemeinde",
        Facet::Member => "Clustermitglied",
    }
}

fn facet_value(facet: Facet, value: &str) -> Option<&'static str> {
    Some(match (facet, value) {
        (Facet::Size, "1-10") => "1 bis 10",
        (Facet::Size, "11-50") => "11 bis 50",
        (Facet::Size, "51-250") => "51 bis 250",
        (Facet::Size, "251-") => "251 und mehr",
        (Facet::Size, "unknown") => "nicht veröffentlicht",
        (Facet::Status, "active") => "aktiv",
        (Facet::Status, "acquired") => "übernommen",
        (Facet::Status, "moved") => "aus der Region weggezogen",
        (Facet::Status, "closed") => "geschlossen",
        (Facet::Status | Facet::Place, "unknown") => "nicht bekannt",
        (Facet::Member, "yes") => "ja",
        (Facet::Member, "no") => "nein",
        _ => return None,
    })
}

fn sort_name(sort: Sort) -> &'static str {
    match (sort.field, sort.descending) {
        (SortField::Name, false) => "Name, A bis Z",
        (SortField::Name, true) => "Name, Z bis A",
        (SortField::Founded, true) => "Gründung, neueste zuerst",
        (SortField::Founded, false) => "Gründung, älteste zuerst",
        (SortField::Employees, true) => "Beschäftigte, absteigend",
        (SortField::Employees, false) => "Beschäftigte, aufsteigend",
        (SortField::Cluster, false) => "Cluster",
        (SortField::Cluster, true) => "Cluster, umgekehrt",
        (SortField::Sector, false) => "Branche",
        (SortField::Sector, true) => "Branche, umgekehrt",
        (SortField::Place, false) => "Gemeinde, A bis Z",
        (SortField::Place, true) => "Gemeinde, Z bis A",
    }
}

/// Alle Texte.
pub static TEXTS: Texts = Texts {
    lang: Lang::De,
    numbers: NUMBERS,
    views: super::de_views::VIEWS,
    shell: Shell {
        name: "Healthtech-Atlas",
        skip: "Zum Inhalt springen",
        skip_to_list: "Zur Liste der Unternehmen springen",
        languages: "Sprache",
        share: "Link kopieren",
        shared: "Link kopiert",
        share_by_hand: "Diese Adresse kopieren:",
        loading: "Daten werden geladen…",
        retry: "Erneut versuchen",
        not_loaded: "Dieser Teil konnte nicht geladen werden. Bitte die Verbindung prüfen.",
        not_found_title: "Seite nicht gefunden",
        not_found: "Diese Adresse führt nirgendwohin. Der Link ist vielleicht veraltet oder unvollständig.",
        to_explore: "Den Atlas erkunden",
        close: "Schließen",
        licence: |licence, release| format!("Daten: {licence}, Ausgabe {release}."),
        privacy: "Keine Cookies, keine Anfragen an Dritte.",
    },
    explore: Explore {
        title: |companies, clusters| {
            let number = n(companies);
            let noun =
                NUMBERS.choose(companies as u64, "innovatives Gesundheitsunternehmen", "innovative Gesundheitsunternehmen");
            format!("{number} {noun}, {} Cluster, eine Karte", in_words(clusters))
        },
        intro: |regions, date| {
            format!("{}. Jede Angabe verweist auf ihre Quelle. Stand der Daten: {date}.", join(regions, " und "))
        },
        recorded: "Unternehmen",
        founded_since: |year, known| format!("seit {year} gegründet, von {} mit Gründungsjahr", n(known)),
        top_sector: "größte Branche",
        coverage: "Abdeckung",
        coverage_of: |ours, adjacent, official, unit, year| {
            let of_these = if adjacent == 0 { String::new() } else { format!(", davon {} im Nebengeschäft", n(adjacent)) };
            format!("{} von rund {} {unit} ({year}){of_these}", n(ours), n(official))
        },
        coverage_none: |ours| format!("{}, ohne amtliche Zahl", n(ours)),
        search: "Suche",
        search_hint: "Unternehmen, Technologie, Ort…",
        clear_search: "Suche leeren",
        results: |count, total| [n(count), format!("von {}", companies(total))],
        adjacent_hidden: |count| format!("{} mit Gesundheit als Nebengeschäft ausgeblendet.", companies(count)),
        adjacent_shown: |count| format!("{} mit Gesundheit als Nebengeschäft eingeschlossen.", companies(count)),
        show_adjacent: "Einschließen",
        hide_adjacent: "Ausblenden",
        forgiven: |query| {
            format!("Kein genauer Treffer für „{query}“: Dies sind die nächstliegenden Wörter, einen Buchstaben entfernt.")
        },
        bad_value: |key, value| {
            format!("„{value}“ ist kein bekannter Wert für {key}: Dieser Teil des Links wurde nicht beachtet.")
        },
        key: de_data::key,
        left_out: |count| {
            let noun = NUMBERS.choose(count as u64, "Datensatz", "Datensätze");
            format!("{} {noun} ausgelassen: fehlerhafte Daten", n(count))
        },
        first_of: |shown, total| format!("Gezeigt werden die ersten {} von {}.", n(shown), n(total)),
        left_out_row: |list, row, record, field, problem| {
            let name = if record.is_empty() { String::new() } else { format!(" ({record})") };
            format!("{list}, Nr.\u{a0}{row}{name}, Feld {field}: {problem}")
        },
    },
    facets: Facets {
        title: "Filter",
        open: |active| if active == 0 { "Filter".to_owned() } else { format!("Filter ({active})") },
        show_results: |count| format!("{} anzeigen", companies(count)),
        name: facet_name,
        value: facet_value,
        founded: "Gründungsjahr",
        from: "von",
        to: "bis",
        year_known: |known, total| format!("Jahr bekannt für {} von {}", n(known), companies(total)),
        range: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("{from} bis {to}"),
            (Some(from), None) => format!("seit {from}"),
            (None, Some(to)) => format!("bis {to}"),
            (None, None) => String::new(),
        },
        until: |year| format!("Bis {year} gegründet"),
        area: "Kartenausschnitt",
        more: |count| format!("{} weitere anzeigen", n(count)),
        less: "Weniger anzeigen",
        find_in: |facet| format!("Suchen in: {facet}"),
        nothing_found: "Kein Wert passt.",
        tags_any: "mindestens eines",
        tags_all: "alle",
        tag_mode: "Themen verknüpfen",
        remove: |label| format!("Filter {label} entfernen"),
        clear: "Filter zurücksetzen",
        search_chip: |query| format!("„{query}“"),
        chip: |facet, value| format!("{facet}: {value}"),
    },
    map: Map {
        title: "Wo sie ansässig sind",
        modes: "Art der Karte",
        regions: |count| if count == 1 { "Region".to_owned() } else { format!("{} Regionen", capitalised(&in_words(count))) },
        one: "Eine Karte",
        zoom_in: "Vergrößern",
        zoom_out: "Verkleinern",
        fit: "An die Auswahl anpassen",
        search_area: "Nach diesem Ausschnitt filtern",
        help: "Pfeiltasten verschieben die Karte, + und − zoomen, Tab springt von Zeichen zu Zeichen.",
        wheel: " Strg + Mausrad zoomt.",
        enlarge: |region| format!("Karte vergrößern: {region}"),
        no_location: |without, total| match without {
            _ if total == 0 => String::new(),
            0 => "Alle haben einen bekannten Ort.".to_owned(),
            _ => format!("{} von {} ohne bekannten Ort.", n(without), n(total)),
        },
        located: |count, of| format!("{} von {} verortet", n(count), n(of)),
        outside: |count| format!("{} außerhalb des Ausschnitts", n(count)),
        one_mark: |company, place| format!("{company}, {place}"),
        many_mark: |count, place, more| match more {
            0 => format!("{}, {place}", companies(count)),
            1 => format!("{}, {place} und 1 weiterer Ort", companies(count)),
            _ => format!("{}, {place} und {more} weitere Orte", companies(count)),
        },
        opens_list: "Liste anzeigen",
        zooms: "vergrößern",
        spot: |count, place| format!("{place}: {}", companies(count)),
        precision_note: "Ein Zeichen steht in der Mitte seiner Gemeinde oder seines Bezirks, nicht an der genauen Adresse.",
        schematic: "schematischer Umriss",
        legend: "Branchen",
        unavailable: "Die Grundkarte konnte nicht geladen werden; die Zeichen sind trotzdem genau.",
        credits: "Orte © GeoNames (CC BY 4.0). Grundkarte: Natural Earth, DCW und GSHHG (LGPL).",
    },
    geo: super::de_geo::GEO,
    charts: Charts {
        sector: "Nach Branche",
        cluster_sector: "Profil jedes Clusters",
        founded: "Nach Gründungsjahr",
        size: "Nach Beschäftigtenzahl",
        place: "Wichtigste Gemeinden",
        tag: "Wichtigste Themen",
        companies: "Unternehmen",
        share: "Anteil",
        year: "Jahre",
        table: "Zahlen anzeigen",
        datum: |label, count, share| format!("{label}: {} ({share})", companies(count)),
        nothing: "Für diese Auswahl gibt es nichts zu zeigen.",
        leader: |leader, count, total, share| {
            format!("{leader}: am häufigsten, mit {} von {} ({share}).", n(count), companies(total))
        },
        group_leader: |group, leader, share| format!("{group}: {leader} an erster Stelle ({share})"),
        separator: "; ",
        founded_sentence: |known, total, period, count| {
            let total = companies(total);
            format!("Jahr bekannt für {} von {total}; stärkster Zeitraum: {period} ({}).", n(known), n(count))
        },
        size_sentence: |known, total, leader, count| {
            let total = companies(total);
            format!(
                "Beschäftigtenzahl veröffentlicht für {} von {total}; häufigste Größenklasse: {leader} ({}).",
                n(known),
                n(count)
            )
        },
        places_sentence: |leader, count, located, places| {
            let noun = NUMBERS.choose(places as u64, "Gemeinde", "Gemeinden");
            format!("{leader}: {} von {} mit bekanntem Ort, in {} {noun}.", n(count), n(located), n(places))
        },
        period: |from, to, first| match first {
            true => format!("vor {}", to + 1),
            false if from == to => from.to_string(),
            false => format!("{from} bis {to}"),
        },
    },
    interact: super::de_interact::INTERACT,
    figures: de_figures::FIGURES,
    search: super::de_search::SEARCH,
    directory: super::de_directory::DIRECTORY,
    company: super::de_company::COMPANY,
    list: List {
        title: "Unternehmen",
        sort: "Sortieren nach",
        sort_name,
        name: "Name",
        activity: "Tätigkeit",
        place: "Ort",
        founded: "Gründung",
        employees: "Beschäftigte",
        unknown: "nicht bekannt",
        more: |count| format!("{} weitere Unternehmen anzeigen", n(count)),
        empty_title: "Kein Unternehmen passt",
        empty: "Oben einen Filter entfernen oder alle zurücksetzen, um wieder vom Ganzen auszugehen.",
        adjacent: "Nebengeschäft",
    },
    detail: Detail {
        cluster: "Cluster",
        sector: "Branche",
        founded: "Gründung",
        employees: "Beschäftigte",
        people: |count, year| match year {
            Some(year) => format!("{count} ({year})"),
            None => format!("{count} (Jahr nicht angegeben)"),
        },
        place: "Ort",
        precision: |precision| match precision {
            Precision::Address => "an der Adresse verortet",
            Precision::Postcode => "in der Mitte des Bezirks verortet",
            Precision::Place => "in der Mitte der Gemeinde verortet",
        },
        status: "Status",
        member: "Clustermitglied",
        website: "Website",
        programmes: "Programme",
        tags: "Themen",
        covid: "Reaktion auf Covid-19",
        links: "Beziehungen",
        link_to: |kind, other, year| match year {
            Some(year) => format!("{kind}: {other} ({year})"),
            None => format!("{kind}: {other}"),
        },
        sources: |count| format!("{count} {}", NUMBERS.choose(count as u64, "Quelle", "Quellen")),
        no_source: "Keine Quelle verzeichnet.",
        unknown: "nicht bekannt",
        adjacent: "Gesundheit ist für dieses Unternehmen ein Nebengeschäft.",
        missing: |id| format!("Kein Unternehmen „{id}“ in dieser Ausgabe."),
        new_tab: "(neuer Tab)",
        filter_by: |label| format!("Filtern nach: {label}"),
    },
    kinds: de_data::KINDS,
    share: super::de_share::SHARE,
    kiosk: super::de_kiosk::KIOSK,
    site: super::de_site::SITE,
    error: de_data::error,
    problem: de_data::problem,
};
