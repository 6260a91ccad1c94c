//! Fetches `config.json` beside the data. The app starts without it and follows it when it is here.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, HtmlElement};

use super::chunk::{NotLoaded, chunk};
use crate::domain::data::dataset::LoadError;
use crate::features::settings::{Config, Configured, FILE};
use crate::texts::Lang;

/// Milliseconds after which the app goes on with its defaults.
const PATIENCE_MS: u32 = 5000;

chunk!(parser = config: fn(&str, &[&str]) -> Configured => Configured::parse);

/// The operator's settings; the defaults until they are here.
#[derive(Clone, Copy)]
pub struct Settings {
    configured: RwSignal<Arc<Configured>>,
    settled: RwSignal<bool>,
}

impl Settings {
    /// Starts loading; provided to everything below.
    pub fn provide() -> Self {
        let settings = Self { configured: RwSignal::default(), settled: RwSignal::new(false) };
        provide_context(settings);
        spawn_local(async move {
            let codes = Lang::ALL.map(Lang::code);
            let configured = match fetch().await {
                // As it is published: nothing set.
                Ok(text) if text.trim() == "{}" => Configured::default(),
                Ok(text) => match parser().await {
                    Ok(parse) => parse(&text, &codes),
                    Err(NotLoaded) => Configured::failed(LoadError::Network),
                },
                // Most sites have no such file.
                Err(LoadError::NotFound) => Configured::default(),
                Err(error) => Configured::failed(error),
            };
            apply_accent(&configured.config);
            let _ = settings.configured.try_set(Arc::new(configured));
            let _ = settings.settled.try_set(true);
        });
        settings
    }

    /// The settings provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// The settings and their issues; tracked.
    pub fn get(self) -> Arc<Configured> {
        self.configured.get()
    }

    /// Reads a setting; tracked.
    pub fn with<T>(self, read: impl FnOnce(&Config) -> T) -> T {
        self.configured.with(|configured| read(&configured.config))
    }

    /// Whether the file was read, or will not be; tracked.
    pub fn are_settled(self) -> bool {
        self.settled.get()
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

/// The text of the file, if it comes soon enough.
async fn fetch() -> Result<String, LoadError> {
    if let Some(text) = super::load::inlined(FILE) {
        return Ok(text);
    }
    let patience = AbortSignal::timeout_with_u32(PATIENCE_MS);
    super::load::body(FILE, Some(&patience)).await
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
