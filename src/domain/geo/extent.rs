//! How far the data reach: what a map shows where no base map says what it is about.

use super::Bounds;
use crate::domain::model::{Dataset, LonLat};

/// Share of an extent that is added on each side, so that nothing lies on the edge.
const PADDING: f64 = 0.06;
/// Degrees that are added at least: about 5 km, so that a single town is seen with what is around it.
const LEAST_PADDING: f64 = 0.05;

/// The padded extent of the companies of a cluster, or of all; that of its localities where no company has a point, and `None`
/// where these lack, too. It does not depend on any filter, so a map does not jump while filtering.
pub fn extent(dataset: &Dataset, cluster: Option<usize>) -> Option<Bounds> {
    let companies = dataset.companies.iter().filter(|company| cluster.is_none_or(|own| own == company.cluster));
    let mut counted: Vec<(LonLat, usize)> = companies.filter_map(|company| Some((company.location.point?.0, 1))).collect();
    if counted.is_empty() {
        let own = cluster.and_then(|own| dataset.clusters.get(own)).map(|cluster| cluster.id.as_str());
        let places = dataset.places.iter().filter(|place| own.is_none_or(|own| own == place.cluster));
        counted = places.filter_map(|place| Some((place.point?, 1))).collect();
    }
    let bounds = match cluster {
        // One that lies far from its cluster must not shrink the others to a dot.
        Some(_) => Bounds::around_most(&counted),
        None => Bounds::around(counted.into_iter().map(|(point, _)| point)),
    };
    bounds.map(|bounds| bounds.padded(PADDING, LEAST_PADDING))
}
