//! In Dutch: the printed page.

use crate::texts::Print;

/// The texts.
pub(in crate::texts) const PRINT: Print = Print {
    shown: |shown, total, address| match address {
        Some(address) => format!("{shown} van {total}; de rest staat op {address}"),
        None => format!("{shown} van {total}; de rest staat in de atlas"),
    },
    cut: |shown, total| format!("{shown} van {total}; de rest staat online"),
    left_out: |parts| format!("Geen plaats op deze pagina: {parts}."),
    online: |address| format!("Op het web: {address}"),
    more_filters: |count| match count {
        1 => "nog 1 filter".to_owned(),
        _ => format!("nog {count} filters"),
    },
};
