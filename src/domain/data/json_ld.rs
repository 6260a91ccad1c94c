//! One company as a page of its own: what of it is known, and how machines read it.

use serde::Serialize;

use crate::domain::model::{Company, Dataset, FactField};
use crate::format::escape::json_in_script;

/// A field that a complete record would have. Programmes and relations are none: most companies have none to publish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What it does.
    Activity,
    /// Its topics.
    Tags,
    /// Founding year.
    Founded,
    /// Headcount.
    Employees,
    /// Locality.
    Place,
    /// Street and number.
    Address,
    /// Web site.
    Website,
    /// What became of it.
    Status,
    /// Whether it is a member of the cluster organisation.
    Member,
    /// A page that backs the record.
    Source,
}

impl Field {
    /// Every field, in the order of the page.
    pub const ALL: [Self; 10] = [
        Self::Activity,
        Self::Tags,
        Self::Founded,
        Self::Employees,
        Self::Place,
        Self::Address,
        Self::Website,
        Self::Status,
        Self::Member,
        Self::Source,
    ];

    /// True if the record has it.
    pub fn is_known(self, company: &Company) -> bool {
        match self {
            Self::Activity => !company.activity.is_empty(),
            Self::Tags => !company.tags.is_empty(),
            Self::Founded => company.founded.is_some(),
            Self::Employees => company.employees.is_some(),
            Self::Place => company.location.place.is_some(),
            Self::Address => company.location.address.is_some(),
            Self::Website => company.website.is_some(),
            Self::Status => company.status.is_some(),
            Self::Member => company.member.is_some(),
            Self::Source => !company.sources.is_empty(),
        }
    }
}

/// The company as a schema.org `Organization` in JSON-LD, its texts in `lang`. `page` is the address of its page.
///
/// The text may stand inside a `script` element: `<`, `>` and `&` are escaped.
pub fn organization(dataset: &Dataset, company: &Company, lang: &str, page: &str) -> String {
    let cluster = &dataset.clusters[company.cluster];
    let address = company.location.place.as_deref().map(|place| PostalAddress {
        kind: "PostalAddress",
        street: company.location.address.as_deref(),
        postcode: company.location.postcode.as_deref(),
        locality: dataset.place(place).map_or(place, |place| place.name.as_str()),
        country: &cluster.country,
    });
    let member_of = NamedOrganization { kind: "Organization", name: cluster.name.get(lang) };
    let pages = company.sources.iter().map(|url| WebPage { url, ..WebPage::default() });
    let single = company.facts.iter().map(|fact| WebPage {
        url: &fact.source,
        keywords: FactField::ALL.iter().find(|(_, field)| *field == fact.field).map(|(name, _)| *name),
        note: Some(fact.note.get(lang)).filter(|note| !note.is_empty()),
        ..WebPage::default()
    });
    let record = Organization {
        context: "https://schema.org",
        kind: "Organization",
        id: [page, "#organization"].concat(),
        page,
        name: &company.name,
        description: Some(company.activity.get(lang)).filter(|text| !text.is_empty()),
        url: company.website.as_deref(),
        founded: company.founded.map(|year| format!("{year:04}")),
        // What counts a whole group or country is no headcount of this organisation.
        employees: company
            .employees
            .and_then(|employees| employees.counted(false))
            .map(|value| QuantitativeValue { kind: "QuantitativeValue", value }),
        address,
        topics: company.tags.iter().map(|tag| dataset.tags[*tag].name.get(lang)).collect(),
        member_of: (company.member == Some(true)).then_some(member_of),
        sources: pages.chain(single).collect(),
    };
    // Texts and whole numbers always serialize.
    json_in_script(&serde_json::to_string(&record).unwrap_or_default())
}

#[derive(Serialize)]
struct Organization<'a> {
    #[serde(rename = "@context")]
    context: &'a str,
    #[serde(rename = "@type")]
    kind: &'a str,
    #[serde(rename = "@id")]
    id: String,
    #[serde(rename = "mainEntityOfPage")]
    page: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(rename = "foundingDate", skip_serializing_if = "Option::is_none")]
    founded: Option<String>,
    #[serde(rename = "numberOfEmployees", skip_serializing_if = "Option::is_none")]
    employees: Option<QuantitativeValue<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<PostalAddress<'a>>,
    #[serde(rename = "knowsAbout", skip_serializing_if = "Vec::is_empty")]
    topics: Vec<&'a str>,
    #[serde(rename = "memberOf", skip_serializing_if = "Option::is_none")]
    member_of: Option<NamedOrganization<'a>>,
    /// The property holds works, not addresses.
    #[serde(rename = "subjectOf", skip_serializing_if = "Vec::is_empty")]
    sources: Vec<WebPage<'a>>,
}

#[derive(Serialize)]
struct QuantitativeValue<'a> {
    #[serde(rename = "@type")]
    kind: &'a str,
    value: u32,
}

#[derive(Serialize)]
struct PostalAddress<'a> {
    #[serde(rename = "@type")]
    kind: &'a str,
    #[serde(rename = "streetAddress", skip_serializing_if = "Option::is_none")]
    street: Option<&'a str>,
    #[serde(rename = "postalCode", skip_serializing_if = "Option::is_none")]
    postcode: Option<&'a str>,
    #[serde(rename = "addressLocality")]
    locality: &'a str,
    #[serde(rename = "addressCountry")]
    country: &'a str,
}

#[derive(Serialize)]
struct NamedOrganization<'a> {
    #[serde(rename = "@type")]
    kind: &'a str,
    name: &'a str,
}

/// A page that backs the record, or one fact of it: then its keyword names the fact.
#[derive(Serialize)]
struct WebPage<'a> {
    #[serde(rename = "@type")]
    kind: &'a str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    keywords: Option<&'a str>,
    #[serde(rename = "description", skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

impl Default for WebPage<'_> {
    fn default() -> Self {
        Self { kind: "WebPage", url: "", keywords: None, note: None }
    }
}
