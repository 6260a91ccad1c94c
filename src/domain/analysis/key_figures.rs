//! What is told first about a cluster: its official number of companies or members and of jobs, each with how it grew.

use crate::domain::data::context::{Indicator, latest, scopes};
use crate::domain::model::{Cluster, KeyFigure};
use crate::domain::order::sorted;

/// The indicator of a cluster's members.
const MEMBERS: &str = "members";
/// The indicator of a region's companies.
const COMPANIES: &str = "companies";
/// The indicator of jobs.
const JOBS: &str = "employees";

/// What else tells of a cluster's size and work, the most telling first.
const BEYOND: [&str; 4] = ["value-added-meur", "funding-raised-meur", "projects-supported", "companies-founded"];

/// The indicators that the first view shows.
pub const INDICATORS: [&str; 3] = [COMPANIES, MEMBERS, JOBS];

/// An official figure with what came before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    /// Companies, members or jobs.
    pub value: f64,
    /// The year it is of.
    pub year: i32,
    /// How figures of its own scope went up to it, if another one is known: beside a figure of another scope, a course to another
    /// end would be read as the way to this one.
    pub trend: Option<Trend>,
}

/// Figures of one scope by year, at least two.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// Year and value; years grow.
    pub points: Vec<(i32, f64)>,
}

impl Trend {
    /// First and last year.
    pub fn years(&self) -> (i32, i32) {
        let year = |point: Option<&(i32, f64)>| point.map(|(year, _)| *year).unwrap_or_default();
        (year(self.points.first()), year(self.points.last()))
    }

    /// True if it leads to this figure.
    pub fn ends_with(&self, year: i32, value: f64) -> bool {
        // Figures come from one table, so those that are the same are equal.
        self.points.last().is_some_and(|last| last.0 == year && (last.1 - value).abs() < f64::EPSILON * value.abs().max(1.0))
    }

    /// Relative change from the first to the last figure: 0.5 is half as many again; none if the first is 0.
    pub fn change(&self) -> Option<f64> {
        let (first, last) = (self.points.first()?.1, self.points.last()?.1);
        (first > 0.0).then(|| last / first - 1.0)
    }
}

/// The official number of companies or members of a cluster. Which of the two the number is follows from the figure that equals it.
pub fn companies(figures: &[KeyFigure], cluster: &Cluster) -> Option<Headline> {
    let official = cluster.official.as_ref()?;
    let (value, year) = (f64::from(official.count), official.year);
    // Both are whole numbers.
    let states_it = |one: &KeyFigure| one.cluster == cluster.id && one.year == year && (one.value - value).abs() < 0.5;
    let indicator = figures.iter().find(|one| one.indicator == MEMBERS && states_it(one)).map_or(COMPANIES, |_| MEMBERS);
    Some(Headline { value, year, trend: trend(figures, (&cluster.id, indicator), (year, value)) })
}

/// The latest official number of jobs.
pub fn jobs(figures: &[KeyFigure], cluster: &Cluster) -> Option<Headline> {
    let latest = figures.iter().filter(|one| one.cluster == cluster.id && one.indicator == JOBS).max_by_key(|one| one.year)?;
    let (year, value) = (latest.year, latest.value);
    Some(Headline { value, year, trend: trend(figures, (&cluster.id, JOBS), (year, value)) })
}

/// Of the series of an indicator that have two figures or more, the one that ends with this figure; of several the longest.
fn trend(figures: &[KeyFigure], (cluster, indicator): (&str, &str), (year, value): (i32, f64)) -> Option<Trend> {
    let mut series: Vec<(&str, Vec<(i32, f64)>)> = Vec::new();
    for one in figures.iter().filter(|one| one.cluster == cluster && one.indicator == indicator) {
        let Some(name) = one.series.as_deref() else { continue };
        match series.iter_mut().find(|(other, _)| *other == name) {
            Some((_, points)) => points.push((one.year, one.value)),
            None => series.push((name, vec![(one.year, one.value)])),
        }
    }
    let grown = series.into_iter().filter_map(|(_, points)| {
        let points = sorted(points, |a: &(i32, f64), b| a.0.cmp(&b.0));
        let trend = Trend { points };
        let (first, last) = trend.years();
        (first < last && trend.ends_with(year, value)).then_some(trend)
    });
    grown.max_by_key(|trend| trend.points.len())
}

/// At most `most` figures of a cluster beside those of its companies and jobs: those that its data mark as headlines, then the
/// latest of each indicator of [`BEYOND`].
pub fn beyond<'a>(indicators: &'a [Indicator], cluster: &str, most: usize) -> Vec<&'a Indicator> {
    let marked = indicators.iter().filter(|one| one.is_headline && one.cluster == cluster);
    let others = BEYOND.iter().filter_map(|name| latest(indicators, cluster, name)).filter(|one| !one.is_headline);
    marked.chain(others).take(most).collect()
}

/// How figures of one indicator went, in the order of years: of the scopes that have two or more, the one that ends last; of equals
/// the longer one.
pub fn course(figures: &[&Indicator]) -> Option<Trend> {
    let point = |at: &usize| (figures[*at].year, figures[*at].value);
    let trends = scopes(figures).into_iter().map(|scope| Trend { points: scope.iter().map(point).collect() });
    let grown = trends.filter(|trend| trend.years().0 < trend.years().1);
    grown.max_by_key(|trend| (trend.years().1, trend.points.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::{Localized, OfficialCount};

    fn figure(indicator: &str, year: i32, value: f64, series: Option<&str>) -> KeyFigure {
        KeyFigure { cluster: "a".into(), indicator: indicator.into(), year, value, series: series.map(str::to_owned) }
    }

    fn cluster(count: u32, year: i32) -> Cluster {
        let text = Localized::default;
        let official = OfficialCount { count, year, unit: text(), scope: text(), note: text(), source: String::new() };
        Cluster {
            id: "a".into(),
            name: text(),
            region: text(),
            country: String::new(),
            website: None,
            basemap: None,
            official: Some(official),
        }
    }

    #[test]
    fn no_course_is_told_beside_a_figure_of_another_scope() {
        let mut figures = vec![
            figure("companies", 2022, 136.0, Some("mapping")),
            figure("companies", 2018, 128.0, Some("mapping")),
            figure("companies", 2025, 130.0, None),
        ];
        let expected = Headline { value: 130.0, year: 2025, trend: None };
        assert_eq!(companies(&figures, &cluster(130, 2025)), Some(expected.clone()));
        // Where the figure is the last one of its scope, the whole of it is told.
        let trend = Trend { points: vec![(2018, 128.0), (2022, 136.0)] };
        assert_eq!((trend.years(), trend.change()), ((2018, 2022), Some(0.0625)));
        assert_eq!(companies(&figures, &cluster(136, 2022)).and_then(|one| one.trend), Some(trend));
        // Of a scope with other figures, but none before it or only ones after it, it is no end.
        assert_eq!(companies(&figures, &cluster(128, 2018)).and_then(|one| one.trend), None);
        figures.push(figure("companies", 2024, 150.0, Some("other")));
        assert_eq!(companies(&figures, &cluster(130, 2025)), Some(expected));
    }

    #[test]
    fn the_series_of_the_latest_figure_is_told() {
        let mut figures = vec![
            figure("employees", 2016, 1600.0, Some("a")),
            figure("employees", 2020, 1880.0, Some("a")),
            figure("employees", 2019, 10.0, Some("b")),
            figure("employees", 2025, 20.0, Some("b")),
        ];
        let trend = Some(Trend { points: vec![(2019, 10.0), (2025, 20.0)] });
        assert_eq!(jobs(&figures, &cluster(1, 2025)), Some(Headline { value: 20.0, year: 2025, trend }));
        figures.push(figure("employees", 2026, 9.0, Some("one alone")));
        assert_eq!(jobs(&figures, &cluster(1, 2025)), Some(Headline { value: 9.0, year: 2026, trend: None }));
    }

    #[test]
    fn members_are_told_where_the_official_number_is_one_of_members() {
        let figures = [
            figure("companies", 2010, 71.0, Some("c")),
            figure("companies", 2011, 72.0, Some("c")),
            figure("members", 2012, 123.0, Some("m")),
            figure("members", 2021, 277.0, Some("m")),
        ];
        let years = |count, year| companies(&figures, &cluster(count, year))?.trend.map(|trend| trend.years());
        assert_eq!(years(277, 2021), Some((2012, 2021)));
        assert_eq!(years(72, 2011), Some((2010, 2011)));
    }

    fn indicator(indicator: &str, year: i32, series: Option<&str>, is_headline: bool) -> Indicator {
        Indicator {
            cluster: "a".into(),
            indicator: indicator.into(),
            year,
            value: f64::from(year - 2000),
            unit: "projects".into(),
            note: Localized::default(),
            series: series.map(str::to_owned),
            source: String::new(),
            is_headline,
        }
    }

    #[test]
    fn headlines_come_before_the_latest_of_the_other_indicators() {
        let list = [
            indicator("projects-supported", 2015, None, false),
            indicator("projects-supported", 2020, None, false),
            indicator("value-added-meur", 2014, None, false),
            indicator("other:growth", 2019, None, true),
            indicator("members", 2024, None, false),
        ];
        let told = |most| beyond(&list, "a", most).iter().map(|one| one.year).collect::<Vec<_>>();
        assert_eq!(told(2), [2019, 2014]);
        assert_eq!(told(9), [2019, 2014, 2020]);
        assert!(beyond(&list, "b", 2).is_empty());
    }

    #[test]
    fn a_course_is_that_of_one_scope() {
        let list = [
            indicator("x", 2010, Some("total"), false),
            indicator("x", 2015, Some("total"), false),
            indicator("x", 2021, Some("annual"), false),
            indicator("x", 2024, None, false),
            indicator("x", 2025, Some("annual"), false),
        ];
        let of = |list: &[Indicator]| course(&list.iter().collect::<Vec<_>>()).map(|trend| trend.points);
        assert_eq!(of(&list), Some(vec![(2021, 21.0), (2025, 25.0)]));
        assert_eq!(of(&list[..3]), Some(vec![(2010, 10.0), (2015, 15.0)]));
        assert_eq!(of(&list[2..4]), None);
    }

    #[test]
    fn nothing_grows_from_nothing() {
        assert_eq!(Trend { points: vec![(2000, 0.0), (2001, 5.0)] }.change(), None);
        assert_eq!(jobs(&[], &cluster(1, 2000)), None);
    }
}
