//! What the sheet shows of each view.

use leptos::prelude::*;
use web_sys::Element;

use super::dom::{add, all, element, first, hide, overflows, text_of};
use super::extract::{drop_shrunk, extract, of, part, picture};
use super::fit::{fill as fill_list, fit, say_left_out, say_shown};
use crate::domain::filter::facets::Facet;
use crate::domain::model::{Company, Scope};
use crate::domain::url_state::Layout;
use crate::scene::glyph;
use crate::state::Session;
use crate::texts::{headcount, value_label};
use crate::ui::shared::fold::while_unfolded;
use crate::views::View;

/// Charts of the selection, the most telling first; the last ones give way to the list.
const CHARTS: [&str; 3] = ["cluster-sector", "founded", "size"];
/// Pixels that a list needs to be worth its place.
const LEAST: i32 = 88;
/// More rows than a page has room for.
const ROWS: usize = 120;
/// More rows than anybody prints, a hundred pages; what is beyond is said.
const DIRECTORY_ROWS: usize = 5_000;

/// Fills the body of the sheet with the present view.
pub(super) fn fill(session: Session, view: &View, body: &Element, foot: &Element, address: Option<&str>) {
    let _ = match view {
        View::Explore => explore(session, body, address),
        View::Companies => companies(session, body, address),
        _ => other(session, view, body, foot),
    };
}

/// Figures, map, charts, list.
fn explore(session: Session, body: &Element, address: Option<&str>) -> Option<()> {
    // What is chosen is no finding: the sentence of a field that no filter is on.
    let chosen =
        session.url.with(|state| [state.filters.values(Facet::Sector).len(), usize::from(state.filters.founded.is_some())]);
    let telling = ["sector", "founded"].into_iter().zip(chosen).find(|(_, chosen)| *chosen == 0).map_or("size", |(name, _)| name);
    if let Some(finding) = first(&format!("[data-atlas-sentence={telling}]")) {
        add(body, "p", "sheet-finding", &text_of(&finding))?;
    }
    let figures = add(body, "div", "sheet-figures", "")?;
    of(".figures", &figures);
    let map = add(body, "div", "sheet-map", "")?;
    let regions = all(&first("[data-atlas=map]")?, ".region");
    for region in &regions {
        let panel = add(&map, "div", "", "")?;
        for shown in all(region, "figcaption, .map-svg, .region-note") {
            part(&shown, &panel);
        }
    }
    if regions.is_empty() {
        all(&first("[data-atlas=map]")?, ".map-svg").iter().for_each(|drawn| picture(drawn, &map));
    }
    // Beside one map there is room for its legend, under three there is.
    let legend = add(if regions.is_empty() { &map } else { body }, "div", "sheet-legend", "")?;
    for shown in all(&first("[data-atlas=map]")?, ".legend, [data-atlas=no-location], .credits") {
        part(&shown, &legend);
    }
    let charts = add(body, "div", "sheet-charts", "")?;
    for name in CHARTS {
        if let Some(chart) = first(&format!("[data-atlas-chart={name}]")) {
            part(&chart, &charts);
        }
    }
    let heading = add(body, "h2", "", session.texts().list.title)?;
    let list = add(body, "ul", "sheet-list", "")?;
    let items = items(session, &list, ROWS, line);
    let note = add(body, "p", "sheet-note", "")?;
    // With many filters or long words the charts give way.
    for chart in all(&charts, "section").into_iter().rev() {
        if list.client_height() >= LEAST {
            break;
        }
        chart.remove();
    }
    hide(&heading, items.is_empty());
    fill_list(session, &list, &items, session.count.get(), &note, address);
    Some(())
}

/// The table or the cards, with every company: whoever prints a directory wants all of it, so it goes on over as many pages as it
/// needs.
fn companies(session: Session, body: &Element, address: Option<&str>) -> Option<()> {
    let texts = session.texts();
    body.set_class_name("sheet-body is-long");
    let is_cards = session.url.with(|state| state.layout == Layout::Cards);
    let (frame, items) = if is_cards {
        let list = add(body, "ul", "sheet-list is-cards", "")?;
        let items = items(session, &list, DIRECTORY_ROWS, card);
        (list, items)
    } else {
        let frame = add(body, "div", "sheet-table", "")?;
        let table = add(&frame, "table", "", "")?;
        let heads = add(&add(&table, "thead", "", "")?, "tr", "", "")?;
        let words = [texts.list.name, texts.detail.sector, texts.detail.cluster, texts.detail.place];
        words.into_iter().for_each(|word| drop(add(&heads, "th", "", word)));
        [texts.detail.founded, texts.detail.employees].into_iter().for_each(|word| drop(add(&heads, "th", "number", word)));
        let rows = add(&table, "tbody", "", "")?;
        let items = items(session, &rows, DIRECTORY_ROWS, row);
        (frame, items)
    };
    let note = add(body, "p", "sheet-note", "")?;
    if items.is_empty() {
        add(&frame, "p", "", texts.list.empty_title)?;
    }
    say_shown(session, &note, items.len(), session.count.get(), address);
    Some(())
}

/// Any other view in two columns.
fn other(session: Session, view: &View, body: &Element, foot: &Element) -> Option<()> {
    body.set_class_name(match view {
        // A network and tables of clusters need the whole width.
        View::Connect | View::Compare => "sheet-body is-columns is-wide",
        // Many small charts and lists.
        View::Cluster(_) => "sheet-body is-columns is-narrow",
        _ => "sheet-body is-columns",
    });
    let content = first("#content")?;
    while_unfolded(&content, || extract(&content, body));
    drop_shrunk(body);
    let mut without = fit(session, body);
    say_left_out(session, &without, foot);
    // The line about what is left out takes room as well.
    for part in all(body, "section").into_iter().rev().filter(|part| part.client_height() > 0) {
        if without.is_empty() || !overflows(body) {
            break;
        }
        if let Some(heading) = part.query_selector("h2, h3").ok().flatten() {
            without.insert(0, text_of(&heading));
        }
        hide(&part, true);
        all(foot, ".sheet-left-out").iter().for_each(Element::remove);
        say_left_out(session, &without, foot);
    }
    Some(())
}

/// The first companies of the selection in their order, `most` at most, each made by `one`.
fn items(session: Session, into: &Element, most: usize, one: fn(Session, &Company) -> Option<Element>) -> Vec<Element> {
    let atlas = session.atlas();
    let rows = session.rows.get();
    let made = rows.iter().take(most).filter_map(|row| one(session, atlas.dataset.companies.get(*row as usize)?));
    let items: Vec<Element> = made.collect();
    for item in &items {
        let _ = into.append_child(item);
    }
    items
}

/// The sign of the company's sector.
fn sign(company: &Company, session: Session, into: &Element) -> Option<()> {
    let sector = &session.atlas().dataset.sectors.get(company.sector)?.id.clone();
    let svg = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "svg").ok()?;
    svg.set_attribute("class", &["swatch sector-", sector].concat()).ok()?;
    svg.set_attribute("viewBox", "0 0 12 12").ok()?;
    let path = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "path").ok()?;
    path.set_attribute("d", &glyph::path(company.sector, 6.0, 6.0, 4.2)).ok()?;
    svg.append_child(&path).ok()?;
    into.append_child(&svg).ok()?;
    Some(())
}

fn place(session: Session, company: &Company) -> String {
    let place = company.location.place.as_deref();
    place.map(|place| value_label(&session.atlas().dataset, session.texts(), Facet::Place, place)).unwrap_or_default()
}

fn region(session: Session, company: &Company) -> String {
    let atlas = session.atlas();
    let cluster = atlas.dataset.clusters.get(company.cluster).map(|cluster| cluster.id.clone()).unwrap_or_default();
    value_label(&atlas.dataset, session.texts(), Facet::Cluster, &cluster)
}

fn people(session: Session, company: &Company) -> String {
    company.employees.map(|known| headcount(session.texts(), known)).unwrap_or_default()
}

fn name(session: Session, company: &Company, into: &Element) -> Option<Element> {
    sign(company, session, into)?;
    let name = add(into, "bdi", "", &company.name);
    if company.scope == Scope::Adjacent {
        add(into, "small", "", &[" (", session.texts().list.adjacent, ")"].concat())?;
    }
    name
}

/// One line of the short list: sign, name, place, year.
fn line(session: Session, company: &Company) -> Option<Element> {
    let item = element("li", "")?;
    name(session, company, &item)?;
    let known = [place(session, company), company.founded.map(|year| year.to_string()).unwrap_or_default()];
    let known: Vec<String> = known.into_iter().filter(|word| !word.is_empty()).collect();
    add(&item, "span", "", &known.join(", "))?;
    Some(item)
}

fn row(session: Session, company: &Company) -> Option<Element> {
    let item = element("tr", "")?;
    let first = add(&item, "td", "", "")?;
    name(session, company, &first)?;
    let sector = value_label(&session.atlas().dataset, session.texts(), Facet::Sector, sector_id(session, company).as_str());
    add(&item, "td", "", &sector)?;
    add(&item, "td", "", &region(session, company))?;
    add(&item, "td", "", &place(session, company))?;
    add(&item, "td", "number", &company.founded.map(|year| year.to_string()).unwrap_or_default())?;
    add(&item, "td", "number", &people(session, company))?;
    Some(item)
}

fn sector_id(session: Session, company: &Company) -> String {
    session.atlas().dataset.sectors.get(company.sector).map(|sector| sector.id.clone()).unwrap_or_default()
}

fn card(session: Session, company: &Company) -> Option<Element> {
    let item = element("li", "")?;
    name(session, company, &item)?;
    let (lang, activity) = company.activity.in_language(session.lang.code()).unwrap_or_default();
    let words = add(&item, "p", "", activity)?;
    words.set_attribute("lang", lang).ok()?;
    let texts = session.texts();
    let year = company.founded.map(|year| format!("{} {year}", texts.detail.founded)).unwrap_or_default();
    let count = people(session, company);
    let count = if count.is_empty() { count } else { format!("{} {count}", texts.detail.employees) };
    let known = [place(session, company), region(session, company), year, count];
    let known: Vec<String> = known.into_iter().filter(|word| !word.is_empty()).collect();
    add(&item, "p", "sheet-soft", &known.join(" · "))?;
    Some(item)
}
