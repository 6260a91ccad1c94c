//! `config.json`: what an operator may set beside the app, without a rebuild.
//!
//! Every field is optional. A field that cannot be used is left at its default and becomes an [`Issue`]; nothing in the
//! file can stop the app. `HOSTING.md` documents the fields, `public/config.example.json` shows each of them.

mod checks;
mod layers;
mod model;

use serde_json::Value;

pub use checks::{Accent, DARK_PAPER, LIGHT_PAPER, MIN_CONTRAST, contrast_with, is_colour};
pub use layers::{Layer, Tiles};
pub use model::{Config, Figure, Kiosk, KioskState};

use crate::domain::data::dataset::{Issue, LoadError, MAX_NAME, MAX_TEXT, Origin, Problem, Record, is_http};

/// The file's name, as issues give it.
pub const FILE: &str = "config.json";

/// A file as read: what is sound, and what was left at its default.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Configured {
    /// The settings.
    pub config: Config,
    /// What could not be used.
    pub issues: Vec<Issue>,
    /// Why the file as a whole could not be used.
    pub error: Option<LoadError>,
}

impl Configured {
    /// All defaults, and why.
    pub fn failed(error: LoadError) -> Self {
        Self { error: Some(error), ..Self::default() }
    }

    /// Reads the text of a `config.json`; `languages` are the codes of those that the app has.
    pub fn parse(text: &str, languages: &[&str]) -> Self {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        // Hosts that answer unknown paths by the page have no such file.
        if text.is_empty() || text.starts_with('<') {
            return Self::default();
        }
        match serde_json::from_str::<Value>(text) {
            Ok(value) => read(&value, languages),
            Err(error) if error.is_eof() => Self::failed(LoadError::Truncated),
            Err(error) => Self::failed(LoadError::NotJson { line: error.line(), column: error.column() }),
        }
    }
}

const KEYS: [&str; 11] =
    ["address", "contact", "correction", "languages", "language", "accent", "logo", "tiles", "layers", "kiosk", "figures"];

fn read(value: &Value, languages: &[&str]) -> Configured {
    let origin = Origin { file: FILE.to_owned(), list: "", row: 0 };
    let mut record = match Record::open(value, &origin) {
        Ok(record) => record,
        Err(issue) => return Configured { issues: vec![*issue], ..Configured::default() },
    };
    record.only(&KEYS);
    record.only_in("accent", &["light", "dark"]);
    record.only_in("kiosk", &["idle", "warning", "step", "states"]);
    let offered: Vec<(&str, &str)> = languages.iter().map(|code| (*code, *code)).collect();
    let chosen: Vec<String> = record.each_of("languages", &offered).into_iter().map(str::to_owned).collect();
    let language = record.one_of("language", &offered).map(str::to_owned);
    let language = language.filter(|code| {
        let is_offered = chosen.is_empty() || chosen.contains(code);
        if !is_offered {
            record.problem("language", Problem::NotOneOf { found: code.clone(), allowed: chosen.join(", ") });
        }
        is_offered
    });
    let mut config = Config {
        address: checks::address(&mut record),
        contact: checks::reachable(&mut record, "contact"),
        correction: checks::reachable(&mut record, "correction"),
        languages: chosen,
        language,
        accent: checks::accent(&mut record),
        logo: checks::file(&mut record, "logo", &["svg", "png", "webp"]),
        kiosk: kiosk(&mut record),
        figures: record.each_of("figures", &Figure::ALL),
        ..Config::default()
    };
    let mut issues = Vec::new();
    config.tiles = each(&mut record, "tiles", &mut issues, layers::tiles);
    config.layers = each(&mut record, "layers", &mut issues, layers::layer);
    config.kiosk.states = each(&mut record, "kiosk.states", &mut issues, kiosk_state);
    let mut all = record.into_issues();
    all.extend(issues);
    Configured { config, issues: all, error: None }
}

/// Reads a list of objects; one that is not sound is left out.
fn each<T>(record: &mut Record, list: &'static str, issues: &mut Vec<Issue>, read: fn(&mut Record) -> T) -> Vec<T> {
    let mut sound = Vec::new();
    for (index, value) in record.values(list).iter().enumerate() {
        let origin = Origin { file: FILE.to_owned(), list, row: index + 1 };
        match Record::open(value, &origin) {
            Ok(mut record) => {
                let value = read(&mut record);
                sound.extend(record.finish(value, issues));
            }
            Err(issue) => issues.push(*issue),
        }
    }
    sound
}

fn kiosk(record: &mut Record) -> Kiosk {
    let mut seconds = |field: &str, min, max| record.integer(field, min, max).map(|seconds| seconds as u32);
    Kiosk {
        idle_s: seconds("kiosk.idle", 5, 3600),
        warning_s: seconds("kiosk.warning", 5, 300),
        step_s: seconds("kiosk.step", 3, 600),
        states: Vec::new(),
    }
}

fn kiosk_state(record: &mut Record) -> KioskState {
    record.only(&["state", "caption"]);
    let state = record.required("state", MAX_TEXT);
    let state = state.trim_start_matches('/').to_owned();
    // A state stays below the app's folder.
    if is_http(&state) || state.contains("..") || state.contains(':') {
        record.problem("state", Problem::NotLike { found: state.clone(), example: "fr?cluster=lyon" });
    }
    KioskState { state, caption: record.localized("caption", MAX_NAME) }
}
