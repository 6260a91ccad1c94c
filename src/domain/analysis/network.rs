//! The network of relations of a selection: who is in it, who is tied to whom, and its connected parts.
//!
//! A relation belongs to the selection if one of its ends is a selected company. Order never depends on anything but the
//! data: nodes are sorted by how many relations they have, then by name.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::model::Dataset;
use crate::domain::order::{order, sorted};
use crate::format::fold::fold;

/// An actor with at least this many relations is a hub.
pub const HUB: usize = 3;

/// The language of the names that nodes are sorted by, so that a node stands at one place whoever reads.
const ORDERED_IN: &str = "en";

/// Who a node stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A company, by its row.
    Company(usize),
    /// An organisation, by its index.
    Organisation(usize),
}

/// One actor of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Who.
    pub actor: Actor,
    /// False for a company that the filters leave out and that is here for its relation to one they keep.
    pub selected: bool,
    /// Number of relations in this network.
    pub degree: usize,
    /// Which connected part it belongs to; the largest is 0.
    pub part: usize,
}

/// A relation between two nodes, by their positions in [`Network::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// Where it comes from.
    pub from: usize,
    /// Where it goes.
    pub to: usize,
    /// Index into [`Dataset::links`].
    pub link: usize,
}

/// The relations of a selection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Network {
    /// The actors: part by part, the best connected first.
    pub nodes: Vec<Node>,
    /// The relations, in the order of the data.
    pub edges: Vec<Edge>,
    /// Number of connected parts.
    pub parts: usize,
}

impl Network {
    /// The network of the companies in `rows`.
    pub fn new(dataset: &Dataset, rows: &Bitset) -> Self {
        let companies = ids(dataset.companies.iter().map(|company| company.id.as_str()));
        let organisations = ids(dataset.organisations.iter().map(|organisation| organisation.id.as_str()));
        let actor = |id: &String| {
            let company = companies.get(id.as_str()).map(|row| Actor::Company(*row));
            company.or_else(|| organisations.get(id.as_str()).map(|index| Actor::Organisation(*index)))
        };
        let selected = |actor: Actor| matches!(actor, Actor::Company(row) if rows.contains(row));
        let ends = dataset.links.iter().enumerate().filter_map(|(link, one)| Some((link, actor(&one.from)?, actor(&one.to)?)));
        let kept: Vec<_> = ends.filter(|(_, from, to)| from != to && (selected(*from) || selected(*to))).collect();
        let mut actors: Vec<Actor> = Vec::new();
        let mut positions: HashMap<Actor, usize> = HashMap::new();
        for actor in kept.iter().flat_map(|(_, from, to)| [*from, *to]) {
            positions.entry(actor).or_insert_with(|| {
                actors.push(actor);
                actors.len() - 1
            });
        }
        let raw: Vec<(usize, usize, usize)> =
            kept.iter().map(|(link, from, to)| (positions[from], positions[to], *link)).collect();
        let mut degrees = vec![0; actors.len()];
        for (from, to, _) in &raw {
            degrees[*from] += 1;
            degrees[*to] += 1;
        }
        let names: Vec<String> = actors.iter().map(|actor| fold(name(dataset, *actor, ORDERED_IN))).collect();
        let node = |(actor, degree): (&Actor, usize)| Node {
            actor: *actor,
            selected: selected(*actor) || matches!(actor, Actor::Organisation(_)),
            degree,
            part: 0,
        };
        let nodes = actors.iter().zip(degrees).map(node).collect();
        arranged(nodes, &raw, &|a, b| names[a].cmp(&names[b]))
    }

    /// How many relations there are: what every view that shows this network says of it.
    pub fn relations(&self) -> usize {
        self.edges.len()
    }

    /// The groups, connected parts of three actors or more: how many there are.
    pub fn groups(&self) -> usize {
        // The parts are in the order of their sizes.
        self.nodes.chunk_by(|a, b| a.part == b.part).take_while(|part| part.len() > 2).count()
    }

    /// The `most` largest groups alone.
    #[must_use]
    pub fn largest_groups(&self, most: usize) -> Self {
        let parts = most.min(self.groups());
        let count = self.nodes.partition_point(|node| node.part < parts);
        let edges = self.edges.iter().filter(|edge| edge.from < count).copied().collect();
        Self { nodes: self.nodes[..count].to_vec(), edges, parts }
    }

    /// The relations between two actors that are tied to nobody else.
    pub fn pairs(&self) -> Vec<Edge> {
        let count = self.nodes.partition_point(|node| node.part < self.groups());
        self.edges.iter().filter(|edge| edge.from >= count).copied().collect()
    }

    /// The `most` best connected actors with the relations among them, for a picture that can be read, and how many
    /// actors it leaves out. The degree of a node stays that in the whole network.
    pub fn best_connected(&self, most: usize) -> (Self, usize) {
        if self.nodes.len() <= most {
            return (self.clone(), 0);
        }
        let by_degree = sorted((0..self.nodes.len()).collect(), |a: &usize, b| {
            self.nodes[*b].degree.cmp(&self.nodes[*a].degree).then(a.cmp(b))
        });
        let mut is_kept = vec![false; self.nodes.len()];
        by_degree.iter().take(most).for_each(|node| is_kept[*node] = true);
        let edges: Vec<&Edge> = self.edges.iter().filter(|edge| is_kept[edge.from] && is_kept[edge.to]).collect();
        // A mark that has lost all its relations would say nothing.
        let mut is_tied = vec![false; self.nodes.len()];
        for edge in &edges {
            is_tied[edge.from] = true;
            is_tied[edge.to] = true;
        }
        let kept: Vec<usize> = (0..self.nodes.len()).filter(|node| is_tied[*node]).collect();
        let mut position = vec![0; self.nodes.len()];
        kept.iter().enumerate().for_each(|(new, old)| position[*old] = new);
        let raw: Vec<(usize, usize, usize)> =
            edges.into_iter().map(|edge| (position[edge.from], position[edge.to], edge.link)).collect();
        let left_out = self.nodes.len() - kept.len();
        (arranged(kept.iter().map(|node| self.nodes[*node].clone()).collect(), &raw, &|a, b| a.cmp(&b)), left_out)
    }

    /// For each node the nodes that it is tied to, each once, in their order.
    pub fn neighbours(&self) -> Vec<Vec<usize>> {
        let mut lists = vec![Vec::new(); self.nodes.len()];
        for edge in &self.edges {
            lists[edge.from].push(edge.to);
            lists[edge.to].push(edge.from);
        }
        let tidied = lists.into_iter().map(|list| {
            let mut list = sorted(list, Ord::cmp);
            list.dedup();
            list
        });
        tidied.collect()
    }
}

/// A network of these nodes and relations (two ends and the link): part by part, in a part the best connected first and
/// of equals by `compare`.
fn arranged(nodes: Vec<Node>, raw: &[(usize, usize, usize)], compare: &dyn Fn(usize, usize) -> Ordering) -> Network {
    let (rank_of, parts) = ranks(&parts(nodes.len(), raw));
    let order = order(nodes.len(), &mut |a, b| {
        rank_of[a].cmp(&rank_of[b]).then(nodes[b].degree.cmp(&nodes[a].degree)).then_with(|| compare(a, b))
    });
    let mut place = vec![0; nodes.len()];
    for (position, node) in order.iter().enumerate() {
        place[*node] = position;
    }
    let edges = raw.iter().map(|(from, to, link)| Edge { from: place[*from], to: place[*to], link: *link }).collect();
    let nodes = order.iter().map(|node| Node { part: rank_of[*node], ..nodes[*node].clone() }).collect();
    Network { nodes, edges, parts }
}

/// The name of an actor in `lang`.
pub fn name<'a>(dataset: &'a Dataset, actor: Actor, lang: &str) -> &'a str {
    match actor {
        Actor::Company(row) => dataset.companies.get(row).map_or("", |company| &company.name),
        Actor::Organisation(index) => dataset.organisations.get(index).map_or("", |organisation| organisation.name_in(lang)),
    }
}

fn ids<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    ids.enumerate().map(|(index, id)| (id, index)).collect()
}

/// For each node the smallest node of its connected part, by joining sets (union-find with path halving).
fn parts(nodes: usize, edges: &[(usize, usize, usize)]) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..nodes).collect();
    let root = |parent: &mut Vec<usize>, mut node: usize| {
        while parent[node] != node {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        node
    };
    for (a, b, _) in edges {
        let (a, b) = (root(&mut parent, *a), root(&mut parent, *b));
        parent[a.max(b)] = a.min(b);
    }
    (0..nodes).map(|node| root(&mut parent, node)).collect()
}

/// For each node the rank of its part, the largest first and of equals the one with the smallest node; and how many parts
/// there are.
fn ranks(part_of: &[usize]) -> (Vec<usize>, usize) {
    let mut sizes = vec![0_usize; part_of.len()];
    part_of.iter().for_each(|part| sizes[*part] += 1);
    let by_size = order(sizes.len(), &mut |a, b| sizes[b].cmp(&sizes[a]));
    let mut rank = vec![0; sizes.len()];
    by_size.iter().enumerate().for_each(|(at, part)| rank[*part] = at);
    (part_of.iter().map(|part| rank[*part]).collect(), sizes.iter().filter(|size| **size > 0).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_and_ranked_by_size() {
        let part_of = parts(6, &[(4, 5, 0), (0, 1, 1), (5, 2, 2)]);
        assert_eq!(part_of, [0, 0, 2, 3, 2, 2]);
        assert_eq!(ranks(&part_of), (vec![1, 1, 0, 2, 0, 0], 3));
    }

    /// A hundred thousand actors: one chain, told from its far end, and as many pairs. What looks at every pair, or
    /// carries a number one step a round, does not come to an end here.
    #[test]
    fn a_hundred_thousand_actors_are_arranged() {
        let count = 100_000;
        let node = |row: usize| Node { actor: Actor::Company(row), selected: true, degree: row % 7, part: 0 };
        let chain: Vec<_> = (1..count).rev().map(|row| (row - 1, row, 0)).collect();
        let pairs: Vec<_> = (0..count / 2).map(|pair| (2 * pair, 2 * pair + 1, 0)).collect();
        for (edges, expected) in [(chain, 1), (pairs, count / 2)] {
            let network = arranged((0..count).map(node).collect(), &edges, &|a, b| a.cmp(&b));
            assert_eq!(network.parts, expected);
            assert_eq!(network.neighbours().iter().map(Vec::len).sum::<usize>(), 2 * edges.len());
            let (drawn, left_out) = network.best_connected(400);
            assert!(drawn.nodes.len() <= 400 && drawn.nodes.len() + left_out == count);
        }
    }

    #[test]
    fn the_best_connected_stay_with_the_relations_among_them() {
        // A star of five with a tail of two.
        let edges = [(0, 1, 0), (0, 2, 1), (0, 3, 2), (0, 4, 3), (4, 5, 4), (5, 6, 5)];
        let degree = [4, 1, 1, 1, 2, 2, 1];
        let node = |row: usize| Node { actor: Actor::Company(row), selected: true, degree: degree[row], part: 0 };
        let network = arranged((0..7).map(node).collect(), &edges, &|a, b| a.cmp(&b));
        let (drawn, left_out) = network.best_connected(3);
        let rows: Vec<Actor> = drawn.nodes.iter().map(|node| node.actor).collect();
        assert_eq!(rows, [0, 4, 5].map(Actor::Company));
        assert_eq!((left_out, drawn.edges.len(), drawn.nodes[0].degree), (4, 2, 4));
        assert_eq!(network.best_connected(7), (network.clone(), 0));
    }
}
