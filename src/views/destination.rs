//! Where a path leads: the table of views read from the other side.
//!
//! The router of the page chooses what to build; this answers for paths that are not (yet) the page's own: the menu, what a
//! host page asks for, the stops of a kiosk.

use super::{VIEWS, View};
use crate::texts::Lang;
use percent_encoding::percent_decode_str;

/// What a path names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// The top: the language is still to be chosen.
    Root,
    /// A view in a language.
    View(Lang, View),
    /// Nothing; with the language that the first segment names, if it does.
    Unknown(Option<Lang>),
}

impl Destination {
    /// Reads a path below the folder of the site; the addresses of its static pages name the same views.
    pub fn parse(path: &str) -> Self {
        let path = canonical(path);
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let Some(first) = segments.next() else { return Self::Root };
        // Only the code itself is a path; `fr-LU` is a preference.
        let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.code() == first) else { return Self::Unknown(None) };
        let rest: Vec<&str> = segments.collect();
        match find(&rest) {
            Some(view) => Self::View(lang, view),
            None => Self::Unknown(Some(lang)),
        }
    }

    /// Whether the path begins as those of views do; others may be files beside the app.
    pub fn is_ours(&self) -> bool {
        !matches!(self, Self::Unknown(None))
    }

    /// The view, if it is one.
    pub fn view(self) -> Option<View> {
        match self {
            Self::View(_, view) => Some(view),
            _ => None,
        }
    }
}

/// The view whose path has these segments.
fn find(given: &[&str]) -> Option<View> {
    VIEWS.iter().find_map(|spec| {
        let mut parameter = String::new();
        let mut wanted = spec.segments();
        for segment in given {
            let expected = wanted.next()?;
            if expected.starts_with(':') {
                parameter = percent_decode_str(segment).decode_utf8_lossy().into_owned();
            } else if expected != *segment {
                return None;
            }
        }
        wanted.next().is_none().then(|| View::new(spec.id, &parameter))
    })
}

/// The path of a view for the address of its static page: `/fr/companies/luxai.html` and `/fr/companies/luxai` are one, and
/// so are `/index.html` and `/`. Any other path stays as it is.
pub fn canonical(path: &str) -> &str {
    let Some(bare) = path.strip_suffix(".html") else { return path };
    match bare.strip_suffix("index") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => bare,
    }
}
