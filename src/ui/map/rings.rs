//! Companies as rings: those that would overlap on the screen are joined into one mark that shows their sectors.

use std::sync::Arc;

use leptos::prelude::*;

use super::drawn::{Draw, Drawn, Shot, is_inside};
use crate::domain::filter::columns::Columns;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::geo::cluster::{Mark, Room, Spot, marks, spots};
use crate::domain::geo::index::ClusterIndex;
use crate::domain::geo::world_from_lon_lat;
use crate::domain::model::Company;
use crate::domain::order::sorted;
use crate::scene::map::{MapMark, Part, map_scene};
use crate::state::{Atlas, Session, memo};
use crate::texts::{Texts, value_label};

/// Points with their numbers of companies.
pub(super) type Spots = Memo<Arc<Vec<Spot>>>;

/// What a map draws from.
#[derive(Clone, Copy)]
pub(super) struct Source {
    /// The rows that the filters select and that belong to the map.
    pub(super) rows: Memo<Bitset>,
    /// The points of those that have one.
    pub(super) spots: Spots,
    /// The hierarchy of all companies with a point.
    index: StoredValue<Arc<ClusterIndex>>,
    /// Where each company is, see [`localities`].
    localities: StoredValue<Vec<usize>>,
    /// Running sums of `rows` over the index.
    sums: Memo<Arc<Vec<u32>>>,
    /// Position of the cluster that the map is about; all of them if absent.
    pub(super) cluster: Option<usize>,
}

/// The locality of each row by its position in the column, so that a mark of thousands compares numbers and no names.
fn localities(columns: &Columns) -> Vec<usize> {
    let mut of = vec![0; columns.rows()];
    for (position, list) in columns.facet(Facet::Place).postings().iter().enumerate() {
        let mut rows = Bitset::empty(columns.rows());
        list.add_to(&mut rows);
        rows.iter().for_each(|row| of[row] = position);
    }
    of
}

/// How many localities these rows are in, and the one with the most of them; of equals the first.
fn most(localities: &[usize], rows: &[u32]) -> (usize, Option<usize>) {
    let of = |row: &u32| localities[*row as usize];
    let mut counts = vec![0_usize; rows.iter().map(of).max().map_or(0, |last| last + 1)];
    rows.iter().for_each(|row| counts[of(row)] += 1);
    (counts.iter().filter(|count| **count > 0).count(), rows.iter().rev().map(of).max_by_key(|place| counts[*place]))
}

impl Source {
    /// These rows, of every region; companies without a point are not on the map.
    pub(super) fn new(session: Session, rows: Memo<Bitset>) -> Self {
        let atlas = session.atlas();
        let points = atlas.dataset.companies.iter().enumerate().filter_map(|(row, company)| {
            let (point, _) = company.location.point?;
            Some((row as u32, world_from_lon_lat(point)))
        });
        let index = StoredValue::new(Arc::new(ClusterIndex::new(points)));
        Self::over(index, StoredValue::new(localities(&atlas.columns)), rows, None)
    }

    /// Those of one cluster.
    pub(super) fn of_cluster(self, session: Session, own: usize) -> Self {
        let companies = &session.atlas().dataset.companies;
        let members = Bitset::from_fn(companies.len(), |row| companies[row].cluster == own);
        let rows = memo(move || {
            let mut rows = self.rows.get();
            rows.intersect(&members);
            rows
        });
        Self::over(self.index, self.localities, rows, Some(own))
    }

    fn over(
        index: StoredValue<Arc<ClusterIndex>>,
        localities: StoredValue<Vec<usize>>,
        rows: Memo<Bitset>,
        cluster: Option<usize>,
    ) -> Self {
        let sums = memo(move || rows.with(|rows| index.with_value(|index| Arc::new(index.sums(rows)))));
        let spots = memo(move || sums.with(|sums| index.with_value(|index| Arc::new(spots(index, sums)))));
        Self { rows, spots, index, localities, sums, cluster }
    }
}

/// Makes the drawing of a map.
pub(super) type DrawOf = fn(Session, Source) -> Draw;

/// Pixels of a target on a stand, and the least distance of two.
const FINGER: f64 = 44.0;

/// Draws companies as rings.
pub(super) fn draw(session: Session, source: Source) -> Draw {
    let kiosk = memo(move || session.url.with(|state| state.kiosk));
    Arc::new(move |shot| {
        let atlas = session.atlas();
        source.rows.with(|rows| {
            let sums = source.sums.get();
            let apart_px = if kiosk.get() { FINGER } else { 0.0 };
            let room = Room { margin_px: shot.margin_px, apart_px };
            let marks = |index: &Arc<ClusterIndex>| marks(index, rows, &sums, shot.view, shot.size, room);
            let marks = in_reading_order(source.index.with_value(marks), shot);
            let placed: Vec<MapMark> = source.localities.with_value(|localities| {
                marks.iter().map(|mark| describe(&atlas, localities, session.texts(), mark, shot)).collect()
            });
            let mut scene = map_scene(&placed, &shot.town_labels(), shot.size.width, shot.size.height);
            scene.data.iter_mut().for_each(|datum| datum.hit = datum.hit.at_least(apart_px));
            Drawn { scene, marks }
        })
    })
}

/// The marks that are on the map, from top left to bottom right, which is also the order of the Tab key.
fn in_reading_order(mut marks: Vec<Mark>, shot: &Shot<'_>) -> Vec<Mark> {
    marks.retain(|mark| is_inside(shot.view, shot.size, mark.world, shot.margin_px));
    let line = |mark: &Mark| (shot.view.screen_from_world(mark.world, shot.size).1 / 40.0).floor();
    sorted(marks, |a, b| line(a).total_cmp(&line(b)).then(a.world.x.total_cmp(&b.world.x)))
}

fn describe(atlas: &Atlas, localities: &[usize], texts: &Texts, mark: &Mark, shot: &Shot<'_>) -> MapMark {
    let dataset = &atlas.dataset;
    let companies = || mark.rows.iter().map(|row| &dataset.companies[*row as usize]);
    let mut counts = vec![0; dataset.sectors.len()];
    companies().for_each(|company| counts[company.sector] += 1);
    let parts = counts.into_iter().enumerate().filter(|(_, count)| *count > 0).map(|(series, count)| Part {
        series,
        class: format!("sector-{}", dataset.sectors[series].id),
        count,
    });
    // The place with the most companies names the mark.
    let (places, most) = most(localities, &mark.rows);
    let ids = atlas.columns.facet(Facet::Place).ids();
    let place = most.map(|most| value_label(dataset, texts, Facet::Place, &ids[most])).unwrap_or_default();
    let title = match companies().next().filter(|_| mark.rows.len() == 1) {
        Some(company) => (texts.map.one_mark)(&company.name, &place),
        None => {
            let what = (texts.map.many_mark)(mark.rows.len(), &place, places.saturating_sub(1));
            let action = if mark.one_spot { texts.map.opens_list } else { texts.map.zooms };
            format!("{what} – {action}")
        }
    };
    let (x, y) = shot.view.screen_from_world(mark.world, shot.size);
    let key = mark.rows.first().map(|row| dataset.companies[*row as usize].id.clone()).unwrap_or_default();
    let precision = |company: &Company| company.location.point.map(|(_, precision)| precision);
    let first = companies().next().and_then(precision);
    let precision = first.filter(|first| companies().all(|company| precision(company) == Some(*first)));
    // One name for several places would claim that all are there.
    let label = match places {
        0 | 1 => place,
        count => format!("{place} +{}", count - 1),
    };
    MapMark { key, title, label: Some(label), x, y, radius: mark.radius, parts: parts.collect(), precision }
}
