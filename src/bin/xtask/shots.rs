//! Pictures of the built site: of the main views, to be looked at, and those of the walk through the studio.

use crate::dist;
use crate::install;
use crate::jobs::alone;
use crate::progress::{Steps, note};
use crate::project::Project;
use crate::server::Server;
use crate::test::browser_command;
use crate::tools::Tool;

/// The main views, light and dark, at the widths of each language, or those with `filter` in their name: into `shots/`.
pub fn run(project: &Project, filter: Option<&str>) -> Result<(), String> {
    photograph(project, "shots", filter)?;
    note("the pictures are in shots/");
    Ok(())
}

/// The steps of the studio in each language: into `public/guide/`, from where the studio shows them.
pub fn guide(project: &Project) -> Result<(), String> {
    photograph(project, "guide", None)?;
    note("the pictures are in public/guide/");
    Ok(())
}

/// Builds the site, serves it and runs a script of `tests/browser` that photographs it.
fn photograph(project: &Project, script: &str, argument: Option<&str>) -> Result<(), String> {
    let mut steps = Steps::new(dist::STEPS + 2);
    steps.next("browsers");
    install::ensure(project, &[Tool::NodePackages, Tool::Browsers], false)?;
    let dist = dist::build(project, &mut steps)?;
    steps.next("screenshots");
    let server = Server::start(&dist, 0)?;
    let mut command = browser_command(project, "node", server.address());
    command.arg(format!("tests/browser/{script}.mjs")).args(argument);
    alone("screenshots", command, &project.log(script), 0, |line| line.starts_with("shots/") || line.starts_with("public/"))
        .map(drop)
}
