//! The theme that a host page asks for: colours and a font, made readable before they are used.
//!
//! A colour that cannot be read on its background is moved towards black or white until it can: a partner's yellow becomes a
//! dark gold on white. What is not a colour or a font name is left out.

use serde::Deserialize;

use super::field::text_or_absent;
use crate::domain::url_state::Theme;
use crate::features::settings::{DARK_PAPER, LIGHT_PAPER, MIN_CONTRAST, contrast_with, is_colour};

/// Longest font list, in bytes.
const MAX_FONT: usize = 200;
/// Steps from a colour to black or white.
const STEPS: u32 = 20;
/// Relative luminance at which black and white text are equally readable: (l + 0.05)² = 1.05 × 0.05.
const MIDDLE: f64 = 0.179;
/// Relative luminance of the secondary text of both schemes, `--muted` in style/tokens.css: the first to fade on a ground.
const SOFT: [f64; 2] = [0.1196, 0.4278];

/// What a host page asks for, unchecked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
pub struct ThemeRequest {
    /// Links, controls, what is chosen.
    #[serde(deserialize_with = "text_or_absent")]
    pub accent: Option<String>,
    /// The page behind everything.
    #[serde(deserialize_with = "text_or_absent")]
    pub background: Option<String>,
    /// The text.
    #[serde(deserialize_with = "text_or_absent")]
    pub text: Option<String>,
    /// A list of font names.
    #[serde(deserialize_with = "text_or_absent")]
    pub font: Option<String>,
}

/// What of a request is used; absent is as the app has it. Colours are `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HostTheme {
    /// Accent on a light ground.
    pub accent_light: Option<String>,
    /// Accent on a dark ground.
    pub accent_dark: Option<String>,
    /// The page and its panels.
    pub background: Option<String>,
    /// The text.
    pub foreground: Option<String>,
    /// A list of font names.
    pub font: Option<String>,
    /// The scheme that the ground, else the text, needs.
    pub scheme: Option<Theme>,
}

impl HostTheme {
    /// What of a request can be used.
    pub fn new(request: &ThemeRequest) -> Self {
        let colour = |found: &Option<String>| found.as_ref().filter(|found| is_colour(found)).cloned();
        let (background, text) = (colour(&request.background), colour(&request.text));
        // A light ground and a dark text both ask for the light scheme.
        let is_light = match (&background, &text) {
            (Some(background), _) => Some(luminance(background) > MIDDLE),
            (None, Some(text)) => Some(luminance(text) <= MIDDLE),
            (None, None) => None,
        };
        let ground = background.map(|colour| {
            let soft = if is_light == Some(true) { SOFT[0] } else { SOFT[1] };
            readable(&colour, soft)
        });
        let on = |paper: f64| ground.as_deref().map_or(paper, luminance);
        let paper = if is_light == Some(false) { DARK_PAPER } else { LIGHT_PAPER };
        let accent = |paper: f64| colour(&request.accent).map(|colour| readable(&colour, on(paper)));
        Self {
            accent_light: accent(LIGHT_PAPER),
            accent_dark: accent(DARK_PAPER),
            foreground: text.map(|colour| readable(&colour, on(paper))),
            font: request.font.as_ref().filter(|font| is_font(font)).cloned(),
            scheme: is_light.map(|is_light| if is_light { Theme::Light } else { Theme::Dark }),
            background: ground,
        }
    }
}

/// The first colour on the way from `asked` to black, or to white, that can be read against that luminance.
fn readable(asked: &str, against: f64) -> String {
    let end = if against > MIDDLE { 0 } else { 255 };
    let way = (0..=STEPS).map(|step| mixed(asked, end, step));
    way.into_iter().find(|colour| contrast_with(colour, against) >= MIN_CONTRAST).unwrap_or_else(|| mixed(asked, end, STEPS))
}

/// `colour` with `step` twentieths of black (0) or white (255).
fn mixed(colour: &str, end: u32, step: u32) -> String {
    let mut mixed = "#".to_owned();
    for at in [1, 3, 5] {
        let own = colour.get(at..at + 2).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default();
        let channel = (own * (STEPS - step) + end * step) / STEPS;
        mixed.extend([channel >> 4, channel & 15].map(|digit| char::from_digit(digit, 16).unwrap_or('0')));
    }
    mixed
}

/// Relative luminance by WCAG 2.2; the contrast with black holds it.
pub fn luminance(colour: &str) -> f64 {
    contrast_with(colour, 0.0) * 0.05 - 0.05
}

/// Whether a text is a list of font names: no function such as `url()`, no end of a declaration, quotes in pairs.
fn is_font(text: &str) -> bool {
    let is_known = |letter: char| letter.is_alphanumeric() || " ,-_'\"".contains(letter);
    let in_pairs = |quote: char| text.matches(quote).count().is_multiple_of(2);
    !text.trim().is_empty() && text.len() <= MAX_FONT && text.chars().all(is_known) && in_pairs('\'') && in_pairs('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn themed(accent: &str, background: &str, text: &str, font: &str) -> HostTheme {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        HostTheme::new(&ThemeRequest { accent: some(accent), background: some(background), text: some(text), font: some(font) })
    }

    #[test]
    fn what_is_readable_stays() {
        let theme = themed("#0b5f66", "#ffffff", "#102030", "Georgia, serif");
        assert_eq!(theme.accent_light.as_deref(), Some("#0b5f66"));
        assert_eq!((theme.background.as_deref(), theme.foreground.as_deref()), (Some("#ffffff"), Some("#102030")));
        assert_eq!((theme.font.as_deref(), theme.scheme), (Some("Georgia, serif"), Some(Theme::Light)));
    }

    #[test]
    fn every_request_becomes_readable() {
        for accent in ["#ffff00", "#777777", "#000000", "#ffffff", "#e2001a"] {
            for background in ["", "#ffffff", "#000000", "#808080", "#c0ffee", "#003399", "#ffcc00"] {
                let theme = themed(accent, background, accent, "");
                let is_dark = theme.scheme == Some(Theme::Dark);
                let ground = theme.background.as_deref().map_or(if is_dark { DARK_PAPER } else { LIGHT_PAPER }, luminance);
                let accent = if is_dark { theme.accent_dark } else { theme.accent_light };
                for colour in [accent, theme.foreground].into_iter().flatten() {
                    assert!(contrast_with(&colour, ground) >= MIN_CONTRAST, "{colour} on {background}");
                }
                if let Some(ground) = theme.background {
                    let soft = SOFT[usize::from(is_dark)];
                    assert!(contrast_with(&ground, soft) >= MIN_CONTRAST, "secondary text on {ground}");
                }
            }
        }
    }

    #[test]
    fn without_a_background_each_scheme_has_an_accent_of_its_own() {
        let theme = themed("#ffcc00", "", "", "");
        assert_eq!((theme.accent_dark.as_deref(), theme.scheme), (Some("#ffcc00"), None));
        assert!(theme.accent_light.is_some_and(|colour| contrast_with(&colour, LIGHT_PAPER) >= MIN_CONTRAST));
        assert_eq!(themed("", "", "#111111", "").scheme, Some(Theme::Light));
        assert_eq!(themed("", "", "#eeeeee", "").scheme, Some(Theme::Dark));
    }

    #[test]
    fn what_is_no_colour_or_font_is_left_out() {
        for colour in ["red", "#fff", "url(x)", "#0b5f66;}", "#gggggg", "#é1234"] {
            assert_eq!(themed(colour, colour, colour, ""), HostTheme::default(), "{colour}");
        }
        let long = "a".repeat(MAX_FONT + 1);
        for font in ["url(x)", "a;b", "x}", "\"a", "expression(1)", "a\\b", " ", long.as_str()] {
            assert_eq!(themed("", "", "", font), HostTheme::default(), "{font}");
        }
        assert!(themed("", "", "", "\"Source Sans 3\", Roboto").font.is_some());
    }

    #[test]
    fn the_secondary_text_is_that_of_the_style() {
        let tokens = include_str!("../../../style/tokens.css");
        let softs: Vec<&str> = tokens.split("--muted: ").skip(1).filter_map(|rest| rest.get(..7)).collect();
        assert!(softs.len() >= 2 && softs.iter().all(|soft| is_colour(soft)));
        for soft in softs {
            assert!(SOFT.iter().any(|known| (luminance(soft) - known).abs() < 0.001), "{soft}: {}", luminance(soft));
        }
    }
}
