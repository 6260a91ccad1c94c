//! `dist/healthtech-atlas.html`: the whole site in one file that opens from disk, without a network.
//!
//! It packs what `dist/` holds, so it is the same program as the site: parts and data as compressed text, of which `loader.js` makes
//! the JSON that `state/fetch.rs` finds in the page, one inline script and one style sheet that the policy admits by their hashes.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use atlas::domain::data::dataset::parse;
use atlas::site::document::{self, OneFile, one_file};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::dist::program::plain_glue;
use crate::dist::{self, esbuild, file_name, read, write};
use crate::progress::{Steps, grouped, note, say};
use crate::project::Project;

/// How many steps [`build`] announces.
pub const STEPS: usize = dist::STEPS + 1;
/// The settings of a site.
const SETTINGS: &str = "config.json";
/// Name of the result in `dist/`.
const NAME: &str = "healthtech-atlas.html";
/// Most bytes that the file may have, as the design sets.
const LIMIT: u64 = 2_500_000;

/// Builds the site if it must, and packs it; `data` is another release to put inside.
pub fn build(project: &Project, data: Option<&Path>) -> Result<PathBuf, String> {
    let mut steps = Steps::new(STEPS);
    let dist = dist::build(project, &mut steps)?;
    steps.next("one file");
    write_into(project, &dist, data)
}

/// Packs a finished `dist/` into one file beside its others.
pub fn write_into(project: &Project, dist: &Path, data: Option<&Path>) -> Result<PathBuf, String> {
    let page = pack(project, dist, data)?;
    let path = dist.join(NAME);
    write(&path, &page)?;
    let bytes = page.len() as u64;
    say(format!("{}: {} bytes of {}", path.display(), grouped(bytes), grouped(LIMIT)));
    if bytes > LIMIT { Err(format!("{NAME} is over its budget")) } else { Ok(path) }
}

fn pack(project: &Project, dist: &Path, data: Option<&Path>) -> Result<String, String> {
    let named = |start: &str, end: &str| only(dist, start, end);
    let style = read(&named("main-", ".css")?)?;
    let wasm = named("app-", ".wasm")?;
    let mut parts = vec![("app.wasm".to_owned(), wasm)];
    let chunks = dist.join("chunks");
    for chunk in files(&chunks, "wasm")? {
        // Its workers are files of the site, so the one file has no studio.
        if file_name(&chunk).starts_with("studio-") {
            continue;
        }
        parts.push((format!("chunks/{}", file_name(&chunk)), chunk));
    }
    let glue = read(&plain_glue(project))?;
    let scripts = [document::DEFECT, document::TRANSLATED, include_str!("loader.js"), &glue, include_str!("start.js")].concat();
    let scripts = minified(project, &scripts)?;
    let mut blocks = Vec::new();
    for (name, path) in &parts {
        let copy = PathBuf::from(format!("{}.gz", path.display()));
        let packed = fs::read(&copy).map_err(|error| format!("cannot read {}: {error}", copy.display()))?;
        blocks.push((format!("part:{name}"), "text/plain", STANDARD.encode(packed)));
    }
    for (name, text) in documents(dist, data)? {
        // Settings stay as they can be read and changed by hand.
        blocks.push(match name == SETTINGS {
            true => (format!("file:{name}"), "application/json", as_json(&text)?),
            false => (format!("packed:{name}"), "text/plain", packed(&name, &text)?),
        });
    }
    let icon = fs::read(dist.join("icons/icon.svg")).map_err(|error| format!("cannot read the icon: {error}"))?;
    let icon = ["data:image/svg+xml;base64,", &STANDARD.encode(icon)].concat();
    assemble(&OneFile { style: &style, script: &scripts, icon: &icon, blocks: &blocks })
}

/// The page, if nothing in it would end its own element.
fn assemble(file: &OneFile) -> Result<String, String> {
    let ends = |text: &str, element: &str| text.contains(&["</", element].concat());
    if ends(file.script, "script") || file.script.contains("<!--") || ends(file.style, "style") {
        return Err("a script or the style would end its own element".to_owned());
    }
    Ok(one_file(file))
}

fn minified(project: &Project, script: &str) -> Result<String, String> {
    let path = project.root.join("target/xtask/single.js");
    write(&path, script)?;
    esbuild(project, &path, &path, &[])?;
    read(&path)
}

/// What the program would fetch: data, maps and settings, by their addresses.
fn documents(dist: &Path, data: Option<&Path>) -> Result<Vec<(String, String)>, String> {
    let mut documents = vec![(SETTINGS.to_owned(), read(&dist.join(SETTINGS))?)];
    for folder in ["data", "map"] {
        for path in files(&dist.join(folder), "json")? {
            documents.push((format!("{folder}/{}", file_name(&path)), read(&path)?));
        }
    }
    let Some(path) = data else { return Ok(documents) };
    let text = read(path)?;
    let loaded = parse(&text).map_err(|error| format!("{} is not a release: {}", path.display(), error.code()))?;
    let release = loaded.dataset.release.id;
    note(format!("data of release {release}, {} companies, {} problems", loaded.dataset.companies.len(), loaded.issues.len()));
    let is_of_another = |name: &str, text: &str| {
        let value: Option<serde_json::Value> = serde_json::from_str(text).ok();
        let of = value.and_then(|value| value["release"]["id"].as_str().map(str::to_owned));
        name.starts_with("data/") && of.is_some_and(|of| of != release)
    };
    documents.retain(|(name, text)| {
        let drop = name != "data/atlas.json" && is_of_another(name, text);
        if drop {
            note(format!("{name} is of another release and is left out"));
        }
        !drop
    });
    for (name, kept) in &mut documents {
        if name == "data/atlas.json" {
            kept.clone_from(&text);
        }
    }
    Ok(documents)
}

/// JSON that cannot end the element it stands in: in JSON a `<` stands in a text only, where an escape says the same.
fn as_json(text: &str) -> Result<String, String> {
    serde_json::from_str::<serde::de::IgnoredAny>(text).map_err(|error| format!("not JSON: {error}"))?;
    Ok(text.trim_start_matches('\u{feff}').replace('<', "\\u003c"))
}

/// A JSON file as compressed text, which is a third of it; `loader.js` unpacks it.
fn packed(name: &str, text: &str) -> Result<String, String> {
    let text = as_json(text).map_err(|error| format!("{name}: {error}"))?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let bytes = encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish());
    bytes.map(|bytes| STANDARD.encode(bytes)).map_err(|error| format!("{name} could not be compressed: {error}"))
}

/// Files of one extension in a folder, sorted.
fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    let wanted = |path: &PathBuf| path.extension().is_some_and(|it| it == extension);
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(wanted).collect();
    found.sort();
    Ok(found)
}

fn only(folder: &Path, start: &str, end: &str) -> Result<PathBuf, String> {
    let all = files(folder, end.trim_start_matches('.'))?;
    all.into_iter().find(|path| file_name(path).starts_with(start)).ok_or_else(|| format!("dist/ has no {start}*{end}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_asks_for_nothing_and_admits_only_what_it_holds() {
        let blocks = [("file:a".to_owned(), "application/json", "{}".to_owned())];
        let file = OneFile { style: "a{}", script: "go()", icon: "data:image/svg+xml;base64,", blocks: &blocks };
        let page = assemble(&file).unwrap_or_default();
        assert!(page.contains("<html lang=\"fr\" data-atlas-one-file>") && page.contains("<style>a{}</style>"), "{page}");
        assert!(page.contains("<script type=\"application/json\" id=\"file:a\">{}</script>"), "{page}");
        assert!(!page.contains("<base") && page.matches("<link").count() == 1, "{page}");
        assert_eq!(page.matches("Content-Security-Policy").count(), 1);
        assert_eq!(page.matches("'sha256-").count(), 2);
        assert!(!page.contains("'self'") && !page.contains("unsafe-inline"));
        assert!(assemble(&OneFile { script: "\"</script>\"", ..file }).is_err());
    }

    #[test]
    fn another_release_goes_inside_and_what_belongs_to_the_old_one_stays_out() -> Result<(), String> {
        let dist = std::env::temp_dir().join(format!("atlas-single-{}", std::process::id()));
        for folder in ["data", "map"] {
            fs::create_dir_all(dist.join(folder)).map_err(|error| error.to_string())?;
        }
        let old = r#"{"release":{"id":"old"}}"#;
        for (name, text) in [
            ("config.json", "{}"),
            ("data/atlas.json", old),
            ("data/context.json", old),
            ("data/own.json", "{}"),
            ("map/one.json", "{}"),
        ] {
            write(&dist.join(name), text)?;
        }
        let new = atlas::synthetic::release(5, 1);
        let (good, bad) = (dist.join("new.json"), dist.join("bad.json"));
        write(&good, &new)?;
        write(&bad, old)?;
        let own = documents(&dist, None)?;
        let packed = documents(&dist, Some(&good))?;
        let refused = documents(&dist, Some(&bad));
        fs::remove_dir_all(&dist).map_err(|error| error.to_string())?;
        let names = |documents: &[(String, String)]| documents.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&own).len(), 5);
        assert_eq!(names(&packed), ["config.json", "data/atlas.json", "data/own.json", "map/one.json"]);
        assert_eq!(packed[1].1, new);
        assert!(refused.is_err(), "a file that is no release");
        Ok(())
    }

    #[test]
    fn nothing_inside_can_end_its_element() -> Result<(), String> {
        let text = format!("{{\"a\":\"{}\"}}", "</script><b>".repeat(100));
        let inside = packed("a.json", &text)?;
        assert!(!inside.contains('<') && inside.len() < text.len() / 3, "{inside}");
        assert!(packed("a.json", "{").is_err_and(|error| error.contains("a.json")));
        assert_eq!(as_json("{\"a\":\"</script><b>\"}").as_deref(), Ok("{\"a\":\"\\u003c/script>\\u003cb>\"}"));
        Ok(())
    }
}
