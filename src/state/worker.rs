//! The workers of the site: programs that run beside the page and end with the [`Worker`] that stands for them.

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;

use js_sys::{Array, Uint8Array};

/// What a worker says.
#[derive(Debug)]
pub enum Heard {
    /// A text with the files that belong to it.
    Message(String, Vec<Uint8Array>),
    /// Its program could not be loaded.
    NotLoaded,
    /// Its program has ended in the middle; what it held is lost.
    Stopped,
}

/// A worker at work. Dropping it ends it.
#[derive(Debug)]
pub struct Worker {
    inner: web_sys::Worker,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut()>,
}

impl Worker {
    /// Starts the worker of this name, which begins by loading its program. `None` where there is none: the one-file edition and
    /// the plain build have no workers, and a browser may refuse them.
    pub fn start(name: &str, heard: impl Fn(Heard) + Clone + 'static) -> Option<Self> {
        let inner = web_sys::Worker::new(&address(name)?).ok()?;
        let broken = heard.clone();
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| heard(read(&event.data())));
        let error = Closure::<dyn FnMut()>::new(move || broken(Heard::NotLoaded));
        inner.set_onmessage(Some(message.as_ref().unchecked_ref()));
        inner.set_onerror(Some(error.as_ref().unchecked_ref()));
        Some(Self { inner, _message: message, _error: error })
    }

    /// Sends a text with files, whose bytes the worker then has and the page no longer.
    pub fn send(&self, text: &str, files: &[Uint8Array]) {
        let message = Array::of1(&text.into());
        let bytes = Array::new();
        for file in files {
            message.push(file);
            bytes.push(&file.buffer());
        }
        // Texts and buffers can always be sent; a worker that has ended hears nothing.
        let _ = self.inner.post_message_with_transfer(&message, &bytes);
    }

    /// Ends it, whatever it does at the moment: nothing of it is heard any more, nor what it had said and waits to be delivered.
    pub fn end(&self) {
        self.inner.set_onmessage(None);
        self.inner.set_onerror(None);
        self.inner.terminate();
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.end();
    }
}

/// Whether this edition has the worker.
pub fn has_worker(name: &str) -> bool {
    address(name).is_some()
}

/// The address of a worker's script, as the page's `base` has it.
fn address(name: &str) -> Option<String> {
    let all = document().query_selector("base[data-workers]").ok()??.get_attribute("data-workers")?;
    let file = all.split(' ').find(|file| file.rsplit('/').next().is_some_and(|file| file.split('-').next() == Some(name)))?;
    // A worker is asked for by its whole address: the page's own may be deeper.
    let base = document().base_uri().ok()??;
    web_sys::Url::new_with_base(file, &base).ok().map(|address| address.href())
}

fn read(data: &JsValue) -> Heard {
    if let Some(word) = data.as_string() {
        return if word == "not loaded" { Heard::NotLoaded } else { Heard::Stopped };
    }
    let parts: Array = data.clone().unchecked_into();
    let text = parts.get(0).as_string().unwrap_or_default();
    Heard::Message(text, parts.iter().skip(1).filter_map(|part| part.dyn_into().ok()).collect())
}
