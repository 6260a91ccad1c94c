//! `dist/`: the site as any static host takes it.
//!
//! trunk compiles and copies; this finishes its result in a staging folder (the program cut into parts, minified, named by
//! content, with a content security policy, `404.html` and compressed twins) and then puts it in place at once.

mod fingerprint;
mod headers;
mod names;
mod pages;
mod split;
mod unused;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use atlas::site::{Site, policy};
use sha2::{Digest, Sha256};

use crate::jobs::alone;
use crate::lean::lean;
use crate::progress::{Steps, note};
use crate::project::Project;
use crate::{budgets, install, tools};

/// How many steps [`build`] announces.
pub const STEPS: usize = 2;

/// Gets the tools, while the app compiles if it must, and brings `dist/` up to date.
pub fn build(project: &Project, steps: &mut Steps) -> Result<PathBuf, String> {
    steps.next("tools");
    let current = is_current(project, &fingerprint::of_sources(&project.root)?);
    install::ensure(project, &tools::FOR_BUILD, !current)?;
    steps.next("site");
    update(project)
}

/// Brings `dist/` up to date with tools that are here. Does nothing when the sources are those of the last build.
pub fn update(project: &Project) -> Result<PathBuf, String> {
    let dist = project.root.join("dist");
    let fingerprint = fingerprint::of_sources(&project.root)?;
    if is_current(project, &fingerprint) {
        note("dist/ is up to date");
        return Ok(dist);
    }
    let staging = project.root.join("target/xtask/dist");
    trunk(project, &staging)?;
    finish(project, &staging)?;
    // From here a half-replaced folder must not pass for a finished one.
    let stamp = stamp(project);
    remove(&stamp)?;
    remove(&dist)?;
    fs::rename(&staging, &dist).map_err(|error| format!("cannot move the finished site to dist/: {error}"))?;
    write(&stamp, &fingerprint)?;
    budgets::print(&budgets::measure(&dist)?);
    Ok(dist)
}

/// Whether `dist/` was made from sources with that fingerprint.
fn is_current(project: &Project, fingerprint: &str) -> bool {
    let last = fs::read_to_string(stamp(project)).unwrap_or_default();
    last == fingerprint && project.root.join("dist/index.html.br").is_file()
}

/// Where the fingerprint of the last build is kept.
fn stamp(project: &Project) -> PathBuf {
    project.root.join("target/xtask/dist.fingerprint")
}

fn trunk(project: &Project, staging: &Path) -> Result<(), String> {
    note("trunk: compile, copies");
    let mut command = project.command("trunk");
    command.args(["build", "--release", "--offline", "--dist"]).arg(staging);
    lean(&mut command, project);
    alone("trunk build", command, &project.log("trunk-build"), 0, |_| false).map(drop)
}

/// Turns trunk's result into what is published.
fn finish(project: &Project, staging: &Path) -> Result<(), String> {
    note("finish: minify, name by content, compress");
    let sheet = staging.join("main.css");
    // Pictures and fonts that the style names stay files beside it.
    let bundle = ["--bundle", "--external:*.svg", "--external:*.woff2"];
    esbuild(project, &staging.join("style/main.css"), &sheet, &bundle)?;
    remove(&staging.join("style"))?;
    let style = rename_by_content(&sheet)?;
    // Partners name it by its versioned path, so it keeps its name.
    let element = staging.join("embed/v1/embed.js");
    esbuild(project, &element, &element, &[])?;
    let (wasm, glue) = (the_only(staging, "wasm")?, the_only(staging, "js")?);
    for placeholder in [&wasm, &glue] {
        remove(placeholder)?;
    }
    let names = split::split(project, staging)?;
    publish(project, staging, &style, &names)?;
    let mut compress = project.command("node");
    compress.arg(project.root.join("src/bin/xtask/dist/compress.mjs")).arg(staging);
    alone("compress", compress, &project.log("compress"), 0, |_| false).map(drop)
}

/// Writes the pages, and what goes with them: icons, service worker, settings of hosts.
fn publish(project: &Project, staging: &Path, style: &str, names: &split::Names) -> Result<(), String> {
    let mut icons = project.command("node");
    icons.arg(project.root.join("src/bin/xtask/dist/icons.mjs")).arg(staging.join("icons"));
    alone("icons", icons, &project.log("icons"), 0, |_| false)?;
    worker::check_manifest(staging)?;
    let site = Site::read(staging).map_err(|error| error.to_string())?;
    let assets = pages::assets(project, staging, style, &names.glue, &names.wasm)?;
    let page = pages::write_fallback(&site, &assets, staging)?;
    worker::write_worker(staging, &page)?;
    esbuild(project, &staging.join("sw.js"), &staging.join("sw.js"), &[])?;
    headers::write_all(staging, &policy::of(&assets.loader))?;
    // After the service worker, which keeps the program and not its hundreds of readable pages.
    pages::write_all(project, &site, &assets, staging)
}

/// Minifies a script or a style sheet.
pub fn esbuild(project: &Project, input: &Path, output: &Path, flags: &[&str]) -> Result<(), String> {
    let mut command = project.command("esbuild");
    command.arg(input).args(["--minify", "--legal-comments=none", "--log-level=warning", "--allow-overwrite"]).args(flags);
    command.arg(format!("--outfile={}", output.display()));
    alone("esbuild", command, &project.log("esbuild"), 0, |_| false).map(drop)
}

/// Gives `app-0123.js` or `main.css` a name that holds the hash of what is in it, and returns that name.
pub fn rename_by_content(path: &Path) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let name = file_name(path);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
    let hashed = format!("{}-{}.{extension}", stem.split('-').next().unwrap_or(stem), &hex(&Sha256::digest(bytes))[..16]);
    fs::rename(path, path.with_file_name(&hashed)).map_err(|error| format!("cannot rename {}: {error}", path.display()))?;
    Ok(hashed)
}

/// The one file with that extension at the top of the staging folder.
fn the_only(folder: &Path, extension: &str) -> Result<PathBuf, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    let found: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|it| it == extension)).collect();
    match found.as_slice() {
        [path] => Ok(path.clone()),
        _ => Err(format!("expected one .{extension} file from trunk in {}, found {}", folder.display(), found.len())),
    }
}

/// The last part of a path.
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The text of a file.
pub fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Writes a file.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Removes a file or a folder; that it was not there is as good.
fn remove(path: &Path) -> Result<(), String> {
    let result = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match result {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!("cannot remove {}: {error}", path.display())),
        _ => Ok(()),
    }
}

/// Bytes as lower case hexadecimal digits.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_digits_keep_leading_zeros() {
        assert_eq!(hex(&[0, 10, 255]), "000aff");
    }
}
