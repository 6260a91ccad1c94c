//! The real app on releases of generated companies: from an input to the painted answer.

use std::path::Path;

use crate::jobs::alone;
use crate::progress::Steps;
use crate::project::Project;
use crate::server::Server;
use crate::test::browser_command;
use crate::tools::Tool;
use crate::{bench, dist, install};

/// Numbers of companies: as many as there are, many, and the limit.
pub(super) const SIZES: [usize; 3] = [300, 10_000, 100_000];

/// Serves the site with generated data in place of its own, and gives the lines of the table.
pub(super) fn run(project: &Project, sizes: &[usize], site: Option<&Path>) -> Result<Vec<String>, String> {
    let mut steps = Steps::new(3 + if site.is_none() { dist::STEPS } else { 0 });
    steps.next("browsers");
    install::ensure(project, &[Tool::NodePackages, Tool::Browsers], false)?;
    let site = bench::site(project, site, &mut steps)?;
    steps.next("generated companies");
    let folder = bench::folder(project)?;
    bench::releases(&folder, sizes)?;
    steps.next("the app in Chromium");
    let stage = folder.join("site");
    let server = Server::start(&stage, 0)?;
    let mut command = browser_command(project, "node", server.address());
    command
        .arg(bench::script(project, "interaction.mjs"))
        .args([&site, &stage, &folder])
        .args(sizes.iter().map(usize::to_string));
    alone("the benchmark", command, &project.log("bench-interaction"), 0, |_| false)
}
