//! The network of relations of a selection: who is in it, who is tied to whom, and its connected parts.
//!
//! A relation belongs to the selection if one of its ends is a selected company. Order never depends on anything but the
//! data: nodes are sorted by how many relations they have, then by name.

use std::collections::HashMap;

use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::model::Dataset;
use crate::domain::order::sorted;
use crate::format::fold::fold;

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
        let part_of = parts(actors.len(), &raw);
        let mut degrees = vec![0; actors.len()];
        for (from, to, _) in &raw {
            degrees[*from] += 1;
            degrees[*to] += 1;
        }
        let (ranks, parts) = ranks(&part_of);
        let names: Vec<String> = actors.iter().map(|actor| fold(name(dataset, *actor))).collect();
        let order = sorted((0..actors.len()).collect(), |a: &usize, b: &usize| {
            let rank = |node: usize| ranks[&part_of[node]];
            rank(*a).cmp(&rank(*b)).then(degrees[*b].cmp(&degrees[*a])).then_with(|| names[*a].cmp(&names[*b]))
        });
        let mut place = vec![0; actors.len()];
        for (position, node) in order.iter().enumerate() {
            place[*node] = position;
        }
        let node = |index: &usize| Node {
            actor: actors[*index],
            selected: selected(actors[*index]) || matches!(actors[*index], Actor::Organisation(_)),
            degree: degrees[*index],
            part: ranks[&part_of[*index]],
        };
        let edges = raw.iter().map(|(from, to, link)| Edge { from: place[*from], to: place[*to], link: *link });
        Self { nodes: order.iter().map(node).collect(), edges: edges.collect(), parts }
    }

    /// The first `most` nodes with the relations among them; parts and degrees stay those of the whole.
    #[must_use]
    pub fn first(&self, most: usize) -> Self {
        let among = |edge: &&Edge| edge.from < most && edge.to < most;
        let edges = self.edges.iter().filter(among).copied().collect();
        Self { nodes: self.nodes.iter().take(most).cloned().collect(), edges, parts: self.parts }
    }

    /// The nodes tied to `node`, each once, in their order.
    pub fn neighbours(&self, node: usize) -> Vec<usize> {
        let other = |edge: &Edge| match (edge.from == node, edge.to == node) {
            (true, _) => Some(edge.to),
            (_, true) => Some(edge.from),
            _ => None,
        };
        let mut list = sorted(self.edges.iter().filter_map(other).collect(), Ord::cmp);
        list.dedup();
        list
    }
}

/// The name of an actor.
pub fn name(dataset: &Dataset, actor: Actor) -> &str {
    match actor {
        Actor::Company(row) => dataset.companies.get(row).map_or("", |company| &company.name),
        Actor::Organisation(index) => dataset.organisations.get(index).map_or("", |organisation| &organisation.name),
    }
}

fn ids<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    ids.enumerate().map(|(index, id)| (id, index)).collect()
}

/// The root of the tree that holds a node; what is passed on the way moves up.
fn root(parent: &mut [usize], mut node: usize) -> usize {
    while parent[node] != node {
        parent[node] = parent[parent[node]];
        node = parent[node];
    }
    node
}

/// For each node the smallest node of its connected part: a forest of disjoint sets (Galler and Fischer, 1964), with paths halved.
fn parts(nodes: usize, edges: &[(usize, usize, usize)]) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..nodes).collect();
    for (a, b, _) in edges {
        let (a, b) = (root(&mut parent, *a), root(&mut parent, *b));
        parent[a.max(b)] = a.min(b);
    }
    (0..nodes).map(|node| root(&mut parent, node)).collect()
}

/// The rank of each part, the largest first and of equals the one that the data name first; and how many there are.
fn ranks(part_of: &[usize]) -> (HashMap<usize, usize>, usize) {
    let mut sizes: HashMap<usize, usize> = HashMap::new();
    part_of.iter().for_each(|part| *sizes.entry(*part).or_default() += 1);
    let sizes = sorted(sizes.into_iter().collect(), |a: &(usize, usize), b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let count = sizes.len();
    (sizes.into_iter().enumerate().map(|(rank, (part, _))| (part, rank)).collect(), count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_and_ranked_by_size() {
        let part_of = parts(6, &[(4, 5, 0), (0, 1, 1), (5, 2, 2)]);
        assert_eq!(part_of, [0, 0, 2, 3, 2, 2]);
        let (ranks, count) = ranks(&part_of);
        assert_eq!((ranks[&2], ranks[&0], ranks[&3], count), (0, 1, 2, 3));
    }

    #[test]
    fn a_long_chain_is_one_part_whatever_the_order_of_its_links() {
        let nodes = 50_000;
        let links: Vec<(usize, usize, usize)> = (1..nodes).rev().map(|node| (node, node - 1, 0)).collect();
        assert!(parts(nodes, &links).iter().all(|part| *part == 0));
    }

    #[test]
    fn the_first_nodes_keep_only_the_relations_among_them() {
        let node = |part| Node { actor: Actor::Company(part), selected: true, degree: 2, part: 0 };
        let edge = |from, to| Edge { from, to, link: 0 };
        let whole = Network { nodes: (0..3).map(node).collect(), edges: vec![edge(0, 1), edge(1, 2), edge(2, 0)], parts: 1 };
        let first = whole.first(2);
        assert_eq!((first.nodes.len(), first.edges.as_slice()), (2, &[edge(0, 1)][..]));
        assert_eq!(whole.first(10), whole);
    }
}
