//! Static answers for oEmbed 1.0: a file a language and view, for editors that turn a link to the atlas into a frame.
//!
//! They hold whole addresses, so they are written only where `config.json` names the public one.

use std::fs;
use std::path::Path;

use atlas::domain::url_state::UrlState;
use atlas::features::embed::code::{Choice, FRAME_HEIGHT, VIEWS};
use atlas::features::settings::{Configured, FILE};
use atlas::texts::Lang;
use serde_json::json;

use super::{html, read, write};

/// Width that is offered, in pixels; the frame takes less where there is less.
const WIDTH: u32 = 1000;
/// Seconds for which an answer may be kept.
const KEPT_S: u32 = 86_400;
/// What the discovery links stand before.
const ANCHOR: &str = "<link rel=\"stylesheet\"";

/// Writes the answers into `oembed/`, and gives the page with links to those of the first view.
pub fn with_answers(page: &str, staging: &Path) -> Result<String, String> {
    let codes = Lang::ALL.map(Lang::code);
    let config = Configured::parse(&read(&staging.join(FILE))?, &codes).config;
    let Some(base) = config.address else { return Ok(page.to_owned()) };
    let folder = staging.join("oembed");
    fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    for (lang, view) in Lang::ALL.into_iter().flat_map(|lang| (0..VIEWS.len()).map(move |view| (lang, view))) {
        write(&folder.join(name(lang, view)), &answer(&base, lang, view))?;
    }
    html::renamed(page, ANCHOR, &[&links(), ANCHOR].concat())
}

/// The file of a view.
fn name(lang: Lang, view: usize) -> String {
    format!("{}-{}.json", lang.code(), VIEWS[view].0)
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

/// Links from the page to the answers of its first view. Relative, as everything in the page.
fn links() -> String {
    let link = |lang: Lang| {
        let title = lang.texts().shell.name;
        format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" hreflang=\"{}\" href=\"oembed/{}\" title=\"{title}\">\n",
            lang.code(),
            name(lang, 0)
        )
    };
    Lang::ALL.map(link).concat()
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
    fn only_a_public_address_makes_answers() {
        let folder = std::env::temp_dir().join(format!("atlas-oembed-{}", std::process::id()));
        let page = "<head><link rel=\"stylesheet\" href=\"a.css\"></head>";
        let run = |config: &str| {
            fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
            write(&folder.join(FILE), config)?;
            with_answers(page, &folder)
        };
        assert_eq!(run("{}"), Ok(page.to_owned()));
        assert!(!folder.join("oembed").exists());
        let written = run(r#"{"address":"https://atlas.example.org"}"#).unwrap_or_default();
        assert!(written.contains("application/json+oembed\" hreflang=\"fr\" href=\"oembed/fr-explore.json\""), "{written}");
        let files = fs::read_dir(folder.join("oembed")).map(Iterator::count).unwrap_or_default();
        assert_eq!(files, Lang::ALL.len() * VIEWS.len());
        assert!(fs::remove_dir_all(&folder).is_ok());
    }
}
