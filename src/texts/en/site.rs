//! In English: the site itself.

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
