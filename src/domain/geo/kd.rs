//! A static tree of points in the plane, for questions about a box or a disc.
//!
//! Flat and balanced: the middle of each range of `ids` splits its points, by x and by y in turn.

/// Points below which a range is searched one by one.
const LEAF: usize = 64;

/// The tree. Positions are held in single precision, a metre or two on the ground.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KdTree {
    ids: Vec<u32>,
    at: Vec<[f32; 2]>,
}

impl KdTree {
    /// A tree of these points, numbered in their order.
    pub fn new(points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let at: Vec<[f32; 2]> = points.into_iter().map(|(x, y)| [x as f32, y as f32]).collect();
        let mut tree = Self { ids: (0..at.len() as u32).collect(), at };
        let mut open = vec![(0, tree.ids.len(), 0)];
        while let Some((from, to, axis)) = open.pop() {
            if to - from > LEAF {
                let middle = usize::midpoint(from, to - 1);
                tree.select(from, to - 1, middle, axis);
                open.push((from, middle, 1 - axis));
                open.push((middle + 1, to, 1 - axis));
            }
        }
        tree
    }

    /// Moves the point that belongs there in the order of one axis to `middle`, smaller ones before it and larger after.
    /// C. A. R. Hoare's "Find" (1961).
    fn select(&mut self, mut from: usize, mut to: usize, middle: usize, axis: usize) {
        while from < to {
            // Of three values the one between, so that sorted points are not the worst case.
            let (a, b, c) = (self.at[from][axis], self.at[middle][axis], self.at[to][axis]);
            let pivot = a.max(b).min(a.min(b).max(c));
            let (mut left, mut right) = (from, to);
            loop {
                while self.at[left][axis] < pivot {
                    left += 1;
                }
                while self.at[right][axis] > pivot {
                    right -= 1;
                }
                if left <= right {
                    self.ids.swap(left, right);
                    self.at.swap(left, right);
                    left += 1;
                    right = right.saturating_sub(1);
                }
                if left > right {
                    break;
                }
            }
            if middle <= right {
                to = right;
            } else if middle >= left {
                from = left;
            } else {
                return;
            }
        }
    }

    /// Calls `found` with every point in the box from the lower to the upper corner, edges included.
    pub fn range(&self, lower: (f64, f64), upper: (f64, f64), found: &mut dyn FnMut(usize)) {
        let inside = |at: [f32; 2]| {
            let (x, y) = (f64::from(at[0]), f64::from(at[1]));
            x >= lower.0 && x <= upper.0 && y >= lower.1 && y <= upper.1
        };
        self.search([lower.0, lower.1], [upper.0, upper.1], &inside, found);
    }

    /// Calls `found` with every point at most `radius` away.
    pub fn within(&self, (x, y): (f64, f64), radius: f64, found: &mut dyn FnMut(usize)) {
        let inside = |at: [f32; 2]| {
            let (dx, dy) = (f64::from(at[0]) - x, f64::from(at[1]) - y);
            dx * dx + dy * dy <= radius * radius
        };
        self.search([x - radius, y - radius], [x + radius, y + radius], &inside, found);
    }

    fn search(&self, lower: [f64; 2], upper: [f64; 2], inside: &dyn Fn([f32; 2]) -> bool, found: &mut dyn FnMut(usize)) {
        // The depth is that of a balanced tree: 32 levels are more points than there can be.
        let mut open = Vec::with_capacity(32);
        open.push((0, self.ids.len(), 0));
        while let Some((from, to, axis)) = open.pop() {
            if to - from <= LEAF {
                for index in from..to {
                    if inside(self.at[index]) {
                        found(self.ids[index] as usize);
                    }
                }
                continue;
            }
            let middle = usize::midpoint(from, to - 1);
            let at = self.at[middle];
            if inside(at) {
                found(self.ids[middle] as usize);
            }
            let split = f64::from(at[axis]);
            if lower[axis] <= split {
                open.push((from, middle, 1 - axis));
            }
            if upper[axis] >= split {
                open.push((middle + 1, to, 1 - axis));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sorted_by(search: impl FnOnce(&mut dyn FnMut(usize))) -> Vec<usize> {
        let mut found = Vec::new();
        search(&mut |id| found.push(id));
        found.sort_unstable();
        found
    }

    proptest! {
        #[test]
        fn finds_what_a_scan_finds(
            // Whole numbers, so that points fall together and on edges.
            points in proptest::collection::vec((0..40_i32, 0..40_i32), 0..600),
            (x, y, size) in (0..40_i32, 0..40_i32, 0..20_i32),
        ) {
            let points: Vec<(f64, f64)> = points.into_iter().map(|(x, y)| (x.into(), y.into())).collect();
            let tree = KdTree::new(points.iter().copied());
            let (x, y, size) = (f64::from(x), f64::from(y), f64::from(size));
            let boxed = sorted_by(|found| tree.range((x, y), (x + size, y + size), found));
            let scan: Vec<usize> = (0..points.len())
                .filter(|id| (x..=x + size).contains(&points[*id].0) && (y..=y + size).contains(&points[*id].1))
                .collect();
            prop_assert_eq!(boxed, scan);
            let disc = sorted_by(|found| tree.within((x, y), size, found));
            let scan: Vec<usize> =
                (0..points.len()).filter(|id| (points[*id].0 - x).hypot(points[*id].1 - y) <= size + 1e-9).collect();
            prop_assert_eq!(disc, scan);
        }
    }
}
