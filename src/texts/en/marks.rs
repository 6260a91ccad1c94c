//! In English: what is offered beside a company.

use crate::texts::Marks;

/// The texts.
pub(super) const MARKS: Marks = Marks {
    compare: "Compare",
    compare_add: |company| format!("Compare {company}"),
    compare_show: |count| format!("Set side by side ({count})"),
    favourite: "Favourite",
    favourite_add: |company| format!("Favourite: {company}"),
};
