//! The facts of one company: what is published of it, in one order for every place that shows them.
//!
//! The panel, the page, the static page and the printed sheet all loop over [`facts`] and [`relations`]; what differs is how a
//! value is drawn. The words of a fact are in `texts/facts.rs`.

use crate::domain::filter::facets::Facet;
use crate::domain::model::{
    Company, Dataset, FactField, FigureScope, Link, Localized, Organisation, Precision, Programme, SourcedFact,
};

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactKind {
    /// The cluster that it belongs to.
    Cluster,
    /// Its sector.
    Sector,
    /// Its topics.
    Tags,
    /// Founding year.
    Founded,
    /// Headcount.
    Employees,
    /// Where it is.
    Place,
    /// What became of it.
    Status,
    /// Whether it is a member of the cluster organisation.
    Member,
    /// Its web site.
    Website,
    /// What it did in the Covid-19 crisis.
    Covid,
}

/// The value of a fact, as it stands in the data.
#[derive(Debug, Clone, PartialEq)]
pub enum FactValue<'a> {
    /// Values of a facet by their ids; never empty.
    Terms(Facet, Vec<&'a str>),
    /// A year.
    Year(i32),
    /// A number of people.
    People(u32),
    /// A locality, with what is known beside it.
    Place {
        /// Slug of the locality.
        id: &'a str,
        /// Street and number as written.
        street: Option<&'a str>,
        /// Postcode as written.
        postcode: Option<&'a str>,
        /// What the point on the map stands for, if there is one.
        precision: Option<Precision>,
    },
    /// A text of the data.
    Text(&'a Localized),
    /// An address; http(s) only, as validation admits no other.
    Address(&'a str),
}

/// One fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact<'a> {
    /// What it is about.
    pub kind: FactKind,
    /// What is published; absent where nothing is.
    pub value: Option<FactValue<'a>>,
    /// The year that it is of, where the data say one; else it is of the release.
    pub year: Option<i32>,
    /// What it is about, where that is more or less than the company.
    pub scope: Option<FigureScope>,
    /// The facts behind the value that have a source of their own, each page once.
    pub sourced: Vec<&'a SourcedFact>,
}

/// After how many years a status is told with its year everywhere.
const STATUS_YEARS: i32 = 3;

impl Fact<'_> {
    /// The year, where a reader would be misled without it: that of every headcount, and that of a status which is older
    /// than three years at the release.
    pub fn telling_year(&self, dataset: &Dataset) -> Option<i32> {
        self.year.filter(|year| self.kind == FactKind::Employees || dataset.year() - year > STATUS_YEARS)
    }
}

impl FactKind {
    /// The fields that single facts of this kind fill.
    pub const fn fields(self) -> &'static [FactField] {
        match self {
            Self::Tags => &[FactField::Tags],
            Self::Founded => &[FactField::Founded],
            Self::Employees => &[FactField::Employees],
            Self::Place => &[FactField::City, FactField::Postcode, FactField::Address],
            Self::Status => &[FactField::Status],
            Self::Website => &[FactField::Website],
            Self::Cluster | Self::Sector | Self::Member | Self::Covid => &[],
        }
    }
}

/// The single facts of these fields, of each page and note the first.
pub fn sourced<'a>(company: &'a Company, fields: &[FactField]) -> Vec<&'a SourcedFact> {
    let mut found: Vec<&SourcedFact> = Vec::new();
    for fact in fields.iter().flat_map(|field| company.sourced(*field)) {
        if found.iter().all(|known| (&known.source, &known.note) != (&fact.source, &fact.note)) {
            found.push(fact);
        }
    }
    found
}

/// The pages of single facts, each once, with what to know about the facts that it states.
pub fn pages<'a>(facts: &[&'a SourcedFact]) -> Vec<(&'a str, Vec<&'a Localized>)> {
    let mut pages: Vec<(&str, Vec<&Localized>)> = Vec::new();
    for fact in facts {
        let at = pages.iter().position(|(page, _)| *page == fact.source).unwrap_or_else(|| {
            pages.push((&fact.source, Vec::new()));
            pages.len() - 1
        });
        let notes = &mut pages[at].1;
        if !fact.note.is_empty() && !notes.contains(&&fact.note) {
            notes.push(&fact.note);
        }
    }
    pages
}

/// Every fact of a company in the order in which it is told, unknown ones without a value. The pages that back the record as a
/// whole are [`Company::sources`].
pub fn facts<'a>(dataset: &'a Dataset, company: &'a Company) -> Vec<Fact<'a>> {
    let one = |facet: Facet, id: &'a str| FactValue::Terms(facet, vec![id]);
    let tags: Vec<&str> = company.tags.iter().map(|tag| dataset.tags[*tag].id.as_str()).collect();
    let location = &company.location;
    let place = location.place.as_deref().map(|id| FactValue::Place {
        id,
        street: location.address.as_deref(),
        postcode: location.postcode.as_deref(),
        precision: location.point.map(|(_, precision)| precision),
    });
    let member = company.member.map(|is_member| one(Facet::Member, if is_member { "yes" } else { "no" }));
    let covid = (!company.covid_response.is_empty()).then_some(FactValue::Text(&company.covid_response));
    let fact = |kind: FactKind, value| {
        let sourced = sourced(company, kind.fields());
        let year = sourced.iter().filter_map(|fact| fact.year).max();
        let scope = sourced.iter().find_map(|fact| fact.scope).filter(|scope| *scope != FigureScope::Company);
        Fact { kind, value, year, scope, sourced }
    };
    vec![
        fact(FactKind::Cluster, Some(one(Facet::Cluster, &dataset.clusters[company.cluster].id))),
        fact(FactKind::Sector, Some(one(Facet::Sector, &dataset.sectors[company.sector].id))),
        fact(FactKind::Tags, (!tags.is_empty()).then_some(FactValue::Terms(Facet::Tag, tags))),
        fact(FactKind::Founded, company.founded.map(FactValue::Year)),
        Fact {
            year: company.employees.and_then(|employees| employees.year),
            scope: company.employees.map(|employees| employees.scope).filter(|scope| *scope != FigureScope::Company),
            ..fact(FactKind::Employees, company.employees.map(|employees| FactValue::People(employees.count)))
        },
        fact(FactKind::Place, place),
        fact(FactKind::Status, company.status.map(|status| one(Facet::Status, status.id()))),
        fact(FactKind::Member, member),
        fact(FactKind::Website, company.website.as_deref().map(FactValue::Address)),
        fact(FactKind::Covid, covid),
    ]
}

/// An end of a relation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Actor<'a> {
    /// A company of the release; it has a page.
    Company(&'a Company),
    /// Another actor of the release.
    Organisation(&'a Organisation),
    /// A slug that the release does not know.
    Unknown(&'a str),
}

impl<'a> Actor<'a> {
    /// The actor with this slug.
    pub fn of(dataset: &'a Dataset, id: &'a str) -> Self {
        let organisation = || dataset.organisations.iter().find(|actor| actor.id == id).map(Self::Organisation);
        let company = dataset.company_row(id).map(|row| Self::Company(&dataset.companies[row]));
        company.or_else(organisation).unwrap_or(Self::Unknown(id))
    }

    /// Its name in `lang`; the slug of one that is not known.
    pub fn name_in(self, lang: &str) -> &'a str {
        match self {
            Self::Company(company) => &company.name,
            Self::Organisation(organisation) => organisation.name_in(lang),
            Self::Unknown(id) => id,
        }
    }
}

/// A relation of a company with another actor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Relation<'a> {
    /// Kind, year, summary and source.
    pub link: &'a Link,
    /// The other end.
    pub other: Actor<'a>,
}

/// The relations of a company, in either direction, in the order of the data.
pub fn relations<'a>(dataset: &'a Dataset, company: &Company) -> Vec<Relation<'a>> {
    let own = |link: &&Link| link.from == company.id || link.to == company.id;
    let relation = |link: &'a Link| {
        let other = if link.from == company.id { &link.to } else { &link.from };
        Relation { link, other: Actor::of(dataset, other) }
    };
    dataset.links.iter().filter(own).map(relation).collect()
}

/// The programmes that supported a company.
pub fn programmes<'a>(dataset: &'a Dataset, company: &'a Company) -> impl Iterator<Item = &'a Programme> {
    company.programmes.iter().map(|one| &dataset.programmes[*one])
}
