//! Cells whose new value was sent to the worker and is not among the rows that it gave yet. Checking takes seconds, in which somebody
//! may change the same cell again, or put back what stood there.

use std::collections::BTreeMap;

use super::protocol::Edit;

/// What was sent and does not show yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent {
    /// Edits without an answer.
    unanswered: usize,
    /// The last value sent for each cell: by table, row and column.
    cells: BTreeMap<(usize, usize, usize), String>,
}

impl Sent {
    /// Notes an edit that is sent.
    pub fn note(&mut self, edit: &Edit) {
        self.unanswered += 1;
        self.cells.insert((edit.table, edit.row, edit.column), edit.value.trim().to_owned());
    }

    /// Notes that an edit was done.
    pub fn done(&mut self) {
        self.unanswered = self.unanswered.saturating_sub(1);
    }

    /// Notes that an edit was refused, which no rows will show.
    pub fn refused(&mut self) {
        self.done();
        self.shown();
    }

    /// Notes that rows came. The worker does one thing after the other: with every edit answered, they show all of them.
    pub fn shown(&mut self) {
        if self.unanswered == 0 {
            self.cells.clear();
        }
    }

    /// What a cell will say, by its table, row and column; `None` if it says so already.
    pub fn value(&self, cell: (usize, usize, usize)) -> Option<&str> {
        self.cells.get(&cell).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(column: usize, value: &str) -> Edit {
        Edit { table: 0, row: 2, column, value: value.to_owned() }
    }

    #[test]
    fn a_cell_is_what_was_sent_last_until_rows_show_it() {
        let mut sent = Sent::default();
        assert_eq!(sent.value((0, 2, 1)), None);
        sent.note(&edit(1, " b "));
        sent.note(&edit(2, "other"));
        assert_eq!((sent.value((0, 2, 1)), sent.value((0, 2, 2))), (Some("b"), Some("other")));
        // What stood there before is put back before the first answer.
        sent.note(&edit(1, "a"));
        sent.done();
        sent.shown();
        assert_eq!(sent.value((0, 2, 1)), Some("a"), "the rows may be those of the first edit");
        sent.done();
        sent.done();
        assert_eq!(sent.value((0, 2, 1)), Some("a"), "done, and not shown yet");
        sent.shown();
        assert_eq!(sent, Sent::default());
    }

    #[test]
    fn what_is_refused_is_waited_for_no_longer() {
        let mut sent = Sent::default();
        sent.note(&edit(1, "b"));
        sent.refused();
        assert_eq!(sent, Sent::default());
        sent.refused();
        sent.done();
        assert_eq!(sent, Sent::default(), "an answer to nothing changes nothing");
    }
}
