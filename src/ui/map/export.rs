//! What can be taken away: the selection as `GeoJSON`, the map as it is seen as SVG and PNG.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::domain::geo::geojson::feature_collection;
use crate::format::file_name::file_name;
use crate::state::Session;
use crate::ui::figure::{Figure, quoting};
use crate::ui::shared::details::once_whole;
use crate::ui::shared::export::{Content, Format, Subject, export};
use crate::ui::takeaway::{incomplete, statement};

/// The buttons.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let geo = &session.texts().geo;
    let lacks = RwSignal::new(false);
    let whole = once_whole(session, move |()| {
        lacks.set(session.atlas().dataset.release.is_split);
        let text =
            feature_collection(&session.atlas().dataset, selected(session), session.lang.code(), &statement(session), false);
        export(name(session, "map", "geojson"), Content::Text { text, media_type: "application/geo+json" });
    });
    let geojson = move |_| whole.set(Some(()));
    let figure = figure(session);
    let save = move |what: &str, extension: &str, format: Format| {
        export(name(session, what, extension), picture(session, figure, format));
    };
    view! {
        <p class="exports"><span>{geo.export}</span>
            <button type="button" class="link" data-atlas-export="geojson" on:click=geojson>"GeoJSON"</button>
            <button type="button" class="link" data-atlas-export="svg" on:click=move |_| save("map", "svg", Format::Svg)>"SVG"</button>
            <button type="button" class="link" data-atlas-export="png" on:click=move |_| save("map", "png", Format::Png(1))>"PNG"</button>
            <button type="button" class="link" data-atlas-export="png2" on:click=move |_| save("map-2x", "png", Format::Png(2))>"PNG 2×"</button>
        </p>
        {quoting(figure)}
        {incomplete(session, lacks)}
    }
    .into_any()
}

fn selected(session: Session) -> Vec<usize> {
    session.rows.with_untracked(|rows| rows.iter().map(|row| *row as usize).collect())
}

/// A name that says what is in the file, as those of the charts do.
fn name(session: Session, what: &str, extension: &str) -> String {
    let filters = session.url.with_untracked(|state| state.filters_only().to_query());
    file_name(what, &session.atlas().dataset.release.id, filters.trim_start_matches("v=1"), extension)
}

/// The maps of the page with their legend.
fn picture(session: Session, figure: Figure, format: Format) -> Content {
    Content::Picture { subject: Subject::Elements(maps()), caption: figure.caption(session), signs: signs(), format }
}

/// The map as a figure.
fn figure(session: Session) -> Figure {
    let texts = session.texts();
    let finding = Signal::derive(move || {
        let [count, rest] = (texts.explore.results)(session.count.get(), session.total.get());
        [&count, " ", &rest].concat()
    });
    let publishers = Signal::stored(Vec::new());
    Figure { chart: None, title: texts.map.title, finding, publishers, credits: texts.map.credits }
}

/// The maps, each with the name of its region: the one that was asked for, else all.
fn maps() -> Vec<(Element, String)> {
    let alone = all(".map .is-alone .map-frame > .map-svg");
    let maps = if alone.is_empty() { all(".map .map-frame > .map-svg") } else { alone };
    let name = |map: &Element| {
        let caption = map.closest(".region").ok().flatten().and_then(|region| region.query_selector("figcaption").ok().flatten());
        // Its first child; a button follows.
        caption.and_then(|caption| caption.first_child()?.text_content()).unwrap_or_default()
    };
    // The classes of shaded areas stand below the maps, and need no name.
    let classes = all(".map .area-legend").into_iter().map(|legend| (legend, String::new()));
    maps.into_iter().map(|map| (map.clone(), name(&map))).chain(classes).collect()
}

/// The sectors of the legend.
fn signs() -> Vec<(Element, String)> {
    let entries = all(".map .legend:not(.precisions) li").into_iter();
    let sign = |entry: Element| {
        let (sign, name) = (entry.query_selector("svg").ok()??, entry.query_selector("span").ok()??);
        Some((sign, name.text_content()?))
    };
    entries.filter_map(sign).collect()
}

fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}
