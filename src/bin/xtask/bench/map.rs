//! The index of the map beside npm supercluster on the same points.

use super::engine::module;
use crate::jobs::alone;
use crate::progress::Steps;
use crate::project::Project;
use crate::tools::Tool;
use crate::{bench, install};

/// Builds the module, asks both sides the same questions, and gives the lines of the table.
pub(super) fn run(project: &Project, sizes: &[usize], steps: &mut Steps) -> Result<Vec<String>, String> {
    steps.next("tools");
    install::ensure(project, &[Tool::WasmTarget, Tool::NodePackages, Tool::Bindgen], false)?;
    let module = module(project, steps)?;
    steps.next("both sides");
    let mut command = project.command("node");
    command.arg(bench::script(project, "map.mjs")).arg(module).args(sizes.iter().map(usize::to_string));
    alone("the benchmark", command, &project.log("bench-map"), 0, |_| false)
}
