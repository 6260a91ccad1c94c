//! Single values of `config.json`: addresses, files and colours.

use crate::domain::data::dataset::{MAX_TEXT, Problem, Record, is_http};
use crate::format::decimal::fixed;

/// Least contrast of text with its ground: WCAG 2.2, success criterion 1.4.3.
pub const MIN_CONTRAST: f64 = 4.5;
/// Relative luminance of the light paper (white), `--surface` in style/tokens.css.
pub const LIGHT_PAPER: f64 = 1.0;
/// Relative luminance of the dark paper.
pub const DARK_PAPER: f64 = 0.0084;

/// `#rrggbb` per colour scheme.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Accent {
    /// On light paper.
    pub light: Option<String>,
    /// On dark paper.
    pub dark: Option<String>,
}

/// An http(s) address that names a folder.
pub(super) fn address(record: &mut Record) -> Option<String> {
    let mut address = record.link("address")?;
    if address.contains(['?', '#']) {
        record.problem("address", Problem::NotLike { found: address, example: "https://atlas.example.org/" });
        return None;
    }
    if !address.ends_with('/') {
        address.push('/');
    }
    Some(address)
}

/// A `mailto:` or http(s) address; anything else never becomes a link.
pub(super) fn reachable(record: &mut Record, field: &str) -> Option<String> {
    let found = record.text(field, MAX_TEXT)?;
    let mail = found.strip_prefix("mailto:").is_some_and(|rest| {
        let (to, _) = rest.split_once('?').unwrap_or((rest, ""));
        to.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
            && !rest.chars().any(|letter| letter.is_whitespace() || letter.is_control())
    });
    if mail || is_http(&found) {
        return Some(found);
    }
    record.problem(field, Problem::NotLike { found, example: "mailto:atlas@example.org" });
    None
}

/// The name of a file beside the app, with one of these extensions.
pub(super) fn file(record: &mut Record, field: &str, extensions: &[&str]) -> Option<String> {
    let found = record.text(field, MAX_TEXT)?;
    let extension = found.rsplit_once('.').map(|(_, extension)| extension).unwrap_or_default();
    if is_local(&found) && extensions.contains(&extension) {
        return Some(found);
    }
    record.problem(field, Problem::NotFile { found, extensions: extensions.join(", ") });
    None
}

/// Whether a path stays in the app's folder: relative, without steps up, without a scheme.
pub(super) fn is_local(path: &str) -> bool {
    let strange = |letter: char| matches!(letter, ':' | '\\' | '?' | '#') || letter.is_whitespace() || letter.is_control();
    !path.starts_with('/') && !path.chars().any(strange) && path.split('/').all(|part| !part.is_empty() && part != "..")
}

/// The accent of each scheme, if it can be read on that scheme's paper.
pub(super) fn accent(record: &mut Record) -> Accent {
    let mut colour = |field: &str, paper: f64| {
        let found = record.text(field, MAX_TEXT)?;
        if !is_colour(&found) {
            record.problem(field, Problem::NotLike { found, example: "#0b5f66" });
            return None;
        }
        let contrast = contrast_with(&found, paper);
        if contrast < MIN_CONTRAST {
            record.problem(field, Problem::LowContrast { found, contrast: fixed(contrast, 1), min: fixed(MIN_CONTRAST, 1) });
            return None;
        }
        Some(found)
    };
    Accent { light: colour("accent.light", LIGHT_PAPER), dark: colour("accent.dark", DARK_PAPER) }
}

/// True for `#rrggbb`.
pub fn is_colour(text: &str) -> bool {
    text.len() == 7 && text.starts_with('#') && text.bytes().skip(1).all(|byte| byte.is_ascii_hexdigit())
}

/// Contrast ratio of a colour with a ground of that relative luminance; formula of WCAG 2.2, "contrast ratio".
pub fn contrast_with(colour: &str, luminance: f64) -> f64 {
    let channel = |at: usize| {
        let digits = colour.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        linear(f64::from(digits.unwrap_or_default()) / 255.0)
    };
    let own = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    let (bright, dim) = if own > luminance { (own, luminance) } else { (luminance, own) };
    (bright + 0.05) / (dim + 0.05)
}

/// A channel of sRGB without its gamma.
fn linear(channel: f64) -> f64 {
    if channel <= 0.040_45 { channel / 12.92 } else { power_2_4((channel + 0.055) / 1.055) }
}

/// `x` to the power 2.4 by square roots, which the browser has as one instruction; a general power is kilobytes of code.
fn power_2_4(x: f64) -> f64 {
    let (mut result, mut root, mut rest) = (x * x, x, 0.4);
    for _ in 0..20 {
        root = root.sqrt();
        rest *= 2.0;
        if rest >= 1.0 {
            rest -= 1.0;
            result *= root;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_give_the_power() {
        for x in [0.0_f64, 0.1, 0.5, 0.9, 1.0] {
            assert!((power_2_4(x) - x.powf(2.4)).abs() < 1e-6, "{x}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast_with("#000000", 1.0) - 21.0).abs() < 1e-9);
        assert!((contrast_with("#ffffff", 1.0) - 1.0).abs() < 1e-9);
        // The grey that the standard's techniques give as the lightest one on white.
        assert!((contrast_with("#767676", 1.0) - 4.54).abs() < 0.01);
    }

    #[test]
    fn paths_stay_in_the_folder() {
        for path in ["logo.svg", "map/communes.geojson"] {
            assert!(is_local(path), "{path}");
        }
        for path in
            ["", "/logo.svg", "../logo.svg", "a/../b.svg", "https://x/y.svg", "a//b.svg", "a b.svg", "x.svg?y", "c:\\x.svg"]
        {
            assert!(!is_local(path), "{path}");
        }
    }
}
