//! The workers: programs beside the page that it starts when somebody asks for what they do, each a module with a script.
//!
//! They are binaries of the same package without an interface, bound by the same tool, and published below `workers/`. A page knows
//! their addresses from its `base`; neither the first visit nor the service worker asks for them.

use std::fs;
use std::path::Path;

use super::{esbuild, program, remove, rename_by_content, write};
use crate::jobs::{Job, alone, side_by_side};
use crate::progress::note;
use crate::project::Project;
use crate::tools::TARGET;

/// The folder of the published workers.
pub const FOLDER: &str = "workers";
/// The workers, each a binary and a feature of the same name.
pub const ALL: [&str; 2] = ["workbook", "studio"];

/// Compiles, binds and optimises every worker; gives the paths of their scripts below the site.
pub fn build(project: &Project, staging: &Path) -> Result<Vec<String>, String> {
    note("the workers");
    let published = staging.join(FOLDER);
    let work = project.root.join("target/xtask/workers");
    remove(&work)?;
    for folder in [&published, &work] {
        fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    }
    for name in ALL {
        program::compile_worker(project, name)?;
    }
    let one = |name: &'static str| -> Job<'_> {
        let (published, work) = (&published, &work);
        Box::new(move || bind(project, name, work, published))
    };
    side_by_side(ALL.map(one).into())?;
    ALL.into_iter().map(|name| script(project, name, &work, &published)).collect()
}

/// The module and its glue.
fn bind(project: &Project, name: &str, work: &Path, published: &Path) -> Result<(), String> {
    let mut bind = project.command("wasm-bindgen");
    bind.args([
        "--target",
        "web",
        "--no-typescript",
        "--remove-name-section",
        "--remove-producers-section",
        "--out-name",
        name,
        "--out-dir",
    ]);
    bind.arg(work).arg(program::folder(project).join(TARGET).join("web").join(format!("{name}.wasm")));
    alone("wasm-bindgen", bind, &project.log(&format!("wasm-bindgen-{name}")), 0, |_| false)?;
    program::optimise(project, name, &work.join(format!("{name}_bg.wasm")), &published.join(format!("{name}.wasm")))
}

/// One script of entry and glue, which knows the name of the module beside it.
fn script(project: &Project, name: &str, work: &Path, published: &Path) -> Result<String, String> {
    let module = rename_by_content(&published.join(format!("{name}.wasm")))?;
    let entry = work.join(format!("{name}-entry.js"));
    write(&entry, &include_str!("workers.js").replace("@glue", &format!("./{name}.js")))?;
    let script = published.join(format!("{name}.js"));
    let address = format!("--define:MODULE=\"{module}\"");
    esbuild(project, &entry, &script, &["--bundle", "--format=iife", &address, "--define:import.meta.url=\"\""])?;
    Ok(format!("{FOLDER}/{}", rename_by_content(&script)?))
}
