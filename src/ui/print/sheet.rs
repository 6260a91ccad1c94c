//! The sheet: what it is of, which filters hold, the data and their source, the view, and where to find it.

use leptos::prelude::*;
use web_sys::Element;

use super::body;
use super::dom::{add, element, first, text_of};
use super::extract::{keep_readable, picture};
use crate::state::{Address, Session, Settings, public_href, use_destination};
use crate::texts::Print;
use crate::ui::explore::chips::words;
use crate::views::{Destination, View};

/// The sheet on the page.
pub(super) const SELECTOR: &str = "body > .sheet";
/// Attribute of the root while there is one: everything else stays off the paper.
const MARK: &str = "data-sheet";
/// Attribute of a sheet whose drawings are made for it: the address that it is of.
const WHOLE: &str = "data-whole";
/// Filters that are named; a hundred would leave no room for what they choose.
const FILTERS: usize = 14;

/// Takes the sheet away.
pub(super) fn remove() {
    if let Some(sheet) = first(SELECTOR) {
        sheet.remove();
    }
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(MARK);
    }
}

/// True if the sheet is there, of what is seen now, with drawings made for it.
pub(super) fn is_whole() -> bool {
    let made_of = first(SELECTOR).and_then(|sheet| sheet.get_attribute(WHOLE));
    made_of.is_some_and(|address| address == Address::here().href())
}

/// Puts the sheet of the present view on the page; `whole` if the drawings are made for it.
pub(super) fn compose(session: Session, whole: bool) {
    let _ = composed(session, whole);
}

fn composed(session: Session, whole: bool) -> Option<()> {
    remove();
    let (texts, print) = (session.texts(), Print::of(session.lang));
    let Destination::View(_, view) = use_destination().get_untracked() else { return None };
    let sheet = element("div", "sheet is-fitting")?;
    let _ = sheet.set_attribute("data-atlas", "sheet");
    if whole {
        let _ = sheet.set_attribute(WHOLE, &Address::here().href());
    }
    let address = public_href(Address::here(), Settings::here());
    let release = &session.atlas().dataset.release;
    let date = (texts.kinds.date)(&release.date);
    let credit = (texts.interact.credit)(&release.id, &date, &release.licence);

    let head = add(&sheet, "div", "sheet-head", "")?;
    let brand = add(&head, "div", "sheet-brand", "")?;
    match first(".brand svg, .brand img") {
        Some(logo) if logo.tag_name().eq_ignore_ascii_case("svg") => picture(&logo, &brand),
        Some(logo) => {
            if let Ok(copy) = logo.clone_node() {
                let _ = brand.append_child(&copy);
            }
        }
        None => {}
    }
    add(&brand, "b", "", texts.shell.name)?;
    if let Some(here) = first(".views [aria-current]") {
        add(&brand, "span", "", &text_of(&here))?;
    }
    add(&head, "p", "sheet-release", &credit)?;
    let title = first("#content h1").map(|heading| text_of(&heading)).unwrap_or_default();
    add(&sheet, "h1", "", &title)?;
    filters(session, &view, &sheet)?;

    let body = add(&sheet, "div", "sheet-body", "")?;
    let foot = add(&sheet, "div", "sheet-foot", "")?;
    if let Some(address) = &address {
        add(&foot, "p", "", &(print.online)(address))?;
    }
    let page = document().body()?;
    page.append_child(&sheet).ok()?;
    // While the rest of the page can still be measured.
    body::fill(session, &view, &body, &foot, address.as_deref());
    sheet.set_class_name("sheet");
    keep_readable(&sheet);
    document().document_element()?.set_attribute(MARK, "").ok()
}

/// The filters in words and what they leave; a view of one thing names them only if there are any.
fn filters(session: Session, view: &View, sheet: &Element) -> Option<()> {
    let texts = session.texts();
    let mut chosen = words(session);
    let is_selection = matches!(view, View::Explore | View::Companies | View::Compare | View::Connect | View::Share);
    if chosen.is_empty() && !is_selection {
        return Some(());
    }
    let more = chosen.len().saturating_sub(FILTERS);
    if more > 0 {
        chosen.truncate(FILTERS);
        chosen.push((Print::of(session.lang).more_filters)(more));
    }
    let said = match chosen.is_empty() {
        true => texts.interact.without_filters.to_owned(),
        false => (texts.interact.filtered_by)(&chosen.join(" · ")),
    };
    let line = add(sheet, "p", "sheet-filters", "")?;
    let _ = line.set_attribute("data-atlas", "sheet-filters");
    add(&line, "span", "", &said)?;
    let [count, rest] = (texts.explore.results)(session.count.get(), session.total.get());
    let _ = line.append_with_str_1(" – ");
    add(&line, "b", "", &count)?;
    let _ = line.append_with_str_1(&[" ", rest.trim()].concat());
    Some(())
}
