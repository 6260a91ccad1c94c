//! What was found, in the words of the page's language and in amounts that a page can show.

use std::collections::{BTreeMap, HashMap};

use atlas::domain::import::{Delivery, Problem, Severity, Table, grouped};
use atlas::domain::release::Diff;
use atlas::features::studio::protocol::{
    ChangeKind, ChangeLine, Changes, ChangesOf, Checked, Counts, Group, MOST_CHANGES, MOST_MESSAGES, Message, TableInfo, Weight,
};
use atlas::texts::Problems;

use super::work::Work;

/// Which problems are about which row of the delivered tables.
#[derive(Debug, Default)]
pub(super) struct Marks {
    tables: Vec<BTreeMap<usize, Vec<usize>>>,
}

impl Marks {
    /// Finds the table of each problem. Of a file with several tables in one sheet, such as JSON, none is known.
    pub(super) fn of(delivery: &Delivery, problems: &[Problem]) -> Self {
        let mut places: HashMap<(&str, &str), Option<usize>> = HashMap::new();
        for (index, table) in delivery.tables.iter().enumerate() {
            places.entry((&table.file, &table.sheet)).and_modify(|known| *known = None).or_insert(Some(index));
        }
        let mut tables = vec![BTreeMap::<usize, Vec<usize>>::new(); delivery.tables.len()];
        for (index, problem) in problems.iter().enumerate().filter(|(_, problem)| problem.row > 0) {
            if let Some(Some(table)) = places.get(&(problem.file.as_str(), problem.sheet.as_str())) {
                tables[*table].entry(problem.row).or_default().push(index);
            }
        }
        Self { tables }
    }

    /// The rows of a table that a problem is about.
    pub(super) fn rows(&self, table: usize) -> impl Iterator<Item = usize> {
        self.tables.get(table).into_iter().flat_map(BTreeMap::keys).copied()
    }

    /// The problems of a row.
    pub(super) fn of_row(&self, table: usize, row: usize) -> impl Iterator<Item = usize> {
        self.tables.get(table).and_then(|rows| rows.get(&row)).into_iter().flatten().copied()
    }

    /// Where each problem can be shown: table and row.
    fn by_problem(&self) -> HashMap<usize, (usize, usize)> {
        let each = |(table, rows): (usize, &BTreeMap<usize, Vec<usize>>)| {
            rows.iter().flat_map(move |(row, list)| list.iter().map(move |index| (*index, (table, *row)))).collect::<Vec<_>>()
        };
        self.tables.iter().enumerate().flat_map(each).collect()
    }
}

const fn weight(severity: Severity) -> Weight {
    match severity {
        Severity::Error => Weight::Error,
        Severity::Warning => Weight::Warning,
        Severity::Note => Weight::Note,
    }
}

/// What is said of a cell of a row, or of the whole row.
pub(super) fn said(table: &Table, problem: &Problem, words: &Problems) -> (Option<usize>, Weight, String) {
    let column = problem.at.and_then(|at| table.columns.iter().position(|column| column.at == at));
    (column, weight(problem.severity), format!("{}. {}", words.what(problem), words.mend(problem)))
}

/// All of it.
pub(super) fn checked(work: &Work, marks: &Marks) -> Checked {
    let words = work.words();
    let rows = marks.by_problem();
    let mut counts = Counts::default();
    for problem in &work.problems {
        match problem.severity {
            Severity::Error => counts.errors += 1,
            Severity::Warning => counts.warnings += 1,
            Severity::Note => counts.notes += 1,
        }
    }
    let message = |index: &usize| {
        let problem = &work.problems[*index];
        Message {
            place: words.place(problem),
            record: problem.record.clone(),
            what: words.what(problem),
            remedy: words.mend(problem),
            row: rows.get(index).copied(),
        }
    };
    let groups = grouped(&work.problems).into_iter().map(|group| Group {
        code: group.code.id(),
        weight: weight(group.severity),
        title: words.heading(group.code).to_owned(),
        count: group.problems.len(),
        messages: group.problems.iter().take(MOST_MESSAGES).map(message).collect(),
    });
    let dataset = work.loaded.as_ref().map(|loaded| &loaded.dataset);
    Checked {
        release: dataset.map(|dataset| dataset.release.id.clone()).unwrap_or_default(),
        companies: dataset.map_or(0, |dataset| dataset.companies.len()),
        files: work.own.files.iter().map(file).collect(),
        tables: work
            .own
            .tables
            .iter()
            .enumerate()
            .map(|(index, table)| info(table, marks.tables.get(index).map_or(0, BTreeMap::len)))
            .collect(),
        counts,
        groups: groups.collect(),
        changes: work.diff.as_ref().map(changes),
    }
}

/// A file with what was found out about it.
fn file(info: &atlas::domain::import::FileInfo) -> String {
    let format = match info.format {
        atlas::domain::import::Format::Csv => "CSV",
        atlas::domain::import::Format::Xlsx => "XLSX",
        atlas::domain::import::Format::Ods => "ODS",
        atlas::domain::import::Format::Atlas => "JSON",
    };
    let separator = info.separator.map(|sign| if sign == '\t' { "Tab".to_owned() } else { sign.to_string() });
    let facts: Vec<String> = [Some(format.to_owned()), info.encoding.clone(), separator].into_iter().flatten().collect();
    format!("{} ({})", info.name, facts.join(" · "))
}

fn info(table: &Table, marked: usize) -> TableInfo {
    let place = if table.sheet.is_empty() { table.file.clone() } else { format!("{}, {}", table.file, table.sheet) };
    let columns = table.columns.iter().map(|column| column.heading.clone()).collect();
    TableInfo { list: table.list.clone(), place, columns, rows: table.rows.len(), marked }
}

fn changes(diff: &Diff) -> Changes {
    let line = |name: &str, cluster: &str, field: &str, old: &str, new: &str| ChangeLine {
        name: name.to_owned(),
        cluster: cluster.to_owned(),
        field: field.to_owned(),
        old: old.to_owned(),
        new: new.to_owned(),
    };
    let named = |one: &atlas::domain::release::Named| line(&one.name, &one.cluster, "", "", "");
    let kinds = [
        kind(ChangeKind::Arrivals, &diff.arrivals, named),
        kind(ChangeKind::Departures, &diff.departures, named),
        kind(ChangeKind::Moves, &diff.moves, |one| line(&one.company.name, &one.company.cluster, "", &one.from, &one.to)),
        kind(ChangeKind::Renamings, &diff.renamings, |one| {
            let both = |of: &atlas::domain::release::Named| format!("{} ({})", of.name, of.id);
            line(&one.new.name, &one.new.cluster, "", &both(&one.old), &both(&one.new))
        }),
        kind(ChangeKind::Facts, &diff.changes, |one| {
            line(&one.company.name, &one.company.cluster, &one.field, &one.old, &one.new)
        }),
        kind(ChangeKind::Totals, &diff.totals, |one| {
            line(&one.what, &one.cluster, "", &one.old.to_string(), &one.new.to_string())
        }),
    ];
    Changes { old: diff.old.clone(), kinds: kinds.into_iter().filter(|kind| kind.count > 0).collect() }
}

fn kind<T>(kind: ChangeKind, all: &[T], line: impl Fn(&T) -> ChangeLine) -> ChangesOf {
    ChangesOf { kind, count: all.len(), lines: all.iter().take(MOST_CHANGES).map(line).collect() }
}
