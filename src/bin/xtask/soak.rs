//! `cargo xtask soak`: a random walk through the built site in each engine (`tests/browser/soak`), until its time is over or a
//! fault is met.

use std::path::PathBuf;

use crate::jobs::alone;
use crate::progress::{Steps, say};
use crate::project::Project;
use crate::test::browser_command;
use crate::tools::Tool;
use crate::{dist, install};

/// The engines that Playwright drives.
const ENGINES: [&str; 2] = ["chromium", "firefox"];

/// What the caller asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Where the walk begins: equal seeds make equal choices.
    pub seed: u32,
    /// The first visit of the walk; a later one leads sooner to a fault that was met there.
    pub visit: u32,
    /// For how long each engine walks.
    pub minutes: u32,
    /// One engine alone.
    pub engine: Option<&'static str>,
    /// Another folder than `dist/`, which is then not built.
    pub dist: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 1, visit: 0, minutes: 10, engine: None, dist: None }
    }
}

impl Options {
    /// Reads the words after `soak`.
    pub fn parse(words: &[&str]) -> Result<Self, String> {
        let mut options = Self::default();
        for pair in words.chunks(2) {
            let [name, value] = pair else { return Err(format!("{} needs a value", pair.concat())) };
            let number = || value.parse().map_err(|_| format!("not a number: {value}"));
            match *name {
                "--seed" => options.seed = number()?,
                "--visit" => options.visit = number()?,
                "--minutes" => options.minutes = number()?,
                "--engine" => {
                    let known = ENGINES.into_iter().find(|engine| engine == value);
                    options.engine = Some(known.ok_or_else(|| format!("not one of {}: {value}", ENGINES.join(", ")))?);
                }
                "--dist" => options.dist = Some(PathBuf::from(value)),
                other => return Err(format!("unknown option of soak: {other}")),
            }
        }
        Ok(options)
    }
}

/// Walks in every engine that was asked for, and prints how far; the error tells the fault and how to walk there again.
pub fn run(project: &Project, options: &Options) -> Result<(), String> {
    let engines = options.engine.map_or_else(|| ENGINES.to_vec(), |engine| vec![engine]);
    let mut steps = Steps::new(1 + engines.len() + if options.dist.is_none() { dist::STEPS } else { 0 });
    steps.next("browsers");
    install::ensure(project, &[Tool::NodePackages, Tool::Browsers], false)?;
    let site = match &options.dist {
        Some(site) => std::path::absolute(site).map_err(|error| format!("not a folder: {error}"))?,
        None => dist::build(project, &mut steps)?,
    };
    for engine in engines {
        steps.next(&format!("a walk in {engine}"));
        // The walk has hosts of its own, which can lose a connection in the middle of an answer.
        let mut command = browser_command(project, "node", "");
        command.env("ATLAS_DIST", &site).arg("tests/browser/soak/walk.mjs").args(["--engine", engine]);
        command.args(["--seed".to_owned(), options.seed.to_string(), "--visit".to_owned(), options.visit.to_string()]);
        command.args(["--minutes".to_owned(), options.minutes.to_string()]);
        let lines = alone("the walk", command, &project.log(&["soak-", engine].concat()), 0, |_| false)?;
        lines.iter().for_each(say);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_have_usual_values() {
        assert_eq!(Options::parse(&[]), Ok(Options::default()));
        let words = ["--seed", "7", "--minutes", "2", "--engine", "firefox", "--dist", "dist", "--visit", "3"];
        let read = Options { seed: 7, visit: 3, minutes: 2, engine: Some("firefox"), dist: Some(PathBuf::from("dist")) };
        assert_eq!(Options::parse(&words), Ok(read));
        for words in [&["--seed"][..], &["--seed", "x"], &["--minutes", "-1"], &["--engine", "webkit"], &["now", "1"]] {
            assert!(Options::parse(words).is_err(), "{words:?}");
        }
    }
}
