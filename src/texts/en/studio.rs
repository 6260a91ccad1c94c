//! In English: the studio.

use super::{companies, n, s};
use crate::texts::Studio;

/// The texts.
pub(in crate::texts) const STUDIO: Studio = Studio {
    title: "Studio",
    intro: "From your spreadsheet to a new release of the atlas: drop the tables, read what is wrong with them, see what changes, look at the whole atlas with the new data, and save the release.",
    steps: &[
        "Save the template workbook: it holds the published data. Change rows, add rows; leave a cell empty where nothing is known.",
        "Drop the workbook here, or the folder of CSV tables. Every problem is named with its file, sheet, row and column, and with what to do.",
        "Compare with the published release, and look at the atlas with the new data, in this tab only.",
        "Save the release archive. Whoever runs the site unpacks it into its folder data/, and every visitor sees the new release.",
    ],
    private: "The files stay on this device: the page reads them itself and sends nothing.",
    no_worker: "The studio needs the site: this edition does not hold the program that reads spreadsheets. Open the atlas at its public address.",
    drop: "Drop files or a folder here",
    drop_hint: "XLSX, ODS, CSV, or the data of an atlas (JSON). At most 200 MB a file and 200,000 rows in all.",
    choose_files: "Choose files",
    choose_folder: "Choose a folder",
    template: "Save the template workbook",
    reading: |file, done, files, rows| format!("Reading {file}: file {} of {files}, {} row{}", done + 1, n(rows), s(rows)),
    checking: "Checking every row…",
    comparing: "Comparing with the published release…",
    writing: "Writing the file…",
    cancel: "Cancel",
    cancelled: "Cancelled. Nothing was changed.",
    not_loaded: "The program that reads spreadsheets could not be loaded. Check the connection and try again.",
    stopped: "The program that reads spreadsheets has ended in the middle, probably for want of memory. Your files are as they were; close other tabs and try again, or deliver fewer rows.",
    unreadable: |file| {
        format!("“{file}” could not be read by the browser: it may have been moved, changed or protected. Choose it again.")
    },
    too_large: |file, megabytes, limit| {
        format!(
            "“{file}” has {megabytes} MB, and at most {limit} MB are read. Split the table, or remove pictures from the workbook."
        )
    },
    no_published: "The published release could not be loaded, so there is nothing to compare with. Check the connection and open the files again.",
    nothing_to_read: "None of the files holds a table of the atlas. What is there instead is said below.",
    no_company: "The release would have no company. Mend the messages marked as errors first.",
    no_cell: "This cell is no longer there. Open the files again.",
    not_made: |reason| format!("The file could not be made: {reason}"),
    start_again: "Open other files",
    result: "What was read",
    summary: |count, tables, release| {
        let of = if release.is_empty() { String::new() } else { format!(", release {release}") };
        format!("{} in {} table{}{of}.", companies(count), n(tables), s(tables))
    },
    weights: [
        |count| format!("{} error{}", n(count), s(count)),
        |count| format!("{} warning{}", n(count), s(count)),
        |count| format!("{} note{}", n(count), s(count)),
    ],
    weight: ["Error", "Warning", "Note"],
    colon: ": ",
    nothing_wrong: "Nothing to mend: every row passes.",
    messages: "Messages",
    show_in_table: "Show in the table",
    more: |count| format!("and {} more, in the file of messages", n(count)),
    changes: "What changes",
    changes_of: |kind| match kind {
        "arrivals" => "New companies",
        "departures" => "Companies that are no longer there",
        "moves" => "Moved",
        "renamings" => "Renamed",
        "facts" => "Changed facts",
        _ => "Totals",
    },
    against: |release| format!("Against the published release {release}:"),
    no_change: "Nothing changes against the published release.",
    all_clusters: "all clusters",
    empty: "empty",
    columns: ["Company", "Cluster", "Field", "Before", "After"],
    preview: "Look at the atlas with these data",
    preview_hint: "Every view shows the new data, in this tab only. Rows with errors are left out.",
    preview_errors: "There are errors: mend them before you publish.",
    previewing: |name| format!("Preview: you see the data of “{name}”, in this tab only. Nothing is published."),
    preview_leave: "End the preview",
    back: "Back to the studio",
    tables: "Edit single cells",
    table: "Table",
    only_marked: "Only rows with messages",
    rows_shown: |from, to, total| format!("Rows {} to {} of {}", n(from), n(to), n(total)),
    earlier: "Rows before",
    later: "Rows after",
    row: "Row",
    cell: |column, row| format!("{column}, row {row}"),
    undo: "Undo",
    redo: "Redo",
    edits: |count| match count {
        0 => "No cell was changed.".to_owned(),
        1 => "1 cell was changed; it is in every file that you save.".to_owned(),
        _ => format!("{} cells were changed; they are in every file that you save.", n(count)),
    },
    take_away: "Save",
    product: |id| match id {
        "archive" => ["Release archive", "For whoever runs the site: unpack into data/. Rows with errors are left out."],
        "marked" => ["Workbook with marks", "Your tables, with the cells to look at coloured and explained."],
        "report" => ["Report of changes", "What changes against the published release (Markdown)."],
        "messages" => ["Messages as a table", "Every message with its file, sheet, row and column (CSV)."],
        _ => ["Template workbook", "The published data, ready to be worked on."],
    },
    saved: |file| format!("Saved: {file}"),
    keep: "Keep this draft on this device",
    keep_note: "Without this, files and changed cells are forgotten when the page is closed.",
    keep_refused: "This browser does not let the page store the draft. It lasts until the page is closed; save the workbook with marks instead.",
    restore: |name| format!("A draft is kept on this device: “{name}”."),
    restore_open: "Open the draft",
    restore_forget: "Forget it",
};
