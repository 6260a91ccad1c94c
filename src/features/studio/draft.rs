//! A draft: what was done to the delivered files, and what of it can be undone and done again.

use serde::{Deserialize, Serialize};

use super::protocol::Edit;

/// The edits of a draft, each with what undoes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    done: Vec<(Edit, Edit)>,
    undone: Vec<(Edit, Edit)>,
    /// What is under way; the worker's answer to it is no new edit.
    #[serde(skip)]
    under_way: Option<Step>,
    /// New edits that the worker has yet to answer: what the last one was is not known before.
    #[serde(skip)]
    unanswered: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Undo,
    Redo,
}

impl Draft {
    /// The edits that hold, in their order.
    pub fn edits(&self) -> Vec<Edit> {
        self.done.iter().map(|(edit, _)| edit.clone()).collect()
    }

    /// How many edits hold.
    pub fn count(&self) -> usize {
        self.done.len()
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty() && self.is_settled()
    }

    /// Whether there is something to do again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty() && self.is_settled()
    }

    fn is_settled(&self) -> bool {
        self.under_way.is_none() && self.unanswered == 0
    }

    /// Notes that a new edit was asked of the worker.
    pub fn asked(&mut self) {
        self.unanswered += 1;
    }

    /// What to ask of the worker to take the last edit back.
    pub fn undo(&mut self) -> Option<Edit> {
        let (_, undo) = self.done.last().filter(|_| self.is_settled())?;
        let undo = undo.clone();
        self.under_way = Some(Step::Undo);
        Some(undo)
    }

    /// What to ask of the worker to do the last undone edit again.
    pub fn redo(&mut self) -> Option<Edit> {
        let (edit, _) = self.undone.last().filter(|_| self.is_settled())?;
        let edit = edit.clone();
        self.under_way = Some(Step::Redo);
        Some(edit)
    }

    /// Notes what the worker did: an edit, and what undoes it. A new edit ends what could be done again.
    pub fn edited(&mut self, edit: Edit, undo: Edit) {
        let step = self.under_way.take();
        if step.is_none() {
            self.unanswered = self.unanswered.saturating_sub(1);
        }
        match step {
            Some(Step::Undo) => self.undone.extend(self.done.pop()),
            Some(Step::Redo) => self.done.extend(self.undone.pop()),
            None if edit.value == undo.value => {}
            None => {
                self.undone.clear();
                self.done.push((edit, undo));
            }
        }
    }

    /// Notes that the worker refused what was asked last.
    pub fn refused(&mut self) {
        (self.under_way, self.unanswered) = (None, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(value: &str) -> Edit {
        Edit { table: 0, row: 2, column: 1, value: value.to_owned() }
    }

    /// A worker with one cell.
    fn answer(cell: &mut String, draft: &mut Draft, asked: Option<Edit>) {
        if let Some(asked) = asked {
            let before = std::mem::replace(cell, asked.value.clone());
            draft.edited(asked, edit(&before));
        }
    }

    #[test]
    fn edits_are_undone_and_done_again_in_their_order() {
        let (mut draft, mut cell) = (Draft::default(), "a".to_owned());
        for value in ["b", "c", "c"] {
            answer(&mut cell, &mut draft, Some(edit(value)));
        }
        assert_eq!(draft.count(), 2, "a cell that stays as it is is no edit");
        let ask = draft.undo();
        assert!(!draft.can_undo() && draft.undo().is_none(), "one thing at a time");
        answer(&mut cell, &mut draft, ask);
        assert_eq!((cell.as_str(), draft.edits()), ("b", vec![edit("b")]));
        let ask = draft.undo();
        answer(&mut cell, &mut draft, ask);
        assert_eq!((cell.as_str(), draft.can_undo(), draft.can_redo()), ("a", false, true));
        let ask = draft.redo();
        answer(&mut cell, &mut draft, ask);
        assert_eq!(cell, "b");
        answer(&mut cell, &mut draft, Some(edit("z")));
        assert!(!draft.can_redo() && draft.edits() == [edit("b"), edit("z")]);
        draft.asked();
        assert!(!draft.can_undo() && draft.undo().is_none(), "the last edit is not known yet");
        answer(&mut cell, &mut draft, Some(edit("y")));
        let asked = draft.undo();
        draft.refused();
        assert!(asked == Some(edit("z")) && draft.can_undo() && draft.count() == 3);
    }

    #[test]
    fn a_kept_draft_goes_on_where_it_was() {
        let mut draft = Draft::default();
        draft.edited(edit("b"), edit("a"));
        let text = serde_json::to_string(&draft).unwrap_or_default();
        assert_eq!(serde_json::from_str::<Draft>(&text).ok(), Some(draft));
    }
}
