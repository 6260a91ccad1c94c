//! Starts fetching the lazy parts that a first screen needs beside the main one, instead of after it.
//!
//! Which words are needed is in the path, so a line of script adds the hints; the app's own fetch takes them over.

use std::fs;
use std::path::{Path, PathBuf};

/// From this width charts and facets are in sight at once (style/explore.css).
const WIDE: &str = "(min-width:1241px)";

/// The page with a script, before the first stylesheet, that names the parts in `chunks`.
pub fn with_hints(page: &str, chunks: &Path) -> Result<String, String> {
    let entries = fs::read_dir(chunks).map_err(|error| format!("cannot list {}: {error}", chunks.display()))?;
    let is_part = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "wasm");
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.path()).filter(is_part).map(|path| super::file_name(&path)).collect();
    names.sort();
    super::html::renamed(page, ANCHOR, &format!("<script>{}</script>\n{ANCHOR}", script(&names)))
}

/// What the hints stand before.
const ANCHOR: &str = "<link rel=\"stylesheet\"";

fn script(names: &[String]) -> String {
    let of = |part: &str| names.iter().find(|name| name.starts_with(&format!("{part}-")));
    let words: Vec<String> = names
        .iter()
        .filter_map(|name| {
            let language = name.strip_prefix("words_")?.split('-').next()?;
            Some(format!("{language}:\"{name}\""))
        })
        .collect();
    let wide: Vec<String> = ["charts", "facets"].iter().filter_map(|part| of(part)).map(|name| format!("\"{name}\"")).collect();
    format!(
        "{{const w={{{}}},f=location.pathname.split(\"/\").map(s=>w[s]).filter(Boolean).slice(0,1);\
         if(matchMedia(\"{WIDE}\").matches)f.push({});\
         for(const n of f){{const l=document.createElement(\"link\");l.rel=\"preload\";l.as=\"fetch\";l.crossOrigin=\"\";\
         l.href=\"chunks/\"+n;document.head.append(l)}}}}",
        words.join(","),
        wide.join(",")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hints_name_the_words_of_each_language_and_the_parts_of_a_wide_screen() {
        let names = ["charts-1.wasm", "detail-2.wasm", "words_en-3.wasm", "words_fr-4.wasm"].map(str::to_owned);
        let script = script(&names);
        assert!(script.starts_with("{const w={en:\"words_en-3.wasm\",fr:\"words_fr-4.wasm\"}"), "{script}");
        assert!(script.contains("f.push(\"charts-1.wasm\")"), "{script}");
        assert!(!script.contains("detail"), "{script}");
    }
}
