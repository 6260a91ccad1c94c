//! The one kind of axis that the charts have: a span of numbers whose grid lines are chosen by the chart.

use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

/// Numbers along a side of the chart. A span may run backwards, which is how rows are counted from above.
///
/// plotters' own axes choose their grid lines by a rule that gives decimals for counts; here the chart says which it wants.
#[derive(Debug, Clone)]
pub(super) struct Span {
    range: Range<f64>,
    lines: Vec<f64>,
}

impl Span {
    /// A span without grid lines.
    pub(super) fn new(range: Range<f64>) -> Self {
        Self { range, lines: Vec::new() }
    }

    /// The same span with grid lines.
    pub(super) fn with_lines(self, lines: Vec<f64>) -> Self {
        Self { lines, ..self }
    }
}

impl Ranged for Span {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (first, last): (i32, i32)) -> i32 {
        let length = self.range.end - self.range.start;
        // An empty span has one place only.
        let share = if length == 0.0 { 0.0 } else { (value - self.range.start) / length };
        first + (f64::from(last - first) * share).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        // plotters asks twice, for the light lines and for the bold ones with texts; the charts have only the latter.
        if hint.weight().allow_light_points() { Vec::new() } else { self.lines.clone() }
    }

    fn range(&self) -> Range<f64> {
        self.range.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_forwards_and_backwards() {
        assert_eq!(Span::new(0.0..4.0).map(&1.0, (0, 100)), 25);
        assert_eq!(Span::new(0.0..4.0).map(&1.0, (100, 0)), 75);
        assert_eq!(Span::new(4.0..0.0).map(&1.0, (100, 0)), 25);
        assert_eq!(Span::new(0.0..0.0).map(&1.0, (7, 100)), 7);
        assert_eq!(Span::new(0.0..3.0).map(&1.0, (0, 10)), 3);
    }
}
