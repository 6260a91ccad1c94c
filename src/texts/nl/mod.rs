//! The texts in Dutch.

pub(super) mod about;
pub(super) mod areas;
pub(super) mod boot;
mod charts;
pub(super) mod cluster;
pub(super) mod clusters;
mod company;
pub(super) mod compare;
pub(super) mod connect;
mod data;
mod defect;
mod detail;
pub(super) mod directory;
mod explore;
pub(super) mod exports;
mod facets;
mod figures;
pub(super) mod found;
mod geo;
mod interact;
pub(super) mod kiosk;
mod list;
mod map;
mod marks;
pub(super) mod nearby;
pub(super) mod print;
#[cfg(feature = "import")]
pub(super) mod problems;
pub(super) mod quoting;
mod search;
mod share;
pub(super) mod share_form;
mod shell;
mod site;
pub(super) mod studio;
mod views;

use crate::format::number::{NumberStyle, Plural};
use crate::texts::{Lang, MOST_NAMED, Texts, join};

/// Only 1 is singular (Unicode CLDR, Dutch).
fn plural(count: u64) -> Plural {
    if count == 1 { Plural::One } else { Plural::Other }
}

const NUMBERS: NumberStyle = NumberStyle { group: ".", point: ",", before_percent: "", plural };

fn companies(count: usize) -> String {
    let noun = NUMBERS.choose(count as u64, "bedrijf", "bedrijven");
    format!("{} {noun}", NUMBERS.integer(count as u64))
}

/// The number with its groups.
fn n(count: usize) -> String {
    NUMBERS.integer(count as u64)
}

/// The plural ending of clusters, cijfers, records.
fn s(count: usize) -> &'static str {
    NUMBERS.choose(count as u64, "", "s")
}

/// Small numbers in letters, as running text has them.
fn in_words(count: usize) -> String {
    let words = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
    words.get(count).map_or_else(|| NUMBERS.integer(count as u64), |word| (*word).to_owned())
}

/// “één regio”, “drie regio’s”: how many regions there are.
fn regions(count: usize) -> String {
    format!("{} {}", in_words(count), NUMBERS.choose(count as u64, "regio", "regio’s"))
}

/// The regions by name or, where that would be a long list, their number.
fn named(regions_by_name: &[&str]) -> String {
    if regions_by_name.len() > MOST_NAMED { regions(regions_by_name.len()) } else { join(regions_by_name, " en ") }
}

/// The texts of the interface.
pub(crate) static TEXTS: Texts = Texts {
    lang: Lang::Nl,
    numbers: NUMBERS,
    views: views::VIEWS,
    shell: shell::SHELL,
    explore: explore::EXPLORE,
    facets: facets::FACETS,
    map: map::MAP,
    geo: geo::GEO,
    charts: charts::CHARTS,
    interact: interact::INTERACT,
    figures: figures::FIGURES,
    search: search::SEARCH,
    marks: marks::MARKS,
    company: company::COMPANY,
    list: list::LIST,
    detail: detail::DETAIL,
    kinds: data::KINDS,
    share: share::SHARE,
    site: site::SITE,
    defect: defect::DEFECT,
    error: data::error,
    problem: data::problem,
};
