//! A delivery over the published tables: what it does not hold stays as it was published.

use super::delivery::{Delivery, Table};
use super::translations;

impl Delivery {
    /// The delivery completed by the published tables: what it does not hold is taken from `base`, cluster by cluster. A workbook
    /// with one sheet of companies of one cluster thus replaces these and nothing else. Translations that it does not hold stay, see
    /// `translations.rs`.
    #[must_use]
    pub fn over(mut self, base: &Self) -> Self {
        translations::keep(&mut self, base);
        let mut kept: Vec<Table> = Vec::new();
        for table in &base.tables {
            let mut clusters: Vec<&str> = Vec::new();
            let mut whole = false;
            for own in self.list(&table.list) {
                whole |= own.cluster.is_empty() && own.column("cluster").is_none();
                clusters.extend(own.rows.iter().map(|row| own.cluster_of(row)));
                clusters.push(&own.cluster);
            }
            if whole {
                continue;
            }
            let rows = table.rows.iter().filter(|row| !clusters.contains(&table.cluster_of(row))).cloned().collect();
            kept.push(Table { rows, ..table.clone() });
        }
        kept.append(&mut self.tables);
        self.tables = kept;
        self
    }
}
