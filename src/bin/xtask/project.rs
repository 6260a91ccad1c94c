//! Where things are: the clone, the per-user cache, the programs.
//!
//! Programs are looked up in `node_modules/.bin`, then in the cache, then on the user's PATH; every child gets that same PATH.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// One clone of the repository together with the cache that all clones of a user share.
pub struct Project {
    /// The folder of `Cargo.toml`.
    pub root: PathBuf,
    /// What was built once for all clones: a cargo root (`bin/`) and the logs.
    pub cache: PathBuf,
    path: OsString,
}

impl Project {
    /// Finds the clone that `cargo xtask` was called in, and makes the cache folder.
    pub fn locate() -> Result<Self, String> {
        let root = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
        let caches = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute()).or_else(home);
        let cache = caches.ok_or("neither XDG_CACHE_HOME nor HOME is set: set one, it holds the tools")?.join("healthtech-atlas");
        for folder in [cache.join("logs"), root.join("target/xtask")] {
            std::fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        }
        let user = env::var_os("PATH").unwrap_or_default();
        let folders = [root.join("node_modules/.bin"), cache.join("bin")].into_iter().chain(env::split_paths(&user));
        let path = env::join_paths(folders).map_err(|error| format!("the clone's path cannot stand on PATH: {error}"))?;
        Ok(Self { root, cache, path })
    }

    /// A child process in the clone, with our PATH and without what `cargo run` told about this process.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.find(program).unwrap_or_else(|| PathBuf::from(program)));
        command.current_dir(&self.root).env("PATH", &self.path);
        // Their output is read by us. NO_COLOR would say the same, but trunk 0.21 takes NO_COLOR=1 for a malformed flag.
        command.env_remove("NO_COLOR").env("CARGO_TERM_COLOR", "never").env("FORCE_COLOR", "0");
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            let about_us = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
            if about_us.iter().any(|prefix| text.starts_with(prefix)) {
                command.env_remove(&name);
            }
        }
        command
    }

    /// The first program of that name on our PATH.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        env::split_paths(&self.path).map(|folder| folder.join(program)).find(|path| path.is_file())
    }

    /// The first of several names under which one program is packaged.
    pub fn find_any(&self, programs: &[&str]) -> Option<PathBuf> {
        programs.iter().find_map(|program| self.find(program))
    }

    /// The standard output of a short command, trimmed; `None` when it cannot run or fails.
    pub fn output(&self, program: &str, arguments: &[&str]) -> Option<String> {
        self.find(program)?;
        let output = self.command(program).args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// The log of one kind of child process.
    pub fn log(&self, name: &str) -> PathBuf {
        self.cache.join("logs").join(format!("{name}.log"))
    }
}
