//! A draft that outlives the page, if the analyst asks for it: the files as they were delivered, and the edits, in a cache of the
//! browser's own. Withdrawing the wish deletes them.

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, File, Response};

use super::Words;
use super::desk::{Desk, Dropped};
use crate::features::studio::draft::Draft;
use crate::ui::shared::dynamic::{flag, shown};

/// The cache; the service worker's begin otherwise, so that it leaves this one alone.
const CACHE: &str = "atlas-studio-draft";
/// Addresses inside it: nothing is ever asked for at them.
const INDEX: &str = "/atlas-studio-draft/index";

/// What is kept beside the files.
#[derive(Serialize, Deserialize)]
struct Kept {
    names: Vec<String>,
    draft: Draft,
}

/// The choice to keep the draft.
pub(super) fn choice(words: Words, desk: Desk) -> AnyView {
    let change = move |event: web_sys::Event| {
        let wanted = event_target_checked(&event);
        spawn_local(async move {
            let done = if wanted { store(desk).await.is_some() } else { forget().await.is_some() };
            desk.kept.set(if wanted && !done { None } else { Some(wanted) });
        });
    };
    view! {
        <p><label class="check"><input type="checkbox" data-atlas="studio-keep" prop:checked=flag(move || desk.kept.get() == Some(true)) on:change=change/>{words.keep}</label></p>
        <p class="hint">{words.keep_note}</p>
        {shown(move || desk.kept.with(Option::is_none), move || view! { <p role="alert" data-atlas="keep-refused">{words.keep_refused}</p> })}
    }
    .into_any()
}

/// The offer to go on with a kept draft, while no files are open.
pub(super) fn offer(words: Words, desk: Desk) -> AnyView {
    let found = RwSignal::new(None::<String>);
    spawn_local(async move {
        let name = kept().await.and_then(|kept| kept.names.into_iter().next());
        if name.is_some() {
            let _ = desk.kept.try_set(Some(true));
        }
        let _ = found.try_set(name);
    });
    let is_offered = move || found.with(Option::is_some) && desk.checked.with(Option::is_none);
    let name = move || found.get_untracked().unwrap_or_default();
    let forget_it = move |_| {
        found.set(None);
        desk.kept.set(Some(false));
        spawn_local(async {
            let _ = forget().await;
        });
    };
    shown(is_offered, move || {
        view! {
            <section class="panel studio-ways" data-atlas="studio-kept">
                <p>{(words.restore)(&name())}</p>
                <button type="button" class="button primary" data-atlas="kept-open" on:click=move |_| open(desk)>{words.restore_open}</button>
                <button type="button" class="button" data-atlas="kept-forget" on:click=forget_it>{words.restore_forget}</button>
            </section>
        }
    })
    .into_any()
}

/// Keeps the edits up with the draft, if it is kept.
pub(super) fn follow(desk: Desk) {
    if desk.kept.get_untracked() == Some(true) {
        spawn_local(async move {
            if write_index(desk).await.is_none() {
                desk.kept.set(None);
            }
        });
    }
}

fn open(desk: Desk) {
    spawn_local(async move {
        let Some(kept) = kept().await else { return };
        let mut files: Vec<Dropped> = Vec::new();
        for (index, name) in kept.names.into_iter().enumerate() {
            let Some(file) = read(index, &name).await else { return };
            files.push((name, file));
        }
        desk.open(files, kept.draft);
    });
}

/// The cache; browsers may refuse it altogether, and have none on plain addresses.
async fn cache() -> Option<Cache> {
    let caches = js_sys::Reflect::get(&window(), &"caches".into()).ok().filter(wasm_bindgen::JsValue::is_object)?;
    let caches: web_sys::CacheStorage = caches.unchecked_into();
    JsFuture::from(caches.open(CACHE)).await.ok()?.dyn_into().ok()
}

async fn kept() -> Option<Kept> {
    let response = at(INDEX).await?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    serde_json::from_str(&text).ok()
}

async fn at(address: &str) -> Option<Response> {
    JsFuture::from(cache().await?.match_with_str(address)).await.ok()?.dyn_into().ok()
}

async fn read(index: usize, name: &str) -> Option<File> {
    let response = at(&address(index)).await?;
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    let last = name.rsplit('/').next().unwrap_or(name);
    File::new_with_u8_array_sequence(&Array::of1(&Uint8Array::new(&bytes)), last).ok()
}

fn address(index: usize) -> String {
    ["/atlas-studio-draft/", &index.to_string()].concat()
}

/// Stores files and edits; `None` if the browser refuses.
async fn store(desk: Desk) -> Option<()> {
    forget().await?;
    let cache = cache().await?;
    for (index, (_, file)) in desk.files().into_iter().enumerate() {
        let response = Response::new_with_opt_blob(Some(file.as_ref())).ok()?;
        JsFuture::from(cache.put_with_str(&address(index), &response)).await.ok()?;
    }
    write_index(desk).await
}

async fn write_index(desk: Desk) -> Option<()> {
    let names = desk.files().into_iter().map(|(name, _)| name).collect();
    let kept = Kept { names, draft: desk.draft.get_untracked() };
    let response = Response::new_with_opt_str(serde_json::to_string(&kept).ok().as_deref()).ok()?;
    JsFuture::from(cache().await?.put_with_str(INDEX, &response)).await.ok().map(drop)
}

/// Deletes what is kept; `None` if the browser has no place to keep things.
async fn forget() -> Option<()> {
    let caches = js_sys::Reflect::get(&window(), &"caches".into()).ok().filter(wasm_bindgen::JsValue::is_object)?;
    let caches: web_sys::CacheStorage = caches.unchecked_into();
    JsFuture::from(caches.delete(CACHE)).await.ok().map(drop)
}
