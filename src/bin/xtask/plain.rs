//! Sees to it that `trunk build` alone gives the whole working app: builds it and opens it in a browser.
//!
//! The debug build, because the tests have compiled most of it by then; the release differs by profile and wasm-opt.

use std::path::PathBuf;

use crate::jobs::alone;
use crate::progress::note;
use crate::project::Project;
use crate::server::Server;
use crate::test::browser_command;

/// Builds with trunk and opens a few addresses (`tests/browser/plain.mjs`).
pub fn check(project: &Project) -> Result<(), String> {
    let dist = build(project)?;
    let server = Server::start(&dist, 0)?;
    let mut command = browser_command(project, "node", server.address());
    command.arg("tests/browser/plain.mjs");
    alone("the plain build in a browser", command, &project.log("plain"), 0, |line| line.starts_with("ok ")).map(drop)
}

fn build(project: &Project) -> Result<PathBuf, String> {
    note("trunk build");
    let dist = project.root.join("target/xtask/plain");
    let mut command = project.command("trunk");
    command.args(["build", "--offline", "--dist"]).arg(&dist);
    alone("trunk build", command, &project.log("trunk-build"), 200, |_| false)?;
    Ok(dist)
}
