//! Decimal fractions as text and back, by whole numbers.
//!
//! The library's conversions are exact for every float there is, for 30 kilobytes of code and tables. The atlas writes
//! pixels, degrees and shares of a few digits, for which this is exact too.

/// Most digits that are read; up to here a quotient of two whole numbers is the nearest float.
const MAX_DIGITS: usize = 15;

/// A number with exactly `digits` decimals (at most 10), rounded half away from zero; `0` for what is no number.
pub fn fixed(number: f64, digits: usize) -> String {
    let power = 10_i64.pow(digits.min(10) as u32);
    let scaled = (number * power as f64).round();
    // The cast saturates and takes what is no number as zero.
    let scaled = scaled as i64;
    let sign = if scaled < 0 { "-" } else { "" };
    let (whole, rest) = (scaled.unsigned_abs() / power as u64, scaled.unsigned_abs() % power as u64);
    match digits {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{rest:0digits$}"),
    }
}

/// A number with at most `digits` decimals, without zeros at the end.
pub fn short(number: f64, digits: usize) -> String {
    let text = fixed(number, digits);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// A length in pixels: finer than a tenth is not visible, only longer.
pub fn px(length: f64) -> String {
    short(length, 1)
}

/// `number` held between two ends. Unlike the library's `clamp` it cannot panic, so it needs no code to print floats.
pub const fn between(number: f64, least: f64, most: f64) -> f64 {
    number.max(least).min(most)
}

/// Reads `-12.5` and the like: digits, at most one point, no exponent.
pub fn parse(text: &str) -> Option<f64> {
    let (sign, rest) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let (whole, decimals) = rest.split_once('.').unwrap_or((rest, ""));
    let digits = || whole.bytes().chain(decimals.bytes());
    let count = digits().count();
    if count == 0 || count > MAX_DIGITS || !digits().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = digits().fold(0_u64, |number, byte| number * 10 + u64::from(byte - b'0'));
    Some(sign * number as f64 / 10_u64.pow(decimals.len() as u32) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes() {
        for (number, digits, text) in [
            (0.0, 0, "0"),
            (-0.04, 1, "0.0"),
            (1.05, 1, "1.1"),
            (-12.345, 2, "-12.35"),
            (4.835, 4, "4.8350"),
            (0.000_012_345_6, 10, "0.0000123456"),
            (f64::NAN, 1, "0.0"),
            (1e300, 0, "9223372036854775807"),
        ] {
            assert_eq!(fixed(number, digits), text);
        }
        assert_eq!(short(20.0, 1), "20");
        assert_eq!(short(0.50, 2), "0.5");
        assert_eq!(short(100.0, 0), "100");
    }

    #[test]
    fn reads_what_the_library_reads() {
        for text in ["0", "-0.5", "45.7600", "179.9999", "-85", ".5", "5.", "123456789012345"] {
            assert_eq!(parse(text), text.parse().ok(), "{text}");
        }
        for text in ["", "-", ".", "1e5", "1,5", "+1", "NaN", "inf", "1.2.3", " 1", "1234567890123456"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
