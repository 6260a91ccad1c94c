//! Cuts the compiled program at its lazy functions (`ui/shared/lazy.rs`) and makes the glue of the parts.
//!
//! trunk has no splitter (its issue 1022), so its wasm and glue only hold the place in the page: what is published is made
//! here from the same compilation, which is why that keeps its relocations.

use std::fs;
use std::path::{Path, PathBuf};

use super::{esbuild, file_name, read, remove, rename_by_content, write};
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
    optimise(project, &bound.join("app_bg.wasm"), &wasm)?;
    let wasm_name = rename_by_content(&wasm)?;
    let glue = read(&bound.join(GLUE))?.replace("app_bg.wasm", &wasm_name);
    write(&bound.join(GLUE), &glue)?;
    let mut link = read(&work.join(LINK))?;
    let first = needed_by_words(&link);
    let (mut early, mut late) = (Pack::new("first"), Pack::new("shared"));
    for part in parts(&work)? {
        let name = file_name(&part);
        let published = chunks.join(name.trim_start_matches("split_"));
        let bytes = without_names(&fs::read(&part).map_err(|error| format!("cannot read {}: {error}", part.display()))?);
        if name.starts_with("chunk_") && bytes.len() < SMALL {
            // Dozens of them, and starting the optimiser costs more than it saves.
            let pack = if first.contains(&name) { &mut early } else { &mut late };
            link = link.replace(&format!("fetch(new URL(\"./{name}\", import.meta.url))"), &pack.add(&bytes));
        } else {
            optimise(project, &part, &published)?;
            link = link.replace(&name, &format!("chunks/{}", rename_by_content(&published)?));
        }
    }
    link += &[PIECE.to_owned(), early.write(&chunks)?, late.write(&chunks)?].concat();
    write(&bound.join(LINK), &link)?;
    let glue = staging.join(GLUE);
    esbuild(project, &bound.join(GLUE), &glue, &["--bundle", "--format=esm"])?;
    Ok(Names { glue: rename_by_content(&glue)?, wasm: wasm_name })
}

/// Common code of several parts is a part of its own; below so many bytes it is not worth a request.
const SMALL: usize = 24_000;

/// The small common parts, one after the other in one file.
struct Pack {
    name: &'static str,
    bytes: Vec<u8>,
}

impl Pack {
    fn new(name: &'static str) -> Self {
        Self { name, bytes: Vec::new() }
    }

    /// Adds a part; the script that gets it.
    fn add(&mut self, part: &[u8]) -> String {
        let from = self.bytes.len();
        self.bytes.extend_from_slice(part);
        format!("piece({}, {from}, {})", self.name, self.bytes.len())
    }

    /// Writes the file and gives the script that names it.
    fn write(&self, chunks: &Path) -> Result<String, String> {
        let path = chunks.join(format!("{}.bin", self.name));
        fs::write(&path, &self.bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        let address = rename_by_content(&path)?;
        Ok(format!("const {} = {{ address: new URL(\"./chunks/{address}\", import.meta.url) }};\n", self.name))
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
fn leb128(bytes: &[u8]) -> (usize, usize) {
    let width = bytes.iter().position(|byte| byte & 0x80 == 0).map_or(bytes.len(), |last| last + 1);
    let value = bytes[..width].iter().rev().fold(0, |value, byte| value << 7 | usize::from(byte & 0x7f));
    (value, width)
}

/// The common parts that some language's words need: every visit needs them at once.
fn needed_by_words(link: &str) -> Vec<String> {
    let exports = link.split("export const __wasm_split_load_").skip(1).filter(|part| part.starts_with("words_"));
    let lists = exports.filter_map(|part| part.rsplit_once('[')?.1.split_once(']').map(|(list, _)| list));
    let names = lists.flat_map(|list| list.split(',')).map(str::trim).filter_map(|name| name.strip_prefix("__chunk_"));
    names.map(|number| format!("chunk_{number}.wasm")).collect()
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
        assert_eq!(needed_by_words(link), ["chunk_1.wasm", "chunk_12.wasm"]);
    }
}
