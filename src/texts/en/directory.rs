//! In English: the directory.

use super::{NUMBERS, n, named};
use crate::texts::{Directory, capital};

/// The texts.
pub(in crate::texts) const DIRECTORY: Directory = Directory {
    title: "Company directory",
    intro: "The companies of the selection, to sort, to keep in mind and to set side by side.",
    description: |companies, regions| {
        format!(
            "{} {} as a table or as cards, each fact with its source. {}.",
            n(companies),
            NUMBERS.choose(companies as u64, "healthtech company", "healthtech companies"),
            capital(&named(regions))
        )
    },
    layout: "Layout",
    table: "Table",
    cards: "Cards",
    names: "Names",
    keys: "The up and down arrows go from company to company.",
    find: "The browser’s own search sees only the rows near the screen; the field “Search” goes through all of them.",
    compare_full: "Five companies are chosen, which is as many as fit side by side.",
    compare_hide: "Hide the comparison",
    compare_clear: "Clear",
    compare_title: "Side by side",
    compare_one: "Choose a second company to see what they share and where they differ.",
    compare_remove: |company| format!("Take {company} out of the comparison"),
    compare_unknown: |id| format!("“{id}” is not in this release."),
    differs: "differs",
    same: "same",
    none_known: "not published for any of them",
    none: "none",
    favourites: |count, kept| format!("Favourites ({count}){}", if kept || count == 0 { "" } else { " · for this visit only" }),
    favourites_only: "Show favourites only",
    favourites_none: "Mark companies with the star to find them here.",
    keep: "Keep my favourites on this device",
    keep_note: "Without this they are forgotten when the page is closed. They never leave the device.",
    keep_refused: "This browser does not let the page store anything, so favourites last until the page is closed.",
    forget: "Delete my favourites",
    selections: |count, kept| {
        format!("Saved selections ({count}){}", if kept || count == 0 { "" } else { " · for this visit only" })
    },
    selections_none: "Filter, and save what you will want to see again.",
    selection_add: "Save this selection",
    selection_remove: |words| format!("Delete the selection: {words}"),
    selections_keep: "Keep my selections on this device",
    selections_keep_note: "Without this they are forgotten when the page is closed. They never leave the device.",
    selections_keep_refused: "This browser does not let the page store anything, so selections last until the page is closed.",
    selections_forget: "Delete my selections",
};
