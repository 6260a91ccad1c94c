//! Numbers as a language writes them. Which style a language has is said in `texts`.

use super::decimal::{fixed, short};

/// The minus sign; a hyphen is shorter than a digit and breaks off at the end of a line.
const MINUS: &str = "−";

/// Stands for a value that is not a number.
const NO_NUMBER: &str = "–";

/// Digits of a group.
const GROUP: usize = 3;

/// How a language writes numbers and chooses plurals.
#[derive(Debug, Clone, Copy)]
pub struct NumberStyle {
    /// Between groups of three digits.
    pub group: &'static str,
    /// Between the whole part and the decimals.
    pub point: &'static str,
    /// Between a number and the percent sign.
    pub before_percent: &'static str,
    /// The plural category of a count (Unicode CLDR, "Language Plural Rules").
    pub plural: fn(u64) -> Plural,
}

/// Plural categories that the atlas's languages have for whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// As in "1 company".
    One,
    /// Everything else.
    Other,
}

impl NumberStyle {
    /// A whole number with its groups: `2 500`, `12 345`. Four digits are grouped too, as texts of the data have them: both stand
    /// side by side.
    pub fn integer(&self, number: u64) -> String {
        self.grouped(&number.to_string())
    }

    /// A number with at most `digits` decimals (at most 10) and no zeros at the end: `−1,5`. `–` if it is not finite.
    pub fn decimal(&self, number: f64, digits: usize) -> String {
        if number.is_finite() { self.written(&short(number, digits)) } else { NO_NUMBER.to_owned() }
    }

    /// A number with exactly `digits` decimals (at most 10), for figures that stand under each other. `–` if it is not finite.
    pub fn exactly(&self, number: f64, digits: usize) -> String {
        if number.is_finite() { self.written(&fixed(number, digits)) } else { NO_NUMBER.to_owned() }
    }

    /// A share as whole percent: `31 %`; 0 of nothing is 0 %.
    pub fn percent(&self, part: usize, whole: usize) -> String {
        self.share(if whole == 0 { 0.0 } else { part as f64 / whole as f64 })
    }

    /// A share between 0 and 1 as whole percent: `31 %`.
    pub fn share(&self, share: f64) -> String {
        self.with_percent(&self.decimal(share * 100.0, 0))
    }

    /// The percent sign after a number that is written already.
    pub fn with_percent(&self, number: &str) -> String {
        [number, self.before_percent, "%"].concat()
    }

    /// Picks the form of a noun.
    pub fn choose<'a>(&self, count: u64, one: &'a str, other: &'a str) -> &'a str {
        match (self.plural)(count) {
            Plural::One => one,
            Plural::Other => other,
        }
    }

    /// A number in plain form, such as `-12345.6`, with the signs of the language.
    pub fn written(&self, plain: &str) -> String {
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| (MINUS, digits));
        match digits.split_once('.') {
            Some((whole, decimals)) => [sign, &self.grouped(whole), self.point, decimals].concat(),
            None => [sign, &self.grouped(digits)].concat(),
        }
    }

    fn grouped(&self, digits: &str) -> String {
        if digits.len() <= GROUP {
            return digits.to_owned();
        }
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(GROUP) {
                text.push_str(self.group);
            }
            text.push(digit);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FR: NumberStyle = NumberStyle {
        group: "\u{202f}",
        point: ",",
        before_percent: "\u{a0}",
        plural: |n| if n < 2 { Plural::One } else { Plural::Other },
    };

    #[test]
    fn writes_numbers() {
        for (number, text) in
            [(0, "0"), (263, "263"), (2500, "2\u{202f}500"), (12_345, "12\u{202f}345"), (1_234_567, "1\u{202f}234\u{202f}567")]
        {
            assert_eq!(FR.integer(number), text);
        }
        assert_eq!(FR.percent(1, 3), "33\u{a0}%");
        assert_eq!(FR.percent(0, 0), "0\u{a0}%");
        assert_eq!(FR.share(0.996), "100\u{a0}%");
        assert_eq!(FR.choose(0, "entreprise", "entreprises"), "entreprise");
    }

    #[test]
    fn decimals_carry_over_into_the_whole_part() {
        for (number, text) in [
            (0.999, "1"),
            (2.999, "3"),
            (-0.999, "−1"),
            (9999.999, "10\u{202f}000"),
            (0.994, "0,99"),
            (0.38, "0,38"),
            (12_345.6, "12\u{202f}345,6"),
            (0.0, "0"),
            (-0.001, "0"),
            (-1.5, "−1,5"),
            (-12_345.678, "−12\u{202f}345,68"),
        ] {
            assert_eq!(FR.decimal(number, 2), text, "{number}");
        }
        assert_eq!([FR.exactly(0.999, 2), FR.exactly(3.0, 1), FR.exactly(-0.5, 1)], ["1,00", "3,0", "−0,5"]);
    }

    proptest! {
        /// As the library writes it, but for the signs of the language and for what lies half way between two numbers.
        #[test]
        fn decimals_are_those_of_the_library(number in -1e8..1e8_f64, digits in 0..5_usize) {
            let expected = format!("{number:.digits$}");
            let written = FR.exactly(number, digits);
            let plain = written.replace(FR.group, "").replace(FR.point, ".").replace(MINUS, "-");
            let step = 0.1_f64.powi(digits as i32);
            let differs = plain.parse::<f64>().unwrap_or(f64::NAN) - expected.parse::<f64>().unwrap_or(f64::NAN);
            prop_assert!(differs.abs() <= step * 1.001, "{written}, not {expected}");
            let is_tie = ((number / step).fract().abs() - 0.5).abs() < 1e-3;
            prop_assert!(is_tie || plain.trim_start_matches('-') == expected.trim_start_matches('-'), "{written}, not {expected}");
            let whole = written.trim_start_matches(MINUS).split(FR.point).next().unwrap_or_default();
            let groups: Vec<usize> = whole.split(FR.group).map(str::len).collect();
            prop_assert!(groups[0] <= GROUP && groups[1..].iter().all(|length| *length == GROUP));
        }
    }

    #[test]
    fn what_is_not_finite_is_no_number() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!([FR.decimal(number, 2), FR.exactly(number, 2), FR.share(number)], ["–", "–", "–\u{a0}%"]);
        }
    }
}
