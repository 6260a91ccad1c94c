//! The static site: every view as HTML that is read without JavaScript and without WebAssembly, and what machines look for
//! beside it (site map, catalogue, oEmbed, preview picture).
//!
//! Nothing here writes files or runs programs: the build asks for paths with their texts and writes them.
//! `fr/companies/luxai.html` answers `/fr/companies/luxai`: with and without the extension an address has the same folder, so
//! that the relative base holds in both.

pub mod assets;
mod boot;
pub mod catalogue;
pub mod document;
pub mod feed;
mod head;
mod header;
mod markup;
pub mod oembed;
mod pages;
pub mod policy;
pub mod preview;
pub mod sitemap;
#[cfg(test)]
mod tests;

use std::fmt;
use std::fs;
use std::path::Path;

use maud::Markup;

use crate::domain::data::context::Context;
use crate::domain::data::folder::{self, FolderError};
use crate::domain::filter::columns::Columns;
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::{MAX_ZOOM, Viewport};
use crate::domain::model::{Cluster, Dataset};
use crate::features::settings::{Config, Configured, FILE};
use crate::scene::map::{REGION_MARGIN_PX, REGION_SIZE};
use crate::texts::{Lang, Texts};

use assets::Assets;

/// What all pages are made from.
pub struct Site {
    /// The release.
    pub dataset: Dataset,
    /// Its columns, for figures and similar companies.
    pub columns: Columns,
    /// What surrounds the companies.
    pub context: Context,
    /// The operator's settings.
    pub config: Config,
    /// The outline of each cluster, of those that have a base map.
    pub outlines: Vec<Option<Basemap>>,
}

/// One page before it is put into its document.
pub struct Page {
    /// Path below the language with a slash before each segment; empty for the first view.
    pub path: String,
    /// Its name, without that of the site.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// Structured data as JSON that may stand in a `script` element, for as long as the site is open.
    pub data: Option<String>,
    /// The content.
    pub body: Markup,
}

/// Why the pages could not be made.
#[derive(Debug)]
pub enum SiteError {
    /// A file could not be read.
    Unreadable {
        /// Its path below the site.
        file: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// A file is not what its name says.
    Invalid {
        /// Its path below the site.
        file: String,
        /// What is wrong, in English, with the remedy.
        reason: String,
    },
}

impl fmt::Display for SiteError {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Unreadable { file, error } => write!(formatter, "cannot read {file}: {error}"),
            Self::Invalid { file, reason } => write!(formatter, "{file}: {reason}"),
        }
    }
}

impl std::error::Error for SiteError {}

fn read(folder: &Path, file: &str) -> Result<String, SiteError> {
    fs::read_to_string(folder.join(file)).map_err(|error| SiteError::Unreadable { file: file.to_owned(), error })
}

impl From<FolderError<Self>> for SiteError {
    fn from(error: FolderError<Self>) -> Self {
        match error {
            FolderError::Unread(error) => error,
            FolderError::Invalid { file, error } => {
                Self::Invalid { file: format!("data/{file}"), reason: (Lang::En.texts().error)(&error).title }
            }
        }
    }
}

/// What of a base map is drawn in a static page: enough for a panel that nobody zooms.
fn outline(folder: &Path, cluster: &Cluster) -> Result<Option<Basemap>, SiteError> {
    let Some(name) = cluster.basemap.as_deref() else { return Ok(None) };
    let file = format!("map/{name}.json");
    let text = read(folder, &file)?;
    let whole = Basemap::parse(&text).map_err(|reason| SiteError::Invalid { file: file.clone(), reason })?;
    let pixel = Viewport::fit(whole.focus, REGION_SIZE, REGION_MARGIN_PX, MAX_ZOOM).world_px().recip();
    let coarse = Basemap::coarse(&text, &["land", "lake"], LEAST_PX * pixel);
    coarse.map(Some).map_err(|reason| SiteError::Invalid { file, reason })
}

/// Paths below the language that are folders, too.
pub const FOLDERS: [&str; 3] = ["", "/companies", "/clusters"];
/// Pixels between two points of an outline.
const LEAST_PX: f64 = 1.5;

impl Site {
    /// Reads data and settings from the folder of the site.
    ///
    /// # Errors
    /// If a file is missing or is not a release, its context or its settings.
    pub fn read(root: &Path) -> Result<Self, SiteError> {
        let codes = Lang::ALL.map(Lang::code);
        let config = Configured::parse(&read(root, FILE)?, &codes).config;
        let data = |file: &str| read(root, &["data/", file].concat());
        let dataset = folder::release(data).map_err(SiteError::from)?.dataset;
        let (context, _) = folder::context(&dataset, data).map_err(SiteError::from)?;
        let columns = Columns::new(&dataset);
        let outlines = dataset.clusters.iter().map(|cluster| outline(root, cluster)).collect::<Result<_, _>>()?;
        Ok(Self { dataset, columns, context, config, outlines })
    }

    /// The languages that the site offers.
    pub fn languages(&self) -> Vec<Lang> {
        let offered = |lang: &Lang| self.config.languages.is_empty() || self.config.languages.iter().any(|it| it == lang.code());
        Lang::ALL.into_iter().filter(offered).collect()
    }

    /// A path below the site as an address: whole where the public one is known, else below the page's base.
    pub fn address(&self, path: &str) -> String {
        let path = if path.is_empty() && self.config.address.is_none() { "./" } else { path };
        [self.config.address.as_deref().unwrap_or_default(), path].concat()
    }

    /// The same in a file of one of the site's folders, which has no base of its own.
    pub(crate) fn reference(&self, path: &str) -> String {
        [self.config.address.as_deref().unwrap_or("../"), path].concat()
    }

    /// Every page of a language.
    pub fn pages(&self, texts: &Texts) -> Vec<Page> {
        pages::all(self, texts)
    }

    /// Every static page as its path below the site and its text. What has a folder of its name is in there, too: servers without
    /// settings of ours look into the folder first.
    pub fn files<'a>(&'a self, assets: &'a Assets) -> impl Iterator<Item = (String, String)> + 'a {
        self.languages().into_iter().flat_map(move |lang| {
            self.pages(lang.texts()).into_iter().flat_map(move |page| {
                let path = [lang.code(), &page.path].concat();
                let index = (FOLDERS.contains(&page.path.as_str()))
                    .then(|| ([&path, "/index.html"].concat(), document::index(self, lang, &page, assets)));
                [([&path, ".html"].concat(), document::page(self, lang, &page, assets))].into_iter().chain(index)
            })
        })
    }
}
