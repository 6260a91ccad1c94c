//! The studio on tables of generated companies: for how long it holds up the page.

use std::fs;
use std::path::Path;

use atlas::domain::import::{SourceFile, compile, read};
use atlas::synthetic::release;

use crate::jobs::alone;
use crate::progress::Steps;
use crate::project::Project;
use crate::server::Server;
use crate::test::browser_command;
use crate::tools::Tool;
use crate::{bench, dist, install};

/// Numbers of companies: many, and the limit.
pub(super) const SIZES: [usize; 2] = [10_000, 100_000];

/// Writes the tables, serves the site and gives the lines of the table.
pub(super) fn run(project: &Project, sizes: &[usize], site: Option<&Path>) -> Result<Vec<String>, String> {
    let mut steps = Steps::new(3 + if site.is_none() { dist::STEPS } else { 0 });
    steps.next("browsers");
    install::ensure(project, &[Tool::NodePackages, Tool::Browsers], false)?;
    let site = bench::site(project, site, &mut steps)?;
    steps.next("generated tables");
    let folder = bench::folder(project)?.join("tables");
    for rows in sizes {
        tables(&folder.join(rows.to_string()), *rows)?;
    }
    steps.next("the studio in Chromium");
    let server = Server::start(&site, 0)?;
    let mut command = browser_command(project, "node", server.address());
    command.arg(bench::script(project, "studio.mjs")).arg(&folder).args(sizes.iter().map(usize::to_string));
    alone("the benchmark", command, &project.log("bench-studio"), 0, |_| false)
}

/// Writes the CSV tables of so many generated companies.
fn tables(folder: &Path, rows: usize) -> Result<(), String> {
    let file = SourceFile { name: "atlas.json".to_owned(), bytes: release(rows, 20_261_122).into_bytes() };
    let delivery = read(vec![file], &mut |_| true).map_err(|error| format!("the generated release was not read: {error:?}"))?;
    for file in compile(&delivery).files {
        let Some(name) = file.name.strip_prefix("source/") else { continue };
        let path = folder.join(name);
        if path.extension().is_none_or(|ending| ending != "csv") {
            continue;
        }
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, file.text));
        written.map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    Ok(())
}
