//! In German: what a search finds beside companies, and the ways on from nothing.

use crate::texts::Found;

/// The texts.
pub(in crate::texts) const FOUND: Found = Found {
    programmes: "Programme und Einrichtungen",
    organisations: "Weitere Organisationen",
    nearest: |place| format!("In der Nähe von {place}"),
    in_or_near: |region| format!("In der Region oder in ihrer Nähe ({region})"),
    kilometres: |distance| format!("{distance}\u{a0}km"),
    nothing: |query| format!("Kein Unternehmen passt zu „{query}“ mit diesen Filtern"),
    drop: "Ohne einen Teil davon",
    without: |clause| format!("Ohne: {clause}"),
    without_word: |word| format!("Ohne das Wort „{word}“"),
    side_line: "Mit Unternehmen, für die Gesundheit ein Nebengeschäft ist",
    elsewhere: "Was anderswo passt",
};
