//! In English: the printed page.

use crate::texts::Print;

/// The texts.
pub(in crate::texts) const PRINT: Print = Print {
    shown: |shown, total, address| match address {
        Some(address) => format!("{shown} of {total}; the rest is at {address}"),
        None => format!("{shown} of {total}; the rest is in the atlas"),
    },
    cut: |shown, total| format!("{shown} of {total}; the rest is online"),
    left_out: |parts| format!("No room on this page: {parts}."),
    online: |address| format!("Online: {address}"),
    more_filters: |count| match count {
        1 => "1 more filter".to_owned(),
        _ => format!("{count} more filters"),
    },
};
