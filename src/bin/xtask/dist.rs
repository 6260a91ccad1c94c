//! `dist/`: the site as any static host takes it.
//!
//! Made in a staging folder (copies of `public/`, the program in parts, style and scripts minified, all named by content, with
//! a content security policy, static pages, settings of hosts and compressed copies) and then put in place at once.
//! `trunk build` makes the same site from the same `public/index.html`, plain: one program, names and pages of its own.

mod embed;
mod fingerprint;
mod headers;
mod pages;
pub mod program;
mod sbom;
mod worker;
mod workers;

use std::fs;
use std::path::{Path, PathBuf};

use atlas::site::assets::Assets;
use atlas::site::{Site, policy};
use sha2::{Digest, Sha256};

use crate::jobs::alone;
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
    remove(&staging)?;
    copy_public(&project.root.join("public"), &staging)?;
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
    last == fingerprint && project.root.join("dist/index.html.br").is_file() && program::plain_glue(project).is_file()
}

/// Where the fingerprint of the last build is kept.
fn stamp(project: &Project) -> PathBuf {
    project.root.join("target/xtask/dist.fingerprint")
}

/// Copies all that is published as it is; the page is made.
fn copy_public(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("cannot copy {} to {}: {error}", from.display(), to.display());
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name())).map_err(failed)?;
        if path.is_dir() {
            copy_public(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name)).map_err(failed)?;
        }
    }
    Ok(())
}

/// Adds what is made to what is copied.
fn finish(project: &Project, staging: &Path) -> Result<(), String> {
    let program = program::build(project, staging)?;
    let workers = workers::build(project, staging)?;
    note("pages, style, scripts; compress");
    let sheet = staging.join("main.css");
    // Pictures and fonts that the style names stay files beside it.
    let bundle = ["--bundle", "--external:*.svg", "--external:*.woff2"];
    esbuild(project, &project.root.join("style/main.css"), &sheet, &bundle)?;
    let style = rename_by_content(&sheet)?;
    publish(project, staging, &style, &program, workers)?;
    sbom::write_bill(project, staging)?;
    let mut compress = project.command("node");
    compress.arg(project.root.join("src/bin/xtask/dist/compress.mjs")).arg(staging);
    alone("compress", compress, &project.log("compress"), 0, |_| false).map(drop)
}

/// Writes the pages, and what goes with them: service worker, settings of hosts.
fn publish(
    project: &Project,
    staging: &Path,
    style: &str,
    program: &program::Program,
    workers: Vec<String>,
) -> Result<(), String> {
    worker::check_manifest(staging)?;
    let site = Site::read(staging).map_err(|error| error.to_string())?;
    let translations = site.dataset.release.languages.clone();
    let assets = Assets { workers, translations, ..pages::assets(project, staging, style, &program.glue, &program.wasm)? };
    let page = pages::write_fallback(&site, &assets, staging)?;
    worker::write_worker(staging, &page)?;
    esbuild(project, &staging.join("sw.js"), &staging.join("sw.js"), &[])?;
    headers::write_all(staging, &policy::of(&assets.loader))?;
    embed::finish(project, staging, site.config.address.as_deref())?;
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
    let hashed = format!("{}-{}.{extension}", stem.split('-').next().unwrap_or(stem), &hash(&bytes)[..16]);
    fs::rename(path, path.with_file_name(&hashed)).map_err(|error| format!("cannot rename {}: {error}", path.display()))?;
    Ok(hashed)
}

/// Whether a name ends in the hash of its content, as `app-0123456789abcdef.js` does.
pub fn is_hashed(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
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

/// The SHA-256 of bytes as lower case hexadecimal digits.
fn hash(bytes: &[u8]) -> String {
    hex(Sha256::digest(bytes).as_slice())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_good() {
        assert!(is_hashed("app-0123456789abcdef.js"));
        for name in ["index.html", "atlas.json", "similar-companies.csv"] {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn a_hash_is_written_as_others_write_it() {
        assert!(hash(b"").starts_with("e3b0c44298fc1c14"));
        assert_eq!(hex(&[0, 10, 255]), "000aff");
    }
}
