//! The byte budgets of a first visit, measured on the brotli files that a host sends.

use std::fs;
use std::path::{Path, PathBuf};

use crate::progress::{grouped, note};

/// Files that are counted together, and how many compressed bytes they may have.
struct Budget {
    title: &'static str,
    /// Lists of paths below `dist/`; a star stands for any part of a file name, and what begins with `!` is left out.
    files: &'static [&'static [&'static str]],
    limit: Option<u64>,
}

/// What a visitor of the explore view on a phone gets before it shows data, but for data and maps.
const FIRST_VISIT: [&str; 5] = ["index.html", "*.css", "app-*.js", "app-*.wasm", "chunks/messages_de-*.wasm"];
/// What the explore view on a desk gets beside that: first facets and charts, then the list and the slider of years.
const FACETS_AND_CHARTS: [&str; 3] = ["chunks/shared-*.wasm", "chunks/facets-*.wasm", "chunks/charts-*.wasm"];
const LIST_AND_YEARS: [&str; 2] = ["chunks/list-*.wasm", "chunks/time-*.wasm"];

/// The base maps of the first view; the areas come with the mode that shades them.
const FIRST_MAPS: [&str; 3] = ["map/*.json", "!map/overview.json", "!map/areas.json"];

/// From the design, in bytes (1 kB = 1000 B).
const BUDGETS: [Budget; 18] = [
    Budget { title: "  page (index.html)", files: &[&["index.html"]], limit: None },
    Budget { title: "  style (*.css)", files: &[&["*.css"]], limit: None },
    Budget { title: "  script (*.js)", files: &[&["app-*.js"]], limit: None },
    Budget { title: "  wasm (*.wasm)", files: &[&["app-*.wasm"]], limit: None },
    Budget { title: "  messages (the longest)", files: &[&["chunks/messages_de-*.wasm"]], limit: None },
    // Cards of the clusters, single facts and former releases took 15 kB of program, and names found in any spelling 3 kB, the data's
    // translations 4 kB, pages that browsers translate and hosts that mislead 3 kB, a filter by distance, needs in words and figures that
    // are quoted 5 kB, a first view that is built part by part and a map that says its distances 4 kB; data on demand gave back 36 kB of
    // what a first visit loads, which the sum below keeps.
    Budget { title: "program, first visit", files: &[&FIRST_VISIT], limit: Some(371_000) },
    Budget { title: "program, data, maps", files: &[&FIRST_VISIT, &["data/atlas.json"], &FIRST_MAPS], limit: Some(438_000) },
    // What is seen before the program is here.
    Budget { title: "first view as a page, style", files: &[&["fr.html", "*.css"]], limit: Some(30_000) },
    Budget { title: "  shared by parts", files: &[&["chunks/shared-*.wasm"]], limit: None },
    Budget { title: "with facets and charts", files: &[&FIRST_VISIT, &FACETS_AND_CHARTS], limit: Some(463_000) },
    Budget { title: "with list and years", files: &[&FIRST_VISIT, &FACETS_AND_CHARTS, &LIST_AND_YEARS], limit: None },
    Budget { title: "all parts on demand", files: &[&["chunks/*.wasm"]], limit: None },
    // Fetched when the first view is painted; the site works without.
    Budget { title: "service worker", files: &[&["sw.js"]], limit: Some(4_000) },
    Budget { title: "data, first view", files: &[&["data/atlas.json"]], limit: Some(48_000) },
    Budget { title: "the same in German", files: &[&["data/atlas.json", "data/atlas.de.json"]], limit: Some(60_000) },
    // Fetched when a view needs them.
    Budget { title: "data, details", files: &[&["data/details.json"]], limit: None },
    Budget { title: "basemap, first view", files: &[&FIRST_MAPS], limit: Some(25_000) },
    Budget { title: "basemap, all of it", files: &[&["map/*.json"]], limit: Some(60_000) },
];

/// One measured line of the size table.
#[derive(Debug, PartialEq, Eq)]
pub struct Measured {
    title: &'static str,
    /// How many files, each a request.
    requests: usize,
    raw: u64,
    gzip: u64,
    brotli: u64,
    limit: Option<u64>,
    missing: bool,
}

impl Measured {
    /// What is wrong with this line, if anything.
    fn complaint(&self) -> Option<String> {
        let limit = self.limit?;
        if self.missing {
            Some(format!("{}: a file is missing from dist/", self.title))
        } else if self.brotli > limit {
            let over = grouped(self.brotli - limit);
            Some(format!("{}: {} bytes are {over} over the budget of {}", self.title, grouped(self.brotli), grouped(limit)))
        } else {
            None
        }
    }
}

/// Measures all groups in a finished `dist/`.
pub fn measure(dist: &Path) -> Result<Vec<Measured>, String> {
    BUDGETS.iter().map(|budget| measure_one(dist, budget)).collect()
}

fn measure_one(dist: &Path, budget: &Budget) -> Result<Measured, String> {
    let Budget { title, limit, .. } = *budget;
    let mut line = Measured { title, requests: 0, raw: 0, gzip: 0, brotli: 0, limit, missing: false };
    let patterns = || budget.files.iter().copied().flatten();
    let left_out: Vec<PathBuf> = patterns().filter_map(|file| file.strip_prefix('!')).map(|file| dist.join(file)).collect();
    for pattern in patterns().filter(|file| !file.starts_with('!')) {
        let mut files = matching(dist, pattern)?;
        files.retain(|file| !left_out.contains(file));
        line.missing |= files.is_empty();
        for file in files {
            let with = |extension: &str| PathBuf::from(format!("{}{extension}", file.display()));
            line.requests += 1;
            line.raw += size(&file)?;
            line.gzip += size(&with(".gz"))?;
            line.brotli += size(&with(".br"))?;
        }
    }
    Ok(line)
}

/// The files below `dist` that a pattern names: one path, or all that fit in one folder.
fn matching(dist: &Path, pattern: &str) -> Result<Vec<PathBuf>, String> {
    let path = dist.join(pattern);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (Some((start, end)), Some(folder)) = (name.split_once('*'), path.parent()) else {
        return Ok(Some(path).filter(|path| path.is_file()).into_iter().collect());
    };
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    let fits = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(end)
    };
    Ok(entries.flatten().map(|entry| entry.path()).filter(fits).collect())
}

fn size(path: &Path) -> Result<u64, String> {
    let metadata = fs::metadata(path);
    metadata.map(|it| it.len()).map_err(|error| format!("cannot measure {}: {error}; run `cargo xtask build`", path.display()))
}

/// Prints the size table.
pub fn print(lines: &[Measured]) {
    note(format!("{:<22}{:>9}{:>12}{:>12}{:>12}{:>12}", "bytes", "requests", "raw", "gzip -9", "brotli -11", "budget"));
    for line in lines {
        let verdict = match (line.limit, line.complaint()) {
            (None, _) => String::new(),
            (Some(limit), None) => format!("{:>12}  {} % used", grouped(limit), line.brotli * 100 / limit),
            (Some(limit), Some(_)) if line.missing => format!("{:>12}  MISSING", grouped(limit)),
            (Some(limit), Some(_)) => format!("{:>12}  OVER", grouped(limit)),
        };
        let [raw, gzip, brotli] = [line.raw, line.gzip, line.brotli].map(grouped);
        note(format!("{:<22}{:>9}{raw:>12}{gzip:>12}{brotli:>12}{verdict}", line.title, line.requests));
    }
}

/// Fails when a group is over its budget or a file of it is missing.
pub fn check(lines: &[Measured]) -> Result<(), String> {
    let complaints: Vec<String> = lines.iter().filter_map(Measured::complaint).collect();
    if complaints.is_empty() { Ok(()) } else { Err(complaints.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(brotli: u64, missing: bool) -> Measured {
        Measured { title: "data", requests: 0, raw: 0, gzip: 0, brotli, limit: Some(100), missing }
    }

    #[test]
    fn the_budget_itself_is_allowed_and_one_byte_more_is_not() {
        assert_eq!(check(&[line(100, false)]), Ok(()));
        assert_eq!(check(&[line(101, false)]), Err("data: 101 bytes are 1 over the budget of 100".to_owned()));
    }

    #[test]
    fn a_missing_file_does_not_pass_as_a_small_one() {
        assert!(check(&[line(0, true)]).is_err());
    }
}
