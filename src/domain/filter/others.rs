//! What a search finds beside companies: programmes and shared facilities, organisations, and places where no company is.

use super::fits::{fits, fits_by};
use super::gazetteer::known;
use super::lexicon::Step;
use super::names::together;
use super::question::{Answer, Question};
use crate::domain::geo::radius::distance_km;
use crate::domain::model::{Dataset, LonLat, Place};
use crate::domain::order::sorted;
use crate::format::fold::words;

/// Most entries of a kind that are offered.
pub const MAX_OTHERS: usize = 3;
/// Most places that are named as the nearest.
pub const MAX_NEAREST: usize = 3;

/// More letters than this stand for a name that begins with them.
const TYPED: usize = 3;

/// A record by its words.
#[derive(Debug, Clone)]
struct Entry {
    name: Vec<Vec<String>>,
    /// Its name and what else is said about it.
    all: Vec<Vec<String>>,
}

impl Entry {
    fn new<'a>(names: impl Iterator<Item = &'a str>, about: impl Iterator<Item = &'a str>) -> Self {
        let name: Vec<Vec<String>> = names.map(words).collect();
        let all = name.iter().flatten().cloned().chain(about.flat_map(words)).collect();
        Self { name, all: vec![all] }
    }

    /// How well it answers, the best first: by its name, also written together, by what is said about it, by words that mean
    /// the same in its name or in what is said.
    fn rank(&self, asked: &[String], steps: &[Step]) -> Option<usize> {
        let is_together = || together(asked).is_some_and(|asked| self.name.iter().any(|own| own.concat().starts_with(&asked)));
        if fits(&self.name, asked) || is_together() {
            return Some(0);
        }
        if fits(&self.all, asked) {
            return Some(1);
        }
        if fits_by(&self.name, asked, steps) {
            return Some(2);
        }
        fits_by(&self.all, asked, steps).then_some(3)
    }
}

/// The records beside the companies, folded once for all queries.
#[derive(Debug, Clone)]
pub struct Others {
    programmes: Vec<Entry>,
    organisations: Vec<Entry>,
}

impl Others {
    /// Folds the records of `dataset`, of each what it has: operators, summaries and organisations stand in the details.
    pub fn new(dataset: &Dataset) -> Self {
        let programme = |index: usize| {
            let one = &dataset.programmes[index];
            let operators = one.operator.as_deref().into_iter().chain(one.operators.texts());
            Entry::new(one.every_name(), operators.chain([one.kind.as_str()]).chain(one.summary.texts()))
        };
        let organisation = |index: usize| {
            let one = &dataset.organisations[index];
            Entry::new(one.every_name(), [one.kind.as_str()].into_iter())
        };
        Self {
            programmes: (0..dataset.programmes.len()).map(programme).collect(),
            organisations: (0..dataset.organisations.len()).map(organisation).collect(),
        }
    }

    /// Every programme and facility that answers a question, by its position in the dataset.
    pub fn programmes_answering(&self, question: &Question) -> Vec<(usize, Answer)> {
        answering(&self.programmes, question)
    }

    /// Every organisation that answers a question, by its position in the dataset.
    pub fn organisations_answering(&self, question: &Question) -> Vec<(usize, Answer)> {
        answering(&self.organisations, question)
    }

    /// The programmes and facilities that answer, by their position in the dataset.
    pub(super) fn programmes(&self, asked: &[String], steps: &[Step]) -> Vec<usize> {
        best(&self.programmes, asked, steps)
    }

    /// The organisations that answer, by their position in the dataset.
    pub(super) fn organisations(&self, asked: &[String], steps: &[Step]) -> Vec<usize> {
        best(&self.organisations, asked, steps)
    }
}

fn answering(entries: &[Entry], question: &Question) -> Vec<(usize, Answer)> {
    entries.iter().enumerate().filter_map(|(index, entry)| Some((index, question.answered_by(&entry.all)?))).collect()
}

fn best(entries: &[Entry], asked: &[String], steps: &[Step]) -> Vec<usize> {
    let ranked = entries.iter().enumerate().filter_map(|(index, entry)| Some((entry.rank(asked, steps)?, index))).collect();
    let mut ranked = sorted(ranked, |a: &(usize, usize), b| a.cmp(b));
    ranked.truncate(MAX_OTHERS);
    ranked.into_iter().map(|(_, index)| index).collect()
}

/// A place without a company, and those that are nearest to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// Its name where it is.
    pub name: String,
    /// Places with companies by their slug, the nearest first, with the distance in whole kilometres. None from a region: they may
    /// lie in it, and its middle is far from its edge.
    pub places: Vec<(String, Option<u32>)>,
}

/// The place that `asked` names, in any language, if the data have none of its name; `with` are the slugs of those that have
/// companies.
pub(super) fn nearest(dataset: &Dataset, asked: &[String], steps: &[Step], with: &[&str]) -> Option<Nearest> {
    let last = asked.len().checked_sub(1)?;
    let is_named = |own: &Vec<String>| {
        // The last word may still be being typed.
        let begins = |own: &String, asked: &String| asked.chars().count() > TYPED && own.starts_with(asked.as_str());
        let fits = |(index, (own, asked)): (usize, (&String, &String))| own == asked || index == last && begins(own, asked);
        asked.len() <= own.len() && own.iter().zip(asked).enumerate().all(fits)
    };
    // A locality of the release without a company, or one that only the gazetteer has.
    let is_empty = |one: &&Place| !with.contains(&one.id.as_str());
    let is_asked = |one: &&Place| {
        let own = words(&one.name);
        is_named(&own) || fits_by(&[own], asked, steps)
    };
    let own = dataset.places.iter().filter(is_empty).find(is_asked).and_then(|one| Some((&one.name, one.point?, false)));
    let listed = || known().iter().find(|place| place.folded.iter().any(is_named));
    let (name, point, is_region) = own.or_else(|| listed().map(|place| (&place.names[0], place.point, place.is_region)))?;
    let folded = words(name);
    if dataset.places.iter().any(|one| with.contains(&one.id.as_str()) && words(&one.name) == folded) {
        return None;
    }
    let located = dataset.places.iter().filter(|one| with.contains(&one.id.as_str()));
    let distances = located.filter_map(|one| Some((one.id.clone(), kilometres(point, one.point?)))).collect();
    let mut places = sorted(distances, |a: &(String, u32), b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
    places.truncate(MAX_NEAREST);
    let told = |(id, distance): (String, u32)| (id, (!is_region).then_some(distance));
    (!places.is_empty()).then(|| Nearest { name: name.clone(), places: places.into_iter().map(told).collect() })
}

/// The distance of two places in whole kilometres.
pub fn kilometres(a: LonLat, b: LonLat) -> u32 {
    (distance_km(a, b) + 0.5) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_a_map() {
        let point = |lon, lat| LonLat { lon, lat };
        // Namur to Waterloo, Metz to Luxembourg: 43 and 55 km as the crow flies.
        assert_eq!(kilometres(point(4.87, 50.47), point(4.3991, 50.71469)), 43);
        assert!((53..=57).contains(&kilometres(point(6.17, 49.12), point(6.13, 49.61))));
    }
}
