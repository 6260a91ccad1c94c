//! In French: the page of one company.

use crate::domain::data::json_ld::Field;
use crate::texts::CompanyPage;

/// The texts.
pub(super) const COMPANY: CompanyPage = CompanyPage {
    description: |company, activity, region| format!("{company}, {region}. {activity}"),
    to_page: "Ouvrir la page de cette entreprise",
    to_directory: "Annuaire",
    position: |number, total| format!("{number} sur {total} dans la sélection"),
    not_selected: "Hors de la sélection actuelle",
    previous: |company| format!("Précédente : {company}"),
    next: |company| format!("Suivante : {company}"),
    neighbours: "Dans la sélection",
    facts: "Faits",
    as_of: |year| format!("en {year}"),
    edition: |date| format!("dans l’édition du {date}"),
    source: |number, host| format!("source {number}, {host}"),
    sources_note: |date| {
        format!(
            "Ces pages appuient la fiche dans son ensemble, dans l’édition du {date}. Un fait qui a sa propre page la montre à côté."
        )
    },
    map: |company, place| format!("Carte : {company} à {place}"),
    no_place: "Aucun lieu n’est publié : il n’y a rien à montrer sur une carte.",
    completeness: |known, total| format!("{known} faits connus sur {total}"),
    lacking: |count| if count == 1 { "Non publié :" } else { "Non publiés :" },
    complete: "Tous les faits que l’atlas demande sont publiés.",
    field: |field| match field {
        Field::Activity => "activité",
        Field::Tags => "thèmes",
        Field::Founded => "année de création",
        Field::Employees => "effectif",
        Field::Place => "commune",
        Field::Address => "adresse",
        Field::Website => "site web",
        Field::Status => "statut",
        Field::Member => "adhésion au cluster",
        Field::Source => "source",
    },
    postcode: "code postal",
    programme_since: |year| format!("depuis {year}"),
    programme_span: |from, to| format!("de {from} à {to}"),
    operator: |name| format!("porté par {name}"),
    no_links: "Aucune relation avec un autre acteur n’est recensée.",
    similar: "Entreprises proches",
    similar_none: "Aucune autre entreprise n’est assez proche par ses thèmes, son secteur et son stade.",
    similar_note: "D’abord par les thèmes communs (les plus rares comptent plus), puis le secteur, l’effectif et l’année de création.",
    complementary: "Entreprises complémentaires",
    complementary_none: "Aucune entreprise d’un autre secteur ou d’une autre région ne partage un thème tout en en apportant un nouveau.",
    shared: |count, topics| {
        if count == 1 { format!("thème commun : {topics}") } else { format!("thèmes communs : {topics}") }
    },
    same_sector: "même secteur",
    same_size: "même tranche d’effectif",
    same_age: "créées à cinq ans d’écart au plus",
    brings: |topics| format!("apporte : {topics}"),
    other_sector: |sector| format!("autre secteur : {sector}"),
    other_region: |region| format!("autre région : {region}"),
    correct: "Proposer une correction",
    cite: "Citer cette page",
    copy: "Copier la citation",
    copied: "Citation copiée",
    copy_failed: "La copie n’est pas possible ici : le texte est sélectionné, copiez-le à la main.",
    citation: |company, site, release, address, licence| {
        format!("« {company} », dans : {site}, édition {release}, {address} ({licence}).")
    },
    missing_title: "Entreprise introuvable",
    missing: |id, release| {
        format!(
            "Aucune entreprise « {id} » dans l’édition {release}. Elle a pu changer de nom, être retirée, ou n’avoir jamais été recensée."
        )
    },
    missing_near: "Vous cherchez peut-être :",
};
