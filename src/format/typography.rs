//! What a language asks for between words, signs and letters, and few keyboards write.

/// Narrow no-break space: French sets it before `;`, `:`, `!`, `?` and inside guillemets.
const NARROW: char = '\u{202f}';
/// No-break space: between a number and its sign.
const NO_BREAK: char = '\u{a0}';

/// The apostrophe of printed texts.
const APOSTROPHE: char = '\u{2019}';
/// The hyphen that no line is broken after.
const NO_BREAK_HYPHEN: char = '\u{2011}';

/// The text as its language (a BCP 47 code) prints it, for a text of no language as it is. Every language has its apostrophe
/// between letters, and no line begins with a middle dot ("Lyon · Auvergne-Rhône-Alpes"). German and Dutch leave out the beginning
/// of a compound word with a hyphen, which stays with the rest of the word ("Unternehmen und -arbeitsplätze"). Only French has rules
/// for spaces, so that no line begins with a sign that belongs to the word before it: the
/// sign is set off by a narrow no-break space, percent and euro by a no-break one. A text that has all of it already stays as it
/// is. A sign inside a word is left alone, and so is a colon right after one: it may be of an address or a time.
pub fn typeset(text: &str, lang: &str) -> String {
    match lang {
        "" => text.to_owned(),
        "fr" => spaced(&with_held_dots(text)),
        "de" | "nl" => with_held_hyphens(&with_held_dots(text)),
        _ => with_held_dots(text),
    }
}

fn with_apostrophes(text: &str) -> String {
    let mut printed = String::with_capacity(text.len() + 8);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_between =
            printed.chars().next_back().is_some_and(char::is_alphabetic) && signs.peek().is_some_and(|next| next.is_alphabetic());
        printed.push(if sign == '\'' && is_between { APOSTROPHE } else { sign });
    }
    printed
}

fn with_held_dots(text: &str) -> String {
    with_apostrophes(text).replace(" ·", &format!("{NO_BREAK}·"))
}

fn with_held_hyphens(text: &str) -> String {
    let mut printed = String::with_capacity(text.len() + 8);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let begins_word = printed.ends_with(' ') && signs.peek().is_some_and(|next| next.is_alphabetic());
        printed.push(if sign == '-' && begins_word { NO_BREAK_HYPHEN } else { sign });
    }
    printed
}

fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let last = spaced.chars().next_back();
        match (sign, signs.peek()) {
            (space, Some(';' | ':' | '!' | '?' | '»')) if is_space(space) && last.is_some() => spaced.push(NARROW),
            (space, Some('%' | '€')) if is_space(space) && last.is_some_and(|last| last.is_ascii_digit()) => {
                spaced.push(NO_BREAK);
            }
            (space, _) if is_space(space) && last == Some('«') => spaced.push(NARROW),
            (';' | '!' | '?' | '»', next)
                if last.is_some_and(char::is_alphanumeric) && !next.is_some_and(|next| next.is_alphanumeric()) =>
            {
                spaced.extend([NARROW, sign]);
            }
            _ if last == Some('«') && !is_space(sign) => spaced.extend([NARROW, sign]),
            _ => spaced.push(sign),
        }
    }
    spaced
}

fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | NO_BREAK | NARROW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_signs_hold_to_their_word() {
        for (text, expected) in [
            ("Vide : tout ; rien !", "Vide\u{202f}: tout\u{202f}; rien\u{202f}!"),
            ("« a » et «b»", "«\u{202f}a\u{202f}» et «\u{202f}b\u{202f}»"),
            ("Quoi? Rien; voilà", "Quoi\u{202f}? Rien\u{202f}; voilà"),
            ("de 12:30 à 14:00, 35 %, 5 €, 5 M€", "de 12:30 à 14:00, 35\u{a0}%, 5\u{a0}€, 5 M€"),
            ("https://example.org/?a=b;c", "https://example.org/?a=b;c"),
            (": au début", ": au début"),
            ("Fin\u{a0}: tout", "Fin\u{202f}: tout"),
            ("?!", "?!"),
        ] {
            let once = typeset(text, "fr");
            assert_eq!(once, expected);
            assert_eq!(typeset(&once, "fr"), once, "a second time changes nothing");
        }
    }

    #[test]
    fn spaces_of_other_languages_stay_as_they_are() {
        for lang in ["en", "de", "nl", ""] {
            assert_eq!(typeset("a : b ; c ? « d »", lang), "a : b ; c ? « d »");
        }
    }

    #[test]
    fn a_hyphen_for_the_beginning_of_a_word_holds_to_the_rest_of_it() {
        for lang in ["de", "nl"] {
            assert_eq!(typeset("Firmen und -banen, Medizin- und", lang), "Firmen und \u{2011}banen, Medizin- und");
            assert_eq!(typeset("a - b, -5, co-op, -x", lang), "a - b, -5, co-op, \u{2011}x");
        }
        assert_eq!(typeset("and -jobs", "en"), "and -jobs");
    }

    #[test]
    fn a_middle_dot_ends_a_line_and_begins_none() {
        for lang in ["en", "fr", "de", "nl"] {
            let once = typeset("Lyon · Auvergne · · l·l", lang);
            assert_eq!(once, "Lyon\u{a0}· Auvergne\u{a0}·\u{a0}· l·l");
            assert_eq!(typeset(&once, lang), once, "a second time changes nothing");
        }
    }

    #[test]
    fn an_apostrophe_between_letters_is_printed_as_one() {
        for (text, expected) in
            [("jusqu'à l'an", "jusqu’à l’an"), ("foto's", "foto’s"), ("5'UTR 'a' users' l’an", "5'UTR 'a' users' l’an")]
        {
            for lang in ["en", "fr", "de", "nl"] {
                assert_eq!(typeset(text, lang), expected);
            }
            assert_eq!(typeset(text, ""), text, "a text of no language");
        }
    }
}
