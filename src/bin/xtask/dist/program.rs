//! The program: compiled, cut at its lazy functions (`state/chunk.rs`), bound to its glue, optimised, named by content.
//!
//! Every step is a kept tool with its documented switches. The splitter puts what several parts share into a file for each
//! set of them, hundreds in all, so wasm-merge joins these: what the messages need into the main program, which every visit
//! has, what the parts of the first view share into `chunks/shared`, and what only others share into `chunks/beyond`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::{esbuild, file_name, read, remove, rename_by_content, write};
use crate::install;
use crate::jobs::{Job, alone, side_by_side};
use crate::progress::note;
use crate::project::Project;
use crate::tools::TARGET;

/// What the compiler is told. The first two repeat `.cargo/config.toml`, which this replaces; then: cut into parts. The last three
/// leave texts for developers out; what they save, with what [`UNSTABLE`] asks for, is measured there.
const FLAGS: &str = "--cfg erase_components -Ctarget-feature=+simd128 --cfg split \
    -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
/// What the linker of the app is told: to keep what the splitter reads. The tools that finish a worker could not cope with it.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";
/// Settings that are not stable yet, for which the pinned compiler is asked by the first: the standard library is compiled with
/// the app, for size, and a panic ends the program at once (the page says so, without the text that `trunk serve` has in its
/// console). Together with the flags they save 70 kB of 1,150: the
/// whole app before it is split and optimised, brotli 9, November 2026.
const UNSTABLE: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
/// What a current browser has, and what the compiler therefore may use.
const FEATURES: [&str; 9] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];
/// `-Oz` makes fewer bytes, but more of them after compression; nor do further passes (types guessed, functions sorted) save any.
const OPTIMISE: [&str; 4] = ["-Os", "--low-memory-unused", "--strip-debug", "--strip-producers"];
/// Names of the splitter: its script that fetches the parts, and the module that has what parts take from the main one.
const LINK: &str = "__wasm_split.js";
const MAIN: &str = "__wasm_split";
/// The module that stands for the main one while common parts are joined, the name that the main one has for it, and in how
/// many parts what they take is looked up.
const PROVIDER: &str = "main.wat";
const OUTSIDE: &str = "main";
const SAMPLE: usize = 8;
/// Parts of the main program whose common code is the main program's, too.
const MESSAGES: &str = "messages_";
/// Parts that the explore view fetches by itself on a desk.
const FIRST_VIEW: [&str; 4] = ["facets", "charts", "list", "time"];

/// What the program is made of, by paths below the site.
pub struct Program {
    /// The glue.
    pub glue: String,
    /// The main part.
    pub wasm: String,
}

/// Compiles the app for the browser; beside other compilers if told so.
pub fn compile(project: &Project, beside: bool) -> Result<(), String> {
    let mut command = cargo(project, "rustc");
    if beside {
        install::share(&mut command);
    }
    command.args(["--bin", "app", "--", RELOCATIONS]);
    alone("the app", command, &project.log("app"), 200, |_| false).map(drop)
}

/// Compiles a worker, the binary and the feature of this name, on the same standard library.
pub fn compile_worker(project: &Project, name: &str) -> Result<(), String> {
    let mut command = cargo(project, "build");
    command.args(["--no-default-features", "--features", name, "--bin", name]);
    alone(name, command, &project.log(name), 40, |_| false).map(drop)
}

fn cargo(project: &Project, what: &str) -> Command {
    let mut command = project.command("cargo");
    // A folder of its own: debug builds of the same target have other flags and would throw it away.
    command.env("CARGO_TARGET_DIR", folder(project)).env("RUSTFLAGS", FLAGS).env("CARGO_PROFILE_WEB_STRIP", "none");
    command.envs(UNSTABLE);
    command.args([what, "--target", TARGET, "--profile", "web"]);
    command
}

/// Where the published programs are compiled.
pub fn folder(project: &Project) -> PathBuf {
    project.root.join("target/published")
}

/// The glue for the one-file edition, a plain script that sets `atlasGlue`; made with each build.
pub fn plain_glue(project: &Project) -> PathBuf {
    project.root.join("target/xtask/glue.js")
}

/// Makes the program into the staging folder, its parts into `chunks` there.
pub fn build(project: &Project, staging: &Path) -> Result<Program, String> {
    note("compile the app");
    compile(project, false)?;
    note("split, bind, optimise");
    let work = project.root.join("target/xtask/program");
    let chunks = staging.join("chunks");
    remove(&work)?;
    for folder in [&work, &chunks] {
        fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    }
    let mut split = project.command("wasm-split-cli");
    split.args(["--target", "web", "--out-name", "app"]).arg(folder(project).join(TARGET).join("web/app.wasm")).arg(&work);
    alone("wasm-split", split, &project.log("wasm-split"), 0, |_| false)?;
    let mut bind = project.command("wasm-bindgen");
    // The parts take the memory and the function table of the main one.
    bind.args(["--target", "web", "--keep-lld-exports", "--no-typescript", "--out-name", "app", "--out-dir"]).arg(&work);
    bind.arg(work.join("app.wasm"));
    alone("wasm-bindgen", bind, &project.log("wasm-bindgen"), 0, |_| false)?;

    let common = common_parts(&read(&work.join(LINK))?)?;
    merge(project, &work, "app_bg.wasm", &common.main, "app.wasm")?;
    let mut modules = vec![("app".to_owned(), staging.join("app.wasm"))];
    for (name, parts) in [("shared", &common.shared), ("beyond", &common.beyond)] {
        provider(project, &work, parts)?;
        let file = format!("{name}.wasm");
        merge(project, &work, PROVIDER, parts, &file)?;
        modules.push((name.to_owned(), chunks.join(file)));
    }
    modules.extend(parts(&work)?.into_iter().map(|part| {
        let published = chunks.join(format!("{}.wasm", part.trim_start_matches("split_")));
        (part, published)
    }));
    let optimised = |(part, published): &(String, PathBuf)| -> Job<'_> {
        let (part, from, to) = (part.clone(), work.join(format!("{part}.wasm")), published.clone());
        Box::new(move || optimise(project, &part, &from, &to))
    };
    side_by_side(modules.iter().map(optimised).collect())?;
    let mut names = BTreeMap::new();
    for (part, published) in &modules {
        names.insert(part.clone(), rename_by_content(published)?);
    }
    let wasm = names.remove("app").unwrap_or_default();
    let addresses = names.iter().map(|(part, name)| (format!("{part}.wasm"), format!("chunks/{name}"))).collect();
    Ok(Program { glue: glue(project, &work, staging, &addresses, &common)?, wasm })
}

/// Optimises the module `name`.
pub fn optimise(project: &Project, name: &str, from: &Path, to: &Path) -> Result<(), String> {
    let mut command = project.command("wasm-opt");
    command.args(OPTIMISE).args(FEATURES).arg(from).arg("-o").arg(to);
    alone("wasm-opt", command, &project.log(&format!("wasm-opt-{name}")), 0, |_| false).map(drop)
}

/// Bundles the glue, as a module beside the main program and as a plain script for the one-file edition.
fn glue(
    project: &Project,
    work: &Path,
    staging: &Path,
    addresses: &BTreeMap<String, String>,
    common: &Common,
) -> Result<String, String> {
    let files = |parts: &[String]| parts.iter().map(|part| format!("{part}.wasm")).collect::<Vec<_>>();
    let (inside, beyond) = (files(&common.main), files(&common.beyond));
    write(&work.join("addresses.json"), &json!({ "addresses": addresses, "inside": inside, "beyond": beyond }).to_string())?;
    for (name, text) in [("parts.js", include_str!("parts.js")), ("entry.js", include_str!("entry.js"))] {
        write(&work.join(name), text)?;
    }
    // A part that does not come is said where it is missing; a page that is left meanwhile has nothing to report.
    esbuild(project, &work.join(LINK), &work.join(LINK), &["--drop:console"])?;
    let fetch = ["--bundle", "--define:fetch=fetchPart", &format!("--inject:{}", work.join("parts.js").display())];
    let module = staging.join("app.js");
    esbuild(project, &work.join("entry.js"), &module, &[&fetch[..], &["--format=esm"]].concat())?;
    // A script in a page has no address of its own, and its parts lie in the page.
    let plain = ["--format=iife", "--global-name=atlasGlue", "--define:import.meta.url=\"file:///\""];
    esbuild(project, &work.join("entry.js"), &plain_glue(project), &[&fetch[..], &plain].concat())?;
    rename_by_content(&module)
}

/// Joins the module `main` and `parts`, which import from it, into one.
fn merge(project: &Project, work: &Path, main: &str, parts: &[String], into: &str) -> Result<(), String> {
    let mut command = project.command("wasm-merge");
    command.current_dir(work).args(FEATURES).args([main, MAIN]);
    for part in parts {
        command.arg(format!("{part}.wasm")).arg(part);
    }
    command.args(["-o", into]);
    alone("wasm-merge", command, &project.log("wasm-merge"), 0, |_| false).map(drop)
}

/// Writes a module that hands on what `parts` take from the main program: joined without it, each would keep an import of the
/// memory of its own, and a module with several is more than browsers must know.
fn provider(project: &Project, work: &Path, parts: &[String]) -> Result<(), String> {
    let mut taken = BTreeSet::new();
    // All take the same, but those that are data only.
    for part in parts.iter().take(SAMPLE) {
        let mut command = project.command("wasm-dis");
        command.args(FEATURES).arg(work.join(format!("{part}.wasm")));
        let text = alone("wasm-dis", command, &project.log("wasm-dis"), 0, |_| false)?;
        taken.extend(text.into_iter().filter(|line| line.trim_start().starts_with("(import ")));
    }
    write(&work.join(PROVIDER), &handing_on(&taken))
}

/// The text of a module with those imports, under another name, as its exports.
fn handing_on(imports: &BTreeSet<String>) -> String {
    let each = imports.iter().enumerate().filter_map(|(index, line)| {
        // (import "__wasm_split" "memory" (memory $mimport$0 20))
        let (_, rest) = line.split_once(&format!("\"{MAIN}\" "))?;
        let (name, described) = rest.split_once(" (")?;
        let (kind, described) = described.split_once(' ')?;
        let (_, shape) = described.split_once(' ')?;
        Some(format!("(import \"{OUTSIDE}\" {name} ({kind} $it{index} {shape}\n(export {name} ({kind} $it{index}))\n"))
    });
    format!("(module\n{})\n", each.collect::<String>())
}

/// What several parts share, by who needs it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Common {
    /// The messages of some language: it goes into the main program.
    main: Vec<String>,
    /// A part of the first view.
    shared: Vec<String>,
    /// Only others.
    beyond: Vec<String>,
}

/// The common parts: the splitter's script says before each which parts need it.
fn common_parts(link: &str) -> Result<Common, String> {
    let mut common = Common::default();
    let each = link.split("/* ").skip(1).filter_map(|piece| {
        let (needed_by, rest) = piece.split_once(" */")?;
        let (number, _) = rest.split_once("__chunk_")?.1.split_once(' ')?;
        Some((needed_by, format!("chunk_{number}")))
    });
    for (needed_by, chunk) in each {
        let is_for = |is_one: &dyn Fn(&str) -> bool| needed_by.split(", ").any(is_one);
        if is_for(&|part| part.starts_with(MESSAGES)) {
            common.main.push(chunk);
        } else if is_for(&|part| FIRST_VIEW.contains(&part)) {
            common.shared.push(chunk);
        } else {
            common.beyond.push(chunk);
        }
    }
    if common.main.is_empty() || common.shared.is_empty() || common.beyond.is_empty() {
        return Err(format!("{LINK} tells no common parts: look at what wasm-split-cli writes"));
    }
    Ok(common)
}

/// The parts that are fetched by name, in a fixed order.
fn parts(work: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(work).map_err(|error| format!("cannot list {}: {error}", work.display()))?;
    let stem =
        |path: PathBuf| file_name(&path).strip_suffix(".wasm").filter(|name| name.starts_with("split_")).map(str::to_owned);
    let mut found: Vec<String> = entries.flatten().filter_map(|entry| stem(entry.path())).collect();
    found.sort();
    if found.is_empty() { Err("the program has no lazy parts: was it compiled with --cfg split?".to_owned()) } else { Ok(found) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_messages_need_is_told_from_the_rest() {
        let link = "/* about, messages_fr */\nconst __chunk_1 = makeLoad(() => {}, []);\n\
                    /* about, charts */\nconst __chunk_3 = makeLoad(() => {}, []);\n\
                    /* about, cluster */\nconst __chunk_12 = makeLoad(() => {}, []);\n\
                    export const __wasm_split_load_about = wrapAsyncCb(makeLoad(() => {}\n, [__chunk_1, __chunk_12]));\n";
        let name = |name: &str| vec![name.to_owned()];
        let common = Common { main: name("chunk_1"), shared: name("chunk_3"), beyond: name("chunk_12") };
        assert_eq!(common_parts(link), Ok(common));
        assert!(common_parts("const __chunk_1 = makeLoad(() => {}, []);").is_err());
    }

    #[test]
    fn what_parts_take_is_handed_on() {
        let imports = [
            " (import \"__wasm_split\" \"memory\" (memory $mimport$0 20))",
            " (import \"__wasm_split\" \"__wasm_split_shared0\" (global $__stack_pointer (mut i32)))",
        ];
        let text = handing_on(&imports.map(str::to_owned).into());
        assert_eq!(
            text,
            "(module\n(import \"main\" \"__wasm_split_shared0\" (global $it0 (mut i32)))\n\
             (export \"__wasm_split_shared0\" (global $it0))\n\
             (import \"main\" \"memory\" (memory $it1 20))\n(export \"memory\" (memory $it1))\n)\n"
        );
    }
}
