//! What is said about a delivery: problems with their remedy, and the report of changes.

use super::Str;
use crate::domain::import::columns::Holds;
use crate::domain::import::{Code, Problem, Severity, harmless};
use crate::domain::release::Words;

/// The texts about a delivery. In those with braces `{v}` stands for the value, `{e}` for what was expected and `{s}` for what to
/// write instead.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Problems {
    /// What is wrong, which is also the heading of a group, and how to mend it.
    pub words: fn(Code) -> [Str; 2],
    pub severity: fn(Severity) -> Str,
    pub quotes: [Str; 2],
    pub row: Str,
    pub column: Str,
    pub meant: Str,
    pub point: Str,
    /// What stands between a label and what it labels.
    pub colon: Str,
    /// The headings of the list of problems as CSV.
    pub columns: [Str; 12],
    pub report: Words,
    /// What a column of a table holds.
    pub help: fn(Holds) -> Str,
}

impl Problems {
    /// The heading of a kind of problem.
    pub fn heading(&self, code: Code) -> Str {
        (self.words)(code)[0]
    }

    /// What is wrong, with the value.
    pub fn what(&self, problem: &Problem) -> String {
        let [what, _] = (self.words)(problem.code);
        if problem.value.is_empty() { what.to_owned() } else { format!("{what}{}{}", self.colon, self.quoted(&problem.value)) }
    }

    /// How to mend it.
    pub fn mend(&self, problem: &Problem) -> String {
        let [_, mend] = (self.words)(problem.code);
        let mut text = self.filled(mend, problem);
        let mut add = |template: &str| {
            text.push(' ');
            text.push_str(&self.filled(template, problem));
        };
        if !problem.suggestion.is_empty() && !mend.contains("{s}") {
            add(self.meant);
        }
        if problem.code == Code::UnknownPlace && !problem.expected.is_empty() {
            add(self.point);
        }
        text
    }

    /// Where it stands: file, sheet, row and column.
    pub fn place(&self, problem: &Problem) -> String {
        let mut place = problem.file.clone();
        let mut add = |text: String| {
            place.push_str(", ");
            place.push_str(&text);
        };
        if !problem.sheet.is_empty() {
            add(self.quoted(&problem.sheet));
        }
        if problem.row > 0 {
            add(format!("{} {}", self.row, problem.row));
        }
        if !problem.column.is_empty() {
            add(format!("{} {}", self.column, problem.column));
        }
        place
    }

    /// What is wrong and how to mend it, for the note of a cell.
    pub fn note(&self, problem: &Problem) -> String {
        format!("{}. {}", self.what(problem), self.mend(problem))
    }

    /// One line: where, what, how to mend it.
    pub fn line(&self, problem: &Problem) -> String {
        let name = if problem.record.is_empty() { String::new() } else { format!(" ({})", problem.record) };
        format!("{}{name}{}{}", self.place(problem), self.colon, self.note(problem))
    }

    /// The cells of a problem in a list as CSV, in the order of [`Self::columns`].
    pub fn cells(&self, problem: &Problem) -> [String; 12] {
        [
            (self.severity)(problem.severity).to_owned(),
            problem.code.id(),
            problem.file.clone(),
            problem.sheet.clone(),
            if problem.row > 0 { problem.row.to_string() } else { String::new() },
            problem.column.clone(),
            problem.cell(),
            problem.record.clone(),
            problem.value.clone(),
            (self.words)(problem.code)[0].to_owned(),
            self.mend(problem),
            problem.suggestion.clone(),
        ]
    }

    /// The problems as a CSV for spreadsheets: with the mark of UTF-8 and the separator that those of the language expect.
    pub fn csv(&self, problems: &[Problem], separator: u8) -> String {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        // Writing to memory cannot fail.
        let _ = writer.write_record(self.columns);
        for problem in problems {
            let _ = writer.write_record(self.cells(problem).iter().map(|cell| harmless(cell)));
        }
        let bytes = writer.into_inner().unwrap_or_default();
        format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
    }

    fn quoted(&self, text: &str) -> String {
        let [open, close] = self.quotes;
        format!("{open}{text}{close}")
    }

    fn filled(&self, template: &str, problem: &Problem) -> String {
        let mut text = String::with_capacity(template.len() + 40);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((key, after)) = after.split_once('}') else { break };
            text.push_str(&match key {
                "v" => self.quoted(&problem.value),
                "s" => self.quoted(&problem.suggestion),
                _ => problem.expected.clone(),
            });
            rest = after;
        }
        text.push_str(rest);
        text
    }
}
