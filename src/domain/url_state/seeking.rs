//! What the partner finder seeks: a part of the state string of its own.
//!
//! `need=salle blanche` says in words what is sought; `for=luxai` seeks for a company; `seek=sector.medtech,tag.ai` describes a need by tokens of kind and value (what they
//! mean is in [`crate::domain::analysis::partner`]); `across=first` puts partners of other clusters first.

use crate::domain::data::dataset::is_slug;
use crate::domain::filter::filters::BadValue;
use crate::domain::order::sorted;

/// Who or what is sought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seeking {
    /// What is sought in words, trimmed.
    pub text: String,
    /// The company that partners are sought for.
    pub company: Option<String>,
    /// What is sought, as sorted tokens.
    pub tokens: Vec<String>,
    /// Partners across the border first.
    pub across_first: bool,
}

impl Seeking {
    /// Adds a token, or takes it away.
    pub fn toggle(&mut self, token: &str) {
        let before = self.tokens.len();
        self.tokens.retain(|known| known != token);
        if self.tokens.len() == before {
            self.tokens.push(token.to_owned());
            self.tokens = tidy(std::mem::take(&mut self.tokens));
        }
    }

    /// Replaces every token of a kind by this one, or by none.
    pub fn only(&mut self, kind: &str, value: &str) {
        self.tokens.retain(|token| token.split_once('.').is_none_or(|(found, _)| found != kind));
        if !value.is_empty() {
            self.toggle(&format!("{kind}.{value}"));
        }
    }

    /// Reads the tokens of a value; bad ones are reported.
    pub(super) fn read(&mut self, value: &str, bad: &mut Vec<BadValue>) {
        let (kept, dropped): (Vec<_>, Vec<_>) = value.split(',').partition(|token| is_token(token));
        bad.extend(dropped.into_iter().map(|token| BadValue { key: "seek".to_owned(), value: token.to_owned() }));
        self.tokens = tidy(kept.into_iter().map(str::to_owned).collect());
    }
}

/// A kind and a value, such as `tag.ai`.
fn is_token(text: &str) -> bool {
    text.split_once('.').is_some_and(|(kind, value)| is_slug(kind) && is_slug(value))
}

fn tidy(tokens: Vec<String>) -> Vec<String> {
    let mut tokens = sorted(tokens, Ord::cmp);
    tokens.dedup();
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_come_and_go() {
        let mut seeking = Seeking::default();
        for token in ["tag.ai", "sector.medtech", "tag.vr", "tag.ai"] {
            seeking.toggle(token);
        }
        assert_eq!(seeking.tokens, ["sector.medtech", "tag.vr"]);
        seeking.only("sector", "biotech");
        assert_eq!(seeking.tokens, ["sector.biotech", "tag.vr"]);
        seeking.only("sector", "");
        assert_eq!(seeking.tokens, ["tag.vr"]);
    }
}
