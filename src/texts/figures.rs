//! Texts of the charts beyond the first ones, and of what all of them say about small numbers.

use super::Str;
use crate::format::decimal::{fixed, short};
use crate::format::number::NumberStyle;

/// The further charts, their switches, sentences and tables.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Figures {
    pub profile_modes: Str,
    pub shares: Str,
    pub counts: Str,
    pub grouped: Str,
    pub few: fn(count: usize) -> String,
    pub few_in: fn(groups: &[&str]) -> String,
    pub further: Str,
    pub growth: Str,
    pub in_year: fn(year: &str, parts: &[String]) -> String,
    pub part: fn(group: &str, count: usize) -> String,
    pub growth_sentence: fn(known: usize, total: usize, year: i32, parts: &[String]) -> String,
    pub year: Str,
    pub strip: Str,
    pub company: Str,
    pub people: fn(label: &str, people: u64, year: Option<i32>) -> String,
    pub median: fn(people: u64) -> String,
    pub strip_sentence: fn(known: usize, total: usize, median: u64, small: usize) -> String,
    pub band: fn(from: u64, to: u64) -> String,
    pub heat: Str,
    pub heat_note: Str,
    pub topic_leader: fn(group: &str, leader: &str, share: &str) -> String,
    pub indicators: Str,
    pub indicator: Str,
    pub indicator_name: fn(slug: &str) -> Option<Str>,
    pub unit: fn(slug: &str) -> Option<Str>,
    pub decimal: fn(value: f64) -> String,
    pub figure: fn(value: &str, unit: &str) -> String,
    pub published: fn(place: &str, year: i32, figure: &str, note: &str, source: &str) -> String,
    pub indicators_sentence: fn(figures: usize, from: i32, to: i32) -> String,
    pub loading: Str,
    pub not_loaded: Str,
    pub value: Str,
    pub scope: Str,
    pub source: Str,
}

/// A number with at most two decimals and the groups of a language.
pub(super) fn decimal(numbers: &NumberStyle, point: &str, value: f64) -> String {
    let whole = value.abs().trunc();
    let rest = short(value.abs() - whole, 2);
    let sign = if value < 0.0 { "−" } else { "" };
    match rest.split_once('.') {
        Some((_, digits)) => format!("{sign}{}{point}{digits}", numbers.integer(whole as u64)),
        // Whole already, or rounded up to the next whole number.
        None => format!("{sign}{}", numbers.integer(fixed(value.abs(), 0).parse().unwrap_or_default())),
    }
}

#[cfg(test)]
mod tests {
    use crate::texts::Lang;

    #[test]
    fn decimals_are_written_as_the_language_does() {
        let write = |lang: Lang, value: f64| (lang.texts().figures.decimal)(value);
        for (value, french, english, german) in [
            (0.38, "0,38", "0.38", "0,38"),
            (2.8, "2,8", "2.8", "2,8"),
            (79_330.0, "79\u{202f}330", "79,330", "79.330"),
            (2.999, "3", "3", "3"),
            (-1.5, "−1,5", "−1.5", "−1,5"),
            (0.0, "0", "0", "0"),
        ] {
            assert_eq!(write(Lang::Fr, value), french);
            assert_eq!(write(Lang::En, value), english);
            assert_eq!([Lang::De, Lang::Nl].map(|lang| write(lang, value)), [german; 2]);
        }
    }
}
