//! The order of the result list and of the directory.

use super::columns::Columns;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::model::Dataset;
use crate::domain::order::order;
use crate::format::fold::fold;

/// A field to sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortField {
    /// By name; with a search, names that match come first.
    #[default]
    Name,
    /// By founding year.
    Founded,
    /// By headcount.
    Employees,
    /// By cluster, in the order in which the release lists them.
    Cluster,
    /// By sector, in the order in which the release lists them.
    Sector,
    /// By locality, alphabetically by its names in the reader's language.
    Place,
}

/// A field and a direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sort {
    /// The field.
    pub field: SortField,
    /// Largest first.
    pub descending: bool,
}

impl SortField {
    /// Every field, in the order in which the menu lists them.
    pub const ALL: [Self; 6] = [Self::Name, Self::Founded, Self::Employees, Self::Cluster, Self::Sector, Self::Place];

    /// The value in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Founded => "founded",
            Self::Employees => "employees",
            Self::Cluster => "cluster",
            Self::Sector => "sector",
            Self::Place => "place",
        }
    }

    /// The direction that a first click on the column gives: numbers from the largest, words from A.
    pub const fn first_descending(self) -> bool {
        matches!(self, Self::Founded | Self::Employees)
    }
}

impl Sort {
    /// Every order, in the order in which the menu lists them.
    pub fn all() -> impl Iterator<Item = Self> {
        SortField::ALL.into_iter().flat_map(|field| {
            let first = field.first_descending();
            [first, !first].map(|descending| Self { field, descending })
        })
    }

    /// The value in the URL: a field name, after a minus if descending.
    pub fn id(self) -> String {
        let minus = if self.descending { "-" } else { "" };
        format!("{minus}{}", self.field.id())
    }

    /// Reads what [`Sort::id`] writes.
    pub fn from_id(id: &str) -> Option<Self> {
        let (descending, name) = id.strip_prefix('-').map_or((false, id), |name| (true, name));
        SortField::ALL.into_iter().find(|field| field.id() == name).map(|field| Self { field, descending })
    }

    /// What a click on a column makes of this order: its first direction, or the other one if it is already the order.
    #[must_use]
    pub fn clicked(self, field: SortField) -> Self {
        let descending = if self.field == field { !self.descending } else { field.first_descending() };
        Self { field, descending }
    }
}

/// The selected rows in order, for a reader of `lang`. Unknown values come last in either direction; ties are broken by name.
pub fn sorted(dataset: &Dataset, columns: &Columns, selected: &Bitset, sort: Sort, query: &str, lang: &str) -> Vec<u32> {
    let by_name = columns.by_name().iter().copied().filter(|row| selected.contains(*row as usize));
    let rows: Vec<u32> = match sort.field == SortField::Name && sort.descending {
        true => by_name.rev().collect(),
        false => by_name.collect(),
    };
    let value: Box<dyn Fn(u32) -> Option<u32>> = match sort.field {
        SortField::Name => {
            let matching = columns.search().in_names(query);
            if matching.is_empty() {
                return rows;
            }
            let misses = move |row: u32| matching.iter().filter(|named| !named.contains(row as usize)).count();
            return by_key(rows, |row| misses(row) as u32);
        }
        // Shifted, so that years before our era stay in order too.
        SortField::Founded => {
            Box::new(|row| dataset.companies[row as usize].founded.map(|year| year.saturating_add(1 << 20).max(0) as u32))
        }
        SortField::Employees => Box::new(|row| dataset.companies[row as usize].employees.map(|employees| employees.count)),
        SortField::Cluster => Box::new(|row| Some(dataset.companies[row as usize].cluster as u32)),
        SortField::Sector => Box::new(|row| Some(dataset.companies[row as usize].sector as u32)),
        SortField::Place => {
            let ranks = place_ranks(dataset, columns, lang);
            Box::new(move |row| ranks[row as usize])
        }
    };
    by_key(rows, |row| match value(row) {
        None => u32::MAX,
        Some(value) if sort.descending => u32::MAX - 1 - value.min(u32::MAX - 1),
        Some(value) => value.min(u32::MAX - 1),
    })
}

/// For each row the position of its locality in the alphabet, by the name that the reader sees.
fn place_ranks(dataset: &Dataset, columns: &Columns, lang: &str) -> Vec<Option<u32>> {
    let column = columns.facet(super::facets::Facet::Place);
    let name = |id: &String| dataset.place(id).map(|place| fold(place.name_in(lang)));
    let names: Vec<Option<String>> = column.ids().iter().map(name).collect();
    let mut ranks = vec![None; columns.rows()];
    let alphabetical = order(names.len(), &mut |a, b| names[a].cmp(&names[b]));
    for (rank, position) in alphabetical.into_iter().enumerate().filter(|(_, position)| names[*position].is_some()) {
        let mut rows = Bitset::empty(columns.rows());
        column.postings()[position].add_to(&mut rows);
        rows.iter().for_each(|row| ranks[row] = Some(rank as u32));
    }
    ranks
}

/// `rows` in ascending order of their key; equal ones keep their order.
fn by_key(rows: Vec<u32>, key: impl Fn(u32) -> u32) -> Vec<u32> {
    // Key and position in one number: a sort of plain numbers is quick, and leaves equals in place.
    let mut keyed: Vec<u64> =
        rows.iter().enumerate().map(|(position, row)| u64::from(key(*row)) << 32 | position as u64).collect();
    keyed.sort_unstable();
    keyed.into_iter().filter_map(|one| rows.get((one & u64::from(u32::MAX)) as usize).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_has_a_name_that_reads_back() {
        let all: Vec<Sort> = Sort::all().collect();
        assert_eq!(all.len(), 2 * SortField::ALL.len());
        for sort in all {
            assert_eq!(Sort::from_id(&sort.id()), Some(sort));
        }
        assert_eq!(Sort::from_id("--name"), None);
        assert_eq!(Sort::from_id("size"), None);
    }

    #[test]
    fn a_second_click_turns_the_order_round() {
        let once = Sort::default().clicked(SortField::Founded);
        assert_eq!(once.id(), "-founded");
        assert_eq!(once.clicked(SortField::Founded).id(), "founded");
        assert_eq!(Sort::default().clicked(SortField::Name).id(), "-name");
    }

    #[test]
    fn sorts_by_key_and_keeps_equals_in_place() {
        let keys = [70_000, 3, u32::MAX, 3, 0, 256];
        assert_eq!(by_key((0..6).collect(), |row| keys[row as usize]), [4, 1, 3, 5, 0, 2]);
        assert_eq!(by_key(Vec::new(), |row| row), [0; 0]);
        assert_eq!(by_key(vec![7, 2], |_| 9), [7, 2]);
    }
}
