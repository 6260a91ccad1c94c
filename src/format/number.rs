//! Numbers as a language writes them. Which style a language has is said in `texts`.

use super::decimal::fixed;

/// How a language writes numbers and chooses plurals.
#[derive(Debug, Clone, Copy)]
pub struct NumberStyle {
    /// Between groups of three digits.
    pub group: &'static str,
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
    /// A whole number with its groups: `12 345`. Four digits stay together, as style guides of each language allow.
    pub fn integer(&self, number: u64) -> String {
        let digits = number.to_string();
        if digits.len() < 5 {
            return digits;
        }
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(self.group);
            }
            text.push(digit);
        }
        text
    }

    /// A share as whole percent: `31 %`.
    pub fn percent(&self, part: usize, whole: usize) -> String {
        let share = if whole == 0 { 0.0 } else { part as f64 * 100.0 / whole as f64 };
        format!("{}{}%", fixed(share, 0), self.before_percent)
    }

    /// Picks the form of a noun.
    pub fn choose<'a>(&self, count: u64, one: &'a str, other: &'a str) -> &'a str {
        match (self.plural)(count) {
            Plural::One => one,
            Plural::Other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FR: NumberStyle =
        NumberStyle { group: "\u{202f}", before_percent: "\u{a0}", plural: |n| if n < 2 { Plural::One } else { Plural::Other } };

    #[test]
    fn writes_numbers() {
        for (number, text) in
            [(0, "0"), (263, "263"), (1600, "1600"), (12_345, "12\u{202f}345"), (1_234_567, "1\u{202f}234\u{202f}567")]
        {
            assert_eq!(FR.integer(number), text);
        }
        assert_eq!(FR.percent(1, 3), "33\u{a0}%");
        assert_eq!(FR.percent(0, 0), "0\u{a0}%");
        assert_eq!(FR.choose(0, "entreprise", "entreprises"), "entreprise");
    }
}
