//! What the signs of the map mean: sectors by colour and shape, and how exactly a place is known.

use leptos::prelude::*;

use super::rings::Source;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::{Facet, places_without_point};
use crate::domain::model::Precision;
use crate::scene::map::precision_class;
use crate::state::{Intent, Session, memo};
use crate::texts::value_label;
use crate::ui::shared::dynamic::{flag, text};
use crate::ui::shared::focus::focus_list;
use crate::ui::shared::swatch::swatch;

/// Every kind of precision, finest first.
const PRECISIONS: [Precision; 3] = [Precision::Address, Precision::Postcode, Precision::Place];

/// After the kinds of precision: companies without a place, and those whose place has no point.
const NOWHERE: usize = PRECISIONS.len();
const WITHOUT_POINT: usize = NOWHERE + 1;

/// The sectors with their signs and the companies of each that the map shows.
#[component]
pub(super) fn Sectors(
    /// The companies.
    source: Source,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let atlas = session.atlas();
    let counts = memo(move || {
        let atlas = session.atlas();
        let mut counts = vec![0_u64; atlas.dataset.sectors.len()];
        source.rows.with(|rows| {
            let companies = rows.iter().map(|row| &atlas.dataset.companies[row]);
            companies.filter(|company| company.location.point.is_some()).for_each(|company| counts[company.sector] += 1);
        });
        counts
    });
    let entries = atlas.dataset.sectors.iter().enumerate().map(|(position, sector)| {
        let count = text(move || texts.numbers.integer(counts.with(|counts| counts.get(position).copied().unwrap_or_default())));
        view! {
            <li>
                {swatch(position, &sector.id)}
                <span>{value_label(&atlas.dataset, texts, Facet::Sector, &sector.id)}</span>
                <b>{count}</b>
            </li>
        }
    });
    view! { <ul class="legend" aria-label=texts.map.legend>{entries.collect_view()}</ul> }
}

/// How exactly places are known, with the companies of each kind, and what is not on the map, which opens as a list. Together they
/// are every company.
#[component]
pub(super) fn Precisions(
    /// The companies.
    source: Source,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let counts = memo(move || {
        let atlas = session.atlas();
        let mut counts = [0_usize; 5];
        // What is not on the map has no place at all, or one without a point, which the list of places counts as known.
        let kind = |row: usize| {
            let location = &atlas.dataset.companies[row].location;
            let precision = location.point.and_then(|(_, precision)| PRECISIONS.iter().position(|one| *one == precision));
            precision.unwrap_or(if location.place.is_none() { NOWHERE } else { WITHOUT_POINT })
        };
        source.rows.with(|rows| rows.iter().for_each(|row| counts[kind(row)] += 1));
        counts
    });
    let number = move |index: usize| text(move || texts.numbers.integer(counts.get()[index] as u64));
    let entries = PRECISIONS.iter().enumerate().map(|(index, precision)| {
        view! {
            <li data-atlas-precision=precision_class(*precision) data-count=text(move || counts.get()[index].to_string())>
                <svg class="precision-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                    <circle class=["precision ", precision_class(*precision)].concat() cx="8" cy="8" r="6.5"/><circle class="dot" cx="8" cy="8" r="3.2"/>
                </svg>
                <span>{(texts.geo.precision)(*precision)}" "<b>{number(index)}</b></span>
            </li>
        }
    });
    let list = move |_| {
        let places = source.rows.with_untracked(|rows| places_without_point(&session.atlas().dataset, rows.iter()));
        session.go(Intent::Push, |state| state.filters.set(Facet::Place, places));
        focus_list();
    };
    let total = memo(move || source.rows.with(Bitset::count));
    let off = move || counts.with(|counts| counts[NOWHERE] + counts[WITHOUT_POINT]);
    view! {
        <ul class="legend precisions" aria-label=texts.geo.precisions>{entries.collect_view()}</ul>
        <p class="hint" data-atlas="no-location" data-count=text(move || off().to_string())>
            {text(move || (texts.map.off_map)(counts.get()[NOWHERE], counts.get()[WITHOUT_POINT], total.get()))}" "
            <button type="button" class="link" data-atlas="list-unplaced" hidden=flag(move || off() == 0) on:click=list>{texts.geo.show_unplaced}</button>
        </p>
    }
}
