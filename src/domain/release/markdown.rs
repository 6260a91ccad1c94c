//! The changes from one release to the next as Markdown.

use std::fmt::Write;

use super::diff::{Change, Diff, Named};

/// The words of the report in one language; `texts` has them.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Words {
    pub title: fn(old: &str, new: &str) -> String,
    pub nothing: &'static str,
    pub arrivals: &'static str,
    pub departures: &'static str,
    pub moves: &'static str,
    pub renamings: &'static str,
    pub changes: &'static str,
    pub totals: &'static str,
    pub unknown: &'static str,
    pub columns: [&'static str; 4],
    pub all: &'static str,
}

/// The report, with only the sections that hold something.
pub fn markdown(diff: &Diff, words: &Words) -> String {
    let mut text = format!("# {}\n", (words.title)(&diff.old, &diff.new));
    if diff.is_empty() {
        let _ = write!(text, "\n{}\n", words.nothing);
    }
    let named = |company: &Named| format!("{} ({}, `{}`)", plain(&company.name), plain(&company.cluster), company.id);
    let known = |text: &str| if text.is_empty() { words.unknown.to_owned() } else { plain(text) };
    let list = |text: &mut String, title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = write!(text, "\n## {title} ({})\n\n- {}\n", lines.len(), lines.join("\n- "));
        }
    };
    list(&mut text, words.arrivals, diff.arrivals.iter().map(named).collect());
    list(&mut text, words.departures, diff.departures.iter().map(named).collect());
    let moves = diff.moves.iter().map(|one| {
        let cluster = one.from_cluster.as_ref().map(|cluster| format!("{}, ", plain(cluster))).unwrap_or_default();
        format!("{}: {cluster}{} → {}", named(&one.company), known(&one.from), known(&one.to))
    });
    list(&mut text, words.moves, moves.collect());
    let renamings = diff.renamings.iter().map(|one| format!("{} → {}", named(&one.old), named(&one.new)));
    list(&mut text, words.renamings, renamings.collect());
    if !diff.changes.is_empty() {
        let _ = write!(text, "\n## {} ({})\n", words.changes, diff.changes.len());
        changes(&mut text, &diff.changes, words, &named);
    }
    if !diff.totals.is_empty() {
        let [what, cluster, old, new] = words.columns;
        let _ = write!(text, "\n## {}\n\n| {what} | {cluster} | {old} | {new} |\n|---|---|---:|---:|\n", words.totals);
        for total in &diff.totals {
            let cluster = if total.cluster.is_empty() { words.all } else { &total.cluster };
            let _ = writeln!(text, "| {} | {} | {} | {} |", total.what, plain(cluster), total.old, total.new);
        }
    }
    text
}

/// The changed facts, the company once and below it its facts.
fn changes(text: &mut String, changes: &[Change], words: &Words, named: &dyn Fn(&Named) -> String) {
    let known = |text: &str| if text.is_empty() { words.unknown.to_owned() } else { plain(text) };
    let mut last = "";
    for change in changes {
        if change.company.id != last {
            let _ = write!(text, "\n- {}\n", named(&change.company));
            last = &change.company.id;
        }
        let _ = writeln!(text, "  - `{}`: {} → {}", change.field, known(&change.old), known(&change.new));
    }
}

/// A text in which no sign is one of Markdown or HTML.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' => plain.extend(['\\', sign]),
            '\n' | '\r' | '\t' => plain.push(' '),
            _ => plain.push(sign),
        }
    }
    plain
}
