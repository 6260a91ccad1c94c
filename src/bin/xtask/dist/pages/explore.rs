//! The first view: key figures, counts by cluster and sector, and the way to every company.

use atlas::domain::model::Scope;
use atlas::texts::Texts;
use serde_json::json;

use super::markup::{escaped, inside, json_in_markup, list, localized, paragraph, section, table};
use super::{Page, Site, catalog, cluster, company};

pub(super) fn page(site: &Site, texts: &Texts) -> Page {
    let code = texts.lang.code();
    let dataset = &site.dataset;
    let words = &texts.explore;
    let healthtech = site.columns.core().count();
    let regions: Vec<&str> = dataset.clusters.iter().map(|cluster| cluster.region.get(code)).collect();
    let title = (words.title)(healthtech, dataset.clusters.len());
    let description = (words.intro)(&regions, &(texts.kinds.date)(&dataset.release.date));
    let adjacent = dataset.companies.len() - healthtech;
    let downloads =
        ["data/atlas.json", "data/context.json", "data/catalog.jsonld"].map(|file| format!("<a href=\"{file}\">{file}</a>"));
    let mut body = vec![
        format!("<h1>{}</h1>\n", escaped(&title)),
        paragraph(&escaped(&description)),
        counts(site, texts),
        paragraph(&escaped(&said_if_any((words.adjacent_hidden)(adjacent), adjacent))),
    ];
    let coverage: Vec<String> = dataset
        .clusters
        .iter()
        .enumerate()
        .map(|(index, one)| format!("<h3>{}</h3>\n{}", localized(texts, &one.region), cluster::coverage(site, texts, index)))
        .collect();
    body.push(section(words.coverage, &coverage.concat()));
    // The figures above are those of healthtech companies; the lists have every company that has a page.
    body.push(paragraph(&escaped(&said_if_any((words.adjacent_shown)(adjacent), adjacent))));
    for (index, one) in dataset.clusters.iter().enumerate() {
        let rows = (0..dataset.companies.len()).filter(|row| dataset.companies[*row].cluster == index);
        let links: Vec<String> = rows.map(|row| company::link(site, texts, row)).collect();
        body.push(section(&format!("{} · {}", texts.list.title, one.region.get(code)), &list(&links)));
    }
    body.push(list(&downloads));
    body.push(paragraph(&escaped(&(texts.shell.licence)(&dataset.release.licence, &dataset.release.id))));
    Page {
        data: Some(structured(site, texts, &title, &description)),
        path: String::new(),
        title,
        description,
        body: body.concat(),
    }
}

/// A sentence about `count` companies, or nothing about none.
fn said_if_any(sentence: String, count: usize) -> String {
    if count == 0 { String::new() } else { sentence }
}

/// Healthtech companies by sector and cluster, with sums: the figures of the charts.
pub(super) fn counts(site: &Site, texts: &Texts) -> String {
    let dataset = &site.dataset;
    let count = |sector: Option<usize>, cluster: Option<usize>| {
        let fits = |one: &&atlas::domain::model::Company| {
            one.scope == Scope::Core
                && sector.is_none_or(|sector| one.sector == sector)
                && cluster.is_none_or(|cluster| one.cluster == cluster)
        };
        texts.numbers.integer(dataset.companies.iter().filter(fits).count() as u64)
    };
    let row = |name: String, sector: Option<usize>| {
        let clusters = (0..dataset.clusters.len()).map(|cluster| count(sector, Some(cluster)));
        [name].into_iter().chain(clusters).chain([count(sector, None)]).collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<String>> =
        dataset.sectors.iter().enumerate().map(|(index, sector)| row(localized(texts, &sector.name), Some(index))).collect();
    rows.push(row(escaped(texts.charts.companies), None));
    let regions = dataset.clusters.iter().map(|cluster| cluster.region.get(texts.lang.code()));
    let head: Vec<&str> = [texts.detail.sector].into_iter().chain(regions).chain([texts.charts.companies]).collect();
    section(texts.charts.sector, &table(&head, &rows))
}

/// The data as a schema.org `Dataset`.
fn structured(site: &Site, texts: &Texts, title: &str, description: &str) -> String {
    let code = texts.lang.code();
    let release = &site.dataset.release;
    let places: Vec<_> = site
        .dataset
        .clusters
        .iter()
        .map(|cluster| json!({ "@type": "Place", "name": cluster.region.get(code), "address": { "@type": "PostalAddress", "addressCountry": cluster.country } }))
        .collect();
    let file =
        |path: &str, kind: &str| json!({ "@type": "DataDownload", "contentUrl": site.address(path), "encodingFormat": kind });
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": format!("{}#dataset", site.address(code)),
        "name": format!("{} – {title}", texts.shell.name),
        "description": description,
        "url": site.address(code),
        "inLanguage": site.languages().into_iter().map(atlas::texts::Lang::code).collect::<Vec<_>>(),
        "version": release.id,
        "dateModified": release.date,
        "isAccessibleForFree": true,
        "creator": { "@type": "Organization", "name": texts.shell.name },
        "spatialCoverage": places,
        "distribution": [file("data/atlas.json", "application/json"), file("data/context.json", "application/json")],
    });
    if let Some(licence) = catalog::licence(&release.licence) {
        value["license"] = json!(licence);
    }
    if let Some((from, to)) = catalog::period(site) {
        value["temporalCoverage"] = json!(format!("{from}/{to}"));
    }
    json_in_markup(&value.to_string())
}

/// Every company with its sector, place and year.
pub(super) fn directory(site: &Site, texts: &Texts) -> String {
    let rows: Vec<Vec<String>> = site
        .dataset
        .companies
        .iter()
        .map(|company| {
            let place = company.location.place.as_deref().and_then(|id| site.dataset.place(id));
            vec![
                inside(texts, &format!("/companies/{}", company.id), &company.name),
                localized(texts, &site.dataset.sectors[company.sector].name),
                localized(texts, &site.dataset.clusters[company.cluster].region),
                escaped(place.map_or("", |place| &place.name)),
                company.founded.map(|year| year.to_string()).unwrap_or_default(),
            ]
        })
        .collect();
    let words = &texts.list;
    table(&[words.name, texts.detail.sector, texts.detail.cluster, words.place, words.founded], &rows)
}
