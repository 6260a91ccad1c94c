//! The state string: everything that decides what is seen, as the query of the URL (grammar version 1).
//!
//! Defaults are left out and the order is fixed, so equal states give equal links. Unknown keys are ignored;
//! a bad value is dropped and reported.

pub mod codec;
mod filters;
mod seeking;
mod staging;

pub use filters::{Filters, YearRange};
pub use seeking::Seeking;
pub use staging::{Part, Staging};

use super::facets::Facet;
use super::sorting::Sort;
use crate::domain::data::dataset::is_slug;
use crate::domain::geo::{Bounds, MAX_ZOOM, MIN_ZOOM, Viewport};
use crate::domain::model::LonLat;
use crate::format::decimal::{self, fixed};

/// Version of the grammar.
pub const VERSION: &str = "1";
/// Longest search text that is kept, in characters.
pub const MAX_QUERY: usize = 200;

/// Most companies that are set side by side.
pub const MAX_COMPARED: usize = 5;

/// How the map is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MapMode {
    /// One panel a region.
    #[default]
    Triptych,
    /// One map of all.
    One,
    /// One circle a commune.
    Places,
}

/// How the profile of the clusters is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ProfileMode {
    /// One bar of 100 % a cluster.
    #[default]
    Shares,
    /// One bar a cluster, as long as the cluster is large.
    Counts,
    /// One bar a sector, on one scale.
    Grouped,
}

/// How the directory lists companies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// One row a company.
    #[default]
    Table,
    /// One card a company.
    Cards,
}

/// A forced colour scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A value of the URL that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadValue {
    /// The key.
    pub key: String,
    /// The value as it stood there.
    pub value: String,
}

/// What is seen, apart from the path (language and view).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct UrlState {
    /// The selection.
    pub filters: Filters,
    /// What the map shows; fitted to the selection if absent.
    pub at: Option<Viewport>,
    /// How the map is cut.
    pub map: MapMode,
    /// Panels of the triptych that were moved, by cluster.
    pub views: Vec<(String, Viewport)>,
    /// All panels of the triptych at one scale.
    pub same_scale: bool,
    /// How the profile of the clusters is drawn.
    pub profile: ProfileMode,
    /// The official figure that is shown over time; the first there is if absent.
    pub indicator: Option<String>,
    /// Order of the list.
    pub sort: Sort,
    /// The company in the detail panel.
    pub open: Option<String>,
    /// How the directory lists companies.
    pub layout: Layout,
    /// Companies set side by side, at most [`MAX_COMPARED`].
    pub compare: Vec<String>,
    /// Forced colour scheme.
    pub theme: Option<Theme>,
    /// Without header and footer.
    pub bare: bool,
    /// As a stand at an event.
    pub kiosk: bool,
    /// What of the page is shown, and how a stand behaves.
    pub staging: Staging,
    /// A release other than the current one.
    pub release: Option<String>,
    /// What the partner finder seeks.
    pub seeking: Seeking,
    /// Values of facets that the data do not know: they select nothing and stay in the address, as another release may
    /// know them.
    pub unknown: Vec<BadValue>,
}

impl UrlState {
    /// Reads a query string, with or without the question mark.
    pub fn parse(query: &str) -> (Self, Vec<BadValue>) {
        let mut state = Self::default();
        let mut bad = Vec::new();
        for (key, value) in codec::pairs(query) {
            if !value.is_empty() && state.read(&key, &value, &mut bad).is_none() {
                bad.push(BadValue { key, value });
            }
        }
        (state, bad)
    }

    /// Takes one pair over; `None` if the value is bad.
    fn read(&mut self, key: &str, value: &str, bad: &mut Vec<BadValue>) -> Option<()> {
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
            let good = |id: &&str| facet.closed().map_or(is_slug(id), |ids| ids.contains(id));
            let (kept, dropped): (Vec<_>, Vec<_>) = value.split(',').filter(|id| !id.is_empty()).partition(good);
            bad.extend(dropped.into_iter().map(|id| BadValue { key: key.to_owned(), value: id.to_owned() }));
            self.filters.set(facet, kept.into_iter().map(str::to_owned).collect());
            return Some(());
        }
        match key {
            "founded" => self.filters.founded = Some(read_range(value)?),
            "year" => self.filters.year = Some(read_year(value)?),
            "tagmode" => self.filters.tags_are_all = flag(value, "all", "any")?,
            "scope" => self.filters.all_scopes = flag(value, "all", "core")?,
            "q" => value.chars().take(MAX_QUERY).collect::<String>().trim().clone_into(&mut self.filters.query),
            "area" => self.filters.area = Some(read_area(value)?),
            "at" => self.at = Some(read_viewport(value)?),
            "views" => self.views = read_views(value)?,
            "map" => self.map = one_of(value, &MAPS)?,
            "scale" => self.same_scale = flag(value, "same", "fit")?,
            "profile" => self.profile = one_of(value, &PROFILES)?,
            "indicator" => self.indicator = Some(is_slug(value).then(|| value.to_owned())?),
            "sort" => self.sort = Sort::from_id(value)?,
            "layout" => self.layout = one_of(value, &LAYOUTS)?,
            "open" => self.open = Some(is_slug(value).then(|| value.to_owned())?),
            "compare" => {
                let (kept, dropped): (Vec<_>, Vec<_>) = value.split(',').partition(|id| is_slug(id));
                bad.extend(dropped.into_iter().map(|id| BadValue { key: key.to_owned(), value: id.to_owned() }));
                for id in kept {
                    let is_new = !self.compare.iter().any(|other| other == id);
                    if self.compare.len() < MAX_COMPARED && is_new {
                        self.compare.push(id.to_owned());
                    } else if is_new {
                        bad.push(BadValue { key: key.to_owned(), value: id.to_owned() });
                    }
                }
            }
            "theme" => self.theme = Some(one_of(value, &THEMES)?),
            "chrome" => self.bare = flag(value, "none", "full")?,
            "kiosk" => self.kiosk = flag(value, "1", "0")?,
            "release" => self.release = Some(is_slug(value).then(|| value.to_owned())?),
            "for" => self.seeking.company = Some(is_slug(value).then(|| value.to_owned())?),
            "seek" => self.seeking.read(value, bad),
            "across" => self.seeking.across_first = flag(value, "first", "mixed")?,
            // Unknown keys belong to others, such as campaign parameters. There is one version so far.
            _ => drop(self.staging.read(key, value, bad)?),
        }
        Some(())
    }

    /// Writes the canonical query string, without a question mark; empty for the default state.
    pub fn to_query(&self) -> String {
        let mut parts: Vec<(&str, String)> = Vec::new();
        let list = |facet: Facet| {
            let unknown = self.unknown.iter().filter(|bad| bad.key == facet.key()).map(|bad| &bad.value);
            let values: Vec<&str> = self.filters.values(facet).iter().chain(unknown).map(String::as_str).collect();
            codec::encode(&values.join(","), true)
        };
        let mut put = |key: &'static str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                parts.push((key, value));
            }
        };
        let filters = &self.filters;
        put("cluster", Some(list(Facet::Cluster)));
        put("sector", Some(list(Facet::Sector)));
        put("size", Some(list(Facet::Size)));
        put("founded", filters.founded.map(write_range));
        put("tag", Some(list(Facet::Tag)));
        put("tagmode", filters.tags_are_all.then(|| "all".to_owned()));
        put("programme", Some(list(Facet::Programme)));
        put("status", Some(list(Facet::Status)));
        put("place", Some(list(Facet::Place)));
        put("member", Some(list(Facet::Member)));
        put("scope", filters.all_scopes.then(|| "all".to_owned()));
        put("q", Some(codec::encode(&filters.query, false)));
        put("area", filters.area.map(write_area));
        put("at", self.at.map(write_viewport));
        put(
            "views",
            Some(self.views.iter().map(|(id, view)| format!("{id},{}", write_viewport(*view))).collect::<Vec<_>>().join(",")),
        );
        put("map", (self.map != MapMode::Triptych).then(|| name_of(self.map, &MAPS)));
        put("scale", self.same_scale.then(|| "same".to_owned()));
        put("year", filters.year.map(|year| year.to_string()));
        put("profile", (self.profile != ProfileMode::Shares).then(|| name_of(self.profile, &PROFILES)));
        put("indicator", self.indicator.clone());
        put("sort", (self.sort != Sort::default()).then(|| self.sort.id()));
        put("layout", (self.layout != Layout::Table).then(|| name_of(self.layout, &LAYOUTS)));
        put("open", self.open.clone());
        put("compare", Some(self.compare.join(",")));
        put("theme", self.theme.map(|theme| name_of(theme, &THEMES)));
        put("chrome", self.bare.then(|| "none".to_owned()));
        put("kiosk", self.kiosk.then(|| "1".to_owned()));
        self.staging.pairs().into_iter().for_each(|(key, value)| put(key, value));
        put("release", self.release.clone());
        put("for", self.seeking.company.clone());
        put("seek", Some(self.seeking.tokens.join(",")));
        put("across", self.seeking.across_first.then(|| "first".to_owned()));
        if parts.is_empty() {
            return String::new();
        }
        let pairs: Vec<String> = parts.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        format!("v={VERSION}&{}", pairs.join("&"))
    }

    /// The state that a change makes of this one.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut next = self.clone();
        change(&mut next);
        next
    }

    /// The state without any filter; what is not a filter stays.
    #[must_use]
    pub fn cleared(&self) -> Self {
        self.with(|state| {
            state.filters = state.filters.cleared();
            state.unknown.clear();
        })
    }
}

const MAPS: [(&str, MapMode); 3] = [("triptych", MapMode::Triptych), ("one", MapMode::One), ("places", MapMode::Places)];
const PROFILES: [(&str, ProfileMode); 3] =
    [("shares", ProfileMode::Shares), ("counts", ProfileMode::Counts), ("grouped", ProfileMode::Grouped)];
const LAYOUTS: [(&str, Layout); 2] = [("table", Layout::Table), ("cards", Layout::Cards)];
const THEMES: [(&str, Theme); 2] = [("light", Theme::Light), ("dark", Theme::Dark)];

fn one_of<T: Copy>(value: &str, allowed: &[(&str, T)]) -> Option<T> {
    allowed.iter().find(|(id, _)| *id == value).map(|(_, value)| *value)
}

fn name_of<T: PartialEq>(value: T, names: &[(&str, T)]) -> String {
    names.iter().find(|(_, one)| *one == value).map(|(id, _)| (*id).to_owned()).unwrap_or_default()
}

fn flag(value: &str, on: &str, off: &str) -> Option<bool> {
    one_of(value, &[(on, true), (off, false)])
}

fn read_year(text: &str) -> Option<i32> {
    text.parse().ok().filter(|year| (1000..=9999).contains(year))
}

/// `2010-2020`, `2010-` or `-2020`.
fn read_range(text: &str) -> Option<YearRange> {
    let (from, to) = text.split_once('-')?;
    let end = |text: &str| if text.is_empty() { Some(None) } else { read_year(text).map(Some) };
    YearRange::new(end(from)?, end(to)?)
}

fn write_range(range: YearRange) -> String {
    let end = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    format!("{}-{}", end(range.from), end(range.to))
}

fn numbers<const N: usize>(text: &str) -> Option<[f64; N]> {
    let numbers: Vec<f64> = text.split(',').map(decimal::parse).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

/// West, south, east, north in degrees.
fn read_area(text: &str) -> Option<Bounds> {
    let [west, south, east, north] = numbers(text)?;
    let area = Bounds { west, south, east, north }.rounded();
    let inside = area.west >= -180.0 && area.east <= 180.0 && area.south >= -85.0 && area.north <= 85.0;
    // Asked after rounding: what is narrower than the last digit could not be written.
    (inside && area.west < area.east && area.south < area.north).then_some(area)
}

fn write_area(area: Bounds) -> String {
    [area.west, area.south, area.east, area.north].map(|degrees| fixed(degrees, 4)).join(",")
}

/// Cluster, longitude, latitude and zoom, repeated. A cluster named twice is bad.
fn read_views(text: &str) -> Option<Vec<(String, Viewport)>> {
    let parts: Vec<&str> = text.split(',').collect();
    let mut views: Vec<(String, Viewport)> = Vec::new();
    for four in parts.chunks(4) {
        let (id, view) = (four[0], read_viewport(&four[1..].join(","))?);
        if !is_slug(id) || views.iter().any(|(other, _)| other == id) {
            return None;
        }
        views.push((id.to_owned(), view));
    }
    Some(views)
}

/// Longitude, latitude and zoom.
fn read_viewport(text: &str) -> Option<Viewport> {
    let [lon, lat, zoom] = numbers(text)?;
    let inside = (-180.0..=180.0).contains(&lon) && (-85.0..=85.0).contains(&lat) && (MIN_ZOOM..=MAX_ZOOM).contains(&zoom);
    inside.then(|| Viewport { center: LonLat { lon, lat }, zoom }.rounded())
}

fn write_viewport(at: Viewport) -> String {
    [fixed(at.center.lon, 4), fixed(at.center.lat, 4), fixed(at.zoom, 2)].join(",")
}
