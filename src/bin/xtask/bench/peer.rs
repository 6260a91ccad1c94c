//! The published site beside the same atlas made from usual JavaScript libraries, in turns in headless Chromium.

use std::fs;
use std::path::{Path, PathBuf};

use crate::jobs::alone;
use crate::progress::Steps;
use crate::project::Project;
use crate::server::Server;
use crate::test::browser_command;
use crate::tools::Tool;
use crate::{bench, dist, install};

/// What can be measured, in this order.
const PARTS: [&str; 4] = ["load", "input", "memory", "size"];
/// Numbers of generated companies.
const SIZES: [usize; 2] = [10_000, 100_000];
/// Begins a line that tells how far the measurement is, and no result.
const PROGRESS: &str = "now: ";

/// What the caller asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// How often both sites take their turn.
    rounds: u32,
    /// Which parts are measured.
    parts: Vec<&'static str>,
    /// Another folder than `dist/`, which is then not built.
    dist: Option<PathBuf>,
}

impl Options {
    /// Reads the words after `bench peer`.
    pub(super) fn parse(words: &[&str]) -> Result<Self, String> {
        let mut options = Self { rounds: 5, parts: PARTS.to_vec(), dist: None };
        for pair in words.chunks(2) {
            let [name, value] = pair else { return Err(format!("{} needs a value", pair.concat())) };
            match *name {
                "--rounds" => {
                    let rounds = value.parse().ok().filter(|rounds| *rounds > 0);
                    options.rounds = rounds.ok_or_else(|| format!("not a number of rounds: {value}"))?;
                }
                "--only" => {
                    let part = |word| PARTS.into_iter().find(|part| *part == word);
                    let found: Option<Vec<_>> = value.split(',').map(part).collect();
                    options.parts = found.ok_or_else(|| format!("not some of {}: {value}", PARTS.join(",")))?;
                }
                "--dist" => options.dist = Some(PathBuf::from(value)),
                other => return Err(format!("unknown option of bench peer: {other}")),
            }
        }
        Ok(options)
    }
}

/// Builds both sites, compares what they answer, measures them, and gives the lines of the tables.
pub(super) fn run(project: &Project, options: &Options) -> Result<Vec<String>, String> {
    let mut steps = Steps::new(3 + if options.dist.is_none() { dist::STEPS } else { 0 });
    steps.next("tools");
    install::ensure(project, &[Tool::NodePackages, Tool::Browsers], false)?;
    let site = bench::site(project, options.dist.as_deref(), &mut steps)?;
    steps.next("libraries of the peer");
    let folder = bench::folder(project)?;
    let libraries = libraries(project, &folder)?;
    if options.parts.contains(&"size") {
        bench::releases(&folder, &SIZES)?;
    }
    steps.next("both sites in Chromium");
    let stages = ["beside/atlas", "beside/peer"].map(|name| folder.join(name));
    let servers = [Server::start(&stages[0], 0)?, Server::start(&stages[1], 0)?];
    let mut command = browser_command(project, "node", servers[0].address());
    command.env("ATLAS_PEER_URL", servers[1].address());
    command.arg(bench::script(project, "peer.mjs")).args([&site, &stages[0], &stages[1], &libraries, &folder]);
    command.args([options.rounds.to_string(), options.parts.join(",")]);
    let lines = alone("the benchmark", command, &project.log("bench-peer"), 0, |line| line.starts_with(PROGRESS))?;
    Ok(lines.into_iter().filter(|line| !line.starts_with(PROGRESS)).collect())
}

/// Where the libraries of the peer are: not in the packages of the project, which every build would then wait for.
fn libraries(project: &Project, folder: &Path) -> Result<PathBuf, String> {
    let wanted = bench::script(project, "peer");
    let here = folder.join("peer");
    let stamp = here.join("node_modules/.lock.json");
    let failed = |error: std::io::Error| format!("cannot write {}: {error}", here.display());
    let lock =
        fs::read(wanted.join("package-lock.json")).map_err(|error| format!("cannot read the peer's lock file: {error}"))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(here);
    }
    fs::create_dir_all(&here).map_err(failed)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(wanted.join(name), here.join(name)).map_err(failed)?;
    }
    let mut command = project.command("npm");
    command.current_dir(&here).args(["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]);
    alone("npm", command, &project.log("npm-peer"), 0, |_| false)?;
    fs::write(stamp, lock).map_err(failed)?;
    Ok(here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_parts_and_the_site_may_be_given() {
        let parsed = |line: &str| Options::parse(&line.split_whitespace().collect::<Vec<_>>());
        assert_eq!(parsed(""), Ok(Options { rounds: 5, parts: PARTS.to_vec(), dist: None }));
        let some = Options { rounds: 2, parts: vec!["load", "memory"], dist: Some(PathBuf::from("site")) };
        assert_eq!(parsed("--rounds 2 --only load,memory --dist site"), Ok(some));
        for line in ["--rounds", "--rounds 0", "--rounds x", "--only load,speed", "--only", "--fast yes", "300"] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
