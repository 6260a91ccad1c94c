//! `config.json`: each field that cannot be used is named and left at its default, and the others still count.

use atlas::domain::data::dataset::{LoadError, Problem};
use atlas::features::settings::{Config, Configured, Figure};
use atlas::texts::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};

fn languages() -> Vec<&'static str> {
    Lang::ALL.map(Lang::code).into()
}

fn read(value: &Value) -> Configured {
    Configured::parse(&value.to_string(), &languages())
}

fn file(name: &str) -> String {
    let path = format!("{}/public/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_shipped_file_sets_nothing_and_the_example_sets_everything() {
    assert_eq!(Configured::parse(&file("config.json"), &languages()), Configured::default());
    let Configured { config, issues, error } = Configured::parse(&file("config.example.json"), &languages());
    assert_eq!((issues, error), (vec![], None));
    assert_eq!(config.address.as_deref(), Some("https://atlas.example.org/"));
    assert!(config.contact.is_some() && config.correction.is_some() && config.language.is_some() && config.logo.is_some());
    assert!(config.accent.light.is_some() && config.accent.dark.is_some());
    assert!(config.kiosk.idle_s.is_some() && config.kiosk.warning_s.is_some() && config.kiosk.step_s.is_some());
    let lists =
        [config.languages.len(), config.tiles.len(), config.layers.len(), config.kiosk.states.len(), config.figures.len()];
    assert!(lists.iter().all(|length| *length > 0), "{lists:?}");
}

#[test]
fn each_bad_field_is_named_and_left_at_its_default() {
    let tiles = |field: &str, value: Value| {
        let mut tiles = json!({ "name": { "en": "T" }, "url": "t/{z}/{x}/{y}.png", "attribution": "A" });
        tiles[field] = value;
        json!({ "tiles": [tiles] })
    };
    let layer = |field: &str, value: Value| {
        let mut layer = json!({ "name": { "en": "L" }, "file": "map/l.geojson", "attribution": "A" });
        layer[field] = value;
        json!({ "layers": [layer] })
    };
    let state = |state: Value| json!({ "kiosk": { "states": [{ "state": state }] } });
    let cases: [(Value, &str); 44] = [
        (json!({ "adress": "https://x.org" }), "adress"),
        (json!({ "address": "x.org" }), "address"),
        (json!({ "address": "javascript:alert(1)" }), "address"),
        (json!({ "address": "https://x.org/?a=b" }), "address"),
        (json!({ "address": 7 }), "address"),
        (json!({ "contact": "atlas@example.org" }), "contact"),
        (json!({ "contact": "mailto:nobody" }), "contact"),
        (json!({ "contact": "mailto:a@b.org\n" .to_owned() + "x" }), "contact"),
        (json!({ "correction": "data:text/html,x" }), "correction"),
        (json!({ "languages": "fr" }), "languages"),
        (json!({ "languages": ["xx"] }), "languages"),
        (json!({ "languages": [null] }), "languages"),
        (json!({ "language": "xx" }), "language"),
        (json!({ "languages": ["fr"], "language": "en" }), "language"),
        (json!({ "accent": "#0b5f66" }), "accent"),
        (json!({ "accent": { "light": "teal" } }), "accent.light"),
        (json!({ "accent": { "light": "#ffff00" } }), "accent.light"),
        (json!({ "accent": { "dark": "#0b1115" } }), "accent.dark"),
        (json!({ "accent": { "night": "#0b1115" } }), "accent.night"),
        (json!({ "logo": "https://cdn.example.org/logo.svg" }), "logo"),
        (json!({ "logo": "../logo.svg" }), "logo"),
        (json!({ "logo": "logo.exe" }), "logo"),
        (json!({ "tiles": {} }), "tiles"),
        (json!({ "tiles": ["https://x/{z}/{x}/{y}.png"] }), ""),
        (tiles("url", json!("https://x/{z}/{x}.png")), "url"),
        (tiles("url", json!("ftp://x/{z}/{x}/{y}.png")), "url"),
        (tiles("url", json!(null)), "url"),
        (tiles("attribution", json!("")), "attribution"),
        (tiles("name", json!("T")), "name"),
        (tiles("bounds", json!([1, 2, 3])), "bounds"),
        (tiles("bounds", json!([5, 50, 4, 51])), "bounds"),
        (tiles("bounds", json!([5, "50", 6, 51])), "bounds"),
        (tiles("max_zoom", json!(99)), "max_zoom"),
        (tiles("min_zoom", json!(20)), "min_zoom"),
        (tiles("link", json!("javascript:x")), "link"),
        (tiles("colour", json!("red")), "colour"),
        (layer("file", json!("https://x/l.geojson")), "file"),
        (layer("file", json!(null)), "file"),
        (layer("min_zoom", json!("far")), "min_zoom"),
        (json!({ "kiosk": 60 }), "kiosk"),
        (json!({ "kiosk": { "idle": 1 } }), "kiosk.idle"),
        (json!({ "kiosk": { "step": "soon" } }), "kiosk.step"),
        (state(json!("https://elsewhere.example.org/")), "state"),
        (json!({ "figures": ["recorded", "profits"] }), "figures"),
    ];
    for (value, field) in cases {
        let mut both = value.clone();
        // A sound field beside it still counts.
        let other = if value.get("logo").is_some() { ("contact", "mailto:a@b.org") } else { ("logo", "logo.svg") };
        both[other.0] = json!(other.1);
        let Configured { config, issues, error } = read(&both);
        assert_eq!(issues.iter().map(|issue| issue.field.as_str()).collect::<Vec<_>>(), [field], "{value}");
        assert_eq!(error, None);
        for lang in Lang::ALL {
            assert!(!(lang.texts().problem)(&issues[0].problem).is_empty());
        }
        let set = if other.0 == "logo" { config.logo.clone() } else { config.contact.clone() };
        assert_eq!(set.as_deref(), Some(other.1), "{value}");
        let sound = match field {
            "kiosk.idle" | "kiosk.step" | "kiosk" | "state" => config.kiosk == Config::default().kiosk,
            "figures" => config.figures == [Figure::Recorded],
            "language" => config.language.is_none(),
            _ => {
                let mut bare = config.clone();
                (bare.logo, bare.contact) = (None, None);
                bare == Config::default()
            }
        };
        assert!(sound, "{value}: {config:?}");
    }
}

#[test]
fn a_file_that_is_none_of_ours_changes_nothing() {
    for (text, error) in [
        ("{\"logo\":", Some(LoadError::Truncated)),
        ("{logo}", Some(LoadError::NotJson { line: 1, column: 2 })),
        ("", None),
        ("<!doctype html><title>x</title>", None),
    ] {
        let configured = Configured::parse(text, &languages());
        assert_eq!((configured.config, configured.error), (Config::default(), error), "{text}");
    }
    let list = Configured::parse("[1]", &languages());
    assert_eq!(list.issues.iter().map(|issue| issue.problem.clone()).collect::<Vec<_>>(), [Problem::NotObject]);
}

#[test]
fn values_are_made_ready_for_use() {
    let config = read(&json!({
        "address": "https://atlas.example.org/lux",
        "correction": "https://example.org/new?title={name}&body={id}%20{release}%20{page}",
        "kiosk": { "states": [{ "state": "/fr?cluster=lyon" }] },
        "tiles": [{ "name": { "en": "T" }, "url": "https://t.example.org:8080/{z}/{x}/{y}.png", "attribution": "A" }]
    }))
    .config;
    assert_eq!(config.address.as_deref(), Some("https://atlas.example.org/lux/"));
    assert_eq!(config.kiosk.states[0].state, "fr?cluster=lyon");
    assert_eq!(config.tiles[0].host(), Some("t.example.org:8080"));
    assert_eq!(config.tiles[0].origin(), Some("https://t.example.org:8080"));
    assert_eq!(config.tiles[0].address(3, 4, 5), "https://t.example.org:8080/3/4/5.png");
    let values = [("id", "a-b"), ("name", "É & co {id}"), ("release", "2026-11"), ("page", "https://x/?a=b")];
    assert_eq!(
        config.correction_for(values).as_deref(),
        Some("https://example.org/new?title=%C3%89%20%26%20co%20%7Bid%7D&body=a-b%202026-11%20https%3A%2F%2Fx%2F%3Fa%3Db"),
    );
    assert_eq!(Config::default().correction_for(values), None);
}

proptest! {
    #[test]
    fn no_text_can_stop_the_reader(text in ".{0,200}", key in "address|contact|accent|tiles|layers|kiosk|figures|languages") {
        let _ = Configured::parse(&text, &languages());
        for value in [json!(text), json!([text]), json!([[text]]), json!({ &text: text }), json!([{ "url": text, "file": text, "state": text }])] {
            let configured = read(&json!({ &key: value }));
            prop_assert!(configured.error.is_none());
            prop_assert!(configured.config.address.is_none_or(|address| address.starts_with("http")));
        }
    }
}
