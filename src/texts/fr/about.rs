//! In French: the page about the atlas.

use super::in_words;
use crate::texts::{About, Str};

fn field(field: &str) -> Str {
    match field {
        "founded" => "année de création",
        "employees" => "effectif",
        "place" => "commune",
        "website" => "site web",
        "status" => "statut",
        _ => "page source",
    }
}

/// The texts.
pub(in crate::texts) const ABOUT: About = About {
    title: "À propos de l’atlas",
    intro: |companies, clusters, release, date| {
        let clusters = if clusters == 1 { "d’un cluster".to_owned() } else { format!("de {} clusters", in_words(clusters)) };
        format!(
            "L’atlas présente {companies} entreprises {clusters} de la santé, chaque fait avec la page qui l’atteste. Édition {release} du {date}."
        )
    },
    contents: "Sur cette page",
    scope: "Périmètre",
    scope_text: &[
        "Une entreprise est recensée si elle a un site dans la région d’un cluster, ou a été soutenue par lui, et si une page publique dit ce qu’elle fait dans la santé.",
        "Celles pour lesquelles la santé est une activité annexe sont signalées et laissées de côté, sauf si vous les incluez.",
        "Une entreprise rachetée, partie ou fermée reste dans les données avec son statut : l’histoire fait partie du tableau.",
    ],
    scope_counts: |core, adjacent| format!("Dans cette édition : {core} entreprises de santé et {adjacent} à activité annexe."),
    method: "Méthode",
    method_text: &[
        "Les faits proviennent de pages publiques : organisations de clusters, agences, presse, entreprises. Chaque ligne nomme ses pages ; rien n’est estimé, et un champ vide signifie « non trouvé ».",
        "Chaque entreprise a un secteur, selon son activité principale, et autant de thèmes que nécessaire.",
        "Un lieu est montré avec la précision connue : une entreprise dont seule la commune est publiée n’est jamais dessinée comme si son adresse l’était.",
        "Les chiffres officiels viennent de ceux qui les ont publiés. Ils ne sont jamais calculés à partir de nos lignes, et des chiffres de périmètres différents ne forment jamais une même série.",
        "Un même programme vérifie les données avant chaque édition et à l’ouverture de la page. Un enregistrement fautif est écarté et nommé ; le reste est montré.",
    ],
    coverage: "Couverture et complétude",
    coverage_text: "Aucune liste d’entreprises de santé n’est complète. Voici comment la nôtre se compare aux décomptes officiels, et pour combien d’entreprises chaque fait est connu.",
    recorded: "Dans l’atlas",
    official: "Décompte officiel",
    completeness: "Faits connus",
    field: "Fait",
    field_name: field,
    course: "D’une édition à l’autre",
    course_hint: "Combien d’entreprises compte chaque édition, et pour combien chaque fait est connu.",
    course_open: "Un point ouvre son édition.",
    course_point: |release, figure, count| format!("{release}, {figure} : {count}"),
    release: "Édition",
    sources: "Sources",
    sources_text: |pages, hosts| {
        format!(
            "Les entreprises reposent sur {pages} pages publiques de {hosts} sites. La fiche de chaque entreprise donne les siennes."
        )
    },
    most_cited: "Sites les plus cités",
    pages: "Pages",
    download: "Télécharger les données",
    download_text: "Les données sont ouvertes : un fichier pour les programmes, et les tableaux d’origine pour les personnes.",
    licences: "Licences",
    licences_text: &[
        "Données : CC BY 4.0. Utilisez-les librement en citant Healthtech Atlas.",
        "Les pages liées appartiennent à leurs éditeurs.",
    ],
    cite: "Comment citer",
    citation: |release, date, licence, address| format!("Healthtech Atlas, édition {release} ({date}), {licence}, {address}"),
    changes: "Évolution des données",
    no_changes: "Aucun changement n’est consigné.",
    privacy: "Vie privée",
    privacy_text: &[
        "L’atlas ne dépose aucun cookie, ne charge rien d’un autre hôte et n’envoie rien sur vous : les filtres et la recherche s’exécutent dans votre navigateur.",
        "Ce que vous voyez est dans la barre d’adresse : un lien contient donc vos filtres et votre recherche ; partagez-le comme vous partageriez ce texte.",
        "Votre position n’est demandée à votre navigateur que si vous appuyez sur « Autour de moi », et seulement avec votre accord. Elle est arrondie au kilomètre et figure dans l’adresse comme tout autre filtre.",
        "Les favoris, les sélections enregistrées et l’apparence ne sont gardés sur votre appareil que si vous le demandez ; la même case les y efface.",
        "L’hébergeur de ce site peut journaliser les requêtes, comme tout serveur web.",
    ],
    accessibility: "Déclaration d’accessibilité",
    statement: |date| format!("Cette déclaration a été établie le {date}. Elle couvre tout le site, dans chaque langue."),
    standard: "L’objectif est la conformité aux règles WCAG 2.2, niveau AA, auxquelles se mesurent le RGAA français, le RAWeb luxembourgeois et la norme européenne EN 301 549.",
    status: "État de conformité",
    status_text: "Partiellement conforme, par auto-évaluation ; aucun audit extérieur n’a eu lieu.",
    tested: "Comment le site a été testé",
    tested_text: |rules, date, languages, [site, embed, kiosk, file]| {
        format!(
            "Le {date}, axe-core {rules} n’a rien trouvé d’après ses règles pour les WCAG 2.0 à 2.2, niveaux A et AA, et pour le RGAA : dans {site} pages du site (chaque vue en {languages} langues, en clair et en sombre), {embed} pages intégrées ailleurs, {kiosk} de la borne et {file} de l’édition en un seul fichier. Le même passage doit réussir à chaque changement."
        )
    },
    by_keyboard: "Fait au clavier seul, sans que le focus se perde ou soit recouvert :",
    tasks: &[
        ("filter", "poser un filtre et l’annuler"),
        ("chart", "choisir une barre d’un graphique"),
        ("map", "ouvrir un lieu sur la carte"),
        ("company", "ouvrir une entreprise et revenir à la liste"),
        ("compare", "mettre des entreprises côte à côte"),
        ("export", "enregistrer la sélection dans un fichier"),
        ("studio", "vérifier un fichier de données dans le studio"),
        ("share", "composer le code d’intégration"),
        ("embed", "entrer dans un atlas intégré et en ressortir"),
    ],
    tested_further: "Rien ne se perd à 200 %, sur un écran de 320 pixels, avec des couleurs imposées ou des animations réduites. Chaque graphique et chaque carte a un tableau ou une liste de même contenu, et la couleur n’est jamais le seul signe.",
    gaps: "Limites connues",
    gaps_list: &[
        "Le site n’a pas encore été testé par des personnes qui dépendent de technologies d’assistance.",
        "Les textes de données non traduits sont affichés dans une autre langue, indiquée comme telle.",
        "Les pages et documents de tiers vers lesquels mènent les liens échappent à notre contrôle.",
        "Lorsque de très nombreux repères partagent une carte ou un réseau, la liste voisine est plus commode au clavier que l’image.",
    ],
    contact_text: "Signalez-nous un obstacle ou demandez le contenu sous une autre forme :",
    no_contact: "L’exploitant de cette copie n’a pas indiqué de contact.",
    remedy: "Sans réponse, vous pouvez saisir l’organisme de votre pays : le Défenseur des droits en France, le Service information et presse au Luxembourg, le SPF Stratégie et Appui en Belgique.",
};
