//! Folds text for search and sorting: case, accents, ligatures and apostrophes no longer matter.

/// Base letters of U+1E00 to U+1EFF (Latin Extended Additional), one for each code point; `.` as in [`LATIN`].
const EXTENDED: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Base letters of U+00C0 to U+017F; `.` stands for a character that is no single base letter.
const LATIN: &str = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The folded form of a text: lower case, Latin letters without marks, ligatures spelled out, words separated
/// by single spaces. Anything that is neither letter nor digit separates words, apostrophes and hyphens too.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for character in text.chars() {
        match fold_into(&mut folded, character, gap) {
            Folded::Gap => gap = true,
            Folded::Mark => {}
            Folded::Letter => gap = false,
        }
    }
    folded
}

/// What a character is to a folded text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Folded {
    /// Between words.
    Gap,
    /// Part of the letter before it.
    Mark,
    /// Part of a word; its folded form was added.
    Letter,
}

/// Adds the folded form of `character`, after a space if it begins a word.
pub(crate) fn fold_into(folded: &mut String, character: char, gap: bool) -> Folded {
    // Most characters: without the tables of Unicode.
    if character.is_ascii() {
        if !character.is_ascii_alphanumeric() {
            return Folded::Gap;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        folded.push(character.to_ascii_lowercase());
        return Folded::Letter;
    }
    let mut kind = Folded::Mark;
    for lower in character.to_lowercase() {
        if ('\u{300}'..='\u{36f}').contains(&lower) {
            continue;
        }
        if !lower.is_alphanumeric() {
            return Folded::Gap;
        }
        if gap && kind == Folded::Mark && !folded.is_empty() {
            folded.push(' ');
        }
        kind = Folded::Letter;
        push_base(folded, lower);
    }
    kind
}

fn push_base(folded: &mut String, character: char) {
    let code = character as usize;
    let base = match code {
        0xC0..=0x17F => LATIN.as_bytes().get(code - 0xC0),
        0x218..=0x219 => Some(&b's'),
        0x21A..=0x21B => Some(&b't'),
        0x1E00..=0x1EFF => EXTENDED.as_bytes().get(code - 0x1E00),
        _ => None,
    };
    match (character, base) {
        ('ß', _) => folded.push_str("ss"),
        ('æ', _) => folded.push_str("ae"),
        ('œ', _) => folded.push_str("oe"),
        ('þ', _) => folded.push_str("th"),
        ('ĳ', _) => folded.push_str("ij"),
        ('ﬁ', _) => folded.push_str("fi"),
        ('ﬂ', _) => folded.push_str("fl"),
        (_, Some(base)) if *base != b'.' => folded.push(char::from(*base)),
        _ => folded.push(character),
    }
}

/// The text without control characters, and without the marks that turn the direction of what follows them: where no
/// element isolates a text, one hostile name could otherwise rewrite the line that it stands in.
pub fn without_controls(text: &str) -> String {
    let is_turn = |character: char| matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|character| !character.is_control() && !is_turn(*character)).collect()
}

/// The words of a text, folded.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_accents_ligatures_and_apostrophes() {
        for (text, folded) in [
            ("Écully", "ecully"),
            ("Marcy-l’Étoile", "marcy l etoile"),
            ("Marcy-l'Etoile", "marcy l etoile"),
            ("Cœur ÆON ß", "coeur aeon ss"),
            ("ŁÓDŹ İstanbul", "lodz istanbul"),
            ("Nguyễn Ștefan", "nguyen stefan"),
            ("e\u{301}tude", "etude"),
            ("  3D-Printing, AI! ", "3d printing ai"),
            ("Ünïcödé Ž ħ ſ", "unicode z h s"),
            ("東京 Ωμέγα", "東京 ωμέγα"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn takes_the_turns_of_direction_away() {
        assert_eq!(without_controls("a\u{202e}b\u{2066}c\n\u{0}d é 東 \u{5d0}"), "abcd é 東 \u{5d0}");
    }

    #[test]
    fn tables_cover_their_blocks() {
        assert_eq!(LATIN.len(), 0x180 - 0xC0);
        assert_eq!(EXTENDED.len(), 0x100);
    }
}
