//! Method, sources, licences, privacy, accessibility.

use maud::{Markup, html};

use super::described;
use crate::features::statement::Run;
use crate::site::markup::{clean, joined, list, localized, section};
use crate::site::{Page, Site};
use crate::texts::{About, Texts};

pub(super) fn page(site: &Site, texts: &Texts) -> Page {
    let words = About::of(texts.lang);
    let dataset = &site.dataset;
    let number = |count: usize| texts.numbers.integer(count as u64);
    let core = site.columns.core().count();
    let date = (texts.kinds.date)(&dataset.release.date);
    let intro = (words.intro)(&number(dataset.companies.len()), dataset.clusters.len(), &dataset.release.id, &date);
    let counts = (words.scope_counts)(&number(core), &number(dataset.companies.len() - core));
    let changes = site
        .context
        .changes
        .iter()
        .map(|change| joined(" · ", &[html! { ((texts.kinds.date)(&change.date)) }, localized(texts, &change.title)]));
    let citation = (words.citation)(&dataset.release.id, &date, &dataset.release.licence, &site.address(texts.lang.code()));
    let run = Run::recorded();
    let tried = (texts.kinds.date)(&run.date);
    let statement = (words.statement)(&tried);
    let tested = (words.tested_text)(&run.rules, &tried, run.languages, [run.site, run.embed, run.kiosk, run.file]);
    let content = html! {
        (section(words.scope, &html! { (all(words.scope_text)) p { (counts) } }))
        (section(words.method, &all(words.method_text)))
        (section(words.licences, &all(words.licences_text)))
        (section(words.cite, &html! { p { (citation) } }))
        (section(words.changes, &list(changes)))
        (section(words.privacy, &all(words.privacy_text)))
        (section(words.accessibility, &html! {
            (all(&[&statement, words.standard, words.status_text, &tested, words.by_keyboard]))
            (list(words.tasks.iter().map(|(_, task)| html! { (task) })))
            p { (words.tested_further) }
        }))
        (section(words.gaps, &list(words.gaps_list.iter().map(|gap| html! { (gap) }))))
        (section(texts.site.contact, &html! { (contact(site, words)) p { (words.remedy) } }))
    };
    described("/about", words.title, &intro, &content)
}

/// Each line as a paragraph.
fn all(lines: &[&str]) -> Markup {
    html! { @for line in lines { p { (line) } } }
}

fn contact(site: &Site, words: &About) -> Markup {
    let Some(contact) = site.config.contact.as_deref().map(clean) else { return html! { p { (words.no_contact) } } };
    html! { p { (words.contact_text) } p { a href=(contact) { (contact.strip_prefix("mailto:").unwrap_or(&contact)) } } }
}
