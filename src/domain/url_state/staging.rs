//! How a page is set up: the parts that an embed shows, and how a kiosk behaves. A part of the state string of its own.
//!
//! `parts=map,charts` leaves the other parts of the first view out, `chart=growth` shows one chart and nothing else, `tab=list` says which
//! part a phone shows; `idle`, `warning` and `step` are seconds, `big=1` enlarges what is read from a distance.

use super::values::{flag, name_of, one_of};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::filters::BadValue;

/// A part of the first view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Title and figures.
    Headline,
    /// The search field.
    Search,
    /// The facets.
    Facets,
    /// The map.
    Map,
    /// The result list.
    List,
    /// The charts.
    Charts,
}

impl Part {
    /// Every part with its name in the state string, in the order of the page.
    pub const ALL: [(&'static str, Self); 6] = [
        ("headline", Self::Headline),
        ("search", Self::Search),
        ("facets", Self::Facets),
        ("map", Self::Map),
        ("list", Self::List),
        ("charts", Self::Charts),
    ];
}

/// The parts of the first view that take turns on a phone, by their names in the state string; the first is there at the beginning.
pub const TABS: [(&str, Part); 3] = [("map", Part::Map), ("charts", Part::Charts), ("list", Part::List)];

/// The charts that are not those of one facet, by their names in the state string, in the order of the page.
pub const CHARTS: [&str; 6] = ["cluster-sector", "founded", "growth", "cluster-tag", "headcount", "indicators"];

/// The charts of the first view: those of one facet by its key, and [`CHARTS`].
fn is_chart(id: &str) -> bool {
    CHARTS.contains(&id) || Facet::ALL.iter().any(|facet| facet.key() == id && facet.spec().chart.is_some())
}

/// What is shown around and of a view.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Staging {
    /// Parts of the first view, in the order of the page; empty: all.
    pub parts: Vec<Part>,
    /// The one chart that is shown, and nothing else.
    pub chart: Option<String>,
    /// The part that a phone shows, one of [`TABS`]; absent: the first of them.
    pub tab: Option<Part>,
    /// Seconds without a touch until the warning.
    pub idle_s: Option<u32>,
    /// Seconds from the warning to the start.
    pub warning_s: Option<u32>,
    /// Seconds for which the loop shows each state.
    pub step_s: Option<u32>,
    /// Enlarged type.
    pub is_big: bool,
}

impl Staging {
    /// Takes one pair over; `None` if the value is bad, `Some(false)` if the key is not one of these.
    pub(super) fn read(&mut self, key: &str, value: &str, bad: &mut Vec<BadValue>) -> Option<bool> {
        match key {
            "parts" => {
                let wanted: Vec<&str> = value.split(',').collect();
                let unknown = wanted.iter().filter(|id| Part::ALL.iter().all(|(known, _)| known != *id));
                bad.extend(unknown.map(|id| BadValue { key: key.to_owned(), value: (*id).to_owned() }));
                self.set_parts(Part::ALL.iter().filter(|(id, _)| wanted.contains(id)).map(|(_, part)| *part).collect());
            }
            "chart" => self.chart = Some(is_chart(value).then(|| value.to_owned())?),
            "tab" => self.set_tab(one_of(value, &TABS)?),
            "idle" => self.idle_s = Some(seconds(value, 5)?),
            "warning" => self.warning_s = Some(seconds(value, 3)?),
            "step" => self.step_s = Some(seconds(value, 3)?),
            "big" => self.is_big = flag(value, "1", "0")?,
            _ => return Some(false),
        }
        Some(true)
    }

    /// The pairs of the state string.
    pub(super) fn pairs(&self) -> [(&'static str, Option<String>); 7] {
        let number = |seconds: Option<u32>| seconds.map(|seconds| seconds.to_string());
        [
            ("parts", Some(self.part_ids(","))),
            ("chart", self.chart.clone()),
            ("tab", self.tab.map(|tab| name_of(tab, &TABS))),
            ("idle", number(self.idle_s)),
            ("warning", number(self.warning_s)),
            ("step", number(self.step_s)),
            ("big", self.is_big.then(|| "1".to_owned())),
        ]
    }

    /// The names of the parts, in the order of the page.
    pub fn part_ids(&self, separator: &str) -> String {
        let ids = Part::ALL.iter().filter(|(_, part)| self.parts.contains(part)).map(|(id, _)| *id);
        ids.collect::<Vec<_>>().join(separator)
    }

    /// The part that a phone shows.
    pub fn tab(&self) -> Part {
        self.tab.unwrap_or(TABS[0].1)
    }

    /// Has a phone show this part.
    pub fn set_tab(&mut self, tab: Part) {
        self.tab = Some(tab).filter(|tab| *tab != TABS[0].1);
    }

    /// Shows these parts, in the order of the page; all of them are the default.
    pub fn set_parts(&mut self, parts: Vec<Part>) {
        self.parts = if parts.len() == Part::ALL.len() { Vec::new() } else { parts };
    }
}

/// From `min` seconds to an hour.
fn seconds(value: &str, min: u32) -> Option<u32> {
    value.parse().ok().filter(|seconds| (min..=3600).contains(seconds))
}
