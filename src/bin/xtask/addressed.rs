//! The pages of a site that knows its public address, beside those of the built one, which does not: what programs of others find
//! in them is tested with those programs (`tests/browser/oembed.spec.mjs`).

use std::fs;
use std::path::{Path, PathBuf};

use atlas::site::assets::Assets;
use atlas::site::{Site, document, oembed};

use crate::dist::write;
use crate::project::Project;

/// The address; whoever serves the pages puts its own in its place.
const ADDRESS: &str = "https://atlas.example.org/";

/// Writes a page of each kind in each language, the page that answers where there is none, and the answers for editors.
pub fn write_pages(project: &Project, dist: &Path) -> Result<PathBuf, String> {
    let folder = project.root.join("target/xtask/addressed");
    // Pages that are made no more must not be tested; on the first run there are none.
    let _ = fs::remove_dir_all(&folder);
    let mut site = Site::read(dist).map_err(|error| error.to_string())?;
    site.config.address = Some(ADDRESS.to_owned());
    let (companies, clusters) = (&site.dataset.companies, &site.dataset.clusters);
    let is_first = |path: &str| match path.rsplit_once('/') {
        Some(("/companies", id)) => companies.first().is_some_and(|one| one.id == id),
        Some(("/clusters", id)) => clusters.first().is_some_and(|one| one.id == id),
        _ => true,
    };
    let assets = Assets::default();
    let mut files = oembed::answers(&site);
    files.push(("index.html".to_owned(), document::fallback(&site, &assets)));
    for lang in site.languages() {
        for page in site.pages(lang.texts()).iter().filter(|page| is_first(&page.path)) {
            files.push(([lang.code(), &page.path, ".html"].concat(), document::page(&site, lang, page, &assets)));
        }
    }
    for (name, text) in files {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(&folder);
        fs::create_dir_all(parent).map_err(|error| format!("cannot make {}: {error}", parent.display()))?;
        write(&path, &text)?;
    }
    Ok(folder)
}
