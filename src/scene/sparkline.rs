//! The course of a few figures as one small line, without axes: the words beside it say what it shows.

use crate::format::decimal::short;

/// Width and height of a line beside a figure, in pixels.
pub const SIZE: (f64, f64) = (72.0, 24.0);
/// Room for the line's width and for the dot at its end, in pixels.
const MARGIN: f64 = 3.0;

/// A line and the dot at its end, in pixels of its box.
#[derive(Debug, Clone, PartialEq)]
pub struct Sparkline {
    /// The `d` of an SVG path.
    pub path: String,
    /// Where the last figure stands.
    pub end: (f64, f64),
}

/// The line through figures by year in a box of this size. Years are placed as far apart as they are, and the lowest value stands on
/// the floor of the box: it shows the course and no sizes. Fewer than two years give none.
pub fn sparkline(points: &[(i32, f64)], width: f64, height: f64) -> Option<Sparkline> {
    let (first, last) = (points.first()?.0, points.last()?.0);
    let values = || points.iter().map(|(_, value)| *value).filter(|value| value.is_finite());
    let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    if first >= last || low > high {
        return None;
    }
    let span = if high > low { high - low } else { 1.0 };
    let place = |(year, value): (i32, f64)| {
        let x = MARGIN + f64::from(year - first) / f64::from(last - first) * (width - 2.0 * MARGIN);
        // A level line runs through the middle.
        let share = if high > low { (value - low) / span } else { 0.5 };
        (x, height - MARGIN - share * (height - 2.0 * MARGIN))
    };
    let placed = points.iter().filter(|(_, value)| value.is_finite()).map(|point| place(*point));
    let mut path = String::new();
    let mut end = (0.0, 0.0);
    for (x, y) in placed {
        path.push(if path.is_empty() { 'M' } else { 'L' });
        path.push_str(&short(x, 1));
        path.push(' ');
        path.push_str(&short(y, 1));
        end = (x, y);
    }
    Some(Sparkline { path, end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_stand_as_far_apart_as_they_are() {
        let line = sparkline(&[(2016, 1600.0), (2020, 1880.0), (2026, 2600.0)], 106.0, 26.0);
        assert_eq!(line, Some(Sparkline { path: "M3 23L43 17.4L103 3".to_owned(), end: (103.0, 3.0) }));
    }

    #[test]
    fn a_level_course_runs_through_the_middle_and_one_year_gives_none() {
        let level = sparkline(&[(2016, 5.0), (2018, 5.0)], 26.0, 16.0);
        assert_eq!(level.map(|line| line.path).as_deref(), Some("M3 8L23 8"));
        for points in [&[][..], &[(2016, 5.0)], &[(2016, 5.0), (2016, 6.0)], &[(2016, f64::NAN), (2018, f64::NAN)]] {
            assert_eq!(sparkline(points, 26.0, 16.0), None);
        }
    }
}
