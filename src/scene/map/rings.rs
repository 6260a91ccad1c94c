//! Companies of a map as rings: which mark stands for whom, in which order, under which name.

use super::{MapMark, Part, is_inside};
use crate::domain::filter::columns::Columns;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::geo::cluster::Mark;
use crate::domain::geo::{Size, Viewport};
use crate::domain::model::{Company, Dataset};
use crate::domain::order::sorted;

/// The locality of each row by its position in the column, so that a mark of thousands compares numbers and no names.
pub fn localities(columns: &Columns) -> Vec<usize> {
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

/// The marks that are on the map, from top left to bottom right, which is also the order of the Tab key.
pub fn in_reading_order(mut marks: Vec<Mark>, view: Viewport, size: Size, margin_px: f64) -> Vec<Mark> {
    marks.retain(|mark| is_inside(view, size, mark.world, margin_px));
    let line = |mark: &Mark| (view.screen_from_world(mark.world, size).1 / 40.0).floor();
    sorted(marks, |a, b| line(a).total_cmp(&line(b)).then(a.world.x.total_cmp(&b.world.x)))
}

/// What the words of a mark are made from.
pub struct Named<'a> {
    /// The mark.
    pub mark: &'a Mark,
    /// The name of the place with the most of its companies; empty if none has a place.
    pub place: &'a str,
    /// In how many places they are.
    pub places: usize,
    /// The company, if it is one.
    pub single: Option<&'a Company>,
}

/// How marks are named.
pub struct Words<'a> {
    /// The name of a place, by its id.
    pub place: &'a dyn Fn(&str) -> String,
    /// The full text of a mark.
    pub title: &'a dyn Fn(&Named<'_>) -> String,
}

/// A mark where a viewport shows it. `places` are [`localities`].
pub fn ring(
    (dataset, columns, places): (&Dataset, &Columns, &[usize]),
    mark: &Mark,
    (view, size): (Viewport, Size),
    words: &Words<'_>,
) -> MapMark {
    let companies = || mark.rows.iter().map(|row| &dataset.companies[*row as usize]);
    let mut counts = vec![0; dataset.sectors.len()];
    companies().for_each(|company| counts[company.sector] += 1);
    let parts = counts.into_iter().enumerate().filter(|(_, count)| *count > 0).map(|(series, count)| Part {
        series,
        class: format!("sector-{}", dataset.sectors[series].id),
        count,
    });
    // The place with the most companies names the mark.
    let (places, most) = most(places, &mark.rows);
    let ids = columns.facet(Facet::Place).ids();
    let place = most.map(|most| (words.place)(&ids[most])).unwrap_or_default();
    let single = companies().next().filter(|_| mark.rows.len() == 1);
    let title = (words.title)(&Named { mark, place: &place, places, single });
    let (x, y) = view.screen_from_world(mark.world, size);
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
