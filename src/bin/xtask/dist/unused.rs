//! What a crate below exports to scripts although no script of ours asks for it.
//!
//! `server_fn`, which leptos cannot do without, brings `wasm-streams` along. Its classes are exported, so that neither the
//! linker nor the optimiser may drop them with what they need.

use super::names::{push_leb128, push_text, skip_description, text};
use super::split::leb128;

/// How the names of the classes begin, in the glue.
const CLASSES: &str = "IntoUnderlying";
/// The part that the names of their functions have in common, in the module.
const FUNCTIONS: &[u8] = b"intounderlying";
/// Section of the exports.
const EXPORTS: u8 = 7;

/// The module without those exports; the optimiser then drops what only they reach. A module of another form stays as it is.
pub fn without_exports(module: &[u8]) -> Vec<u8> {
    rewritten(module).unwrap_or_else(|| module.to_vec())
}

fn rewritten(module: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let Some((id, after)) = rest.split_first() {
        let (length, width) = leb128(after);
        let body = after.get(width..width + length)?;
        let body = if *id == EXPORTS { wanted(body)? } else { body.to_vec() };
        kept.push(*id);
        push_leb128(&mut kept, body.len());
        kept.extend(body);
        rest = &after[width + length..];
    }
    Some(kept)
}

fn wanted(exports: &[u8]) -> Option<Vec<u8>> {
    let (count, mut at) = leb128(exports);
    let (mut kept, mut number) = (Vec::new(), 0);
    for _ in 0..count {
        let name = text(exports, &mut at)?;
        let start = at;
        skip_description(exports, &mut at, false)?;
        if !name.windows(FUNCTIONS.len()).any(|part| part == FUNCTIONS) {
            number += 1;
            push_text(&mut kept, name);
            kept.extend_from_slice(exports.get(start..at)?);
        }
    }
    let mut all = Vec::new();
    push_leb128(&mut all, number);
    Some([all, kept].concat())
}

/// The glue without the classes. An error if it speaks of them where this does not expect it.
pub fn without_classes(glue: &str) -> Result<String, String> {
    let starts = ["export class ", "if (Symbol.dispose) ", "const "].map(|start| [start, CLASSES].concat());
    let mut kept = String::with_capacity(glue.len());
    let mut lines = glue.lines();
    while let Some(line) = lines.next() {
        if !starts.iter().any(|start| line.starts_with(start)) {
            kept += line;
            kept.push('\n');
        } else if !line.ends_with(';') {
            // What goes on over several lines ends at the first one that is not indented, or with the statement.
            let _ = lines.find(|line| *line == "}" || line.ends_with("));"));
        }
    }
    if kept.contains(CLASSES) {
        return Err(format!("the glue uses {CLASSES}…, which unused.rs drops: look at what wasm-bindgen writes"));
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_those_exports_go() {
        let export = |name: &[u8]| [&[name.len() as u8], name, &[0, 9]].concat();
        let module = |names: &[&[u8]]| {
            let body = [vec![names.len() as u8], names.iter().flat_map(|name| export(name)).collect()].concat();
            [b"\0asm\x01\0\0\0".to_vec(), vec![EXPORTS, body.len() as u8], body, vec![10, 1, 0]].concat()
        };
        let all = module(&[b"main", b"__wbg_intounderlyingsink_free", b"memory"]);
        assert_eq!(without_exports(&all), module(&[b"main", b"memory"]));
        assert_eq!(without_exports(&all[..20]), &all[..20], "a module of another form stays");
    }

    #[test]
    fn the_classes_go_and_another_use_is_an_error() {
        let glue = "a();\nexport class IntoUnderlyingSink {\n    free() {\n        f(b);\n    }\n}\nif (Symbol.dispose) \
            IntoUnderlyingSink.x = 1;\n\nconst IntoUnderlyingSinkFinalization = (y)\n    ? { z: () => {}, y: () => {} }\n    \
            : new FinalizationRegistry(ptr => g(ptr, 1));\nb();\n";
        assert_eq!(without_classes(glue).as_deref(), Ok("a();\n\nb();\n"));
        assert!(without_classes("new IntoUnderlyingSink();").is_err());
    }
}
