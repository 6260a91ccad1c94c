//! Shading of areas by a measure: the values and their classes.

use crate::domain::order::sorted;

/// Most classes: more shades cannot be told apart beside one another. Brewer and Pickle, "Evaluation of Methods for Classifying
/// Epidemiological Data on Choropleth Maps in Series", Annals of the AAG 92 (2002), find quantiles read best.
pub const MOST_CLASSES: usize = 4;

/// What an area is shaded by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Measure {
    /// Companies per 100,000 inhabitants: areas of many people have many companies of any kind.
    #[default]
    Density,
    /// Companies.
    Count,
    /// Share of the chosen sectors among the companies of all.
    Share,
}

impl Measure {
    /// Every measure with its name in the state string.
    pub const ALL: [(&'static str, Self); 3] = [("density", Self::Density), ("count", Self::Count), ("share", Self::Share)];
}

/// What is counted in an area.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Counted {
    /// Companies of the selection.
    pub companies: usize,
    /// Companies of the selection without its sectors, of which the share is taken.
    pub of_all_sectors: usize,
    /// Inhabitants.
    pub inhabitants: Option<f64>,
}

/// What an area is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// The measure cannot be taken there.
    NoData,
    /// No company.
    Empty,
    /// A class, counted from the lowest.
    Class(usize),
}

/// The lowest and the highest value of a class.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Class {
    /// Lowest value of its areas.
    pub from: f64,
    /// Highest value of its areas.
    pub to: f64,
    /// Number of its areas.
    pub areas: usize,
}

/// The value of an area: companies, companies per 100,000 inhabitants, or the share of the chosen sectors. `None` where the
/// population is not known, no sector is chosen, or there is nothing to take a share of.
pub fn value(measure: Measure, counted: Counted, has_sector: bool) -> Option<f64> {
    let companies = counted.companies as f64;
    match measure {
        Measure::Count => Some(companies),
        Measure::Density => counted.inhabitants.filter(|people| *people > 0.0).map(|people| companies * 100_000.0 / people),
        Measure::Share => (has_sector && counted.of_all_sectors > 0).then(|| companies / counted.of_all_sectors as f64),
    }
}

/// Classes of values above zero by quantiles: as equal numbers of areas as ties allow, for equal values share a class.
pub fn classes(values: &[f64]) -> Vec<Class> {
    let ordered = sorted(values.iter().copied().filter(|value| *value > 0.0).collect(), f64::total_cmp);
    let mut classes: Vec<(usize, Class)> = Vec::new();
    let (mut quantile, mut before) = (0, f64::NAN);
    let most = MOST_CLASSES.min(ordered.len());
    for (rank, value) in ordered.iter().enumerate() {
        // The first of equal values says in which quantile all of them are.
        if *value > before || rank == 0 {
            quantile = rank * most / ordered.len();
        }
        before = *value;
        match classes.last_mut() {
            Some((of, class)) if *of == quantile => {
                class.to = *value;
                class.areas += 1;
            }
            _ => classes.push((quantile, Class { from: *value, to: *value, areas: 1 })),
        }
    }
    classes.into_iter().map(|(_, class)| class).collect()
}

/// What an area of this value is filled with.
pub fn fill(value: Option<f64>, classes: &[Class]) -> Fill {
    match value {
        None => Fill::NoData,
        Some(value) if value <= 0.0 => Fill::Empty,
        Some(value) => classes.iter().position(|class| value <= class.to).map_or(Fill::NoData, Fill::Class),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_have_equal_numbers_and_equal_values_share_a_class() {
        let sizes = |values: &[f64]| classes(values).iter().map(|class| class.areas).collect::<Vec<_>>();
        assert_eq!(sizes(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]), [2, 2, 2, 2]);
        assert_eq!(sizes(&[0.0, 0.0, 3.0, 1.0]), [1, 1], "zero is no class");
        assert_eq!(sizes(&[5.0, 5.0, 5.0]), [3]);
        assert_eq!(sizes(&[1.0, 1.0, 1.0, 1.0, 2.0, 9.0]), [4, 1, 1]);
        assert_eq!(sizes(&[]), [0; 0]);
        let found = classes(&[4.0, 1.0, 3.0, 2.0, 8.0]);
        let ranges: Vec<(f64, f64)> = found.iter().map(|class| (class.from, class.to)).collect();
        assert_eq!(ranges, [(1.0, 2.0), (3.0, 3.0), (4.0, 4.0), (8.0, 8.0)]);
    }

    #[test]
    fn every_value_is_filled_by_the_class_that_holds_it() {
        let values = [0.0, 0.4, 0.4, 1.0, 2.5, 2.6, 7.9, 30.0];
        let found = classes(&values);
        for value in values {
            match fill(Some(value), &found) {
                Fill::Class(index) => assert!(found[index].from <= value && value <= found[index].to, "{value}"),
                other => assert_eq!((other, value), (Fill::Empty, 0.0)),
            }
        }
        assert_eq!(fill(None, &found), Fill::NoData);
    }

    #[test]
    fn a_measure_that_cannot_be_taken_is_no_zero() {
        let counted = Counted { companies: 3, of_all_sectors: 12, inhabitants: Some(600_000.0) };
        assert_eq!(value(Measure::Count, counted, false), Some(3.0));
        assert_eq!(value(Measure::Density, counted, false), Some(0.5));
        assert_eq!(value(Measure::Share, counted, true), Some(0.25));
        assert_eq!(value(Measure::Share, counted, false), None);
        assert_eq!(value(Measure::Share, Counted::default(), true), None);
        assert_eq!(value(Measure::Density, Counted { inhabitants: None, ..counted }, false), None);
        assert_eq!(value(Measure::Density, Counted { companies: 0, ..counted }, false), Some(0.0));
    }
}
