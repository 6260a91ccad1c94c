//! Short names for what the program and its glue call each other by.
//!
//! wasm-bindgen's names carry a hash each, which no compressor can shorten and which stand in both files.

use std::collections::HashMap;

use super::split::leb128;

/// The module whose functions the glue provides, as wasm-bindgen names it.
const GLUE: &[u8] = b"./app_bg.js";
/// Section of the imports.
const IMPORTS: u8 = 2;
/// Section of the exports.
const EXPORTS: u8 = 7;

/// The module and its glue with short names for imported functions and for exported closures. A module of another form stays as it is.
pub fn shorten(module: &[u8], glue: &str) -> (Vec<u8>, String) {
    let mut short = HashMap::new();
    let Some(module) = with_short_names(module, &mut short) else { return (module.to_vec(), glue.to_owned()) };
    (module, renamed(glue, &short))
}

fn with_short_names(module: &[u8], short: &mut HashMap<String, String>) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let Some((id, after)) = rest.split_first() {
        let (length, width) = leb128(after);
        let body = after.get(width..width + length)?;
        let new = match *id {
            IMPORTS => entries(body, short, true)?,
            EXPORTS => entries(body, short, false)?,
            _ => body.to_vec(),
        };
        kept.push(*id);
        push_leb128(&mut kept, new.len());
        kept.extend(new);
        rest = &after[width + length..];
    }
    Some(kept)
}

/// The entries of an import or export section with their new names.
fn entries(body: &[u8], short: &mut HashMap<String, String>, imports: bool) -> Option<Vec<u8>> {
    let (count, mut at) = leb128(body);
    let mut new = Vec::with_capacity(body.len());
    push_leb128(&mut new, count);
    for _ in 0..count {
        let mut provided = false;
        if imports {
            let from = text(body, &mut at)?;
            provided = from == GLUE;
            push_text(&mut new, from);
        }
        let name = text(body, &mut at)?;
        let start = at;
        skip_description(body, &mut at, imports)?;
        let description = body.get(start..at)?;
        let is_function = description.first() == Some(&0);
        if is_function && (provided || name.starts_with(b"wasm_bindgen_")) {
            let number = short.len();
            let name = short.entry(String::from_utf8(name.to_vec()).ok()?).or_insert_with(|| format!("$f{number}"));
            push_text(&mut new, name.as_bytes());
        } else {
            push_text(&mut new, name);
        }
        new.extend_from_slice(description);
    }
    Some(new)
}

/// Moves over what an entry is: its kind and, for imports, its type (WebAssembly 2.0, 5.5.5 and 5.5.10).
pub(super) fn skip_description(body: &[u8], at: &mut usize, imports: bool) -> Option<()> {
    let number = |at: &mut usize| body.get(*at..).map(|rest| *at += leb128(rest).1);
    let limits = |at: &mut usize| {
        let flags = *body.get(*at)?;
        *at += 1;
        number(at)?;
        if flags & 1 == 1 { number(at) } else { Some(()) }
    };
    let kind = *body.get(*at)?;
    *at += 1;
    match (imports, kind) {
        (true, 1) => {
            *at += 1;
            limits(at)
        }
        (true, 2) => limits(at),
        (true, 3) => {
            *at += 2;
            Some(())
        }
        (true, 4) => {
            *at += 1;
            number(at)
        }
        _ => number(at),
    }
}

pub(super) fn text<'a>(body: &'a [u8], at: &mut usize) -> Option<&'a [u8]> {
    let (length, width) = leb128(body.get(*at..)?);
    let start = *at + width;
    *at = start + length;
    body.get(start..*at)
}

pub(super) fn push_text(bytes: &mut Vec<u8>, text: &[u8]) {
    push_leb128(bytes, text.len());
    bytes.extend_from_slice(text);
}

pub(super) fn push_leb128(bytes: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// The script with whole identifiers replaced.
fn renamed(script: &str, short: &HashMap<String, String>) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut result = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_part) {
        let end = rest[start..].find(|c| !is_part(c)).map_or(rest.len(), |length| start + length);
        result.push_str(&rest[..start]);
        let word = &rest[start..end];
        result.push_str(short.get(word).map_or(word, String::as_str));
        rest = &rest[end..];
    }
    result.push_str(rest);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module() -> Vec<u8> {
        let import = |from: &[u8], name: &[u8], description: &[u8]| {
            let mut bytes = Vec::new();
            push_text(&mut bytes, from);
            push_text(&mut bytes, name);
            bytes.extend_from_slice(description);
            bytes
        };
        let imports = [
            vec![3],
            import(GLUE, b"__wbg_now_0123", &[0, 4]),
            import(b"env", b"memory", &[2, 1, 1, 2]),
            import(b"env", b"f", &[0, 1]),
        ]
        .concat();
        let export = |name: &[u8]| [&[name.len() as u8], name, &[0, 9]].concat();
        let exports = [vec![2], export(b"main"), export(b"wasm_bindgen_ff_call")].concat();
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        for (id, body) in [(IMPORTS, imports), (EXPORTS, exports), (10, vec![0])] {
            module.push(id);
            push_leb128(&mut module, body.len());
            module.extend(body);
        }
        module
    }

    #[test]
    fn imported_functions_and_closures_are_renamed_in_both_files() {
        let glue = "({__wbg_now_0123: function() {}, __wbg_now_01234: 1}); wasm.wasm_bindgen_ff_call(); wasm.main(\"é\")";
        let (short, glue) = shorten(&module(), glue);
        assert_eq!(glue, "({$f0: function() {}, __wbg_now_01234: 1}); wasm.$f1(); wasm.main(\"é\")");
        let text = String::from_utf8_lossy(&short);
        assert!(text.contains("$f0") && text.contains("$f1") && text.contains("memory") && text.contains("main"), "{text:?}");
        assert!(!text.contains("__wbg_now") && !text.contains("wasm_bindgen_ff"), "{text:?}");
        assert_eq!(short[short.len() - 3..], [10, 1, 0], "what follows stays");
    }

    #[test]
    fn a_module_of_another_form_stays() {
        for broken in [&b"\0asm"[..], &module()[..20]] {
            assert_eq!(shorten(broken, "a").0, broken);
        }
    }
}
