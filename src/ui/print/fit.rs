//! Making a view fit the page: first smaller type and shorter lists, then fewer parts, and always a word about what is missing.

use web_sys::Element;

use super::dom::{add, all, element, hide, overflows, text_of};
use super::extract::set_style;
use crate::state::Session;
use crate::texts::Print;

/// Points of the type, never under 7, and items that a list may have, from the most generous to the tightest.
const STEPS: [(&str, usize); 14] = [
    ("9.5pt", 60),
    ("9pt", 60),
    ("8.5pt", 60),
    ("8pt", 60),
    ("7.5pt", 60),
    ("7pt", 60),
    ("7pt", 30),
    ("7pt", 16),
    ("7pt", 10),
    ("7pt", 7),
    ("7pt", 5),
    ("7pt", 4),
    ("7pt", 3),
    ("7pt", 2),
];

/// Shows as much of `body` as there is room for; gives the headings of the parts that there is none for.
pub(super) fn fit(session: Session, body: &Element) -> Vec<String> {
    let lists = lists(body);
    for (size, most) in STEPS {
        set_style(body, "font-size", size);
        lists.iter().for_each(|list| list.cut(session, most));
        if !overflows(body) {
            grow(session, body, &lists, most);
            return Vec::new();
        }
    }
    let mut without = Vec::new();
    for part in all(body, "section").into_iter().rev() {
        if !overflows(body) {
            break;
        }
        if let Some(heading) = part.query_selector("h2, h3").ok().flatten() {
            without.push(text_of(&heading));
        }
        hide(&part, true);
    }
    without.reverse();
    grow(session, body, &lists, STEPS.last().map_or(1, |(_, most)| *most));
    without
}

/// Gives the room that is left to the lists, one after the other.
fn grow(session: Session, body: &Element, lists: &[List], most: usize) {
    for list in lists.iter().filter(|list| list.items.len() > most + 1) {
        let (mut low, mut high) = (most, list.items.len() + 1);
        while high - low > 1 {
            let middle = usize::midpoint(low, high);
            list.cut(session, middle);
            if overflows(body) { high = middle } else { low = middle }
        }
        list.cut(session, low);
    }
}

/// A list or the body of a table, with the line that says how much of it is shown.
struct List {
    items: Vec<Element>,
    note: Element,
}

fn lists(body: &Element) -> Vec<List> {
    let make = |list: Element| {
        let items: Vec<Element> = (0..list.children().length()).filter_map(|index| list.children().item(index)).collect();
        let is_rows = list.tag_name().eq_ignore_ascii_case("tbody");
        let whole = if is_rows { list.parent_element()? } else { list };
        let note = element("p", "sheet-cut")?;
        whole.after_with_node_1(&note).ok()?;
        Some(List { items, note })
    };
    all(body, "ul, ol, tbody, dl").into_iter().filter_map(make).collect()
}

impl List {
    /// Keeps the first `most`; one more is no longer than the line that says so.
    fn cut(&self, session: Session, most: usize) {
        let total = self.items.len();
        let most = if total <= most + 1 { total } else { most };
        for (index, item) in self.items.iter().enumerate() {
            hide(item, index >= most);
        }
        let number = |count: usize| session.texts().numbers.integer(count as u64);
        hide(&self.note, most == total);
        self.note.set_text_content(Some(&(Print::of(session.lang).cut)(&number(most), &number(total))));
    }
}

/// Shows as many `items` of `list` as there is room for in it, and says of how many; nothing is said if all are there.
pub(super) fn fill(session: Session, list: &Element, items: &[Element], total: usize, note: &Element, address: Option<&str>) {
    let say = |shown: usize| say_shown(session, note, shown, total, address);
    say(items.len());
    // The most that fits, by halving: at `low` items it fits, at `high` it does not.
    let show = |count: usize| items.iter().enumerate().for_each(|(index, item)| hide(item, index >= count));
    let (mut low, mut high) = (0, items.len() + 1);
    while high - low > 1 {
        let middle = usize::midpoint(low, high);
        show(middle);
        say(middle);
        if overflows(list) { high = middle } else { low = middle }
    }
    show(low);
    say(low);
}

/// Says in `note` how many of how many are shown; nothing if all are.
pub(super) fn say_shown(session: Session, note: &Element, shown: usize, total: usize, address: Option<&str>) {
    let number = |count: usize| session.texts().numbers.integer(count as u64);
    let words = (Print::of(session.lang).shown)(&number(shown), &number(total), address);
    note.set_text_content(Some(if shown < total { &words } else { "" }));
}

/// A line about what is missing, if anything is.
pub(super) fn say_left_out(session: Session, without: &[String], into: &Element) {
    if !without.is_empty() {
        let _ = add(into, "p", "sheet-left-out", &(Print::of(session.lang).left_out)(&without.join(", ")));
    }
}
