//! The changes of the data as feeds: Atom (RFC 4287) and JSON Feed 1.1, one of each a language, in its folder.

use maud::{PreEscaped, html};
use serde_json::{Value, json};

use super::Site;
use crate::domain::data::context::Change;
use crate::format::escape::escape;
use crate::texts::Lang;

/// An entry: a change with an id that never changes.
struct Entry<'a> {
    id: String,
    change: &'a Change,
}

/// The id of a part of the changes: below the public address, or a name (URN) where none is set. A name has no slashes, because
/// the syntax of RFC 2141, which validators still hold to, has none.
fn id(site: &Site, parts: &[&str]) -> String {
    match &site.config.address {
        Some(address) => format!("{address}changes/{}", parts.join("/")),
        None => format!("urn:healthtech-atlas:changes:{}", parts.join(":")),
    }
}

fn entries(site: &Site) -> Vec<Entry<'_>> {
    let mut of_release: Vec<&str> = Vec::new();
    let mut list = Vec::new();
    for change in &site.context.changes {
        let number = of_release.iter().filter(|release| **release == change.release).count() + 1;
        of_release.push(&change.release);
        list.push(Entry { id: id(site, &[&change.release, &number.to_string()]), change });
    }
    list
}

/// A date as the moment at which it begins; a month or a year begins with its first day.
fn moment(date: &str) -> String {
    let mut parts = date.split('-');
    let mut next = |least: &str| parts.next().map_or_else(|| least.to_owned(), str::to_owned);
    let (year, month, day) = (next("1970"), next("01"), next("01"));
    format!("{year}-{month}-{day}T00:00:00Z")
}

/// The Atom feed in a language.
pub fn atom(site: &Site, lang: Lang) -> String {
    let texts = lang.texts();
    let list = entries(site);
    let about = site.reference(&[lang.code(), "/about"].concat());
    let own = site.reference(&[lang.code(), "/feed.xml"].concat());
    let updated = list.first().map_or_else(|| moment(&site.dataset.release.date), |entry| moment(&entry.change.date));
    let feed = html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(lang.code()) {
            title { (texts.shell.name) }
            id { (id(site, &[lang.code()])) }
            updated { (updated) }
            author { name { (texts.shell.name) } }
            (PreEscaped(link("self", &own)))
            (PreEscaped(link("alternate", &about)))
            @for entry in &list {
                entry {
                    title { (entry.change.release) ": " (entry.change.title.get(lang.code())) }
                    id { (entry.id) }
                    updated { (moment(&entry.change.date)) }
                    (PreEscaped(link("alternate", &about)))
                    content type="text" { (entry.change.title.get(lang.code())) }
                }
            }
        }
    };
    feed.into_string() + "\n"
}

/// A link of an Atom feed; in XML it ends itself.
fn link(rel: &str, href: &str) -> String {
    format!("<link rel=\"{rel}\" href=\"{}\"/>", escape(href))
}

/// The JSON feed in a language.
pub fn json_feed(site: &Site, lang: Lang) -> String {
    let texts = lang.texts();
    let about = site.reference(&[lang.code(), "/about"].concat());
    let item = |entry: &Entry<'_>| -> Value {
        let title = entry.change.title.get(lang.code());
        json!({
            "id": entry.id,
            "url": about,
            "title": format!("{}: {title}", entry.change.release),
            "content_text": title,
            "date_published": moment(&entry.change.date),
        })
    };
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": texts.shell.name,
        "language": lang.code(),
        "home_page_url": site.reference(lang.code()),
        "feed_url": site.reference(&[lang.code(), "/feed.json"].concat()),
        "items": entries(site).iter().map(item).collect::<Vec<_>>(),
    });
    format!("{feed:#}\n")
}
