//! From the selected rows to the marks of one map: group by point, join by zoom, describe.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::bitset::Bitset;
use crate::domain::facets::{Facet, UNKNOWN};
use crate::domain::geo::basemap::Town;
use crate::domain::geo::cluster::{Mark, Spot, marks, spots};
use crate::domain::geo::{Size, Viewport, World, world_from_lon_lat};
use crate::domain::model::Dataset;
use crate::domain::order::sorted;
use crate::scene::Scene;
use crate::scene::map::{MapMark, Part, TownLabel, map_scene};
use crate::state::{Session, memo};
use crate::texts::{Texts, value_label};

/// Companies by point, of all regions.
pub(super) type Spots = Memo<Arc<Vec<Spot>>>;

/// The points of the rows, grouped; companies without a point are not on the map.
pub(super) fn use_spots(session: Session, rows: Memo<Bitset>) -> Spots {
    memo(move || {
        let atlas = session.atlas();
        let companies = &atlas.dataset.companies;
        rows.with(|rows| {
            let points = rows.iter().filter_map(|row| {
                let (point, _) = companies[row].location.point?;
                Some((row as u32, world_from_lon_lat(point)))
            });
            Arc::new(spots(points))
        })
    })
}

/// The marks of a map of this size and a margin, from top left to bottom right, which is also the order of the Tab key.
pub(super) fn visible_marks(spots: &[Spot], view: Viewport, size: Size, margin_px: f64) -> Vec<Mark> {
    let mut visible = marks(spots, view, size);
    visible.retain(|mark| is_inside(view, size, mark.world, margin_px));
    let line = |mark: &Mark| (view.screen_from_world(mark.world, size).1 / 40.0).floor();
    sorted(visible, |a, b| line(a).total_cmp(&line(b)).then(a.world.x.total_cmp(&b.world.x)))
}

/// True if a point is on the map or at most `margin_px` beyond its edge.
pub(super) fn is_inside(view: Viewport, size: Size, world: World, margin_px: f64) -> bool {
    let (x, y) = view.screen_from_world(world, size);
    let beyond = margin_px + 4.0;
    (-beyond..=size.width + beyond).contains(&x) && (-beyond..=size.height + beyond).contains(&y)
}

/// The scene of these marks and, where there is room, of towns up to a rank that fits the zoom.
pub(super) fn scene(dataset: &Dataset, texts: &Texts, marks: &[Mark], towns: &[Town], view: Viewport, size: Size) -> Scene {
    let placed: Vec<MapMark> = marks.iter().map(|mark| describe(dataset, texts, mark, view, size)).collect();
    let labels: Vec<TownLabel> = towns
        .iter()
        .filter(|town| f64::from(town.rank) <= view.zoom - 4.0 && is_inside(view, size, town.world, 0.0))
        .map(|town| {
            let (x, y) = view.screen_from_world(town.world, size);
            TownLabel { name: town.name.clone(), x, y }
        })
        .collect();
    map_scene(&placed, &labels, size.width, size.height)
}

fn describe(dataset: &Dataset, texts: &Texts, mark: &Mark, view: Viewport, size: Size) -> MapMark {
    let companies = || mark.rows.iter().map(|row| &dataset.companies[*row as usize]);
    let mut counts = vec![0; dataset.sectors.len()];
    let mut places: Vec<(&str, usize)> = Vec::new();
    for company in companies() {
        counts[company.sector] += 1;
        let place = company.location.place.as_deref().unwrap_or(UNKNOWN);
        // Companies of one spot follow one another, so the last place is the likely one.
        match places.iter_mut().rev().find(|(id, _)| *id == place) {
            Some((_, count)) => *count += 1,
            None => places.push((place, 1)),
        }
    }
    let parts = counts.into_iter().enumerate().filter(|(_, count)| *count > 0).map(|(series, count)| Part {
        series,
        class: format!("sector-{}", dataset.sectors[series].id),
        count,
    });
    // The place with the most companies names the mark.
    // Of equals the first.
    let place = places
        .iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map(|(id, _)| value_label(dataset, texts, Facet::Place, id))
        .unwrap_or_default();
    let title = match companies().next().filter(|_| mark.rows.len() == 1) {
        Some(company) => (texts.map.one_mark)(&company.name, &place),
        None => {
            let what = (texts.map.many_mark)(mark.rows.len(), &place, places.len() - 1);
            let action = if mark.one_spot { texts.map.opens_list } else { texts.map.zooms };
            format!("{what} – {action}")
        }
    };
    let (x, y) = view.screen_from_world(mark.world, size);
    let key = mark.rows.first().map(|row| dataset.companies[*row as usize].id.clone()).unwrap_or_default();
    MapMark { key, title, label: Some(place), x, y, radius: mark.radius, parts: parts.collect() }
}
