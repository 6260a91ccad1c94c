//! Companies as rows of `companies.csv`, so that what is exported can be read back; place and point follow behind.

use crate::domain::data::book::{Sheet, Value};
use crate::domain::model::{Company, Dataset, Localized, Precision, Status};

/// Columns for which each language has one of its own.
const ACTIVITY: &str = "activity";
/// The delivered column has no suffix; its text is English.
const COVID: &str = "covid_response";
const ENGLISH: &str = "en";

/// A column: its head and what a company has there.
type Column<'a> = (String, Box<dyn Fn(&Company) -> Value + 'a>);

/// The rows of these companies, one of their own clusters' tables a column for each fact.
pub fn companies(dataset: &Dataset, rows: impl IntoIterator<Item = usize>) -> Sheet {
    let companies: Vec<&Company> = rows.into_iter().filter_map(|row| dataset.companies.get(row)).collect();
    let columns = columns(dataset, &companies);
    Sheet {
        name: "companies".to_owned(),
        head: columns.iter().map(|(head, _)| head.clone()).collect(),
        rows: companies.iter().map(|company| columns.iter().map(|(_, value)| value(company)).collect()).collect(),
    }
}

/// A sheet of names with their values, such as what a file says of itself.
pub fn sheet_of(name: &str, head: [&str; 2], rows: impl IntoIterator<Item = (String, String)>) -> Sheet {
    Sheet {
        name: name.to_owned(),
        head: head.map(str::to_owned).to_vec(),
        rows: rows.into_iter().map(|(key, value)| vec![Value::text(key), Value::text(value)]).collect(),
    }
}

/// The languages in which any of the texts is written, English first, then by their codes.
fn languages<'a>(texts: impl Iterator<Item = &'a Localized>) -> Vec<String> {
    let mut codes: Vec<String> = texts.flat_map(|text| text.entries().map(|(code, _)| code.to_owned())).collect();
    codes.sort_by_key(|code| (code != ENGLISH, code.clone()));
    codes.dedup();
    codes
}

fn columns<'a>(dataset: &'a Dataset, companies: &[&Company]) -> Vec<Column<'a>> {
    let text = |head: &str, of: fn(&Company) -> &str| -> Column<'a> {
        (head.to_owned(), Box::new(move |company| Value::text(of(company))))
    };
    let optional = |head: &str, of: fn(&Company) -> Option<&str>| -> Column<'a> {
        (head.to_owned(), Box::new(move |company| Value::text(of(company).unwrap_or_default())))
    };
    let whole = |head: &str, of: fn(&Company) -> Option<i32>| -> Column<'a> {
        (head.to_owned(), Box::new(move |company| Value::whole(of(company))))
    };
    let own = |head: String, code: String, of: fn(&Company) -> &Localized| -> Column<'a> {
        (head, Box::new(move |company| Value::text(of(company).own(&code).unwrap_or_default())))
    };
    let mut all = vec![
        text("id", |company| &company.id),
        text("name", |company| &company.name),
        ("cluster".to_owned(), Box::new(|company: &Company| Value::text(&dataset.clusters[company.cluster].id)) as _),
        ("sector".to_owned(), Box::new(|company: &Company| Value::text(&dataset.sectors[company.sector].id)) as _),
        text("scope", |company| company.scope.id()),
    ];
    for code in languages(companies.iter().map(|company| &company.activity)) {
        all.push(own(format!("{ACTIVITY}_{code}"), code, |company| &company.activity));
    }
    let ids = |rows: &[usize], of: &dyn Fn(usize) -> &'a str| {
        Value::text(rows.iter().map(|row| of(*row)).collect::<Vec<_>>().join(";"))
    };
    all.push(("tags".to_owned(), Box::new(move |company| ids(&company.tags, &|row| &dataset.tags[row].id))));
    all.push(whole("founded", |company| company.founded));
    all.push(("employees".to_owned(), Box::new(|company| Value::whole(company.employees.map(|known| known.count)))));
    all.push(whole("employees_year", |company| company.employees.and_then(|known| known.year)));
    all.push(optional("employees_scope", |company| company.employees.map(|known| known.scope.id())));
    let place = |company: &Company| {
        company.location.place.as_deref().and_then(|id| dataset.place(id)).map_or("", |place| place.name.as_str())
    };
    all.push(("city".to_owned(), Box::new(move |company| Value::text(place(company)))));
    all.push(optional("postcode", |company| company.location.postcode.as_deref()));
    all.push(optional("address", |company| company.location.address.as_deref()));
    // A release has no country of a company: it is that of its cluster.
    all.push(("country".to_owned(), Box::new(|company| Value::text(&dataset.clusters[company.cluster].country))));
    all.push(optional("website", |company| company.website.as_deref()));
    all.push(optional("status", |company| company.status.map(Status::id)));
    all.push(("programmes".to_owned(), Box::new(move |company| ids(&company.programmes, &|row| &dataset.programmes[row].id))));
    all.push(optional("member", |company| company.member.map(|member| if member { "yes" } else { "no" })));
    for code in languages(companies.iter().map(|company| &company.covid_response)) {
        let head = if code == ENGLISH { COVID.to_owned() } else { format!("{COVID}_{code}") };
        all.push(own(head, code, |company| &company.covid_response));
    }
    all.push(("sources".to_owned(), Box::new(|company| Value::text(company.sources.join(" ")))));
    // What the gazetteer gives; the tables of the source have it once a place.
    let point = |company: &Company| company.location.point;
    all.push(("lat".to_owned(), Box::new(move |company| Value::whole(point(company).map(|(point, _)| point.lat)))));
    all.push(("lon".to_owned(), Box::new(move |company| Value::whole(point(company).map(|(point, _)| point.lon)))));
    all.push((
        "precision".to_owned(),
        Box::new(move |company| Value::text(point(company).map_or("none", |(_, precision)| Precision::id(precision)))),
    ));
    all
}
