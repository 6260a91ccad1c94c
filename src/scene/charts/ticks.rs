//! Which values an axis names, and how marks that want the same place share the room.

use crate::domain::order::order;

/// Two or three round values up to `most`, one if there is no other whole number.
pub(super) fn grid_lines(most: usize) -> Vec<usize> {
    let mut scale = 1;
    loop {
        // The usual round steps first; four only where they give a single line.
        for (step, fewest) in [(scale, 2), (scale * 2, 2), (scale * 5, 2), (scale * 4, 2)] {
            let lines = most / step;
            if (fewest..=3).contains(&lines) {
                return (1..=lines).map(|line| line * step).collect();
            }
        }
        if most <= scale {
            return (1..=most.min(1)).collect();
        }
        scale *= 10;
    }
}

/// Years from `first` to `last` that are multiples of a round step, as many as fit at `each` pixels in `room`.
pub(super) fn year_ticks(first: i32, last: i32, each: f64, room: f64) -> Vec<i32> {
    let span = f64::from(last.saturating_sub(first));
    for step in [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000] {
        let fits = span <= 0.0 || f64::from(step) / span * room >= each;
        let start = first.saturating_add((step - first.rem_euclid(step)) % step);
        if fits && start <= last {
            return (start..=last).step_by(step.unsigned_abs() as usize).collect();
        }
    }
    vec![last]
}

/// Moves middles apart until each has `height` of its own between `top` and `bottom`, every one as near to where it wants to
/// be as its neighbours allow; the order stays. Where there is no room for all, they are spread evenly and do overlap, so the
/// caller passes no more than fit.
pub(super) fn apart(wanted: &[f64], height: f64, top: f64, bottom: f64) -> Vec<f64> {
    let ranks = order(wanted.len(), &mut |a, b| wanted[a].total_cmp(&wanted[b]));
    // Runs of neighbours that touch move as one, to the mean of what their members want.
    let mut runs: Vec<(f64, usize)> = Vec::new();
    let (low, high) = (top + height / 2.0, bottom - height / 2.0);
    let begin = |(middle, length): (f64, usize)| {
        let reach = height * (length as f64 - 1.0);
        (middle - reach / 2.0).min(high - reach).max(low)
    };
    for rank in &ranks {
        let mut run = (wanted[*rank], 1);
        while let Some(before) = runs.last().copied() {
            if begin(before) + height * before.1 as f64 <= begin(run) + 1e-9 {
                break;
            }
            runs.pop();
            let length = before.1 + run.1;
            run = ((before.0 * before.1 as f64 + run.0 * run.1 as f64) / length as f64, length);
        }
        runs.push(run);
    }
    let places = runs.iter().flat_map(|run| (0..run.1).map(|index| begin(*run) + height * index as f64));
    let mut moved = vec![0.0; wanted.len()];
    for (rank, place) in ranks.iter().zip(places) {
        moved[*rank] = place;
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grid_lines_are_few_and_round() {
        assert_eq!(grid_lines(0), Vec::<usize>::new());
        assert_eq!(grid_lines(1), [1]);
        assert_eq!(grid_lines(7), [2, 4, 6]);
        assert_eq!(grid_lines(8), [4, 8]);
        assert_eq!(grid_lines(34), [10, 20, 30]);
        assert_eq!(grid_lines(100), [50, 100]);
        assert_eq!(grid_lines(100_000), [50_000, 100_000]);
        for most in 2..5_000 {
            let lines = grid_lines(most);
            assert!((2..=3).contains(&lines.len()) && lines.iter().all(|line| *line <= most), "{most}: {lines:?}");
        }
    }

    #[test]
    fn years_are_round_and_have_room() {
        assert_eq!(year_ticks(1980, 2024, 40.0, 300.0), [1980, 1990, 2000, 2010, 2020]);
        assert_eq!(year_ticks(2016, 2024, 40.0, 400.0), (2016..=2024).collect::<Vec<_>>());
        assert_eq!(year_ticks(2013, 2014, 40.0, 10.0), [2014]);
        assert_eq!(year_ticks(1999, 1999, 40.0, 300.0), [1999]);
        for room in [100.0, 250.0, 900.0] {
            for first in [1500, 1880, 1979, 2019] {
                let ticks = year_ticks(first, 2024, 40.0, room);
                let distance = |pair: &[i32]| f64::from(pair[1] - pair[0]) / f64::from(2024 - first) * room;
                assert!(!ticks.is_empty() && ticks.windows(2).all(|pair| distance(pair) >= 40.0), "{first} {room}: {ticks:?}");
            }
        }
    }

    #[test]
    fn middles_move_apart_and_stay_near() {
        assert_eq!(apart(&[20.0, 80.0], 14.0, 0.0, 100.0), [20.0, 80.0]);
        assert_eq!(apart(&[50.0, 50.0], 14.0, 0.0, 100.0), [43.0, 57.0]);
        assert_eq!(apart(&[99.0, 98.0, 97.0], 14.0, 0.0, 100.0), [93.0, 79.0, 65.0]);
        assert_eq!(apart(&[], 14.0, 0.0, 100.0), Vec::<f64>::new());
        for seed in 0..200_u32 {
            let wanted: Vec<f64> = (0..7).map(|index| f64::from((seed * 37 + index * index * 91 + index * seed) % 120)).collect();
            let mut moved = apart(&wanted, 14.0, 0.0, 100.0);
            assert!(wanted.iter().zip(&moved).all(|(_, place)| (7.0..=93.0 + 1e-6).contains(place)), "{wanted:?}: {moved:?}");
            moved.sort_by(f64::total_cmp);
            assert!(moved.windows(2).all(|pair| pair[1] - pair[0] >= 14.0 - 1e-6), "{wanted:?}: {moved:?}");
        }
    }
}
