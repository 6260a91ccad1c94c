//! The whole HTML document, the same template for the static pages, for the page that answers where there is no other, for
//! the one-file edition, and for the page that trunk builds from.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::assets::{Assets, View, icons, stylesheet};
use super::{Page, Site, boot, head, header, markup, policy};
use crate::texts::Lang;

/// Shows that the program failed; every edition has it before the program.
pub const DEFECT: &str = include_str!("../ui/shell/defect.js");
/// Lets the page follow the filters once the browser has translated it; every edition has it before the program, too.
pub const TRANSLATED: &str = include_str!("../ui/shell/translated.js");
/// Starts the published site.
pub const LOADER: &str = include_str!("loader.js");
/// Keeps the head of a static page true to the view.
pub const HEAD: &str = include_str!("head.js");
/// The name of the site where no language is known yet.
const NAME: &str = "Healthtech Atlas";
/// Colours of the browser's own frame around the page, by scheme.
const FRAME: [(&str, &str); 2] = [("light", "#ffffff"), ("dark", "#10171c")];

/// What differs between documents.
struct Document<'a> {
    lang: Lang,
    title: &'a str,
    description: &'a str,
    is_one_file: bool,
    /// What stands behind the charset, before any script.
    first: Markup,
    /// The rest of the head.
    head: Markup,
    body: Markup,
}

fn render(document: &Document) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(document.lang.code()) data-atlas-one-file[document.is_one_file] {
            head {
                meta charset="utf-8";
                (document.first)
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (document.title) }
                meta name="description" content=(document.description);
                meta name="color-scheme" content="light dark";
                @for (scheme, colour) in FRAME {
                    meta name="theme-color" content=(colour) media={ "(prefers-color-scheme: " (scheme) ")" };
                }
                (document.head)
            }
            body { (document.body) }
        }
    };
    page.into_string() + "\n"
}

/// The policy, before the first script, which it governs, and after the charset, which must be near the start.
fn with_policy(content: &str) -> Markup {
    html! { meta http-equiv="Content-Security-Policy" content=(content); }
}

/// A script that starts with the page. The attribute is by what Cloudflare's Rocket Loader knows what it must leave alone: started
/// later, by its own script, ours would be stopped by the policy.
fn script(text: &str) -> Markup {
    html! { script data-cfasync="false" { (PreEscaped(text)) } }
}

/// The element that tells the start script what is in this build; before everything that has an address.
fn base(href: &str, assets: &Assets) -> Markup {
    let codes = Lang::ALL.map(Lang::code).join("|");
    let workers = assets.workers.join(" ");
    html! {
        base href=(href) data-languages=(codes) data-views=(head::view_patterns()) data-glue=(assets.glue) data-wasm=(assets.wasm)
            data-workers=(workers);
    }
}

/// A static page. Its depth is known, so its base leads to the folder of the site.
pub fn page(site: &Site, lang: Lang, page: &Page, assets: &Assets) -> String {
    at_depth(page.path.matches('/').count(), site, lang, page, assets)
}

/// The same page as the `index.html` of the folder of its name.
pub fn index(site: &Site, lang: Lang, page: &Page, assets: &Assets) -> String {
    at_depth(page.path.matches('/').count() + 1, site, lang, page, assets)
}

fn at_depth(depth: usize, site: &Site, lang: Lang, page: &Page, assets: &Assets) -> String {
    let up = "../".repeat(depth);
    let title = markup::clean(&format!("{} – {}", page.title, lang.texts().shell.name));
    let description = head::shortened(&markup::clean(&page.description));
    render(&Document {
        lang,
        title: &title,
        description: &description,
        is_one_file: false,
        first: html! {
            (with_policy(&policy::of(&assets.loader)))
            (base(if up.is_empty() { "./" } else { &up }, assets))
        },
        head: html! {
            template #atlas-program { (assets.of_program(Some(lang), View::of(&page.path))) }
            (script(&assets.loader))
            (assets.of_page())
            (head::tags(site, lang, page, &title, &description))
            script data-cfasync="false" defer src=(assets.head) {}
            @if let Some(data) = &page.data {
                script type="application/ld+json" { (PreEscaped(data)) }
            }
        },
        body: boot::readable(lang, &html! { (header::header(site, lang, page)) main { (page.body) } }),
    })
}

/// The page that answers any address that has none of its own: the start script finds the folder of the site and then places
/// the links, which wait in a template. Visitors without JavaScript find ways to the static pages.
pub fn fallback(site: &Site, assets: &Assets) -> String {
    let links = site.languages().into_iter().map(|lang| {
        html! { p lang=(lang.code()) { a href=(lang.code()) hreflang=(lang.code()) { (lang.texts().shell.name) } } }
    });
    render(&Document {
        lang: Lang::ALL[0],
        title: NAME,
        description: &boot::description(),
        is_one_file: false,
        first: html! { (with_policy(&policy::of(&assets.loader))) (base("./", assets)) },
        head: html! {
            template #atlas-links { (assets.of_page()) (assets.of_program(None, View::Any)) }
            (script(&assets.loader))
            noscript { (stylesheet(&assets.style)) (icons()) }
            @for lang in site.languages() { (head::oembed(site, lang, "")) }
        },
        body: boot::skeleton(&html! { @for link in links { (link) } }),
    })
}

/// What the one-file edition holds.
pub struct OneFile<'a> {
    /// The style sheet.
    pub style: &'a str,
    /// The program's start.
    pub script: &'a str,
    /// The icon as a `data:` address.
    pub icon: &'a str,
    /// Packed parts and data: the `id` of their element, its type and its text, which cannot end the element.
    pub blocks: &'a [(String, &'static str, String)],
}

/// The one-file edition: everything inside, and nothing is asked for.
pub fn one_file(file: &OneFile) -> String {
    render(&Document {
        lang: Lang::ALL[0],
        title: NAME,
        description: &boot::description(),
        is_one_file: true,
        first: with_policy(&policy::of_one_file(file.script, file.style)),
        head: html! {
            style { (PreEscaped(file.style)) }
            link rel="icon" type="image/svg+xml" href=(file.icon);
        },
        body: html! {
            (boot::skeleton(&Markup::default()))
            @for (id, kind, text) in file.blocks {
                script type=(kind) id=(id) { (PreEscaped(text)) }
            }
            (script(file.script))
        },
    })
}

/// `public/index.html`, from which trunk builds: what it links, what it copies, and the same skeleton. A test holds the file to
/// this text.
pub fn for_trunk() -> String {
    let page = render(&Document {
        lang: Lang::ALL[0],
        title: NAME,
        description: &boot::description(),
        is_one_file: false,
        first: html! {
            script { (PreEscaped("performance.mark(\"atlas:start\")")) }
            base data-trunk-public-url;
        },
        head: html! {
            (icons())
            link rel="manifest" href="manifest.webmanifest";
            link rel="preload" href="data/atlas.json" as="fetch" type="application/json" crossorigin;
            link rel="stylesheet" href="style/main.css";
            link data-trunk rel="rust" href="../Cargo.toml" data-bin="app" data-cargo-profile-release="web" data-wasm-opt="z"
                data-wasm-no-import data-integrity="none";
            @for script in ["defect", "translated"] { link data-trunk rel="inline" href={ "../src/ui/shell/" (script) ".js" }; }
            @for folder in ["data", "map", "icons", "embed", "../style"] { link data-trunk rel="copy-dir" href=(folder); }
            @for file in ["manifest.webmanifest", "config.json", "config.example.json"] {
                link data-trunk rel="copy-file" href=(file);
            }
        },
        body: boot::skeleton(&Markup::default()),
    });
    // A tag a line, so that a change of the file can be read.
    page.replacen("<html", &format!("<!-- {NOTE} -->\n<html"), 1).replace("><", ">\n<")
}

/// What the file says of itself.
const NOTE: &str = "Written by `cargo xtask test --quick --bless` from src/site/document.rs";
