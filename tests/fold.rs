//! The folding of letters against Unicode's own decomposition, character by character.

use atlas::format::fold::fold;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The apostrophe of `ŉ` and the half ring of `ẚ`, which Unicode counts among the letters.
const MODIFIERS: [char; 2] = ['\u{2bc}', '\u{2be}'];

/// What stays of a character when Unicode's marks are taken off it, in lower case.
fn without_marks(character: char) -> String {
    character
        .nfkd()
        .filter(|part| part.is_alphanumeric() && !is_combining_mark(*part) && !MODIFIERS.contains(part))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Letters that Unicode does not take apart although readers do, and how they are written without their stroke or tail.
const UNDIVIDED: [(&str, &str); 14] = [
    ("Ææ", "ae"),
    ("Œœ", "oe"),
    ("ßẞ", "ss"),
    ("Þþ", "th"),
    ("Øø", "o"),
    ("Ðð", "d"),
    ("Đđ", "d"),
    ("Ħħ", "h"),
    ("ı", "i"),
    ("Łł", "l"),
    ("Ŧŧ", "t"),
    ("ĸ", "k"),
    ("Ŋŋ", "n"),
    ("ſ", "s"),
];

/// How a letter is read by Unicode's decomposition and, where that leaves more than ASCII, by the table above.
fn expected(character: char) -> String {
    let plain =
        |letter: char| UNDIVIDED.iter().find(|(letters, _)| letters.contains(letter)).map(|(_, plain)| (*plain).to_owned());
    let parts = without_marks(character);
    plain(character).unwrap_or_else(|| parts.chars().map(|part| plain(part).unwrap_or_else(|| part.to_string())).collect())
}

#[test]
fn latin_letters_lose_the_marks_that_unicode_takes_off() {
    let blocks = ('\u{c0}'..='\u{17f}').chain('\u{218}'..='\u{21b}').chain('\u{1e00}'..='\u{1eff}');
    let letters = blocks.filter(|character| character.is_alphabetic());
    let wrong: Vec<_> = letters
        .map(|character| (character, fold(&character.to_string()), expected(character)))
        .filter(|(_, folded, expected)| folded != expected)
        .collect();
    assert_eq!(wrong, [], "letter, as folded, as Unicode has it");
}

#[test]
fn composed_and_decomposed_texts_are_folded_alike() {
    for text in ["Écully", "Žilina", "Ångström", "Łódź", "Nguyễn Thị Hạnh", "Ștefan Țepeș", "Überlingen", "crème brûlée"]
    {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        assert_eq!(fold(&composed), fold(&decomposed), "{text}");
    }
}
