//! How wide a text will be, without asking a browser: a small table of advance widths.
//!
//! The page uses the visitor's system typeface, so no table is exact. This one is on the wide side of the usual ones, so that
//! a text that fits here fits there. Measuring in the document would force a layout for every string.

/// Advance widths of U+0020 to U+007E in hundredths of an em, those of the common grotesques.
const ASCII: [u8; 95] = [
    28, 28, 36, 58, 60, 89, 68, 20, 34, 34, 40, 60, 28, 36, 28, 30, // space to /
    60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 28, 28, 60, 60, 60, 55, // 0 to ?
    102, 68, 67, 72, 72, 66, 62, 77, 74, 28, 52, 68, 57, 86, 74, 77, // @ to O
    66, 77, 69, 66, 63, 73, 68, 97, 67, 66, 62, 30, 30, 30, 48, 52, // P to _
    36, 57, 60, 54, 60, 58, 33, 60, 59, 25, 25, 54, 25, 88, 59, 59, // ` to o
    60, 60, 37, 52, 34, 59, 54, 77, 53, 54, 53, 36, 28, 36, 60, // p to ~
];

/// The width of `text` at a font size, in the unit of the size.
pub fn width_px(text: &str, size: f64) -> f64 {
    text.chars().map(|char| f64::from(hundredths(char))).sum::<f64>() * size / 100.0
}

/// `text` if it fits into `room`, else its longest beginning that does together with `…`; empty if not even that fits.
pub fn fit(text: &str, size: f64, room: f64) -> String {
    if width_px(text, size) <= room {
        return text.to_owned();
    }
    let mut left = room - width_px("…", size);
    if left < 0.0 || left.is_nan() {
        return String::new();
    }
    let mut end = 0;
    for (start, char) in text.char_indices() {
        left -= f64::from(hundredths(char)) * size / 100.0;
        if left < 0.0 {
            break;
        }
        end = start + char.len_utf8();
    }
    // An accent belongs to the letter before it, so the cut must not come between the two.
    while end > 0 && text[end..].chars().next().is_some_and(|next| hundredths(next) == 0) {
        end -= text[..end].chars().next_back().map_or(0, char::len_utf8);
    }
    let kept =
        text[..end].trim_end_matches(|char: char| char.is_whitespace() || char == '\u{200d}' || ",.;:·-–—(".contains(char));
    format!("{kept}…")
}

/// As [`fit`], but cut after a word, and before brackets that would stay open: whoever says what is seen says words of the
/// whole name (WCAG 2.5.3). Only a first word that is too long for itself is cut within.
pub fn fit_words(text: &str, size: f64, room: f64) -> String {
    let cut = fit(text, size, room);
    let Some(kept) = cut.strip_suffix('…').filter(|_| cut != text) else { return cut };
    let is_within = text[kept.len()..].starts_with(char::is_alphanumeric);
    let words = if is_within { kept.rsplit_once(char::is_whitespace).map_or("", |(words, _)| words) } else { kept };
    let closed = match words.rfind('(') {
        Some(open) if !words[open..].contains(')') => &words[..open],
        _ => words,
    };
    match closed.trim_end_matches(|char: char| !char.is_alphanumeric() && char != ')') {
        "" => cut,
        whole => format!("{whole}…"),
    }
}

/// `text` on at most `most` lines of at most `room`, broken at spaces; the last one is cut as by [`fit_words`] where it is too long.
pub fn wrapped(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let is_last = lines.len() >= most;
        let joined = lines.last().map(|line| [line, " ", word].concat());
        match (joined.filter(|joined| is_last || width_px(joined, size) <= room), lines.last_mut()) {
            (Some(joined), Some(line)) => *line = joined,
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| fit_words(line, size, room)).filter(|line| !line.is_empty()).collect()
}

/// The advance width of one character in hundredths of an em.
fn hundredths(char: char) -> u8 {
    match char {
        ' '..='~' => ASCII[char as usize - 32],
        '\u{a0}' => ASCII[0],
        // Control characters, combining accents and vowel signs, joiners, directional marks, variation selectors.
        '\0'..='\u{9f}'
        | '\u{ad}'
        | '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5bd}'
        | '\u{64b}'..='\u{65f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}' => 0,
        '·' | 'ì' | 'í' | 'î' | 'ï' | 'ı' | '‘' | '’' | 'Ì' | 'Í' | 'Î' | 'Ï' => 30,
        '\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{202f}' => 22,
        'æ' | 'œ' => 92,
        'Æ' | 'Œ' | '—' | '…' | '‰' | '™' | '⅓' | '½' | '¼' => 100,
        // Latin with accents: as wide as the letter without.
        '\u{c0}'..='\u{24f}' if char.is_lowercase() => 60,
        '\u{c0}'..='\u{24f}' => 75,
        // Scripts and signs that fill a square.
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'..='\u{3ffff}' => 108,
        _ => 68,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_grow_with_text_and_size() {
        assert!(width_px("mm", 10.0) > width_px("ii", 10.0));
        assert!((width_px("100", 20.0) - 2.0 * width_px("100", 10.0)).abs() < 1e-9);
        assert!(width_px("", 12.0).abs() < 1e-9);
        assert!((width_px("e\u{301}", 12.0) - width_px("e", 12.0)).abs() < 1e-9);
    }

    #[test]
    fn cuts_only_what_does_not_fit() {
        assert_eq!(fit("Lyon", 12.0, 100.0), "Lyon");
        let long = "Dispositifs médicaux et diagnostic";
        for room in 0..260 {
            let cut = fit(long, 12.0, f64::from(room));
            assert!(cut.is_empty() || width_px(&cut, 12.0) <= f64::from(room), "{cut:?} in {room}");
        }
        assert!(fit(long, 12.0, 90.0).ends_with('…'));
        assert_eq!(fit("Lyon", 12.0, 3.0), "");
        assert_eq!(fit("Lyon", 12.0, f64::NAN), "");
    }

    #[test]
    fn cuts_after_a_word() {
        let long = "Artificial intelligence (AI and data), for hospitals";
        let beginnings = ["", "Artificial", "Artificial intelligence", "Artificial intelligence (AI and data)"];
        for room in 70..300 {
            let cut = fit_words(long, 12.0, f64::from(room));
            let kept = cut.strip_suffix('…').unwrap_or(&cut);
            assert!(
                beginnings.contains(&kept) || long.starts_with(&format!("{kept} hospitals")) || kept == long,
                "{cut:?} in {room}"
            );
            assert!(width_px(&cut, 12.0) <= f64::from(room), "{cut:?} in {room}");
        }
        assert_eq!(fit_words("Lyon", 12.0, 100.0), "Lyon");
        assert_eq!(fit_words("Gesundheitsdatenplattform", 12.0, 60.0), fit("Gesundheitsdatenplattform", 12.0, 60.0));
    }

    #[test]
    fn an_accent_stays_with_its_letter() {
        for room in 10..60 {
            let cut = fit("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", 10.0, f64::from(room));
            let letters = cut.chars().filter(|char| *char == 'e').count();
            assert_eq!(letters, cut.chars().filter(|char| *char == '\u{301}').count(), "{cut:?}");
        }
    }
}
