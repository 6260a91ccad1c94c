//! Markup from texts of the data: everything is escaped here, and only http(s) becomes a link.

use atlas::domain::data::dataset::is_http;
use atlas::domain::model::Localized;
use atlas::format::fold::without_controls;
use atlas::texts::Texts;

/// A text as it may stand in an element and in a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in without_controls(text).chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}

/// A JSON text as it may stand in a `script` element. Such letters occur in its strings alone, where these escapes are right.
pub(super) fn json_in_markup(json: &str) -> String {
    without_controls(json).replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// A name, kept apart from the direction of what is around it.
pub(super) fn name(text: &str) -> String {
    format!("<bdi>{}</bdi>", escaped(text))
}

/// A text of the data in the language of the page, else marked as being in another.
pub(super) fn localized(texts: &Texts, text: &Localized) -> String {
    match text.in_language(texts.lang.code()) {
        None => String::new(),
        Some((code, text)) if code == texts.lang.code() => name(text),
        Some((code, text)) => format!("<bdi lang=\"{}\">{}</bdi>", escaped(code), escaped(text)),
    }
}

/// A link to another page of the site, by its path below the language.
pub(super) fn inside(texts: &Texts, path: &str, text: &str) -> String {
    format!("<a href=\"{}{}\">{}</a>", texts.lang.code(), escaped(path), name(text))
}

/// A link to a page of others; text alone if it is no http(s) address.
pub(super) fn outside(href: &str) -> String {
    if is_http(href) { format!("<a href=\"{0}\" rel=\"noopener\">{0}</a>", escaped(href)) } else { escaped(href) }
}

/// A paragraph of ready markup; nothing if it is empty.
pub(super) fn paragraph(inner: &str) -> String {
    if inner.is_empty() { String::new() } else { format!("<p>{inner}</p>\n") }
}

/// A heading and what follows it; nothing if nothing does.
pub(super) fn section(heading: &str, inner: &str) -> String {
    if inner.is_empty() { String::new() } else { format!("<h2>{}</h2>\n{inner}", escaped(heading)) }
}

/// A list of ready items; nothing if there are none.
pub(super) fn list(items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let items: Vec<String> = items.iter().map(|item| format!("<li>{item}</li>\n")).collect();
    format!("<ul>\n{}</ul>\n", items.concat())
}

/// Terms with their ready values; those without a value are left out.
pub(super) fn facts(facts: &[(&str, String)]) -> String {
    let known = facts.iter().filter(|(_, value)| !value.is_empty());
    let rows: Vec<String> = known.map(|(term, value)| format!("<dt>{}</dt><dd>{value}</dd>\n", escaped(term))).collect();
    if rows.is_empty() { String::new() } else { format!("<dl>\n{}</dl>\n", rows.concat()) }
}

/// A table of ready cells; the first of a row names it.
pub(super) fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let head: Vec<String> = head.iter().map(|cell| format!("<th scope=\"col\">{}</th>", escaped(cell))).collect();
    let row = |cells: &Vec<String>| {
        let cell = |(index, cell): (usize, &String)| match index {
            0 => format!("<th scope=\"row\">{cell}</th>"),
            _ => format!("<td>{cell}</td>"),
        };
        format!("<tr>{}</tr>\n", cells.iter().enumerate().map(cell).collect::<Vec<_>>().concat())
    };
    let rows: Vec<String> = rows.iter().map(row).collect();
    format!(
        "<div class=\"boot-table\"><table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody></table></div>\n",
        head.concat(),
        rows.concat()
    )
}
