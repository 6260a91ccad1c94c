//! In French: the printed page.

use crate::texts::Print;

/// The texts.
pub(in crate::texts) const PRINT: Print = Print {
    shown: |shown, total, address| match address {
        Some(address) => format!("{shown} sur {total} ; la suite se trouve à l’adresse {address}"),
        None => format!("{shown} sur {total} ; la suite se trouve dans l’atlas"),
    },
    cut: |shown, total| format!("{shown} sur {total} ; la suite en ligne"),
    left_out: |parts| format!("Sans place sur cette page : {parts}."),
    online: |address| format!("En ligne : {address}"),
    more_filters: |count| match count {
        1 => "1 autre filtre".to_owned(),
        _ => format!("{count} autres filtres"),
    },
};
