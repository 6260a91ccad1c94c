//! The words of a company's facts, the same for panel, page and static page.

use super::{Texts, value_label, value_language};
use crate::domain::analysis::facts::{FactKind, FactValue};
use crate::domain::filter::facets::Facet;
use crate::domain::model::{Dataset, Employees, FigureScope};

/// A text with the code of its language, where it is not that of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is shown.
    pub text: String,
    /// For the attribute `lang`.
    pub lang: Option<String>,
}

/// The name of a fact.
pub fn fact_label(texts: &Texts, kind: FactKind) -> &'static str {
    let detail = &texts.detail;
    match kind {
        FactKind::Cluster => detail.cluster,
        FactKind::Sector => detail.sector,
        FactKind::Tags => detail.tags,
        FactKind::Founded => detail.founded,
        FactKind::Employees => detail.employees,
        FactKind::Place => detail.place,
        FactKind::Status => detail.status,
        FactKind::Member => detail.member,
        FactKind::Website => detail.website,
        FactKind::Covid => detail.covid,
    }
}

/// A headcount with what must stand beside it: its year, and whom it counts if that is not the company.
pub fn headcount(texts: &Texts, employees: Employees) -> String {
    let (count, beside) = headcount_parts(texts, employees);
    if beside.is_empty() { count } else { format!("{count} ({beside})") }
}

/// A headcount, and beside it its year and whom it counts.
pub fn headcount_parts(texts: &Texts, employees: Employees) -> (String, String) {
    let count = texts.numbers.integer(u64::from(employees.count));
    let scope = (employees.scope != FigureScope::Company).then(|| (texts.detail.scope)(employees.scope).to_owned());
    let beside: Vec<String> = employees.year.map(|year| year.to_string()).into_iter().chain(scope).collect();
    (count, beside.join(", "))
}

/// The name of a facet value.
pub fn term(dataset: &Dataset, texts: &Texts, facet: Facet, id: &str) -> Said {
    let lang = value_language(dataset, texts, facet, id).map(str::to_owned);
    Said { text: value_label(dataset, texts, facet, id), lang }
}

/// A fact's value as text, one entry a value; an address as it is written in the data.
pub fn fact_text(dataset: &Dataset, texts: &Texts, value: &FactValue) -> Vec<Said> {
    let plain = |text: String| vec![Said { text, lang: None }];
    match value {
        FactValue::Terms(facet, ids) => ids.iter().map(|id| term(dataset, texts, *facet, id)).collect(),
        FactValue::Year(year) => plain(year.to_string()),
        FactValue::People(count) => plain(texts.numbers.integer(u64::from(*count))),
        FactValue::Place { id, street, postcode, .. } => {
            let town = value_label(dataset, texts, Facet::Place, id);
            let street = street.map(|street| format!("{street}, ")).unwrap_or_default();
            let postcode = postcode.map(|postcode| format!("{postcode} ")).unwrap_or_default();
            plain(format!("{street}{postcode}{town}"))
        }
        FactValue::Text(text) => {
            let own = texts.lang.code();
            let said = |(lang, text): (&str, &str)| Said { text: text.to_owned(), lang: (lang != own).then(|| lang.to_owned()) };
            text.in_language(own).map(said).into_iter().collect()
        }
        FactValue::Address(address) => plain((*address).to_owned()),
    }
}
