//! The one table of views: what there is to see, at which path, under which name.
//!
//! The router, the loader of the published page, the static pages, the rules for hosts and the menu all follow from
//! [`VIEWS`]. A path is language and view: `/fr/companies/luxai`. What comes before it, the folder that the site is served
//! from, is not known here.

mod destination;

pub use destination::{Destination, canonical};

use crate::texts::Views;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What identifies a view, without the thing that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ViewId {
    /// Map, charts and list of one selection.
    Explore,
    /// The selection as a table or as cards.
    Companies,
    /// One company.
    Company,
    /// Every cluster by its official figures.
    Clusters,
    /// One cluster.
    Cluster,
    /// The clusters side by side.
    Compare,
    /// Partners and relations.
    Connect,
    /// Embed code and links.
    Share,
    /// From an analyst's spreadsheet to a release.
    Studio,
    /// Method, sources, licences.
    About,
}

/// What is known of a view.
#[derive(Debug, Clone, Copy)]
pub struct ViewSpec {
    /// Which view.
    pub id: ViewId,
    /// The path below the language, without a slash at either end; `:id` stands for any one segment. Empty for the first view.
    pub path: &'static str,
    /// Whether the site has a static page of it: what only a visitor's own choices fill has none.
    pub has_page: bool,
    /// Whether search engines may list it: a tool is none of what people look for.
    pub is_listed: bool,
    /// Whether the menu leads there.
    pub in_menu: bool,
    /// The part of the program that shows it (`state/chunk.rs`); none of its own for the first view.
    pub part: Option<&'static str>,
    /// Its name in the menu, or that of the view that it belongs to.
    pub name: fn(&Views) -> &'static str,
}

/// Name of the parameter that every path begins with: the code of the language.
pub const LANGUAGE: &str = "lang";
/// Name of the only parameter below it: the id of a company or a cluster.
pub const PARAMETER: &str = "id";

/// Every view, in the order of the menu.
pub const VIEWS: [ViewSpec; 10] = [
    ViewSpec {
        id: ViewId::Explore,
        path: "",
        has_page: true,
        is_listed: true,
        in_menu: true,
        part: None,
        name: |views| views.explore,
    },
    ViewSpec {
        id: ViewId::Companies,
        path: "companies",
        has_page: true,
        is_listed: true,
        in_menu: true,
        part: Some("directory"),
        name: |views| views.companies,
    },
    ViewSpec {
        id: ViewId::Company,
        path: "companies/:id",
        has_page: true,
        is_listed: true,
        in_menu: false,
        part: Some("company"),
        name: |views| views.companies,
    },
    ViewSpec {
        id: ViewId::Clusters,
        path: "clusters",
        has_page: true,
        is_listed: true,
        in_menu: true,
        part: Some("clusters"),
        name: |views| views.clusters,
    },
    ViewSpec {
        id: ViewId::Cluster,
        path: "clusters/:id",
        has_page: true,
        is_listed: true,
        in_menu: false,
        part: Some("cluster"),
        name: |views| views.clusters,
    },
    ViewSpec {
        id: ViewId::Compare,
        path: "compare",
        has_page: true,
        is_listed: true,
        in_menu: true,
        part: Some("compare"),
        name: |views| views.compare,
    },
    ViewSpec {
        id: ViewId::Connect,
        path: "connect",
        has_page: true,
        is_listed: true,
        in_menu: true,
        part: Some("connect"),
        name: |views| views.connect,
    },
    ViewSpec {
        id: ViewId::Share,
        path: "share",
        has_page: false,
        is_listed: true,
        in_menu: true,
        part: Some("share"),
        name: |views| views.share,
    },
    ViewSpec {
        id: ViewId::Studio,
        path: "studio",
        has_page: true,
        is_listed: false,
        in_menu: true,
        part: Some("studio"),
        name: |views| views.studio,
    },
    ViewSpec {
        id: ViewId::About,
        path: "about",
        has_page: true,
        is_listed: true,
        in_menu: true,
        part: Some("about"),
        name: |views| views.about,
    },
];

impl ViewId {
    /// Its line of the table.
    pub const fn spec(self) -> &'static ViewSpec {
        // The table stands in the order of the variants, which a test holds.
        &VIEWS[self as usize]
    }
}

impl ViewSpec {
    /// The segments of its path.
    pub fn segments(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter(|segment| !segment.is_empty())
    }

    /// Whether its path names a company or a cluster.
    pub fn has_parameter(&self) -> bool {
        self.segments().any(|segment| segment.starts_with(':'))
    }
}

/// A view with the thing that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// Map, charts and list of one selection.
    Explore,
    /// The selection as a table or as cards.
    Companies,
    /// One company, by its id as it stands in the path.
    Company(String),
    /// Every cluster by its official figures.
    Clusters,
    /// One cluster, by its id as it stands in the path.
    Cluster(String),
    /// The clusters side by side.
    Compare,
    /// Partners and relations.
    Connect,
    /// Embed code and links.
    Share,
    /// From an analyst's spreadsheet to a release.
    Studio,
    /// Method, sources, licences.
    About,
}

/// Characters of an id that a path cannot hold as they are.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl View {
    /// The view of an id with the parameter of its path; a view without a parameter ignores it.
    pub fn new(id: ViewId, parameter: &str) -> Self {
        match id {
            ViewId::Explore => Self::Explore,
            ViewId::Companies => Self::Companies,
            ViewId::Company => Self::Company(parameter.to_owned()),
            ViewId::Clusters => Self::Clusters,
            ViewId::Cluster => Self::Cluster(parameter.to_owned()),
            ViewId::Compare => Self::Compare,
            ViewId::Connect => Self::Connect,
            ViewId::Share => Self::Share,
            ViewId::Studio => Self::Studio,
            ViewId::About => Self::About,
        }
    }

    /// Which view it is.
    pub const fn id(&self) -> ViewId {
        match self {
            Self::Explore => ViewId::Explore,
            Self::Companies => ViewId::Companies,
            Self::Company(_) => ViewId::Company,
            Self::Clusters => ViewId::Clusters,
            Self::Cluster(_) => ViewId::Cluster,
            Self::Compare => ViewId::Compare,
            Self::Connect => ViewId::Connect,
            Self::Share => ViewId::Share,
            Self::Studio => ViewId::Studio,
            Self::About => ViewId::About,
        }
    }

    /// The id of the thing that it is about.
    pub fn parameter(&self) -> Option<&str> {
        match self {
            Self::Company(id) | Self::Cluster(id) => Some(id),
            _ => None,
        }
    }

    /// The path below the language, with a slash before each segment; empty for the first view.
    pub fn path(&self) -> String {
        let parameter = utf8_percent_encode(self.parameter().unwrap_or_default(), IN_PATH).to_string();
        let segment = |segment: &'static str| if segment.starts_with(':') { parameter.as_str() } else { segment };
        self.id().spec().segments().flat_map(|part| ["/", segment(part)]).collect()
    }
}
