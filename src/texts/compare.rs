//! The view that sets the clusters side by side.

use super::{Lang, Str};

/// Headings, measures, and the sentences of the findings. Names and numbers come in ready to show.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Compare {
    pub title: Str,
    pub intro: Str,
    pub point: Str,
    pub findings: Str,
    pub no_finding: Str,
    pub overview: Str,
    pub measure: Str,
    pub selected: Str,
    pub coverage: Str,
    pub coverage_of: fn(ours: &str, official: &str, unit: &str, year: i32) -> String,
    pub coverage_none: fn(ours: &str) -> String,
    pub inhabitants: Str,
    pub in_year: fn(value: &str, year: i32) -> String,
    pub density: Str,
    pub density_hint: Str,
    pub median: Str,
    pub of_dated: fn(dated: &str, all: &str) -> String,
    pub small_firms: Str,
    pub of_sized: fn(known: &str, all: &str) -> String,
    pub unknown: Str,
    pub sectors: Str,
    pub sector: Str,
    pub quotient: Str,
    pub quotient_short: Str,
    pub count: Str,
    pub share: Str,
    pub small: Str,
    pub small_hint: Str,
    pub ages: Str,
    pub age: fn(from: i32, to: Option<i32>) -> String,
    pub sizes: Str,
    pub undated: fn(known: &str, all: &str) -> String,
    pub similarity: Str,
    pub similarity_of: fn(a: &str, b: &str) -> String,
    pub similarity_hint: Str,
    pub doubt: Str,
    pub doubt_sizes: Str,
    pub method: Str,
    pub methods: &'static [Str],
    pub population_missing: Str,
    pub context_failed: Str,
    pub specialised: fn(cluster: &str, sector: &str, quotient: &str, count: &str) -> String,
    pub densest: fn(cluster: &str, density: &str, next: &str, next_density: &str) -> String,
    pub youngest: fn(cluster: &str, year: i32, oldest: &str, oldest_year: i32, dated: &str, all: &str) -> String,
    pub small_firms_finding: fn(cluster: &str, count: &str, known: &str, share: &str) -> String,
    pub most_alike: fn(a: &str, b: &str, overlap: &str) -> String,
    pub cluster_page: fn(cluster: &str) -> String,
}

impl Compare {
    /// The texts of a language; not among [`super::Texts`], so that only this view's visitors download them.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Fr => &FR,
            Lang::En => &EN,
            Lang::De => &super::de_compare::COMPARE,
            Lang::Nl => &super::nl_compare::COMPARE,
        }
    }

    /// A number with so many decimals, with the decimal sign of the language.
    pub fn decimal(&self, number: f64, digits: usize) -> String {
        crate::format::decimal::fixed(number, digits).replace('.', self.point)
    }
}

/// English.
const EN: Compare = Compare {
    title: "The clusters side by side",
    intro: "Every figure counts the companies of the current selection; the filter by cluster is the only one without effect here. Our data do not hold all companies, so each table says what it rests on.",
    point: ".",
    findings: "What stands out",
    no_finding: "The selection holds too few companies for a statement that would carry.",
    overview: "Overview",
    measure: "Measure",
    selected: "Companies in the selection",
    coverage: "Coverage of our data",
    coverage_of: |ours, official, unit, year| format!("{ours} of about {official} {unit} ({year})"),
    coverage_none: |ours| format!("{ours}, no official figure"),
    inhabitants: "Inhabitants of the region",
    in_year: |value, year| format!("{value} ({year})"),
    density: "Companies per 100,000 inhabitants",
    density_hint: "of the selection, not of all companies that there are",
    median: "Median founding year",
    of_dated: |dated, all| format!("{dated} of {all} with a founding year"),
    small_firms: "At most 10 people",
    of_sized: |known, all| format!("{known} of {all} with a headcount"),
    unknown: "not published",
    sectors: "Sectors and specialisation",
    sector: "Sector",
    quotient: "Location quotient",
    quotient_short: "LQ",
    count: "companies",
    share: "share",
    small: "n < 5",
    small_hint: "n < 5: fewer than five companies; one more or less would change the share and the quotient a lot.",
    ages: "Age of the companies",
    age: |from, to| match to {
        Some(to) => format!("{from} to {to} years"),
        None => format!("{from} years and more"),
    },
    sizes: "Size of the companies",
    undated: |known, all| format!("known for {known} of {all} companies"),
    similarity: "How alike are the sector profiles?",
    similarity_of: |a, b| format!("{a} and {b}"),
    similarity_hint: "The part of their sector shares that two clusters have in common: 100% for equal profiles, 0% if they share no sector.",
    doubt: "The order may come from the coverage of our data alone: at full coverage it could turn round.",
    doubt_sizes: "Headcounts are known for fewer than half of the companies of a cluster: the share may be an artefact.",
    method: "How this is computed",
    methods: &[
        "Location quotient: the share of a sector in a cluster over its share in all clusters together. Above 1 the cluster is specialised in the sector, below 1 it has less of it than the others.",
        "Density: companies of the selection in a cluster per 100,000 inhabitants of its region. The population is the latest that was published and found, with its year and source; the years differ.",
        "Ages are counted at the date of the release; the median is the founding year in the middle. Companies without a founding year or a headcount are in none of the bands, and their number is stated.",
        "Similarity: the sum over all sectors of the smaller of the two shares.",
        "A difference is marked as doubtful if the coverage of a cluster is not known, or if the order would turn round once each cluster’s value is divided by its coverage (our companies over the official count).",
        "Official counts are never computed from our rows and do not all count the same: Lyon’s are members, research bodies included.",
    ],
    population_missing: "no population found",
    context_failed: "The official figures could not be loaded, so densities are missing.",
    specialised: |cluster, sector, quotient, count| {
        format!(
            "{cluster} is most specialised in “{sector}”: {count} companies, {quotient} times the share of all clusters together."
        )
    },
    densest: |cluster, density, next, next_density| {
        format!(
            "{cluster} has the most recorded companies per 100,000 inhabitants: {density}, before {next} with {next_density}."
        )
    },
    youngest: |cluster, year, oldest, oldest_year, dated, all| {
        format!(
            "The companies of {cluster} are the youngest (median founding year {year}), those of {oldest} the oldest ({oldest_year}); the year is known for {dated} of {all}."
        )
    },
    small_firms_finding: |cluster, count, known, share| {
        format!("Companies of at most ten people weigh most in {cluster}: {count} of {known} with a headcount ({share}).")
    },
    most_alike: |a, b, overlap| {
        format!("{a} and {b} have the most similar sector profiles: {overlap} of their shares are common.")
    },
    cluster_page: |cluster| format!("The page of {cluster}"),
};

/// Français.
const FR: Compare = Compare {
    title: "Les clusters côte à côte",
    intro: "Chaque chiffre porte sur les entreprises de la sélection en cours ; seul le filtre par cluster est ici sans effet. Nos données ne contiennent pas toutes les entreprises : chaque tableau dit donc sur quoi il repose.",
    point: ",",
    findings: "Ce qui ressort",
    no_finding: "La sélection compte trop peu d’entreprises pour un constat solide.",
    overview: "Vue d’ensemble",
    measure: "Mesure",
    selected: "Entreprises de la sélection",
    coverage: "Couverture de nos données",
    coverage_of: |ours, official, unit, year| format!("{ours} sur environ {official} {unit} ({year})"),
    coverage_none: |ours| format!("{ours}, sans chiffre officiel"),
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
    sector: "Secteur",
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
    methods: &[
        "Quotient de localisation : la part d’un secteur dans un cluster, rapportée à sa part dans l’ensemble des clusters. Au-dessus de 1, le cluster est spécialisé dans ce secteur ; au-dessous, il en compte moins que les autres.",
        "Densité : entreprises de la sélection dans un cluster pour 100 000 habitants de sa région. La population est la dernière publiée et trouvée, avec son année et sa source ; les années diffèrent.",
        "Les âges sont comptés à la date de l’édition ; la médiane est l’année de création du milieu. Les entreprises sans année de création ou sans effectif ne figurent dans aucune tranche, et leur nombre est indiqué.",
        "Ressemblance : la somme, pour tous les secteurs, de la plus petite des deux parts.",
        "Un écart est signalé comme douteux si la couverture d’un cluster est inconnue, ou si l’ordre s’inverse lorsqu’on divise la valeur de chaque cluster par sa couverture (nos entreprises rapportées au décompte officiel).",
        "Les décomptes officiels ne sont jamais calculés à partir de nos lignes et ne comptent pas tous la même chose : ceux de Lyon sont des membres, organismes de recherche compris.",
    ],
    population_missing: "population non trouvée",
    context_failed: "Les chiffres officiels n’ont pas pu être chargés : les densités manquent.",
    specialised: |cluster, sector, quotient, count| {
        format!(
            "{cluster} est le plus spécialisé dans « {sector} » : {count} entreprises, {quotient} fois la part de l’ensemble des clusters."
        )
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
