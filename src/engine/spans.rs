//! Which words a change touches: a few ranges in ascending order.

use std::ops::Range;

/// Words between two touched ones that are not worth a range of their own.
const GAP: usize = 32;
/// More ranges than this are dearer than one pass over all.
const MOST: usize = 8;

/// Ranges of words, ascending and apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Spans(Vec<Range<usize>>);

impl Spans {
    /// All of `words` words.
    pub(super) fn whole(words: usize) -> Self {
        let mut spans = Self::default();
        spans.add(0..words);
        spans
    }

    /// The words in which two sets differ.
    pub(super) fn of_difference(a: &[u64], b: &[u64]) -> Self {
        let mut spans = Self::default();
        for (index, (a, b)) in a.chunks(GAP).zip(b.chunks(GAP)).enumerate().filter(|(_, (a, b))| a != b) {
            spans.add(index * GAP..index * GAP + a.len().max(b.len()));
        }
        spans
    }

    /// Adds a range that does not begin before the last one.
    pub(super) fn add(&mut self, range: Range<usize>) {
        match self.0.last_mut() {
            Some(last) if range.start <= last.end + GAP => last.end = last.end.max(range.end),
            _ => self.0.push(range),
        }
    }

    /// The same, as one range where they are too many.
    pub(super) fn bounded(self) -> Self {
        let mut hull = Self::default();
        match self.0.as_slice() {
            [first, .., last] if self.0.len() > MOST => hull.add(first.start..last.end),
            _ => return self,
        }
        hull
    }

    /// Number of words.
    pub(super) fn words(&self) -> usize {
        self.0.iter().map(Range::len).sum()
    }

    /// True if following these ranges costs less than a pass over all `words`.
    pub(super) fn are_few(&self, words: usize) -> bool {
        self.0.len() <= MOST && 2 * self.words() < words
    }

    /// The ranges.
    pub(super) fn ranges(&self) -> &[Range<usize>] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_changes_share_a_range_and_far_ones_do_not() {
        let before = vec![0; 1000];
        let mut after = before.clone();
        for word in [5, 40, 700, 999] {
            after[word] = 1;
        }
        let spans = Spans::of_difference(&before, &after);
        assert_eq!(spans.ranges(), [0..64, 672..704, 992..1000]);
        assert!(spans.are_few(1000) && !spans.are_few(200));
        assert_eq!(Spans::of_difference(&before, &before), Spans::default());
    }
}
