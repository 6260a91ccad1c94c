//! In French: the comparison of the clusters.

use super::in_words;
use crate::texts::Compare;

/// The texts.
pub(in crate::texts) const COMPARE: Compare = Compare {
    title: "Les clusters côte à côte",
    intro: "Chaque chiffre porte sur les entreprises de la sélection en cours ; seul le filtre par cluster est ici sans effet. Nos données ne contiennent pas toutes les entreprises : chaque tableau dit donc sur quoi il repose.",
    findings: "Ce qui ressort",
    no_finding: "La sélection compte trop peu d’entreprises pour un constat solide.",
    overview: "Vue d’ensemble",
    measure: "Mesure",
    selected: "Entreprises de la sélection",
    inhabitants: "Habitants de la région",
    in_year: |value, year| format!("{value} ({year})"),
    density: "Entreprises pour 100 000 habitants",
    density_hint: "de la sélection, et non de toutes les entreprises existantes",
    median: "Année de création médiane",
    of_dated: |dated, all| format!("{dated} sur {all} avec une année de création"),
    small_firms: "10 personnes au plus",
    of_sized: |known, all| format!("{known} sur {all} avec un effectif"),
    unknown: "non publié",
    sectors: "Secteurs et spécialisation",
    quotient: "Quotient de localisation",
    quotient_short: "QL",
    count: "entreprises",
    share: "part",
    small: "n < 5",
    small_hint: "n < 5 : moins de cinq entreprises ; une de plus ou de moins changerait beaucoup la part et le quotient.",
    ages: "Âge des entreprises",
    age: |from, to| match to {
        Some(to) => format!("{from} à {to} ans"),
        None => format!("{from} ans et plus"),
    },
    sizes: "Taille des entreprises",
    undated: |known, all| format!("connu pour {known} entreprises sur {all}"),
    similarity: "Les profils sectoriels se ressemblent-ils ?",
    similarity_of: |a, b| format!("{a} et {b}"),
    similarity_hint: "La part de leurs répartitions sectorielles que deux clusters ont en commun : 100 % pour des profils égaux, 0 % sans aucun secteur commun.",
    doubt: "L’ordre peut tenir à la seule couverture de nos données : à couverture complète, il pourrait s’inverser.",
    doubt_sizes: "L’effectif est connu pour moins de la moitié des entreprises d’un cluster : la part peut être un artefact.",
    method: "Mode de calcul",
    methods: |clusters| {
        let whole = if clusters == 1 {
            "dans le cluster".to_owned()
        } else {
            format!("dans les {} clusters réunis", in_words(clusters))
        };
        vec![
            format!("Quotient de localisation : la part d’un secteur dans un cluster, rapportée à sa part {whole}. Au-dessus de 1, le cluster est spécialisé dans ce secteur ; au-dessous, il en compte moins que les autres."),
            "Densité : entreprises de la sélection dans un cluster pour 100 000 habitants de sa région. La population est la dernière publiée et trouvée, avec son année et sa source ; les années diffèrent.".to_owned(),
            "Les âges sont comptés à la date de l’édition ; la médiane est l’année de création du milieu. Les entreprises sans année de création ou sans effectif ne figurent dans aucune tranche, et leur nombre est indiqué.".to_owned(),
            "Ressemblance : la somme, pour tous les secteurs, de la plus petite des deux parts.".to_owned(),
            "Un écart est signalé comme douteux si la couverture d’un cluster est inconnue, ou si l’ordre s’inverse lorsqu’on divise la valeur de chaque cluster par sa couverture (nos entreprises rapportées au décompte officiel).".to_owned(),
            "Les décomptes officiels ne sont jamais calculés à partir de nos lignes et ne comptent pas tous la même chose : certains sont des membres, organismes de recherche compris.".to_owned(),
        ]
    },
    population_missing: "population non trouvée",
    context_failed: "Les chiffres officiels n’ont pas pu être chargés : les densités manquent.",
    specialised: |cluster, sector, quotient, count, clusters| {
        let whole = if clusters == 1 { "du cluster".to_owned() } else { format!("des {} clusters réunis", in_words(clusters)) };
        format!("{cluster} est le plus spécialisé dans « {sector} » : {count} entreprises, {quotient} fois la part {whole}.")
    },
    densest: |cluster, density, next, next_density| {
        format!(
            "{cluster} compte le plus d’entreprises recensées pour 100 000 habitants : {density}, devant {next} avec {next_density}."
        )
    },
    youngest: |cluster, year, oldest, oldest_year, dated, all| {
        format!(
            "Les entreprises les plus jeunes sont celles de {cluster} (année de création médiane : {year}), les plus anciennes celles de {oldest} ({oldest_year}) ; l’année est connue pour {dated} sur {all}."
        )
    },
    small_firms_finding: |cluster, count, known, share| {
        format!(
            "C’est à {cluster} que les entreprises de dix personnes au plus pèsent le plus : {count} sur {known} avec un effectif ({share})."
        )
    },
    most_alike: |a, b, overlap| {
        format!("{a} et {b} ont les profils sectoriels les plus proches : {overlap} de leurs répartitions sont communs.")
    },
    cluster_page: |cluster| format!("La page de {cluster}"),
};
