//! `cargo xtask bench`: how fast the engine is beside another library, what a letter in the search costs, how fast the app
//! answers and starts beside one made from JavaScript libraries, and what its memory comes to.

mod engine;
mod interaction;
mod map;
mod memory;
mod peer;
mod search;
mod studio;

use std::path::{Path, PathBuf};

use atlas::synthetic::release;

use crate::dist;
use crate::progress::{Steps, say};
use crate::project::Project;

/// Which benchmark, and of how many companies.
#[derive(Debug, PartialEq, Eq)]
pub enum Bench {
    /// The engine against crossfilter2.
    Engine(Vec<usize>),
    /// The index of the map against supercluster.
    Map(Vec<usize>),
    /// The search, letter by letter.
    Search(Vec<usize>),
    /// The app on generated companies; of another folder than `dist/` if one is given.
    Interaction(Vec<usize>, Option<PathBuf>),
    /// The studio on generated tables; of another folder than `dist/` if one is given.
    Studio(Vec<usize>, Option<PathBuf>),
    /// The site beside its peer.
    Peer(peer::Options),
    /// The memory of the app; of another folder than `dist/` if one is given.
    Memory(Option<PathBuf>),
}

impl Bench {
    /// Reads the words after `bench`.
    pub fn parse(words: &[&str]) -> Result<Self, String> {
        let number = |word: &&str| word.replace(['_', ','], "").parse().map_err(|_| format!("not a number of companies: {word}"));
        let sizes = |words: &[&str], usual: &[usize]| match words {
            [] => Ok(usual.to_vec()),
            words => words.iter().map(number).collect(),
        };
        match words {
            ["engine", rest @ ..] => Ok(Self::Engine(sizes(rest, &[10_000, 100_000, 1_000_000])?)),
            ["map", rest @ ..] => Ok(Self::Map(sizes(rest, &[300, 10_000, 100_000])?)),
            ["search", rest @ ..] => Ok(Self::Search(sizes(rest, &interaction::SIZES)?)),
            ["interaction", "--dist", folder, rest @ ..] => {
                Ok(Self::Interaction(sizes(rest, &interaction::SIZES)?, Some(PathBuf::from(folder))))
            }
            ["interaction", rest @ ..] => Ok(Self::Interaction(sizes(rest, &interaction::SIZES)?, None)),
            ["studio", "--dist", folder, rest @ ..] => {
                Ok(Self::Studio(sizes(rest, &studio::SIZES)?, Some(PathBuf::from(folder))))
            }
            ["studio", rest @ ..] => Ok(Self::Studio(sizes(rest, &studio::SIZES)?, None)),
            ["peer", rest @ ..] => Ok(Self::Peer(peer::Options::parse(rest)?)),
            ["memory"] => Ok(Self::Memory(None)),
            ["memory", "--dist", folder] => Ok(Self::Memory(Some(PathBuf::from(folder)))),
            _ => Err("bench what? engine, interaction, map, memory, peer, search or studio".to_owned()),
        }
    }
}

/// Runs a benchmark and prints its tables last.
pub fn run(project: &Project, bench: &Bench) -> Result<(), String> {
    let lines = match bench {
        Bench::Engine(sizes) => engine::run(project, sizes, &mut Steps::new(3))?,
        Bench::Map(sizes) => map::run(project, sizes, &mut Steps::new(3))?,
        Bench::Search(sizes) => search::run(project, sizes, &mut Steps::new(3))?,
        Bench::Interaction(sizes, dist) => interaction::run(project, sizes, dist.as_deref())?,
        Bench::Studio(sizes, dist) => studio::run(project, sizes, dist.as_deref())?,
        Bench::Peer(options) => peer::run(project, options)?,
        Bench::Memory(dist) => memory::run(project, dist.as_deref())?,
    };
    lines.iter().for_each(say);
    Ok(())
}

/// The site that is measured: of the folder that was given, else built now.
fn site(project: &Project, given: Option<&Path>, steps: &mut Steps) -> Result<PathBuf, String> {
    given.map_or_else(|| dist::build(project, steps), |given| Ok(given.to_owned()))
}

/// Where benchmarks put what they make: never in what is published.
fn folder(project: &Project) -> Result<PathBuf, String> {
    let folder = project.root.join("target/xtask/bench");
    std::fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    Ok(folder)
}

/// Writes a release of each number of generated companies, `atlas-{rows}.json`.
fn releases(folder: &Path, sizes: &[usize]) -> Result<(), String> {
    sizes.iter().try_for_each(|rows| {
        let path = folder.join(format!("atlas-{rows}.json"));
        std::fs::write(&path, release(*rows, 20_261_122)).map_err(|error| format!("cannot write {}: {error}", path.display()))
    })
}

/// The script of a benchmark, beside the module that it measures.
fn script(project: &Project, name: &str) -> PathBuf {
    Path::new(&project.root).join("src/bin/bench").join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_benchmark_is_named_and_may_be_given_sizes() {
        assert_eq!(Bench::parse(&["engine"]), Ok(Bench::Engine(vec![10_000, 100_000, 1_000_000])));
        assert_eq!(Bench::parse(&["engine", "20_000", "5"]), Ok(Bench::Engine(vec![20_000, 5])));
        assert_eq!(Bench::parse(&["map", "500"]), Ok(Bench::Map(vec![500])));
        assert_eq!(Bench::parse(&["search"]), Ok(Bench::Search(vec![300, 10_000, 100_000])));
        let dist = Some(PathBuf::from("dist"));
        assert_eq!(Bench::parse(&["interaction", "--dist", "dist", "300"]), Ok(Bench::Interaction(vec![300], dist)));
        assert_eq!(Bench::parse(&["memory"]), Ok(Bench::Memory(None)));
        for words in [&[][..], &["maps"], &["engine", "many"], &["engine", "-1"], &["memory", "300"]] {
            assert!(Bench::parse(words).is_err(), "{words:?}");
        }
    }
}
