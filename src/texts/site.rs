//! Words about the site itself: its settings, its contact.

/// The site's own messages.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Site {
    pub contact: &'static str,
    pub age: fn(days: u32) -> String,
    pub offline: fn(date: &str, age: &str) -> String,
    pub newer: fn(release: &str) -> String,
    pub show: &'static str,
    pub version: &'static str,
    pub reload: &'static str,
    pub issues: fn(count: usize) -> String,
    pub issue: fn(list: &str, row: usize, field: &str, problem: &str) -> String,
    pub unreadable: fn(reason: &str) -> String,
}

/// Les textes français.
pub(super) const FR: Site = Site {
    contact: "Contact",
    age: |days| match days {
        0 => "aujourd’hui".to_owned(),
        1 => "hier".to_owned(),
        2..60 => format!("il y a {days} jours"),
        _ => format!("il y a {} mois", days / 30),
    },
    offline: |date, age| format!("Hors connexion : l’atlas montre les données conservées du {date} ({age})."),
    newer: |release| format!("Une édition plus récente des données est disponible : {release}."),
    show: "L’afficher",
    version: "Une nouvelle version de l’atlas est prête.",
    reload: "Recharger",
    issues: |count| match count {
        1 => "1 réglage de ce site n’est pas utilisable".to_owned(),
        _ => format!("{count} réglages de ce site ne sont pas utilisables"),
    },
    issue: |list, row, field, problem| match list {
        "" => format!("config.json, {field} : {problem}"),
        _ => format!("config.json, {list}, nº\u{a0}{row}, {field} : {problem}"),
    },
    unreadable: |reason| format!("config.json n’a pas pu être lu, le site a ses réglages d’origine. {reason}"),
};

/// The English texts.
pub(super) const EN: Site = Site {
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
