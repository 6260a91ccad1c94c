//! Programmes and shared facilities by what they offer to whoever seeks.

use super::need::Need;
use super::score::{Partner, Reason, entry, from_home, ordered, place};
use crate::domain::model::{Dataset, LonLat, Programme};
use crate::domain::order::distinct;

/// Ranks the programmes and facilities that answer the words, are of a sought kind or speak of a sought topic; where kinds are
/// sought, only those. What had ended before `year` comes last. Nothing is sought, nothing is listed.
pub fn programmes(dataset: &Dataset, need: &Need, year: i32, across_first: bool) -> Vec<Partner> {
    let middles = middles(dataset);
    let ranked = |(index, programme): (usize, &Programme)| {
        let mut reasons = Vec::new();
        if !need.offers.is_empty() {
            reasons.push(Reason::Offer(need.offers.iter().find(|kind| **kind == programme.kind)?.clone()));
        }
        if let Some(wanted) = &need.wanted {
            reasons.push(Reason::Answers(wanted.programme(index)?));
        }
        let topics: Vec<usize> = need.offering.iter().filter(|(own, _)| *own == index).map(|(_, tag)| *tag).collect();
        if !topics.is_empty() {
            reasons.push(Reason::Topics(distinct(topics)));
        }
        if reasons.is_empty() {
            return None;
        }
        let cluster = dataset.clusters.iter().position(|cluster| cluster.id == programme.cluster);
        reasons.extend(cluster.filter(|cluster| need.regions.contains(cluster)).map(Reason::Region));
        let wanted = need.wanted.iter().flat_map(|wanted| &wanted.topics);
        let topics: Vec<usize> = need.tags.iter().chain(wanted).copied().collect();
        let user = |row: &usize| {
            let company = &dataset.companies[*row];
            company.programmes.contains(&index) && company.tags.iter().any(|tag| topics.contains(tag))
        };
        let users: Vec<usize> = (0..dataset.companies.len()).filter(user).collect();
        if !users.is_empty() {
            reasons.push(Reason::Users(users));
        }
        let middle = cluster.and_then(|cluster| middles[cluster]);
        let mut one = entry(index, reasons, place(dataset, need, cluster), from_home(need, middle));
        one.is_over = programme.until.is_some_and(|until| until < year);
        Some(one)
    };
    let list = dataset.programmes.iter().enumerate().filter_map(ranked).collect();
    ordered(list, across_first, &|partner| dataset.programmes.get(partner.index).map_or("", |one| &one.name))
}

/// For each cluster the mean of the points of its companies: where its programmes are, as far as the data say.
fn middles(dataset: &Dataset) -> Vec<Option<LonLat>> {
    let mut sums = vec![(0.0, 0.0, 0.0); dataset.clusters.len()];
    for company in &dataset.companies {
        if let Some((point, _)) = company.location.point {
            let (lon, lat, count) = sums[company.cluster];
            sums[company.cluster] = (lon + point.lon, lat + point.lat, count + 1.0);
        }
    }
    sums.into_iter().map(|(lon, lat, count)| (count > 0.0).then(|| LonLat { lon: lon / count, lat: lat / count })).collect()
}
