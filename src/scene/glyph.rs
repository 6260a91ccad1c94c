//! One shape for each sector, so that colour is never the only channel.

use std::f64::consts::PI;

use crate::format::decimal::fixed;

/// Number of distinct shapes; more series than that repeat them.
pub const GLYPHS: usize = 6;

/// SVG path data of the shape number `index`, centred, of the visual weight of a circle of radius `r` pixels:
/// circle, square, triangle, diamond, hexagon, cross.
pub fn path(index: usize, cx: f64, cy: f64, r: f64) -> String {
    let polygon = |points: &[(f64, f64)]| {
        let corners: Vec<String> = points.iter().map(|(x, y)| format!("{} {}", one(cx + x * r), one(cy + y * r))).collect();
        format!("M{}Z", corners.join("L"))
    };
    match index % GLYPHS {
        0 => {
            let (r, d, left, cy) = (one(r), one(2.0 * r), one(cx - r), one(cy));
            format!("M{left} {cy}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0Z")
        }
        1 => polygon(&[(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)]),
        2 => polygon(&[(0.0, -1.15), (1.1, 0.8), (-1.1, 0.8)]),
        3 => polygon(&[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)]),
        4 => {
            let corner = |step: usize| (step as f64 * PI / 3.0).sin_cos();
            let points: Vec<(f64, f64)> = (0..6).map(corner).map(|(s, c)| (s * 1.1, c * 1.1)).collect();
            polygon(&points)
        }
        _ => {
            let (a, b) = (0.4, 1.1);
            polygon(&[(-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b), (-a, a), (-b, a), (-b, -a), (-a, -a)])
        }
    }
}

fn one(pixels: f64) -> String {
    fixed(pixels, 1)
}
