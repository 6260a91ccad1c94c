//! In Dutch: what is offered beside a company.

use crate::texts::Marks;

/// The texts.
pub(super) const MARKS: Marks = Marks {
    compare: "Vergelijken",
    compare_add: |company| format!("{company} vergelijken"),
    compare_show: |count| format!("Naast elkaar zetten ({count})"),
    favourite: "Favoriet",
    favourite_add: |company| format!("Favoriet: {company}"),
};
