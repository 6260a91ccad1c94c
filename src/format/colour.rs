//! Colours as every reader of SVG knows them.

use super::decimal::{between, parse};

/// A colour as browsers give it back, in the notation of SVG 1.1 (`#rrggbb`) with its opacity beside it. Several readers paint the
/// notations of CSS Color 4, such as `color(srgb 0.5 0 0 / 0.2)`, in black or not at all. `None` for what is not of the forms
/// `rgb(…)`, `rgba(…)` and `color(srgb …)`: such a text stands as it is.
pub fn plain(colour: &str) -> Option<(String, f64)> {
    let (name, rest) = colour.trim().split_once('(')?;
    let inner = rest.strip_suffix(')')?;
    // Shares of one, where the notation has them; else of 255.
    let (inner, whole) = match name {
        "rgb" | "rgba" => (inner, 255.0),
        "color" => (inner.trim_start().strip_prefix("srgb ")?, 1.0),
        _ => return None,
    };
    let words = inner.split([' ', ',', '/']).filter(|word| !word.is_empty());
    let numbers: Vec<f64> = words.map(|word| number(word, whole)).collect::<Option<_>>()?;
    let [red, green, blue, rest @ ..] = numbers.as_slice() else { return None };
    let alpha = match rest {
        [] => 1.0,
        // Written beside the others, it is a share of one whatever they are.
        [alpha] => alpha * whole,
        _ => return None,
    };
    let byte = |part: f64| (between(part, 0.0, 1.0) * 255.0).round() as u8;
    Some((format!("#{:02x}{:02x}{:02x}", byte(*red), byte(*green), byte(*blue)), between(alpha, 0.0, 1.0)))
}

/// A number as a share of `whole`; `none` is zero.
fn number(word: &str, whole: f64) -> Option<f64> {
    if word == "none" {
        return Some(0.0);
    }
    parse(word).map(|number| number / whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_browsers_write_becomes_a_colour_of_svg() {
        for (written, expected, alpha) in [
            ("rgb(11, 95, 102)", "#0b5f66", 1.0),
            ("rgba(0, 0, 0, 0.86)", "#000000", 0.86),
            ("rgb(255 255 255 / 0.5)", "#ffffff", 0.5),
            ("color(srgb 0.847 0.9015 0.90525)", "#d8e6e7", 1.0),
            ("color(srgb 1 0 none / 0.25)", "#ff0000", 0.25),
            ("color(srgb 1.2 -0.1 0.5)", "#ff0080", 1.0),
        ] {
            let (colour, opacity) = plain(written).unwrap_or_default();
            assert_eq!(colour, expected, "{written}");
            assert!((opacity - alpha).abs() < 1e-9, "{written}: {opacity}");
        }
    }

    #[test]
    fn what_is_no_such_colour_stands_as_it_is() {
        for other in ["none", "#fff", "url(#a)", "color(display-p3 1 0 0)", "rgb(1, 2)", "rgb(a, b, c)", "rgb(1, 2, 3, 4, 5)", ""]
        {
            assert_eq!(plain(other), None, "{other}");
        }
    }
}
