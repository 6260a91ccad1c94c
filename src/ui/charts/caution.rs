//! Small numbers: below five companies a share or a rank says little, and the sentence of a chart says so.

use crate::domain::analysis::compare::is_small;
use crate::state::Session;

/// `sentence`, with a word of caution where it speaks about fewer companies than that.
pub(super) fn of_few(session: Session, sentence: String, companies: usize) -> String {
    match companies {
        few if is_small(few) => format!("{sentence} {}", (session.texts().figures.few)(few)),
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
