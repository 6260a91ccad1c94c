//! Starts fetching the lazy parts that a first screen needs beside the main one, instead of after it.
//!
//! Which words are needed is in the path, and whether it is the first view, so the hints wait for the loader; the app's own
//! fetch takes them over.

use std::fs;
use std::path::{Path, PathBuf};

/// From this width charts and facets are in sight at once (style/explore.css).
const WIDE: &str = "(min-width:1241px)";

/// The page with hints, before the first stylesheet, that name the parts in `chunks`.
pub fn with_hints(page: &str, chunks: &Path) -> Result<String, String> {
    let entries = fs::read_dir(chunks).map_err(|error| format!("cannot list {}: {error}", chunks.display()))?;
    let is_part = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "wasm");
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.path()).filter(is_part).map(|path| super::file_name(&path)).collect();
    names.sort();
    super::html::renamed(page, ANCHOR, &(hints(&names) + ANCHOR))
}

/// What the hints stand before.
const ANCHOR: &str = "<link rel=\"stylesheet\"";

fn hints(names: &[String]) -> String {
    let hint = |name: &String| {
        let (part, _) = name.split_once('-')?;
        let condition = match (part, part.strip_prefix("words_")) {
            (_, Some(language)) => format!("data-language=\"{language}\""),
            ("shared", _) => format!("media=\"{WIDE}\""),
            // Other views have neither, or later.
            ("charts" | "facets", _) => format!("media=\"{WIDE}\" data-only=\"first\""),
            _ => return None,
        };
        Some(format!("<link rel=\"preload\" href=\"chunks/{name}\" as=\"fetch\" crossorigin {condition}>\n"))
    };
    names.iter().filter_map(hint).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hints_name_the_words_of_each_language_and_the_parts_of_a_wide_screen() {
        let names = ["charts-1.wasm", "detail-2.wasm", "words_en-3.wasm", "words_fr-4.wasm"].map(str::to_owned);
        let hints = hints(&names);
        assert_eq!(hints.lines().count(), 3, "{hints}");
        assert!(hints.contains("href=\"chunks/charts-1.wasm\" as=\"fetch\" crossorigin media="), "{hints}");
        assert!(hints.lines().next().is_some_and(|charts| charts.ends_with(" data-only=\"first\">")), "{hints}");
        assert!(hints.contains("words_en-3.wasm\" as=\"fetch\" crossorigin data-language=\"en\">"), "{hints}");
    }
}
