//! Which company of a release is which of the one before.

use std::collections::HashMap;

use crate::domain::model::{Company, Dataset};
use crate::format::fold::fold;

/// The companies of two releases.
pub(super) struct Pairs<'a> {
    /// Companies of both, before and now, in the order of the newer release.
    pub(super) kept: Vec<(&'a Company, &'a Company)>,
    /// Companies that came.
    pub(super) arrivals: Vec<&'a Company>,
    /// Companies that went.
    pub(super) departures: Vec<&'a Company>,
}

/// Pairs companies by their id, else by name and cluster: the same name under another id is a renaming, not an arrival and a
/// departure.
pub(super) fn pairs<'a>(old: &'a Dataset, new: &'a Dataset) -> Pairs<'a> {
    let before: HashMap<&str, &Company> = old.companies.iter().map(|company| (company.id.as_str(), company)).collect();
    let now: HashMap<&str, &Company> = new.companies.iter().map(|company| (company.id.as_str(), company)).collect();
    let mut gone: Vec<&Company> = old.companies.iter().filter(|company| !now.contains_key(company.id.as_str())).collect();
    let (mut kept, mut arrivals) = (Vec::new(), Vec::new());
    for company in &new.companies {
        if let Some(former) = before.get(company.id.as_str()) {
            kept.push((*former, company));
            continue;
        }
        let is_same =
            |former: &&Company| fold(&former.name) == fold(&company.name) && cluster(old, former) == cluster(new, company);
        match gone.iter().position(is_same) {
            Some(at) => kept.push((gone.remove(at), company)),
            None => arrivals.push(company),
        }
    }
    Pairs { kept, arrivals, departures: gone }
}

/// The slug of a company's cluster; releases may order their clusters in different ways.
pub(super) fn cluster<'a>(dataset: &'a Dataset, company: &Company) -> &'a str {
    dataset.clusters.get(company.cluster).map_or("", |cluster| &cluster.id)
}
