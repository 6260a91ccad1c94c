//! Reads one JSON record field by field and collects every problem, so that an analyst sees all of them at once.

use serde_json::{Map, Value};

use super::issue::{Issue, Origin, Problem};
use super::parts::Ids;
use crate::domain::model::Localized;
use crate::domain::order::distinct;
use crate::format::decimal::short;

/// Longest accepted name, in characters.
pub const MAX_NAME: usize = 300;
/// Longest accepted sentence, in characters.
pub const MAX_TEXT: usize = 2000;

/// A record under examination.
pub(crate) struct Record<'a> {
    fields: &'a Map<String, Value>,
    origin: &'a Origin,
    name: String,
    issues: Vec<Issue>,
}

impl<'a> Record<'a> {
    /// Opens a record.
    ///
    /// # Errors
    /// An issue if `value` is no JSON object.
    pub(crate) fn open(value: &'a Value, origin: &'a Origin) -> Result<Self, Box<Issue>> {
        let Some(fields) = value.as_object() else {
            let issue =
                Issue { origin: origin.clone(), record: String::new(), field: String::new(), problem: Problem::NotObject };
            return Err(Box::new(issue));
        };
        let name = ["name", "id", "title", "indicator"]
            .iter()
            .find_map(|key| fields.get(*key).and_then(Value::as_str))
            .unwrap_or_default();
        Ok(Self { fields, origin, name: name.to_owned(), issues: Vec::new() })
    }

    /// Notes a problem with a field.
    pub(crate) fn problem(&mut self, field: &str, problem: Problem) {
        let issue = Issue { origin: self.origin.clone(), record: self.name.clone(), field: field.to_owned(), problem };
        self.issues.push(issue);
    }

    /// The record if it is sound, else its problems.
    pub(crate) fn finish<T>(self, value: T, issues: &mut Vec<Issue>) -> Option<T> {
        if self.issues.is_empty() {
            return Some(value);
        }
        issues.extend(self.issues);
        None
    }

    /// The problems so far, for a record of which the sound fields are used.
    pub(crate) fn into_issues(self) -> Vec<Issue> {
        self.issues
    }

    /// Notes every key that is not one of these: a misspelt one would otherwise be ignored in silence.
    pub(crate) fn only(&mut self, keys: &[&str]) {
        let fields = self.fields;
        for key in fields.keys().filter(|key| !keys.contains(&key.as_str())) {
            self.problem(key, Problem::NotOneOf { found: key.clone(), allowed: keys.join(", ") });
        }
    }

    /// As [`Self::only`] for the fields of an object inside the record.
    pub(crate) fn only_in(&mut self, group: &str, keys: &[&str]) {
        let Some(value) = self.raw(group) else { return };
        let Some(fields) = value.as_object() else {
            self.problem(group, Problem::NotObject);
            return;
        };
        for key in fields.keys().filter(|key| !keys.contains(&key.as_str())) {
            self.problem(&[group, ".", key].concat(), Problem::NotOneOf { found: key.clone(), allowed: keys.join(", ") });
        }
    }

    /// The items of a list; absent is empty.
    pub(crate) fn values(&mut self, field: &str) -> &'a [Value] {
        match self.raw(field) {
            None => &[],
            Some(Value::Array(items)) => items,
            Some(_) => {
                self.problem(field, Problem::NotList);
                &[]
            }
        }
    }

    /// The items of a list that are in a closed set of values, each once; the others are problems.
    pub(crate) fn each_of<T: Copy + PartialEq>(&mut self, field: &str, allowed: &[(&str, T)]) -> Vec<T> {
        let mut chosen = Vec::new();
        for item in self.values(field) {
            match allowed.iter().find(|(id, _)| item.as_str() == Some(id)) {
                Some((_, value)) if !chosen.contains(value) => chosen.push(*value),
                Some(_) => {}
                None => {
                    let allowed = allowed.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ");
                    self.problem(field, Problem::NotOneOf { found: shown(item), allowed });
                }
            }
        }
        chosen
    }

    fn raw(&self, field: &str) -> Option<&'a Value> {
        let fields = self.fields;
        let value = match field.split_once('.') {
            Some((outer, inner)) => fields.get(outer)?.get(inner)?,
            None => fields.get(field)?,
        };
        let is_blank = value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty());
        (!is_blank).then_some(value)
    }

    fn missing<T>(&mut self, field: &str) -> Option<T> {
        self.problem(field, Problem::Missing);
        None
    }

    /// An optional text of at most `max` characters.
    pub(crate) fn text(&mut self, field: &str, max: usize) -> Option<String> {
        let value = self.raw(field)?;
        self.text_in(value, field, max)
    }

    fn text_in(&mut self, value: &Value, field: &str, max: usize) -> Option<String> {
        let Some(text) = value.as_str() else {
            self.problem(field, Problem::NotText);
            return None;
        };
        let length = text.chars().count();
        if length > max {
            self.problem(field, Problem::TooLong { length, max });
            return None;
        }
        Some(text.trim().to_owned())
    }

    /// A text that must be there; empty if it is not, with an issue.
    pub(crate) fn required(&mut self, field: &str, max: usize) -> String {
        let text = match self.raw(field) {
            None => self.missing(field),
            Some(value) => self.text_in(value, field, max),
        };
        text.unwrap_or_default()
    }

    /// An id that must be there: lower-case ASCII letters, digits and hyphens.
    pub(crate) fn slug(&mut self, field: &str) -> String {
        let found = self.required(field, MAX_NAME);
        if !found.is_empty() && !is_slug(&found) {
            self.problem(field, Problem::NotSlug { found: found.clone() });
        }
        found
    }

    /// An optional whole number between `min` and `max`, both included.
    pub(crate) fn integer(&mut self, field: &str, min: i64, max: i64) -> Option<i64> {
        let value = self.raw(field)?;
        let number = value.as_i64().or_else(|| value.as_f64().filter(|n| n.fract() == 0.0).map(|n| n as i64));
        let Some(number) = number else {
            self.problem(field, Problem::NotNumber { found: shown(value) });
            return None;
        };
        if number < min || number > max {
            let problem = Problem::OutOfRange { found: number.to_string(), min: min.to_string(), max: max.to_string() };
            self.problem(field, problem);
            return None;
        }
        Some(number)
    }

    /// An optional year that a company or a figure may have.
    pub(crate) fn year(&mut self, field: &str) -> Option<i32> {
        self.integer(field, 1500, 2100).map(|year| year as i32)
    }

    /// An optional number between `min` and `max`, both included.
    pub(crate) fn decimal(&mut self, field: &str, min: f64, max: f64) -> Option<f64> {
        let value = self.raw(field)?;
        let Some(number) = value.as_f64() else {
            self.problem(field, Problem::NotNumber { found: shown(value) });
            return None;
        };
        if !(min..=max).contains(&number) {
            let problem = Problem::OutOfRange { found: short(number, 6), min: short(min, 6), max: short(max, 6) };
            self.problem(field, problem);
            return None;
        }
        Some(number)
    }

    /// An optional http(s) address; anything else never becomes a link.
    pub(crate) fn link(&mut self, field: &str) -> Option<String> {
        let found = self.text(field, MAX_TEXT)?;
        self.checked_link(field, found)
    }

    fn checked_link(&mut self, field: &str, found: String) -> Option<String> {
        if is_http(&found) {
            return Some(found);
        }
        self.problem(field, Problem::NotHttp { found });
        None
    }

    /// A list of texts; absent is empty.
    pub(crate) fn list(&mut self, field: &str) -> Vec<String> {
        let Some(value) = self.raw(field) else { return Vec::new() };
        let Some(items) = value.as_array() else {
            self.problem(field, Problem::NotText);
            return Vec::new();
        };
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            match item.as_str() {
                Some(text) if text.chars().count() <= MAX_TEXT => texts.push(text.to_owned()),
                Some(text) => self.problem(field, Problem::TooLong { length: text.chars().count(), max: MAX_TEXT }),
                None => self.problem(field, Problem::NotText),
            }
        }
        texts
    }

    /// A list of http(s) addresses.
    pub(crate) fn links(&mut self, field: &str) -> Vec<String> {
        self.list(field).into_iter().filter_map(|found| self.checked_link(field, found)).collect()
    }

    /// One of a closed set of values.
    pub(crate) fn one_of<T: Copy>(&mut self, field: &str, allowed: &[(&str, T)]) -> Option<T> {
        let found = self.text(field, MAX_NAME)?;
        let hit = allowed.iter().find(|(id, _)| *id == found);
        if hit.is_none() {
            let allowed = allowed.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ");
            self.problem(field, Problem::NotOneOf { found, allowed });
        }
        hit.map(|(_, value)| *value)
    }

    /// The position of the referenced record in `known`, by its id.
    pub(crate) fn reference(&mut self, field: &str, known: &Ids) -> Option<usize> {
        let found = self.text(field, MAX_NAME)?;
        self.resolve(field, found, known)
    }

    /// The positions of the referenced records in `known`, each once.
    pub(crate) fn references(&mut self, field: &str, known: &Ids) -> Vec<usize> {
        distinct(self.list(field).into_iter().filter_map(|found| self.resolve(field, found, known)))
    }

    fn resolve(&mut self, field: &str, found: String, known: &Ids) -> Option<usize> {
        let position = known.get(&found).copied();
        if position.is_none() {
            self.problem(field, Problem::Unresolved { found });
        }
        position
    }

    /// A text per language: an object of code and text.
    pub(crate) fn localized(&mut self, field: &str, max: usize) -> Localized {
        let Some(value) = self.raw(field) else { return Localized::default() };
        let Some(object) = value.as_object() else {
            self.problem(field, Problem::NotLike { found: shown(value), example: r#"{ "fr": "…", "en": "…" }"# });
            return Localized::default();
        };
        let mut entries = Vec::with_capacity(object.len());
        for (code, value) in object {
            match value.as_str() {
                Some(text) if text.trim().is_empty() => {}
                Some(text) if text.chars().count() <= max => entries.push((code.clone(), text.to_owned())),
                Some(text) => self.problem(field, Problem::TooLong { length: text.chars().count(), max }),
                None => self.problem(field, Problem::NotText),
            }
        }
        Localized::new(entries)
    }

    /// A text per language of which at least one must be there.
    pub(crate) fn localized_required(&mut self, field: &str, max: usize) -> Localized {
        let text = self.localized(field, max);
        if text.is_empty() && self.issues.iter().all(|issue| issue.field != field) {
            self.problem(field, Problem::Missing);
        }
        text
    }
}

/// True for lower-case ASCII letters, digits and hyphens, as ids are.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// True for an address that may become a link: http or https with a host.
pub fn is_http(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !text.chars().any(char::is_whitespace))
}

fn shown(value: &Value) -> String {
    let mut text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.as_f64().map(|number| short(number, 6)).unwrap_or_default(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null => "null".to_owned(),
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
    };
    if text.chars().count() > 60 {
        text = text.chars().take(60).chain(['…']).collect();
    }
    text
}
