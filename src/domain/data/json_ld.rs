//! One company as a page of its own: what of it is known, and how machines read it.

use std::fmt::Write;

use crate::domain::model::{Company, Dataset};

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
    let mut object = Object::new();
    object.text("@context", "https://schema.org");
    object.text("@type", "Organization");
    object.text("@id", &[page, "#organization"].concat());
    object.text("mainEntityOfPage", page);
    object.text("name", &company.name);
    object.some("description", Some(company.activity.get(lang)).filter(|text| !text.is_empty()));
    object.some("url", company.website.as_deref());
    object.some("foundingDate", company.founded.map(|year| format!("{year:04}")).as_deref());
    if let Some(employees) = company.employees {
        let mut people = Object::new();
        people.text("@type", "QuantitativeValue");
        people.raw("value", &employees.count.to_string());
        object.raw("numberOfEmployees", &people.close());
    }
    if let Some(place) = company.location.place.as_deref() {
        let mut address = Object::new();
        address.text("@type", "PostalAddress");
        address.some("streetAddress", company.location.address.as_deref());
        address.some("postalCode", company.location.postcode.as_deref());
        address.text("addressLocality", dataset.place(place).map_or(place, |place| place.name.as_str()));
        address.text("addressCountry", &dataset.clusters[company.cluster].country);
        object.raw("address", &address.close());
    }
    let topics: Vec<&str> = company.tags.iter().map(|tag| dataset.tags[*tag].name.get(lang)).collect();
    if !topics.is_empty() {
        object.raw("knowsAbout", &list(&topics));
    }
    if company.member == Some(true) {
        let mut cluster = Object::new();
        cluster.text("@type", "Organization");
        cluster.text("name", dataset.clusters[company.cluster].name.get(lang));
        object.raw("memberOf", &cluster.close());
    }
    // The property holds works, not addresses.
    let page_of = |source: &String| {
        let mut page = Object::new();
        page.text("@type", "WebPage");
        page.text("url", source);
        page.close()
    };
    let sources: Vec<String> = company.sources.iter().map(page_of).collect();
    if !sources.is_empty() {
        object.raw("subjectOf", &["[", &sources.join(","), "]"].concat());
    }
    object.close()
}

/// A JSON object that is being written.
struct Object(String);

impl Object {
    fn new() -> Self {
        Self("{".to_owned())
    }

    fn raw(&mut self, key: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        self.0.push_str(&quoted(key));
        self.0.push(':');
        self.0.push_str(value);
    }

    fn text(&mut self, key: &str, value: &str) {
        self.raw(key, &quoted(value));
    }

    fn some(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    fn close(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

fn list(items: &[&str]) -> String {
    let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
    ["[", &items.join(","), "]"].concat()
}

/// A JSON string that no HTML parser can take for markup.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
