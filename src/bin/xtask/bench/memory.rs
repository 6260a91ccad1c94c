//! What the memory of the app comes to after many changes, in headless Chromium.

use std::path::Path;

use crate::jobs::alone;
use crate::progress::Steps;
use crate::project::Project;
use crate::server::Server;
use crate::test::browser_command;
use crate::tools::Tool;
use crate::{bench, dist, install};

/// Serves the site, changes it, and gives the lines of the table; an error if its linear memory grew.
pub(super) fn run(project: &Project, site: Option<&Path>) -> Result<Vec<String>, String> {
    let mut steps = Steps::new(2 + if site.is_none() { dist::STEPS } else { 0 });
    steps.next("browsers");
    install::ensure(project, &[Tool::NodePackages, Tool::Browsers], false)?;
    let site = bench::site(project, site, &mut steps)?;
    steps.next("the app in Chromium");
    let server = Server::start(&site, 0)?;
    let mut command = browser_command(project, "node", server.address());
    command.arg(bench::script(project, "memory.mjs"));
    alone("the benchmark", command, &project.log("bench-memory"), 0, |_| false)
}
