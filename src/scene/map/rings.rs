//! Companies of a map as rings: which mark stands for whom, in which order, under which name.

use super::{MapMark, Part, is_inside};
use crate::domain::filter::columns::Columns;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::geo::cluster::Mark;
use crate::domain::geo::{Size, Viewport};
use crate::domain::model::{Company, Dataset};
use crate::domain::order::sorted;

/// Where companies are: localities by their positions in the column, so that a mark of thousands compares numbers and no names.
#[derive(Debug)]
pub struct Localities {
    /// That of each row.
    of: Vec<usize>,
    /// The companies of each, whatever is selected.
    sizes: Vec<usize>,
}

impl Localities {
    /// Of all rows.
    pub fn new(columns: &Columns) -> Self {
        let mut of = vec![0; columns.rows()];
        let mut sizes = Vec::new();
        for (position, list) in columns.facet(Facet::Place).postings().iter().enumerate() {
            let mut rows = Bitset::empty(columns.rows());
            list.add_to(&mut rows);
            sizes.push(rows.count());
            rows.iter().for_each(|row| of[row] = position);
        }
        Self { of, sizes }
    }

    /// How many localities these rows are in, and the one with the most of them. Of equals the one that is known for more
    /// companies names them, so that a group is not called after a village beside a town; of equals in that too, the first.
    fn most(&self, rows: &[u32]) -> (usize, Option<usize>) {
        let of = |row: &u32| self.of[*row as usize];
        let mut counts = vec![0_usize; rows.iter().map(of).max().map_or(0, |last| last + 1)];
        rows.iter().for_each(|row| counts[of(row)] += 1);
        let size = |place: usize| self.sizes.get(place).copied().unwrap_or_default();
        let most = rows.iter().rev().map(of).max_by_key(|place| (counts[*place], size(*place)));
        (counts.iter().filter(|count| **count > 0).count(), most)
    }
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

/// A mark where a viewport shows it.
pub fn ring(
    (dataset, columns, places): (&Dataset, &Columns, &Localities),
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
    let (places, most) = places.most(&mark.rows);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_named_after_the_place_with_most_of_it_and_of_equals_the_better_known() {
        // Rows 0 to 4 in places 0 to 2; of the whole, place 2 has the most companies.
        let places = Localities { of: vec![0, 1, 2, 1, 2], sizes: vec![1, 2, 9] };
        assert_eq!(places.most(&[0, 1]), (2, Some(1)));
        assert_eq!(places.most(&[0, 1, 2]), (3, Some(2)), "one company each");
        assert_eq!(places.most(&[1, 2, 3]), (2, Some(1)), "the mark's own companies go first");
        let alike = Localities { of: vec![0, 1], sizes: vec![3, 3] };
        assert_eq!(alike.most(&[1, 0]), (2, Some(1)), "the first");
        assert_eq!(alike.most(&[]), (0, None));
    }
}
