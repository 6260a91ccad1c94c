//! A text as a QR code (ISO/IEC 18004), as one path of unit squares.

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, as the standard asks.
const QUIET: i32 = 4;

/// A drawn code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Modules of a side, with the quiet zone.
    pub side: i32,
    /// SVG path of the dark modules, in units of one module.
    pub path: String,
}

/// The code of a text at medium error correction, or low if only that holds it; `None` for what no code holds.
pub fn draw(text: &str) -> Option<Drawn> {
    let levels = [QrCodeEcc::Medium, QrCodeEcc::Low];
    let code = levels.into_iter().find_map(|level| QrCode::encode_text(text, level).ok())?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let [left, top, run] = [start + QUIET, y + QUIET, x - start].map(|number| number.to_string());
                path.push_str(&["M", &left, " ", &top, "h", &run, "v1h-", &run, "z"].concat());
            }
            x += 1;
        }
    }
    Some(Drawn { side: size + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark modules that a path paints.
    fn dark(drawn: &Drawn) -> Vec<(i32, i32)> {
        let numbers = |run: &str| {
            run.split(|letter: char| !letter.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect::<Vec<i32>>()
        };
        let runs = drawn.path.split('z').filter(|run| !run.is_empty()).map(numbers);
        runs.flat_map(|run| (0..run[2]).map(move |step| (run[0] + step, run[1])).collect::<Vec<_>>()).collect()
    }

    #[test]
    fn the_three_corners_are_finder_patterns_in_a_quiet_zone() {
        let drawn = draw("https://atlas.example.org/fr?sector=medtech").unwrap_or(Drawn { side: 0, path: String::new() });
        let dark = dark(&drawn);
        let is_dark = |x: i32, y: i32| dark.contains(&(x, y));
        let end = drawn.side - QUIET - 7;
        for (left, top) in [(QUIET, QUIET), (end, QUIET), (QUIET, end)] {
            for (x, y) in (0..7).flat_map(|x| (0..7).map(move |y| (x, y))) {
                // A ring, a gap, a square of three.
                let ring = (x - 3_i32).abs().max((y - 3_i32).abs());
                assert_eq!(is_dark(left + x, top + y), ring != 2, "{x},{y}");
            }
        }
        assert!(dark.iter().all(|(x, y)| [x, y].into_iter().all(|at| (QUIET..drawn.side - QUIET).contains(at))));
    }

    #[test]
    fn longer_texts_have_larger_codes_until_none_holds_them() {
        let side = |length: usize| draw(&"a".repeat(length)).map(|drawn| drawn.side);
        assert_eq!(side(10), Some(21 + 8));
        assert!(side(500) > side(100));
        assert!(side(2900).is_some() && side(3000).is_none());
    }
}
