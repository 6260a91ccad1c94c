//! Cuts the compiled program at its lazy functions (`ui/shared/lazy.rs`) and makes the glue of the parts.
//!
//! trunk has no splitter (its issue 1022), so its wasm and glue only hold the place in the page: what is published is made
//! here from the same compilation, which is why that keeps its relocations.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::{esbuild, file_name, names, read, remove, rename_by_content, unused, write};
use crate::jobs::alone;
use crate::progress::note;
use crate::project::Project;
use crate::tools::TARGET;

/// What a current browser has, and what the compiler therefore may use; the parts do not say it themselves.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-simd",
];

/// Name of the glue of the main part.
const GLUE: &str = "app.js";
/// Name of the script that fetches the other parts, as the splitter writes it.
const LINK: &str = "__wasm_split.js";

/// The published names of the main part.
pub struct Names {
    /// The glue.
    pub glue: String,
    /// The wasm.
    pub wasm: String,
}

/// Splits the program, writes the parts into the staging folder, and names them by content. The glue of all parts is one file.
pub fn split(project: &Project, staging: &Path) -> Result<Names, String> {
    note("split: parts, wasm-bindgen, wasm-opt");
    let work = project.root.join("target/xtask/split");
    remove(&work)?;
    let chunks = staging.join("chunks");
    for folder in [&work, &chunks] {
        fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    }
    let compiled = project.root.join("target/lean").join(TARGET).join("web/app.wasm");
    let mut command = project.command("wasm-split-cli");
    command.args(["--target", "web", "--out-name", "app"]).arg(compiled).arg(&work);
    alone("wasm-split", command, &project.log("wasm-split"), 0, |_| false)?;
    let bound = work.join("bound");
    let mut command = project.command("wasm-bindgen");
    // The parts take the memory and the function table of the main one.
    command.args(["--target", "web", "--keep-lld-exports", "--no-typescript", "--out-name", "app", "--out-dir"]).arg(&bound);
    command.arg(work.join("app.wasm"));
    alone("wasm-bindgen", command, &project.log("wasm-bindgen"), 0, |_| false)?;

    let wasm = staging.join("app.wasm");
    let whole = bound.join("app_bg.wasm");
    let needed = unused::without_exports(&bytes_of(&whole)?);
    fs::write(&whole, needed).map_err(|error| format!("cannot write {}: {error}", whole.display()))?;
    optimise(project, &whole, &wasm)?;
    let glue = unused::without_classes(&read(&bound.join(GLUE))?)?;
    let (module, glue) = names::shorten(&bytes_of(&wasm)?, &glue);
    fs::write(&wasm, module).map_err(|error| format!("cannot write {}: {error}", wasm.display()))?;
    let wasm_name = rename_by_content(&wasm)?;
    write(&bound.join(GLUE), &glue.replace("app_bg.wasm", &wasm_name))?;
    // A part that does not come is said where it is missing; a page that is left meanwhile has nothing to report.
    let made = read(&work.join(LINK))?;
    let mut link = made.replace("console.error(e);", "");
    if link == made {
        return Err(format!("{LINK} no longer logs as split.rs expects: look at what wasm-split-cli writes"));
    }
    let wanted = needed_by_words(&link);
    let mut packs: BTreeMap<String, Pack> = BTreeMap::new();
    for part in parts(&work)? {
        let name = file_name(&part);
        let published = chunks.join(name.trim_start_matches("split_"));
        let bytes = without_names(&bytes_of(&part)?);
        if name.starts_with("chunk_") && bytes.len() < SMALL {
            // Dozens of them, and starting the optimiser costs more than it saves.
            // Every visit needs the words of one language at once, so what only they need is not mixed with the rest.
            let languages: Vec<&str> =
                wanted.iter().filter(|(_, part)| *part == name).map(|(language, _)| language.as_str()).collect();
            let pack = match languages.as_slice() {
                [] => "shared".to_owned(),
                [language] => format!("with_{language}"),
                _ => "first".to_owned(),
            };
            let place = packs.entry(pack.clone()).or_default().add(&bytes);
            link = link.replace(&format!("fetch(new URL(\"./{name}\", import.meta.url))"), &format!("piece({pack}, {place})"));
        } else {
            optimise(project, &part, &published)?;
            link = link.replace(&name, &format!("chunks/{}", rename_by_content(&published)?));
        }
    }
    link += PIECE;
    for (name, pack) in &packs {
        link += &pack.write(name, &chunks)?;
    }
    write(&bound.join(LINK), &link)?;
    let glue = staging.join(GLUE);
    esbuild(project, &bound.join(GLUE), &glue, &["--bundle", "--format=esm"])?;
    Ok(Names { glue: rename_by_content(&glue)?, wasm: wasm_name })
}

/// Common code of several parts is a part of its own; below so many bytes it is not worth a request.
const SMALL: usize = 24_000;

/// The small common parts, one after the other in one file.
#[derive(Default)]
struct Pack {
    bytes: Vec<u8>,
}

impl Pack {
    /// Adds a part; where it begins and ends.
    fn add(&mut self, part: &[u8]) -> String {
        let from = self.bytes.len();
        self.bytes.extend_from_slice(part);
        format!("{from}, {}", self.bytes.len())
    }

    /// Writes the file and gives the script that names it.
    fn write(&self, name: &str, chunks: &Path) -> Result<String, String> {
        let path = chunks.join(format!("{name}.bin"));
        fs::write(&path, &self.bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        let address = rename_by_content(&path)?;
        Ok(format!("const {name} = {{ address: new URL(\"./chunks/{address}\", import.meta.url) }};\n"))
    }
}

/// A wasm module without its custom sections: names and notes of compilers.
fn without_names(module: &[u8]) -> Vec<u8> {
    let (head, mut rest) = module.split_at(module.len().min(8));
    let mut kept = head.to_vec();
    while let Some((id, after)) = rest.split_first() {
        let (length, width) = leb128(after);
        let end = (1 + width + length).min(rest.len());
        if *id != 0 {
            kept.extend_from_slice(&rest[..end]);
        }
        rest = &rest[end..];
    }
    kept
}

/// An unsigned number in LEB128 and the bytes that it takes.
pub fn leb128(bytes: &[u8]) -> (usize, usize) {
    let width = bytes.iter().position(|byte| byte & 0x80 == 0).map_or(bytes.len(), |last| last + 1);
    let value = bytes[..width].iter().rev().fold(0, |value, byte| value << 7 | usize::from(byte & 0x7f));
    (value, width)
}

/// The common parts that the words of a language need, each with the language's code.
fn needed_by_words(link: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for export in link.split("export const __wasm_split_load_words_").skip(1) {
        let list = export.split_once("\n, [").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
        let language = export.split(' ').next().unwrap_or_default();
        let numbers = list.split(',').filter_map(|name| name.trim().strip_prefix("__chunk_"));
        found.extend(numbers.map(|number| (language.to_owned(), format!("chunk_{number}.wasm"))));
    }
    found
}

/// Gives a piece of the pack as the answer of a server; the pack is fetched once, and again after a failure.
const PIECE: &str = r#"
async function piece(pack, from, to) {
  pack.bytes ??= fetch(pack.address).then((answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.arrayBuffer();
  });
  try {
    return new Response((await pack.bytes).slice(from, to), { headers: { "content-type": "application/wasm" } });
  } catch (error) {
    pack.bytes = undefined;
    throw error;
  }
}
"#;

fn bytes_of(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// The parts beside the main one, in a fixed order.
fn parts(work: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(work).map_err(|error| format!("cannot list {}: {error}", work.display()))?;
    let is_part = |path: &PathBuf| path.extension().is_some_and(|it| it == "wasm") && file_name(path) != "app.wasm";
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_part).collect();
    found.sort();
    if found.is_empty() { Err("the program has no lazy parts: was it compiled with --cfg split?".to_owned()) } else { Ok(found) }
}

fn optimise(project: &Project, from: &Path, to: &Path) -> Result<(), String> {
    let mut command = project.command("wasm-opt");
    // Twice, and often-called functions first: one per cent fewer bytes each.
    command
        .args(["-Oz", "--gufa", "-Oz", "--low-memory-unused", "--reorder-functions", "--strip-debug", "--strip-producers"])
        .args(FEATURES)
        .arg(from)
        .arg("-o")
        .arg(to);
    alone("wasm-opt", command, &project.log("wasm-opt"), 0, |_| false).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_go_and_the_others_stay() {
        let long = [0x80 | 2, 0x01]; // 130
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        let head = module.len();
        module.extend([&[0], &long[..], &[7; 130]].concat());
        module.extend([1, 2, 8, 9]);
        module.extend([0, 1, 7]);
        assert_eq!(without_names(&module)[head..], [1, 2, 8, 9]);
        assert_eq!(leb128(&long), (130, 2));
    }

    #[test]
    fn the_parts_that_words_need_are_read_from_the_link_script() {
        let link = "const __chunk_1 = makeLoad(() => {}, []);\n\
            export const __wasm_split_load_words_fr = wrapAsyncCb(makeLoad(() => {}\n, [__chunk_1, __chunk_12]));\n\
            export const __wasm_split_load_detail = wrapAsyncCb(makeLoad(() => {}\n, [__chunk_3]));\n";
        let wanted =
            [("fr", "chunk_1.wasm"), ("fr", "chunk_12.wasm")].map(|(language, part)| (language.to_owned(), part.to_owned()));
        assert_eq!(needed_by_words(link), wanted);
    }
}
