//! In French: the page of a cluster.

use super::companies;
use crate::domain::data::context::MilestoneKind;
use crate::texts::{Cluster, Str};

fn kind(kind: &str) -> Option<Str> {
    Some(match kind {
        "accelerator" => "Accélérateurs",
        "grant" => "Aides et appels à projets",
        "resilience" => "Aides de crise",
        "facility" => "Installations partagées",
        "equipment" => "Équipements partagés",
        "incubator" => "Incubateurs",
        "fund" => "Fonds",
        "coaching" => "Conseil et mise en réseau",
        "cluster-organisation" => "Organisations de clusters",
        "public-agency" => "Organismes publics",
        "investor" => "Investisseurs et groupes",
        "research" => "Organismes de recherche",
        "hospital" => "Hôpitaux",
        "university" => "Universités",
        _ => return None,
    })
}

fn milestone_kind(kind: MilestoneKind) -> Str {
    match kind {
        MilestoneKind::Governance => "Cluster et action publique",
        MilestoneKind::Programme => "Programmes et fonds",
        MilestoneKind::Infrastructure => "Infrastructures",
        MilestoneKind::Research => "Recherche",
        MilestoneKind::Company => "Entreprises",
        MilestoneKind::Event => "Rencontres et salons",
    }
}

/// The texts.
pub(in crate::texts) const CLUSTER: Cluster = Cluster {
    missing: |id| format!("Cette édition ne contient pas de cluster « {id} »."),
    run_by: "Animé par",
    companies_here: |count| match count {
        "1" => "Voir son entreprise".to_owned(),
        _ => format!("Voir ses {count} entreprises"),
    },
    explore: "Les explorer sur la carte",
    compare: "Comparer aux autres clusters",
    coverage_says: |ours, adjacent, official, unit, year, share| {
        format!(
            "L’atlas recense {ours} entreprises de ce cluster, dont {adjacent} où la santé est une activité annexe ; le décompte officiel est d’environ {official} {unit} ({year}), soit une couverture de {share}."
        )
    },
    coverage_none: |ours| format!("L’atlas recense {ours} entreprises de ce cluster ; aucun décompte officiel n’a été trouvé."),
    contents: "Sur cette page",
    figures_short: "Chiffres",
    objectives_short: "Objectifs",
    programmes_short: "Programmes",
    actors_short: "Acteurs",
    figures: "Chiffres officiels dans le temps",
    figures_hint: "Tels que publiés, jamais calculés à partir de nos entreprises. Une ligne relie les chiffres qui comptent la même chose ; un point creux a un périmètre propre et ne se compare pas. La note de chacun dit ce qu’il compte.",
    figures_sentence: |count, first, first_value, last, last_value| {
        format!("{count} chiffres publiés : {first_value} en {first}, {last_value} en {last}.")
    },
    finding: |name, course| format!("{name} : {course}"),
    figure_title: |year, value, note| {
        if note.is_empty() { format!("{year} : {value}") } else { format!("{year} : {value}. {note}") }
    },
    other_figures: |count| match count {
        "1" => "1 autre chiffre publié".to_owned(),
        _ => format!("{count} autres chiffres publiés"),
    },
    objectives: "Objectifs et résultats",
    objective: "Objectif",
    target: "Cible",
    outcome: "Résultat",
    no_outcome: "Aucun résultat publié",
    no_objective: "Aucun objectif chiffré n’a été trouvé pour ce cluster.",
    by_year: |value, year| format!("{value} d’ici {year}"),
    themes: "Thèmes",
    governance: "Gouvernance",
    path: "Parcours d’une entreprise",
    stories: "Ce que des entreprises ont raconté",
    milestones: "Jalons",
    milestone_kinds: "Jalons par catégorie",
    all_milestones: "Tous",
    milestone_kind,
    earlier: |count| {
        if count == "1" { "1 événement antérieur".to_owned() } else { format!("{count} événements antérieurs") }
    },
    milestones_sentence: |count, first, last| match count {
        "1" => format!("1 événement, {first}."),
        _ => format!("{count} événements, {} {}.", from(first), to(last)),
    },
    phases: "Phases",
    phase: |name, since, until| match until {
        Some(until) => format!("{name} : {since} à {until}"),
        None => format!("{name} : depuis {since}"),
    },
    on_day: |count, period| format!("{period} : {count}"),
    programmes: "Programmes et installations partagées",
    programmes_hint: "Ce que chacun offre, et les entreprises de l’atlas qui y ont pris part ou s’en sont servies, pour autant que cela soit publié.",
    offers: "Offre",
    runs: "Période",
    users: "Entreprises",
    operator: |operator| format!("par {operator}"),
    period: |since, until| match (since, until) {
        (Some(since), Some(until)) if since == until => Some(since.to_string()),
        (Some(since), Some(until)) => Some(format!("{since} à {until}")),
        (Some(since), None) => Some(format!("depuis {since}")),
        (None, Some(until)) => Some(format!("jusqu’en {until}")),
        (None, None) => None,
    },
    used_by: companies,
    network: "Réseaux",
    network_of: |network, year, members| match members {
        "1" => format!("{network} ({year})"),
        _ => format!("{network} ({year}) : {members} clusters"),
    },
    member_of: "Membre de",
    own: "ce cluster",
    no_network: "Aucun réseau de clusters n’a été trouvé.",
    actors: "Acteurs autour des entreprises",
    actors_hint: "Organisations auxquelles mènent les relations des entreprises.",
    covid: "Réponses à la Covid-19",
    covid_sentence: |count, all| match count {
        "1" => format!("1 entreprise sur {all} a, à notre connaissance, répondu à la crise."),
        _ => format!("{count} entreprises sur {all} ont, à notre connaissance, répondu à la crise."),
    },
    covid_all: |count| if count == "1" { "Lire la réponse".to_owned() } else { format!("Lire les {count} réponses") },
    covid_none: "Aucune réponse de ses entreprises n’a été trouvée.",
    kind,
};

/// True for a date with its day, as “5 novembre 2001”: a day has an article, a month and a year have none.
fn has_day(date: &str) -> bool {
    date.starts_with(|first: char| first.is_ascii_digit()) && date.contains(' ')
}

/// “du 5 novembre 2001”, “d’avril 2001”, “de 2001”.
fn from(date: &str) -> String {
    match date.chars().next() {
        _ if has_day(date) => format!("du {date}"),
        Some('a' | 'o') => format!("d’{date}"),
        _ => format!("de {date}"),
    }
}

/// “au 2 décembre 2025”, “à décembre 2025”, “à 2025”.
fn to(date: &str) -> String {
    if has_day(date) { format!("au {date}") } else { format!("à {date}") }
}
