//! Where years stand in a histogram: the two ways between a pixel and a year that brushing needs.

use super::{Key, Scene};

/// The bins of a histogram with their places, read back from the data of its scene.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct YearAxis(Vec<Bin>);

#[derive(Debug, Clone, Copy, PartialEq)]
struct Bin {
    from: i32,
    /// Exclusive.
    end: i32,
    left: f64,
    width: f64,
}

impl YearAxis {
    /// The scale of a scene whose keys are ranges; empty for any other.
    pub fn of(scene: &Scene) -> Self {
        let bin = |datum: &super::Datum| {
            let Key::Range(from, to) = datum.key else { return None };
            Some(Bin { from, end: to.checked_add(1)?, left: datum.hit.x, width: datum.hit.width })
        };
        Self(scene.data.iter().filter_map(bin).filter(|bin| bin.end > bin.from && bin.width > 0.0).collect())
    }

    /// First and last year.
    pub fn extent(&self) -> Option<(i32, i32)> {
        Some((self.0.first()?.from, self.0.last()?.end - 1))
    }

    /// The year at `x` pixels from the left; the first or the last for what lies beside the bins.
    pub fn year_at(&self, x: f64) -> Option<i32> {
        let bin = self.0.iter().rev().find(|bin| bin.left <= x).or(self.0.first())?;
        let years = f64::from(bin.end - bin.from);
        let share = ((x - bin.left) / bin.width).max(0.0);
        Some(bin.from + ((share * years).floor() as i32).min(bin.end - bin.from - 1))
    }

    /// Where a year begins; where the one before it ends.
    pub fn left_of(&self, year: i32) -> f64 {
        let Some(bin) = self.0.iter().rev().find(|bin| bin.from <= year).or(self.0.first()) else { return 0.0 };
        let share = f64::from(year.saturating_sub(bin.from).clamp(0, bin.end - bin.from)) / f64::from(bin.end - bin.from);
        bin.left + bin.width * share
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Datum, Hit};

    fn scale() -> YearAxis {
        let bin = |(index, (from, to)): (usize, (i32, i32))| Datum {
            key: Key::Range(from, to),
            label: String::new(),
            count: 0,
            chosen: None,
            hit: Hit { x: 20.0 + 50.0 * index as f64, y: 0.0, width: 50.0, height: 90.0 },
        };
        let data = [(1890, 1979), (1980, 1984), (1985, 1989), (1990, 1990)].into_iter().enumerate().map(bin).collect();
        YearAxis::of(&Scene { width: 220.0, height: 90.0, shapes: Vec::new(), data })
    }

    #[test]
    fn a_year_is_found_where_it_stands() {
        let scale = scale();
        assert_eq!(scale.extent(), Some((1890, 1990)));
        for (first, last) in [(1890, 1979), (1980, 1984), (1985, 1989), (1990, 1990)] {
            for year in first..=last {
                let (left, right) = (scale.left_of(year), scale.left_of(year + 1));
                assert!(left < right);
                assert_eq!(scale.year_at(left.midpoint(right)), Some(year));
            }
        }
        assert_eq!((scale.left_of(1980), scale.left_of(1991)), (70.0, 220.0));
    }

    #[test]
    fn beside_the_bins_stand_the_first_and_the_last_year() {
        let scale = scale();
        assert_eq!((scale.year_at(-5.0), scale.year_at(1e9)), (Some(1890), Some(1990)));
        assert_eq!((scale.left_of(1500), scale.left_of(2500)), (20.0, 220.0));
        assert_eq!((scale.year_at(f64::NAN), scale.left_of(i32::MIN)), (Some(1890), 20.0));
    }

    #[test]
    fn other_scenes_have_no_years() {
        let none = YearAxis::of(&Scene::default());
        assert_eq!((none.extent(), none.year_at(3.0)), (None, None));
        assert!(none.left_of(2000).abs() < f64::EPSILON);
    }
}
