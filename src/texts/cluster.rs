//! The page of a cluster.

use super::{Lang, Str};

/// Headings, and names of the kinds that the data use. Names and numbers come in ready to show.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Cluster {
    pub clusters: Str,
    pub missing: fn(id: &str) -> String,
    pub run_by: Str,
    pub website: Str,
    pub region: Str,
    pub companies_here: fn(count: &str) -> String,
    pub explore: Str,
    pub compare: Str,
    pub coverage: Str,
    pub coverage_says: fn(ours: &str, adjacent: &str, official: &str, unit: &str, year: i32, share: &str) -> String,
    pub coverage_none: fn(ours: &str) -> String,
    pub figures: Str,
    pub figures_hint: Str,
    pub figures_sentence: fn(count: &str, first: i32, first_value: &str, last: i32, last_value: &str) -> String,
    pub figure_title: fn(year: i32, value: &str, note: &str) -> String,
    pub other_figures: fn(count: &str) -> String,
    pub year: Str,
    pub value: Str,
    pub scope: Str,
    pub source: Str,
    pub objectives: Str,
    pub objective: Str,
    pub target: Str,
    pub outcome: Str,
    pub no_outcome: Str,
    pub no_objective: Str,
    pub by_year: fn(value: &str, year: i32) -> String,
    pub milestones: Str,
    pub milestones_sentence: fn(count: &str, first: &str, last: &str) -> String,
    pub phases: Str,
    pub phase: fn(name: &str, since: i32, until: Option<i32>) -> String,
    pub on_day: fn(count: &str, period: &str) -> String,
    pub programmes: Str,
    pub programmes_hint: Str,
    pub operator: fn(operator: &str) -> String,
    pub period: fn(since: Option<i32>, until: Option<i32>) -> Option<String>,
    pub used_by: fn(count: &str) -> String,
    pub used_by_none: Str,
    pub network: Str,
    pub network_of: fn(network: &str, year: i32, members: &str) -> String,
    pub own: Str,
    pub no_network: Str,
    pub actors: Str,
    pub actors_hint: Str,
    pub covid: Str,
    pub covid_sentence: fn(count: &str, all: &str) -> String,
    pub covid_none: Str,
    pub loading: Str,
    pub failed: Str,
    pub kind: fn(&str) -> Option<Str>,
    pub indicator: fn(&str) -> Option<Str>,
    pub unit: fn(&str) -> Option<Str>,
}

impl Cluster {
    /// The texts of a language; not among [`super::Texts`], so that only this view's visitors download them.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Fr => &FR,
            Lang::En => &EN,
            Lang::De => &super::de_cluster::CLUSTER,
            Lang::Nl => &super::nl_cluster::CLUSTER,
        }
    }
}

fn en_kind(kind: &str) -> Option<Str> {
    Some(match kind {
        "accelerator" => "Accelerators",
        "grant" => "Grants and calls",
        "resilience" => "Crisis support",
        "facility" => "Shared facilities",
        "equipment" => "Shared equipment",
        "incubator" => "Incubators",
        "fund" => "Funds",
        "coaching" => "Advice and networking",
        "cluster-organisation" => "Cluster organisations",
        "public-agency" => "Public agencies",
        "investor" => "Investors and groups",
        "research" => "Research bodies",
        "hospital" => "Hospitals",
        "university" => "Universities",
        _ => return None,
    })
}

fn fr_kind(kind: &str) -> Option<Str> {
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

fn en_indicator(indicator: &str) -> Option<Str> {
    Some(match indicator {
        "companies" | "companies-target" => "Companies",
        "members" => "Members",
        "employees" | "jobs-target" => "Jobs",
        "value-added-meur" => "Value added",
        "projects-supported" => "Projects supported",
        "funding-raised-meur" => "Funding raised",
        "companies-founded" => "Companies founded",
        "population" => "Inhabitants of the region",
        _ => return None,
    })
}

fn fr_indicator(indicator: &str) -> Option<Str> {
    Some(match indicator {
        "companies" | "companies-target" => "Entreprises",
        "members" => "Membres",
        "employees" | "jobs-target" => "Emplois",
        "value-added-meur" => "Valeur ajoutée",
        "projects-supported" => "Projets accompagnés",
        "funding-raised-meur" => "Fonds levés",
        "companies-founded" => "Entreprises créées",
        "population" => "Habitants de la région",
        _ => return None,
    })
}

fn en_unit(unit: &str) -> Option<Str> {
    Some(match unit {
        "MEUR" => "million euros",
        "EUR" => "euros",
        "percent" => "%",
        "m2" => "m²",
        "companies" => "companies",
        "people" => "people",
        "jobs" => "jobs",
        "members" => "members",
        "projects" => "projects",
        "clusters" => "clusters",
        "organisations" => "organisations",
        "applications" => "applications",
        "start-ups" => "start-ups",
        "accounts" => "accounts",
        "products" => "products",
        "beds" => "beds",
        "SMEs" => "SMEs",
        "patents" => "patents",
        "events" => "events",
        "establishments" => "establishments",
        "inhabitants" => "inhabitants",
        _ => return None,
    })
}

fn fr_unit(unit: &str) -> Option<Str> {
    Some(match unit {
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

/// English.
const EN: Cluster = Cluster {
    clusters: "Clusters",
    missing: |id| format!("There is no cluster “{id}” in this release."),
    run_by: "Run by",
    website: "Web site",
    region: "Region",
    companies_here: |count| match count {
        "1" => "See its company".to_owned(),
        _ => format!("See its {count} companies"),
    },
    explore: "Explore them on the map",
    compare: "Compare with the other clusters",
    coverage: "Coverage of our data",
    coverage_says: |ours, adjacent, official, unit, year, share| {
        format!(
            "The atlas holds {ours} companies of this cluster, {adjacent} of them with health as a side line; the official count is about {official} {unit} ({year}), so {share} of it."
        )
    },
    coverage_none: |ours| format!("The atlas holds {ours} companies of this cluster; no official count was found."),
    figures: "Official figures over time",
    figures_hint: "As published, never computed from our companies. Bars of one fill count the same thing; an outline is a figure with a scope of its own, not to be compared. The note of each says what it counts.",
    figures_sentence: |count, first, first_value, last, last_value| {
        format!("{count} published figures: {first_value} in {first}, {last_value} in {last}.")
    },
    figure_title: |year, value, note| {
        if note.is_empty() { format!("{year}: {value}") } else { format!("{year}: {value}. {note}") }
    },
    other_figures: |count| match count {
        "1" => "1 further published figure".to_owned(),
        _ => format!("{count} further published figures"),
    },
    year: "Year",
    value: "Figure",
    scope: "What it counts",
    source: "Source",
    objectives: "Objectives against outcome",
    objective: "Objective",
    target: "Target",
    outcome: "Outcome",
    no_outcome: "No outcome published",
    no_objective: "No objective with a figure was found for this cluster.",
    by_year: |value, year| format!("{value} by {year}"),
    milestones: "Milestones",
    milestones_sentence: |count, first, last| match count {
        "1" => format!("1 event, {first}."),
        _ => format!("{count} events from {first} to {last}."),
    },
    phases: "Phases",
    phase: |name, since, until| match until {
        Some(until) => format!("{name}: {since} to {until}"),
        None => format!("{name}: since {since}"),
    },
    on_day: |count, period| format!("{period}: {count}"),
    programmes: "Programmes and shared facilities",
    programmes_hint: "What each offers, and which companies of the atlas took part or used it, as far as it was published.",
    operator: |operator| format!("by {operator}"),
    period: |since, until| match (since, until) {
        (Some(since), Some(until)) if since == until => Some(since.to_string()),
        (Some(since), Some(until)) => Some(format!("{since} to {until}")),
        (Some(since), None) => Some(format!("since {since}")),
        (None, Some(until)) => Some(format!("until {until}")),
        (None, None) => None,
    },
    used_by: |count| format!("Used by {count}:"),
    used_by_none: "No company of the atlas is known to have taken part.",
    network: "Networks",
    network_of: |network, year, members| format!("{network} ({year}): {members} clusters"),
    own: "this cluster",
    no_network: "No network of clusters was found for it.",
    actors: "Actors around the companies",
    actors_hint: "Organisations that the relations of the companies lead to.",
    covid: "Responses to Covid-19",
    covid_sentence: |count, all| format!("{count} of {all} companies are known to have answered the crisis."),
    covid_none: "No response of its companies was found.",
    loading: "Loading the official figures…",
    failed: "The official figures and events could not be loaded.",
    kind: en_kind,
    indicator: en_indicator,
    unit: en_unit,
};

/// Français.
const FR: Cluster = Cluster {
    clusters: "Clusters",
    missing: |id| format!("Cette édition ne contient pas de cluster « {id} »."),
    run_by: "Animé par",
    website: "Site web",
    region: "Région",
    companies_here: |count| match count {
        "1" => "Voir son entreprise".to_owned(),
        _ => format!("Voir ses {count} entreprises"),
    },
    explore: "Les explorer sur la carte",
    compare: "Comparer aux autres clusters",
    coverage: "Couverture de nos données",
    coverage_says: |ours, adjacent, official, unit, year, share| {
        format!(
            "L’atlas recense {ours} entreprises de ce cluster, dont {adjacent} où la santé est une activité annexe ; le décompte officiel est d’environ {official} {unit} ({year}), soit {share} couverts."
        )
    },
    coverage_none: |ours| format!("L’atlas recense {ours} entreprises de ce cluster ; aucun décompte officiel n’a été trouvé."),
    figures: "Chiffres officiels dans le temps",
    figures_hint: "Tels que publiés, jamais calculés à partir de nos entreprises. Les barres d’un même ton comptent la même chose ; un contour marque un chiffre au périmètre propre, à ne pas comparer. La note de chacun dit ce qu’il compte.",
    figures_sentence: |count, first, first_value, last, last_value| {
        format!("{count} chiffres publiés : {first_value} en {first}, {last_value} en {last}.")
    },
    figure_title: |year, value, note| {
        if note.is_empty() { format!("{year} : {value}") } else { format!("{year} : {value}. {note}") }
    },
    other_figures: |count| match count {
        "1" => "1 autre chiffre publié".to_owned(),
        _ => format!("{count} autres chiffres publiés"),
    },
    year: "Année",
    value: "Chiffre",
    scope: "Ce qu’il compte",
    source: "Source",
    objectives: "Objectifs et résultats",
    objective: "Objectif",
    target: "Cible",
    outcome: "Résultat",
    no_outcome: "Aucun résultat publié",
    no_objective: "Aucun objectif chiffré n’a été trouvé pour ce cluster.",
    by_year: |value, year| format!("{value} d’ici {year}"),
    milestones: "Jalons",
    milestones_sentence: |count, first, last| match count {
        "1" => format!("1 événement, {first}."),
        _ => format!("{count} événements, de {first} à {last}."),
    },
    phases: "Phases",
    phase: |name, since, until| match until {
        Some(until) => format!("{name} : {since} à {until}"),
        None => format!("{name} : depuis {since}"),
    },
    on_day: |count, period| format!("{period} : {count}"),
    programmes: "Programmes et installations partagées",
    programmes_hint: "Ce que chacun offre, et les entreprises de l’atlas qui y ont pris part ou s’en sont servies, pour autant que cela soit publié.",
    operator: |operator| format!("par {operator}"),
    period: |since, until| match (since, until) {
        (Some(since), Some(until)) if since == until => Some(since.to_string()),
        (Some(since), Some(until)) => Some(format!("{since} à {until}")),
        (Some(since), None) => Some(format!("depuis {since}")),
        (None, Some(until)) => Some(format!("jusqu’en {until}")),
        (None, None) => None,
    },
    used_by: |count| format!("Utilisé par {count} :"),
    used_by_none: "Aucune participation d’une entreprise de l’atlas n’est connue.",
    network: "Réseaux",
    network_of: |network, year, members| format!("{network} ({year}) : {members} clusters"),
    own: "ce cluster",
    no_network: "Aucun réseau de clusters n’a été trouvé.",
    actors: "Acteurs autour des entreprises",
    actors_hint: "Organisations auxquelles mènent les relations des entreprises.",
    covid: "Réponses à la Covid-19",
    covid_sentence: |count, all| format!("{count} entreprises sur {all} ont, à notre connaissance, répondu à la crise."),
    covid_none: "Aucune réponse de ses entreprises n’a été trouvée.",
    loading: "Chargement des chiffres officiels…",
    failed: "Les chiffres officiels et les jalons n’ont pas pu être chargés.",
    kind: fr_kind,
    indicator: fr_indicator,
    unit: fr_unit,
};
