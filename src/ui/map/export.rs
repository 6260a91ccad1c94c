//! What can be taken away: the selection as `GeoJSON`, the map as it is seen as SVG and PNG.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::domain::geo::geojson::feature_collection;
use crate::scene::document::Caption;
use crate::state::Session;
use crate::ui::shared::details::once_whole;
use crate::ui::shared::export::{Content, Format, export};
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
        export(name(session, "geojson"), Content::Text { text, media_type: "application/geo+json" });
    });
    let geojson = move |_| whole.set(Some(()));
    let svg = move |_| export(name(session, "svg"), picture(session, Format::Svg));
    let png = move |_| export(name(session, "png"), picture(session, Format::Png));
    view! {
        <p class="exports"><span>{geo.export}</span>
            <button type="button" class="link" data-atlas-export="geojson" on:click=geojson>"GeoJSON"</button>
            <button type="button" class="link" data-atlas-export="svg" on:click=svg>"SVG"</button>
            <button type="button" class="link" data-atlas-export="png" on:click=png>"PNG"</button>
        </p>
        {incomplete(session, lacks)}
    }
    .into_any()
}

fn selected(session: Session) -> Vec<usize> {
    session.rows.with_untracked(|rows| rows.iter().map(|row| *row as usize).collect())
}

/// A name that says what is in the file: release and number of companies.
fn name(session: Session, extension: &str) -> String {
    let release = session.atlas().dataset.release.id.clone();
    ["healthtech-atlas-", &release, "-", &session.count.get_untracked().to_string(), ".", extension].concat()
}

/// The maps of the page with the selection above and the credits below.
fn picture(session: Session, format: Format) -> Content {
    let texts = session.texts();
    let [count, rest] = (texts.explore.results)(session.count.get_untracked(), session.total.get_untracked());
    let title = [texts.shell.name, " – ", &count, " ", &rest].concat();
    let caption = Caption { title, head: Vec::new(), foot: vec![texts.map.credits.to_owned()] };
    Content::Picture { elements: maps(), caption, format }
}

fn maps() -> Vec<Element> {
    let Ok(found) = document().query_selector_all(".map .map-frame > .map-svg, .map .area-legend") else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}
