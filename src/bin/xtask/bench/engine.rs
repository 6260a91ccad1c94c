//! The engine, compiled as it is published, beside crossfilter2 in one page of headless Chromium.

use std::path::PathBuf;

use crate::jobs::alone;
use crate::progress::Steps;
use crate::project::Project;
use crate::test::browser_command;
use crate::tools::{TARGET, Tool};
use crate::{bench, install};

/// Builds the module, steps both sides through the same changes, and gives the lines of the tables.
pub(super) fn run(project: &Project, sizes: &[usize], steps: &mut Steps) -> Result<Vec<String>, String> {
    steps.next("tools");
    install::ensure(project, &[Tool::WasmTarget, Tool::NodePackages, Tool::Bindgen, Tool::Browsers], false)?;
    let module = module(project, steps)?;
    steps.next("both sides in Chromium");
    let mut command = browser_command(project, "node", "");
    command.arg(bench::script(project, "engine.mjs")).arg(module).args(sizes.iter().map(usize::to_string));
    alone("the benchmark", command, &project.log("bench-engine"), 0, |_| false)
}

/// Compiles what is measured to a module, as the published program is, but for its standard library; gives the folder that it is in.
pub(super) fn module(project: &Project, steps: &mut Steps) -> Result<PathBuf, String> {
    steps.next("the core as a module");
    let folder = bench::folder(project)?;
    // A folder of its own: other flags would otherwise throw away what the app was compiled to.
    let target = folder.join("build");
    let mut build = project.command("cargo");
    build.env("CARGO_TARGET_DIR", &target);
    build.args(["build", "--target", TARGET, "--profile", "web"]);
    build.args(["--no-default-features", "--features", "bench", "--bin", "bench"]);
    alone("the core", build, &project.log("bench-build"), 40, |_| false)?;
    let module = folder.join("module");
    let mut bindgen = project.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "bench", "--out-dir"]).arg(&module);
    bindgen.arg(target.join(TARGET).join("web/bench.wasm"));
    alone("wasm-bindgen", bindgen, &project.log("bench-bindgen"), 0, |_| false)?;
    Ok(module)
}
