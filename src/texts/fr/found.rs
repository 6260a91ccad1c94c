//! In French: what a search finds beside companies, and the ways on from nothing.

use crate::texts::Found;

/// The texts.
pub(in crate::texts) const FOUND: Found = Found {
    programmes: "Programmes et installations",
    organisations: "Autres organisations",
    nearest: |place| format!("Au plus près ({place})"),
    in_or_near: |region| format!("Dans la région ou au plus près ({region})"),
    kilometres: |distance| format!("{distance}\u{a0}km"),
    nothing: |query| format!("Aucune entreprise ne correspond à «\u{202f}{query}\u{202f}» avec ces filtres"),
    drop: "Sans une partie de la demande",
    without: |clause| format!("Sans\u{202f}: {clause}"),
    without_word: |word| format!("Sans le mot «\u{202f}{word}\u{202f}»"),
    side_line: "Avec les entreprises dont la santé est une activité secondaire",
    elsewhere: "Ce qui correspond ailleurs",
};
