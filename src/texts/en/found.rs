//! In English: what a search finds beside companies, and the ways on from nothing.

use crate::texts::Found;

/// The texts.
pub(in crate::texts) const FOUND: Found = Found {
    programmes: "Programmes and facilities",
    organisations: "Other organisations",
    nearest: |place| format!("Nearest to {place}"),
    in_or_near: |region| format!("In or nearest to {region}"),
    kilometres: |distance| format!("{distance} km"),
    nothing: |query| format!("No company matches “{query}” with these filters"),
    drop: "Without one part of it",
    without: |clause| format!("Without: {clause}"),
    without_word: |word| format!("Without the word “{word}”"),
    side_line: "With companies whose health activity is a side line",
    elsewhere: "What matches elsewhere",
};
