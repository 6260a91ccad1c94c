//! Which view the path names.
//!
//! A router of nested, asynchronous routes is code that every visitor would download. The atlas has a short list of
//! paths and chooses the view by a match.

use leptos::prelude::*;

use super::{Address, base_path, memo};
use crate::domain::url_state::codec::{decode, encode};
use crate::texts::Lang;

/// What a page is for; its path stands below the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// Map, charts and list of one selection.
    Explore,
    /// The selection as a table or as cards.
    Companies,
    /// One company, by its id as it stands in the path.
    Company(String),
    /// One cluster, by its id as it stands in the path.
    Cluster(String),
    /// The clusters side by side.
    Compare,
    /// Partners and relations.
    Connect,
    /// Embed code and links.
    Share,
    /// Method, sources, licences.
    About,
}

impl View {
    /// The view of the path's segments below the language.
    fn parse(segments: &[&str]) -> Option<Self> {
        Some(match segments {
            [] => Self::Explore,
            ["companies"] => Self::Companies,
            ["companies", id] => Self::Company(decode(id)),
            ["clusters", id] => Self::Cluster(decode(id)),
            ["compare"] => Self::Compare,
            ["connect"] => Self::Connect,
            ["share"] => Self::Share,
            ["about"] => Self::About,
            _ => return None,
        })
    }

    /// The path below the language, with a slash before each segment; empty for the first view.
    pub fn path(&self) -> String {
        match self {
            Self::Explore => String::new(),
            Self::Companies => "/companies".to_owned(),
            Self::Company(id) => format!("/companies/{}", encode(id)),
            Self::Cluster(id) => format!("/clusters/{}", encode(id)),
            Self::Compare => "/compare".to_owned(),
            Self::Connect => "/connect".to_owned(),
            Self::Share => "/share".to_owned(),
            Self::About => "/about".to_owned(),
        }
    }
}

/// A view with its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/`: the language is still to be chosen.
    Choose,
    /// `/{lang}` and what lies below it.
    Show(Lang, View),
    /// Anything else; in the language that its first segment names, if it does.
    NotFound(Option<Lang>),
}

impl Route {
    /// The route of a path below the base.
    pub fn parse(path: &str) -> Self {
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let Some((first, rest)) = segments.split_first() else { return Self::Choose };
        // Only the code itself is a path; `fr-LU` is a preference.
        let lang = Lang::ALL.into_iter().find(|lang| lang.code() == *first);
        match (lang, View::parse(rest)) {
            (Some(lang), Some(view)) => Self::Show(lang, view),
            (lang, _) => Self::NotFound(lang),
        }
    }

    /// Whether the path begins as those of views do; others may be files beside the app.
    pub fn is_ours(&self) -> bool {
        !matches!(self, Self::NotFound(None))
    }
}

/// The address of a view in a language, with the query as it is now (which keeps the whole state).
pub fn view_href(lang: Lang, view: &View, query: &str) -> String {
    let (base, code, path) = (base_path(), lang.code(), view.path());
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{base}/{code}{path}{mark}{query}")
}

/// The route of the address bar. Must be called below the address.
pub fn use_route() -> Memo<Route> {
    let path = Address::here().pathname;
    let base = base_path();
    memo(move || path.with(|path| Route::parse(path.strip_prefix(base.as_str()).unwrap_or(path))))
}
