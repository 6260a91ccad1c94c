//! `sw.js`: the service worker with the lists of what it keeps, named by a hash over all of it.

use std::fs;
use std::path::Path;

use atlas::domain::import::SCHEMA_FILE;
use atlas::texts::Lang;
use sha2::{Digest, Sha256};

use super::{hex, is_hashed, read, write};

/// Files that a visit does not ask for.
const LEFT_OUT: [&str; 4] = ["404.html", "index.html", "config.json", "config.example.json"];
/// What such files begin with: what other sites load, what machines read, and what few visitors ever start.
const LEFT_OUT_BELOW: [&str; 4] = ["embed/", "guide/", "head-", "workers/"];

/// Writes `sw.js` and the script that takes it out again.
pub fn write_worker(staging: &Path, page: &str) -> Result<(), String> {
    let mut names = Vec::new();
    collect(staging, "", &mut names)?;
    names.sort();
    let is_data = |name: &&String| name.starts_with("data/");
    // Tables to download and former releases lie in folders below; the app itself reads what is beside `atlas.json`, but for the
    // schema, which is for other programs.
    let is_json = |name: &str| Path::new(name).extension().is_some_and(|it| it == "json");
    let beside = |name: &&str| name.matches('/').count() == 1 && is_json(name) && !name.ends_with(SCHEMA_FILE);
    let data: Vec<&str> = names.iter().filter(is_data).map(String::as_str).filter(beside).collect();
    let files: Vec<&str> = names
        .iter()
        .filter(|name| !is_data(name))
        .map(String::as_str)
        .filter(|name| !LEFT_OUT.contains(name) && !LEFT_OUT_BELOW.iter().any(|start| name.starts_with(start)))
        .collect();
    let folder = staging.join("hosting");
    fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    let template = include_str!("worker.js");
    let mut hash = Sha256::new();
    hash.update(template);
    hash.update(page);
    let mut kept = Vec::new();
    for file in files {
        let bytes = fs::read(staging.join(file)).map_err(|error| format!("cannot read {file}: {error}"))?;
        hash.update(file);
        hash.update(&bytes);
        kept.push(Kept { name: file, hash: super::hash(&bytes)[..DIGITS].to_owned() });
    }
    let build = &hex(&hash.finalize())[..DIGITS];
    write(&staging.join("sw.js"), &filled(template, build, &kept, &data)?)?;
    write(&staging.join("hosting/sw-remove.js"), include_str!("worker-remove.js"))
}

/// How many digits of a hash are written: as many as names have.
const DIGITS: usize = 16;

/// A file of the build, and the beginning of the SHA-256 of its content.
struct Kept<'a> {
    name: &'a str,
    hash: String,
}

impl Kept<'_> {
    /// Whether no page starts without it: style, glue and main program lie at the top of the site, with a hash in their names.
    fn is_needed(&self) -> bool {
        !self.name.contains('/') && is_hashed(self.name)
    }
}

fn filled(template: &str, build: &str, files: &[Kept], data: &[&str]) -> Result<String, String> {
    let list = |names: &[&str]| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(",");
    let with_hashes = |is_needed: bool| {
        let entry = |file: &Kept| format!("\"{}\":\"{}\"", file.name, file.hash);
        files.iter().filter(|file| file.is_needed() == is_needed).map(entry).collect::<Vec<_>>().join(",")
    };
    let lists = [
        ("\"@build\"", format!("\"{build}\"")),
        ("\"@needed\": \"\"", with_hashes(true)),
        ("\"@others\": \"\"", with_hashes(false)),
        ("\"@data\"", list(data)),
        ("\"@languages\"", list(&Lang::ALL.map(Lang::code))),
    ];
    lists.into_iter().try_fold(template.to_owned(), |text, (mark, value)| {
        if text.contains(mark) { Ok(text.replace(mark, &value)) } else { Err(format!("worker.js has no {mark}")) }
    })
}

/// Adds the paths of all files below a folder, with slashes.
fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

/// Checks that the pictures which the manifest names are there.
pub fn check_manifest(staging: &Path) -> Result<(), String> {
    let manifest = read(&staging.join("manifest.webmanifest"))?;
    let value: serde_json::Value =
        serde_json::from_str(&manifest).map_err(|error| format!("manifest.webmanifest is not JSON: {error}"))?;
    for icon in value["icons"].as_array().into_iter().flatten() {
        let name = icon["src"].as_str().unwrap_or_default();
        if !staging.join(name).is_file() {
            return Err(format!("manifest.webmanifest names {name}, which the build has not"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_take_the_places_of_their_marks() {
        let kept = |name, hash: &str| Kept { name, hash: hash.to_owned() };
        let files = [kept("app-0123456789abcdef.js", "0123456789abcdef"), kept("map/a.json", "a1")];
        let text = filled(include_str!("worker.js"), "0123", &files, &["data/atlas.json"]).unwrap_or_default();
        assert!(text.contains("const BUILD = \"0123\";"));
        assert!(text.contains("const NEEDED = { \"app-0123456789abcdef.js\":\"0123456789abcdef\" };"));
        assert!(text.contains("const OTHERS = { \"map/a.json\":\"a1\" };"));
        assert!(text.contains("const DATA = [\"data/atlas.json\"];") && text.contains("const LANGUAGES = [\"fr\",\"en\""));
        assert!(filled("no marks", "", &[], &[]).is_err());
    }

    #[test]
    fn what_no_page_starts_without_is_told_from_the_rest() {
        let is_needed = |name| Kept { name, hash: String::new() }.is_needed();
        assert!(["app-0123456789abcdef.wasm", "app-0123456789abcdef.js", "main-0123456789abcdef.css"].into_iter().all(is_needed));
        assert!(!["chunks/list-0123456789abcdef.wasm", "icons/icon.svg", "manifest.webmanifest"].into_iter().any(is_needed));
    }
}
