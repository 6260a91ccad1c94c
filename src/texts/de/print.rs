//! In German: the printed page.

use crate::texts::Print;

/// The texts.
pub(in crate::texts) const PRINT: Print = Print {
    shown: |shown, total, address| match address {
        Some(address) => format!("{shown} von {total}; der Rest steht unter {address}"),
        None => format!("{shown} von {total}; der Rest steht im Atlas"),
    },
    cut: |shown, total| format!("{shown} von {total}; der Rest steht online"),
    left_out: |parts| format!("Ohne Platz auf dieser Seite: {parts}."),
    online: |address| format!("Im Netz: {address}"),
    more_filters: |count| match count {
        1 => "1 weiterer Filter".to_owned(),
        _ => format!("{count} weitere Filter"),
    },
};
