//! Screenshots of the main views, light and dark, at the widths of each language (`tests/browser/shots.mjs`): `shots/`.

use crate::dist;
use crate::install;
use crate::jobs::alone;
use crate::progress::{Steps, note};
use crate::project::Project;
use crate::server::Server;
use crate::test::browser_command;
use crate::tools::Tool;

/// Builds the site, serves it and photographs it; the views are listed in `tests/browser/shots.mjs`.
pub fn run(project: &Project, filter: Option<&str>) -> Result<(), String> {
    let mut steps = Steps::new(dist::STEPS + 2);
    steps.next("browsers");
    install::ensure(project, &[Tool::NodePackages, Tool::Browsers], false)?;
    let dist = dist::build(project, &mut steps)?;
    steps.next("screenshots");
    let server = Server::start(&dist, 0)?;
    let mut command = browser_command(project, "node", server.address());
    command.arg("tests/browser/shots.mjs").args(filter);
    alone("screenshots", command, &project.log("shots"), 0, |line| line.starts_with("shots/"))?;
    note("the pictures are in shots/");
    Ok(())
}
