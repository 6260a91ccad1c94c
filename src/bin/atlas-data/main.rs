//! The data tool of the analyst and of CI: checks the source tables and compiles them into `atlas.json`.
//!
//! It shares every rule with the application: only reading the tables is its own.
#![expect(clippy::print_stdout, reason = "a command-line tool answers on standard output")]

mod join;
mod report;
mod tables;
mod write;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use atlas::domain::data::context::{self, Context};
use atlas::domain::data::dataset::{Loaded, assemble};

const HELP: &str = "atlas-data: checks and compiles the data of the atlas

  atlas-data check           list every problem of the source tables; exit 1 if there is one
  atlas-data build           check, then write public/data/atlas.json and context.json
  atlas-data build --check   exit 1 unless both files are what the sources give

The tables are in public/data/source; run it in the repository.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = root();
    let done = match words.as_slice() {
        ["check"] => check(&root),
        ["build"] => build(&root),
        ["build", "--check"] => compare(&root),
        ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The repository: where the command was called, else where the tool was compiled.
fn root() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    if here.join("public/data/source").is_dir() { here } else { PathBuf::from(env!("CARGO_MANIFEST_DIR")) }
}

/// Reads the tables and validates every row by the rules of the application.
fn load(root: &Path) -> Result<(tables::Source, Loaded, Context), String> {
    let source = tables::read(&root.join("public/data/source"))?;
    let mut loaded = assemble(&source.parts);
    loaded.issues.splice(0..0, source.issues.iter().cloned());
    let clusters: Vec<String> = loaded.dataset.clusters.iter().map(|cluster| cluster.id.clone()).collect();
    let (context, issues) = context::assemble(&source.parts, &clusters);
    loaded.issues.extend(issues);
    Ok((source, loaded, context))
}

fn check(root: &Path) -> Result<(), String> {
    let (_, loaded, context) = load(root)?;
    for issue in &loaded.issues {
        println!("{}", report::line(issue));
    }
    let data = &loaded.dataset;
    let problems = loaded.issues.len();
    println!(
        "{} companies, {} places, {} programmes, {} organisations, {} links, {} indicators, {} milestones; {problems} problems",
        data.companies.len(),
        data.places.len(),
        data.programmes.len(),
        data.organisations.len(),
        data.links.len(),
        context.indicators.len(),
        context.milestones.len()
    );
    if problems > 0 { Err("Correct the rows above, then run the check again.".to_owned()) } else { Ok(()) }
}

/// Every compiled file with its text.
fn compiled(root: &Path) -> Result<Vec<(&'static str, String)>, String> {
    let (source, loaded, _) = load(root)?;
    if loaded.issues.is_empty() {
        return Ok(write::FILES.iter().map(|(file, lists)| (*file, write::json(&source.parts, lists))).collect());
    }
    let lines: Vec<String> = loaded.issues.iter().map(report::line).collect();
    Err(format!("{}\nNothing was written: correct the rows above first.", lines.join("\n")))
}

fn build(root: &Path) -> Result<(), String> {
    for (file, text) in compiled(root)? {
        std::fs::write(root.join(file), &text).map_err(|error| format!("{file} could not be written: {error}"))?;
        println!("{file}: {} bytes", text.len());
    }
    Ok(())
}

fn compare(root: &Path) -> Result<(), String> {
    for (file, text) in compiled(root)? {
        let committed = std::fs::read_to_string(root.join(file))
            .map_err(|error| format!("{file} could not be read ({error}); run: cargo atlas-data build"))?;
        if committed != text {
            let line = committed.lines().zip(text.lines()).position(|(a, b)| a != b).map_or(0, |line| line + 1);
            return Err(format!("{file} differs from the sources (line {line}); run: cargo atlas-data build"));
        }
        println!("{file} is what the sources give");
    }
    Ok(())
}
