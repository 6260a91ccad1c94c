//! “Did you mean”: what is nearest to a value that is not accepted.

use std::collections::HashMap;

use super::super::problem::{Code, Problem};
use super::references::{Ids, lists};
use crate::format::fold::fold;

/// Two values are near from this similarity on (1 is equal).
const NEAR: f64 = 0.65;
/// For how many values the nearest id is looked for: each is compared with every id.
const MOST_LOOKED_FOR: usize = 500;

/// Words of closed lists in other languages, folded.
const MEANINGS: [(&str, &str); 29] = [
    ("oui", "yes"),
    ("ja", "yes"),
    ("true", "yes"),
    ("vrai", "yes"),
    ("1", "yes"),
    ("1.0", "yes"),
    ("x", "yes"),
    ("non", "no"),
    ("nein", "no"),
    ("nee", "no"),
    ("false", "no"),
    ("faux", "no"),
    ("0", "no"),
    ("actif", "active"),
    ("active", "active"),
    ("en activite", "active"),
    ("rachetee", "acquired"),
    ("acquise", "acquired"),
    ("demenagee", "moved"),
    ("partie", "moved"),
    ("fermee", "closed"),
    ("radiee", "closed"),
    ("coeur", "core"),
    ("connexe", "adjacent"),
    ("entreprise", "company"),
    ("unternehmen", "company"),
    ("evenement", "event"),
    ("recherche", "research"),
    ("forschung", "research"),
];

/// Adds what was probably meant to problems of closed lists, ids, dates and numbers.
pub(super) fn suggest(ids: &Ids<'_>, problems: &mut [Problem]) {
    // The same mistake is often in many rows.
    let mut known: HashMap<(&[&str], String), Option<String>> = HashMap::new();
    for problem in problems.iter_mut().filter(|problem| problem.suggestion.is_empty()) {
        let value = &problem.value;
        problem.suggestion = match problem.code {
            Code::NotOneOf => {
                let allowed: Vec<&str> = problem.expected.split(", ").collect();
                meant(value)
                    .filter(|meant| allowed.contains(meant))
                    .map(str::to_owned)
                    .or_else(|| nearest(value, allowed.iter().copied()))
            }
            Code::Unresolved => {
                let lists = lists(problem);
                let is_enough = known.len() >= MOST_LOOKED_FOR;
                let found = known.entry((lists, value.clone()));
                found.or_insert_with(|| if is_enough { None } else { nearest(value, ids.of(lists)) }).clone()
            }
            Code::NotSlug => Some(fold(value).replace(' ', "-")).filter(|slug| !slug.is_empty() && slug.is_ascii()),
            Code::NotDate => date(value),
            Code::NotHttp => Some(format!("https://{value}")).filter(|_| is_host(value)),
            Code::NotNumber => decimal(value),
            _ => None,
        }
        .unwrap_or_default();
    }
}

/// The value of a closed list that a word of another language means.
fn meant(value: &str) -> Option<&'static str> {
    let folded = fold(value);
    MEANINGS.iter().find(|(word, _)| *word == folded).map(|(_, meaning)| *meaning)
}

/// The candidate that is most like a value.
pub(super) fn nearest<'a>(value: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let folded = fold(value);
    let scored = candidates.map(|one| (strsim::normalized_damerau_levenshtein(&fold(one), &folded), one));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)));
    best.filter(|(score, _)| *score >= NEAR).map(|(_, one)| one.to_owned())
}

/// A day as `05/11/2001` or `5.11.2001`, where the order of day and month is that of Europe.
fn date(value: &str) -> Option<String> {
    let parts: Vec<u32> = value.split(['/', '.', '-', ' ']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [day, month, year] if (1..=31).contains(&day) && (1..=12).contains(&month) && year > 1_000 => {
            Some(format!("{year:04}-{month:02}-{day:02}"))
        }
        [year, month, day] if year > 1_000 && (1..=31).contains(&day) && (1..=12).contains(&month) => {
            Some(format!("{year:04}-{month:02}-{day:02}"))
        }
        [month, year] if (1..=12).contains(&month) && year > 1_000 => Some(format!("{year:04}-{month:02}")),
        _ => None,
    }
}

/// A name of a host, perhaps with a path, that lacks its scheme.
fn is_host(value: &str) -> bool {
    let host = value.split('/').next().unwrap_or_default();
    host.contains('.') && !host.contains(char::is_whitespace) && !host.contains('@') && !value.contains("://")
}

/// A decimal with a comma, or a year of a date.
fn decimal(value: &str) -> Option<String> {
    let dotted = value.replacen(',', ".", 1);
    if dotted != *value && dotted.parse::<f64>().is_ok() {
        return Some(dotted);
    }
    let year = value.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))?;
    value[4..].starts_with('-').then(|| year.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_is_found() {
        assert_eq!(nearest("medteck", ["medtech", "biotech", "pharma"].into_iter()).as_deref(), Some("medtech"));
        assert_eq!(nearest("zzz", ["medtech", "biotech"].into_iter()), None);
        assert_eq!((meant("Oui"), meant("FERMÉE"), meant("peut-être")), (Some("yes"), Some("closed"), None));
        assert_eq!(date("05/11/2001").as_deref(), Some("2001-11-05"));
        assert_eq!(date("2001/11/5").as_deref(), Some("2001-11-05"));
        assert_eq!((date("31/31/2001"), date("soon")), (None, None));
        assert_eq!((decimal("49,61").as_deref(), decimal("2015-01-01").as_deref()), (Some("49.61"), Some("2015")));
        assert!(is_host("www.luxai.com/a") && !is_host("no address") && !is_host("a@b.example"));
    }
}
