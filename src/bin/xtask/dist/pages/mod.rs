//! Static pages: every company, cluster and other view as HTML that is read without JavaScript and without WebAssembly.
//!
//! Each is the application's own page with a title, a description, structured data and, in the element that the
//! application removes when it starts, the content. `fr/companies/luxai.html` answers `/fr/companies/luxai`: with and
//! without the extension an address has the same folder, so that the relative base holds in both.

mod catalog;
mod cluster;
mod company;
#[cfg(test)]
mod conformance;
mod explore;
mod frame;
mod markup;
mod preview;
#[cfg(test)]
mod tests;
mod views;

use std::fs;
use std::path::Path;

use atlas::domain::data::context::{self, Context};
use atlas::domain::data::dataset::parse;
use atlas::domain::filter::columns::Columns;
use atlas::domain::model::Dataset;
use atlas::features::settings::{Config, Configured, FILE};
use atlas::texts::{Lang, Texts};

use super::{esbuild, read, rename_by_content, write};
use crate::progress::note;
use crate::project::Project;
pub use frame::readable;

/// Keeps the head of a page true to the view; only pages that have such a head carry it.
const SCRIPT: &str = "head.js";

/// What all pages are made from.
struct Site {
    dataset: Dataset,
    columns: Columns,
    context: Context,
    config: Config,
    /// Name of the script that keeps the head true to the view.
    script: String,
}

/// One page before it is put into its frame.
struct Page {
    /// Path below the language with a slash before each segment; empty for the first view.
    path: String,
    /// Its name, without that of the site.
    title: String,
    /// One or two sentences.
    description: String,
    /// Structured data as JSON, without `<`, for as long as the site is open.
    data: Option<String>,
    /// The content.
    body: String,
}

impl Site {
    fn read(staging: &Path) -> Result<Self, String> {
        let codes = Lang::ALL.map(Lang::code);
        let config = Configured::parse(&read(&staging.join(FILE))?, &codes).config;
        let dataset = parse(&read(&staging.join("data/atlas.json"))?)
            .map_err(|error| format!("data/atlas.json: {}", (Lang::En.texts().error)(&error).title))?
            .dataset;
        let clusters: Vec<String> = dataset.clusters.iter().map(|cluster| cluster.id.clone()).collect();
        let (context, _) = context::parse(&read(&staging.join("data/context.json"))?, &clusters)
            .map_err(|error| format!("data/context.json: {}", (Lang::En.texts().error)(&error).title))?;
        let columns = Columns::new(&dataset);
        Ok(Self { dataset, columns, context, config, script: SCRIPT.to_owned() })
    }

    /// The languages that the site offers.
    fn languages(&self) -> Vec<Lang> {
        let offered = |lang: &Lang| self.config.languages.is_empty() || self.config.languages.iter().any(|it| it == lang.code());
        Lang::ALL.into_iter().filter(offered).collect()
    }

    /// A path below the site as an address: whole where the public one is known, else below the page's base.
    fn address(&self, path: &str) -> String {
        let path = if path.is_empty() && self.config.address.is_none() { "./" } else { path };
        [self.config.address.as_deref().unwrap_or_default(), path].concat()
    }

    /// Every page of a language.
    fn pages(&self, texts: &Texts) -> Vec<Page> {
        let mut pages = vec![explore::page(self, texts)];
        pages.extend(views::pages(self, texts));
        pages.extend(self.dataset.clusters.iter().enumerate().map(|(index, _)| cluster::page(self, texts, index)));
        pages.extend((0..self.dataset.companies.len()).map(|row| company::page(self, texts, row)));
        pages
    }
}

/// Writes all of it beside the finished `page`, and what machines look for: catalogue, site map, preview picture.
pub fn write_all(project: &Project, staging: &Path, page: &str) -> Result<(), String> {
    let mut site = Site::read(staging)?;
    let script = staging.join(SCRIPT);
    esbuild(project, &project.root.join("src/bin/xtask/dist").join(SCRIPT), &script, &[])?;
    site.script = rename_by_content(&script)?;
    let count = write_pages(&site, staging, page)?;
    write(&staging.join("data/catalog.jsonld"), &catalog::catalogue(&site, staging)?)?;
    write(&staging.join("robots.txt"), &catalog::robots(&site))?;
    preview::draw(project, &site, staging)?;
    note(format!("{count} static pages"));
    match catalog::site_map(&site) {
        Some(map) => write(&staging.join("sitemap.xml"), &map),
        None => {
            note("no sitemap.xml: it needs the public `address` in config.json");
            Ok(())
        }
    }
}

/// Writes the pages of every language and says how many.
fn write_pages(site: &Site, staging: &Path, page: &str) -> Result<usize, String> {
    let mut count = 0;
    for lang in site.languages() {
        for folder in ["companies", "clusters"] {
            let folder = staging.join(lang.code()).join(folder);
            // Pages of a company that is gone must not stay.
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        }
        for one in site.pages(lang.texts()) {
            let name = format!("{}{}.html", lang.code(), one.path);
            write(&staging.join(name), &frame::framed(site, lang, &one, page)?)?;
            count += 1;
        }
    }
    Ok(count)
}
