//! In Dutch: what a search finds beside companies, and the ways on from nothing.

use crate::texts::Found;

/// The texts.
pub(in crate::texts) const FOUND: Found = Found {
    programmes: "Programma’s en voorzieningen",
    organisations: "Andere organisaties",
    nearest: |place| format!("In de buurt van {place}"),
    in_or_near: |region| format!("In de regio of het dichtstbij ({region})"),
    kilometres: |distance| format!("{distance}\u{a0}km"),
    nothing: |query| format!("Geen enkel bedrijf komt overeen met “{query}” bij deze filters"),
    drop: "Zonder een deel ervan",
    without: |clause| format!("Zonder: {clause}"),
    without_word: |word| format!("Zonder het woord “{word}”"),
    side_line: "Met bedrijven waarvoor gezondheid een nevenactiviteit is",
    elsewhere: "Wat elders past",
};
