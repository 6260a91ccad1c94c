//! The score and its reasons.

use std::collections::HashSet;

use super::need::{Home, Need, Stage};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::gazetteer::known;
use crate::domain::filter::others::kilometres;
use crate::domain::filter::question::Answer;
use crate::domain::model::{Dataset, Link, LonLat};
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
    /// The name, or what a programme says of itself, holds the words.
    pub const WORDS: u32 = 3;
    /// The same by words that mean the same, or whatever else is said of a company.
    pub const MEANT: u32 = 2;
    /// At most [`NEAR_KM`] from home.
    pub const NEAR: u32 = 2;
    /// How far is near, in kilometres.
    pub const NEAR_KM: u32 = 100;
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
    /// The name of a company holds the words.
    Named,
    /// What is said of a company answers the words.
    Described,
    /// A programme answers the words.
    Answers(Answer),
    /// Near home, in kilometres.
    Near(u32),
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
            Self::Named | Self::Answers(Answer::AsAsked) => points::WORDS,
            Self::Described | Self::Answers(Answer::Meant) => points::MEANT,
            Self::Near(_) => points::NEAR,
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
    /// From the neighbouring region of whoever seeks, in kilometres; of a programme to the middle of its cluster's companies.
    pub distance: Option<u32>,
    /// True for a programme that has ended.
    pub is_over: bool,
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
    let answers = |row: usize| need.wanted.as_ref().is_none_or(|wanted| wanted.rows.contains(row));
    for row in rows.iter().filter(|row| Some(*row) != need.company && answers(*row)) {
        let Some(company) = dataset.companies.get(row) else { continue };
        let reasons = reasons(dataset, need, row, &known, year);
        let fits = reasons.iter().any(|reason| !matches!(reason, Reason::Stage(_) | Reason::Region(_)));
        // Described by stage or region alone, these are all there is to fit.
        let fits = fits || (!reasons.is_empty() && need.tags.is_empty() && need.sectors.is_empty() && need.offers.is_empty());
        // Described by topics, the sector alone is not enough; who answers the words is listed for that.
        let topical = need.tags.is_empty()
            || need.wanted.is_some()
            || reasons.iter().any(|reason| matches!(reason, Reason::Topics(_) | Reason::Partners(_) | Reason::Programmes(_)));
        if !fits || !topical {
            continue;
        }
        if known.contains(company.id.as_str()) {
            ranking.related.push(row);
            continue;
        }
        let distance = from_home(need, company.location.point.map(|(point, _)| point));
        found.push(entry(row, reasons, place(dataset, need, Some(company.cluster)), distance));
    }
    ranking.partners = ordered(found, across_first, &|partner| dataset.companies.get(partner.index).map_or("", |one| &one.name));
    ranking
}

/// An entry with its reasons in order; `distance` is that from home in kilometres.
pub(super) fn entry(index: usize, mut reasons: Vec<Reason>, place: Place, distance: Option<u32>) -> Partner {
    reasons.extend(distance.filter(|distance| *distance <= points::NEAR_KM).map(Reason::Near));
    let reasons = sorted(reasons, |a, b| b.points().cmp(&a.points()));
    Partner { index, score: reasons.iter().map(Reason::points).sum(), reasons, place, distance, is_over: false }
}

/// On which side of the border a cluster is. Of a neighbouring region it is that of the country.
pub(super) fn place(dataset: &Dataset, need: &Need, cluster: Option<usize>) -> Place {
    let side = |is_home: bool| if is_home { Place::Home } else { Place::Across };
    let country = |cluster: usize| dataset.clusters.get(cluster).map(|one| one.country.as_str());
    match (need.home, cluster) {
        (Some(Home::Cluster(home)), Some(cluster)) => side(home == cluster),
        (Some(Home::Neighbour(home)), Some(cluster)) => {
            let own = known().get(home).and_then(|place| place.neighbour.as_ref()).map(|one| one.country.as_str());
            side(own == country(cluster))
        }
        _ => Place::Unknown,
    }
}

/// The distance from the neighbouring region of whoever seeks to a point, in kilometres.
pub(super) fn from_home(need: &Need, point: Option<LonLat>) -> Option<u32> {
    let Some(Home::Neighbour(home)) = need.home else { return None };
    Some(kilometres(known().get(home)?.point, point?))
}

/// From the best on; what has ended last.
pub(super) fn ordered<'a>(list: Vec<Partner>, across_first: bool, name: &dyn Fn(&Partner) -> &'a str) -> Vec<Partner> {
    let side = |partner: &Partner| across_first && partner.place != Place::Across;
    let topics = |partner: &Partner| {
        partner.reasons.iter().map(|reason| if let Reason::Topics(tags) = reason { tags.len() } else { 0 }).sum::<usize>()
    };
    sorted(list, |a, b| {
        let sides = a.is_over.cmp(&b.is_over).then(side(a).cmp(&side(b)));
        let scores = sides.then(b.score.cmp(&a.score)).then(topics(b).cmp(&topics(a)));
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
    let wanted = need.wanted.as_ref();
    let sought = need.tags.iter().chain(wanted.iter().flat_map(|wanted| &wanted.topics)).copied();
    let topics = distinct(sought.filter(|tag| company.tags.contains(tag)).collect::<Vec<_>>());
    let fits = need.sectors.contains(&company.sector);
    if fits {
        list.push(Reason::Sector(company.sector));
    } else if need.company.is_some() && !topics.is_empty() {
        list.push(Reason::Complement(company.sector));
    }
    if let Some(wanted) = wanted {
        let by_topic = topics.iter().any(|tag| wanted.topics.contains(tag));
        match wanted.named.contains(row) {
            true => list.push(Reason::Named),
            false if !by_topic => list.push(Reason::Described),
            false => {}
        }
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
