//! Official figures, as published and never computed from our rows.

use super::super::dataset::{MAX_NAME, MAX_TEXT, Reader, Record};
use crate::domain::model::Localized;

/// The indicator of a region's inhabitants.
pub const POPULATION: &str = "population";
/// Its unit.
pub const INHABITANTS: &str = "inhabitants";

/// A published official figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// Cluster slug.
    pub cluster: String,
    /// Indicator slug; `other:` marks one that is not among the usual ones.
    pub indicator: String,
    /// Year.
    pub year: i32,
    /// Value in `unit`.
    pub value: f64,
    /// Unit as published.
    pub unit: String,
    /// Scope of the figure. Figures of different scope are never one series.
    pub note: Localized,
    /// A word that figures of one scope have in common; absent where none is known to have the same.
    pub series: Option<String>,
    /// The page that states it.
    pub source: String,
    /// True for a figure that stands at the head of the cluster's page.
    pub is_headline: bool,
}

impl Indicator {
    /// True if this figure and an earlier one are of the same scope, so that a line may join them.
    pub fn follows(&self, before: &Self) -> bool {
        let same = (&self.cluster, &self.indicator, &self.unit) == (&before.cluster, &before.indicator, &before.unit);
        same && self.series.is_some() && self.series == before.series
    }
}

/// The positions of figures by their scope, in the order in which the scopes first appear; a figure that shares its scope with no
/// other stands alone.
pub fn scopes(figures: &[&Indicator]) -> Vec<Vec<usize>> {
    let mut scopes: Vec<Vec<usize>> = Vec::new();
    for (index, one) in figures.iter().enumerate() {
        match scopes.iter_mut().find(|scope| one.follows(figures[scope[0]])) {
            Some(scope) => scope.push(index),
            None => scopes.push(vec![index]),
        }
    }
    scopes
}

/// Reads one record.
pub(super) fn read(record: &mut Record<'_>, reader: &Reader<'_>) -> Indicator {
    let year = record.year("year");
    let value = record.decimal("value", -1e12, 1e12);
    if year.is_none() {
        record.required("year", MAX_NAME);
    }
    if value.is_none() {
        record.required("value", MAX_NAME);
    }
    Indicator {
        cluster: reader.cluster(record),
        indicator: record.required("indicator", MAX_NAME),
        year: year.unwrap_or_default(),
        value: value.unwrap_or_default(),
        unit: record.required("unit", MAX_NAME),
        note: record.localized("note", MAX_TEXT),
        series: record.text("series", MAX_NAME),
        source: record.link("source").unwrap_or_default(),
        is_headline: record.one_of("headline", &[("yes", true), ("no", false)]).unwrap_or(false),
    }
}

/// The figure of the latest year of an indicator of a cluster.
pub fn latest<'a>(indicators: &'a [Indicator], cluster: &str, indicator: &str) -> Option<&'a Indicator> {
    indicators.iter().filter(|one| one.cluster == cluster && one.indicator == indicator).max_by_key(|one| one.year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_without_a_series_share_their_scope_with_none() {
        let figure = |year: i32, series: Option<&str>| Indicator {
            cluster: "lyon".into(),
            indicator: "members".into(),
            year,
            value: 1.0,
            unit: "members".into(),
            note: Localized::default(),
            series: series.map(str::to_owned),
            source: String::new(),
            is_headline: false,
        };
        let list =
            [figure(2019, Some("a")), figure(2020, None), figure(2020, Some("b")), figure(2021, Some("a")), figure(2022, None)];
        assert_eq!(scopes(&list.iter().collect::<Vec<_>>()), [vec![0, 3], vec![1], vec![2], vec![4]]);
    }
}
