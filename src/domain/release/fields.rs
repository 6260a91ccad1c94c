//! A company as columns and texts, to compare two releases and to export one.

use crate::domain::data::translation::INLINE;
use crate::domain::model::{Company, Dataset, Localized, Scope, Status};

/// The columns of a company with their texts, in the order of the source tables; empty where nothing is known.
pub fn fields(dataset: &Dataset, company: &Company) -> Vec<(String, String)> {
    let one = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let maybe = |name: &str, text: Option<&String>| (name.to_owned(), text.cloned().unwrap_or_default());
    let number = |name: &str, number: Option<String>| (name.to_owned(), number.unwrap_or_default());
    let ids = |name: &str, ids: Vec<&str>| (name.to_owned(), ids.join(";"));
    let place = company.location.place.as_deref();
    let city = place.map(|id| dataset.place(id).map_or(id, |place| place.name.as_str())).unwrap_or_default();
    let scope = if company.scope == Scope::Core { "core" } else { "adjacent" };
    let mut fields = vec![
        one("id", &company.id),
        one("name", &company.name),
        one("cluster", &dataset.clusters[company.cluster].id),
        one("sector", &dataset.sectors[company.sector].id),
        one("scope", scope),
    ];
    fields.extend(words("activity", &company.activity));
    fields.extend([
        ids("tags", company.tags.iter().map(|tag| dataset.tags[*tag].id.as_str()).collect()),
        number("founded", company.founded.map(|year| year.to_string())),
        number("employees", company.employees.map(|one| one.count.to_string())),
        number("employees_year", company.employees.and_then(|one| one.year).map(|year| year.to_string())),
        one("employees_scope", company.employees.map(|one| one.scope.id()).unwrap_or_default()),
        one("city", city),
        maybe("postcode", company.location.postcode.as_ref()),
        maybe("address", company.location.address.as_ref()),
        maybe("website", company.website.as_ref()),
        one("status", company.status.map(Status::id).unwrap_or_default()),
        ids("programmes", company.programmes.iter().map(|row| dataset.programmes[*row].id.as_str()).collect()),
        one("member", company.member.map(|member| if member { "yes" } else { "no" }).unwrap_or_default()),
    ]);
    fields.extend(words("covid_response", &company.covid_response));
    fields.push(("sources".to_owned(), company.sources.join(" ")));
    fields
}

/// A text in each of its languages, those of the main files always.
fn words(name: &str, text: &Localized) -> Vec<(String, String)> {
    let others = text.entries().map(|(language, _)| language).filter(|language| !INLINE.contains(language));
    let languages = INLINE.into_iter().chain(others);
    languages.map(|language| (format!("{name}_{language}"), text.own(language).unwrap_or_default().to_owned())).collect()
}
