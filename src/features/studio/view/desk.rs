//! What the studio holds while its view comes and goes: the files, what the worker said of them, and the edits.

use std::rc::Rc;
use std::time::Duration;

use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::READER;
use super::phase::{Phase, Trouble};
use crate::domain::limits;
use crate::features::studio::archive;
use crate::features::studio::draft::Draft;
use crate::features::studio::protocol::{Answer, Ask, Checked, Edit, Product, Progress, Refusal, Rows, Step, Window};
use crate::features::studio::sent::Sent;
use crate::state::{Heard, Preview, Worker, published};
use crate::ui::shared::export::{Content, export};

/// How many rows a page of the table has.
pub(super) const PAGE: usize = 25;

/// A file with its path below what was dropped.
pub(super) type Dropped = (String, File);

/// The studio's state; copied freely. It lives as long as the page.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// What goes on.
    pub(super) phase: RwSignal<Phase>,
    /// What was found in the files.
    pub(super) checked: RwSignal<Option<Rc<Checked>>, LocalStorage>,
    /// The rows that the table shows.
    pub(super) rows: RwSignal<Rows>,
    /// Which rows it shall show.
    pub(super) window: RwSignal<Window>,
    /// The edits.
    pub(super) draft: RwSignal<Draft>,
    /// The delivery's name: that of its first file.
    pub(super) name: RwSignal<String>,
    /// Whether the draft is kept on the device; `None` where the browser refused.
    pub(super) kept: RwSignal<Option<bool>>,
    sent: StoredValue<Sent>,
    files: StoredValue<Vec<Dropped>, LocalStorage>,
    worker: StoredValue<Option<Rc<Worker>>, LocalStorage>,
    lang: StoredValue<&'static str>,
    preview: Preview,
}

impl Desk {
    /// The desk of the page, which answers in this language from now on.
    pub(super) fn here(lang: &'static str) -> Self {
        let preview = Preview::here();
        let desk = preview.keep(|| Self {
            phase: RwSignal::new(Phase::Idle),
            checked: RwSignal::new_local(None),
            rows: RwSignal::default(),
            window: RwSignal::new(Window { table: 0, from: 0, count: PAGE, only_marked: false, around: None }),
            draft: RwSignal::default(),
            name: RwSignal::default(),
            kept: RwSignal::new(Some(false)),
            sent: StoredValue::default(),
            files: StoredValue::new_local(Vec::new()),
            worker: StoredValue::new_local(None),
            lang: StoredValue::new(lang),
            preview,
        });
        if desk.lang.get_value() != lang {
            desk.lang.set_value(lang);
            if desk.checked.with_untracked(Option::is_some) {
                desk.ask(&Ask::Say { lang: lang.to_owned() });
                desk.ask_rows();
            }
        }
        desk
    }

    /// Reads what was found; the default before anything was.
    pub(super) fn with_checked<T>(self, read: impl FnOnce(&Checked) -> T) -> T {
        self.checked.with(|checked| match checked {
            Some(checked) => read(checked),
            None => read(&Checked::default()),
        })
    }

    /// The files that are open.
    pub(super) fn files(self) -> Vec<Dropped> {
        self.files.get_value()
    }

    /// Opens files, with edits that were made before.
    pub(super) fn open(self, files: Vec<Dropped>, draft: Draft) {
        if files.is_empty() {
            return;
        }
        if let Some((name, file)) = files.iter().find(|(_, file)| file.size() > limits::FILE as f64) {
            self.phase.set(Phase::Failed(Trouble::TooLarge(name.clone(), file.size())));
            return;
        }
        self.close();
        self.name.set(files.first().map(|(name, _)| name.clone()).unwrap_or_default());
        self.files.set_value(files.clone());
        self.phase.set(Phase::begun());
        let Some(worker) = self.start() else { return };
        spawn_local(async move {
            let asked = Self::bytes_of(&files, draft.edits(), self.lang.get_value()).await;
            // Another worker may have taken its place, or none.
            if !self.is_current(&worker) {
                return;
            }
            match asked {
                Ok((ask, bytes)) => {
                    self.draft.set(draft);
                    worker.send(&json(&ask), &bytes);
                }
                Err(trouble) => self.fail(trouble),
            }
        });
    }

    async fn bytes_of(files: &[Dropped], edits: Vec<Edit>, lang: &str) -> Result<(Ask, Vec<Uint8Array>), Trouble> {
        let mut bytes = Vec::new();
        for (name, file) in files {
            let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Trouble::Unreadable(name.clone()))?;
            bytes.push(Uint8Array::new(&buffer));
        }
        let base = published().await.map_err(|_| Trouble::NoPublished)?;
        let names = files.iter().map(|(name, _)| name.clone()).collect();
        let published = base.iter().map(|(name, _)| name.clone()).collect();
        bytes.extend(base.iter().map(|(_, text)| Uint8Array::from(text.as_bytes())));
        Ok((Ask::Open { names, published, edits, lang: lang.to_owned() }, bytes))
    }

    /// Saves the published data as a workbook, without any file open.
    pub(super) fn template(self) {
        self.phase.set(Phase::begun());
        let Some(worker) = self.start() else { return };
        spawn_local(async move {
            match Self::bytes_of(&[], Vec::new(), self.lang.get_value()).await {
                Ok((ask, bytes)) if self.is_current(&worker) => {
                    worker.send(&json(&ask), &bytes);
                    worker.send(&json(&Ask::Make(Product::Template)), &[]);
                }
                Ok(_) => {}
                Err(trouble) => self.fail(trouble),
            }
        });
    }

    /// Changes a cell.
    pub(super) fn edit(self, edit: Edit) {
        self.draft.update(Draft::asked);
        self.send(edit);
    }

    fn send(self, edit: Edit) {
        self.phase.set(Phase::begun());
        self.sent.update_value(|sent| sent.note(&edit));
        self.ask(&Ask::Edit(edit));
    }

    /// What was sent for a cell, by its table, row and column, as long as no rows show it.
    pub(super) fn sent(self, cell: (usize, usize, usize)) -> Option<String> {
        self.sent.with_value(|sent| sent.value(cell).map(str::to_owned))
    }

    /// Takes the last edit back.
    pub(super) fn undo(self) {
        if let Some(edit) = self.draft.try_update(Draft::undo).flatten() {
            self.send(edit);
        }
    }

    /// Does the last undone edit again.
    pub(super) fn redo(self) {
        if let Some(edit) = self.draft.try_update(Draft::redo).flatten() {
            self.send(edit);
        }
    }

    /// Shows other rows.
    pub(super) fn show(self, change: impl FnOnce(&mut Window)) {
        self.window.update(|window| {
            window.around = None;
            change(window);
        });
        self.ask_rows();
    }

    fn ask_rows(self) {
        self.ask(&Ask::Rows(self.window.get_untracked()));
    }

    /// Has a file made.
    pub(super) fn make(self, product: Product) {
        self.phase.set(Phase::Busy(Progress { step: Step::Writing, file: String::new(), done: 0, files: 0, rows: 0 }));
        self.ask(&Ask::Make(product));
    }

    /// Shows the atlas with the data.
    pub(super) fn preview(self) {
        self.phase.set(Phase::Busy(Progress { step: Step::Writing, file: String::new(), done: 0, files: 0, rows: 0 }));
        self.ask(&Ask::Preview);
    }

    /// Ends what is under way. Files that are open are read again from the beginning, with their edits.
    pub(super) fn cancel(self) {
        let was_open = self.checked.with_untracked(Option::is_some);
        let (files, mut draft) = (self.files(), self.draft.get_untracked());
        draft.refused();
        self.close();
        self.phase.set(Phase::Cancelled);
        if was_open {
            self.open(files, draft);
        }
    }

    /// Puts everything away.
    pub(super) fn close(self) {
        self.end_worker();
        self.checked.set(None);
        self.rows.set(Rows::default());
        self.window.update(|window| *window = Window { table: 0, from: 0, count: PAGE, only_marked: false, around: None });
        self.draft.set(Draft::default());
        self.files.set_value(Vec::new());
        self.phase.set(Phase::Idle);
    }

    fn start(self) -> Option<Rc<Worker>> {
        self.end_worker();
        let worker = Worker::start(READER, move |heard| self.hear(heard)).map(Rc::new);
        if worker.is_none() {
            self.phase.set(Phase::Failed(Trouble::NotLoaded));
        }
        self.worker.set_value(worker.clone());
        worker
    }

    /// Ends it at once and drops it later: this may be called within a message of the worker, whose function goes with it.
    fn end_worker(self) {
        self.sent.set_value(Sent::default());
        if let Some(worker) = self.worker.try_update_value(Option::take).flatten() {
            worker.end();
            set_timeout(move || drop(worker), Duration::ZERO);
        }
    }

    fn is_current(self, worker: &Rc<Worker>) -> bool {
        self.worker.with_value(|current| current.as_ref().is_some_and(|current| Rc::ptr_eq(current, worker)))
    }

    fn ask(self, ask: &Ask) {
        match self.worker.get_value() {
            Some(worker) => worker.send(&json(ask), &[]),
            None => self.fail(Trouble::Stopped),
        }
    }

    fn fail(self, trouble: Trouble) {
        self.draft.update(Draft::refused);
        self.sent.update_value(|sent| match trouble {
            Trouble::Refused(Refusal::NoCell) => sent.refused(),
            Trouble::Refused(_) => {}
            _ => *sent = Sent::default(),
        });
        self.phase.set(Phase::Failed(trouble));
    }

    fn hear(self, heard: Heard) {
        match heard {
            Heard::Message(text, files) => match serde_json::from_str(&text) {
                Ok(answer) => self.take(answer, files),
                Err(error) => self.fail(Trouble::Refused(Refusal::NotMade(error.to_string()))),
            },
            Heard::NotLoaded => {
                self.end_worker();
                self.fail(Trouble::NotLoaded);
            }
            Heard::Stopped => {
                self.end_worker();
                self.fail(Trouble::Stopped);
            }
        }
    }

    fn take(self, answer: Answer, files: Vec<Uint8Array>) {
        match answer {
            Answer::Progress(progress) => self.phase.set(Phase::Busy(progress)),
            Answer::Checked(checked) => {
                // The template alone opens nothing.
                if !self.files.with_value(Vec::is_empty) {
                    self.checked.set(Some(Rc::new(*checked)));
                    self.ask_rows();
                    self.phase.set(Phase::Idle);
                }
            }
            Answer::Edited { edit, undo } => {
                self.sent.update_value(Sent::done);
                self.draft.update(|draft| draft.edited(edit, undo));
                super::kept::follow(self);
            }
            Answer::Rows(rows) => {
                self.sent.update_value(Sent::shown);
                self.rows.set(rows);
            }
            Answer::Made(product) => self.save(product, files),
            Answer::Preview { names } => {
                let text = |bytes: &Uint8Array| String::from_utf8_lossy(&bytes.to_vec()).into_owned();
                let shown = names.into_iter().zip(files.iter().map(text)).collect();
                self.phase.set(Phase::Idle);
                self.preview.show(self.name.get_untracked(), shown);
            }
            Answer::Refused(refusal) => self.fail(Trouble::Refused(refusal)),
        }
    }

    fn save(self, product: Product, files: Vec<Uint8Array>) {
        let Some(bytes) = files.into_iter().next() else { return };
        let release =
            self.checked.with_untracked(|checked| checked.as_ref().map(|checked| checked.release.clone()).unwrap_or_default());
        let (extension, media_type) = product.kind();
        let suffix = if product == Product::Archive { String::new() } else { ["-", product.id()].concat() };
        let name = [&archive::name(&release), &suffix, ".", extension].concat();
        export(name.clone(), Content::Bytes { bytes, media_type });
        self.phase.set(Phase::Saved(name));
        if self.files.with_value(Vec::is_empty) {
            self.end_worker();
        }
    }
}

fn json(ask: &Ask) -> String {
    // Texts and numbers can always be written.
    serde_json::to_string(ask).unwrap_or_default()
}

/// A file among what a browser hands over.
pub(super) fn as_file(value: &wasm_bindgen::JsValue) -> Option<File> {
    value.dyn_ref::<File>().cloned()
}
