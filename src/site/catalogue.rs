//! The catalogue of the data for portals: DCAT 3 in the profile DCAT-AP, as JSON-LD.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::{Site, SiteError};
use crate::domain::model::LonLat;
use crate::texts::{Boot, Lang};

/// Vocabularies of the Publications Office of the European Union.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority/";

/// What the name of a concept stands under.
const LABEL: &str = "skos:prefLabel";

/// An entry of a vocabulary with the class that the profile asks of it. A portal that has not loaded the vocabulary finds it here.
fn entry(name: &str, class: &str) -> Value {
    let id = [AUTHORITY, name].concat();
    json!({ "@id": id, "@type": class })
}

/// The same for an entry that the profile asks the name of, under the property that holds it.
fn named_entry(name: &str, class: &str, property: &str, text: &str) -> Value {
    let mut value = entry(name, class);
    value[property] = json!({ "@language": "en", "@value": text });
    value
}

/// The address of a licence by its name in the data.
pub(super) fn licence(name: &str) -> Option<&'static str> {
    Some(match name {
        "CC BY 4.0" => "https://creativecommons.org/licenses/by/4.0/",
        "CC0 1.0" => "https://creativecommons.org/publicdomain/zero/1.0/",
        "ODbL 1.0" => "https://opendatacommons.org/licenses/odbl/1-0/",
        _ => return None,
    })
}

/// The year of the oldest fact about a company, and the date of the release.
pub(super) fn period(site: &Site) -> Option<(String, String)> {
    let first = site.dataset.companies.iter().filter_map(|company| company.founded).min()?;
    Some((format!("{first:04}"), site.dataset.release.date.clone()))
}

/// The catalogue as JSON-LD. Without a public address its files are named relative to it, as JSON-LD allows.
///
/// # Errors
/// If a file of the folder cannot be listed or measured.
pub fn catalogue(site: &Site, folder: &Path) -> Result<String, SiteError> {
    let langs = site.languages();
    let release = &site.dataset.release;
    let each = |text: &dyn Fn(Lang) -> String| -> Value {
        langs.iter().map(|lang| json!({ "@language": lang.code(), "@value": text(*lang) })).collect::<Vec<_>>().into()
    };
    let title = each(&|lang| (lang.texts().explore.title)(site.columns.core().count(), site.dataset.clusters.len()));
    let description = each(&|lang| {
        let texts = lang.texts();
        let regions: Vec<&str> = site.dataset.clusters.iter().map(|one| one.region.get(lang.code())).collect();
        (texts.explore.intro)(&regions, &(texts.kinds.date)(&release.date))
    });
    let mut publisher = json!({ "@type": "foaf:Agent", "foaf:name": each(&|lang| lang.texts().shell.name.to_owned()) });
    if let Some(address) = &site.config.address {
        publisher["foaf:homepage"] = json!({ "@id": address });
    }
    let mut files = ["data/atlas.json", "data/details.json", "data/context.json"].map(str::to_owned).to_vec();
    tables(folder, "data/source", &mut files)?;
    let distributions = files.iter().map(|file| distribution(site, folder, file)).collect::<Result<Vec<_>, _>>()?;
    let languages: Vec<Value> = langs.iter().map(|lang| language(*lang)).collect();
    // Sectors, regions: the words that a portal's own search finds.
    let named = |lang: Lang| {
        let sectors = site.dataset.sectors.iter().map(move |one| one.name.get(lang.code()));
        let regions = site.dataset.clusters.iter().map(move |one| one.region.get(lang.code()));
        sectors.chain(regions).map(move |word| json!({ "@language": lang.code(), "@value": word }))
    };
    let keywords: Vec<Value> = langs.iter().flat_map(|lang| named(*lang)).collect();
    let themes = [("HEAL", "Health"), ("ECON", "Economy and finance")]
        .map(|(theme, text)| named_entry(&format!("data-theme/{theme}"), "skos:Concept", LABEL, text));
    let mut dataset = json!({
        "@id": site.reference("data/catalog.jsonld#dataset"),
        "@type": "dcat:Dataset",
        "dct:title": title,
        "dct:description": description,
        "dct:identifier": release.id,
        "dcat:version": release.id,
        "dct:issued": { "@type": "xsd:date", "@value": release.date },
        "dct:modified": { "@type": "xsd:date", "@value": release.date },
        "dct:publisher": publisher,
        "dct:language": languages,
        "dcat:keyword": keywords,
        "dcat:theme": themes,
        "dct:accrualPeriodicity": entry("frequency/IRREG", "dct:Frequency"),
        "dct:accessRights": entry("access-right/PUBLIC", "dct:RightsStatement"),
        "dct:spatial": spatial(site),
        "dcat:landingPage": { "@id": site.reference(langs.first().map_or("", |lang| lang.code())), "@type": "foaf:Document" },
        "dcat:distribution": distributions,
    });
    if let Some((from, to)) = period(site) {
        dataset["dct:temporal"] = json!({
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": { "@type": "xsd:gYear", "@value": from },
            "dcat:endDate": { "@type": "xsd:date", "@value": to },
        });
    }
    if let Some(contact) = &site.config.contact {
        let field = if contact.starts_with("mailto:") { "vcard:hasEmail" } else { "vcard:hasURL" };
        dataset["dcat:contactPoint"] =
            json!({ "@type": "vcard:Organization", "vcard:fn": Lang::ALL[0].texts().shell.name, field: { "@id": contact } });
    }
    let mut catalogue = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dcatap": "http://data.europa.eu/r5r/",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "skos": "http://www.w3.org/2004/02/skos/core#",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "geo": "http://www.opengis.net/ont/geosparql#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": site.reference("data/catalog.jsonld#catalog"),
        "@type": "dcat:Catalog",
        "dct:title": each(&|lang| lang.texts().shell.name.to_owned()),
        "dct:description": description,
        "dct:publisher": publisher,
        "dct:language": languages,
        "dct:issued": { "@type": "xsd:date", "@value": release.date },
        "dct:modified": { "@type": "xsd:date", "@value": release.date },
        "dct:license": licence_document(&release.licence),
        "dct:spatial": spatial(site),
        "dcat:themeTaxonomy": named_entry("data-theme", "skos:ConceptScheme", "dct:title", "Data theme"),
        "dcat:dataset": [dataset],
    });
    if let Some(address) = &site.config.address {
        catalogue["foaf:homepage"] = json!({ "@id": address, "@type": "foaf:Document" });
    }
    Ok(format!("{catalogue:#}\n"))
}

fn language(lang: Lang) -> Value {
    entry(&format!("language/{}", Boot::of(lang).authority), "dct:LinguisticSystem")
}

fn distribution(site: &Site, folder: &Path, file: &str) -> Result<Value, SiteError> {
    let bytes = fs::metadata(folder.join(file)).map_err(|error| unreadable(file, error))?.len();
    let (kind, media) = if Path::new(file).extension().is_some_and(|it| it == "csv") {
        ("CSV", "text/csv")
    } else {
        ("JSON", "application/json")
    };
    let address = site.reference(file);
    // Every address is a resource, but validators that infer nothing want to read it.
    let resource = json!({ "@id": address, "@type": "rdfs:Resource" });
    let value = json!({
        "@id": format!("{address}#distribution"),
        "@type": "dcat:Distribution",
        "dct:title": file,
        "dcat:accessURL": resource,
        "dcat:downloadURL": resource,
        "dct:format": entry(&format!("file-type/{kind}"), "dct:MediaTypeOrExtent"),
        "dcat:mediaType": { "@id": format!("http://www.iana.org/assignments/media-types/{media}"), "@type": "dct:MediaType" },
        "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": bytes.to_string() },
        "dct:license": licence_document(&site.dataset.release.licence),
        "dcatap:availability": named_entry("planned-availability/STABLE", "skos:Concept", LABEL, "stable"),
    });
    Ok(value)
}

/// A licence by its address, or by its name where no address of it is known.
fn licence_document(name: &str) -> Value {
    match licence(name) {
        Some(address) => json!({ "@id": address, "@type": "dct:LicenseDocument" }),
        None => json!({ "@type": "dct:LicenseDocument", "dct:title": name }),
    }
}

/// Adds the tables below a folder, in the order of their names.
fn tables(root: &Path, folder: &str, files: &mut Vec<String>) -> Result<(), SiteError> {
    let entries = fs::read_dir(root.join(folder)).map_err(|error| unreadable(folder, error))?;
    let mut names: Vec<String> = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    for name in names {
        let path = format!("{folder}/{name}");
        if root.join(&path).is_dir() {
            tables(root, &path, files)?;
        } else if Path::new(&name).extension().is_some_and(|extension| extension == "csv") {
            files.push(path);
        }
    }
    Ok(())
}

/// The regions with the box around their companies.
fn spatial(site: &Site) -> Vec<Value> {
    let region = |(index, cluster): (usize, &crate::domain::model::Cluster)| {
        let names: Vec<Value> = site
            .languages()
            .into_iter()
            .map(|lang| json!({ "@language": lang.code(), "@value": cluster.region.get(lang.code()) }))
            .collect();
        let mut value = json!({ "@type": "dct:Location", "skos:prefLabel": names });
        let companies = site.dataset.companies.iter().filter(|company| company.cluster == index);
        let points: Vec<LonLat> = companies.filter_map(|company| company.location.point).map(|(point, _)| point).collect();
        if let Some(first) = points.first() {
            let around = points.iter().fold([first.lon, first.lat, first.lon, first.lat], |[west, south, east, north], point| {
                [west.min(point.lon), south.min(point.lat), east.max(point.lon), north.max(point.lat)]
            });
            let [west, south, east, north] = around;
            let area = format!("POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))");
            value["dcat:bbox"] = json!({ "@type": "geo:wktLiteral", "@value": area });
        }
        value
    };
    site.dataset.clusters.iter().enumerate().map(region).collect()
}

fn unreadable(file: &str, error: std::io::Error) -> SiteError {
    SiteError::Unreadable { file: file.to_owned(), error }
}
