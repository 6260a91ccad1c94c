//! A selection as a file of the form of `atlas.json`, which the atlas, the studio and `atlas-data` read.

use serde_json::{Map, Value, json};

use super::Statement;
use crate::domain::data::dataset::SCHEMA;
use crate::domain::model::{
    Cluster, Company, Dataset, FactField, FigureScope, KeyFigure, Link, Localized, Organisation, Place, Precision, Programme,
    SourcedFact, Status, Term,
};

/// The text of the file: these companies with all that they refer to, and the relations between them.
pub fn release(dataset: &Dataset, rows: impl IntoIterator<Item = usize>, statement: &Statement) -> String {
    let companies: Vec<&Company> = rows.into_iter().filter_map(|row| dataset.companies.get(row)).collect();
    let has = |test: &dyn Fn(&Company) -> bool| companies.iter().any(|company| test(company));
    let tags = dataset.tags.iter().enumerate().filter(|(row, _)| has(&|company| company.tags.contains(row)));
    let programmes = dataset.programmes.iter().enumerate().filter(|(row, _)| has(&|company| company.programmes.contains(row)));
    let places = dataset.places.iter().filter(|place| has(&|company| company.location.place.as_deref() == Some(&place.id)));
    let is_here = |id: &str| has(&|company| company.id == id);
    let is_organisation = |id: &str| dataset.organisations.iter().any(|actor| actor.id == id);
    let links: Vec<&Link> = dataset
        .links
        .iter()
        .filter(|link| [&link.from, &link.to].iter().any(|id| is_here(id)))
        .filter(|link| [&link.from, &link.to].iter().all(|id| is_here(id) || is_organisation(id)))
        .collect();
    let organisations =
        dataset.organisations.iter().filter(|actor| links.iter().any(|link| link.from == actor.id || link.to == actor.id));
    let release = &dataset.release;
    let value = json!({
        "schema": SCHEMA,
        "release": { "id": release.id, "date": release.date, "licence": release.licence },
        "about": statement,
        "clusters": dataset.clusters.iter().map(cluster).collect::<Vec<_>>(),
        "sectors": dataset.sectors.iter().map(term).collect::<Vec<_>>(),
        "tags": tags.map(|(_, tag)| term(tag)).collect::<Vec<_>>(),
        "places": places.map(place).collect::<Vec<_>>(),
        "programmes": programmes.map(|(_, one)| programme(one)).collect::<Vec<_>>(),
        "companies": companies.iter().map(|one| company(dataset, one)).collect::<Vec<_>>(),
        "facts": companies.iter().flat_map(|one| one.facts.iter().map(|single| fact(&one.id, single))).collect::<Vec<_>>(),
        "organisations": organisations.map(organisation).collect::<Vec<_>>(),
        "links": links.into_iter().map(link).collect::<Vec<_>>(),
        "key_figures": dataset.key_figures.iter().map(key_figure).collect::<Vec<_>>(),
    });
    format!("{value:#}\n")
}

/// A record of the fields that are known.
fn record(fields: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let is_known = |value: &Value| match value {
        Value::Null => false,
        Value::Object(fields) => !fields.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::String(text) => !text.is_empty(),
        _ => true,
    };
    Value::Object(fields.into_iter().filter(|(_, value)| is_known(value)).map(|(key, value)| (key.to_owned(), value)).collect())
}

fn texts(text: &Localized) -> Value {
    Value::Object(text.entries().map(|(code, text)| (code.to_owned(), Value::from(text))).collect::<Map<_, _>>())
}

fn term(term: &Term) -> Value {
    record([("id", term.id.as_str().into()), ("name", texts(&term.name)), ("aliases", term.aliases.clone().into())])
}

fn cluster(cluster: &Cluster) -> Value {
    let official = cluster.official.as_ref().map_or(Value::Null, |official| {
        record([
            ("count", official.count.into()),
            ("year", official.year.into()),
            ("unit", texts(&official.unit)),
            ("scope", texts(&official.scope)),
            ("note", texts(&official.note)),
            ("source", official.source.as_str().into()),
        ])
    });
    record([
        ("id", cluster.id.as_str().into()),
        ("name", texts(&cluster.name)),
        ("region", texts(&cluster.region)),
        ("country", cluster.country.as_str().into()),
        ("website", cluster.website.as_deref().into()),
        ("basemap", cluster.basemap.as_deref().into()),
        ("official", official),
    ])
}

fn key_figure(figure: &KeyFigure) -> Value {
    record([
        ("cluster", figure.cluster.as_str().into()),
        ("indicator", figure.indicator.as_str().into()),
        ("year", figure.year.into()),
        ("value", figure.value.into()),
        ("series", figure.series.as_deref().into()),
    ])
}

fn place(place: &Place) -> Value {
    record([
        ("id", place.id.as_str().into()),
        ("name", place.name.as_str().into()),
        ("names", texts(&place.names)),
        ("cluster", place.cluster.as_str().into()),
        ("parent", place.parent.as_deref().into()),
        ("lat", place.point.map(|point| point.lat).into()),
        ("lon", place.point.map(|point| point.lon).into()),
    ])
}

fn programme(programme: &Programme) -> Value {
    record([
        ("id", programme.id.as_str().into()),
        ("name", programme.name.as_str().into()),
        ("names", texts(&programme.names)),
        ("cluster", programme.cluster.as_str().into()),
        ("operator", programme.operator.as_deref().into()),
        ("operators", texts(&programme.operators)),
        ("kind", programme.kind.as_str().into()),
        ("since", programme.since.into()),
        ("until", programme.until.into()),
        ("summary", texts(&programme.summary)),
        ("source", programme.source.as_str().into()),
    ])
}

fn organisation(actor: &Organisation) -> Value {
    record([
        ("id", actor.id.as_str().into()),
        ("name", actor.name.as_str().into()),
        ("names", texts(&actor.names)),
        ("cluster", actor.cluster.as_str().into()),
        ("kind", actor.kind.as_str().into()),
        ("website", actor.website.as_deref().into()),
    ])
}

fn link(link: &Link) -> Value {
    record([
        ("from", link.from.as_str().into()),
        ("to", link.to.as_str().into()),
        ("kind", link.kind.as_str().into()),
        ("year", link.year.into()),
        ("summary", texts(&link.summary)),
        ("source", link.source.as_str().into()),
    ])
}

fn fact(id: &str, fact: &SourcedFact) -> Value {
    let field = FactField::ALL.iter().find(|(_, field)| *field == fact.field).map_or("", |(name, _)| name);
    record([
        ("id", id.into()),
        ("field", field.into()),
        ("value", fact.value.as_str().into()),
        ("year", fact.year.into()),
        ("scope", fact.scope.map(FigureScope::id).into()),
        ("source", fact.source.as_str().into()),
        ("note", texts(&fact.note)),
    ])
}

fn company(dataset: &Dataset, company: &Company) -> Value {
    let location = &company.location;
    let point = location.point.map(|(point, _)| point);
    let employees = company.employees.map_or(Value::Null, |known| {
        record([("count", known.count.into()), ("year", known.year.into()), ("scope", known.scope.id().into())])
    });
    record([
        ("id", company.id.as_str().into()),
        ("name", company.name.as_str().into()),
        ("cluster", dataset.clusters[company.cluster].id.as_str().into()),
        ("sector", dataset.sectors[company.sector].id.as_str().into()),
        ("scope", company.scope.id().into()),
        ("activity", texts(&company.activity)),
        ("tags", company.tags.iter().map(|tag| dataset.tags[*tag].id.as_str()).collect()),
        ("founded", company.founded.into()),
        ("employees", employees),
        (
            "location",
            record([
                ("place", location.place.as_deref().into()),
                ("postcode", location.postcode.as_deref().into()),
                ("address", location.address.as_deref().into()),
                ("precision", location.point.map_or("none", |(_, precision)| Precision::id(precision)).into()),
                ("lat", point.map(|point| point.lat).into()),
                ("lon", point.map(|point| point.lon).into()),
            ]),
        ),
        ("website", company.website.as_deref().into()),
        ("status", company.status.map(Status::id).into()),
        ("programmes", company.programmes.iter().map(|one| dataset.programmes[*one].id.as_str()).collect()),
        ("member", company.member.map(|member| if member { "yes" } else { "no" }).into()),
        ("covid_response", texts(&company.covid_response)),
        ("sources", company.sources.iter().map(String::as_str).collect()),
    ])
}
