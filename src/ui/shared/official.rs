//! Official figures in their one chart: a panel a cluster and unit, a point a figure, joined where their scope is the same.

use crate::domain::data::context::{Indicator, scopes};
use crate::scene::Key;
use crate::scene::charts::{Panel, Point};

/// How figures are written.
pub(crate) struct Writer<'a> {
    /// The name of the panel that begins with this figure.
    pub(crate) label: &'a dyn Fn(&Indicator) -> String,
    /// The whole statement of a figure.
    pub(crate) title: &'a dyn Fn(&Indicator) -> String,
    /// Its value alone.
    pub(crate) value: &'a dyn Fn(f64) -> String,
}

/// The panels of these figures, in the order in which cluster and unit first appear. The key of a point is the position of its
/// figure in the list.
pub(crate) fn panels(figures: &[&Indicator], writer: &Writer<'_>) -> Vec<Panel> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (index, one) in figures.iter().enumerate() {
        let alike = |group: &&mut Vec<usize>| (&figures[group[0]].cluster, &figures[group[0]].unit) == (&one.cluster, &one.unit);
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    let panel = |group: Vec<usize>| {
        let own: Vec<&Indicator> = group.iter().map(|index| figures[*index]).collect();
        let point = |at: usize, follows: bool| Point {
            key: Key::index(group[at]),
            title: (writer.title)(own[at]),
            text: (writer.value)(own[at].value),
            at: own[at].year,
            value: own[at].value,
            follows,
        };
        // Scope by scope, so that what is joined stands together.
        let of_scope =
            |scope: Vec<usize>| scope.into_iter().enumerate().map(|(place, at)| point(at, place > 0)).collect::<Vec<_>>();
        Panel { label: (writer.label)(own[0]), points: scopes(&own).into_iter().flat_map(of_scope).collect() }
    };
    groups.into_iter().map(panel).collect()
}
