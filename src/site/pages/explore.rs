//! The first view: key figures, counts by cluster and sector, and the way to every company.

use maud::{Markup, html};
use serde_json::json;

use super::{cluster, company, headline, prose, regions};
use crate::domain::analysis::statistics::coverage;
use crate::domain::filter::facets::Facet;
use crate::domain::model::{Company, Scope};
use crate::format::escape::json_in_script;
use crate::format::fold::without_controls;
use crate::site::markup::{clean, inside, list, localized, paragraph, section, table};
use crate::site::{Page, Site, catalogue};
use crate::texts::{Lang, Texts, coverage_label};

/// What can be downloaded.
const DOWNLOADS: [&str; 4] = ["data/atlas.json", "data/details.json", "data/context.json", "data/catalog.jsonld"];

pub(super) fn page(site: &Site, texts: &Texts) -> Page {
    let code = texts.lang.code();
    let dataset = &site.dataset;
    let words = &texts.explore;
    let healthtech = site.columns.core().count();
    let regions = dataset.regions(code);
    let title = (words.title)(healthtech, dataset.clusters.len());
    let description = (words.intro)(&regions, &(texts.kinds.date)(&dataset.release.date));
    let adjacent = dataset.companies.len() - healthtech;
    let scopes = html! {
        @for (index, one) in dataset.clusters.iter().enumerate() {
            h3 { (localized(texts, &one.region)) }
            (cluster::coverage(site, texts, index))
        }
    };
    let figures_and_lists = html! {
        (counts(site, texts))
        (section(words.coverage, &scopes))
        // The figures above are those of healthtech companies; the lists have every company that has a page.
        @if adjacent > 0 { p { ((words.adjacent_shown)(adjacent)) } }
        @for (index, one) in dataset.clusters.iter().enumerate() {
            (section(&format!("{} · {}", texts.list.title, one.region.get(code)), &companies_of(site, texts, index)))
        }
        (list(DOWNLOADS.map(|file| html! { a href=(file) { (file) } })))
        (paragraph(clean(&(texts.shell.licence)(&dataset.release.licence, &dataset.release.id))))
    };
    let body = html! {
        (headline::headline(site, texts, &title, &description))
        (headline::toolbar(site, texts))
        (regions::map(site, texts))
        (prose(&figures_and_lists))
    };
    Page { data: Some(structured(site, texts, &title, &description)), path: String::new(), title, description, body }
}

/// Our own companies against the official numbers, in one line, with the page that explains them.
pub(super) fn coverage_line(site: &Site, texts: &Texts) -> Markup {
    let rows = coverage(&site.dataset).into_iter().map(|row| {
        let cluster = &site.dataset.clusters[row.cluster];
        let said = coverage_label(texts, cluster, row.companies);
        html! { li { (localized(texts, &cluster.region)) " " (said) } }
    });
    html! { div .coverage { (inside(texts, "/about", texts.explore.coverage)) ul { @for row in rows { (row) } } } }
}

/// A link to each company of a cluster.
fn companies_of(site: &Site, texts: &Texts, cluster: usize) -> Markup {
    let rows = (0..site.dataset.companies.len()).filter(|row| site.dataset.companies[*row].cluster == cluster);
    list(rows.map(|row| company::link(site, texts, row)))
}

/// Healthtech companies by sector and cluster, with sums: the figures of the charts.
pub(super) fn counts(site: &Site, texts: &Texts) -> Markup {
    let dataset = &site.dataset;
    let count = |sector: Option<usize>, cluster: Option<usize>| {
        let fits = |one: &&Company| {
            one.scope == Scope::Core
                && sector.is_none_or(|sector| one.sector == sector)
                && cluster.is_none_or(|cluster| one.cluster == cluster)
        };
        html! { (texts.numbers.integer(dataset.companies.iter().filter(fits).count() as u64)) }
    };
    let row = |name: Markup, sector: Option<usize>| {
        let clusters = (0..dataset.clusters.len()).map(|cluster| count(sector, Some(cluster)));
        [name].into_iter().chain(clusters).chain([count(sector, None)]).collect::<Vec<_>>()
    };
    let sectors = dataset.sectors.iter().enumerate();
    let mut rows: Vec<Vec<Markup>> = sectors.map(|(index, sector)| row(localized(texts, &sector.name), Some(index))).collect();
    rows.push(row(html! { (texts.charts.companies) }, None));
    let regions = dataset.clusters.iter().map(|cluster| cluster.region.get(texts.lang.code()));
    let head: Vec<&str> = [texts.detail.sector].into_iter().chain(regions).chain([texts.charts.companies]).collect();
    section(texts.chart_title(Facet::Sector), &table(&head, &rows))
}

/// The data as a schema.org `Dataset`.
fn structured(site: &Site, texts: &Texts, title: &str, description: &str) -> String {
    let code = texts.lang.code();
    let release = &site.dataset.release;
    let place = |region: &str, country: &str| json!({ "@type": "Place", "name": region, "address": { "@type": "PostalAddress", "addressCountry": country } });
    let places: Vec<_> = site.dataset.clusters.iter().map(|cluster| place(cluster.region.get(code), &cluster.country)).collect();
    let file =
        |path: &str| json!({ "@type": "DataDownload", "contentUrl": site.address(path), "encodingFormat": "application/json" });
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": format!("{}#dataset", site.address(code)),
        "name": format!("{} – {title}", texts.shell.name),
        "description": description,
        "url": site.address(code),
        "inLanguage": site.languages().into_iter().map(Lang::code).collect::<Vec<_>>(),
        "version": release.id,
        "dateModified": release.date,
        "isAccessibleForFree": true,
        "creator": { "@type": "Organization", "name": texts.shell.name },
        "spatialCoverage": places,
        "distribution": [file("data/atlas.json"), file("data/details.json"), file("data/context.json")],
    });
    if let Some(licence) = catalogue::licence(&release.licence) {
        value["license"] = json!(licence);
    }
    if let Some((from, to)) = catalogue::period(site) {
        value["temporalCoverage"] = json!(format!("{from}/{to}"));
    }
    without_controls(&json_in_script(&value.to_string()))
}

/// Every company with its sector, place and year.
pub(super) fn directory(site: &Site, texts: &Texts) -> Markup {
    let rows: Vec<Vec<Markup>> = site
        .dataset
        .companies
        .iter()
        .map(|company| {
            let place = company.location.place.as_deref().and_then(|id| site.dataset.place(id));
            vec![
                inside(texts, &format!("/companies/{}", company.id), &company.name),
                localized(texts, &site.dataset.sectors[company.sector].name),
                localized(texts, &site.dataset.clusters[company.cluster].region),
                html! { (clean(place.map_or("", |place| place.name_in(texts.lang.code())))) },
                html! { @if let Some(year) = company.founded { (year) } },
            ]
        })
        .collect();
    let words = &texts.list;
    table(&[words.name, texts.detail.sector, texts.detail.cluster, texts.detail.place, texts.detail.founded], &rows)
}
