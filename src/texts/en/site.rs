//! In English: the site itself.

use super::{companies, n};
use crate::texts::Site;

/// The texts.
pub(super) const SITE: Site = Site {
    contact: "Contact",
    age: |days| match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..60 => format!("{days} days ago"),
        _ => format!("{} months ago", days / 30),
    },
    offline: |date, age| format!("Offline: the atlas shows the stored data of {date} ({age})."),
    not_kept: " Not stored: ",
    new_since: |release| format!("What is new since {release}"),
    new_counts: |came, changed| {
        let facts = if changed == 1 { "1 fact".to_owned() } else { format!("{} facts", n(changed)) };
        format!("{} added, {facts} new or changed.", companies(came))
    },
    new_companies: |count| format!("Companies that were added ({count})"),
    new_here: |since| format!("New in this release: the one of {since} does not have it."),
    new_not_loaded: "What is new could not be loaded.",
    former: |date| format!("You see the former release of {date}."),
    show_newest: "Show the newest",
    open_release: "Open",
    newer: |release| format!("A newer release of the data is available: {release}."),
    show: "Show it",
    version: "A new version of the atlas is ready.",
    reload: "Reload",
    issues: |count| match count {
        1 => "1 setting of this site cannot be used".to_owned(),
        _ => format!("{count} settings of this site cannot be used"),
    },
    issue: |list, row, field, problem| match list {
        "" => format!("config.json, {field}: {problem}"),
        _ => format!("config.json, {list}, no. {row}, {field}: {problem}"),
    },
    unreadable: |reason| format!("config.json could not be read; the site has its original settings. {reason}"),
};
