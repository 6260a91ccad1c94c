//! The companies at one point, as a list: no zoom can part them.

use leptos::html;
use leptos::prelude::*;

use super::radius::{chosen_km, filter_around};
use crate::domain::filter::facets::{Facet, UNKNOWN};
use crate::domain::geo::{World, lon_lat_from_world};
use crate::domain::order::sorted;
use crate::state::{Intent, Session, memo};
use crate::texts::value_label;
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::focus::focus_soon;
use crate::ui::shared::icons::{Icon, icon};
use crate::ui::shared::swatch::swatch;

/// The open list: the point, and its companies' rows.
pub(super) type OpenPoint = RwSignal<Option<(World, Vec<u32>)>>;

/// The list, while one is open. Escape closes it.
#[component]
pub(super) fn PointList(
    /// What is open.
    open: OpenPoint,
) -> impl IntoView {
    let session = Session::here();
    // Companies that a later filter leaves out leave the list too.
    let rows = memo(move || {
        let (_, rows) = open.get()?;
        let kept = |row: &u32| session.cross.with(|cross| cross.selected().contains(*row as usize));
        Some(rows.into_iter().filter(kept).collect::<Vec<u32>>()).filter(|rows| !rows.is_empty())
    });
    node(move || rows.get().map(|rows| view! { <Companies rows open/> }))
}

/// Heading and one button a company.
#[component]
fn Companies(
    /// Rows of the dataset.
    rows: Vec<u32>,
    /// To close the list.
    open: OpenPoint,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let atlas = session.atlas();
    let heading = NodeRef::<html::H3>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let companies = &atlas.dataset.companies;
    let place = rows.first().and_then(|row| companies[*row as usize].location.place.clone());
    let place = value_label(&atlas.dataset, texts, Facet::Place, place.as_deref().unwrap_or(UNKNOWN));
    let title = (texts.map.at_point)(rows.len(), &place);
    let names = atlas.columns.names();
    let rows = sorted(rows, |a, b| names[*a as usize].cmp(&names[*b as usize]));
    let items = rows.iter().take(MOST_ENTRIES).map(|row| {
        let company = &companies[*row as usize];
        let id = company.id.clone();
        let go = move |_| session.go(Intent::Push, |state| state.open = Some(id.clone()));
        let sector = &atlas.dataset.sectors[company.sector];
        view! { <li><button type="button" on:click=go>{swatch(company.sector, &sector.id)}<span>{company.name.clone()}</span></button></li> }
    });
    let around = move |_| {
        if let Some((world, _)) = open.get_untracked() {
            filter_around(session, lon_lat_from_world(world));
        }
    };
    let close = move || {
        open.set(None);
        focus_soon(&[".map .map-mark", "#content"]);
    };
    view! {
        <div class="point-list" role="group" aria-label=title.clone() data-atlas="point-list"
            on:keydown=move |event| if event.key() == "Escape" { event.stop_propagation(); close(); }>
            <div class="point-head">
                <h3 tabindex="-1" node_ref=heading>{title.clone()}</h3>
                <button type="button" class="icon-button" aria-label=texts.shell.close on:click=move |_| close()>{icon(Icon::Close)}</button>
            </div>
            <button type="button" class="link" data-atlas="around-here" on:click=around>{(texts.geo.around_here)(chosen_km(session))}</button>
            <ul>{items.collect_view()}</ul>
            {capped(session, rows.len().min(MOST_ENTRIES), rows.len())}
        </div>
    }
}
