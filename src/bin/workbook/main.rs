//! The worker that writes workbooks, as a module of its own: only who asks for an XLSX file loads it.

use atlas::domain::data::book::{Book, BookError, xlsx};
use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Writes the book that `ask` describes in JSON and hands its bytes to `tell`, or in their place why there are none.
#[wasm_bindgen]
pub fn take(ask: &str, _files: &Array, tell: &Function) {
    let book: Result<Book, BookError> = serde_json::from_str(ask).map_err(|error| BookError::Refused(error.to_string()));
    let (answer, bytes) = match book.and_then(|book| xlsx::write(&book)) {
        Ok(bytes) => (Ok(()), Some(bytes)),
        Err(error) => (Err(error), None),
    };
    let text = serde_json::to_string(&answer).unwrap_or_default();
    let files = bytes.map_or_else(Array::new, |bytes| Array::of1(&Uint8Array::from(bytes.as_slice())));
    // The page may be gone; then nobody waits.
    let _ = tell.call2(&JsValue::NULL, &text.into(), &files);
}
