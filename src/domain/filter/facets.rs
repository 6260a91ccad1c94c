//! The facets: one table of the fields that can be filtered by value. Address, engine, counts, search field, panel and charts
//! loop over it; only the texts of each language name facets one by one.

use crate::domain::model::{Company, Dataset, Localized, Status, Term};
use crate::domain::order::distinct;

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

/// What a facet is: everything but its texts.
#[derive(Debug)]
pub struct FacetSpec {
    /// Which one.
    pub facet: Facet,
    /// The key in the URL and the name in the automation contract.
    pub key: &'static str,
    /// Where its values come from.
    pub values: Values,
    /// Calls the function with the id of each value that a company carries; one of a facet of single values.
    pub each: for<'a> fn(&'a Dataset, &'a Company, &mut dyn FnMut(&'a str)),
    /// True if a company can carry several values.
    pub is_multiple: bool,
    /// True for a list to which any release may add: the most frequent values come first.
    pub is_open: bool,
    /// True if a value that no company carries is not offered.
    pub hides_empty: bool,
    /// Position among the facets of the panel.
    pub panel: u8,
    /// Position among the charts of one facet, if it has one.
    pub chart: Option<u8>,
    /// Position among the groups of suggestions of the search field, if its values are offered there.
    pub suggestions: Option<u8>,
}

/// Where the values of a facet come from.
#[derive(Debug)]
pub enum Values {
    /// A closed list, in this order.
    Closed(&'static [&'static str]),
    /// Records of the release, in its order.
    Records {
        /// How many there are.
        count: fn(&Dataset) -> usize,
        /// The one at a position.
        at: for<'a> fn(&'a Dataset, usize) -> Value<'a>,
        /// True if [`UNKNOWN`] is a value, too.
        or_unknown: bool,
    },
}

/// A value that is a record of the release.
#[derive(Debug, Clone, Copy)]
pub struct Value<'a> {
    /// The value.
    pub id: &'a str,
    /// What it is called.
    pub name: Name<'a>,
    /// Another name by which it is searched for.
    pub also: Option<&'a Localized>,
    /// Ids of what was merged into it.
    pub aliases: &'a [String],
}

/// The name of a value.
#[derive(Debug, Clone, Copy)]
pub enum Name<'a> {
    /// Its own, and those of languages in which it is called otherwise.
    Own(&'a str, &'a Localized),
    /// In several languages.
    Localized(&'a Localized),
}

impl<'a> Value<'a> {
    /// Every name in every language.
    pub fn names(self) -> impl Iterator<Item = &'a str> {
        let (plain, localized) = match self.name {
            Name::Own(name, others) => (Some(name), Some(others)),
            Name::Localized(name) => (None, Some(name)),
        };
        let aliases = self.aliases.iter().map(String::as_str);
        plain.into_iter().chain(localized.into_iter().chain(self.also).flat_map(Localized::texts)).chain(aliases)
    }
}

const fn localized<'a>(id: &'a str, name: &'a Localized) -> Value<'a> {
    Value { id, name: Name::Localized(name), also: None, aliases: &[] }
}

const fn own<'a>(id: &'a str, name: &'a str, others: &'a Localized) -> Value<'a> {
    Value { id, name: Name::Own(name, others), also: None, aliases: &[] }
}

/// Every facet, in the order of the URL grammar and of [`Facet`].
pub static FACETS: [FacetSpec; 8] = [
    FacetSpec {
        facet: Facet::Cluster,
        key: "cluster",
        values: Values::Records {
            count: |dataset| dataset.clusters.len(),
            at: |dataset, at| {
                let cluster = &dataset.clusters[at];
                Value { also: Some(&cluster.name), ..localized(&cluster.id, &cluster.region) }
            },
            or_unknown: false,
        },
        each: |dataset, company, give| give(&dataset.clusters[company.cluster].id),
        is_multiple: false,
        is_open: false,
        hides_empty: false,
        panel: 0,
        chart: None,
        suggestions: Some(4),
    },
    FacetSpec {
        facet: Facet::Sector,
        key: "sector",
        values: Values::Records {
            count: |dataset| dataset.sectors.len(),
            at: |dataset, at| localized(&dataset.sectors[at].id, &dataset.sectors[at].name),
            or_unknown: false,
        },
        each: |dataset, company, give| give(&dataset.sectors[company.sector].id),
        is_multiple: false,
        is_open: false,
        hides_empty: false,
        panel: 1,
        chart: Some(0),
        suggestions: Some(3),
    },
    FacetSpec {
        facet: Facet::Size,
        key: "size",
        values: Values::Closed(&["1-10", "11-50", "51-250", "251-", UNKNOWN]),
        each: |_, company, give| give(size_band(company, false)),
        is_multiple: false,
        is_open: false,
        hides_empty: false,
        panel: 2,
        chart: Some(1),
        suggestions: None,
    },
    FacetSpec {
        facet: Facet::Tag,
        key: "tag",
        values: Values::Records {
            count: |dataset| dataset.tags.len(),
            at: |dataset, at| {
                let tag = &dataset.tags[at];
                Value { aliases: &tag.aliases, ..localized(&tag.id, &tag.name) }
            },
            or_unknown: false,
        },
        each: |dataset, company, give| company.tags.iter().for_each(|tag| give(&dataset.tags[*tag].id)),
        is_multiple: true,
        is_open: true,
        hides_empty: true,
        panel: 4,
        chart: Some(3),
        suggestions: Some(0),
    },
    FacetSpec {
        facet: Facet::Programme,
        key: "programme",
        values: Values::Records {
            count: |dataset| dataset.programmes.len(),
            at: |dataset, at| {
                let programme = &dataset.programmes[at];
                own(&programme.id, &programme.name, &programme.names)
            },
            or_unknown: false,
        },
        each: |dataset, company, give| company.programmes.iter().for_each(|one| give(&dataset.programmes[*one].id)),
        is_multiple: true,
        is_open: true,
        hides_empty: true,
        panel: 5,
        chart: None,
        suggestions: Some(2),
    },
    FacetSpec {
        facet: Facet::Status,
        key: "status",
        values: Values::Closed(&["active", "acquired", "moved", "closed", UNKNOWN]),
        each: |_, company, give| give(status_value(company)),
        is_multiple: false,
        is_open: false,
        hides_empty: false,
        panel: 6,
        chart: None,
        suggestions: None,
    },
    FacetSpec {
        facet: Facet::Place,
        key: "place",
        values: Values::Records {
            count: |dataset| dataset.places.len(),
            at: |dataset, at| {
                let place = &dataset.places[at];
                own(&place.id, &place.name, &place.names)
            },
            or_unknown: true,
        },
        each: |_, company, give| give(company.location.place.as_deref().unwrap_or(UNKNOWN)),
        is_multiple: false,
        is_open: true,
        hides_empty: true,
        panel: 3,
        chart: Some(2),
        suggestions: Some(1),
    },
    FacetSpec {
        facet: Facet::Member,
        key: "member",
        values: Values::Closed(&["yes", "no"]),
        each: |_, company, give| company.member.into_iter().for_each(|member| give(if member { "yes" } else { "no" })),
        is_multiple: false,
        is_open: false,
        hides_empty: true,
        panel: 7,
        chart: None,
        suggestions: None,
    },
];

impl Facet {
    /// Every facet, in the order of the URL grammar.
    pub const ALL: [Self; FACETS.len()] =
        [Self::Cluster, Self::Sector, Self::Size, Self::Tag, Self::Programme, Self::Status, Self::Place, Self::Member];

    /// What it is.
    pub fn spec(self) -> &'static FacetSpec {
        &FACETS[self.index()]
    }

    /// The key in the URL and the name in the automation contract.
    pub fn key(self) -> &'static str {
        self.spec().key
    }

    /// Position in [`Facet::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The closed list of values, where there is one; else the data decide.
    pub fn closed(self) -> Option<&'static [&'static str]> {
        match self.spec().values {
            Values::Closed(ids) => Some(ids),
            Values::Records { .. } => None,
        }
    }

    /// The values that are records of the release, in its order; none of a closed list.
    pub fn records(self, dataset: &Dataset) -> impl Iterator<Item = Value<'_>> {
        let (count, at) = match self.spec().values {
            Values::Records { count, at, .. } => (count(dataset), Some(at)),
            Values::Closed(_) => (0, None),
        };
        (0..count).filter_map(move |position| at.map(|at| at(dataset, position)))
    }

    /// Ids of values that were merged into another one, each with the id of that; an id that is still in use means itself.
    pub fn aliases(self, dataset: &Dataset) -> impl Iterator<Item = (&str, &str)> {
        let terms: &[Term] = if self == Self::Tag { &dataset.tags } else { &[] };
        let is_alive = |alias: &str| terms.iter().any(|term| term.id == alias);
        let all = terms.iter().flat_map(|term| term.aliases.iter().map(|alias| (alias.as_str(), term.id.as_str())));
        all.filter(move |(alias, _)| !is_alive(alias))
    }

    /// The facets that have a position in a list of views, in that order.
    pub fn shown_by(position: impl Fn(&FacetSpec) -> Option<u8>) -> Vec<Self> {
        let mut shown: Vec<(u8, Self)> = FACETS.iter().filter_map(|spec| Some((position(spec)?, spec.facet))).collect();
        shown.sort_unstable();
        shown.into_iter().map(|(_, facet)| facet).collect()
    }
}

/// The headcount band of a company as a facet value; that of a whole group or country is unknown unless `wide` ones count.
pub fn size_band(company: &Company, wide: bool) -> &'static str {
    band_of(company.employees.and_then(|employees| employees.counted(wide)).unwrap_or_default())
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

/// The values of the place facet under which the companies of `rows` that have no point stand: [`UNKNOWN`] and the localities that
/// the gazetteer has no point for, each once. The selection by them holds no other company, unless one of such a locality
/// has a point of its own.
pub fn places_without_point(dataset: &Dataset, rows: impl IntoIterator<Item = usize>) -> Vec<String> {
    let companies = rows.into_iter().filter_map(|row| dataset.companies.get(row));
    let unplaced = companies.map(|company| &company.location).filter(|location| location.point.is_none());
    distinct(unplaced.map(|location| location.place.as_deref().unwrap_or(UNKNOWN).to_owned()))
}

/// True if `company` carries a value of a facet; `wide` as in [`size_band`].
pub fn carries(dataset: &Dataset, company: &Company, facet: Facet, value: &str, wide: bool) -> bool {
    if facet == Facet::Size {
        return size_band(company, wide) == value;
    }
    let mut found = false;
    (facet.spec().each)(dataset, company, &mut |id| found |= id == value);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_in_the_order_of_the_facets() {
        for (index, (spec, facet)) in FACETS.iter().zip(Facet::ALL).enumerate() {
            assert_eq!((spec.facet, facet.index()), (facet, index));
        }
        let keys: std::collections::BTreeSet<&str> = FACETS.iter().map(|spec| spec.key).collect();
        assert_eq!(keys.len(), FACETS.len(), "two facets of one key");
        assert_eq!(Facet::shown_by(|spec| Some(spec.panel)).len(), FACETS.len());
    }

    #[test]
    fn views_have_their_facets_in_order() {
        use Facet::{Cluster, Place, Programme, Sector, Size, Tag};
        assert_eq!(Facet::shown_by(|spec| spec.chart), [Sector, Size, Place, Tag]);
        assert_eq!(Facet::shown_by(|spec| spec.suggestions), [Tag, Place, Programme, Sector, Cluster]);
    }
}
