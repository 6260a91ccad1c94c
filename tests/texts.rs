//! The languages against each other. That no text is absent is the compiler's business; here are texts that were
//! left in another language by accident or are written with the wrong signs, and slugs that one language has no word for.
//!
//! The files are read as source, because most texts are made by functions.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{read_dir, read_to_string};

use atlas::texts::Lang;

/// Texts that are rightly the same in two languages: names, notations, international words.
const SAME: [&str; 2] = ["Healthtech Atlas", "organisations"];
/// Texts of fewer letters may be the same by nature: `Cluster`, `Filter`, `Status`.
const SHORT: usize = 12;

/// A string of a source file.
struct Literal {
    /// As written, with its escapes.
    text: String,
    /// True on the left of `=>`: not a text, but a value that has one.
    pattern: bool,
}

/// The strings of a source text, without its comments.
fn literals(source: &str) -> Vec<Literal> {
    let code: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let mut found = Vec::new();
    let mut rest = code.as_str();
    while let Some(start) = rest.find('"') {
        rest = &rest[start + 1..];
        let mut escaped = false;
        let end = rest.find(|sign: char| {
            let closes = sign == '"' && !escaped;
            escaped = sign == '\\' && !escaped;
            closes
        });
        let end = end.unwrap_or_else(|| panic!("a string is not closed: {}", &rest[..rest.len().min(60)]));
        let (text, after) = (rest[..end].to_owned(), &rest[end + 1..]);
        let next = after.trim_start_matches([' ', ')', '\n']);
        found.push(Literal { text, pattern: next.starts_with("=>") || next.starts_with("| ") });
        rest = after;
    }
    found
}

/// Every string of the texts: what it is about, its language, itself.
fn all() -> Vec<(String, &'static str, Literal)> {
    let mut found = Vec::new();
    for code in Lang::ALL.map(Lang::code) {
        let folder = format!("{}/src/texts/{code}", env!("CARGO_MANIFEST_DIR"));
        for entry in read_dir(&folder).unwrap_or_else(|error| panic!("{folder}: {error}")) {
            let path = entry.unwrap_or_else(|error| panic!("{folder}: {error}")).path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let source = read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
            found.extend(literals(&source).into_iter().map(|literal| (name.clone(), code, literal)));
        }
    }
    found
}

/// How many letters a text has beside what is filled in.
fn letters(text: &str) -> usize {
    let mut depth = 0_usize;
    let counted = |sign: char| {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && sign.is_alphabetic()
    };
    text.chars().filter(|sign| *sign != '\\').map(counted).filter(|counts| *counts).count()
}

/// Texts that stand in more than one language although they are long and nobody allowed it.
fn left_over(all: &[(String, &'static str, Literal)]) -> Vec<String> {
    let mut languages: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (_, code, literal) in all.iter().filter(|(_, _, literal)| !literal.pattern) {
        languages.entry(&literal.text).or_default().insert(code);
    }
    let suspect = |(text, codes): &(&str, BTreeSet<&str>)| codes.len() > 1 && letters(text) > SHORT && !SAME.contains(text);
    languages.into_iter().filter(suspect).map(|(text, codes)| format!("{codes:?}: {text}")).collect()
}

#[test]
fn no_text_was_left_in_another_language() {
    let all = all();
    assert_eq!(left_over(&all), Vec::<String>::new());
    for same in SAME {
        let codes: BTreeSet<_> = all.iter().filter(|(_, _, literal)| literal.text == same).map(|(_, code, _)| code).collect();
        assert!(codes.len() > 1, "no longer the same in two languages: {same}");
    }
}

#[test]
fn a_text_that_was_left_in_another_language_is_found() {
    let literal = |text: &str| Literal { text: text.to_owned(), pattern: false };
    let of = |text: &str| vec![("x".to_owned(), "de", literal(text)), ("x".to_owned(), "nl", literal(text))];
    assert_eq!(left_over(&of("Kein Unternehmen passt")).len(), 1);
    assert_eq!(left_over(&of("{company_of_the_cluster}: {place}")), Vec::<String>::new());
    assert_eq!(left_over(&of("Cluster")), Vec::<String>::new());
}

#[test]
fn every_language_has_the_same_slugs_and_files() {
    let all = all();
    let of = |wanted: Lang| all.iter().filter(move |(_, code, _)| *code == wanted.code());
    let slugs = |lang: Lang| {
        let patterns = of(lang).filter(|(_, _, literal)| literal.pattern && letters(&literal.text) > 1);
        patterns.map(|(about, _, literal)| (about.as_str(), literal.text.as_str())).collect::<BTreeSet<_>>()
    };
    let files = |lang: Lang| of(lang).map(|(about, ..)| about.as_str()).collect::<BTreeSet<_>>();
    let (first, count) = (slugs(Lang::ALL[0]), of(Lang::ALL[0]).count());
    assert!(first.len() > 80 && count > 500, "{} slugs, {count} strings", first.len());
    for lang in Lang::ALL {
        let difference: Vec<_> = first.symmetric_difference(&slugs(lang)).copied().collect();
        assert_eq!(difference, [], "slugs with a word in only one of {} and {}", Lang::ALL[0].code(), lang.code());
        assert_eq!(files(lang), files(Lang::ALL[0]));
    }
}

#[test]
fn quotation_marks_and_apostrophes_are_those_of_print() {
    for (about, code, literal) in all() {
        let straight = literal.text.contains('\'') || literal.text.contains("\\\"");
        assert!(!straight, "{about}, {code}: {}", literal.text);
        let foreign = match code {
            "de" => ['«', '»', '”'],
            "fr" => ['“', '„', '”'],
            _ => ['«', '»', '„'],
        };
        assert!(!literal.text.contains(foreign), "{about}, {code}: {}", literal.text);
    }
}

/// What French sets off by a narrow no-break space, so that no line begins with the sign.
fn is_loose(text: &str) -> bool {
    let signs: Vec<char> = text.chars().collect();
    let pairs =
        signs.windows(2).any(|pair| matches!(pair, [' ' | '\u{a0}', ':' | ';' | '?' | '!' | '»'] | ['«', ' ' | '\u{a0}']));
    // Right after a letter or what is filled in, unless it is part of an address, a file name or a format.
    let bare = signs.windows(2).any(|pair| pair[0].is_alphabetic() && matches!(pair[1], ';' | '?' | '!' | '»'));
    pairs || bare && !text.contains("://") && !text.contains('&')
}

#[test]
fn french_signs_are_set_off_by_a_narrow_space_that_does_not_break() {
    for (about, code, literal) in all().iter().filter(|(_, code, _)| *code == "fr") {
        assert!(!is_loose(&literal.text), "{about}, {code}: {}", literal.text);
    }
    let page = read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/index.html")).unwrap_or_default();
    let french: Vec<&str> = page.lines().filter(|line| line.contains("lang=\"fr\"") && line.contains("<p")).collect();
    assert!(french.len() > 2);
    for line in french {
        assert!(!is_loose(line), "{line}");
    }
    for (text, loose) in
        [("Vide : tout", true), ("Vide\u{202f}: tout", false), ("« a »", true), ("Quoi?", true), ("à 12:30", false)]
    {
        assert_eq!(is_loose(text), loose, "{text}");
    }
}

#[test]
fn numbers_and_plurals_are_those_of_the_language() {
    for (lang, number, percent, none, one, two) in [
        (Lang::Fr, "12\u{202f}345", "31\u{a0}%", "source", "source", "sources"),
        (Lang::En, "12,345", "31%", "sources", "source", "sources"),
        (Lang::De, "12.345", "31\u{a0}%", "Quellen", "Quelle", "Quellen"),
        (Lang::Nl, "12.345", "31%", "bronnen", "bron", "bronnen"),
    ] {
        let texts = lang.texts();
        assert_eq!(texts.lang, lang);
        assert_eq!((texts.numbers.integer(12_345).as_str(), texts.numbers.percent(31, 100).as_str()), (number, percent));
        for (count, noun) in [(0, none), (1, one), (2, two)] {
            assert_eq!((texts.detail.sources)(count), format!("{count} {noun}"));
        }
    }
}

#[test]
fn days_are_written_as_the_language_does() {
    for (lang, day) in [
        (Lang::Fr, "22 novembre 2026"),
        (Lang::En, "22 November 2026"),
        (Lang::De, "22. November 2026"),
        (Lang::Nl, "22 november 2026"),
    ] {
        assert_eq!((lang.texts().kinds.date)("2026-11-22").replace('\u{a0}', " "), day);
        assert!(!(lang.texts().kinds.date)("2026-11").contains("22"), "a month has no day");
    }
}

#[test]
fn a_browser_gets_the_first_of_its_languages_that_there_is() {
    for (codes, lang) in [
        (vec!["lb", "de-LU", "fr-LU"], Lang::De),
        (vec!["nl-BE"], Lang::Nl),
        (vec!["pt", "EN-gb"], Lang::En),
        (vec!["pt"], Lang::Fr),
    ] {
        assert_eq!(Lang::preferred(codes), lang);
    }
    let names: BTreeSet<_> = Lang::ALL.map(Lang::endonym).into();
    assert_eq!(names.len(), Lang::ALL.len());
}
