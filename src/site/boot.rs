//! What a page shows before the program starts, and stays where it cannot. The program removes the element.

use maud::{Markup, html};

use crate::texts::{Boot, Lang};

/// The data, which stay open whatever a browser can do.
const DATA: &str = "data/atlas.json";

/// The description of a page of no language: each language's in turn.
pub(super) fn description() -> String {
    Lang::ALL.map(|lang| Boot::of(lang).description).join(" ")
}

/// The skeleton of a static page: its content, with the messages of its own language.
pub(super) fn readable(lang: Lang, content: &Markup) -> Markup {
    html! {
        div #atlas-boot .boot .readable { (messages(&[lang], &Markup::default())) (content) }
    }
}

/// The skeleton of a page whose language is not known: every message in each.
pub(super) fn skeleton(without_scripts: &Markup) -> Markup {
    html! {
        div #atlas-boot .boot {
            h1 { "Healthtech Atlas" }
            (messages(&Lang::ALL, without_scripts))
        }
    }
}

fn messages(languages: &[Lang], without_scripts: &Markup) -> Markup {
    let file = html! { a href=(DATA) { "atlas.json" } };
    html! {
        div role="status" {
            p { @for lang in languages { span lang=(lang.code()) { (Boot::of(*lang).loading) } " " } }
            // The style shows it after a while: where a host or an extension keeps the scripts from running, nothing else can.
            @for lang in languages { p .boot-late lang=(lang.code()) { (Boot::of(*lang).late) } }
        }
        div #atlas-boot-failed role="alert" hidden {
            @for lang in languages { p { span lang=(lang.code()) { (Boot::of(*lang).failed) } } }
        }
        div #atlas-boot-unable role="alert" hidden {
            @for lang in languages { p lang=(lang.code()) { (Boot::of(*lang).unable) " " (file) "." } }
        }
        noscript {
            (without_scripts)
            @for lang in languages { p lang=(lang.code()) { (Boot::of(*lang).no_script) " " (file) "." } }
        }
    }
}
