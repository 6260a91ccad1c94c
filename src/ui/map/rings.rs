//! Companies as rings: those that would overlap on the screen are joined into one mark that shows their sectors.

use std::sync::Arc;

use leptos::prelude::*;

use super::drawn::{Draw, Drawn};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::geo::cluster::{Point, Room, marks, points};
use crate::domain::geo::index::ClusterIndex;
use crate::domain::geo::world_from_lon_lat;
use crate::scene::map::rings::{Localities, Named, Words, in_reading_order, ring};
use crate::scene::map::{MapMark, map_scene};
use crate::state::{Session, memo};
use crate::texts::{Texts, value_label};

/// Points with their numbers of companies.
pub(super) type Points = Memo<Arc<Vec<Point>>>;

/// What a map draws from.
#[derive(Clone, Copy)]
pub(super) struct Source {
    /// The rows that the filters select and that belong to the map.
    pub(super) rows: Memo<Bitset>,
    /// The points of those that have one.
    pub(super) points: Points,
    /// The hierarchy of all companies with a point.
    index: StoredValue<Arc<ClusterIndex>>,
    /// Where each company is.
    localities: StoredValue<Arc<Localities>>,
    /// Running sums of `rows` over the index.
    sums: Memo<Arc<Vec<u32>>>,
    /// Position of the cluster that the map is about; all of them if absent.
    pub(super) cluster: Option<usize>,
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
        Self::over(index, StoredValue::new(Arc::new(Localities::new(&atlas.columns))), rows, None)
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
        localities: StoredValue<Arc<Localities>>,
        rows: Memo<Bitset>,
        cluster: Option<usize>,
    ) -> Self {
        let sums = memo(move || rows.with(|rows| index.with_value(|index| Arc::new(index.sums(rows)))));
        let points = memo(move || sums.with(|sums| index.with_value(|index| Arc::new(points(index, sums)))));
        Self { rows, points, index, localities, sums, cluster }
    }
}

/// Makes the drawing of a map.
pub(super) type DrawOf = fn(Session, Source) -> Draw;

/// Pixels of a target on a kiosk, and the least distance of two.
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
            let marks = in_reading_order(source.index.with_value(marks), shot.view, shot.size, shot.margin_px);
            let (dataset, columns, texts) = (&atlas.dataset, &atlas.columns, session.texts());
            let words = Words { place: &|id| value_label(dataset, texts, Facet::Place, id), title: &|named| title(texts, named) };
            let placed: Vec<MapMark> = source.localities.with_value(|places| {
                marks.iter().map(|mark| ring((dataset, columns, places), mark, (shot.view, shot.size), &words)).collect()
            });
            let mut scene = map_scene(&placed, &shot.town_labels(dataset, session.lang), shot.size.width, shot.size.height);
            scene.data.iter_mut().for_each(|datum| datum.hit = datum.hit.at_least(apart_px));
            Drawn { scene, marks }
        })
    })
}

/// What a mark says and does.
fn title(texts: &Texts, named: &Named<'_>) -> String {
    if let Some(company) = named.single {
        // Sites of a group are told apart by their place, which is announced once.
        let has_place = company.name.ends_with(&["(", named.place, ")"].concat());
        return if has_place { company.name.clone() } else { (texts.map.one_mark)(&company.name, named.place) };
    }
    let what = (texts.map.many_mark)(named.mark.rows.len(), named.place, named.places.saturating_sub(1));
    let action = if named.mark.is_one_point { texts.map.opens_list } else { texts.map.zooms };
    format!("{what} – {action}")
}
