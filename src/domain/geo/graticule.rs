//! Meridians and parallels at round degrees, for regions without a base map.

use super::Bounds;

/// Distances of lines in degrees, widest first.
const STEPS: [f64; 11] = [30.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01];
/// Lines in each direction at least, unless the finest step is too wide.
const LEAST: f64 = 4.0;
/// Lines in each direction at most, whatever is asked for.
const MOST: usize = 200;

/// The degrees of the meridians and of the parallels inside `bounds`, at the widest step that gives a few of each.
pub fn graticule(bounds: Bounds) -> (Vec<f64>, Vec<f64>) {
    let (width, height) = (bounds.east - bounds.west, bounds.north - bounds.south);
    let fits = |step: &f64| width.min(height) >= LEAST * step;
    let step = STEPS.into_iter().find(fits).unwrap_or(STEPS[STEPS.len() - 1]);
    let lines = |from: f64, to: f64| {
        let first = (from / step).ceil();
        (0..MOST).map(|index| (first + index as f64) * step).take_while(|degrees| *degrees <= to).collect()
    };
    (lines(bounds.west, bounds.east), lines(bounds.south, bounds.north))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_round_inside_and_a_few() {
        let (meridians, parallels) = graticule(Bounds { west: 5.9, south: 49.4, east: 6.55, north: 50.2 });
        assert_eq!(meridians.len(), 7, "{meridians:?}");
        assert!((meridians[0] - 5.9).abs() < 1e-9 && (parallels[0] - 49.4).abs() < 1e-9, "{parallels:?}");
        assert_eq!(graticule(Bounds::WORLD).0, [-150.0, -120.0, -90.0, -60.0, -30.0, 0.0, 30.0, 60.0, 90.0, 120.0, 150.0, 180.0]);
    }

    #[test]
    fn no_extent_and_no_number_give_no_flood_of_lines() {
        let point = Bounds { west: 6.003, south: 49.003, east: 6.003, north: 49.003 };
        assert_eq!(graticule(point), (Vec::new(), Vec::new()));
        let broken = Bounds { west: f64::NAN, south: f64::NAN, east: f64::NAN, north: f64::NAN };
        assert_eq!(graticule(broken), (Vec::new(), Vec::new()));
        let endless = Bounds { west: f64::NEG_INFINITY, south: 0.0, east: f64::INFINITY, north: 1.0 };
        assert!(graticule(endless).0.len() <= MOST);
    }
}
