//! The data model: plain values as they stand in `atlas.json` after validation. No behaviour beyond look-ups.

mod localized;
mod sourced;

pub use localized::Localized;
pub use sourced::{Employees, FactField, FigureScope, SourcedFact};

/// A dated edition of the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Such as `2026-11`.
    pub id: String,
    /// ISO 8601 date of the release.
    pub date: String,
    /// The licence's name, such as `CC BY 4.0`.
    pub licence: String,
    /// True while only the part for the first view is here, and the details stand in a file of their own.
    pub is_split: bool,
    /// Languages whose texts stand in files beside those of the release, see [`crate::domain::data::translation`].
    pub languages: Vec<String>,
    /// Tells two compilations of one release apart; empty where a file says none, see [`crate::domain::data::edition`].
    pub digest: String,
}

/// The published figure that our coverage of a cluster is stated against.
#[derive(Debug, Clone, PartialEq)]
pub struct OfficialCount {
    /// The figure as published.
    pub count: u32,
    /// The year it is of.
    pub year: i32,
    /// What it counts, such as "companies" or "members".
    pub unit: Localized,
    /// What this figure and that of the jobs count, in a few words.
    pub scope: Localized,
    /// What to know about its scope.
    pub note: Localized,
    /// The page that states it.
    pub source: String,
}

/// A published figure that the first view shows: companies, members or jobs of a cluster in one year. The context, which a
/// first view does not fetch, has every figure with its note and source.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyFigure {
    /// Cluster slug.
    pub cluster: String,
    /// Indicator slug, see [`crate::domain::analysis::key_figures`].
    pub indicator: String,
    /// Year.
    pub year: i32,
    /// Number of companies, members or jobs.
    pub value: f64,
    /// A word that figures of one scope have in common; absent where none is known to have the same.
    pub series: Option<String>,
}

/// One of the clusters.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Slug, also the value in the URL.
    pub id: String,
    /// The organisation's name.
    pub name: Localized,
    /// The region's name, short enough for a label.
    pub region: Localized,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The organisation's web site.
    pub website: Option<String>,
    /// Its base map, the name of a bundle in `map/`; without one its region is drawn as a grid of degrees.
    pub basemap: Option<String>,
    /// The official count, if one was found.
    pub official: Option<OfficialCount>,
}

/// A term of a closed list (sector) or an open one (tag): a slug and its name in each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Slug.
    pub id: String,
    /// Name per language.
    pub name: Localized,
    /// Slugs of terms that were merged into this one: records and links that use them mean it.
    pub aliases: Vec<String>,
}

impl Term {
    /// Everything by which it is searched for: its names, its slug, and the slugs of what was merged into it.
    pub fn every_name(&self) -> impl Iterator<Item = &str> {
        self.name.texts().chain([self.id.as_str()]).chain(self.aliases.iter().map(String::as_str))
    }
}

/// A locality or, by postcode, a part of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Slug of the locality.
    pub id: String,
    /// Name in the place's own language.
    pub name: String,
    /// Names in other languages, where it has one of its own there, as Ixelles is Elsene in Dutch.
    pub names: Localized,
    /// Cluster that the place belongs to.
    pub cluster: String,
    /// Commune, where the point is that of the commune and not of the locality.
    pub parent: Option<String>,
    /// WGS 84 degrees; absent where the gazetteer lacks the locality.
    pub point: Option<LonLat>,
}

impl Place {
    /// Its name in `lang`: its own there, else that in the place's own language.
    pub fn name_in(&self, lang: &str) -> &str {
        self.names.own(lang).unwrap_or(&self.name)
    }

    /// Every name that it has.
    pub fn every_name(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.names.texts())
    }
}

/// A position in WGS 84 degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LonLat {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

/// What the coordinates of a company stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// The building.
    Address,
    /// The centre of the postcode area, such as an arrondissement.
    Postcode,
    /// The centre of the locality.
    Place,
}

impl Precision {
    /// The value in the data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Postcode => "postcode",
            Self::Place => "place",
        }
    }
}

/// Where a company is, as far as it is known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Location {
    /// Slug of the locality.
    pub place: Option<String>,
    /// Postcode as written.
    pub postcode: Option<String>,
    /// Street and number as written.
    pub address: Option<String>,
    /// Where to draw it, with what the point stands for.
    pub point: Option<(LonLat, Precision)>,
}

/// Whether health is what the company does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A healthtech company.
    Core,
    /// Health is a side line, or the actor is no health company.
    Adjacent,
}

impl Scope {
    /// The value in the data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Adjacent => "adjacent",
        }
    }
}

/// What became of a company, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Trading.
    Active,
    /// Bought by another company.
    Acquired,
    /// Left the region.
    Moved,
    /// Ceased.
    Closed,
}

impl Status {
    /// Every status, in the order in which facets list them.
    pub const ALL: [Self; 4] = [Self::Active, Self::Acquired, Self::Moved, Self::Closed];

    /// The value in the data and in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Acquired => "acquired",
            Self::Moved => "moved",
            Self::Closed => "closed",
        }
    }
}

/// A company of a cluster, every fact as published.
#[derive(Debug, Clone, PartialEq)]
pub struct Company {
    /// Slug, unique in the release.
    pub id: String,
    /// Trade name.
    pub name: String,
    /// Index into [`Dataset::clusters`].
    pub cluster: usize,
    /// Index into [`Dataset::sectors`].
    pub sector: usize,
    /// Core or adjacent.
    pub scope: Scope,
    /// What it does, one sentence per language.
    pub activity: Localized,
    /// Indices into [`Dataset::tags`].
    pub tags: Vec<usize>,
    /// Year of foundation.
    pub founded: Option<i32>,
    /// Headcount.
    pub employees: Option<Employees>,
    /// Where it is.
    pub location: Location,
    /// Web site, http(s) only.
    pub website: Option<String>,
    /// What became of it; absent if unknown.
    pub status: Option<Status>,
    /// Indices into [`Dataset::programmes`].
    pub programmes: Vec<usize>,
    /// Member of the cluster organisation; absent if not found.
    pub member: Option<bool>,
    /// What it did in the Covid-19 crisis.
    pub covid_response: Localized,
    /// Pages that back the record as a whole, http(s) only.
    pub sources: Vec<String>,
    /// The facts that have a source of their own.
    pub facts: Vec<SourcedFact>,
}

impl Company {
    /// The facts of a field that have a source of their own.
    pub fn sourced(&self, field: FactField) -> impl Iterator<Item = &SourcedFact> {
        self.facts.iter().filter(move |fact| fact.field == field)
    }
}

/// An accelerator, grant, incubator, fund or shared facility.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// Slug.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// Names in languages in which it is called otherwise, as what only describes it is.
    pub names: Localized,
    /// Cluster slug.
    pub cluster: String,
    /// Who runs it.
    pub operator: Option<String>,
    /// The same in languages in which it is called otherwise.
    pub operators: Localized,
    /// Kind slug such as `grant`.
    pub kind: String,
    /// First year.
    pub since: Option<i32>,
    /// Last year.
    pub until: Option<i32>,
    /// One sentence per language.
    pub summary: Localized,
    /// The page that states it.
    pub source: String,
}

impl Programme {
    /// Its name in `lang`: what it is called there, else its own name.
    pub fn name_in(&self, lang: &str) -> &str {
        self.names.own(lang).unwrap_or(&self.name)
    }

    /// Every name that it has.
    pub fn every_name(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.names.texts())
    }

    /// Who runs it, in `lang` where that is called otherwise there.
    pub fn operator_in(&self, lang: &str) -> Option<&str> {
        self.operators.own(lang).or(self.operator.as_deref())
    }
}

/// An actor that is no company of the cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Slug.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// Names in languages in which it is called otherwise, as a ministry is.
    pub names: Localized,
    /// Cluster slug.
    pub cluster: String,
    /// Kind slug such as `hospital`.
    pub kind: String,
    /// Web site.
    pub website: Option<String>,
}

impl Organisation {
    /// Its name in `lang`: what it is called there, else its own name.
    pub fn name_in(&self, lang: &str) -> &str {
        self.names.own(lang).unwrap_or(&self.name)
    }

    /// Every name that it has.
    pub fn every_name(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.names.texts())
    }
}

/// A relation between two actors, directed from one to the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Slug of a company or organisation.
    pub from: String,
    /// Slug of a company or organisation.
    pub to: String,
    /// Kind slug such as `acquisition`.
    pub kind: String,
    /// Year.
    pub year: Option<i32>,
    /// One sentence per language.
    pub summary: Localized,
    /// The page that states it.
    pub source: String,
}

/// One release, validated: every index and slug in it resolves.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// The edition.
    pub release: Release,
    /// The clusters, in the order in which they are shown.
    pub clusters: Vec<Cluster>,
    /// The sectors, in the order in which they are shown.
    pub sectors: Vec<Term>,
    /// The tags.
    pub tags: Vec<Term>,
    /// Localities.
    pub places: Vec<Place>,
    /// Companies of every scope.
    pub companies: Vec<Company>,
    /// Other actors.
    pub organisations: Vec<Organisation>,
    /// Programmes and shared facilities.
    pub programmes: Vec<Programme>,
    /// Relations.
    pub links: Vec<Link>,
    /// Published figures of the first view.
    pub key_figures: Vec<KeyFigure>,
}

impl Dataset {
    /// The year that ages are counted at: that of the release, else the latest in which a company was founded, else 0.
    pub fn year(&self) -> i32 {
        let released = self.release.date.get(..4).and_then(|year| year.parse().ok());
        released.or_else(|| self.companies.iter().filter_map(|company| company.founded).max()).unwrap_or_default()
    }

    /// The row of the company with this slug.
    pub fn company_row(&self, id: &str) -> Option<usize> {
        self.companies.iter().position(|company| company.id == id)
    }

    /// The names of the clusters' regions in a language, in the order of the clusters.
    pub fn regions(&self, lang: &str) -> Vec<&str> {
        self.clusters.iter().map(|cluster| cluster.region.get(lang)).collect()
    }

    /// The locality with this slug.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }
}
