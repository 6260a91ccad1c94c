//! The content of each kind of page.

mod about;
mod cluster;
mod company;
mod explore;
mod headline;
mod regions;
mod views;

use maud::{Markup, html};

use super::{Page, Site, markup};
use crate::texts::Texts;

/// Every page of a language.
pub(super) fn all(site: &Site, texts: &Texts) -> Vec<Page> {
    let mut pages = vec![
        explore::page(site, texts),
        views::companies(site, texts),
        views::clusters(site, texts),
        views::compare(site, texts),
        views::connect(site, texts),
        views::studio(texts),
        about::page(site, texts),
    ];
    pages.extend((0..site.dataset.clusters.len()).map(|index| cluster::page(site, texts, index)));
    pages.extend((0..site.dataset.companies.len()).map(|row| company::page(site, texts, row)));
    pages
}

/// A page that begins with its title and its description.
fn described(path: &str, title: &str, description: &str, content: &Markup) -> Page {
    let said = markup::paragraph(markup::clean(description));
    let body = html! { (page_head(&html! { (markup::clean(title)) }, &said)) (prose(content)) };
    Page { path: path.to_owned(), title: title.to_owned(), description: description.to_owned(), data: None, body }
}

/// What every view but the first begins with.
fn page_head(title: &Markup, said: &Markup) -> Markup {
    html! { div .page-head { h1 { (title) } (said) } }
}

/// Text, lists and tables below the head of a page.
fn prose(content: &Markup) -> Markup {
    html! { div .prose { (content) } }
}
