//! The page of one cluster.

use atlas::domain::model::Scope;
use atlas::format::decimal::short;
use atlas::texts::{Cluster, Texts};

use super::markup::{escaped, facts, list, localized, name, outside, paragraph, section, table};
use super::{Page, Site, company};

pub(super) fn page(site: &Site, texts: &Texts, index: usize) -> Page {
    let code = texts.lang.code();
    let words = Cluster::of(texts.lang);
    let cluster = &site.dataset.clusters[index];
    let profile = site.context.profile(&cluster.id);
    let summary = profile.map(|profile| localized(texts, &profile.summary)).unwrap_or_default();
    let rows: Vec<usize> =
        (0..site.dataset.companies.len()).filter(|row| site.dataset.companies[*row].cluster == index).collect();
    let companies: Vec<String> = rows.iter().map(|row| company::link(site, texts, *row)).collect();
    let phases = site.context.phases.iter().filter(|phase| phase.cluster == cluster.id).map(|phase| {
        let line = escaped(&(words.phase)(phase.name.get(code), phase.since, phase.until));
        [line, localized(texts, &phase.note), outside(&phase.source)].join(" ")
    });
    let milestones = site.context.milestones.iter().filter(|one| one.cluster == cluster.id).map(|one| {
        let date = escaped(&(texts.kinds.date)(&one.date));
        [date, localized(texts, &one.title), outside(&one.source)].join(" · ")
    });
    let programmes = site.dataset.programmes.iter().filter(|one| one.cluster == cluster.id).map(|one| {
        let operator = one.operator.as_deref().map(|operator| escaped(&(words.operator)(operator))).unwrap_or_default();
        [name(&one.name), operator, localized(texts, &one.summary), outside(&one.source)].join(" ")
    });
    let body = [
        format!("<h1>{}</h1>\n", localized(texts, &cluster.name)),
        paragraph(&summary),
        facts(&[
            (words.region, localized(texts, &cluster.region)),
            (words.run_by, profile.map(|profile| name(&profile.operator)).unwrap_or_default()),
            (words.website, cluster.website.as_deref().map(outside).unwrap_or_default()),
        ]),
        section(words.coverage, &coverage(site, texts, index)),
        section(words.figures, &figures(site, texts, &cluster.id)),
        section(words.phases, &list(&phases.collect::<Vec<_>>())),
        section(words.milestones, &list(&milestones.collect::<Vec<_>>())),
        section(words.programmes, &list(&programmes.collect::<Vec<_>>())),
        section(&(words.companies_here)(&texts.numbers.integer(rows.len() as u64)), &list(&companies)),
    ];
    let described = profile.map(|profile| profile.summary.get(code)).unwrap_or_default();
    Page {
        path: format!("/clusters/{}", cluster.id),
        title: cluster.name.get(code).to_owned(),
        description: format!("{}, {}. {described}", cluster.name.get(code), cluster.region.get(code)),
        data: None,
        body: body.concat(),
    }
}

/// Our rows against the official count, with what that counts.
pub(super) fn coverage(site: &Site, texts: &Texts, index: usize) -> String {
    let code = texts.lang.code();
    let own = || site.dataset.companies.iter().filter(|company| company.cluster == index);
    let (ours, adjacent) = (own().count(), own().filter(|company| company.scope == Scope::Adjacent).count());
    match &site.dataset.clusters[index].official {
        Some(it) => {
            let line = (texts.explore.coverage_of)(ours, adjacent, it.count as usize, it.unit.get(code), it.year);
            paragraph(&[escaped(&line), localized(texts, &it.note), outside(&it.source)].join(". "))
        }
        None => paragraph(&escaped(&(texts.explore.coverage_none)(ours))),
    }
}

/// Every official figure with its scope and source.
fn figures(site: &Site, texts: &Texts, cluster: &str) -> String {
    let words = Cluster::of(texts.lang);
    let rows: Vec<Vec<String>> = site
        .context
        .indicators
        .iter()
        .filter(|one| one.cluster == cluster)
        .map(|one| {
            let kind = (words.indicator)(&one.indicator).map_or_else(|| one.indicator.replace('-', " "), str::to_owned);
            let unit = (words.unit)(&one.unit).map_or_else(|| one.unit.replace('-', " "), str::to_owned);
            let value = if one.value.fract() == 0.0 && one.value >= 0.0 {
                texts.numbers.integer(one.value as u64)
            } else {
                short(one.value, 2)
            };
            let [kind, value] = [kind, format!("{value} {unit}")].map(|text| escaped(&text));
            vec![kind, one.year.to_string(), value, localized(texts, &one.note), outside(&one.source)]
        })
        .collect();
    table(&[words.figures, words.year, words.value, words.scope, words.source], &rows)
}
