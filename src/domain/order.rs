//! Sorting through one door: each call of the library's sort compiles several kilobytes of its own, which a page
//! that is downloaded cannot spend a dozen times.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::hash::Hash;

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

/// `items` without repetitions, each where it first appears. `dedup` of a list drops neighbours only.
pub fn distinct<T: Eq + Hash + Clone>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut seen = HashSet::new();
    items.into_iter().filter(|item| seen.insert(item.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_and_keeps_equals_in_place() {
        let items = vec![("b", 2), ("a", 2), ("c", 1)];
        assert_eq!(sorted(items, |x, y| x.1.cmp(&y.1)), [("c", 1), ("b", 2), ("a", 2)]);
    }

    #[test]
    fn repetitions_go_wherever_they_stand() {
        assert_eq!(distinct([3, 1, 3, 2, 1]), [3, 1, 2]);
    }
}
