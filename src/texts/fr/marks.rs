//! In French: what is offered beside a company.

use crate::texts::Marks;

/// The texts.
pub(super) const MARKS: Marks = Marks {
    compare: "Comparer",
    compare_add: |company| format!("Comparer {company}"),
    compare_show: |count| format!("Mettre côte à côte ({count})"),
    favourite: "Favori",
    favourite_add: |company| format!("Favori : {company}"),
};
