//! The frame of a static page: the application's own page with what its head must say and the content in its skeleton.

use atlas::texts::Lang;

use super::markup::{escaped, inside, name};
use super::{Page, Site};
use crate::dist::html::renamed;

/// The picture that other sites show with a link.
pub(super) const PREVIEW: &str = "icons/preview.png";
/// Its width and height in pixels.
pub(super) const PREVIEW_SIZE: [u32; 2] = [1200, 630];
/// Where the skeleton begins and ends.
const SKELETON: (&str, &str) = ("<div id=\"atlas-boot\" class=\"boot\">", "</div>\n</body>");

/// The page that answers where there is no other, with its style and ways to the static ones for visitors without JavaScript.
pub fn readable(page: &str) -> Result<String, String> {
    let href = |rel: &str| {
        let link = page.split("<link").find(|part| part.contains(&format!("rel=\"{rel}\"")));
        let href = link.and_then(|part| part.split_once("data-href=\"")?.1.split_once('"')).map(|(href, _)| href);
        href.ok_or_else(|| format!("public/index.html has no link of the kind {rel}"))
    };
    let (style, icon) = (href("stylesheet")?, href("icon")?);
    let head =
        format!("<noscript><link rel=\"stylesheet\" href=\"{style}\"><link rel=\"icon\" href=\"{icon}\"></noscript>\n</head>");
    let links = Lang::ALL.map(|lang| {
        let texts = lang.texts();
        format!("<p lang=\"{0}\"><a href=\"{0}\" hreflang=\"{0}\">{1}</a></p>\n", lang.code(), escaped(texts.shell.name))
    });
    let page = renamed(page, "</head>", &head)?;
    renamed(&page, "<noscript>\n", &["<noscript>\n", &links.concat()].concat())
}

/// The whole page.
pub(super) fn framed(site: &Site, lang: Lang, page: &Page, frame: &str) -> Result<String, String> {
    let path = [lang.code(), &page.path].concat();
    let (before, rest) = frame.split_once(SKELETON.0).ok_or("the page has no skeleton")?;
    let (skeleton, _) = rest.split_once(SKELETON.1).ok_or("the skeleton has no end")?;
    let up = "../".repeat(path.matches('/').count());
    let base = if up.is_empty() { "./" } else { &up };
    let head = between(before, "<html lang=\"", "\"", lang.code())?;
    let head = renamed(&head, "<base ", &format!("<base href=\"{base}\" "))?;
    let title = escaped(&format!("{} – {}", page.title, lang.texts().shell.name));
    let head = between(&head, "<title>", "</title>", &title)?;
    let head = between(&head, "<meta name=\"description\" content=\"", "\"", &escaped(&shortened(&page.description)))?;
    let head = renamed(&head, "</head>", &(tags(site, lang, page, &title) + "</head>"))?;
    let body = [&navigation(site, lang, page), &page.body].map(String::as_str).concat();
    Ok([
        &head,
        "<div id=\"atlas-boot\" class=\"boot readable\">",
        &own_language(skeleton, lang),
        &body,
        "</div>\n</body>\n</html>\n",
    ]
    .concat())
}

/// The text with what stands between two marks replaced, once.
fn between(text: &str, open: &str, close: &str, new: &str) -> Result<String, String> {
    let missing = || format!("public/index.html has no {open}…{close}: adapt pages/frame.rs");
    let (before, rest) = text.split_once(open).ok_or_else(missing)?;
    let (_, after) = rest.split_once(close).ok_or_else(missing)?;
    Ok([before, open, new, close, after].concat())
}

/// At most so many letters as search engines show, cut between words.
fn shortened(text: &str) -> String {
    const MOST: usize = 300;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let start: String = text.chars().take(MOST).collect();
    let cut = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{cut}…")
}

/// The skeleton in one language, if it speaks it; the name of the site gives way to that of the page.
fn own_language(skeleton: &str, lang: Lang) -> String {
    let marked = |line: &str, lang: Lang| line.contains(&format!(" lang=\"{}\"", lang.code())) && !line.contains("hreflang");
    let speaks = skeleton.lines().any(|line| marked(line, lang));
    let of_others = |line: &str| speaks && Lang::ALL.into_iter().any(|other| other != lang && marked(line, other));
    let away = |line: &str| line.starts_with("<h1") || line.contains("hreflang") || of_others(line);
    skeleton.lines().filter(|line| !away(line)).flat_map(|line| [line, "\n"]).collect()
}

/// Canonical address, other languages, preview and structured data.
fn tags(site: &Site, lang: Lang, page: &Page, title: &str) -> String {
    let of = |lang: Lang| site.address(&[lang.code(), &page.path].concat());
    // The script makes the addresses of the other views from that of the site.
    let root = escaped(site.config.address.as_deref().unwrap_or_default());
    let mut tags = format!("<link rel=\"canonical\" data-site=\"{root}\" href=\"{}\">\n", escaped(&of(lang)));
    for other in site.languages() {
        tags += format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", other.code(), escaped(&of(other))).as_str();
    }
    let neutral = if page.path.is_empty() { site.address("") } else { of(site.languages()[0]) };
    tags += format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\">\n", escaped(&neutral)).as_str();
    tags += "<link rel=\"describedby\" type=\"application/ld+json\" href=\"data/catalog.jsonld\">\n";
    let [width, height] = PREVIEW_SIZE.map(|length| length.to_string());
    let description = escaped(&shortened(&page.description));
    let kind = if page.path.is_empty() { "website" } else { "article" };
    let values = [
        ("og:type", kind),
        ("og:site_name", &escaped(lang.texts().shell.name)),
        ("og:locale", lang.code()),
        ("og:title", title),
        ("og:description", &description),
        ("og:url", &escaped(&of(lang))),
        ("og:image", &escaped(&site.address(PREVIEW))),
        ("og:image:width", &width),
        ("og:image:height", &height),
        ("og:image:alt", &escaped(lang.texts().map.title)),
    ];
    for (property, value) in values {
        tags += format!("<meta property=\"{property}\" content=\"{value}\">\n").as_str();
    }
    tags += "<meta name=\"twitter:card\" content=\"summary_large_image\">\n";
    tags += format!("<script defer src=\"{}\"></script>\n", escaped(&site.script)).as_str();
    if let Some(data) = &page.data {
        tags += format!("<script type=\"application/ld+json\">{data}</script>\n").as_str();
    }
    tags
}

/// Links to the other views and languages.
fn navigation(site: &Site, lang: Lang, page: &Page) -> String {
    let texts = lang.texts();
    let views = &texts.views;
    let mut links = vec![inside(texts, "", views.explore), inside(texts, "/companies", views.companies)];
    for cluster in &site.dataset.clusters {
        links.push(inside(texts, &format!("/clusters/{}", cluster.id), cluster.region.get(lang.code())));
    }
    for (path, text) in [("/compare", views.compare), ("/connect", views.connect), ("/about", views.about)] {
        links.push(inside(texts, path, text));
    }
    for other in site.languages().into_iter().filter(|other| *other != lang) {
        let code = other.code();
        let path = escaped(&page.path);
        links.push(format!("<a href=\"{code}{path}\" lang=\"{code}\" hreflang=\"{code}\">{}</a>", name(other.endonym())));
    }
    format!("<nav aria-label=\"{}\"><p>{}</p></nav>\n", escaped(views.title), links.join(" · "))
}
