//! One hash over everything that `dist/` is made of, so that an unchanged site is not built again.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Files and folders that decide what the site looks like.
const SOURCES: [&str; 9] = [
    "src",
    "style",
    "public",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "package-lock.json",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// The hash of all sources: their paths and contents, not their dates.
pub fn of_sources(root: &Path) -> Result<String, String> {
    let mut files = Vec::new();
    for source in SOURCES {
        collect(&root.join(source), &mut files)?;
    }
    files.sort();
    of_files(root, &files)
}

fn of_files(root: &Path, files: &[PathBuf]) -> Result<String, String> {
    let mut hash = Sha256::new();
    for file in files {
        let bytes = fs::read(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        hash.update(file.strip_prefix(root).unwrap_or(file).to_string_lossy().as_bytes());
        hash.update([0]);
        hash.update(bytes.len().to_le_bytes());
        hash.update(&bytes);
    }
    Ok(super::hex(&hash.finalize()))
}

/// Adds a file, or all files under a folder; what does not exist adds nothing.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    if path.is_file() {
        files.push(path.to_owned());
    } else if path.is_dir() {
        let entries = fs::read_dir(path).map_err(|error| format!("cannot list {}: {error}", path.display()))?;
        for entry in entries {
            let entry = entry.map_err(|error| format!("cannot list {}: {error}", path.display()))?;
            collect(&entry.path(), files)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_sources_have_equal_hashes_and_others_do_not() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let hash = |names: &[&str]| of_files(root, &names.iter().map(|name| root.join(name)).collect::<Vec<_>>());
        assert_eq!(hash(&["Trunk.toml"]).as_ref().map(String::len), Ok(64));
        assert_eq!(hash(&["Trunk.toml"]), hash(&["Trunk.toml"]));
        assert_ne!(hash(&["Trunk.toml"]), hash(&["Trunk.toml", "package.json"]));
        assert!(hash(&["no such file"]).is_err());
    }
}
