//! What a page loads: style, program and the parts of it that are fetched in advance.

use maud::{Markup, html};

use crate::domain::data::translation::translation_of;
use crate::texts::Lang;
use crate::views::Destination;

/// The data of the first view.
const ATLAS: &str = "data/atlas.json";
/// From this width facets are in sight at once (style/explore.css).
const WIDE: &str = "(min-width:1241px)";

/// The published files that pages name, as paths below the site.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    /// The style sheet.
    pub style: String,
    /// The script that binds the program to the browser.
    pub glue: String,
    /// The main part of the program.
    pub wasm: String,
    /// The other parts, named for what they hold: `chunks/messages_fr-0123.wasm`.
    pub parts: Vec<String>,
    /// The text of the start script, which stands in every page.
    pub loader: String,
    /// The script that keeps the head of a static page true to the view.
    pub head: String,
    /// The languages that the data are translated to, each in a file of its own.
    pub translations: Vec<String>,
    /// The scripts of the workers, each named as its worker: `workers/workbook-0123.js`.
    pub workers: Vec<String>,
}

/// When a part is wanted beside the main one, instead of after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// With the page.
    Always,
    /// Where there is room to show it at once.
    IfWide,
    /// With the words of this language.
    InLanguage(&'static str),
}

/// When the part of this name is wanted by a view, named as its part is; nothing if it is not, or later.
fn wanted(part: &str, view: View) -> Option<Wanted> {
    if let Some(code) = part.strip_prefix("messages_") {
        return Lang::ALL.map(Lang::code).into_iter().find(|known| *known == code).map(Wanted::InLanguage);
    }
    match (part, view) {
        ("facets" | "shared", View::First | View::Any) => Some(Wanted::IfWide),
        ("shared" | "beyond", View::Named(_)) => Some(Wanted::Always),
        (part, View::Named(name)) if part == name => Some(Wanted::Always),
        _ => None,
    }
}

/// Which view a page is of, by the part of the program that shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// Not known before the address is.
    Any,
    /// The first view, which is in the main part.
    First,
    /// A view with a part of its own.
    Named(&'static str),
}

impl View {
    /// The view of a path below the language.
    pub(super) fn of(path: &str) -> Self {
        let in_any_language = [Lang::ALL[0].code(), path].concat();
        match Destination::parse(&in_any_language).view() {
            Some(view) => view.id().spec().part.map_or(Self::First, Self::Named),
            None => Self::Any,
        }
    }
}

impl Assets {
    /// Links to what the page itself needs, below its base.
    pub(super) fn of_page(&self) -> Markup {
        html! {
            (stylesheet(&self.style))
            (icons())
            link rel="manifest" href="manifest.webmanifest";
        }
    }

    /// Links to what the program needs, below the base of the page. Where language and view are not known yet, they say by
    /// `data-language` and `data-only` for which they are, and the start script chooses.
    pub(super) fn of_program(&self, lang: Option<Lang>, view: View) -> Markup {
        html! {
            link rel="preload" href=(self.wasm) as="fetch" type="application/wasm" crossorigin;
            link rel="preload" href=(ATLAS) as="fetch" type="application/json" crossorigin;
            @for code in self.translations.iter().filter(|code| lang.is_none_or(|lang| lang.code() == code.as_str())) {
                link rel="preload" href=(translation_of(ATLAS, code)) as="fetch" type="application/json" crossorigin
                    data-language=[lang.is_none().then_some(code)];
            }
            @for part in &self.parts { (hint(part, lang, view)) }
        }
    }
}

/// The style, for which the first picture waits; a link that a script adds has to say so.
pub(super) fn stylesheet(file: &str) -> Markup {
    html! { link rel="stylesheet" href=(file) blocking="render"; }
}

/// The icons of the site.
pub(super) fn icons() -> Markup {
    html! {
        link rel="icon" href="icons/icon.svg" type="image/svg+xml";
        link rel="apple-touch-icon" href="icons/apple-touch-icon.png";
    }
}

fn hint(file: &str, lang: Option<Lang>, view: View) -> Markup {
    let name = file.rsplit('/').next().unwrap_or(file);
    let part = name.split(['-', '.']).next().unwrap_or(name);
    let Some(wanted) = wanted(part, view) else { return Markup::default() };
    let media = (wanted == Wanted::IfWide).then_some(WIDE);
    let only = (view == View::Any && media.is_some()).then_some("first");
    let language = match (wanted, lang) {
        (Wanted::InLanguage(code), Some(lang)) if code != lang.code() => return Markup::default(),
        (Wanted::InLanguage(code), None) => Some(code),
        _ => None,
    };
    html! {
        link rel="preload" href=(file) as="fetch" crossorigin media=[media] data-language=[language] data-only=[only];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hints(lang: Option<Lang>, path: Option<&str>) -> Vec<String> {
        let parts = [
            "charts-1.wasm",
            "company-2.wasm",
            "detail-3.wasm",
            "shared-4.wasm",
            "beyond-7.wasm",
            "messages_en-5.wasm",
            "messages_fr-6.wasm",
        ];
        let assets = Assets { parts: parts.map(|part| format!("chunks/{part}")).to_vec(), ..Assets::default() };
        let links = assets.of_program(lang, path.map_or(View::Any, View::of)).into_string();
        links.split("<link").filter(|link| link.contains("chunks/")).map(str::to_owned).collect()
    }

    #[test]
    fn a_page_asks_in_advance_for_what_its_own_language_and_view_need() {
        let names = |lang, path| {
            let name = |link: &String| {
                link.split("chunks/").nth(1).and_then(|rest| rest.split('-').next()).unwrap_or_default().to_owned()
            };
            hints(Some(lang), Some(path)).iter().map(name).collect::<Vec<_>>()
        };
        assert_eq!(names(Lang::Fr, ""), ["shared", "messages_fr"]);
        assert_eq!(names(Lang::En, "/companies/luxai"), ["company", "shared", "beyond", "messages_en"]);
        assert_eq!(names(Lang::En, "/about"), ["shared", "beyond", "messages_en"]);
        assert!(hints(Some(Lang::Fr), Some("")).iter().all(|link| !link.contains("data-")));
    }

    #[test]
    fn where_nothing_is_known_each_hint_says_when_it_counts() {
        let hints = hints(None, None);
        assert_eq!(hints.len(), 3, "{hints:?}");
        assert!(hints[0].contains("data-only=\"first\"") && hints[0].contains("media="), "{hints:?}");
        assert!(hints[1].contains("data-language=\"en\"") && hints[2].contains("data-language=\"fr\""), "{hints:?}");
    }
}
