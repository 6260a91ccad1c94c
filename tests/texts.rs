//! The languages against each other. That no text is absent is the compiler's business; here are texts that were
//! left in another language by accident or are written with the wrong signs, and slugs that one language has no word for.
//!
//! The files are read as source, because most texts are made by functions.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{read_dir, read_to_string};

use atlas::domain::filter::facets::Facet;
use atlas::features::statement::Run;
use atlas::features::studio::PICTURES;
use atlas::format::typography::typeset;
use atlas::texts::{About, Cluster, Compare, Directory, Kiosk, Lang, Studio};
use serde_json::Value;

/// Texts that are rightly the same in two languages: names, notations, international words.
const SAME: [&str; 3] = ["Healthtech Atlas", "organisations", "Bioproduction"];
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
    for (text, loose) in
        [("Vide : tout", true), ("Vide\u{202f}: tout", false), ("« a »", true), ("Quoi?", true), ("à 12:30", false)]
    {
        assert_eq!(is_loose(text), loose, "{text}");
    }
}

/// Every text of a JSON value that stands under the key `fr`.
fn french<'a>(value: &'a Value, is_french: bool, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) if is_french => found.push(text),
        Value::Array(list) => list.iter().for_each(|value| french(value, is_french, found)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| french(value, key == "fr", found)),
        _ => {}
    }
}

#[test]
fn no_line_of_the_compiled_data_can_begin_with_a_sign() {
    for file in ["atlas.json", "details.json", "context.json"] {
        let path = format!("{}/public/data/{file}", env!("CARGO_MANIFEST_DIR"));
        let text = read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let value: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut found = Vec::new();
        french(&value, false, &mut found);
        assert!(found.len() > 20, "{file}: {} French texts", found.len());
        for text in found {
            assert!(!is_loose(text), "{file}: {text}");
            assert_eq!(typeset(text, "fr"), text, "{file}");
        }
    }
}

/// Every text that depends on how many clusters or regions there are.
fn counted(lang: Lang, count: usize) -> Vec<String> {
    let texts = lang.texts();
    let names = vec!["X"; count];
    let mut said = vec![
        (texts.explore.title)(7, count),
        (texts.explore.intro)(&names, "D"),
        (Directory::of(lang).description)(7, &names),
        (texts.map.regions)(count),
        (texts.geo.locator)(count),
        (Kiosk::of(lang).all)(7, count).join(" "),
        (Kiosk::of(lang).companies_in)(7, count),
        (About::of(lang).intro)("7", count, "R", "D"),
        (Compare::of(lang).specialised)("X", "S", "1", "7", count),
    ];
    said.extend((Compare::of(lang).methods)(count));
    said
}

#[test]
fn texts_say_how_many_clusters_there_are() {
    for (lang, of_one, of_two, of_many) in [
        (
            Lang::Fr,
            ["Une région", "7 entreprises, un cluster", "Où se trouve la région", "d’un cluster", "du cluster."],
            "deux régions",
            "12 régions",
        ),
        (
            Lang::En,
            ["One region", "7 companies, one cluster", "Where the region is", "one healthtech cluster,", "of the cluster."],
            "two regions",
            "12 regions",
        ),
        (
            Lang::De,
            ["Eine Region", "7 Unternehmen, ein Cluster", "Wo die Region liegt", "einem Healthtech-Cluster,", "des Clusters."],
            "zwei Regionen",
            "12 Regionen",
        ),
        (
            Lang::Nl,
            ["Eén regio", "7 bedrijven, één cluster", "Waar de regio ligt", "één healthtechcluster,", "van de cluster."],
            "twee regio’s",
            "12 regio’s",
        ),
    ] {
        let one = counted(lang, 1).join(" ");
        for words in of_one {
            assert!(one.contains(words), "{words}: {one}");
        }
        assert!(counted(lang, 2).join(" ").to_lowercase().contains(&of_two.to_lowercase()), "{}", lang.code());
        assert!(counted(lang, 12).join(" ").contains(of_many), "{}", lang.code());
        // Four are named, five are counted.
        assert!((lang.texts().explore.intro)(&["A", "B", "C", "D"], "").contains(" A, B, C "));
        assert!(!(lang.texts().explore.intro)(&["A", "B", "C", "D", "E"], "").contains("A, B"));
        let three = lang.texts().map.regions;
        let three = three(3).split(' ').next().unwrap_or_default().to_lowercase();
        for count in [1, 2, 4, 12] {
            let told = counted(lang, count).join(" ").to_lowercase();
            assert!(!told.split([' ', ',']).any(|word| word == three), "{count}, {}: {told}", lang.code());
        }
    }
}

#[test]
fn a_chip_holds_its_value_between_two_texts() {
    for lang in Lang::ALL {
        let texts = lang.texts();
        for facet in Facet::ALL {
            let name = (texts.facets.name)(facet);
            let [before, after] = (texts.facets.chip)(name);
            assert!(before.contains(name) || after.contains(name), "{}: {before}…{after}", lang.code());
        }
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
        let point = if lang == Lang::En { '.' } else { ',' };
        assert_eq!(texts.number(-2.345), format!("−2{point}35"));
        assert_eq!([texts.number(2.999), texts.number(0.0)], ["3", "0"]);
        assert_eq!(texts.figure(1.5, "percent"), format!("1{point}5{}", percent.trim_start_matches("31")));
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

#[test]
fn the_statement_has_words_for_the_recorded_run() {
    let run = Run::recorded();
    assert!(run.site > 0 && !run.tasks.is_empty() && run.date.len() == 10, "{run:?}");
    for lang in Lang::ALL {
        let about = About::of(lang);
        let named: Vec<&str> = about.tasks.iter().map(|(id, _)| *id).collect();
        assert_eq!(named, run.tasks, "{}", lang.code());
        let said = (about.tested_text)(&run.rules, &run.date, run.languages, [run.site, run.embed, run.kiosk, run.file]);
        for told in
            [&run.rules, &run.date, &run.site.to_string(), &run.embed.to_string(), &run.kiosk.to_string(), &run.file.to_string()]
        {
            assert!(said.contains(told.as_str()), "{}: {told} in {said}", lang.code());
        }
    }
}

#[test]
fn the_directory_quotes_the_search_field_and_says_of_favourites_and_selections_the_same() {
    for lang in Lang::ALL {
        let words = Directory::of(lang);
        let (before, after) = words.find.rsplit_once(lang.texts().explore.search).unwrap_or_else(|| panic!("{}", words.find));
        let quotes = ["“”", "„“", "«»"].map(|pair| pair.chars().collect::<Vec<_>>());
        let around = [before.trim_end_matches('\u{202f}').chars().last(), after.trim_start_matches('\u{202f}').chars().next()];
        assert!(quotes.iter().any(|pair| around == [pair.first().copied(), pair.last().copied()]), "{}", words.find);
        let outlast = |told: String| told.split_once(')').map(|(_, rest)| rest.to_owned());
        assert_eq!(outlast((words.favourites)(1, false)), outlast((words.selections)(1, false)), "{}", lang.code());
        assert_ne!(words.keep_refused, words.selections_keep_refused, "{}", lang.code());
    }
}

#[test]
fn each_step_of_the_studio_has_a_picture_as_large_as_the_page_says() {
    for lang in Lang::ALL {
        assert_eq!(Studio::of(lang).steps.len(), PICTURES.len(), "{lang:?}");
        for (step, (width, height)) in (1..).zip(PICTURES) {
            let path = format!("{}/public/guide/{}-{step}.png", env!("CARGO_MANIFEST_DIR"), lang.code());
            let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
            // The header of a PNG begins with both, in four bytes each.
            let number = |at: usize| bytes[at..at + 4].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
            let found = (number(16), number(20));
            // A text may be a pixel higher in one language than in another.
            assert!(found.0 == width && found.1.abs_diff(height) <= 1, "{path} is {found:?}: see PICTURES in features/studio");
        }
    }
}

#[test]
fn a_stretch_of_time_has_an_article_only_before_a_day() {
    let said = |lang: Lang, first: &str, last: &str| {
        let date = lang.texts().kinds.date;
        (Cluster::of(lang).milestones_sentence)("25", &date(first), &date(last))
    };
    for (first, last, french) in [
        ("2001-11-05", "2025-12-02", "25 événements, du 5 novembre 2001 au 2 décembre 2025."),
        ("2001-05-01", "2025-12", "25 événements, du 1er mai 2001 à décembre 2025."),
        ("2001-04", "2025-12-01", "25 événements, d’avril 2001 au 1er décembre 2025."),
        ("2001", "2025", "25 événements, de 2001 à 2025."),
    ] {
        assert_eq!(said(Lang::Fr, first, last), french);
    }
    let german = said(Lang::De, "2001-11-05", "2025-12-02").replace('\u{a0}', " ");
    assert_eq!(german, "25 Ereignisse vom 5. November 2001 bis zum 2. Dezember 2025.");
    assert_eq!(said(Lang::De, "2001-11", "2025"), "25 Ereignisse von November 2001 bis 2025.");
    assert_eq!(said(Lang::En, "2001-11-05", "2025"), "25 events from 5 November 2001 to 2025.");
    assert_eq!(said(Lang::Nl, "2001-11-05", "2025"), "25 gebeurtenissen, van 5 november 2001 tot 2025.");
}

#[test]
fn what_is_on_the_map_and_what_is_not_add_up() {
    let map = &Lang::Fr.texts().map;
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(plain((map.on_map)(36, 67)), "36 sur 67 figurent sur la carte");
    let off = |nowhere, without_point, total| plain((map.off_map)(nowhere, without_point, total));
    assert_eq!(
        off(29, 2, 67),
        "31 sur 67 ne sont pas sur la carte (29 sans lieu connu, 2 dans une commune dont la position n’est pas connue)."
    );
    assert_eq!(off(1, 0, 67), "1 sur 67 n’est pas sur la carte (1 sans lieu connu).");
    assert_eq!([off(0, 0, 67), off(0, 0, 0)], ["Toutes sont sur la carte.", ""]);
    for lang in [Lang::En, Lang::De, Lang::Nl] {
        let said = (lang.texts().map.off_map)(29, 2, 67);
        assert!(["31", "67", "29", " 2 "].iter().all(|number| said.contains(number)), "{said}");
    }
}
