//! In French: the further charts.

use super::{NUMBERS, companies, n, s};
use crate::texts::{Figures, Str, join};

fn indicator_name(slug: &str) -> Option<Str> {
    Some(match slug {
        "companies" => "Entreprises",
        "companies-target" => "Objectif d’entreprises",
        "new-companies-target" => "Objectif de nouvelles entreprises",
        "new-jobs-target" => "Objectif de nouveaux emplois",
        "new-companies" => "Nouvelles entreprises",
        "new-jobs" => "Nouveaux emplois",
        "members" => "Membres",
        "employees" | "jobs" => "Emplois",
        "value-added-meur" => "Valeur ajoutée",
        "projects-supported" => "Projets accompagnés",
        "funding-raised-meur" => "Fonds levés",
        "companies-founded" => "Entreprises créées",
        "population" => "Habitants de la région",
        _ => return None,
    })
}

fn unit(slug: &str) -> Option<Str> {
    Some(match slug {
        "MEUR" => "millions d’euros",
        "EUR" => "euros",
        "percent" => "%",
        "m2" => "m²",
        "companies" => "entreprises",
        "people" => "personnes",
        "jobs" => "emplois",
        "members" => "membres",
        "projects" => "projets",
        "clusters" => "clusters",
        "organisations" => "organisations",
        "applications" => "candidatures",
        "start-ups" => "start-up",
        "accounts" => "comptes",
        "products" => "produits",
        "beds" => "lits",
        "SMEs" => "PME",
        "patents" => "brevets",
        "events" => "événements",
        "establishments" => "établissements",
        "inhabitants" => "habitants",
        _ => return None,
    })
}

/// The texts.
pub(super) const FIGURES: Figures = Figures {
    profile_modes: "Présentation du profil",
    shares: "Parts",
    counts: "Nombres",
    grouped: "Côte à côte",
    few: |count| format!("Prudence : {} seulement.", companies(count)),
    few_in: |groups| format!("Prudence : moins de 5 entreprises ({}).", join(groups, " et ")),
    further: "Pour aller plus loin",
    growth: "Croissance cumulée",
    in_year: |year, parts| format!("{year} : {}", parts.join(", ")),
    part: |group, count| format!("{group} {}", n(count)),
    growth_sentence: |known, total, year, parts| {
        let known = companies(known);
        let parts = parts.join(", ");
        format!(
            "Année connue pour {known} sur {}. Créées jusqu’en {year} : {parts}. Les fermetures ne sont pas déduites.",
            n(total)
        )
    },
    year: "Année",
    strip: "Effectif de chaque entreprise",
    company: "Entreprise",
    people: |label, people, year| {
        let noun = NUMBERS.choose(people, "personne", "personnes");
        let year = year.map(|year| format!(" ({year})")).unwrap_or_default();
        format!("{label} : {} {noun}{year}", NUMBERS.integer(people))
    },
    median: |people| format!("médiane {}", NUMBERS.integer(people)),
    wide_left_out: |count| match count {
        1 => "Un effectif de groupe entier ou de pays est laissé de côté.".to_owned(),
        count => format!("{} effectifs de groupes entiers ou de pays sont laissés de côté.", n(count)),
    },
    strip_sentence: |known, total, median, small| {
        let (known, people) = (companies(known), NUMBERS.integer(median));
        let noun = NUMBERS.choose(median, "personne", "personnes");
        let have = if small < 2 { "en compte" } else { "en comptent" };
        format!(
            "Effectif publié pour {known} sur {} ; la moitié ne dépasse pas {people} {noun}, et {} {have} 50 au plus.",
            n(total),
            n(small)
        )
    },
    band: |from, to| format!("{} à {}", NUMBERS.integer(from), NUMBERS.integer(to)),
    heat: "Thèmes par cluster",
    heat_note: "Part des entreprises de chaque cluster ; une entreprise peut avoir plusieurs thèmes.",
    topic_leader: |group, leader, share| format!("{group} : surtout « {leader} » ({share})"),
    indicators: "Chiffres officiels",
    indicator: "Indicateur",
    indicator_name,
    unit,
    published: |place, year, figure, note, source| {
        let note = if note.is_empty() { String::new() } else { format!(". {note}") };
        format!("{place}, {year} : {figure}{note}. Source : {source}")
    },
    indicators_sentence: |figures, from, to| {
        let years = if from == to { format!("de {from}") } else { format!("de {from} à {to}") };
        format!(
            "{} chiffre{} publié{} {years}. Les périmètres diffèrent d’une source à l’autre : seuls les points d’un même périmètre sont reliés, et rien n’est tiré de nos décomptes.",
            n(figures),
            s(figures),
            s(figures)
        )
    },
    loading: "Chargement des chiffres officiels…",
    loading_details: "Chargement des détails…",
    details_not_loaded: "Les détails n’ont pas pu être chargés.",
    not_loaded: "Les chiffres officiels n’ont pas pu être chargés.",
    value: "Chiffre",
    scope: "Ce qu’il compte",
    source: "Source",
};
