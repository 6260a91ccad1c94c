//! Static answers for oEmbed 1.0: a file for each page in its language, for editors that turn a link to the atlas into a frame.
//!
//! They hold whole addresses, so they are written only where `config.json` names the public one.

use serde_json::json;

use super::Site;
use crate::domain::url_state::UrlState;
use crate::features::embed::code::{Choice, VIEWS};
use crate::texts::Lang;
use crate::views::{Destination, VIEWS as PAGES, View, ViewId, ViewSpec};

/// Width that is offered, in pixels; the frame takes less where there is less.
const WIDTH: u32 = 1000;
/// Seconds for which an answer may be kept.
const KEPT_S: u32 = 86_400;

/// What is shown, and its name.
struct Shown {
    /// The end of the file's name.
    file: String,
    /// Path below the language, or one of [`VIEWS`] by its place.
    what: Result<String, usize>,
    name: String,
}

/// Every answer as its path below the site and its text; none without a public address.
pub fn answers(site: &Site) -> Vec<(String, String)> {
    let Some(base) = &site.config.address else { return Vec::new() };
    let of = |lang: Lang| all(site, lang).into_iter().map(move |shown| (file(lang, &shown.file), answer(base, lang, &shown)));
    site.languages().into_iter().flat_map(of).collect()
}

/// The answer for a page, by its path below the language; nothing for one that is not shown in other pages.
pub(super) fn file_of(lang: Lang, path: &str) -> Option<String> {
    let view = Destination::parse(&["/", lang.code(), path].concat()).view()?.id();
    is_shown(view.spec()).then(|| file(lang, &end_of(path)))
}

fn file(lang: Lang, end: &str) -> String {
    format!("oembed/{}-{end}.json", lang.code())
}

/// The end of the name of the answer for a page.
fn end_of(path: &str) -> String {
    let end = path.trim_start_matches('/').replace('/', "-");
    if end.is_empty() { VIEWS[0].0.to_owned() } else { end }
}

/// What makes codes, and what reads files, is of no use inside another page.
fn is_shown(spec: &ViewSpec) -> bool {
    spec.has_page && spec.id != ViewId::Studio
}

/// The parts of the first view that are shown alone, and every page.
fn all(site: &Site, lang: Lang) -> Vec<Shown> {
    let texts = lang.texts();
    let parts = VIEWS.iter().enumerate().filter(|(view, (_, path))| *view > 0 && path.is_empty());
    let part = |(view, (id, _)): (usize, &(&str, &str))| Shown {
        file: (*id).to_owned(),
        what: Err(view),
        name: (texts.share.view_name)(id).to_owned(),
    };
    let page = |view: View, name: &str| {
        let path = view.path();
        Shown { file: end_of(&path), what: Ok(path), name: name.to_owned() }
    };
    let pages = PAGES.iter().filter(|spec| is_shown(spec)).flat_map(|spec| match spec.id {
        ViewId::Company => {
            site.dataset.companies.iter().map(|one| page(View::Company(one.id.clone()), &one.name)).collect::<Vec<_>>()
        }
        ViewId::Cluster => {
            let clusters = site.dataset.clusters.iter();
            clusters.map(|one| page(View::Cluster(one.id.clone()), one.region.get(lang.code()))).collect()
        }
        id => vec![page(View::new(id, ""), (spec.name)(&texts.views))],
    });
    parts.map(part).chain(pages).collect()
}

/// One answer of the type `rich`.
fn answer(base: &str, lang: Lang, shown: &Shown) -> String {
    let texts = lang.texts();
    let title = [&shown.name, " – ", texts.shell.name].concat();
    let mut choice = Choice::new(lang.code(), title.clone());
    choice.width_px = Some(WIDTH);
    match &shown.what {
        Ok(path) => choice.page = Some(path.clone()),
        Err(view) => choice.view = *view,
    }
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": texts.shell.name,
        "provider_url": base,
        "cache_age": KEPT_S,
        "width": WIDTH,
        "height": choice.frame_height(),
        // Alone: WordPress takes what is not a frame out, and those who ask have the address of the page.
        "html": choice.frame(base, &UrlState::default()),
    });
    answer.to_string() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://atlas.example.org/";

    #[test]
    fn an_answer_has_what_the_specification_requires() {
        for what in [Ok("/companies/luxai".to_owned()), Ok(String::new()), Err(1)] {
            for lang in Lang::ALL {
                let shown = Shown { file: String::new(), what: what.clone(), name: "LuxAI".to_owned() };
                let answer: serde_json::Value = serde_json::from_str(&answer(BASE, lang, &shown)).unwrap_or_default();
                for field in ["version", "type", "html", "title", "provider_url"] {
                    assert!(answer[field].as_str().is_some_and(|text| !text.is_empty()), "{field}");
                }
                assert!(answer["width"].as_u64().is_some() && answer["height"].as_u64().is_some());
                let html = answer["html"].as_str().unwrap_or_default();
                let path = what.as_deref().unwrap_or_default();
                let begin = format!("<iframe src=\"https://atlas.example.org/{}{path}?", lang.code());
                assert!(html.starts_with(&begin) && html.contains("sandbox=") && html.contains("chrome=none"), "{html}");
                assert_eq!(html.contains("parts=map"), what.is_err(), "{html}");
            }
        }
    }

    #[test]
    fn a_page_has_the_answer_of_its_own_view() {
        assert_eq!(file_of(Lang::Fr, "").as_deref(), Some("oembed/fr-explore.json"));
        assert_eq!(file_of(Lang::En, "/compare").as_deref(), Some("oembed/en-compare.json"));
        assert_eq!(file_of(Lang::En, "/companies/luxai").as_deref(), Some("oembed/en-companies-luxai.json"));
        assert_eq!(file_of(Lang::De, "/clusters/lyon").as_deref(), Some("oembed/de-clusters-lyon.json"));
        assert_eq!(file_of(Lang::En, "/studio"), None);
        assert_eq!(file_of(Lang::En, "/nowhere"), None);
    }
}
