//! The state string: everything that decides what is seen, as the query of the URL (grammar version 1).
//!
//! Defaults are left out and the order is fixed, so equal states give equal links. Unknown keys are ignored;
//! a bad value is dropped and reported.

pub mod codec;
mod seeking;
mod staging;
mod values;

pub use seeking::Seeking;
pub use staging::{CHARTS, Part, Staging, TABS};
pub use values::MAX_QUERY;
use values::{
    flag, name_of, one_of, read_area, read_near, read_range, read_viewport, read_views, read_words, read_year, write_area,
    write_near, write_range, write_viewport,
};

use crate::domain::analysis::choropleth::Measure;
use crate::domain::data::context::MilestoneKind;
use crate::domain::data::dataset::is_slug;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::filters::{BadValue, Filters};
use crate::domain::filter::sorting::Sort;
use crate::domain::geo::Viewport;

/// Version of the grammar.
pub const VERSION: &str = "1";

/// Most companies that are set side by side.
pub const MAX_COMPARED: usize = 5;

/// How the map is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MapMode {
    /// One panel a region.
    #[default]
    Regions,
    /// One map of all.
    One,
    /// One circle a commune.
    Places,
    /// Areas shaded by a measure.
    Areas,
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
    /// The names alone, by cluster and sector.
    Names,
}

/// A forced colour scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme with its name in the state string.
    pub const ALL: [(&'static str, Self); 2] = [("light", Self::Light), ("dark", Self::Dark)];

    /// The theme of a name.
    pub fn of(name: &str) -> Option<Self> {
        one_of(name, &Self::ALL)
    }

    /// Its name.
    pub fn id(self) -> String {
        name_of(self, &Self::ALL)
    }
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
    /// What areas are shaded by.
    pub measure: Measure,
    /// Panels of the regions side by side that were moved, by cluster.
    pub views: Vec<(String, Viewport)>,
    /// All panels of the regions side by side at one scale.
    pub same_scale: bool,
    /// How the profile of the clusters is drawn.
    pub profile: ProfileMode,
    /// The official figure that is shown over time; the first there is if absent.
    pub indicator: Option<String>,
    /// The kind of milestones that a cluster's page tells; all if absent.
    pub milestones: Option<MilestoneKind>,
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
    /// As a kiosk at an event.
    pub kiosk: bool,
    /// The release that is shown; the newest if absent.
    pub release: Option<String>,
    /// What of the page is shown, and how a kiosk behaves.
    pub staging: Staging,
    /// What the partner finder seeks.
    pub seeking: Seeking,
    /// Values of facets that the data do not know: they select nothing and stay in the address, as another release may
    /// know them.
    pub unknown: Vec<BadValue>,
}

/// The pairs of a query with a value, each key once. Values of a list that stand apart (`cluster=a&cluster=b`) are one list;
/// of other values the last one counts, and those before it are reported.
fn once_each(query: &str, bad: &mut Vec<BadValue>) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (key, value) in codec::pairs(query).into_iter().filter(|(_, value)| !value.is_empty()) {
        let Some((_, before)) = pairs.iter_mut().find(|(other, _)| *other == key) else {
            pairs.push((key, value));
            continue;
        };
        if ["compare", "seek", "parts"].contains(&key.as_str()) || Facet::ALL.iter().any(|facet| facet.key() == key) {
            before.push(',');
            before.push_str(&value);
        } else if *before != value {
            let before = std::mem::replace(before, value);
            // Keys of others, such as those of campaigns, are none of ours to report.
            if UrlState::is_changed_by(&key, &before) {
                bad.push(BadValue { key, value: before });
            }
        }
    }
    pairs
}

impl UrlState {
    /// The state without what is not a filter.
    #[must_use]
    pub fn filters_only(&self) -> Self {
        Self { filters: self.filters.clone(), ..Self::default() }
    }

    /// The state without what decides nothing in a picture: an open panel, the order of lists, what surrounds the view.
    #[must_use]
    pub fn of_picture(&self) -> Self {
        Self {
            at: self.at,
            map: self.map,
            views: self.views.clone(),
            same_scale: self.same_scale,
            profile: self.profile,
            indicator: self.indicator.clone(),
            release: self.release.clone(),
            unknown: self.unknown.clone(),
            ..self.filters_only()
        }
    }

    /// Reads a query string, with or without the question mark.
    pub fn parse(query: &str) -> (Self, Vec<BadValue>) {
        let mut state = Self::default();
        let mut bad = Vec::new();
        for (key, value) in once_each(query, &mut bad) {
            if state.read(&key, &value, &mut bad).is_none() {
                bad.push(BadValue { key, value });
            }
        }
        (state, bad)
    }

    /// Whether a pair alone would change what is seen.
    fn is_changed_by(key: &str, value: &str) -> bool {
        let mut state = Self::default();
        state.read(key, value, &mut Vec::new()).is_none() || state != Self::default()
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
            "sizes" => self.filters.wide_sizes = flag(value, "all", "own")?,
            "scope" => self.filters.all_scopes = flag(value, "all", "core")?,
            "q" => self.filters.query = read_words(value),
            "area" => self.filters.area = Some(read_area(value)?),
            "near" => self.filters.near = Some(read_near(value)?),
            "at" => self.at = Some(read_viewport(value)?),
            "views" => self.views = read_views(value)?,
            "map" => self.map = one_of(value, &MAPS)?,
            "measure" => self.measure = one_of(value, &Measure::ALL)?,
            "scale" => self.same_scale = flag(value, "same", "fit")?,
            "profile" => self.profile = one_of(value, &PROFILES)?,
            "indicator" => self.indicator = Some(is_slug(value).then(|| value.to_owned())?),
            "kind" => self.milestones = Some(one_of(value, &MilestoneKind::ALL)?),
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
            "release" => self.release = Some(is_slug(value).then(|| value.to_owned())?),
            "theme" => self.theme = Some(Theme::of(value)?),
            "chrome" => self.bare = flag(value, "none", "full")?,
            "kiosk" => self.kiosk = flag(value, "1", "0")?,
            "need" => self.seeking.text = read_words(value),
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
        let mut put = |key: &'static str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                parts.push((key, value));
            }
        };
        let filters = &self.filters;
        for facet in Facet::ALL {
            let unknown = self.unknown.iter().filter(|bad| bad.key == facet.key()).map(|bad| &bad.value);
            let values: Vec<&str> = filters.values(facet).iter().chain(unknown).map(String::as_str).collect();
            put(facet.key(), Some(codec::encode_list(&values.join(","))));
            // What belongs to a facet stands beside it.
            match facet {
                Facet::Size => {
                    put("sizes", filters.wide_sizes.then(|| "all".to_owned()));
                    put("founded", filters.founded.map(write_range));
                }
                Facet::Tag => put("tagmode", filters.tags_are_all.then(|| "all".to_owned())),
                _ => {}
            }
        }
        put("scope", filters.all_scopes.then(|| "all".to_owned()));
        put("q", Some(codec::encode(&filters.query)));
        put("area", filters.area.map(write_area));
        put("near", filters.near.map(write_near));
        put("at", self.at.map(write_viewport));
        put(
            "views",
            Some(self.views.iter().map(|(id, view)| format!("{id},{}", write_viewport(*view))).collect::<Vec<_>>().join(",")),
        );
        put("map", (self.map != MapMode::Regions).then(|| name_of(self.map, &MAPS)));
        put("measure", (self.measure != Measure::default()).then(|| name_of(self.measure, &Measure::ALL)));
        put("scale", self.same_scale.then(|| "same".to_owned()));
        put("year", filters.year.map(|year| year.to_string()));
        put("profile", (self.profile != ProfileMode::Shares).then(|| name_of(self.profile, &PROFILES)));
        put("indicator", self.indicator.clone());
        put("kind", self.milestones.map(|kind| name_of(kind, &MilestoneKind::ALL)));
        put("sort", (self.sort != Sort::default()).then(|| self.sort.id()));
        put("layout", (self.layout != Layout::Table).then(|| name_of(self.layout, &LAYOUTS)));
        put("open", self.open.clone());
        put("compare", Some(self.compare.join(",")));
        put("release", self.release.clone());
        put("theme", self.theme.map(Theme::id));
        put("chrome", self.bare.then(|| "none".to_owned()));
        put("kiosk", self.kiosk.then(|| "1".to_owned()));
        self.staging.pairs().into_iter().for_each(|(key, value)| put(key, value));
        put("need", Some(codec::encode(&self.seeking.text)));
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

    /// Every company of a cluster, those with health as a side activity too: where a number leads that counts them all.
    #[must_use]
    pub fn every_company_of(&self, cluster: &str) -> Self {
        self.cleared().with(|state| {
            state.filters.toggle_whole(cluster);
            state.open = None;
        })
    }
}

const MAPS: [(&str, MapMode); 4] =
    [("triptych", MapMode::Regions), ("one", MapMode::One), ("places", MapMode::Places), ("areas", MapMode::Areas)];
const PROFILES: [(&str, ProfileMode); 3] =
    [("shares", ProfileMode::Shares), ("counts", ProfileMode::Counts), ("grouped", ProfileMode::Grouped)];
const LAYOUTS: [(&str, Layout); 3] = [("table", Layout::Table), ("cards", Layout::Cards), ("names", Layout::Names)];
