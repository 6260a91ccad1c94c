//! The worker of the studio: reads what an analyst delivers, checks, compares and compiles it. Only who opens the studio loads it.

mod found;
mod history;
mod make;
mod work;

use std::cell::RefCell;

use atlas::features::studio::protocol::{Answer, Ask};
use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use work::Work;

thread_local! {
    static WORK: RefCell<Work> = RefCell::default();
}

fn main() {}

/// Does what `ask` says in JSON, with the bytes of `files`, and says each answer to `tell`: JSON, and bytes of files.
#[wasm_bindgen]
pub fn take(ask: &str, files: &Array, tell: &Function) {
    let bytes = files.iter().map(|file| Uint8Array::new(&file).to_vec()).collect();
    let mut say = |answer: Answer, files: Vec<Vec<u8>>| {
        let text = serde_json::to_string(&answer).unwrap_or_default();
        let files: Array = files.iter().map(|bytes| JsValue::from(Uint8Array::from(bytes.as_slice()))).collect();
        // The page may be gone; then nobody waits.
        let _ = tell.call2(&JsValue::NULL, &text.into(), &files);
    };
    match serde_json::from_str::<Ask>(ask) {
        Ok(ask) => WORK.with_borrow_mut(|work| work.take(ask, bytes, &mut say)),
        // Page and worker are of one build, so each understands the other.
        Err(error) => say(Answer::Refused(atlas::features::studio::protocol::Refusal::NotMade(error.to_string())), Vec::new()),
    }
}
