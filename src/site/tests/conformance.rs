//! The catalogue and the structured data against the rules that portals and search engines check, written down from them:
//! DCAT-AP 3.0.0 (classes, how often a property may stand, what it may hold, vocabularies) and schema.org.

use serde_json::{Value, json};

use super::{root, site};
use crate::site::{Site, catalogue};

/// What a property may hold.
#[derive(Clone, Copy, PartialEq)]
enum Holds {
    /// Plain text.
    Text,
    /// Text with its language.
    Words,
    /// `xsd:date` or `xsd:gYear`.
    Time,
    /// A whole number, not negative.
    Count,
    /// `geo:wktLiteral` of a closed ring around an area that is not empty.
    Area,
    /// An address, which may be below the site.
    Address,
    /// An entry of a vocabulary that begins so, and its class.
    Entry(&'static str, &'static str),
    /// A node of a class of [`CLASSES`].
    Node(&'static str),
}

use Holds::{Address, Area, Count, Entry, Node, Text, Time, Words};

/// A property with the least and the most times that it may stand (per language for [`Words`]).
type Property = (&'static str, usize, usize, Holds);

const MANY: usize = usize::MAX;
const EU: &str = "http://publications.europa.eu/resource/authority/";

/// The classes with the properties that the profile knows, mandatory ones with a least of 1; those that it recommends and
/// that the atlas can always state are asked for too.
const CLASSES: [(&str, &[Property]); 8] = [
    (
        "dcat:Catalog",
        &[
            ("dct:title", 1, 1, Words),
            ("dct:description", 1, 1, Words),
            ("dct:publisher", 1, 1, Node("foaf:Agent")),
            ("dcat:dataset", 1, MANY, Node("dcat:Dataset")),
            ("dct:language", 1, MANY, Entry("language/", "dct:LinguisticSystem")),
            ("dct:license", 1, 1, Node("dct:LicenseDocument")),
            ("dct:issued", 1, 1, Time),
            ("dct:modified", 1, 1, Time),
            ("dct:spatial", 1, MANY, Node("dct:Location")),
            ("dcat:themeTaxonomy", 1, MANY, Entry("data-theme", "skos:ConceptScheme")),
            ("foaf:homepage", 0, 1, Node("foaf:Document")),
        ],
    ),
    (
        "dcat:Dataset",
        &[
            ("dct:title", 1, 1, Words),
            ("dct:description", 1, 1, Words),
            ("dct:publisher", 1, 1, Node("foaf:Agent")),
            ("dcat:contactPoint", 0, MANY, Node("vcard:Organization")),
            ("dcat:distribution", 1, MANY, Node("dcat:Distribution")),
            ("dcat:keyword", 1, MANY, Words),
            ("dcat:theme", 1, MANY, Entry("data-theme/", "skos:Concept")),
            ("dct:identifier", 1, MANY, Text),
            ("dcat:version", 0, 1, Text),
            ("dct:issued", 0, 1, Time),
            ("dct:modified", 0, 1, Time),
            ("dct:language", 0, MANY, Entry("language/", "dct:LinguisticSystem")),
            ("dct:accrualPeriodicity", 0, 1, Entry("frequency/", "dct:Frequency")),
            ("dct:accessRights", 0, 1, Entry("access-right/", "dct:RightsStatement")),
            ("dct:spatial", 1, MANY, Node("dct:Location")),
            ("dct:temporal", 1, MANY, Node("dct:PeriodOfTime")),
            ("dcat:landingPage", 0, MANY, Node("foaf:Document")),
        ],
    ),
    (
        "dcat:Distribution",
        &[
            ("dcat:accessURL", 1, MANY, Address),
            ("dcat:downloadURL", 0, MANY, Address),
            ("dct:title", 0, 1, Text),
            ("dct:format", 1, 1, Entry("file-type/", "dct:MediaTypeOrExtent")),
            ("dct:license", 1, 1, Node("dct:LicenseDocument")),
            ("dcatap:availability", 1, 1, Entry("planned-availability/", "skos:Concept")),
            ("dcat:mediaType", 0, 1, Address),
            ("dcat:byteSize", 0, 1, Count),
        ],
    ),
    ("foaf:Agent", &[("foaf:name", 1, 1, Words), ("foaf:homepage", 0, 1, Address)]),
    ("foaf:Document", &[]),
    ("dct:LicenseDocument", &[("dct:title", 0, 1, Text)]),
    ("dct:Location", &[("skos:prefLabel", 0, 1, Words), ("dcat:bbox", 0, 1, Area)]),
    ("dct:PeriodOfTime", &[("dcat:startDate", 0, 1, Time), ("dcat:endDate", 0, 1, Time)]),
];
/// A contact is of a vocabulary of its own.
const CONTACT: &[Property] = &[("vcard:fn", 1, 1, Text), ("vcard:hasEmail", 0, 1, Address), ("vcard:hasURL", 0, 1, Address)];

fn listed(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(values) => values.iter().collect(),
        value => vec![value],
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize, most: u32| {
        part.len() == digits && part.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number))
    };
    match parts.as_slice() {
        [year] => number(year, 4, 9999),
        [year, month, day] => number(year, 4, 9999) && number(month, 2, 12) && number(day, 2, 31),
        _ => false,
    }
}

fn is_area(text: &str) -> bool {
    let Some(ring) = text.strip_prefix("POLYGON((").and_then(|rest| rest.strip_suffix("))")) else { return false };
    let corner = |corner: &str| -> Option<Vec<f64>> { corner.split(' ').map(|degrees| degrees.parse().ok()).collect() };
    let corners: Option<Vec<Vec<f64>>> = ring.split(',').map(corner).collect();
    corners.is_some_and(|corners| {
        let on_earth = |one: &Vec<f64>| one.len() == 2 && one[0].abs() <= 180.0 && one[1].abs() <= 90.0;
        corners.len() == 5 && corners[0] == corners[4] && corners[0] != corners[2] && corners.iter().all(on_earth)
    })
}

fn is_address(text: &str) -> bool {
    let is_whole = ["https://", "http://", "mailto:"].iter().any(|start| text.starts_with(start));
    (is_whole || text.starts_with("../")) && !text.contains([' ', '<', '>', '"', '{', '}', '|', '\\', '^', '`'])
}

/// What is wrong with one value of a property, and with what it holds.
fn faults_of_value(value: &Value, holds: Holds) -> Vec<String> {
    let text = |name: &str| value[name].as_str().filter(|text| !text.trim().is_empty());
    let typed = |kinds: &[&str], fits: &dyn Fn(&str) -> bool| {
        text("@type").is_some_and(|kind| kinds.contains(&kind)) && text("@value").is_some_and(fits)
    };
    let is_right = match holds {
        Text => value.as_str().is_some_and(|text| !text.trim().is_empty()),
        Words => text("@language").is_some_and(|code| code.len() == 2) && text("@value").is_some(),
        Time => {
            let length = if value["@type"] == "xsd:gYear" { 4 } else { 10 };
            typed(&["xsd:date", "xsd:gYear"], &|text| text.len() == length && is_date(text))
        }
        Count => typed(&["xsd:nonNegativeInteger"], &|text| text.parse::<u64>().is_ok()),
        Area => typed(&["geo:wktLiteral"], &is_area),
        Address => text("@id").is_some_and(is_address),
        Entry(list, class) => {
            let name = match class {
                "skos:Concept" => &value["skos:prefLabel"],
                "skos:ConceptScheme" => &value["dct:title"],
                _ => &json!({ "@value": class }),
            };
            let is_named = name["@value"].as_str().is_some_and(|name| !name.is_empty());
            is_named
                && value["@type"] == class
                && text("@id").and_then(|id| id.strip_prefix(EU)).is_some_and(|entry| entry.starts_with(list))
        }
        Node(class) => return if value["@type"] == class { faults(value) } else { vec![format!("no {class}: {value}")] },
    };
    if is_right { Vec::new() } else { vec![value.to_string()] }
}

/// Everything that is wrong with a node: what is missing, too many, of the wrong kind, or unknown to the profile.
fn faults(node: &Value) -> Vec<String> {
    let class = node["@type"].as_str().unwrap_or_default();
    let known = CLASSES.iter().find(|(name, _)| *name == class).map(|(_, properties)| *properties);
    let Some(known) = known.or((class == "vcard:Organization").then_some(CONTACT)) else {
        return vec![format!("no class of the profile: {class}")];
    };
    let mut faults = Vec::new();
    for (property, least, most, holds) in known {
        let values = listed(&node[*property]);
        // A title stands once a language; a keyword as often as there are words.
        let of_language = |code: &Value| values.iter().filter(|value| value["@language"] == *code).count();
        let count = match holds {
            Words => values.iter().map(|value| of_language(&value["@language"])).max().unwrap_or(0),
            _ => values.len(),
        };
        if !(*least..=*most).contains(&count) {
            faults.push(format!("{class} has {property} {count} times"));
        }
        let inside = values.iter().flat_map(|value| faults_of_value(value, *holds));
        faults.extend(inside.map(|fault| format!("{class}, {property}: {fault}")));
    }
    let names = node.as_object().into_iter().flat_map(serde_json::Map::keys);
    let strange = names.filter(|name| !name.starts_with('@') && known.iter().all(|(property, ..)| property != name));
    faults.extend(strange.map(|name| format!("{class} has {name}, which the profile does not know")));
    faults
}

/// Every prefix of a name in the text, with whether the context explains it.
fn unexplained(value: &Value, context: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                let kind = inner.as_str().filter(|_| name == "@type").unwrap_or(name);
                let prefix = kind.split_once(':').map(|(prefix, _)| prefix);
                if prefix.is_some_and(|prefix| context[prefix].as_str().is_none()) {
                    found.push(kind.to_owned());
                }
                unexplained(inner, context, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|inner| unexplained(inner, context, found)),
        _ => {}
    }
}

fn read(site: &Site) -> Value {
    let text = catalogue::catalogue(site, &root().join("public")).unwrap_or_else(|error| panic!("{error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_catalogue_is_one_of_the_profile_with_and_without_settings() {
    for (address, contact) in [
        (None, None),
        (Some("https://atlas.example.org/"), Some("mailto:a@example.org")),
        (Some("https://example.org/a/"), Some("https://example.org/contact")),
    ] {
        let mut site = site(address);
        site.config.contact = contact.map(str::to_owned);
        let mut value = read(&site);
        let context = value["@context"].take();
        let mut strange = Vec::new();
        unexplained(&value, &context, &mut strange);
        assert_eq!(strange, Vec::<String>::new());
        if let Some(fields) = value.as_object_mut() {
            fields.remove("@context");
        }
        assert_eq!(faults(&value), Vec::<String>::new());
        assert_eq!(value["dcat:dataset"][0]["dcat:contactPoint"].is_null(), contact.is_none());
    }
    // A licence that no list knows is named; a release without points has no box.
    let mut site = site(None);
    site.dataset.release.licence = "House rules".to_owned();
    site.dataset.companies.iter_mut().for_each(|company| company.location.point = None);
    let mut value = read(&site);
    value.as_object_mut().map(|fields| fields.remove("@context"));
    assert_eq!(faults(&value), Vec::<String>::new());
}

#[test]
fn what_the_profile_forbids_is_found() {
    let spoil = |change: &dyn Fn(&mut Value)| {
        let mut value = read(&site(Some("https://atlas.example.org/")));
        value.as_object_mut().map(|fields| fields.remove("@context"));
        change(&mut value);
        faults(&value).len()
    };
    assert_eq!(spoil(&|_| {}), 0);
    let changes: [&dyn Fn(&mut Value); 9] = [
        &|value| value["dct:title"] = Value::Null,
        &|value| value["dcat:dataset"][0]["dct:description"][0]["@value"] = " ".into(),
        &|value| value["dcat:dataset"][0]["dcat:distribution"][1]["dcat:accessURL"] = Value::Null,
        &|value| value["dcat:dataset"][0]["dct:issued"]["@value"] = "2026-13-01".into(),
        &|value| value["dcat:dataset"][0]["dcat:theme"][0]["@id"] = "HEAL".into(),
        &|value| value["dct:publisher"]["@type"] = "foaf:Person".into(),
        &|value| value["dcat:dataset"][0]["dct:language"][0]["@type"] = Value::Null,
        &|value| value["dct:invented"] = "x".into(),
        &|value| value["dct:spatial"][0]["dcat:bbox"]["@value"] = "POLYGON((1 1,2 2))".into(),
    ];
    for (index, change) in changes.into_iter().enumerate() {
        assert_eq!(spoil(change), 1, "{index}");
    }
}

/// Properties of schema.org that each type may have, of those that the atlas writes.
const SCHEMA: [(&str, &[&str], &[&str]); 7] = [
    (
        "Dataset",
        &["name", "description", "url", "license", "creator", "distribution", "spatialCoverage", "temporalCoverage"],
        &["inLanguage", "version", "dateModified", "isAccessibleForFree"],
    ),
    (
        "Organization",
        &["name"],
        &[
            "description",
            "url",
            "mainEntityOfPage",
            "foundingDate",
            "numberOfEmployees",
            "address",
            "knowsAbout",
            "memberOf",
            "subjectOf",
        ],
    ),
    ("DataDownload", &["contentUrl", "encodingFormat"], &[]),
    ("Place", &["name"], &["address"]),
    ("PostalAddress", &["addressCountry"], &["streetAddress", "postalCode", "addressLocality"]),
    ("QuantitativeValue", &["value"], &[]),
    ("WebPage", &["url"], &["keywords", "description"]),
];

fn schema_faults(node: &Value) -> Vec<String> {
    let kind = node["@type"].as_str().unwrap_or_default();
    let Some((_, needed, allowed)) = SCHEMA.iter().find(|(name, ..)| *name == kind) else { return vec![format!("type {kind}")] };
    let missing = needed.iter().filter(|name| node[**name].is_null()).map(|name| format!("{kind} without {name}"));
    let mut faults: Vec<String> = missing.collect();
    for (name, value) in node.as_object().into_iter().flatten().filter(|(name, _)| !name.starts_with('@')) {
        if !needed.contains(&name.as_str()) && !allowed.contains(&name.as_str()) {
            faults.push(format!("{kind} has {name}"));
        }
        for one in listed(value) {
            let text = one.as_str().unwrap_or("x");
            let is_right = match name.as_str() {
                "url" | "license" | "contentUrl" | "mainEntityOfPage" => is_address(text),
                "dateModified" | "foundingDate" => is_date(text),
                "temporalCoverage" => text.split('/').filter(|part| is_date(part)).count() == 2,
                "addressCountry" => text.len() == 2 && text.chars().all(|letter| letter.is_ascii_uppercase()),
                "value" => one.is_u64(),
                "isAccessibleForFree" => one.is_boolean(),
                "subjectOf" => one["@type"] == "WebPage",
                _ => !text.trim().is_empty(),
            };
            if !is_right {
                faults.push(format!("{kind}, {name}: {one}"));
            }
            if one.is_object() {
                faults.extend(schema_faults(one));
            }
        }
    }
    faults
}

#[test]
fn structured_data_use_the_properties_of_their_types() {
    const OPEN: &str = "<script type=\"application/ld+json\">";
    let site = site(Some("https://atlas.example.org/"));
    for lang in site.languages() {
        let mut count = 0;
        for page in site.pages(lang.texts()) {
            let in_body = page.body.0.split(OPEN).skip(1).filter_map(|part| part.split("</script>").next());
            for text in in_body.chain(page.data.as_deref()) {
                let value: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{}: {error}", page.path));
                assert_eq!(value["@context"], "https://schema.org", "{}", page.path);
                assert!(value["@id"].as_str().is_some_and(is_address), "{}", page.path);
                assert_eq!(schema_faults(&value), Vec::<String>::new(), "{}", page.path);
                count += 1;
            }
        }
        assert_eq!(count, site.dataset.companies.len() + 1);
    }
    let spoilt = serde_json::json!({ "@type": "Organization", "name": "x", "url": "javascript:x", "owner": "y" });
    assert_eq!(schema_faults(&spoilt).len(), 2);
}
