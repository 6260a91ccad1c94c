//! In English: the comparison of the clusters.

use super::in_words;
use crate::texts::Compare;

/// The texts.
pub(in crate::texts) const COMPARE: Compare = Compare {
    title: "The clusters side by side",
    intro: "Every figure counts the companies of the current selection; the filter by cluster is the only one without effect here. Our data do not hold all companies, so each table says what it rests on.",
    findings: "What stands out",
    no_finding: "The selection holds too few companies for a statement that would carry.",
    overview: "Overview",
    measure: "Measure",
    selected: "Companies in the selection",
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
    methods: |clusters| {
        let whole =
            if clusters == 1 { "in the cluster".to_owned() } else { format!("in the {} clusters together", in_words(clusters)) };
        vec![
            format!("Location quotient: the share of a sector in a cluster over its share {whole}. Above 1 the cluster is specialised in the sector, below 1 it has less of it than the others."),
            "Density: companies of the selection in a cluster per 100,000 inhabitants of its region. The population is the latest that was published and found, with its year and source; the years differ.".to_owned(),
            "Ages are counted at the date of the release; the median is the founding year in the middle. Companies without a founding year or a headcount are in none of the bands, and their number is stated.".to_owned(),
            "Similarity: the sum over all sectors of the smaller of the two shares.".to_owned(),
            "A difference is marked as doubtful if the coverage of a cluster is not known, or if the order would turn round once each cluster’s value is divided by its coverage (our companies over the official count).".to_owned(),
            "Official counts are never computed from our rows and do not all count the same: some are of members, research bodies included.".to_owned(),
        ]
    },
    population_missing: "no population found",
    context_failed: "The official figures could not be loaded, so densities are missing.",
    specialised: |cluster, sector, quotient, count, clusters| {
        let whole =
            if clusters == 1 { "of the cluster".to_owned() } else { format!("of the {} clusters together", in_words(clusters)) };
        format!("{cluster} is most specialised in “{sector}”: {count} companies, {quotient} times the share {whole}.")
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
