//! Every dependency is used: its name stands in the sources, for else it only costs time, bytes and trust.

use std::fs;
use std::path::Path;

/// Declared before the code that uses them is here; none of them may stay on this list.
const AHEAD: [&str; 2] = ["leptos_router", "maud"];

/// The packages that a manifest names in sections of dependencies, as code spells them.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut inside = false;
    for line in manifest.lines() {
        if let Some(section) = line.strip_prefix('[') {
            inside = section.trim_end_matches(']').ends_with("dependencies");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|(name, _)| inside && !name.starts_with([' ', '#', '"'])) {
            found.push(name.trim().replace('-', "_"));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Whether a line of code names a crate: `name::…`, `use name;`, or `name!(…)`.
fn names(line: &str, name: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(name).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + name.len()..]);
        let whole = !before.ends_with(is_part) && !before.ends_with("::") && !before.ends_with('.');
        whole && (after.starts_with("::") || before.trim_end().ends_with("use") && after.starts_with([';', ' ']))
    })
}

fn unused(manifest: &str, code: &str) -> Vec<String> {
    let lines: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    dependencies(manifest).into_iter().filter(|name| !lines.iter().any(|line| names(line, name))).collect()
}

fn code(folder: &Path, all: &mut String) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            code(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all.push_str(&fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())));
        }
    }
}

#[test]
fn every_dependency_is_named_in_the_sources() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = String::new();
    code(&root.join("src"), &mut all);
    code(&root.join("tests"), &mut all);
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap_or_else(|error| panic!("Cargo.toml: {error}"));
    assert!(dependencies(&manifest).len() > 5, "Cargo.toml is read as it is written");
    let idle: Vec<String> = unused(&manifest, &all).into_iter().filter(|name| !AHEAD.contains(&name.as_str())).collect();
    assert_eq!(idle, Vec::<String>::new(), "remove them from Cargo.toml");
}

#[test]
fn an_unused_one_is_found() {
    let manifest = "[package]\nname = \"x\"\n[dependencies]\n# why\nused-one = \"1\"\nidle = { version = \"1\" }\n\
                    plain = \"1\"\n[target.'cfg(x)'.dev-dependencies]\nonly-said = \"1\"\n[profile.dev]\ndebug = 0\n";
    let code = "use used_one::Thing;\nuse plain;\n// idle::comment\nlet only_said_more = my::idle::x();\n";
    assert_eq!(unused(manifest, code), ["idle", "only_said"]);
}
