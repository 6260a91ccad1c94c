//! Whether a record is named by what is asked, as it is asked or by words that mean the same.

use super::lexicon::{Pattern, Step};

/// True if one of the names holds every word asked, each as the beginning of a word.
pub(super) fn fits(names: &[Vec<String>], asked: &[String]) -> bool {
    names.iter().any(|own| asked.iter().all(|word| own.iter().any(|part| part.starts_with(word.as_str()))))
}

/// The same, where words that mean the same count too.
pub(super) fn fits_by(names: &[Vec<String>], asked: &[String], steps: &[Step]) -> bool {
    !steps.is_empty() && names.iter().any(|own| holds(own, asked, steps))
}

/// True if `own` holds all that is asked, or what stands for it.
fn holds(own: &[String], asked: &[String], steps: &[Step]) -> bool {
    // From the last word on, so that no part of a long query is judged twice.
    let mut following = vec![true];
    for at in (0..asked.len()).rev() {
        let after = |length: usize| following[asked.len() - at - length];
        let is_here = after(1) && own.iter().any(|part| part.starts_with(asked[at].as_str()));
        let stands_for_it = |step: &Step| {
            let held = |pattern: &Pattern| own.iter().any(|part| pattern.fits(part));
            step.at == at && after(step.length) && step.all.iter().all(held)
        };
        following.push(is_here || steps.iter().any(stands_for_it));
    }
    following.pop().unwrap_or_default()
}
