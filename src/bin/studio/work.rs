//! What the worker holds between two questions, and what it does with each.

use std::collections::BTreeSet;

use atlas::domain::data::dataset::Loaded;
use atlas::domain::import::{self, Delivery, Problem, Row, SourceFile};
use atlas::domain::release::{self, Diff};
use atlas::features::studio::protocol::{Answer, Ask, Edit, Progress, Refusal, Rows, ShownRow, Step, Window};
use atlas::texts::{Lang, Problems};

use super::found::{self, Marks};
use super::history::History;
use super::make;

/// Says an answer with the bytes of its files.
pub(super) type Say<'a> = &'a mut dyn FnMut(Answer, Vec<Vec<u8>>);

/// The delivery and what was found in it.
#[derive(Default)]
pub(super) struct Work {
    /// The published tables.
    pub(super) base: Delivery,
    /// The published release, and what is known of those before it.
    pub(super) history: History,
    /// What was delivered, with the edits.
    pub(super) own: Delivery,
    /// The delivery completed by the published tables.
    pub(super) whole: Delivery,
    /// Every problem.
    pub(super) problems: Vec<Problem>,
    /// What the delivery is as a release.
    pub(super) loaded: Option<Loaded>,
    /// What it changes.
    pub(super) diff: Option<Diff>,
    /// Which rows the problems are about.
    marks: Marks,
    /// While only rows with messages are shown: their table, and each that had one since they were asked for.
    listed: Option<(usize, BTreeSet<usize>)>,
    lang: String,
}

impl Work {
    /// The words of the page's language.
    pub(super) fn words(&self) -> &'static Problems {
        Problems::of(Lang::from_code(&self.lang).unwrap_or(Lang::ALL[0]))
    }

    /// What stands between the cells of a CSV in spreadsheets of the page's language.
    pub(super) fn separator(&self) -> u8 {
        if self.lang == "en" { b',' } else { b';' }
    }

    pub(super) fn take(&mut self, ask: Ask, files: Vec<Vec<u8>>, say: Say<'_>) {
        match ask {
            Ask::Open { names, published, edits, lang } => {
                self.lang = lang;
                self.open(names, published, files, &edits, say);
            }
            Ask::Say { lang } => {
                self.lang = lang;
                self.tell(say);
            }
            Ask::Edit(edit) => match self.edit(&edit) {
                Some(undo) => {
                    say(Answer::Edited { edit, undo }, Vec::new());
                    self.check(say);
                    self.tell(say);
                }
                None => say(Answer::Refused(Refusal::NoCell), Vec::new()),
            },
            Ask::Rows(window) => say(Answer::Rows(self.rows(window)), Vec::new()),
            Ask::Make(product) => match make::product(self, product) {
                Ok(bytes) => say(Answer::Made(product), vec![bytes]),
                Err(refusal) => say(Answer::Refused(refusal), Vec::new()),
            },
            Ask::Preview => match make::readable(self) {
                Ok(files) => {
                    let (names, bytes) = files.into_iter().unzip();
                    say(Answer::Preview { names }, bytes);
                }
                Err(refusal) => say(Answer::Refused(refusal), Vec::new()),
            },
        }
    }

    fn open(&mut self, names: Vec<String>, published: Vec<String>, files: Vec<Vec<u8>>, edits: &[Edit], say: Say<'_>) {
        let mut files = names.iter().chain(&published).cloned().zip(files).map(|(name, bytes)| SourceFile { name, bytes });
        let own: Vec<SourceFile> = files.by_ref().take(names.len()).collect();
        let (history, base) = History::take(files.collect());
        self.history = history;
        let mut progress = |at: import::Progress| {
            let progress = Progress { step: Step::Reading, file: at.file, done: at.done, files: at.files, rows: at.rows };
            say(Answer::Progress(progress), Vec::new());
            // To stop, the page ends the worker.
            true
        };
        // Without a file there is nothing to read, which the tables then say.
        self.own = import::read(own, &mut progress).unwrap_or_default();
        self.base = import::read(base, &mut |_| true).unwrap_or_default();
        for edit in edits {
            // A draft that was kept belongs to the same files, so its cells are there.
            let _ = self.edit(edit);
        }
        if names.is_empty() {
            return;
        }
        self.check(say);
        self.tell(say);
        if self.own.tables.is_empty() {
            say(Answer::Refused(Refusal::NothingToRead), Vec::new());
        }
    }

    /// Checks and compares everything anew.
    fn check(&mut self, say: Say<'_>) {
        let mut step = |step| {
            say(Answer::Progress(Progress { step, file: String::new(), done: 0, files: 0, rows: 0 }), Vec::new());
        };
        step(Step::Checking);
        self.whole = self.own.clone().over(&self.base);
        self.problems = import::check(&self.whole, self.history.published.as_ref());
        self.marks = Marks::of(&self.own, &self.problems);
        step(Step::Comparing);
        let (loaded, _, _) = import::load(&self.whole);
        self.diff = self.history.published.as_ref().map(|published| release::diff(published, &loaded.dataset));
        self.loaded = Some(loaded);
    }

    fn tell(&self, say: Say<'_>) {
        say(Answer::Checked(Box::new(found::checked(self, &self.marks))), Vec::new());
    }

    /// Changes a cell and gives what undoes that; `None` if there is no such cell. A row that is new is added.
    fn edit(&mut self, edit: &Edit) -> Option<Edit> {
        let table = self.own.tables.get_mut(edit.table)?;
        if edit.column >= table.columns.len() || edit.row == 0 {
            return None;
        }
        let at = match table.rows.binary_search_by_key(&edit.row, |row| row.at) {
            Ok(at) => at,
            Err(at) => {
                table.rows.insert(at, Row { at: edit.row, cells: vec![String::new(); table.columns.len()] });
                at
            }
        };
        let before = std::mem::replace(&mut table.rows[at].cells[edit.column], edit.value.trim().to_owned());
        if table.rows[at].cells.iter().all(String::is_empty) {
            table.rows.remove(at);
        }
        Some(Edit { value: before, ..edit.clone() })
    }

    /// A row that was mended stays among those with messages until others are asked for: somebody may be writing in its next cell, and
    /// no page begins with another row than before.
    fn list(&mut self, window: Window) {
        let before = self.listed.take().filter(|(table, _)| *table == window.table);
        self.listed = window.only_marked.then(|| {
            let (table, mut rows) = before.unwrap_or_else(|| (window.table, BTreeSet::new()));
            rows.extend(self.marks.rows(table));
            (table, rows)
        });
    }

    fn rows(&mut self, window: Window) -> Rows {
        self.list(window);
        let Some(table) = self.own.tables.get(window.table) else { return Rows::default() };
        let is_shown = |row: &&Row| self.listed.as_ref().is_none_or(|(_, rows)| rows.contains(&row.at));
        let shown: Vec<&Row> = table.rows.iter().filter(is_shown).collect();
        let count = window.count.max(1);
        let wanted = window.around.map(|around| shown.partition_point(|row| row.at < around));
        let from = match wanted {
            Some(at) => at / count * count,
            None => window.from,
        };
        let from = from.min(shown.len().saturating_sub(1) / count * count);
        let words = self.words();
        let row = |row: &&Row| ShownRow {
            at: row.at,
            cells: row.cells.clone(),
            said: self.marks.of_row(window.table, row.at).map(|index| found::said(table, &self.problems[index], words)).collect(),
        };
        Rows { table: window.table, from, total: shown.len(), rows: shown.iter().skip(from).take(count).map(row).collect() }
    }
}
