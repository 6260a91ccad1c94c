//! Names of downloaded files: what they show, of which release, under which filters.

use super::fold::fold;

/// Most characters of a name without its extension; longer paths fail on some systems.
const LENGTH: usize = 100;

/// `atlas-{what}-{release}-{filters}.{extension}` in lower case, with hyphens, of letters and digits that every system admits.
pub fn file_name(what: &str, release: &str, filters: &str, extension: &str) -> String {
    let mut name = String::from("atlas");
    let words = [what, release, filters].map(fold);
    for word in words.iter().flat_map(|words| words.split(' ')) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if name.len() + 1 + word.len() > LENGTH {
            break;
        }
        if !word.is_empty() {
            name.push('-');
            name.push_str(&word);
        }
    }
    format!("{name}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_chart_release_and_filters() {
        let name = file_name("sector", "2026-11", "cluster=lyon&q=santé/..%20:", "svg");
        assert_eq!(name, "atlas-sector-2026-11-cluster-lyon-q-sante-20.svg");
        assert_eq!(file_name("founded", "2026-11", "", "csv"), "atlas-founded-2026-11.csv");
    }

    #[test]
    fn long_filters_are_cut_between_words() {
        let name = file_name("tag", "2026-11", &"place=esch-sur-alzette&".repeat(40), "png");
        assert!(
            name.len() <= LENGTH + 4 && name.split_once('.').is_some_and(|(stem, end)| end == "png" && !stem.ends_with('-')),
            "{name}"
        );
    }
}
