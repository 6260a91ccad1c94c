//! Words about the site itself: its settings, its contact.

/// The site's own messages.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Site {
    pub contact: &'static str,
    pub issues: fn(count: usize) -> String,
    pub issue: fn(list: &str, row: usize, field: &str, problem: &str) -> String,
    pub unreadable: fn(reason: &str) -> String,
}

/// Les textes français.
pub(super) const FR: Site = Site {
    contact: "Contact",
    issues: |count| match count {
        1 => "1 réglage de ce site n’est pas utilisable".to_owned(),
        _ => format!("{count} réglages de ce site ne sont pas utilisables"),
    },
    issue: |list, row, field, problem| match list {
        "" => format!("config.json, {field} : {problem}"),
        _ => format!("config.json, {list}, nº {row}, {field} : {problem}"),
    },
    unreadable: |reason| format!("config.json n’a pas pu être lu, le site a ses réglages d’origine. {reason}"),
};

/// The English texts.
pub(super) const EN: Site = Site {
    contact: "Contact",
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
