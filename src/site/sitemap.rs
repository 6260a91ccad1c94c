//! The site map, and the rules for robots that name it.

use maud::{PreEscaped, html};

use super::{Site, head};
use crate::texts::Lang;

/// The site map; its protocol asks for whole addresses, so there is none without the public one.
pub fn site_map(site: &Site) -> Option<String> {
    let address = site.config.address.as_deref()?;
    let langs = site.languages();
    let paths: Vec<String> =
        site.pages(langs.first()?.texts()).into_iter().map(|page| page.path).filter(|path| head::is_listed(path)).collect();
    let of = |lang: Lang, path: &str| [address, lang.code(), path].concat();
    let map = html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" {
            @for (path, lang) in paths.iter().flat_map(|path| langs.iter().map(move |lang| (path, *lang))) {
                url {
                    loc { (of(lang, path)) }
                    lastmod { (site.dataset.release.date) }
                    @for other in &langs { xhtml:link rel="alternate" hreflang=(other.code()) href=(of(*other, path)) {} }
                }
            }
        }
    };
    Some(map.into_string() + "\n")
}

/// Everything may be read; the site map is named where there is one.
pub fn robots(site: &Site) -> String {
    let map = site.config.address.as_deref().map(|address| format!("Sitemap: {address}sitemap.xml\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{map}")
}
