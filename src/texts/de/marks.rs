//! In German: what is offered beside a company.

use crate::texts::Marks;

/// The texts.
pub(super) const MARKS: Marks = Marks {
    compare: "Vergleichen",
    compare_add: |company| format!("{company} vergleichen"),
    compare_show: |count| format!("Nebeneinanderstellen ({count})"),
    favourite: "Favorit",
    favourite_add: |company| format!("Favorit: {company}"),
};
