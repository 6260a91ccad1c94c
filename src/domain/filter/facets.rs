//! The facets: which fields can be filtered by value, and what their closed lists of values are.

use crate::domain::model::{Company, Dataset, Status};

/// The value that stands for "not known" in the facets that have it.
pub const UNKNOWN: &str = "unknown";

/// A facet of discrete values. The founding year, the area and the full text are clauses of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// The cluster.
    Cluster,
    /// The sector.
    Sector,
    /// The headcount band.
    Size,
    /// A tag.
    Tag,
    /// A programme that supported the company.
    Programme,
    /// What became of the company.
    Status,
    /// The locality.
    Place,
    /// Membership of the cluster organisation.
    Member,
}

impl Facet {
    /// Every facet, in the order of the URL grammar.
    pub const ALL: [Self; 8] =
        [Self::Cluster, Self::Sector, Self::Size, Self::Tag, Self::Programme, Self::Status, Self::Place, Self::Member];

    /// The key in the URL and the name in the automation contract.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cluster => "cluster",
            Self::Sector => "sector",
            Self::Size => "size",
            Self::Tag => "tag",
            Self::Programme => "programme",
            Self::Status => "status",
            Self::Place => "place",
            Self::Member => "member",
        }
    }

    /// Position in [`Facet::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The closed list of values, where there is one; else the data decide.
    pub const fn closed(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Size => Some(&["1-10", "11-50", "51-250", "251-", UNKNOWN]),
            Self::Status => Some(&["active", "acquired", "moved", "closed", UNKNOWN]),
            Self::Member => Some(&["yes", "no"]),
            _ => None,
        }
    }
}

/// The headcount band of a company as a facet value.
pub fn size_band(company: &Company) -> &'static str {
    band_of(company.employees.map_or(0, |employees| employees.count))
}

/// The headcount band of so many people as a facet value.
pub fn band_of(people: u32) -> &'static str {
    match people {
        0 => UNKNOWN,
        1..=10 => "1-10",
        11..=50 => "11-50",
        51..=250 => "51-250",
        _ => "251-",
    }
}

/// The status of a company as a facet value.
pub fn status_value(company: &Company) -> &'static str {
    company.status.map_or(UNKNOWN, Status::id)
}

/// True if `company` carries a value of a facet.
pub fn carries(dataset: &Dataset, company: &Company, facet: Facet, value: &str) -> bool {
    match facet {
        Facet::Cluster => dataset.clusters[company.cluster].id == value,
        Facet::Sector => dataset.sectors[company.sector].id == value,
        Facet::Size => size_band(company) == value,
        Facet::Tag => company.tags.iter().any(|tag| dataset.tags[*tag].id == value),
        Facet::Programme => company.programmes.iter().any(|one| dataset.programmes[*one].id == value),
        Facet::Status => status_value(company) == value,
        Facet::Place => company.location.place.as_deref().unwrap_or(UNKNOWN) == value,
        Facet::Member => company.member.is_some_and(|member| value == if member { "yes" } else { "no" }),
    }
}
