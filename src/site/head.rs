//! The head of a static page, and its way to the others: addresses, languages, what other sites read of it.

use maud::{Markup, html};

use super::{Page, Site, oembed, preview};
use crate::texts::{Boot, Lang};
use crate::views::{Destination, VIEWS, ViewSpec};

/// At most so many letters as search engines show, cut between words.
pub(super) fn shortened(text: &str) -> String {
    const MOST: usize = 300;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let start: String = text.chars().take(MOST).collect();
    let cut = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{cut}…")
}

/// Canonical address, other languages, answers for editors, preview.
pub(super) fn tags(site: &Site, lang: Lang, page: &Page, title: &str, description: &str) -> Markup {
    let of = |lang: Lang| site.address(&[lang.code(), &page.path].concat());
    let languages = site.languages();
    let neutral = if page.path.is_empty() { site.address("") } else { of(languages.first().copied().unwrap_or(lang)) };
    let [width, height] = preview::SIZE;
    let kind = if page.path.is_empty() { "website" } else { "article" };
    let texts = lang.texts();
    let properties = [
        ("og:type", kind.to_owned()),
        ("og:site_name", texts.shell.name.to_owned()),
        ("og:locale", Boot::of(lang).locale.to_owned()),
        ("og:title", title.to_owned()),
        ("og:description", description.to_owned()),
        ("og:url", of(lang)),
        ("og:image", site.address(preview::FILE)),
        ("og:image:width", width.to_string()),
        ("og:image:height", height.to_string()),
        ("og:image:alt", texts.map.title.to_owned()),
    ];
    html! {
        @if !is_listed(&page.path) { meta name="robots" content="noindex"; }
        // The script of the head makes the addresses of the other views from that of the site.
        link rel="canonical" data-site=(site.config.address.as_deref().unwrap_or_default()) href=(of(lang));
        @for other in &languages { link rel="alternate" hreflang=(other.code()) href=(of(*other)); }
        link rel="alternate" hreflang="x-default" href=(neutral);
        (oembed(site, lang, &page.path))
        link rel="describedby" type="application/ld+json" href="data/catalog.jsonld";
        @for (property, value) in &properties { meta property=(property) content=(value); }
        meta name="twitter:card" content="summary_large_image";
    }
}

/// Whether search engines may list the page of this path.
pub(super) fn is_listed(path: &str) -> bool {
    let view = Destination::parse(&["/", Lang::ALL[0].code(), path].concat()).view();
    view.is_none_or(|view| view.id().spec().is_listed)
}

/// The link by which editors find how to show the view; there are answers only where the public address is known.
pub(super) fn oembed(site: &Site, lang: Lang, path: &str) -> Markup {
    let Some(file) = site.config.address.as_ref().and_then(|_| oembed::file_of(lang, path)) else { return Markup::default() };
    html! {
        link rel="alternate" type="application/atom+xml" hreflang=(lang.code()) href=(site.address(&[lang.code(), "/feed.xml"].concat())) title=(lang.texts().shell.name);
        link rel="alternate" type="application/json+oembed" hreflang=(lang.code()) href=(site.address(&file)) title=(lang.texts().shell.name);
    }
}

/// The paths of views below the language, as alternatives of a regular expression.
pub(super) fn view_patterns() -> String {
    let segment = |segment: &'static str| if segment.starts_with(':') { "[^/]+" } else { segment };
    let pattern = |spec: &ViewSpec| spec.segments().map(segment).collect::<Vec<_>>().join("/");
    let patterns: Vec<String> = VIEWS.iter().map(pattern).filter(|pattern| !pattern.is_empty()).collect();
    patterns.join("|")
}
