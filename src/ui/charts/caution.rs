//! Small numbers: below five companies a share or a rank says little, and the sentence of a chart says so.

use crate::state::Session;

/// From this number of companies on, figures speak for themselves.
pub(super) const FEW: usize = 5;

/// `sentence`, with a word of caution where it speaks about fewer companies than that.
pub(super) fn of_few(session: Session, sentence: String, companies: usize) -> String {
    match companies {
        1..FEW => format!("{sentence} {}", (session.texts().figures.few)(companies)),
        _ => sentence,
    }
}

/// `sentence`, with a word of caution about the groups of so few companies, by their names.
pub(super) fn with_caution(session: Session, sentence: String, groups: &[String]) -> String {
    if groups.is_empty() {
        return sentence;
    }
    let names: Vec<&str> = groups.iter().map(String::as_str).collect();
    format!("{sentence} {}", (session.texts().figures.few_in)(&names))
}
