//! Every word of the interface, typed per language: a text that is missing in one language does not compile.
//!
//! A file here holds the shape of one topic's texts, the file of the same name in `fr`, `en`, `de` and `nl` the texts.
//! Adding a language: a folder beside those, its `mod` below, and a line in the table of `language.rs`.
//! Names of sectors, tags and clusters are data and carry their own languages.

mod about;
mod areas;
mod boot;
mod charts;
mod cluster;
mod clusters;
mod company;
mod compare;
mod connect;
mod data;
pub(crate) mod de;
mod defect;
mod detail;
mod directory;
pub(crate) mod en;
mod explore;
mod exports;
mod facets;
mod facts;
mod figures;
mod found;
pub(crate) mod fr;
mod geo;
mod interact;
mod kiosk;
mod labels;
mod language;
mod list;
mod map;
mod marks;
mod nearby;
pub(crate) mod nl;
mod print;
#[cfg(feature = "import")]
mod problems;
mod quoting;
mod search;
mod share;
mod share_form;
mod shell;
mod site;
mod studio;
mod views;

pub use about::About;
pub use areas::Areas;
pub use boot::Boot;
pub use charts::Charts;
pub use cluster::Cluster;
pub use clusters::Clusters;
pub use company::CompanyPage;
pub use compare::Compare;
pub use connect::Connect;
pub use data::{ErrorText, Kinds};
pub use defect::Defect;
pub use detail::Detail;
pub use directory::Directory;
pub use explore::Explore;
pub use exports::Exports;
pub use facets::Facets;
pub use facts::{Said, fact_label, fact_text, headcount, headcount_parts, term};
pub use figures::Figures;
pub use found::Found;
pub use geo::Geo;
pub use interact::Interact;
pub use kiosk::Kiosk;
pub use labels::{change_label, coverage_label, kind_label, value_label, value_language};
pub use language::Lang;
#[cfg(feature = "web")]
pub(crate) use language::each_language;
pub use list::List;
pub use map::Map;
pub use marks::Marks;
pub use nearby::Nearby;
pub use print::Print;
#[cfg(feature = "import")]
pub use problems::Problems;
pub use quoting::Quoting;
pub use search::Search;
pub use share::Share;
pub use share_form::ShareForm;
pub use shell::Shell;
pub use site::Site;
pub use studio::Studio;
pub use views::Views;

use crate::domain::data::dataset::{LoadError, Problem};
use crate::domain::filter::facets::Facet;
use crate::format::number::NumberStyle;

type Str = &'static str;

/// `a, b and c`, with the language's word before the last.
fn join(items: &[&str], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., end] => format!("{}{last}{end}", first.join(", ")),
    }
}

/// Most regions that a sentence names; of more it says the number.
const MOST_NAMED: usize = 4;

/// A text that begins a line or a button, with a capital letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The texts of one language. Functions take counts and names that are ready to show.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Texts {
    pub lang: Lang,
    pub numbers: NumberStyle,
    pub views: Views,
    pub shell: Shell,
    pub explore: Explore,
    pub search: Search,
    pub facets: Facets,
    pub map: Map,
    pub geo: Geo,
    pub charts: Charts,
    pub figures: Figures,
    pub interact: Interact,
    pub list: List,
    pub marks: Marks,
    pub company: CompanyPage,
    pub detail: Detail,
    pub kinds: Kinds,
    pub share: Share,
    pub site: Site,
    pub defect: Defect,
    pub error: fn(&LoadError) -> ErrorText,
    pub problem: fn(&Problem) -> String,
}

impl Texts {
    /// The title of a facet's chart.
    pub fn chart_title(&self, facet: Facet) -> Str {
        (self.charts.by)(facet).unwrap_or_else(|| (self.facets.name)(facet))
    }

    /// A published figure without its unit.
    pub fn number(&self, value: f64) -> String {
        self.numbers.decimal(value, figures::DIGITS)
    }

    /// A published figure with its unit, a slug of the data such as `MEUR` or `percent`: `2,5 millions d’euros`.
    pub fn figure(&self, value: f64, unit: &str) -> String {
        let number = self.number(value);
        match unit {
            "percent" => self.numbers.with_percent(&number),
            _ => format!("{number} {}", kind_label((self.figures.unit)(unit), unit)),
        }
    }
}
