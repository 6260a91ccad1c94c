//! Which company of a release is which of the one before.

use std::collections::{HashMap, VecDeque};

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
    let gone: Vec<&Company> = old.companies.iter().filter(|company| !now.contains_key(company.id.as_str())).collect();
    // By name and cluster, so that a delivery with other ids throughout is no quadratic work; of equals the first goes first.
    let mut named: HashMap<(String, &str), VecDeque<usize>> = HashMap::new();
    for (at, former) in gone.iter().enumerate() {
        named.entry((fold(&former.name), cluster(old, former))).or_default().push_back(at);
    }
    let mut is_renamed = vec![false; gone.len()];
    let (mut kept, mut arrivals) = (Vec::new(), Vec::new());
    for company in &new.companies {
        if let Some(former) = before.get(company.id.as_str()) {
            kept.push((*former, company));
            continue;
        }
        match named.get_mut(&(fold(&company.name), cluster(new, company))).and_then(VecDeque::pop_front) {
            Some(at) => {
                is_renamed[at] = true;
                kept.push((gone[at], company));
            }
            None => arrivals.push(company),
        }
    }
    let departures = gone.into_iter().zip(is_renamed).filter(|(_, renamed)| !renamed).map(|(former, _)| former).collect();
    Pairs { kept, arrivals, departures }
}

/// The slug of a company's cluster; releases may order their clusters in different ways.
pub(super) fn cluster<'a>(dataset: &'a Dataset, company: &Company) -> &'a str {
    dataset.clusters.get(company.cluster).map_or("", |cluster| &cluster.id)
}
