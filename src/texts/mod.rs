//! Every word of the interface, typed per language: a text that is missing in one language does not compile.
//!
//! Adding a language: a variant of [`Lang`], files beside those of `de`, one arm in each match of this file.
//! Names of sectors, tags and clusters are data and carry their own languages.

mod about;
mod cluster;
mod company;
mod compare;
mod connect;
mod de;
mod de_about;
mod de_cluster;
mod de_company;
mod de_compare;
mod de_connect;
mod de_data;
mod de_directory;
mod de_figures;
mod de_geo;
mod de_interact;
mod de_kiosk;
mod de_search;
mod de_share;
mod de_site;
mod de_views;
mod directory;
mod en;
mod en_data;
mod en_figures;
mod en_interact;
mod figures;
mod fr;
mod fr_data;
mod fr_figures;
mod fr_interact;
mod geo;
mod geo_en;
mod geo_fr;
mod interact;
mod kinds;
mod kiosk;
mod labels;
mod nl;
mod nl_about;
mod nl_cluster;
mod nl_company;
mod nl_compare;
mod nl_connect;
mod nl_data;
mod nl_directory;
mod nl_figures;
mod nl_geo;
mod nl_interact;
mod nl_kiosk;
mod nl_search;
mod nl_share;
mod nl_site;
mod nl_views;
mod print;
mod search;
mod share;
mod site;
mod views;

pub use about::About;
pub use cluster::Cluster;
pub use company::CompanyPage;
pub use compare::Compare;
pub use connect::Connect;
pub use de::TEXTS as DE;
pub use directory::Directory;
pub use en::TEXTS as EN;
pub use figures::Figures;
pub use fr::TEXTS as FR;
pub use geo::Geo;
pub use interact::Interact;
pub use kinds::{ErrorText, Kinds};
pub use kiosk::Kiosk;
pub use labels::{kind_label, value_label, value_language};
pub use nl::TEXTS as NL;
pub use print::Print;
pub use search::Search;
pub use share::Share;
pub use site::Site;
pub use views::Views;

use crate::domain::data::dataset::{LoadError, Problem};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::sorting::Sort;
use crate::domain::model::Precision;
use crate::format::number::NumberStyle;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// French.
    Fr,
    /// English.
    En,
    /// German.
    De,
    /// Dutch.
    Nl,
}

impl Lang {
    /// Every language, in the order of the switch; the first is the default.
    pub const ALL: [Self; 4] = [Self::Fr, Self::En, Self::De, Self::Nl];

    /// BCP 47 code, the first segment of the path.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::De => "de",
            Self::Nl => "nl",
        }
    }

    /// The language's own name.
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Nl => "Nederlands",
        }
    }

    /// The texts; in the browser each language is a file of its own, see `state/words.rs`.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn texts(self) -> &'static Texts {
        match self {
            Self::Fr => &FR,
            Self::En => &EN,
            Self::De => &DE,
            Self::Nl => &NL,
        }
    }

    /// The language of a code such as `fr` or `fr-LU`.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split('-').next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The first of the preferred languages that there is, else the default.
    pub fn preferred<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
        codes.into_iter().find_map(Self::from_code).unwrap_or(Self::ALL[0])
    }
}

type Str = &'static str;

/// `a, b and c`, with the language's word before the last.
fn join(items: &[&str], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., end] => format!("{}{last}{end}", first.join(", ")),
    }
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
    pub directory: Directory,
    pub company: CompanyPage,
    pub detail: Detail,
    pub kinds: Kinds,
    pub share: Share,
    pub kiosk: Kiosk,
    pub site: Site,
    pub error: fn(&LoadError) -> ErrorText,
    pub problem: fn(&Problem) -> String,
}

/// The frame of every view.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Shell {
    pub name: Str,
    pub skip: Str,
    pub skip_to_list: Str,
    pub languages: Str,
    pub share: Str,
    pub shared: Str,
    pub share_by_hand: Str,
    pub loading: Str,
    pub retry: Str,
    pub not_loaded: Str,
    pub not_found_title: Str,
    pub not_found: Str,
    pub to_explore: Str,
    pub close: Str,
    pub licence: fn(licence: &str, release: &str) -> String,
    pub privacy: Str,
}

/// The head of the explore view, its search and its notices.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Explore {
    pub title: fn(companies: usize, clusters: usize) -> String,
    pub intro: fn(regions: &[&str], date: &str) -> String,
    pub recorded: Str,
    pub founded_since: fn(year: i32, known: usize) -> String,
    pub top_sector: Str,
    pub coverage: Str,
    pub coverage_of: fn(ours: usize, adjacent: usize, official: usize, unit: &str, year: i32) -> String,
    pub coverage_none: fn(ours: usize) -> String,
    pub search: Str,
    pub search_hint: Str,
    pub clear_search: Str,
    pub results: fn(count: usize, total: usize) -> [String; 2],
    pub adjacent_hidden: fn(count: usize) -> String,
    pub adjacent_shown: fn(count: usize) -> String,
    pub show_adjacent: Str,
    pub hide_adjacent: Str,
    pub forgiven: fn(query: &str) -> String,
    pub bad_value: fn(key: &str, value: &str) -> String,
    pub key: fn(&str) -> Str,
    pub left_out: fn(count: usize) -> String,
    /// A list that ends before its last entry: entries shown, entries that there are.
    pub first_of: fn(shown: usize, total: usize) -> String,
    pub left_out_row: fn(list: &str, row: usize, record: &str, field: &str, problem: &str) -> String,
}

/// Facets, chips and ranges.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Facets {
    pub title: Str,
    pub open: fn(active: usize) -> String,
    pub show_results: fn(count: usize) -> String,
    pub name: fn(Facet) -> Str,
    pub value: fn(Facet, &str) -> Option<Str>,
    pub founded: Str,
    pub from: Str,
    pub to: Str,
    pub year_known: fn(known: usize, total: usize) -> String,
    pub range: fn(from: Option<i32>, to: Option<i32>) -> String,
    pub until: fn(year: i32) -> String,
    pub area: Str,
    pub more: fn(count: usize) -> String,
    pub less: Str,
    pub find_in: fn(facet: &str) -> String,
    pub nothing_found: Str,
    pub tags_any: Str,
    pub tags_all: Str,
    pub tag_mode: Str,
    pub remove: fn(label: &str) -> String,
    pub clear: Str,
    pub search_chip: fn(query: &str) -> String,
    pub chip: fn(facet: &str, value: &str) -> String,
}

/// The map.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Map {
    pub title: Str,
    pub modes: Str,
    /// The maps of all regions, each by itself.
    pub regions: fn(count: usize) -> String,
    pub one: Str,
    pub zoom_in: Str,
    pub zoom_out: Str,
    pub fit: Str,
    pub search_area: Str,
    pub help: Str,
    pub wheel: Str,
    pub enlarge: fn(region: &str) -> String,
    pub no_location: fn(without: usize, total: usize) -> String,
    pub located: fn(count: usize, of: usize) -> String,
    pub outside: fn(count: usize) -> String,
    pub one_mark: fn(company: &str, place: &str) -> String,
    pub many_mark: fn(count: usize, place: &str, more_places: usize) -> String,
    pub opens_list: Str,
    pub zooms: Str,
    pub spot: fn(count: usize, place: &str) -> String,
    pub precision_note: Str,
    pub schematic: Str,
    pub legend: Str,
    pub unavailable: Str,
    pub credits: Str,
}

/// The charts, their sentences and their tables.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Charts {
    pub sector: Str,
    pub cluster_sector: Str,
    pub founded: Str,
    pub size: Str,
    pub place: Str,
    pub tag: Str,
    pub companies: Str,
    pub share: Str,
    pub year: Str,
    pub table: Str,
    pub datum: fn(label: &str, count: usize, share: &str) -> String,
    pub nothing: Str,
    pub leader: fn(leader: &str, count: usize, total: usize, share: &str) -> String,
    pub group_leader: fn(group: &str, leader: &str, share: &str) -> String,
    pub separator: Str,
    pub founded_sentence: fn(known: usize, total: usize, period: &str, count: usize) -> String,
    pub size_sentence: fn(known: usize, total: usize, leader: &str, count: usize) -> String,
    pub places_sentence: fn(leader: &str, count: usize, located: usize, places: usize) -> String,
    pub period: fn(from: i32, to: i32, first: bool) -> String,
}

/// The result list.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct List {
    pub title: Str,
    pub sort: Str,
    pub sort_name: fn(Sort) -> Str,
    pub name: Str,
    pub activity: Str,
    pub place: Str,
    pub founded: Str,
    pub employees: Str,
    pub unknown: Str,
    pub more: fn(count: usize) -> String,
    pub empty_title: Str,
    pub empty: Str,
    pub adjacent: Str,
}

/// The detail panel of a company.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Detail {
    pub cluster: Str,
    pub sector: Str,
    pub founded: Str,
    pub employees: Str,
    pub people: fn(count: &str, year: Option<i32>) -> String,
    pub place: Str,
    pub precision: fn(Precision) -> Str,
    pub status: Str,
    pub member: Str,
    pub website: Str,
    pub programmes: Str,
    pub tags: Str,
    pub covid: Str,
    pub links: Str,
    pub link_to: fn(kind: &str, other: &str, year: Option<i32>) -> String,
    pub sources: fn(count: usize) -> String,
    pub no_source: Str,
    pub unknown: Str,
    pub adjacent: Str,
    pub missing: fn(id: &str) -> String,
    pub new_tab: Str,
    pub filter_by: fn(label: &str) -> String,
}
