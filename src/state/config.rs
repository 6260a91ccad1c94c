//! The operator's `config.json` beside the data. The app starts without it and follows it when it is here.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::chunk::{NotLoaded, chunk};
use super::fetch::{SiteFile, text_within};
use super::loaded::{Load, Loaded};
use crate::domain::data::dataset::LoadError;
use crate::features::settings::{Config, Configured, FILE};
use crate::texts::Lang;

/// Milliseconds after which the app goes on with its defaults.
const LIMIT_MS: u32 = 5000;

chunk!(parser = config: fn(&str, &[&str]) -> Configured => Configured::parse);

/// The operator's settings; the defaults until they are here, or if they cannot be had.
#[derive(Clone, Copy)]
pub struct Settings(Loaded<Configured>);

impl Settings {
    /// Starts loading; provided to everything below.
    pub fn provide() {
        provide_context(Self(Loaded::start(fetch)));
    }

    /// The settings provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// The file and how far loading it is, for what is said about it.
    pub fn file(self) -> Loaded<Configured> {
        self.0
    }

    /// Reads a setting; tracked.
    pub fn with<T>(self, read: impl FnOnce(&Config) -> T) -> T {
        self.0.with(|load| match load.ready() {
            Some(configured) => read(&configured.config),
            None => read(&Config::default()),
        })
    }

    /// Whether the file was read, or will not be; tracked.
    pub fn are_settled(self) -> bool {
        self.0.with(|load| !matches!(load, Load::Pending))
    }

    /// The languages of the switch, in its order; tracked.
    pub fn languages(self) -> Vec<Lang> {
        let offered = |codes: &[String]| codes.iter().filter_map(|code| Lang::from_code(code)).collect::<Vec<_>>();
        let chosen = self.with(|config| offered(&config.languages));
        if chosen.is_empty() { Lang::ALL.to_vec() } else { chosen }
    }

    /// The first of the preferred languages that is offered, else the operator's default; tracked.
    pub fn preferred(self, codes: &[String]) -> Lang {
        let offered = self.languages();
        let preferred = codes.iter().filter_map(|code| Lang::from_code(code)).find(|lang| offered.contains(lang));
        let default = || self.with(|config| config.language.as_deref().and_then(Lang::from_code));
        preferred.or_else(default).or_else(|| offered.first().copied()).unwrap_or(Lang::ALL[0])
    }
}

/// Reads the file, if it comes soon enough; what it says of the page's colours is set at once.
async fn fetch() -> Result<Configured, LoadError> {
    let configured = match text_within(&SiteFile::at(FILE), Some(LIMIT_MS)).await {
        // As it is published: nothing set.
        Ok(text) if text.trim() == "{}" => Configured::default(),
        Ok(text) => {
            let parse = parser().await.map_err(|NotLoaded| LoadError::Network)?;
            let mut configured = parse(&text, &Lang::ALL.map(Lang::code));
            if let Some(error) = configured.error.take() {
                return Err(error);
            }
            configured
        }
        // Most sites have no such file.
        Err(LoadError::NotFound) => Configured::default(),
        Err(error) => return Err(error),
    };
    apply_accent(&configured.config);
    Ok(configured)
}

/// Hands the accent to the style sheet, which knows the schemes.
fn apply_accent(config: &Config) {
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else { return };
    for (name, colour) in [("--site-accent-light", &config.accent.light), ("--site-accent-dark", &config.accent.dark)] {
        if let Some(colour) = colour {
            let _ = root.style().set_property(name, colour);
        }
    }
}
