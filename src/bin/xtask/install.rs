//! Gets what is missing: from rustup, crates.io, npm and, for the browsers, apt. Nothing is installed that is already here.
//!
//! What takes long is compiled once into the per-user cache, beside the first compile of the app, which needs none of it.

use std::fs::{self, File, TryLockError};

use crate::jobs::{Job, alone, side_by_side};
use crate::lean::lean;
use crate::process::{Status, run};
use crate::progress::note;
use crate::project::Project;
use crate::tools::{BINDGEN, NPM_STAMP, SPLITTER, TARGET, TRUNK, Tool, missing, missing_browsers};

/// Installs those of the wanted tools that are missing. With `and_app` the app compiles meanwhile.
pub fn ensure(project: &Project, wanted: &[Tool], and_app: bool) -> Result<(), String> {
    let mut lacking = missing(project, wanted);
    for tool in [Tool::WasmTarget, Tool::StdSource, Tool::Lints] {
        if lacking.contains(&tool) {
            rustup(project, tool)?;
        }
    }
    lacking.retain(|tool| !matches!(tool, Tool::WasmTarget | Tool::StdSource | Tool::Lints));
    if lacking.contains(&Tool::NodePackages) {
        check_node(project)?;
    }
    let slow = |tool: &Tool| matches!(tool, Tool::Trunk | Tool::Bindgen | Tool::Splitter);
    let _lock = if lacking.iter().any(slow) { Some(lock_cache(project)?) } else { None };
    // Another clone may have built them while this one waited for the lock.
    lacking.retain(|tool| !slow(tool) || !tool.is_here(project));
    if lacking.is_empty() {
        note("all tools are here");
    } else {
        let names: Vec<&str> = lacking.iter().map(|tool| tool.name()).collect();
        note(format!("to get: {}{}", names.join(", "), if and_app { "; the app compiles beside them" } else { "" }));
    }
    let mut jobs: Vec<Job<'_>> = lacking.iter().map(|tool| job(project, *tool)).collect();
    if and_app {
        let work = move |status: &Status| compile_app(project, status);
        jobs.push(Job { label: "the app", crates: 200, work: Box::new(work) });
    }
    side_by_side(jobs)
}

/// Compiles the app's wasm with the very arguments that trunk uses, so that trunk finds it done.
fn compile_app(project: &Project, status: &Status) -> Result<(), String> {
    let mut command = project.command("cargo");
    command.env("CARGO_BUILD_JOBS", status.share.to_string());
    command.args(["build", "--target", TARGET, "--profile", "web", "--bin", "app"]);
    lean(&mut command, project);
    run(command, &project.log("app"), status).map(drop)
}

fn job(project: &Project, tool: Tool) -> Job<'_> {
    let crates = match tool {
        Tool::Trunk => 385,
        Tool::Bindgen => 200,
        Tool::Splitter => 40,
        _ => 0,
    };
    let work = move |status: &Status| match tool {
        Tool::Trunk => cargo_install(project, "trunk", TRUNK, &["--locked"], status),
        // Not --locked: its lock file names versions that a lagging index may not have.
        Tool::Bindgen => cargo_install(project, "wasm-bindgen-cli", BINDGEN, &[], status),
        Tool::Splitter => {
            cargo_install(project, "wasm_split_cli_support", SPLITTER, &["--locked", "--features", "build-binary"], status)
        }
        Tool::NodePackages => npm_ci(project, status),
        Tool::Browsers => apt_browsers(project, status),
        Tool::WasmTarget | Tool::StdSource | Tool::Lints => Ok(()),
    };
    Job { label: tool.name(), crates, work: Box::new(work) }
}

/// A debug build without TLS: half the time of a release build, and these tools run for seconds and offline.
fn cargo_install(project: &Project, name: &str, version: &str, flags: &[&str], status: &Status) -> Result<(), String> {
    let build = project.cache.join("build").join(name);
    let mut command = project.command("cargo");
    command.env("CARGO_BUILD_JOBS", status.share.to_string());
    command.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0").env("CARGO_TARGET_DIR", &build);
    command.args(["install", name, "--version", version, "--no-default-features", "--debug", "--force"]).args(flags);
    command.arg("--root").arg(&project.cache);
    run(command, &project.log(name), status)?;
    // Only the binaries are kept; what cannot be removed now is overwritten next time.
    let _ = fs::remove_dir_all(build);
    Ok(())
}

fn rustup(project: &Project, tool: Tool) -> Result<(), String> {
    let arguments: &[&str] = match tool {
        Tool::WasmTarget => &["target", "add", TARGET],
        Tool::StdSource => &["component", "add", "rust-src"],
        _ => &["component", "add", "rustfmt", "clippy"],
    };
    if project.find("rustup").is_none() {
        return Err(format!("{} is missing and rustup is not here to add it: install rustup (https://rustup.rs)", tool.name()));
    }
    note(format!("rustup {}", arguments.join(" ")));
    let mut command = project.command("rustup");
    command.args(arguments);
    alone("rustup", command, &project.log("rustup"), 0, |_| false).map(drop)
}

fn check_node(project: &Project) -> Result<(), String> {
    let version = project.output("node", &["--version"]).unwrap_or_default();
    let major: u32 = version.trim_start_matches('v').split('.').next().and_then(|text| text.parse().ok()).unwrap_or(0);
    if major >= 18 && project.find("npm").is_some() {
        return Ok(());
    }
    let found = if version.is_empty() { "none".to_owned() } else { version };
    Err(format!(
        "Node 18 or newer with npm is needed (found: {found}): install it from https://nodejs.org or with your package manager"
    ))
}

fn npm_ci(project: &Project, status: &Status) -> Result<(), String> {
    let mut command = project.command("npm");
    // No package here needs its install script; Playwright's would download browsers.
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command.args(["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]);
    run(command, &project.log("npm"), status)?;
    let copy = fs::copy(project.root.join("package-lock.json"), project.root.join(NPM_STAMP));
    copy.map(drop).map_err(|error| format!("cannot write {NPM_STAMP}: {error}"))
}

fn apt_browsers(project: &Project, status: &Status) -> Result<(), String> {
    let packages = missing_browsers(project);
    let by_hand = format!("for the browser tests, install {} (or Chromium with chromedriver, and Firefox)", packages.join(", "));
    if project.find("apt-get").is_none() {
        return Err(format!("{by_hand}: there is no apt-get here to do it"));
    }
    let root = project.output("id", &["-u"]).as_deref() == Some("0");
    if !root && project.output("sudo", &["-n", "true"]).is_none() {
        return Err(format!("{by_hand}: sudo apt-get install {} fonts-dejavu-core", packages.join(" ")));
    }
    let apt = |arguments: &[&str]| {
        let mut command = if root { project.command("env") } else { project.command("sudo") };
        if !root {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-o", "DPkg::Lock::Timeout=300"]).args(arguments);
        command
    };
    run(apt(&["update"]), &project.log("apt-update"), status)?;
    let arguments: Vec<&str> = ["install", "--no-install-recommends", "fonts-dejavu-core"].into_iter().chain(packages).collect();
    run(apt(&arguments), &project.log("apt"), status)?;
    // Some distributions have packages of these names that only point elsewhere.
    if missing_browsers(project).is_empty() { Ok(()) } else { Err(by_hand) }
}

/// Two clones must not build the same tool at once: the second waits, and then finds it done.
fn lock_cache(project: &Project) -> Result<File, String> {
    let path = project.cache.join("install.lock");
    let told = |error: std::io::Error| format!("cannot lock {}: {error}", path.display());
    let file = File::create(&path).map_err(told)?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => note("another clone is installing tools; waiting for it"),
        Err(TryLockError::Error(error)) => return Err(told(error)),
    }
    file.lock().map_err(told)?;
    Ok(file)
}
