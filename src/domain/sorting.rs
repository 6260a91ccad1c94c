//! The order of the result list.

use super::bitset::Bitset;
use super::columns::Columns;
use super::fold::words;
use super::model::Dataset;
use super::order::order;

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
}

/// A field and a direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sort {
    /// The field.
    pub field: SortField,
    /// Largest first.
    pub descending: bool,
}

impl Sort {
    /// Every order, in the order in which the menu lists them.
    pub const ALL: [Self; 6] = [
        Self { field: SortField::Name, descending: false },
        Self { field: SortField::Name, descending: true },
        Self { field: SortField::Founded, descending: true },
        Self { field: SortField::Founded, descending: false },
        Self { field: SortField::Employees, descending: true },
        Self { field: SortField::Employees, descending: false },
    ];

    /// The value in the URL: a field name, after a minus if descending.
    pub const fn id(self) -> &'static str {
        match (self.field, self.descending) {
            (SortField::Name, false) => "name",
            (SortField::Name, true) => "-name",
            (SortField::Founded, false) => "founded",
            (SortField::Founded, true) => "-founded",
            (SortField::Employees, false) => "employees",
            (SortField::Employees, true) => "-employees",
        }
    }
}

/// The selected rows in order. Unknown values come last in either direction; ties are broken by name.
pub fn sorted(dataset: &Dataset, columns: &Columns, selected: &Bitset, sort: Sort, query: &str) -> Vec<u32> {
    let rows: Vec<u32> = selected.iter().map(|row| row as u32).collect();
    let names = columns.names();
    let asked = words(query);
    let number = |row: u32| {
        let company = &dataset.companies[row as usize];
        match sort.field {
            SortField::Name => None,
            SortField::Founded => company.founded.map(i64::from),
            SortField::Employees => company.employees.map(|employees| i64::from(employees.count)),
        }
    };
    let misses = |row: u32| {
        let name = &names[row as usize];
        asked.iter().filter(|word| !name.split(' ').any(|part| part.starts_with(word.as_str()))).count()
    };
    // One key a row, computed once: unknown last, then the number or the words missed, then the name.
    let key = |row: &u32| match (sort.field, number(*row)) {
        (SortField::Name, _) => (false, misses(*row) as i64),
        (_, None) => (true, 0),
        (_, Some(number)) => (false, if sort.descending { -number } else { number }),
    };
    let keys: Vec<(bool, i64)> = rows.iter().map(key).collect();
    let by_name = |a: usize, b: usize| names[rows[a] as usize].cmp(&names[rows[b] as usize]);
    let backwards = sort.field == SortField::Name && sort.descending;
    let positions =
        order(rows.len(), &mut |a, b| keys[a].cmp(&keys[b]).then_with(|| if backwards { by_name(b, a) } else { by_name(a, b) }));
    positions.into_iter().map(|position| rows[position]).collect()
}
