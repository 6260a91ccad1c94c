//! Turns raw records into the model: one function per kind of record, references resolved, duplicates refused.

use serde_json::Value;

use super::issue::{Issue, Origin, Problem};
use super::parts::{Ids, Loaded, Parts};
use super::record::{MAX_NAME, MAX_TEXT, Record, is_slug};
use super::{actors, facts};
use crate::domain::data::edition::DIGEST;
use crate::domain::model::{
    Cluster, Company, Dataset, Employees, FigureScope, KeyFigure, Location, LonLat, OfficialCount, Place, Precision, Release,
    Scope, Status, Term,
};
use crate::domain::order::sorted;

/// Validates every record of `parts`; what is unsound is left out and reported, the rest is kept.
pub fn assemble(parts: &Parts) -> Loaded {
    let mut issues = Vec::new();
    let release = release(&parts.release, &mut issues);
    let (clusters, cluster_ids) = unique(parts, "clusters", &mut issues, cluster, |cluster| &cluster.id);
    let (sectors, sector_ids) = unique(parts, "sectors", &mut issues, term, |term| &term.id);
    let (tags, mut tag_ids) = unique(parts, "tags", &mut issues, topic, |term| &term.id);
    merge(&tags, &mut tag_ids);
    let (places, place_ids) = unique(parts, "places", &mut issues, |r| place(r, &cluster_ids), |place| &place.id);
    let (programmes, programme_ids) =
        unique(parts, "programmes", &mut issues, |r| actors::programme(r, &cluster_ids), |programme| &programme.id);
    let known =
        Known { clusters: &cluster_ids, sectors: &sector_ids, tags: &tag_ids, places: &place_ids, programmes: &programme_ids };
    let (mut companies, company_ids) = unique(parts, "companies", &mut issues, |r| company(r, &known), |company| &company.id);
    let (organisations, mut actor_ids) =
        unique(parts, "organisations", &mut issues, |r| actors::organisation(r, &cluster_ids), |actor| &actor.id);
    for (row, fact) in each(parts, "facts", &mut issues, |r| facts::fact(r, &company_ids)) {
        companies[row].facts.push(fact);
    }
    actor_ids.extend(company_ids);
    // The engine is at its best when neighbouring rows have neighbouring founding years; see filter/engine.
    let companies = sorted(companies, |a: &Company, b| (a.founded.is_none(), a.founded).cmp(&(b.founded.is_none(), b.founded)));
    let links = each(parts, "links", &mut issues, |r| actors::link(r, &actor_ids));
    let key_figures = each(parts, "key_figures", &mut issues, |r| key_figure(r, &cluster_ids));
    let dataset = Dataset { release, clusters, sectors, tags, places, companies, organisations, programmes, links, key_figures };
    Loaded { dataset, issues }
}

/// Has the slugs of merged terms lead to the term that they were merged into; one that is a term of its own stays that.
fn merge(terms: &[Term], ids: &mut Ids) {
    for (position, term) in terms.iter().enumerate() {
        for alias in &term.aliases {
            ids.entry(alias.clone()).or_insert(position);
        }
    }
}

/// What a company may refer to.
struct Known<'a> {
    clusters: &'a Ids,
    sectors: &'a Ids,
    tags: &'a Ids,
    places: &'a Ids,
    programmes: &'a Ids,
}

/// Whether a release says that its details stand in a file of their own.
pub(super) fn has_details_apart(release: &Value) -> bool {
    release.get("split").and_then(Value::as_bool).unwrap_or_default()
}

/// The edition; what it lacks is reported, and the companies are shown all the same.
fn release(value: &Value, issues: &mut Vec<Issue>) -> Release {
    let mut text = |key: &str| {
        let text = value.get(key).and_then(Value::as_str).unwrap_or_default();
        if text.trim().is_empty() {
            let origin = Origin { file: String::new(), list: "release", row: 1 };
            issues.push(Issue { origin, record: String::new(), field: key.to_owned(), problem: Problem::Missing });
        }
        text.to_owned()
    };
    let is_split = has_details_apart(value);
    let languages = value.get("languages").and_then(Value::as_array).into_iter().flatten();
    let languages = languages.filter_map(Value::as_str).map(str::to_owned).collect();
    let digest = value.get(DIGEST).and_then(Value::as_str).unwrap_or_default().to_owned();
    Release { id: text("id"), date: text("date"), licence: text("licence"), is_split, languages, digest }
}

/// Reads every record of a list, leaving out those with a problem.
pub(super) fn each<T>(parts: &Parts, list: &str, issues: &mut Vec<Issue>, read: impl Fn(&mut Record<'_>) -> T) -> Vec<T> {
    records(parts, list).iter().filter_map(|(origin, value)| one(value, origin, issues, &read)).collect()
}

/// As [`each`], and refuses an id that an earlier record has; also gives the position of each id.
pub(super) fn unique<T>(
    parts: &Parts,
    list: &str,
    issues: &mut Vec<Issue>,
    read: impl Fn(&mut Record<'_>) -> T,
    id: impl Fn(&T) -> &String,
) -> (Vec<T>, Ids) {
    let mut ids = Ids::new();
    let mut kept = Vec::new();
    for (origin, value) in records(parts, list) {
        let Some(record) = one(value, origin, issues, &read) else { continue };
        let found = id(&record).clone();
        if ids.contains_key(&found) {
            let field = "id".to_owned();
            let problem = Problem::Duplicate { found: found.clone() };
            issues.push(Issue { origin: origin.clone(), record: found, field, problem });
            continue;
        }
        ids.insert(found, kept.len());
        kept.push(record);
    }
    (kept, ids)
}

fn records<'a>(parts: &'a Parts, list: &str) -> &'a [(Origin, Value)] {
    parts.lists.get(list).map_or(&[], Vec::as_slice)
}

fn one<T>(value: &Value, origin: &Origin, issues: &mut Vec<Issue>, read: &impl Fn(&mut Record<'_>) -> T) -> Option<T> {
    match Record::open(value, origin) {
        Ok(mut record) => {
            let built = read(&mut record);
            record.finish(built, issues)
        }
        Err(issue) => {
            issues.push(*issue);
            None
        }
    }
}

fn cluster(record: &mut Record<'_>) -> Cluster {
    let official = record.integer("official.count", 0, 10_000_000);
    let year = record.year("official.year");
    if official.is_some() && year.is_none() {
        record.problem("official.year", Problem::Missing);
    }
    let official = official.zip(year).map(|(count, year)| OfficialCount {
        count: count as u32,
        year,
        unit: localized_inner(record, "official.unit"),
        scope: localized_inner(record, "official.scope"),
        note: localized_inner(record, "official.note"),
        source: record.link("official.source").unwrap_or_default(),
    });
    let basemap = record.text("basemap", MAX_NAME);
    if let Some(found) = basemap.as_ref().filter(|name| !is_slug(name)) {
        record.problem("basemap", Problem::NotSlug { found: found.clone() });
    }
    Cluster {
        id: record.slug("id"),
        name: record.localized_required("name", MAX_NAME),
        region: record.localized_required("region", MAX_NAME),
        country: record.required("country", 2),
        website: record.link("website"),
        basemap,
        official,
    }
}

fn key_figure(record: &mut Record<'_>, clusters: &Ids) -> KeyFigure {
    record.reference("cluster", clusters);
    let year = record.year("year");
    let value = record.decimal("value", 0.0, 1e12);
    for (field, is_missing) in [("year", year.is_none()), ("value", value.is_none())] {
        if is_missing {
            record.required(field, MAX_NAME);
        }
    }
    KeyFigure {
        cluster: record.required("cluster", MAX_NAME),
        indicator: record.required("indicator", MAX_NAME),
        year: year.unwrap_or_default(),
        value: value.unwrap_or_default(),
        series: record.text("series", MAX_NAME),
    }
}

fn localized_inner(record: &mut Record<'_>, field: &str) -> crate::domain::model::Localized {
    record.localized(field, MAX_TEXT)
}

fn term(record: &mut Record<'_>) -> Term {
    Term { id: record.slug("id"), name: record.localized_required("name", MAX_NAME), aliases: Vec::new() }
}

/// A term into which others may have been merged.
fn topic(record: &mut Record<'_>) -> Term {
    Term { aliases: record.list("aliases"), ..term(record) }
}

fn place(record: &mut Record<'_>, clusters: &Ids) -> Place {
    record.reference("cluster", clusters);
    Place {
        id: record.slug("id"),
        name: record.required("name", MAX_NAME),
        names: record.localized("names", MAX_NAME),
        cluster: record.required("cluster", MAX_NAME),
        parent: record.text("parent", MAX_NAME),
        point: point(record, "lon", "lat"),
    }
}

/// A point; both of its coordinates or neither.
fn point(record: &mut Record<'_>, lon_field: &str, lat_field: &str) -> Option<LonLat> {
    // Web Mercator ends at 85.05 degrees.
    let lon = record.decimal(lon_field, -180.0, 180.0);
    let lat = record.decimal(lat_field, -85.0, 85.0);
    match (lon, lat) {
        (Some(lon), Some(lat)) => Some(LonLat { lon, lat }),
        (None, None) => None,
        (Some(_), None) => {
            record.problem(lat_field, Problem::Missing);
            None
        }
        (None, Some(_)) => {
            record.problem(lon_field, Problem::Missing);
            None
        }
    }
}

fn company(record: &mut Record<'_>, known: &Known<'_>) -> Company {
    let id = record.slug("id");
    let name = record.required("name", MAX_NAME);
    record.required("cluster", MAX_NAME);
    record.required("sector", MAX_NAME);
    let status: Vec<(&str, Status)> = Status::ALL.iter().map(|status| (status.id(), *status)).collect();
    // A headcount of 0 means unknown: a company has at least one employee.
    let employees = record.integer("employees.count", 0, 10_000_000).filter(|count| *count > 0);
    let year = record.year("employees.year");
    let figure = record.one_of("employees.scope", &FigureScope::ALL.map(|scope| (scope.id(), scope))).unwrap_or_default();
    Company {
        id,
        name,
        cluster: record.reference("cluster", known.clusters).unwrap_or_default(),
        sector: record.reference("sector", known.sectors).unwrap_or_default(),
        scope: record.one_of("scope", &[("core", Scope::Core), ("adjacent", Scope::Adjacent)]).unwrap_or(Scope::Core),
        activity: record.localized_required("activity", MAX_TEXT),
        tags: record.references("tags", known.tags),
        founded: record.year("founded"),
        employees: employees.map(|count| Employees { count: count as u32, year, scope: figure }),
        location: location(record, known.places),
        website: record.link("website"),
        status: record.one_of("status", &status),
        programmes: record.references("programmes", known.programmes),
        member: record.one_of("member", &[("yes", true), ("no", false)]),
        covid_response: record.localized("covid_response", MAX_TEXT),
        sources: record.links("sources"),
        facts: Vec::new(),
    }
}

fn location(record: &mut Record<'_>, places: &Ids) -> Location {
    record.reference("location.place", places);
    let precisions = [("address", Precision::Address), ("postcode", Precision::Postcode), ("place", Precision::Place)]
        .map(|(id, p)| (id, Some(p)));
    let mut allowed = precisions.to_vec();
    allowed.push(("none", None));
    let precision = record.one_of("location.precision", &allowed).flatten();
    let point = point(record, "location.lon", "location.lat");
    Location {
        place: record.text("location.place", MAX_NAME),
        postcode: record.text("location.postcode", MAX_NAME),
        address: record.text("location.address", MAX_NAME),
        point: point.map(|point| (point, precision.unwrap_or(Precision::Place))),
    }
}
