//! Single facts of companies with their own source, and what a figure is about.

use super::localized::Localized;

/// What a figure of a company is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FigureScope {
    /// The site in the region, or some of its sites there.
    Site,
    /// The company, as far as is known.
    #[default]
    Company,
    /// All that its group has in a country or in neighbouring ones.
    Country,
    /// The whole group, wherever it is.
    Group,
}

impl FigureScope {
    /// Every scope, from the narrowest to the widest.
    pub const ALL: [Self; 4] = [Self::Site, Self::Company, Self::Country, Self::Group];

    /// The value in the data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Company => "company",
            Self::Country => "country",
            Self::Group => "group",
        }
    }

    /// True if the figure goes beyond the company, so that statistics of companies leave it out unless they are asked to take it.
    pub const fn is_wide(self) -> bool {
        matches!(self, Self::Country | Self::Group)
    }
}

/// A headcount, the year it is of and whom it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Employees {
    /// People.
    pub count: u32,
    /// Year, where the source gives one.
    pub year: Option<i32>,
    /// Whom it counts.
    pub scope: FigureScope,
}

impl Employees {
    /// The headcount as statistics take it: those of a group or a country only if `wide` ones were asked for.
    pub fn counted(self, wide: bool) -> Option<u32> {
        (wide || !self.scope.is_wide()).then_some(self.count)
    }
}

/// A single fact of a company that has a source of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct SourcedFact {
    /// The field that it fills.
    pub field: FactField,
    /// The value as the source tables hold it: an id, a number, a name of a locality or an address.
    pub value: String,
    /// The year that the source speaks of.
    pub year: Option<i32>,
    /// What the value is about, where that is not the company.
    pub scope: Option<FigureScope>,
    /// The page that states it, http(s) only.
    pub source: String,
    /// What to know about it.
    pub note: Localized,
}

/// A field of a company that a single fact can fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FactField {
    /// Year of foundation.
    Founded,
    /// Headcount.
    Employees,
    /// Locality.
    City,
    /// Postcode.
    Postcode,
    /// Street and number.
    Address,
    /// Web site.
    Website,
    /// What became of it.
    Status,
    /// A programme that supported it, beside those of the record.
    Programmes,
    /// A topic, beside those of the record.
    Tags,
}

impl FactField {
    /// Every field with its name in the source tables.
    pub const ALL: [(&'static str, Self); 9] = [
        ("founded", Self::Founded),
        ("employees", Self::Employees),
        ("city", Self::City),
        ("postcode", Self::Postcode),
        ("address", Self::Address),
        ("website", Self::Website),
        ("status", Self::Status),
        ("programmes", Self::Programmes),
        ("tags", Self::Tags),
    ];

    /// True if a company can have several values, so that a fact adds one.
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Programmes | Self::Tags)
    }
}
