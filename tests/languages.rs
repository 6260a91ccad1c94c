//! Files that are served as they stand and therefore hold texts and codes of languages of their own: each is what the table
//! of languages says. `cargo xtask test --bless` writes them anew.

use std::fs::{read_to_string, write};

use atlas::texts::{Boot, Lang};

/// The text with what stands between two marks put in anew.
fn with(text: &str, open: &str, close: &str, inner: &str) -> String {
    let (before, rest) = text.split_once(open).unwrap_or_else(|| panic!("{open} is not there"));
    let (_, after) = rest.split_once(close).unwrap_or_else(|| panic!("nothing closes {open}"));
    [before, open, inner, close, after].concat()
}

/// Fails if the file is not what it should be, or makes it so.
fn keep(path: &str, expected: impl FnOnce(&str) -> String) {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    let found = read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let expected = expected(&found);
    if std::env::var_os("BLESS").is_some() {
        return write(&path, &expected).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    let differs = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
    assert!(found == expected, "{path} is not what src/texts says; BLESS=1 writes it anew: {differs:?}");
}

/// The codes as JSON and JavaScript have them.
fn codes() -> String {
    Lang::ALL.map(|lang| format!("\"{}\"", lang.code())).join(", ")
}

#[test]
fn the_manifest_speaks_the_default_language() {
    keep("public/manifest.webmanifest", |manifest| {
        let default = Lang::ALL[0];
        let manifest = with(manifest, "\"description\": \"", "\"", Boot::of(default).description);
        with(&manifest, "\"lang\": \"", "\"", default.code())
    });
}

#[test]
fn embed_script_and_example_of_settings_know_every_language() {
    keep("public/embed/v1/embed.js", |script| with(script, "const LANGUAGES = [", "]", &codes()));
    let listed = Lang::ALL.map(|lang| format!("`{}`", lang.code())).join(", ");
    keep("public/embed/README.md", |page| with(page, "| `lang` | ", " |", &listed));
    keep("public/config.example.json", |settings| with(settings, "\"languages\": [", "]", &codes()));
}

#[test]
fn what_is_not_there_or_not_closed_is_told() {
    assert_eq!(with("a<b>c</b>d", "<b>", "</b>", "e"), "a<b>e</b>d");
    assert!(std::panic::catch_unwind(|| with("a", "<b>", "</b>", "e")).is_err());
    assert!(std::panic::catch_unwind(|| with("a<b>", "<b>", "</b>", "e")).is_err());
}
