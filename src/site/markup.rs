//! Pieces of pages. Templates escape what is put into them; here texts of the data also lose controls of direction, are
//! isolated, and only http(s) becomes a link.

use maud::{Markup, Render, html};

use crate::domain::data::dataset::is_http;
use crate::domain::model::Localized;
use crate::format::fold::without_controls;
use crate::scene::icon::Icon;
use crate::texts::{Said, Texts};

/// A text without control characters, which could turn around what stands beside it.
pub(super) fn clean(text: &str) -> String {
    without_controls(text)
}

/// A name, kept apart from the direction of what is around it.
pub(super) fn name(text: &str) -> Markup {
    html! { bdi { (clean(text)) } }
}

/// A text that may be in another language than the page.
pub(super) fn said(said: &Said) -> Markup {
    html! { bdi lang=[said.lang.as_ref()] { (clean(&said.text)) } }
}

/// A text of the data in the language of the page, else marked as being in another; nothing if there is none.
pub(super) fn localized(texts: &Texts, text: &Localized) -> Markup {
    match text.in_language(texts.lang.code()) {
        None => Markup::default(),
        Some((code, text)) => html! { bdi lang=[(code != texts.lang.code()).then_some(code)] { (clean(text)) } },
    }
}

/// A link to another page of the site, by its path below the language.
pub(super) fn inside(texts: &Texts, path: &str, text: &str) -> Markup {
    html! { a href={ (texts.lang.code()) (clean(path)) } { (name(text)) } }
}

/// A link to a page of others; text alone if it is no http(s) address.
pub(super) fn outside(address: &str) -> Markup {
    let shown = clean(address);
    html! { @if is_http(&shown) { a href=(shown) rel="noopener" { (shown) } } @else { (shown) } }
}

/// An icon of the interface; a text stands beside or behind it.
pub(super) fn icon(icon: Icon) -> Markup {
    html! { svg class=(icon.class()) viewBox="0 0 20 20" aria-hidden="true" focusable="false" { path d=(icon.path()) {} } }
}

/// True if there is nothing to show.
pub(super) fn is_empty(markup: &Markup) -> bool {
    markup.0.is_empty()
}

/// A paragraph; nothing if it is empty.
pub(super) fn paragraph(inner: impl Render) -> Markup {
    let inner = inner.render();
    if is_empty(&inner) {
        inner
    } else {
        html! { p { (inner) } }
    }
}

/// Pieces beside one another, empty ones left out.
pub(super) fn joined(separator: &str, pieces: &[Markup]) -> Markup {
    let there = pieces.iter().filter(|piece| !is_empty(piece));
    html! { @for (index, piece) in there.enumerate() { @if index > 0 { (separator) } (piece) } }
}

/// A heading and what follows it; nothing if nothing does.
pub(super) fn section(heading: &str, inner: &Markup) -> Markup {
    html! { @if !is_empty(inner) { h2 { (clean(heading)) } (inner) } }
}

/// A list; nothing if there are no items.
pub(super) fn list(items: impl IntoIterator<Item = Markup>) -> Markup {
    let items: Vec<Markup> = items.into_iter().collect();
    html! { @if !items.is_empty() { ul { @for item in &items { li { (item) } } } } }
}

/// Terms with their values; those without a value are left out.
pub(super) fn facts(facts: &[(&str, Markup)]) -> Markup {
    let known: Vec<_> = facts.iter().filter(|(_, value)| !is_empty(value)).collect();
    html! { @if !known.is_empty() { dl { @for (term, value) in known { dt { (term) } dd { (value) } } } } }
}

/// A table; the first cell of a row names it.
pub(super) fn table(head: &[&str], rows: &[Vec<Markup>]) -> Markup {
    if rows.is_empty() {
        return Markup::default();
    }
    html! {
        div .boot-table {
            table {
                thead { tr { @for cell in head { th scope="col" { (clean(cell)) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            @for (index, cell) in row.iter().enumerate() {
                                @if index == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
