//! The score and its reasons.

use std::collections::HashSet;

use super::need::{Need, Stage};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::model::{Dataset, Link};
use crate::domain::order::{distinct, sorted};
use crate::format::fold::fold;

/// The points of each reason. They are shown with the list, so that a visitor can recount it.
pub mod points {
    /// Each topic in common.
    pub const TOPIC: u32 = 3;
    /// The sector that is sought, or the same sector.
    pub const SECTOR: u32 = 2;
    /// Another sector with a topic in common: what one has, the other may lack.
    pub const COMPLEMENT: u32 = 1;
    /// The stage that is sought, or the same stage.
    pub const STAGE: u32 = 1;
    /// The region that is sought.
    pub const REGION: u32 = 2;
    /// Each partner in common.
    pub const PARTNER: u32 = 2;
    /// Each programme in common.
    pub const PROGRAMME: u32 = 1;
    /// The kind of programme or facility that is sought.
    pub const OFFER: u32 = 3;
    /// Each company with a sought topic that took part, at most [`USERS_MOST`].
    pub const USER: u32 = 1;
    /// The most companies that count for a programme.
    pub const USERS_MOST: u32 = 3;
}

/// Why somebody is in the list. Indices are into the lists of the dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Topics in common.
    Topics(Vec<usize>),
    /// The sector fits.
    Sector(usize),
    /// Another sector, with a topic in common.
    Complement(usize),
    /// The stage fits.
    Stage(Stage),
    /// The region fits.
    Region(usize),
    /// Ids of actors that both have relations with.
    Partners(Vec<String>),
    /// Programmes that both took part in.
    Programmes(Vec<usize>),
    /// The kind of offer fits.
    Offer(String),
    /// Rows of companies with a sought topic that took part.
    Users(Vec<usize>),
}

impl Reason {
    /// What it is worth.
    pub fn points(&self) -> u32 {
        let each = |count: usize, points: u32| u32::try_from(count).unwrap_or(u32::MAX).saturating_mul(points);
        match self {
            Self::Topics(tags) => each(tags.len(), points::TOPIC),
            Self::Sector(_) => points::SECTOR,
            Self::Complement(_) => points::COMPLEMENT,
            Self::Stage(_) => points::STAGE,
            Self::Region(_) => points::REGION,
            Self::Partners(partners) => each(partners.len(), points::PARTNER),
            Self::Programmes(programmes) => each(programmes.len(), points::PROGRAMME),
            Self::Offer(_) => points::OFFER,
            Self::Users(users) => each(users.len(), points::USER).min(points::USERS_MOST),
        }
    }
}

/// Where a partner is, as seen from whoever seeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In another cluster.
    Across,
    /// In the same cluster.
    Home,
    /// Nobody said where home is.
    Unknown,
}

/// One entry of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Row of the company, or index of the programme.
    pub index: usize,
    /// Sum of the points of the reasons.
    pub score: u32,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
    /// On which side of the border.
    pub place: Place,
}

/// The ranked companies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    /// From the best on.
    pub partners: Vec<Partner>,
    /// Companies that would fit but have a relation with the company that seeks already.
    pub related: Vec<usize>,
}

/// Ranks the companies in `rows`; with `across_first` those of other clusters come before those of the home cluster.
pub fn rank(dataset: &Dataset, rows: &Bitset, need: &Need, year: i32, across_first: bool) -> Ranking {
    let mut ranking = Ranking::default();
    if need.is_empty() {
        return ranking;
    }
    let own = need.company.and_then(|row| dataset.companies.get(row)).map(|company| company.id.as_str());
    let known: HashSet<&str> = own.map_or_else(HashSet::new, |id| partners_of(&dataset.links, id).collect());
    let mut found = Vec::new();
    for row in rows.iter().filter(|row| Some(*row) != need.company) {
        let Some(company) = dataset.companies.get(row) else { continue };
        let reasons = reasons(dataset, need, row, &known, year);
        let fits = reasons.iter().any(|reason| !matches!(reason, Reason::Stage(_) | Reason::Region(_)));
        // Described by stage or region alone, these are all there is to fit.
        let fits = fits || (!reasons.is_empty() && need.tags.is_empty() && need.sectors.is_empty() && need.offers.is_empty());
        // Described by topics, the sector alone is not enough.
        let topical = need.tags.is_empty()
            || reasons.iter().any(|reason| matches!(reason, Reason::Topics(_) | Reason::Partners(_) | Reason::Programmes(_)));
        if !fits || !topical {
            continue;
        }
        if known.contains(company.id.as_str()) {
            ranking.related.push(row);
            continue;
        }
        found.push(entry(row, reasons, place(need, Some(company.cluster))));
    }
    ranking.partners = ordered(found, across_first, &|partner| dataset.companies.get(partner.index).map_or("", |one| &one.name));
    ranking
}

/// Ranks the programmes and facilities of the kinds that are sought; none is sought, none is listed.
pub fn programmes(dataset: &Dataset, need: &Need, across_first: bool) -> Vec<Partner> {
    let entry = |(index, programme): (usize, &crate::domain::model::Programme)| {
        let offer = need.offers.iter().find(|kind| **kind == programme.kind)?;
        let mut reasons = vec![Reason::Offer(offer.clone())];
        let cluster = dataset.clusters.iter().position(|cluster| cluster.id == programme.cluster);
        reasons.extend(cluster.filter(|cluster| need.regions.contains(cluster)).map(Reason::Region));
        let user = |row: &usize| {
            let company = &dataset.companies[*row];
            company.programmes.contains(&index) && company.tags.iter().any(|tag| need.tags.contains(tag))
        };
        let users: Vec<usize> = (0..dataset.companies.len()).filter(user).collect();
        if !users.is_empty() {
            reasons.push(Reason::Users(users));
        }
        Some(entry(index, reasons, place(need, cluster)))
    };
    let list = dataset.programmes.iter().enumerate().filter_map(entry).collect();
    ordered(list, across_first, &|partner| dataset.programmes.get(partner.index).map_or("", |one| &one.name))
}

fn entry(index: usize, reasons: Vec<Reason>, place: Place) -> Partner {
    let reasons = sorted(reasons, |a, b| b.points().cmp(&a.points()));
    Partner { index, score: reasons.iter().map(Reason::points).sum(), reasons, place }
}

fn place(need: &Need, cluster: Option<usize>) -> Place {
    match (need.home, cluster) {
        (Some(home), Some(cluster)) if home == cluster => Place::Home,
        (Some(_), Some(_)) => Place::Across,
        _ => Place::Unknown,
    }
}

fn ordered<'a>(list: Vec<Partner>, across_first: bool, name: &dyn Fn(&Partner) -> &'a str) -> Vec<Partner> {
    let side = |partner: &Partner| across_first && partner.place != Place::Across;
    let topics = |partner: &Partner| {
        partner.reasons.iter().map(|reason| if let Reason::Topics(tags) = reason { tags.len() } else { 0 }).sum::<usize>()
    };
    sorted(list, |a, b| {
        let scores = side(a).cmp(&side(b)).then(b.score.cmp(&a.score)).then(topics(b).cmp(&topics(a)));
        scores.then_with(|| fold(name(a)).cmp(&fold(name(b)))).then(a.index.cmp(&b.index))
    })
}

/// The other ends of the relations of `id`.
fn partners_of<'a>(links: &'a [Link], id: &'a str) -> impl Iterator<Item = &'a str> {
    links.iter().filter_map(move |link| match (link.from == id, link.to == id) {
        (true, _) => Some(link.to.as_str()),
        (_, true) => Some(link.from.as_str()),
        _ => None,
    })
}

fn reasons(dataset: &Dataset, need: &Need, row: usize, known: &HashSet<&str>, year: i32) -> Vec<Reason> {
    let company = &dataset.companies[row];
    let mut list = Vec::new();
    let topics: Vec<usize> = need.tags.iter().copied().filter(|tag| company.tags.contains(tag)).collect();
    let fits = need.sectors.contains(&company.sector);
    if fits {
        list.push(Reason::Sector(company.sector));
    } else if need.company.is_some() && !topics.is_empty() {
        list.push(Reason::Complement(company.sector));
    }
    if !topics.is_empty() {
        list.push(Reason::Topics(topics));
    }
    list.extend(Stage::of(company, year).filter(|stage| need.stages.contains(stage)).map(Reason::Stage));
    if need.regions.contains(&company.cluster) {
        list.push(Reason::Region(company.cluster));
    }
    // Two actors can have several relations with each other.
    let shared = distinct(partners_of(&dataset.links, &company.id).filter(|other| known.contains(other)).map(str::to_owned));
    if !shared.is_empty() {
        list.push(Reason::Partners(shared));
    }
    let seeker = need.company.and_then(|row| dataset.companies.get(row));
    let taken = seeker.map_or(&[][..], |company| &company.programmes);
    let both: Vec<usize> = distinct(company.programmes.iter().copied().filter(|programme| taken.contains(programme)));
    if !both.is_empty() {
        list.push(Reason::Programmes(both));
    }
    list
}
