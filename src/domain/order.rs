//! Sorting through one door: each call of the library's sort compiles several kilobytes of its own, which a page
//! that is downloaded cannot spend a dozen times.

use std::cmp::Ordering;

/// The positions `0..length` in the order of `compare`; equal ones keep their order.
pub fn order(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..length).collect();
    positions.sort_by(|a, b| compare(*a, *b));
    positions
}

/// `items` in the order of `compare`; equal ones keep their order.
pub fn sorted<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let positions = order(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    let mut slots: Vec<Option<T>> = items.into_iter().map(Some).collect();
    positions.into_iter().filter_map(|position| slots[position].take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_equals_in_place() {
        let items = vec![("b", 2), ("a", 2), ("c", 1)];
        assert_eq!(sorted(items, |x, y| x.1.cmp(&y.1)), [("c", 1), ("b", 2), ("a", 2)]);
    }
}
