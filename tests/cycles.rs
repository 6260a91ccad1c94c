//! No circles of files: what a file needs never needs that file in turn, so that each can be read, tested and moved with
//! what lies below it alone.
//!
//! The graph is read from the sources: `use` lines and paths in the code. A name that a module hands on (`pub use`) leads
//! to the file that defines it, and handing on alone is no need.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The layers that are free of circles, by their folders.
const LAYERS: [&str; 4] = ["format", "domain", "scene", "features"];
/// The part of a feature that shows it belongs to the interface.
const VIEW: &str = "view";

type Names = Vec<String>;

/// One `use` of a single name.
struct Import {
    path: Names,
    alias: String,
    is_public: bool,
}

/// A source file as far as this test reads it.
struct Source {
    module: Names,
    imports: Vec<Import>,
    /// Paths in the code, `use` lines apart, and plain names with them.
    paths: Vec<Names>,
}

fn names(path: &str) -> Names {
    path.split("::").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn expanded(tree: &str) -> Vec<String> {
    let Some((before, rest)) = tree.split_once('{') else { return vec![tree.trim().to_owned()] };
    let inside = rest.rsplit_once('}').map_or(rest, |(inside, _)| inside);
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inside[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inside[start..]);
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(expanded).map(|part| format!("{}{part}", before.trim())).collect()
}

fn import(statement: &str) -> Vec<Import> {
    let Some((visibility, tree)) = statement.split_once("use ") else { return Vec::new() };
    let one = |path: String| {
        let (path, alias) = path.split_once(" as ").map_or((path.as_str(), None), |(path, alias)| (path, Some(alias.trim())));
        let mut path = names(path);
        if path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let alias = alias.map_or_else(|| path.last().cloned().unwrap_or_default(), str::to_owned);
        Import { path, alias, is_public: !visibility.is_empty() }
    };
    expanded(tree.trim_end_matches(';')).into_iter().map(one).collect()
}

/// Reads a file; its own tests do not count.
fn source(module: Names, text: &str) -> Source {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let (mut imports, mut body, mut statement) = (Vec::new(), String::new(), String::new());
    for line in text.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
        let begins = line.starts_with("use ") || (line.starts_with("pub") && line.contains(" use "));
        if begins || !statement.is_empty() {
            statement.push_str(line);
            statement.push(' ');
            if line.ends_with(';') {
                imports.extend(import(statement.trim()));
                statement.clear();
            }
        } else if !line.starts_with("mod ") && !line.starts_with("pub mod ") {
            body.push_str(line);
            body.push('\n');
        }
    }
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    let paths = body.split(|letter| !is_part(letter)).filter(|word| !word.is_empty()).map(names).collect();
    Source { module, imports, paths }
}

/// Files by name; each with the files that it needs.
fn graph(files: &[(String, Source)]) -> BTreeMap<String, BTreeSet<String>> {
    let by_module: BTreeMap<&[String], usize> =
        files.iter().enumerate().map(|(index, (_, source))| (source.module.as_slice(), index)).collect();
    let mut graph = BTreeMap::new();
    for (name, source) in files {
        let mut needs = BTreeSet::new();
        let mentioned = |alias: &str| source.paths.iter().any(|path| path.first().is_some_and(|first| first == alias));
        // What is handed on and not named in the code is no need.
        let used = source.imports.iter().filter(|import| !import.is_public || mentioned(&import.alias));
        for path in used.map(|import| &import.path).chain(&source.paths) {
            let target = absolute(source, path, &by_module).and_then(|path| defining(files, &by_module, &path, 8));
            needs.extend(target.map(|index| files[index].0.clone()).filter(|target| target != name));
        }
        graph.insert(name.clone(), needs);
    }
    graph
}

/// The path from the root of the crate; `None` for what is no module of it.
fn absolute(source: &Source, path: &[String], modules: &BTreeMap<&[String], usize>) -> Option<Names> {
    let (first, rest) = path.split_first()?;
    let mut whole = match first.as_str() {
        "crate" => Names::new(),
        "self" => source.module.clone(),
        "super" => source.module.split_last()?.1.to_vec(),
        name => {
            let child: Names = source.module.iter().cloned().chain([name.to_owned()]).collect();
            if modules.contains_key(child.as_slice()) && !rest.is_empty() {
                child
            } else {
                let import = source.imports.iter().find(|import| import.alias == *name && import.path.len() > 1)?;
                return (!rest.is_empty())
                    .then(|| absolute(source, &import.path, modules).map(|path| [path, rest.to_vec()].concat()))?;
            }
        }
    };
    for name in rest {
        if name == "super" {
            whole.pop();
        } else {
            whole.push(name.clone());
        }
    }
    Some(whole)
}

/// The file that defines what the path names: through what modules hand on, at most `steps` times.
fn defining(files: &[(String, Source)], modules: &BTreeMap<&[String], usize>, path: &[String], steps: usize) -> Option<usize> {
    let length = (1..=path.len()).rev().find(|length| modules.contains_key(&path[..*length]))?;
    let index = *modules.get(&path[..length])?;
    // A module as a whole is needed only by what is taken from it.
    let name = path.get(length)?;
    let source = &files[index].1;
    let handed_on = source.imports.iter().find(|import| import.alias == *name).filter(|_| steps > 0);
    let Some(import) = handed_on else { return Some(index) };
    let target: Names = absolute(source, &import.path, modules)?.into_iter().chain(path[length + 1..].iter().cloned()).collect();
    defining(files, modules, &target, steps - 1).or(Some(index))
}

/// The sets of files that need one another.
fn circles(graph: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reach = |from: &str| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from.to_owned()]);
        while let Some(name) = open.pop() {
            let needs = graph.get(&name).into_iter().flatten();
            open.extend(needs.filter(|next| seen.insert((*next).clone())).cloned());
        }
        seen
    };
    let reached: BTreeMap<&String, BTreeSet<String>> = graph.keys().map(|name| (name, reach(name))).collect();
    let mutual = |name: &String| {
        let back = |other: &&String| *other == name || reached.get(*other).is_some_and(|seen| seen.contains(name));
        reached[name].iter().filter(back).cloned().collect::<Vec<String>>()
    };
    graph.keys().map(mutual).filter(|circle| circle.len() > 1).collect::<BTreeSet<_>>().into_iter().collect()
}

fn read(folder: &Path, module: &Names, root: &Path, files: &mut Vec<(String, Source)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let child: Names = if stem == "mod" { module.clone() } else { module.iter().cloned().chain([stem]).collect() };
        if path.is_dir() && !path.ends_with(VIEW) {
            read(&path, &child, root, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
            files.push((name, source(child, &text)));
        }
    }
}

#[test]
fn no_file_needs_a_file_that_needs_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    for layer in LAYERS {
        read(&root.join(layer), &vec![layer.to_owned()], &root, &mut files);
    }
    let graph = graph(&files);
    assert!(graph.values().map(BTreeSet::len).sum::<usize>() > graph.len(), "the sources were not read");
    let told: Vec<String> = circles(&graph)
        .iter()
        .map(|circle| {
            let own = circle.iter().map(|name| {
                let needs: Vec<&str> = graph[name].iter().filter(|need| circle.contains(need)).map(String::as_str).collect();
                format!("  {name} needs {}", needs.join(", "))
            });
            own.collect::<Vec<_>>().join("\n")
        })
        .collect();
    assert!(told.is_empty(), "{} circles:\n{}", told.len(), told.join("\n\n"));
}

#[test]
fn the_rule_can_fail() {
    let found = |sources: &[(&str, &str)]| {
        let files: Vec<(String, Source)> =
            sources.iter().map(|(module, text)| ((*module).to_owned(), source(names(module), text))).collect();
        circles(&graph(&files))
    };
    assert_eq!(found(&[("a", "use crate::b::B;"), ("b", "use crate::c::{C, D};"), ("c", "fn c() { crate::a::x() }")]).len(), 1);
    assert_eq!(found(&[("a", "mod b;\nstruct A;\nfn x() { b::y() }"), ("a::b", "use super::A;")]).len(), 1);
    assert_eq!(found(&[("a", "mod b;\npub use b::B;\nfn x(_: B) {}\nstruct A;"), ("a::b", "use super::A;\nstruct B;")]).len(), 1);
    assert_eq!(found(&[("a", "use crate::m;\nfn x() { m::y() }"), ("m", "use super::a::A;")]).len(), 1);
    // Handing on is no need, and what is handed on belongs to the file that defines it.
    assert!(found(&[("a", "mod b;\npub use b::B;\nstruct A;"), ("a::b", "use super::A;\nstruct B;")]).is_empty());
    let through = [("a", "mod b;\nmod c;\npub use b::B;\npub use c::C;"), ("a::b", "use super::C;"), ("a::c", "struct C;")];
    assert!(found(&through).is_empty());
    assert!(
        found(&[("a", "use crate::b::B;"), ("b", "// crate::a::A\n#[cfg(test)]\nmod tests { use crate::a::A; }")]).is_empty()
    );
}
