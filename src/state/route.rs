//! Which view the path names.
//!
//! The router's `Routes` builds a tree of nested, asynchronous routes, which is code that every visitor would download.
//! The atlas has a flat list of paths, so it takes the router's history and location and chooses the view by a match.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};

use super::navigate::repair;
use super::{base_path, memo};
use crate::texts::Lang;

/// A view with its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// `/`: the language is still to be chosen.
    Choose,
    /// `/{lang}`.
    Explore(Lang),
    /// Anything else; in the language that its first segment names, if it does.
    NotFound(Option<Lang>),
}

impl Route {
    /// The route of a path below the base.
    pub fn parse(path: &str) -> Self {
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let Some(first) = segments.next() else { return Self::Choose };
        // Only the code itself is a path; `fr-LU` is a preference.
        let lang = Lang::ALL.into_iter().find(|lang| lang.code() == first);
        match (lang, segments.next()) {
            (Some(lang), None) => Self::Explore(lang),
            (lang, _) => Self::NotFound(lang),
        }
    }
}

/// The route of the address bar. Must be called below the router.
pub fn use_route() -> Memo<Route> {
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    let history: Option<BrowserUrl> = use_context();
    // After a click on a link the router waits for the view before it writes the address.
    Effect::new(move |_| {
        let query = search.get();
        let href = if query.is_empty() { path.get() } else { format!("{}?{query}", path.get()) };
        if let Some(history) = &history {
            history.ready_to_complete();
        }
        request_animation_frame(move || {
            let unchanged = path.try_get_untracked().is_some_and(|path| href.starts_with(path.as_str()))
                && search.try_get_untracked() == Some(query);
            if unchanged {
                repair(&href);
            }
        });
    });
    let base = base_path();
    memo(move || path.with(|path| Route::parse(path.strip_prefix(base.as_str()).unwrap_or(path))))
}
