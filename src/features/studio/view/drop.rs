//! Where files come in: dropped, as files or as a folder, or chosen with a button.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry, HtmlInputElement};

use super::Words;
use super::desk::{Desk, Dropped, as_file};
use crate::features::studio::PICTURES;
use crate::features::studio::draft::Draft;
use crate::state::{Session, base_path};
use crate::ui::shared::dynamic::{flag, shown};

/// Most files that are taken from a folder: one of somebody's whole disk is a mistake.
const MOST_FILES: usize = 500;

/// How wide the pictures of the steps are shown, in pixels.
const PICTURE: u32 = 480;

/// The place to drop files, the buttons, and the steps of the work.
pub(super) fn zone(words: Words, desk: Desk) -> AnyView {
    let over = RwSignal::new(false);
    let files = NodeRef::<html::Input>::new();
    let folder = NodeRef::<html::Input>::new();
    // The attribute by which browsers choose folders is in no list of attributes.
    Effect::new(move |_| {
        if let Some(input) = folder.get() {
            let _ = input.set_attribute("webkitdirectory", "");
        }
    });
    let is_open = move || desk.checked.with(Option::is_some);
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        take(&event, desk);
    };
    let press = |input: NodeRef<html::Input>| {
        move |_: leptos::ev::MouseEvent| {
            if let Some(input) = input.get_untracked() {
                input.click();
            }
        }
    };
    let steps = move || {
        (1..).zip(words.steps.iter().zip(PICTURES)).map(|(number, (step, size))| step_line(number, step, size)).collect_view()
    };
    view! {
        <section class="panel studio-drop" class:is-over=flag(move || over.get()) aria-labelledby="studio-drop" data-atlas="studio-drop"
            on:dragover=move |event| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
            on:drop=dropped>
            <h2 id="studio-drop">{words.drop}</h2>
            <p class="hint">{words.drop_hint}</p>
            <p class="studio-ways">
                <button type="button" class="button primary" on:click=press(files)>{words.choose_files}</button>
                <button type="button" class="button" on:click=press(folder)>{words.choose_folder}</button>
                <button type="button" class="button" data-atlas-product="template-alone" hidden=flag(is_open) on:click=move |_| desk.template()>{words.template}</button>
            </p>
            <input type="file" multiple class="hidden" tabindex="-1" aria-hidden="true" data-atlas="studio-files" node_ref=files
                on:change=move |event| chosen(&event_target(&event), desk)/>
            <input type="file" class="hidden" tabindex="-1" aria-hidden="true" data-atlas="studio-folder" node_ref=folder
                on:change=move |event| chosen(&event_target(&event), desk)/>
            <p class="hint">{words.private}</p>
            {shown(move || !is_open(), move || view! { <ol class="studio-steps">{steps()}</ol> })}
        </section>
    }
    .into_any()
}

/// A step of the work with its picture, which `cargo xtask guide` takes.
fn step_line(number: usize, step: &'static str, (width, height): (u32, u32)) -> AnyView {
    let picture = format!("{}/guide/{}-{number}.png", base_path(), Session::here().lang.code());
    let height = PICTURE * height / width;
    view! { <li><p>{step}</p><img src=picture alt="" loading="lazy" width=PICTURE.to_string() height=height.to_string()/></li> }
        .into_any()
}

fn chosen(input: &HtmlInputElement, desk: Desk) {
    desk.open(list(input.files()), Draft::default());
    // The same file can be chosen again.
    input.set_value("");
}

/// The files of a list with their paths below the folder that was chosen.
fn list(files: Option<FileList>) -> Vec<Dropped> {
    let Some(files) = files else { return Vec::new() };
    let file = |index| files.get(index);
    (0..files.length())
        .filter_map(file)
        .map(|file| {
            let path =
                Reflect::get(&file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string()).unwrap_or_default();
            (if path.is_empty() { file.name() } else { path }, file)
        })
        .filter(|(name, _)| is_wanted(name))
        .take(MOST_FILES)
        .collect()
}

/// Files that programs leave in folders are none of anybody's delivery.
fn is_wanted(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    !last.starts_with('.') && !last.starts_with("~$") && last != "Thumbs.db" && last != "desktop.ini"
}

/// Takes what was dropped. The entries have to be asked for at once: after the event they are gone.
fn take(event: &DragEvent, desk: Desk) {
    let Some(data) = event.data_transfer() else { return };
    let items = data.items();
    let entries: Vec<FileSystemEntry> =
        (0..items.length()).filter_map(|index| items.get(index)?.webkit_get_as_entry().ok().flatten()).collect();
    if entries.is_empty() {
        desk.open(list(data.files()), Draft::default());
        return;
    }
    spawn_local(async move { desk.open(walk(entries).await, Draft::default()) });
}

/// Every file below these entries.
async fn walk(mut waiting: Vec<FileSystemEntry>) -> Vec<Dropped> {
    let mut found = Vec::new();
    while let Some(entry) = waiting.pop() {
        if found.len() >= MOST_FILES {
            break;
        }
        if entry.is_file() {
            let name = entry.full_path().trim_start_matches('/').to_owned();
            let entry: FileSystemFileEntry = entry.unchecked_into();
            let file = answer(|done, failed| entry.file_with_callback_and_callback(done, failed)).await;
            if let Some(file) = file.as_ref().and_then(as_file).filter(|_| is_wanted(&name)) {
                found.push((name, file));
            }
        } else {
            let folder: FileSystemDirectoryEntry = entry.unchecked_into();
            let reader = folder.create_reader();
            // A reader gives a part at each call, and nothing at the end.
            loop {
                let part = answer(|done, failed| drop(reader.read_entries_with_callback_and_callback(done, failed))).await;
                let part: Vec<JsValue> = part.map(|part| Array::from(&part).to_vec()).unwrap_or_default();
                if part.is_empty() {
                    break;
                }
                waiting.extend(part.into_iter().map(JsCast::unchecked_into::<FileSystemEntry>));
            }
        }
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
}

/// What a function with two callbacks gives; `None` if it fails.
async fn answer(ask: impl FnOnce(&Function, &Function)) -> Option<JsValue> {
    let ask = Rc::new(RefCell::new(Some(ask)));
    let promise = Promise::new(&mut |resolve, reject| {
        if let Some(ask) = ask.borrow_mut().take() {
            ask(&resolve, &reject);
        }
    });
    JsFuture::from(promise).await.ok()
}

/// The input of an event.
fn event_target(event: &web_sys::Event) -> HtmlInputElement {
    leptos::prelude::event_target(event)
}
