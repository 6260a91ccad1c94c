//! In French: the partner finder and the network.

use crate::domain::analysis::partner::Stage;
use crate::texts::{Connect, Str};

fn stage(stage: Stage) -> Str {
    match stage {
        Stage::Start => "jusqu’à 4 ans",
        Stage::Growth => "de 5 à 9 ans",
        Stage::Mature => "de 10 à 19 ans",
        Stage::Established => "20 ans et plus",
    }
}

/// The texts.
pub(in crate::texts) const CONNECT: Connect = Connect {
    intro: "Dites ce que vous cherchez : installations, programmes et entreprises qui conviennent, avec les raisons, puis qui est déjà lié à qui.",
    finder: "Recherche de partenaires",
    seek: "Que cherchez-vous ?",
    seek_hint: "Une installation, un savoir-faire, un partenaire…",
    clear_seek: "Effacer la recherche",
    examples_title: "Par exemple",
    examples: ["Prototypage", "Essai clinique", "Salle blanche", "Bioproduction", "Intelligence artificielle", "Financement"],
    more_criteria: "Autres critères",
    results: "Ce qui convient",
    nothing: |text| format!("Rien ne convient à « {text} »"),
    nothing_hint: "Essayez un autre mot, l’un des exemples ci-dessus ou les critères sous « Autres critères ».",
    unfiltered: |count| format!("Retirer les filtres ; entreprises qui conviennent alors : {count}"),
    by_word: |text| format!("Rien ne convient à « {text} » en entier ; voici ce qui convient à certains de ces mots."),
    named_reason: "son nom contient vos mots",
    described_reason: "ce qui en est dit convient à vos mots",
    answers_reason: "propose ce que vous nommez",
    meant_reason: "propose quelque chose de même sens",
    near_reason: |distance| format!("près de vous : environ {distance} km"),
    distance: |distance, region| format!("à environ {distance} km ({region})"),
    ended: |year| format!("terminé en {year}"),
    in_atlas: "Régions de l’atlas",
    neighbours: "Régions voisines",
    all_groups: |count| format!("Afficher les {count} ensembles"),
    largest_groups: "N’afficher que les cinq plus grands ensembles",
    pairs: |count| format!("Paires d’acteurs liés l’un à l’autre seulement : {count}"),
    for_company: "Pour une entreprise",
    no_company: "Aucune : décrire un besoin",
    described: "Ou décrire un besoin",
    describe_hint: "Sans thème, le secteur et les offres décident.",
    add_topic: "Ajouter un thème",
    stage: "Stade",
    stage_name: stage,
    region: "Région du partenaire",
    offers: "Programmes et installations",
    home: "Votre région",
    any: "Indifférent",
    across: "D’abord au-delà de la frontière",
    across_hint: "Demande une entreprise ou votre région.",
    clear: "Recommencer",
    missing: |id| format!("Cette édition ne contient pas d’entreprise « {id} »."),
    unknown: |token| format!("« {token} » est inconnu des données et a été ignoré."),
    ask: "Écrivez un besoin, choisissez un exemple, ou une entreprise sous « Autres critères ».",
    partners: "Partenaires possibles",
    found: |count, shown| match count {
        "1" => "1 entreprise convient, la voici.".to_owned(),
        _ => format!("{count} entreprises conviennent ; les {shown} premières sont affichées."),
    },
    related: |names| format!("Déjà liées, donc non listées : {names}."),
    none: "Aucune entreprise ne convient. Moins de thèmes ou de filtres peuvent aider.",
    partners_found: |count| format!("Partenaires possibles : {count}"),
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
    methods: |[topic, sector, complement, stage, region, partner, programme, offer, user, words, meant, near, near_km]| {
        format!(
            "Points : {topic} par thème commun, {sector} pour le secteur, {complement} pour un autre secteur avec un thème commun (pour une entreprise seulement), {stage} pour le stade, {region} pour la région, {partner} par partenaire commun, {programme} par programme commun ; pour les programmes, {offer} pour la nature cherchée et {user} par entreprise d’un des thèmes qui y a pris part, trois au plus. À égalité, le nombre de thèmes communs décide, puis le nom. Les entreprises déjà liées à celle qui cherche sont laissées de côté. Pour les mots saisis : {words} si un nom les contient ou si une offre les nomme, {meant} si des mots de même sens ou d’autres indications y répondent ; {near} à {near_km} km au plus de votre région. Les offres terminées viennent en dernier. Rien d’autre ne compte."
        )
    },
    network: "Réseau des relations",
    network_hint: "Un trait est une relation publiée ; plus un acteur a de relations, plus son repère est grand. Une organisation est un anneau. La disposition est calculée à partir des seules données : mêmes données, même image. Un acteur qui a au moins trois relations porte toujours son nom.",
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
    actors: "Acteurs",
    organisation: "Organisation",
    outside_company: "Entreprise hors de la sélection",
    list: "Toutes les relations en liste",
    actor: "Acteur",
    relation: "Relation",
    legend: "Natures de relations",
};
