//! A layout for a frame that cannot grow.

use super::layout::{MARGIN, Placed, place_as};

type Point = (f64, f64);

/// How far a picture is drawn apart at most: beyond that it stands in the middle of its frame.
const MOST: f64 = 1.7;

/// The points of the leading parts that fit into `frame`, and the size of the drawing: that of the frame, or larger in the same
/// proportions where not even the first part fits.
pub(super) fn fitted(radii: &[f64], parts: &[usize], edges: &[(usize, usize)], frame: Point) -> (Vec<Point>, Point) {
    let best = [frame.0 > frame.1, frame.0 <= frame.1]
        .map(|flat| Fit::new(place_as(radii, parts, edges, frame.0, flat), radii, parts, frame.1))
        .into_iter()
        // Of equals the first, which lies as the frame does.
        .reduce(|one, other| if other.is_better_than(&one) { other } else { one });
    let Some(Fit { mut points, height }) = best else { return (Vec::new(), frame) };
    let larger = (height / frame.1).max(1.0);
    let size = (frame.0 * larger, frame.1 * larger);
    let width = points.iter().zip(radii).fold(0.0_f64, |most, (point, r)| most.max(point.0 + r + MARGIN));
    // Drawn apart nothing meets that did not before.
    let spread = |free: f64, used: f64| {
        let factor = (free / used.max(1.0)).clamp(1.0, MOST);
        (factor, (free - used * factor) / 2.0)
    };
    let (across, down) = (spread(size.0, width), spread(size.1, height));
    points.iter_mut().for_each(|(x, y)| (*x, *y) = (*x * across.0 + across.1, *y * down.0 + down.1));
    (points, size)
}

/// What of a layout fits.
struct Fit {
    /// Of the nodes of the parts that do; of the first part at least.
    points: Vec<Point>,
    /// The height that they take.
    height: f64,
}

impl Fit {
    fn new(placed: Placed, radii: &[f64], parts: &[usize], most: f64) -> Self {
        let mut points = placed.points;
        let (mut count, mut height) = (0, 0.0_f64);
        for part in parts.chunk_by(|a, b| a == b) {
            let members = count..count + part.len();
            let bottom = points[members.clone()].iter().zip(&radii[members.clone()]);
            let with = bottom.fold(height, |most, (point, r)| most.max(point.1 + r + MARGIN));
            if count > 0 && with > most {
                break;
            }
            (count, height) = (members.end, with);
        }
        points.truncate(count);
        Self { points, height }
    }

    /// More of the network, or the same in less height.
    fn is_better_than(&self, other: &Self) -> bool {
        self.points.len() > other.points.len() || (self.points.len() == other.points.len() && self.height < other.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A chain of `count` nodes as a part of its own.
    fn chains(counts: &[usize]) -> (Vec<f64>, Vec<usize>, Vec<(usize, usize)>) {
        let parts: Vec<usize> = counts.iter().enumerate().flat_map(|(part, count)| vec![part; *count]).collect();
        let edges = (1..parts.len()).filter(|node| parts[node - 1] == parts[*node]).map(|node| (node - 1, node)).collect();
        (vec![10.0; parts.len()], parts, edges)
    }

    #[test]
    fn whole_parts_fill_the_frame_and_nothing_leaves_it() {
        let (radii, parts, edges) = chains(&[14, 9, 6, 4, 3]);
        for frame in [(650.0, 470.0), (480.0, 600.0), (1200.0, 900.0)] {
            let (points, size) = fitted(&radii, &parts, &edges, frame);
            assert_eq!(size, frame);
            assert!(points.len() == parts.len() || parts[points.len() - 1] != parts[points.len()], "a part is cut");
            for (index, (x, y)) in points.iter().enumerate() {
                assert!(
                    *x >= 10.0 && *x <= frame.0 - 10.0 && *y >= 10.0 && *y <= frame.1 - 10.0,
                    "{index} of {frame:?}: {x} {y}"
                );
                let is_apart = |(a, b): &Point| (a - x).hypot(b - y) >= 21.0;
                assert!(points[index + 1..].iter().all(is_apart), "{index} of {frame:?} meets another");
            }
        }
    }

    #[test]
    fn what_is_too_large_for_the_frame_is_drawn_larger_in_its_proportions() {
        let (radii, parts, edges) = chains(&[300, 3]);
        let (points, size) = fitted(&radii, &parts, &edges, (300.0, 250.0));
        assert_eq!(points.len(), 300);
        assert!(size.1 > 250.0 && (size.0 / size.1 - 1.2).abs() < 1e-9, "{size:?}");
        assert!(points.iter().all(|(x, y)| *x >= 10.0 && *x <= size.0 - 10.0 && *y >= 10.0 && *y <= size.1 - 10.0));
        assert_eq!(fitted(&[], &[], &[], (300.0, 250.0)), (Vec::new(), (300.0, 250.0)));
    }
}
