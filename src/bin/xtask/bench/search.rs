//! The search in headless Chromium: what each letter costs that is typed.

use super::engine::module;
use crate::jobs::alone;
use crate::progress::Steps;
use crate::project::Project;
use crate::test::browser_command;
use crate::tools::Tool;
use crate::{bench, install};

/// Builds the module as visitors get it, types queries into it, and gives the lines of the tables.
pub(super) fn run(project: &Project, sizes: &[usize], steps: &mut Steps) -> Result<Vec<String>, String> {
    steps.next("tools");
    install::ensure(project, &[Tool::WasmTarget, Tool::NodePackages, Tool::Bindgen, Tool::Browsers], false)?;
    let module = module(project, steps)?;
    steps.next("queries in Chromium");
    let mut command = browser_command(project, "node", "");
    command.arg(bench::script(project, "search.mjs")).arg(module).args(sizes.iter().map(usize::to_string));
    alone("the benchmark", command, &project.log("bench-search"), 0, |_| false)
}
