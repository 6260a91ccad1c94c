//! In English: errors, problems of a record, slugs of the data and dates.

use super::NUMBERS;
use crate::domain::data::dataset::{LoadError, Problem};
use crate::texts::{ErrorText, Kinds};

/// The texts.
pub(super) const KINDS: Kinds = Kinds { link, date };

/// A key of the address, in words.
pub(super) fn key(key: &str) -> &'static str {
    match key {
        "cluster" => "cluster",
        "sector" => "sector",
        "size" => "headcount",
        "tag" => "topics",
        "programme" => "programmes",
        "status" => "status",
        "place" => "town",
        "member" => "cluster member",
        "founded" => "year founded",
        "year" => "year",
        "tagmode" => "topics to combine",
        "scope" => "scope",
        "area" => "area of the map",
        "at" => "view of the map",
        "map" => "kind of map",
        "scale" => "scale",
        "sort" => "order",
        "kind" => "kind of milestones",
        "layout" => "layout",
        "open" => "details",
        "compare" => "comparison",
        "tab" => "tab",
        "theme" => "colour scheme",
        "chrome" => "page frame",
        "kiosk" => "kiosk mode",
        "parts" => "parts of the page",
        "idle" | "warning" | "step" => "times of the kiosk",
        "big" => "large type",
        "release" => "release",
        "for" => "company that seeks",
        "seek" => "need",
        "across" => "order of partners",
        _ => "this setting",
    }
}

fn link(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "acquisition" => "acquisition",
        "client" => "client",
        "investment" => "investment",
        "joint-project" => "joint project",
        "partnership" => "partnership",
        "renaming" => "renaming",
        "spin-off" => "spin-off",
        _ => return None,
    })
}

fn date(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = iso.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse::<usize>().ok()).and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    match (month, parts.next().and_then(|day| day.parse::<u8>().ok())) {
        (Some(month), Some(day)) => format!("{day} {month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        _ => year.to_owned(),
    }
}

/// A file that cannot be used.
pub(super) fn error(error: &LoadError) -> ErrorText {
    let (title, remedy) = match error {
        LoadError::NotFound => {
            ("The data cannot be found", "The file data/atlas.json is missing on this server (error 404).".to_owned())
        }
        LoadError::Status(code) => {
            ("The server could not deliver the data", format!("It answered with error {code}. Try again in a moment."))
        }
        LoadError::Network => {
            ("No connection", "The data could not be downloaded. Check the network, then try again.".to_owned())
        }
        LoadError::Html => (
            "A web page came instead of the data",
            "The server sends HTML for data/atlas.json: the file is missing, or the host redirects this address.".to_owned(),
        ),
        LoadError::Truncated => (
            "The data are incomplete",
            "The file ends too early: the download or the publication was interrupted. Try again.".to_owned(),
        ),
        LoadError::NotJson { line, column } => {
            ("The data cannot be read", format!("The file is not valid JSON (line {line}, column {column}). Publish it again."))
        }
        LoadError::Schema { found: Some(found) } => (
            "The data are of another version",
            format!("The file has schema {found}, this atlas reads schema 1. Update one of the two."),
        ),
        LoadError::Schema { found: None } => {
            ("This file is not an atlas", "The file is JSON, but has no schema number or no list of companies.".to_owned())
        }
        LoadError::OtherRelease { found, wanted } => (
            "Another release",
            format!(
                "Release {wanted} is asked for, but the server has {found}. Reload the page, or take the release out of the address."
            ),
        ),
        LoadError::Empty { issues: 0 } => {
            ("The data contain no company", "The file is valid but empty. Publish a release that contains companies.".to_owned())
        }
        LoadError::Empty { issues } => {
            ("No company can be used", format!("Every record was left out ({issues} problems). Check the file."))
        }
    };
    ErrorText { title: title.to_owned(), remedy }
}

/// A record that was left out.
pub(super) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Missing => "a value is required here; fill it in.".to_owned(),
        Problem::NotText => "this is not a text; write a text.".to_owned(),
        Problem::NotNumber { found } => format!("“{found}” is not a whole number; write digits only."),
        Problem::OutOfRange { found, min, max } => {
            let [found, min, max] = [found, min, max].map(|number| NUMBERS.written(number));
            format!("{found} is out of range; expected between {min} and {max}.")
        }
        Problem::TooLong { length, max } => format!("{length} characters; shorten it to {max} at most."),
        Problem::NotOneOf { found, allowed } => format!("“{found}” is not known; choose one of: {allowed}."),
        Problem::NotSlug { found } => {
            format!("“{found}” is not an id; use lower-case letters without accents, digits and hyphens only.")
        }
        Problem::NotHttp { found } => format!("“{found}” is not a web address; it must begin with https:// or http://."),
        Problem::NotDate { found } => format!("“{found}” is not a date; write YYYY, YYYY-MM or YYYY-MM-DD."),
        Problem::Duplicate { found } => format!("the id “{found}” exists already; choose another or delete the row."),
        Problem::Unresolved { found } => format!("“{found}” is in no list; correct it, or add it to its list."),
        Problem::Contradicts { found, other } => {
            format!("“{found}” here, “{other}” in the company’s own row: keep the right one and empty the other cell.")
        }
        Problem::NotList => "this is not a list; write values between [ and ].".to_owned(),
        Problem::NotLike { found, example } => format!("“{found}” has not the expected form; for example: {example}"),
        Problem::NotFile { found, extensions } => {
            format!("“{found}” is not the name of a file beside the app; accepted endings: {extensions}.")
        }
        Problem::LowContrast { found, contrast, min } => {
            let [contrast, min] = [contrast, min].map(|ratio| NUMBERS.written(ratio));
            format!("{found} has a contrast of {contrast} to 1 with the page; choose a colour of at least {min} to 1.")
        }
        Problem::NotObject => "the record is not a JSON object.".to_owned(),
        Problem::Cells { found, expected } => {
            format!("{found} cells instead of {expected}; check commas and quotation marks.")
        }
    }
}
