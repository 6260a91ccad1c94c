//! Les textes de l’interface en français.

use super::labels::capitalised;
use super::{
    Charts, Detail, Explore, Facets, Lang, List, Map, Shell, Texts, company, directory, fr_data, fr_figures, join, search, views,
};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::sorting::{Sort, SortField};
use crate::domain::model::Precision;
use crate::format::number::{NumberStyle, Plural};

/// 0 et 1 sont au singulier (Unicode CLDR, français).
fn plural(count: u64) -> Plural {
    if count < 2 { Plural::One } else { Plural::Other }
}

pub(super) const NUMBERS: NumberStyle = NumberStyle { group: "\u{202f}", before_percent: "\u{a0}", plural };

pub(super) fn companies(count: usize) -> String {
    let noun = NUMBERS.choose(count as u64, "entreprise", "entreprises");
    format!("{} {noun}", NUMBERS.integer(count as u64))
}

/// The number with its groups.
pub(super) fn n(count: usize) -> String {
    NUMBERS.integer(count as u64)
}

pub(super) fn s(count: usize) -> &'static str {
    NUMBERS.choose(count as u64, "", "s")
}

/// Les petits nombres en lettres, comme on les écrit dans une phrase.
fn in_words(count: usize) -> String {
    let words = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];
    words.get(count).map_or_else(|| NUMBERS.integer(count as u64), |word| (*word).to_owned())
}

fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Cluster => "Cluster",
        Facet::Sector => "Secteur",
        Facet::Size => "Effectif",
        Facet::Tag => "Thèmes",
        Facet::Programme => "Programmes",
        Facet::Status => "Statut",
        Facet::Place => "Commune",
        Facet::Member => "Membre du cluster",
    }
}

fn facet_value(facet: Facet, value: &str) -> Option<&'static str> {
    Some(match (facet, value) {
        (Facet::Size, "1-10") => "1 à 10",
        (Facet::Size, "11-50") => "11 à 50",
        (Facet::Size, "51-250") => "51 à 250",
        (Facet::Size, "251-") => "251 et plus",
        (Facet::Size, "unknown") => "non publié",
        (Facet::Status, "active") => "en activité",
        (Facet::Status, "acquired") => "rachetée",
        (Facet::Status, "moved") => "partie de la région",
        (Facet::Status, "closed") => "fermée",
        (Facet::Status, "unknown") => "non connu",
        (Facet::Place, "unknown") => "sans lieu connu",
        (Facet::Member, "yes") => "oui",
        (Facet::Member, "no") => "non",
        _ => return None,
    })
}

fn sort_name(sort: Sort) -> &'static str {
    match (sort.field, sort.descending) {
        (SortField::Name, false) => "Nom, de A à Z",
        (SortField::Name, true) => "Nom, de Z à A",
        (SortField::Founded, true) => "Création, récente d’abord",
        (SortField::Founded, false) => "Création, ancienne d’abord",
        (SortField::Employees, true) => "Effectif, décroissant",
        (SortField::Employees, false) => "Effectif, croissant",
        (SortField::Cluster, false) => "Cluster",
        (SortField::Cluster, true) => "Cluster, ordre inverse",
        (SortField::Sector, false) => "Secteur",
        (SortField::Sector, true) => "Secteur, ordre inverse",
        (SortField::Place, false) => "Commune, de A à Z",
        (SortField::Place, true) => "Commune, de Z à A",
    }
}

/// Tous les textes.
pub static TEXTS: Texts = Texts {
    lang: Lang::Fr,
    numbers: NUMBERS,
    views: views::FR,
    shell: Shell {
        name: "Atlas healthtech",
        skip: "Aller au contenu",
        skip_to_list: "Aller à la liste des entreprises",
        languages: "Langue",
        share: "Copier le lien",
        shared: "Lien copié",
        share_by_hand: "Copiez cette adresse :",
        loading: "Chargement des données…",
        retry: "Réessayer",
        not_loaded: "Cette partie n’a pas pu être chargée. Vérifiez la connexion.",
        not_found_title: "Page introuvable",
        not_found: "Cette adresse ne mène nulle part. Le lien est peut-être ancien ou incomplet.",
        to_explore: "Explorer l’atlas",
        close: "Fermer",
        licence: |licence, release| format!("Données : {licence}, édition {release}."),
        privacy: "Aucun cookie, aucune requête vers un tiers.",
    },
    explore: Explore {
        title: |companies, clusters| {
            let number = n(companies);
            let noun = NUMBERS.choose(companies as u64, "entreprise de santé innovante", "entreprises de santé innovantes");
            format!("{number} {noun}, {} cluster{}, une carte", in_words(clusters), s(clusters))
        },
        intro: |regions, date| format!("{}. Chaque fait renvoie à sa source. Données du {date}.", join(regions, " et ")),
        recorded: "entreprises",
        founded_since: |year, known| format!("créées depuis {year}, sur {} datée{}", n(known), s(known)),
        top_sector: "secteur le plus présent",
        coverage: "Couverture",
        coverage_of: |ours, adjacent, official, unit, year| {
            let of_these = if adjacent == 0 { String::new() } else { format!(", dont {} à activité annexe", n(adjacent)) };
            format!("{} sur environ {} {unit} ({year}){of_these}", n(ours), n(official))
        },
        coverage_none: |ours| format!("{}, sans chiffre officiel", n(ours)),
        search: "Rechercher",
        search_hint: "Entreprise, technologie, lieu…",
        clear_search: "Effacer la recherche",
        results: |count, total| [n(count), format!("sur {}", companies(total))],
        adjacent_hidden: |count| format!("{} pour qui la santé est une activité annexe, masquée{}.", companies(count), s(count)),
        adjacent_shown: |count| format!("{} pour qui la santé est une activité annexe, incluse{}.", companies(count), s(count)),
        show_adjacent: "Inclure",
        hide_adjacent: "Masquer",
        forgiven: |query| format!("Aucun résultat exact pour « {query} » : voici les mots les plus proches, à une lettre près."),
        bad_value: |key, value| {
            format!("« {value} » n’est pas une valeur connue pour {key} : cette partie du lien a été ignorée.")
        },
        key: fr_data::key,
        left_out: |count| format!("{} enregistrement{1} écarté{1} : données incorrectes", n(count), s(count)),
        first_of: |shown, total| format!("Seuls les {} premiers éléments sur {} sont affichés.", n(shown), n(total)),
        left_out_row: |list, row, record, field, problem| {
            let name = if record.is_empty() { String::new() } else { format!(" ({record})") };
            format!("{list}, nº\u{a0}{row}{name}, champ {field} : {problem}")
        },
    },
    facets: Facets {
        title: "Filtres",
        open: |active| if active == 0 { "Filtres".to_owned() } else { format!("Filtres ({active})") },
        show_results: |count| format!("Voir {}", companies(count)),
        name: facet_name,
        value: facet_value,
        founded: "Année de création",
        from: "de",
        to: "à",
        year_known: |known, total| format!("Année connue pour {} sur {}", companies(known), n(total)),
        range: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("{from} à {to}"),
            (Some(from), None) => format!("depuis {from}"),
            (None, Some(to)) => format!("jusqu’en {to}"),
            (None, None) => String::new(),
        },
        until: |year| format!("Créées jusqu’en {year}"),
        area: "Zone de la carte",
        more: |count| format!("Afficher {} de plus", n(count)),
        less: "Afficher moins",
        find_in: |facet| format!("Chercher dans : {facet}"),
        nothing_found: "Aucune valeur ne correspond.",
        tags_any: "au moins un",
        tags_all: "tous",
        tag_mode: "Thèmes à réunir",
        remove: |label| format!("Retirer le filtre {label}"),
        clear: "Tout effacer",
        search_chip: |query| format!("« {query} »"),
        chip: |facet, value| format!("{facet} : {value}"),
    },
    map: Map {
        title: "Où elles sont",
        modes: "Type de carte",
        regions: |count| if count == 1 { "Région".to_owned() } else { format!("{} régions", capitalised(&in_words(count))) },
        one: "Une carte",
        zoom_in: "Zoomer",
        zoom_out: "Dézoomer",
        fit: "Cadrer la sélection",
        search_area: "Filtrer sur cette zone",
        help: "Flèches pour déplacer la carte, + et − pour zoomer, Tab pour passer d’un repère à l’autre.",
        wheel: " Ctrl + molette pour zoomer.",
        enlarge: |region| format!("Agrandir la carte : {region}"),
        no_location: |without, total| match without {
            _ if total == 0 => String::new(),
            0 => "Toutes sont localisées.".to_owned(),
            _ => format!("{} sur {} sans lieu connu.", n(without), n(total)),
        },
        located: |count, of| format!("{} sur {} localisée{}", n(count), n(of), s(of)),
        outside: |count| format!("{} hors du cadre", n(count)),
        one_mark: |company, place| format!("{company}, {place}"),
        many_mark: |count, place, more| match more {
            0 => format!("{}, {place}", companies(count)),
            _ => format!("{}, {place} et {more} autre{1} lieu{2}", companies(count), s(more), if more > 1 { "x" } else { "" }),
        },
        opens_list: "afficher la liste",
        zooms: "agrandir",
        spot: |count, place| format!("{place} : {}", companies(count)),
        precision_note: "Un repère est au centre de sa commune ou de son arrondissement, non à l’adresse exacte.",
        schematic: "contour schématique",
        legend: "Secteurs",
        unavailable: "Le fond de carte n’a pas pu être chargé ; les repères restent exacts.",
        credits: "Lieux © GeoNames (CC BY 4.0). Fonds de carte : Natural Earth, DCW et GSHHG (LGPL).",
    },
    geo: super::geo_fr::GEO,
    charts: Charts {
        sector: "Par secteur",
        cluster_sector: "Profil de chaque cluster",
        founded: "Par année de création",
        size: "Par effectif",
        place: "Principales communes",
        tag: "Principaux thèmes",
        companies: "Entreprises",
        share: "Part",
        year: "Années",
        table: "Voir les chiffres",
        datum: |label, count, share| format!("{label} : {} ({share})", companies(count)),
        nothing: "Rien à montrer pour cette sélection.",
        leader: |leader, count, total, share| {
            format!("{leader} : première place avec {} sur {} ({share}).", companies(count), NUMBERS.integer(total as u64))
        },
        group_leader: |group, leader, share| format!("{group} : {leader} en tête ({share})"),
        separator: " ; ",
        founded_sentence: |known, total, period, count| {
            let known = companies(known);
            format!("Année connue pour {known} sur {} ; la période la plus féconde : {period} ({}).", n(total), n(count))
        },
        size_sentence: |known, total, leader, count| {
            let known = companies(known);
            format!("Effectif publié pour {known} sur {} ; tranche la plus fréquente : {leader} ({}).", n(total), n(count))
        },
        places_sentence: |leader, count, located, places| {
            let places = format!("{} commune{}", n(places), s(places));
            format!("{leader} : {} sur {} localisée{}, dans {places}.", n(count), n(located), s(located))
        },
        period: |from, to, first| match first {
            true => format!("avant {}", to + 1),
            false if from == to => from.to_string(),
            false => format!("{from} à {to}"),
        },
    },
    interact: super::fr_interact::INTERACT,
    figures: fr_figures::FIGURES,
    search: search::FR,
    directory: directory::FR,
    company: company::FR,
    list: List {
        title: "Entreprises",
        sort: "Trier par",
        sort_name,
        name: "Nom",
        activity: "Activité",
        place: "Lieu",
        founded: "Création",
        employees: "Effectif",
        unknown: "non connu",
        more: |count| format!("Afficher {} de plus", companies(count)),
        empty_title: "Aucune entreprise ne correspond",
        empty: "Retirez un filtre ci-dessus ou effacez tout pour repartir de l’ensemble.",
        adjacent: "activité annexe",
    },
    detail: Detail {
        cluster: "Cluster",
        sector: "Secteur",
        founded: "Création",
        employees: "Effectif",
        people: |count, year| match year {
            Some(year) => format!("{count} ({year})"),
            None => format!("{count} (année non précisée)"),
        },
        place: "Lieu",
        precision: |precision| match precision {
            Precision::Address => "placée à l’adresse",
            Precision::Postcode => "placée au centre de l’arrondissement",
            Precision::Place => "placée au centre de la commune",
        },
        status: "Statut",
        member: "Membre du cluster",
        website: "Site web",
        programmes: "Programmes",
        tags: "Thèmes",
        covid: "Réponse à la Covid-19",
        links: "Relations",
        link_to: |kind, other, year| match year {
            Some(year) => format!("{kind} : {other} ({year})"),
            None => format!("{kind} : {other}"),
        },
        sources: |count| format!("{count} source{}", s(count)),
        no_source: "Aucune source enregistrée.",
        unknown: "non connu",
        adjacent: "La santé est pour cette entreprise une activité annexe.",
        missing: |id| format!("Aucune entreprise « {id} » dans cette édition."),
        new_tab: "(nouvel onglet)",
        filter_by: |label| format!("Filtrer par : {label}"),
    },
    kinds: fr_data::KINDS,
    share: super::share::FR,
    kiosk: super::kiosk::FR,
    site: super::site::FR,
    error: fr_data::error,
    problem: fr_data::problem,
};
