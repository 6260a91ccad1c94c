//! The partner finder and the network of relations.

use super::{Lang, Str};
use crate::domain::analysis::partner::Stage;

/// The form, the reasons and the network. Names and numbers come in ready to show.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Connect {
    pub title: Str,
    pub intro: Str,
    pub finder: Str,
    pub for_company: Str,
    pub no_company: Str,
    pub described: Str,
    pub describe_hint: Str,
    pub sector: Str,
    pub topics: Str,
    pub add_topic: Str,
    pub stage: Str,
    pub stage_name: fn(Stage) -> Str,
    pub region: Str,
    pub offers: Str,
    pub home: Str,
    pub any: Str,
    pub across: Str,
    pub across_hint: Str,
    pub clear: Str,
    pub missing: fn(id: &str) -> String,
    pub unknown: fn(token: &str) -> String,
    pub ask: Str,
    pub partners: Str,
    pub found: fn(count: &str, shown: &str) -> String,
    pub related: fn(names: &str) -> String,
    pub none: Str,
    pub offers_found: fn(count: &str) -> String,
    pub points: fn(points: u32) -> String,
    pub across_badge: Str,
    pub more: Str,
    pub topics_reason: fn(count: usize, names: &str) -> String,
    pub sector_reason: fn(sector: &str) -> String,
    pub complement_reason: fn(sector: &str) -> String,
    pub stage_reason: fn(stage: &str) -> String,
    pub region_reason: fn(region: &str) -> String,
    pub partners_reason: fn(names: &str) -> String,
    pub programmes_reason: fn(names: &str) -> String,
    pub offer_reason: fn(kind: &str) -> String,
    pub users_reason: fn(names: &str) -> String,
    pub method: Str,
    pub methods: fn(points: [u32; 9]) -> String,
    pub network: Str,
    pub network_hint: Str,
    pub network_keys: Str,
    pub network_sentence: fn(actors: &str, relations: &str, parts: &str, leader: &str, degree: &str) -> String,
    pub network_none: Str,
    pub node: fn(name: &str, kind: &str, relations: usize, others: &str) -> String,
    pub company: Str,
    pub outside: Str,
    pub list: Str,
    pub actor: Str,
    pub relation: Str,
    pub year: Str,
    pub source: Str,
    pub legend: Str,
}

impl Connect {
    /// The texts of a language; not among [`super::Texts`], so that only this view's visitors download them.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Fr => &FR,
            Lang::En => &EN,
            Lang::De => &super::de_connect::CONNECT,
            Lang::Nl => &super::nl_connect::CONNECT,
        }
    }
}

fn en_stage(stage: Stage) -> Str {
    match stage {
        Stage::Start => "up to 4 years old",
        Stage::Growth => "5 to 9 years old",
        Stage::Mature => "10 to 19 years old",
        Stage::Established => "20 years old and more",
    }
}

fn fr_stage(stage: Stage) -> Str {
    match stage {
        Stage::Start => "jusqu’à 4 ans",
        Stage::Growth => "de 5 à 9 ans",
        Stage::Mature => "de 10 à 19 ans",
        Stage::Established => "20 ans et plus",
    }
}

/// English.
const EN: Connect = Connect {
    title: "Connect",
    intro: "Find partners for a company or for a need that you describe, and see who is already tied to whom. Filters apply here as everywhere.",
    finder: "Partner finder",
    for_company: "For a company",
    no_company: "None: describe a need",
    described: "Or describe a need",
    describe_hint: "Without a topic, sector and offers decide.",
    sector: "Sector",
    topics: "Topics",
    add_topic: "Add a topic",
    stage: "Stage",
    stage_name: en_stage,
    region: "Partner’s region",
    offers: "Programmes and facilities",
    home: "Your region",
    any: "Any",
    across: "Across the border first",
    across_hint: "Needs a company or your region.",
    clear: "Start again",
    missing: |id| format!("There is no company “{id}” in this release."),
    unknown: |token| format!("“{token}” is not known to the data and was ignored."),
    ask: "Choose a company or describe a need to get a ranked list.",
    partners: "Possible partners",
    found: |count, shown| match count {
        "1" => "1 company fits and is shown.".to_owned(),
        _ => format!("{count} companies fit; the first {shown} are shown."),
    },
    related: |names| format!("Already related, so not listed: {names}."),
    none: "No company fits. Fewer topics or fewer filters may help.",
    offers_found: |count| format!("Programmes and facilities that fit: {count}"),
    points: |points| if points == 1 { "1 point".to_owned() } else { format!("{points} points") },
    across_badge: "across the border",
    more: "Show more",
    topics_reason: |count, names| {
        if count == 1 { format!("one topic in common: {names}") } else { format!("{count} topics in common: {names}") }
    },
    sector_reason: |sector| format!("fits the sector: {sector}"),
    complement_reason: |sector| format!("complements it from another sector: {sector}"),
    stage_reason: |stage| format!("fits the stage: {stage}"),
    region_reason: |region| format!("fits the region: {region}"),
    partners_reason: |names| format!("works with the same partner: {names}"),
    programmes_reason: |names| format!("took part in the same programme: {names}"),
    offer_reason: |kind| format!("is what you seek: {kind}"),
    users_reason: |names| format!("companies with your topics took part: {names}"),
    method: "How the list is ranked",
    methods: |[topic, sector, complement, stage, region, partner, programme, offer, user]| {
        format!(
            "Points: {topic} for each topic in common, {sector} for the sector, {complement} for another sector with a topic in common (only for a company), {stage} for the stage, {region} for the region, {partner} for each partner in common, {programme} for each programme in common; for programmes {offer} for the kind that is sought and {user} for each company with one of the topics that took part, three at most. Equal scores are ordered by the number of common topics, then by name. Companies that already have a relation with the company are left out. Nothing else counts."
        )
    },
    network: "Network of relations",
    network_hint: "A line is a published relation; the more relations, the larger the mark. An organisation is a ring. The layout is computed from the data alone: equal data give an equal picture.",
    network_keys: "Arrow keys go to the nearest mark in a direction, Page Up and Page Down to the previous and next in the list, Enter opens a company.",
    network_sentence: |actors, relations, parts, leader, degree| {
        format!("{actors} actors with {relations} relations in {parts} connected parts; {leader} has the most, {degree}.")
    },
    network_none: "No company of the selection has a published relation.",
    node: |name, kind, relations, others| {
        let noun = if relations == 1 { "relation" } else { "relations" };
        format!("{name}, {kind}: {relations} {noun}, with {others}")
    },
    company: "company",
    outside: "outside the selection",
    list: "All relations as a list",
    actor: "Actor",
    relation: "Relation",
    year: "Year",
    source: "Source",
    legend: "Kinds of relations",
};

/// Français.
const FR: Connect = Connect {
    title: "Se rencontrer",
    intro: "Trouvez des partenaires pour une entreprise ou pour un besoin que vous décrivez, et voyez qui est déjà lié à qui. Les filtres s’appliquent ici comme partout.",
    finder: "Recherche de partenaires",
    for_company: "Pour une entreprise",
    no_company: "Aucune : décrire un besoin",
    described: "Ou décrire un besoin",
    describe_hint: "Sans thème, le secteur et les offres décident.",
    sector: "Secteur",
    topics: "Thèmes",
    add_topic: "Ajouter un thème",
    stage: "Stade",
    stage_name: fr_stage,
    region: "Région du partenaire",
    offers: "Programmes et installations",
    home: "Votre région",
    any: "Indifférent",
    across: "D’abord au-delà de la frontière",
    across_hint: "Demande une entreprise ou votre région.",
    clear: "Recommencer",
    missing: |id| format!("Cette édition ne contient pas d’entreprise « {id} »."),
    unknown: |token| format!("« {token} » est inconnu des données et a été ignoré."),
    ask: "Choisissez une entreprise ou décrivez un besoin pour obtenir une liste classée.",
    partners: "Partenaires possibles",
    found: |count, shown| match count {
        "1" => "1 entreprise convient, la voici.".to_owned(),
        _ => format!("{count} entreprises conviennent ; les {shown} premières sont affichées."),
    },
    related: |names| format!("Déjà liées, donc non listées : {names}."),
    none: "Aucune entreprise ne convient. Moins de thèmes ou de filtres peuvent aider.",
    offers_found: |count| format!("Programmes et installations qui conviennent : {count}"),
    points: |points| if points < 2 { format!("{points} point") } else { format!("{points} points") },
    across_badge: "au-delà de la frontière",
    more: "En afficher plus",
    topics_reason: |count, names| {
        if count == 1 { format!("un thème commun : {names}") } else { format!("{count} thèmes communs : {names}") }
    },
    sector_reason: |sector| format!("secteur qui convient : {sector}"),
    complement_reason: |sector| format!("complémentaire, par un autre secteur : {sector}"),
    stage_reason: |stage| format!("stade qui convient : {stage}"),
    region_reason: |region| format!("région qui convient : {region}"),
    partners_reason: |names| format!("travaille avec le même partenaire : {names}"),
    programmes_reason: |names| format!("a suivi le même programme : {names}"),
    offer_reason: |kind| format!("c’est ce que vous cherchez : {kind}"),
    users_reason: |names| format!("des entreprises de vos thèmes y ont pris part : {names}"),
    method: "Mode de classement",
    methods: |[topic, sector, complement, stage, region, partner, programme, offer, user]| {
        format!(
            "Points : {topic} par thème commun, {sector} pour le secteur, {complement} pour un autre secteur avec un thème commun (pour une entreprise seulement), {stage} pour le stade, {region} pour la région, {partner} par partenaire commun, {programme} par programme commun ; pour les programmes, {offer} pour la nature cherchée et {user} par entreprise d’un des thèmes qui y a pris part, trois au plus. À égalité, le nombre de thèmes communs décide, puis le nom. Les entreprises déjà liées à celle qui cherche sont laissées de côté. Rien d’autre ne compte."
        )
    },
    network: "Réseau des relations",
    network_hint: "Un trait est une relation publiée ; plus un acteur a de relations, plus son repère est grand. Une organisation est un anneau. La disposition est calculée à partir des seules données : mêmes données, même image.",
    network_keys: "Les flèches mènent au repère le plus proche dans une direction, Page préc. et Page suiv. au précédent et au suivant de la liste, Entrée ouvre une entreprise.",
    network_sentence: |actors, relations, parts, leader, degree| {
        format!("{actors} acteurs et {relations} relations, en {parts} ensembles reliés ; {leader} en a le plus : {degree}.")
    },
    network_none: "Aucune entreprise de la sélection n’a de relation publiée.",
    node: |name, kind, relations, others| {
        let noun = if relations == 1 { "relation" } else { "relations" };
        format!("{name}, {kind} : {relations} {noun}, avec {others}")
    },
    company: "entreprise",
    outside: "hors de la sélection",
    list: "Toutes les relations en liste",
    actor: "Acteur",
    relation: "Relation",
    year: "Année",
    source: "Source",
    legend: "Natures de relations",
};
