//! The page about the atlas: method, scope, sources, licences, privacy, accessibility.

use super::{Lang, Str};

/// Headings and paragraphs. Figures come in ready to show.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct About {
    pub title: Str,
    pub intro: fn(companies: &str, clusters: usize, release: &str, date: &str) -> String,
    pub contents: Str,
    pub scope: Str,
    pub scope_text: &'static [Str],
    pub scope_counts: fn(core: &str, adjacent: &str) -> String,
    pub method: Str,
    pub method_text: &'static [Str],
    pub coverage: Str,
    pub coverage_text: Str,
    pub cluster: Str,
    pub recorded: Str,
    pub official: Str,
    pub share: Str,
    pub note: Str,
    pub completeness: Str,
    pub field: Str,
    pub field_name: fn(&str) -> Str,
    pub known: Str,
    pub sources: Str,
    pub sources_text: fn(pages: &str, hosts: &str) -> String,
    pub most_cited: Str,
    pub pages: Str,
    pub download: Str,
    pub download_text: Str,
    pub licences: Str,
    pub licences_text: &'static [Str],
    pub cite: Str,
    pub citation: fn(release: &str, date: &str, licence: &str, address: &str) -> String,
    pub copy: Str,
    pub copied: Str,
    pub changes: Str,
    pub no_changes: Str,
    pub privacy: Str,
    pub privacy_text: &'static [Str],
    pub accessibility: Str,
    pub statement: fn(date: &str) -> String,
    pub standard: Str,
    pub status: Str,
    pub status_text: Str,
    pub tested: Str,
    pub tested_text: Str,
    pub gaps: Str,
    pub gaps_list: &'static [Str],
    pub contact: Str,
    pub contact_text: Str,
    pub no_contact: Str,
    pub remedy: Str,
}

impl About {
    /// The texts of a language; not among [`super::Texts`], so that only this view's visitors download them.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Fr => &FR,
            Lang::En => &EN,
            Lang::De => &super::de_about::ABOUT,
            Lang::Nl => &super::nl_about::ABOUT,
        }
    }
}

fn en_field(field: &str) -> Str {
    match field {
        "founded" => "founding year",
        "employees" => "headcount",
        "place" => "locality",
        "website" => "web site",
        "status" => "status",
        _ => "source page",
    }
}

fn fr_field(field: &str) -> Str {
    match field {
        "founded" => "année de création",
        "employees" => "effectif",
        "place" => "commune",
        "website" => "site web",
        "status" => "statut",
        _ => "page source",
    }
}

/// English.
const EN: About = About {
    title: "About the atlas",
    intro: |companies, clusters, release, date| {
        format!(
            "The atlas shows {companies} companies of {clusters} healthtech clusters, each fact with the page that states it. Release {release} of {date}."
        )
    },
    contents: "On this page",
    scope: "Scope",
    scope_text: &[
        "A company is listed if it has a site in the region of a cluster, or was supported by the cluster, and if a public page says what it does in health.",
        "Companies for which health is a side line are marked as such and left out unless you include them.",
        "A company that was bought, moved away or closed stays in the data with its status: the history is part of the picture.",
    ],
    scope_counts: |core, adjacent| {
        format!("In this release: {core} healthtech companies and {adjacent} with health as a side line.")
    },
    method: "Method",
    method_text: &[
        "The facts were collected from public pages: cluster organisations, agencies, press, companies. Each row names the pages behind it; nothing is estimated, and an empty field means “not found”.",
        "Each company has one sector, by what it mainly does, and any number of topics.",
        "A place is shown as precisely as it is known: a company of which only the locality is published is never drawn as if its address were known.",
        "Official figures come from whoever published them. They are never computed from our rows, and figures of different scope are never joined in one series.",
        "The same program checks the data before each release and when the page opens. A faulty record is left out and named; the rest is shown.",
    ],
    coverage: "Coverage and completeness",
    coverage_text: "No list of healthtech companies is complete. This is how ours compares with the official counts, and how many companies have each fact.",
    cluster: "Cluster",
    recorded: "In the atlas",
    official: "Official count",
    share: "Share",
    note: "What it counts",
    completeness: "Facts known",
    field: "Fact",
    field_name: en_field,
    known: "Companies",
    sources: "Sources",
    sources_text: |pages, hosts| {
        format!("The companies rest on {pages} public pages of {hosts} web sites. Each company’s panel lists its own.")
    },
    most_cited: "Most cited web sites",
    pages: "Pages",
    download: "Download the data",
    download_text: "The data are open: one file for the programs, and the tables behind it for people.",
    licences: "Licences",
    licences_text: &[
        "Data: CC BY 4.0. Use them freely and name Healthtech Atlas as the source.",
        "The pages that are linked belong to their publishers.",
    ],
    cite: "How to cite",
    citation: |release, date, licence, address| format!("Healthtech Atlas, release {release} ({date}), {licence}, {address}"),
    copy: "Copy the citation",
    copied: "Citation copied",
    changes: "Changes of the data",
    no_changes: "No change is recorded.",
    privacy: "Privacy",
    privacy_text: &[
        "The atlas sets no cookie, loads nothing from another host and sends nothing about you anywhere: filtering and searching happen in your browser.",
        "What you see is in the address bar, so a link holds your filters and your search text: share it as you would share the text itself.",
        "The host of this site may log requests as every web server does.",
    ],
    accessibility: "Accessibility statement",
    statement: |date| format!("This statement was drawn up on {date}. It covers the whole site in every language."),
    standard: "The aim is conformity with the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, by which the French RGAA and the Luxembourg RAWeb and the European standard EN 301 549 are measured.",
    status: "State of conformity",
    status_text: "Partially conforming, by self-assessment; no outside audit has taken place.",
    tested: "How it was tested",
    tested_text: "Every view is examined by an automatic checker in two browsers at each change, and by keyboard, at three widths, in light and dark. Every chart and map has a table or a list with the same content, and colour is never the only sign.",
    gaps: "Known gaps",
    gaps_list: &[
        "It has not yet been tested by people who rely on assistive technology.",
        "Texts of the data that were not translated are shown in another language, marked as such.",
        "Linked pages and documents of others are outside our control.",
        "Where very many marks share a map or a network, the list beside it is easier to use by keyboard than the picture.",
    ],
    contact: "Contact",
    contact_text: "Tell us about a barrier or ask for the content in another form:",
    no_contact: "The operator of this copy has not given a contact.",
    remedy: "If you get no answer, you can turn to the body of your country: the Défenseur des droits in France, the Information and Press Service in Luxembourg, the Federal Public Service Policy and Support in Belgium.",
};

/// Français.
const FR: About = About {
    title: "À propos de l’atlas",
    intro: |companies, clusters, release, date| {
        format!(
            "L’atlas présente {companies} entreprises de {clusters} clusters de la santé, chaque fait avec la page qui l’atteste. Édition {release} du {date}."
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
    cluster: "Cluster",
    recorded: "Dans l’atlas",
    official: "Décompte officiel",
    share: "Part",
    note: "Ce qu’il compte",
    completeness: "Faits connus",
    field: "Fait",
    field_name: fr_field,
    known: "Entreprises",
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
    copy: "Copier la référence",
    copied: "Référence copiée",
    changes: "Évolution des données",
    no_changes: "Aucun changement n’est consigné.",
    privacy: "Vie privée",
    privacy_text: &[
        "L’atlas ne dépose aucun cookie, ne charge rien d’un autre hôte et n’envoie rien sur vous : les filtres et la recherche s’exécutent dans votre navigateur.",
        "Ce que vous voyez est dans la barre d’adresse : un lien contient donc vos filtres et votre recherche ; partagez-le comme vous partageriez ce texte.",
        "L’hébergeur de ce site peut journaliser les requêtes, comme tout serveur web.",
    ],
    accessibility: "Déclaration d’accessibilité",
    statement: |date| format!("Cette déclaration a été établie le {date}. Elle couvre tout le site, dans chaque langue."),
    standard: "L’objectif est la conformité aux règles WCAG 2.2, niveau AA, auxquelles se mesurent le RGAA français, le RAWeb luxembourgeois et la norme européenne EN 301 549.",
    status: "État de conformité",
    status_text: "Partiellement conforme, par auto-évaluation ; aucun audit extérieur n’a eu lieu.",
    tested: "Comment le site a été testé",
    tested_text: "À chaque changement, un outil automatique examine chaque vue dans deux navigateurs, ainsi que le clavier, à trois largeurs, en clair et en sombre. Chaque graphique et chaque carte a un tableau ou une liste de même contenu, et la couleur n’est jamais le seul signe.",
    gaps: "Limites connues",
    gaps_list: &[
        "Le site n’a pas encore été testé par des personnes qui dépendent de technologies d’assistance.",
        "Les textes de données non traduits sont affichés dans une autre langue, indiquée comme telle.",
        "Les pages et documents de tiers vers lesquels mènent les liens échappent à notre contrôle.",
        "Lorsque de très nombreux repères partagent une carte ou un réseau, la liste voisine est plus commode au clavier que l’image.",
    ],
    contact: "Contact",
    contact_text: "Signalez-nous un obstacle ou demandez le contenu sous une autre forme :",
    no_contact: "L’exploitant de cette copie n’a pas indiqué de contact.",
    remedy: "Sans réponse, vous pouvez saisir l’organisme de votre pays : le Défenseur des droits en France, le Service information et presse au Luxembourg, le SPF Stratégie et Appui en Belgique.",
};
