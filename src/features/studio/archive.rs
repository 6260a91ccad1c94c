//! The release archive: what lies where, for an operator who unpacks it into `data/`.

/// Where a file of the release stands in the archive: as it stands below `data/`. A path that would lead out of that folder has no
/// place.
pub fn path(name: &str) -> Option<String> {
    let parts: Vec<&str> = name.split('/').collect();
    let is_plain = |part: &&str| {
        !part.is_empty()
            && *part != "."
            && *part != ".."
            && !part.starts_with(' ')
            && !part.ends_with([' ', '.'])
            && part.chars().all(|letter| letter.is_alphanumeric() || "-_. ".contains(letter))
    };
    parts.iter().all(is_plain).then(|| parts.join("/"))
}

/// The name of the archive of a release: `healthtech-atlas-2026-12.zip`.
pub fn name(release: &str) -> String {
    let plain: String = release.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
    ["healthtech-atlas-", if plain.is_empty() { "release" } else { &plain }].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_unpacked_outside_of_the_folder() {
        assert_eq!(path("source/lyon/companies.csv").as_deref(), Some("source/lyon/companies.csv"));
        for bad in ["../atlas.json", "/etc/passwd", "source//a.csv", "C:\\a", "a/./b", "a/ ", "a\u{0}b", ""] {
            assert_eq!(path(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn an_archive_is_named_for_its_release() {
        assert_eq!(name("2026-12"), "healthtech-atlas-2026-12");
        assert_eq!(name("../"), "healthtech-atlas-release");
    }
}
