//! Static answers for oEmbed 1.0: a file a language and view, for editors that turn a link to the atlas into a frame.
//!
//! They hold whole addresses, so they are written only where `config.json` names the public one.

use serde_json::json;

use super::Site;
use crate::domain::url_state::UrlState;
use crate::features::embed::code::{Choice, FRAME_HEIGHT, VIEWS};
use crate::texts::Lang;

/// Width that is offered, in pixels; the frame takes less where there is less.
const WIDTH: u32 = 1000;
/// Seconds for which an answer may be kept.
const KEPT_S: u32 = 86_400;

/// Every answer as its path below the site and its text; none without a public address.
pub fn answers(site: &Site) -> Vec<(String, String)> {
    let Some(base) = &site.config.address else { return Vec::new() };
    let each = Lang::ALL.into_iter().flat_map(|lang| (0..VIEWS.len()).map(move |view| (lang, view)));
    each.map(|(lang, view)| (file(lang, view), answer(base, lang, view))).collect()
}

/// The answer for a page, by its path below the language; nothing for one that is no view to embed.
pub(super) fn file_of(lang: Lang, path: &str) -> Option<String> {
    VIEWS.iter().position(|(_, of)| *of == path).map(|view| file(lang, view))
}

fn file(lang: Lang, view: usize) -> String {
    format!("oembed/{}-{}.json", lang.code(), VIEWS[view].0)
}

/// One answer of the type `rich`.
fn answer(base: &str, lang: Lang, view: usize) -> String {
    let texts = lang.texts();
    let title = [(texts.share.view_name)(VIEWS[view].0), " – ", texts.shell.name].concat();
    let choice = Choice { view, width_px: Some(WIDTH), ..Choice::new(lang.code(), title.clone()) };
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": texts.shell.name,
        "provider_url": base,
        "cache_age": KEPT_S,
        "width": WIDTH,
        "height": FRAME_HEIGHT,
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
        for (lang, view) in Lang::ALL.into_iter().flat_map(|lang| (0..VIEWS.len()).map(move |view| (lang, view))) {
            let answer: serde_json::Value = serde_json::from_str(&answer(BASE, lang, view)).unwrap_or_default();
            for field in ["version", "type", "html", "title", "provider_url"] {
                assert!(answer[field].as_str().is_some_and(|text| !text.is_empty()), "{field}");
            }
            assert!(answer["width"].as_u64().is_some() && answer["height"].as_u64().is_some());
            let html = answer["html"].as_str().unwrap_or_default();
            assert!(html.starts_with("<iframe src=\"https://atlas.example.org/") && html.contains("sandbox="), "{html}");
        }
    }

    #[test]
    fn a_page_has_the_answer_of_its_own_view() {
        assert_eq!(file_of(Lang::Fr, "").as_deref(), Some("oembed/fr-explore.json"));
        assert_eq!(file_of(Lang::En, "/compare").as_deref(), Some("oembed/en-compare.json"));
        assert_eq!(file_of(Lang::En, "/companies/luxai"), None);
    }
}
