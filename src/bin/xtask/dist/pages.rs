//! Writes the static site (`atlas::site`) into the staging folder: pages, answers, what machines look for.

use std::fs;
use std::path::{Path, PathBuf};

use atlas::site::assets::Assets;
use atlas::site::{Site, catalogue, document, feed, oembed, preview, sitemap};

use super::{esbuild, read, rename_by_content, write};
use crate::jobs::alone;
use crate::progress::note;
use crate::project::Project;

/// What a site that does not know its public address lacks, or has for itself only.
const WITHOUT_ADDRESS: [&str; 4] = [
    "config.json has no public `address`, so:",
    "- no sitemap.xml and no oEmbed answers: they hold whole addresses",
    "- canonical addresses, previews for other sites and feeds say a path only",
    "- the ids in data/catalog.jsonld and the code in embed/v1/pinned.txt are of no use elsewhere",
];

/// What the pages load, from the names of the finished files.
pub fn assets(project: &Project, staging: &Path, style: &str, glue: &str, wasm: &str) -> Result<Assets, String> {
    let loader = project.root.join("target/xtask/loader.js");
    write(&loader, &[document::DEFECT, document::TRANSLATED, document::LOADER].concat())?;
    esbuild(project, &loader, &loader, &[])?;
    let head = staging.join("head.js");
    write(&head, document::HEAD)?;
    esbuild(project, &head, &head, &[])?;
    Ok(Assets {
        style: style.to_owned(),
        glue: glue.to_owned(),
        wasm: wasm.to_owned(),
        parts: parts(staging)?,
        loader: read(&loader)?.trim_end().to_owned(),
        head: rename_by_content(&head)?,
        ..Assets::default()
    })
}

/// The parts of the program beside the main one, in the order of their names.
fn parts(staging: &Path) -> Result<Vec<String>, String> {
    let folder = staging.join("chunks");
    let entries = fs::read_dir(&folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    let is_part = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "wasm" || extension == "bin");
    let paths = entries.flatten().map(|entry| entry.path()).filter(is_part);
    let mut parts: Vec<String> = paths.map(|path| format!("chunks/{}", super::file_name(&path))).collect();
    parts.sort();
    Ok(parts)
}

/// Writes the page that answers where there is no other, and gives its text.
pub fn write_fallback(site: &Site, assets: &Assets, staging: &Path) -> Result<String, String> {
    let page = document::fallback(site, assets);
    write(&staging.join("index.html"), &page)?;
    write(&staging.join("404.html"), &page)?;
    Ok(page)
}

/// Writes every other page, and what machines look for: catalogue, site map, answers for editors, preview picture.
pub fn write_all(project: &Project, site: &Site, assets: &Assets, staging: &Path) -> Result<(), String> {
    let answers = oembed::answers(site);
    if !answers.is_empty() {
        make_folder(&staging.join("oembed"))?;
    }
    for (name, text) in answers {
        write(&staging.join(name), &text)?;
    }
    let count = write_pages(site, assets, staging)?;
    let catalogue = catalogue::catalogue(site, staging).map_err(|error| error.to_string())?;
    write(&staging.join("data/catalog.jsonld"), &catalogue)?;
    write(&staging.join("robots.txt"), &sitemap::robots(site))?;
    for lang in site.languages() {
        write(&staging.join(lang.code()).join("feed.xml"), &feed::atom(site, lang))?;
        write(&staging.join(lang.code()).join("feed.json"), &feed::json_feed(site, lang))?;
    }
    draw_preview(project, site, staging)?;
    note(format!("{count} static pages"));
    match sitemap::site_map(site) {
        Some(map) => write(&staging.join("sitemap.xml"), &map),
        None => {
            for line in WITHOUT_ADDRESS {
                note(line);
            }
            Ok(())
        }
    }
}

/// Writes the pages of every language and says how many.
fn write_pages(site: &Site, assets: &Assets, staging: &Path) -> Result<usize, String> {
    for folder in site.languages().into_iter().flat_map(|lang| ["companies", "clusters"].map(|view| (lang, view))) {
        let folder = staging.join(folder.0.code()).join(folder.1);
        // Pages of a company that is gone must not stay.
        let _ = fs::remove_dir_all(&folder);
        make_folder(&folder)?;
    }
    site.files(assets).try_fold(0, |count, (name, text)| write(&staging.join(name), &text).map(|()| count + 1))
}

fn make_folder(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))
}

/// Draws the picture that other sites show with a link; Node has the compression of PNG built in.
fn draw_preview(project: &Project, site: &Site, staging: &Path) -> Result<(), String> {
    let drawing = project.root.join("target/xtask/preview.json");
    write(&drawing, &preview::drawing(site))?;
    let mut command = project.command("node");
    command.arg(project.root.join("src/bin/xtask/dist/preview.mjs")).args([&drawing, &staging.join(preview::FILE)]);
    alone("preview", command, &project.log("preview"), 0, |_| false).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_written_where_a_host_finds_them() {
        let folder = std::env::temp_dir().join(format!("atlas-pages-{}", std::process::id()));
        let site = Site::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public")).unwrap_or_else(|error| panic!("{error}"));
        let count = write_pages(&site, &Assets::default(), &folder).unwrap_or_else(|error| panic!("{error}"));
        let there = |name: &str| Path::new(&folder).join(name).is_file();
        assert!(there("fr.html") && there("en/about.html") && there("fr/companies/luxai.html") && there("en/clusters/lyon.html"));
        for lang in site.languages() {
            let own = folder.join(lang.code());
            for inside in [own.clone(), own.join("companies"), own.join("clusters")] {
                assert!(inside.join("index.html").is_file(), "{}", inside.display());
            }
        }
        assert!(count > 2 * site.dataset.companies.len());
        assert!(fs::remove_dir_all(&folder).is_ok());
    }
}
