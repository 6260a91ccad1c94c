//! Names of facet values: from the data where they are records, from the texts where they are a closed list.

use super::Texts;
use crate::domain::analysis::key_figures::Trend;
use crate::domain::filter::facets::{Facet, Name};
use crate::domain::model::{Cluster, Dataset};

/// The name of a facet value in the language of `texts`; the value itself if nothing names it.
pub fn value_label(dataset: &Dataset, texts: &Texts, facet: Facet, value: &str) -> String {
    if let Some(text) = (texts.facets.value)(facet, value) {
        return text.to_owned();
    }
    let name = facet.records(dataset).find(|one| one.id == value).map(|one| match one.name {
        Name::Own(name, others) => others.own(texts.lang.code()).unwrap_or(name),
        Name::Localized(name) => name.get(texts.lang.code()),
    });
    name.unwrap_or(value).to_owned()
}

/// The language of [`value_label`] where it is not that of `texts`, for the attribute `lang`.
pub fn value_language<'a>(dataset: &'a Dataset, texts: &Texts, facet: Facet, value: &str) -> Option<&'a str> {
    let Name::Localized(name) = facet.records(dataset).find(|one| one.id == value)?.name else { return None };
    let (found, _) = name.in_language(texts.lang.code())?;
    (found != texts.lang.code()).then_some(found)
}

/// How an official figure went, as "+56 % since 2016"; `year` is that of the figure beside it. None where the first is 0.
pub fn change_label(texts: &Texts, trend: &Trend, year: i32) -> Option<String> {
    let change = trend.change()?;
    let (from, to) = trend.years();
    let sign = if change > 0.0 { "+" } else { "" };
    let percent = [sign, &texts.numbers.share(change)].concat();
    Some((texts.explore.change)(&percent, from, (to != year).then_some(to)))
}

/// Our companies of a cluster against the official number, where there is one.
pub fn coverage_label(texts: &Texts, cluster: &Cluster, companies: usize) -> String {
    match &cluster.official {
        Some(official) => (texts.explore.coverage_short)(companies, official.count as usize),
        None => (texts.explore.coverage_none)(companies),
    }
}

/// A kind slug as words, where no text names it.
pub fn kind_label(name: Option<&'static str>, slug: &str) -> String {
    name.map_or_else(|| slug.replace('-', " "), str::to_owned)
}
