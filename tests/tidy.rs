//! The rules of ARCHITECTURE.md that a machine can check: layers, file length, heads.

use std::fs;
use std::path::{Path, PathBuf};

const MAX_LINES: usize = 400;

/// What a layer may import from this crate, and which outside crates it must not know.
struct Layer {
    folder: &'static str,
    may_use: &'static [&'static str],
    knows_browser: bool,
}

const LAYERS: [Layer; 10] = [
    Layer { folder: "format", may_use: &["format"], knows_browser: false },
    Layer { folder: "domain", may_use: &["domain", "format"], knows_browser: false },
    Layer { folder: "scene", may_use: &["domain", "format", "scene"], knows_browser: false },
    Layer { folder: "texts", may_use: &["domain", "format", "texts"], knows_browser: false },
    Layer { folder: "views", may_use: &["format", "texts", "views"], knows_browser: false },
    Layer { folder: "history", may_use: &["domain", "history"], knows_browser: false },
    Layer { folder: "features", may_use: &["domain", "format", "features"], knows_browser: false },
    Layer { folder: "site", may_use: &["domain", "format", "scene", "texts", "views", "features", "site"], knows_browser: false },
    Layer {
        folder: "state",
        may_use: &["domain", "format", "scene", "texts", "views", "history", "features", "state"],
        knows_browser: true,
    },
    Layer {
        folder: "ui",
        may_use: &["domain", "format", "scene", "texts", "views", "history", "features", "state", "ui"],
        knows_browser: true,
    },
];
/// The part of a feature that shows it: `view` is a part of the interface, whatever folder it stands in.
const VIEWS: Layer = Layer { folder: "view", may_use: LAYERS[9].may_use, knows_browser: true };
const BROWSER: [&str; 6] = ["leptos", "wasm_bindgen", "wasm_bindgen_futures", "web_sys", "js_sys", "console_error_panic_hook"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every `crate::x` of a line of code; `{` for a list, which would hide its names from this test.
fn imports<'a>(line: &'a str, prefix: &str) -> Vec<&'a str> {
    let word = |text: &'a str| {
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
        if end == 0 { text.get(..1).unwrap_or_default() } else { &text[..end] }
    };
    line.match_indices(prefix).map(|(at, _)| word(&line[at + prefix.len()..])).filter(|name| !name.is_empty()).collect()
}

/// The problems of one file of a layer; used on the sources and, to prove that it can fail, on bad lines.
fn layer_problems(layer: &Layer, name: &str, depth: usize, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    // That many steps up lead out of the layer.
    let out = "super::".repeat(depth);
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        for import in imports(line, "crate::") {
            if !layer.may_use.contains(&import) {
                problems.push(format!("{name}:{}: `{}` must not use `{import}`", index + 1, layer.folder));
            }
        }
        if line.contains(&out) {
            problems.push(format!("{name}:{}: `{}` is left by `{out}`", index + 1, layer.folder));
        }
        let names_crate = |name: &&&str| line.contains(&format!("{name}::")) || line.contains(&format!("use {name};"));
        if let Some(outside) = BROWSER.iter().find(names_crate).filter(|_| !layer.knows_browser) {
            problems.push(format!("{name}:{}: `{}` must not know the browser (`{outside}`)", index + 1, layer.folder));
        }
    }
    problems
}

#[test]
fn layers_only_use_what_lies_below_them() {
    let mut problems = Vec::new();
    for layer in &LAYERS {
        let files = sources(&root().join("src").join(layer.folder));
        assert!(!files.is_empty(), "src/{} has no files", layer.folder);
        for file in files {
            // `domain/geo/mod.rs` is the module domain::geo, `domain/model.rs` is domain::model: two deep, both.
            let parts = file.strip_prefix(root().join("src")).map_or(0, |path| path.components().count());
            let depth = parts - usize::from(file.ends_with("mod.rs"));
            let layer = if file.components().any(|part| part.as_os_str() == VIEWS.folder) { &VIEWS } else { layer };
            problems.extend(layer_problems(layer, &file.display().to_string(), depth, &read(&file)));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_layer_rule_can_fail() {
    let domain = &LAYERS[1];
    assert_eq!(layer_problems(domain, "x", 2, "use crate::ui::map;").len(), 1);
    assert_eq!(layer_problems(domain, "x", 2, "let w = web_sys::window();").len(), 1);
    assert_eq!(layer_problems(&LAYERS[2], "x", 2, "use crate::texts::Lang;").len(), 1);
    assert_eq!(layer_problems(domain, "x", 2, "use crate::{ui::map, domain::model};").len(), 1);
    assert_eq!(layer_problems(domain, "x", 2, "use super::super::ui;").len(), 1);
    assert!(layer_problems(domain, "x", 3, "use super::super::model;").is_empty());
    assert!(layer_problems(domain, "x", 2, "// crate::ui\nuse crate::domain::model;").is_empty());
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let folders = ["src", "tests"];
    let mut problems = Vec::new();
    for file in folders.iter().flat_map(|folder| sources(&root().join(folder))) {
        let text = read(&file);
        let lines = text.lines().count();
        if lines > MAX_LINES {
            problems.push(format!("{}: {lines} lines, at most {MAX_LINES}", file.display()));
        }
        if !text.starts_with("//! ") {
            problems.push(format!("{}: does not begin with a `//!` head", file.display()));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn no_colour_stands_in_rust() {
    let has_colour = |line: &str| {
        let hex = line.match_indices("\"#").any(|(at, _)| {
            let digits = line[at + 2..].chars().take_while(char::is_ascii_hexdigit).count();
            matches!(digits, 3 | 6 | 8)
        });
        hex || line.contains("\"rgb(")
    };
    assert!(has_colour("let c = \"#0b5f66\";"));
    for file in ["scene", "ui"].iter().flat_map(|folder| sources(&root().join("src").join(folder))) {
        for line in read(&file).lines() {
            assert!(!has_colour(line), "{}: colours live in style/tokens.css: {line}", file.display());
        }
    }
}

#[test]
fn no_view_writes_a_style_attribute() {
    // The content security policy admits styles that scripts set one by one (`style:height=…`), never an attribute.
    let writes = |line: &str| line.contains(" style=") || line.contains("inner_html") || line.contains("set_attribute(\"style\"");
    assert!(writes("<i style=share>") && !writes("<i style:--share=share>"));
    assert!(writes("it.set_attribute(\"style\", text)") && !writes("it.remove_attribute(\"style\")"));
    for file in ["state", "ui"].iter().flat_map(|folder| sources(&root().join("src").join(folder))) {
        for (index, line) in read(&file).lines().enumerate() {
            assert!(!writes(line), "{}:{}: write `style:name=value`: {line}", file.display(), index + 1);
        }
    }
}

/// The classes that a style sheet shapes by themselves: `.name {` or `.name, .other {`.
fn classes(text: &str) -> Vec<&str> {
    let heads = text.lines().filter_map(|line| line.split_once('{')).map(|(head, _)| head.trim());
    let alone = |selector: &&str| !selector.contains([' ', ':', '[', '>', '+', '(']) && selector.matches('.').count() == 1;
    heads
        .flat_map(|head| head.split(',').map(str::trim))
        .filter(alone)
        .filter_map(|selector| selector.strip_prefix('.'))
        .collect()
}

/// What one sheet says of a class would change the elements of another feature that chose the same word.
#[test]
fn a_class_is_shaped_by_one_style_sheet() {
    // These are about what others made: on paper, and at a kiosk.
    const OVER_OTHERS: [&str; 2] = ["print.css", "kiosk.css"];
    let mut homes = std::collections::BTreeMap::new();
    let mut problems = Vec::new();
    for entry in fs::read_dir(root().join("style")).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if OVER_OTHERS.contains(&name.as_str()) {
            continue;
        }
        let text = read(&entry.path());
        for class in classes(&text) {
            let home = homes.entry(class.to_owned()).or_insert_with(|| name.clone());
            if *home != name {
                problems.push(format!(".{class} in {home} and {name}"));
            }
        }
    }
    assert!(homes.len() > 100, "the style sheets were not read");
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(classes(".a, .b.c { x }\n.d > .e {\n.f:hover {"), ["a"]);
}
