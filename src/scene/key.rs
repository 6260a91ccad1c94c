//! What a datum stands for.

use std::fmt;

/// The value, record or range behind a mark. Its text is the attribute of the automation contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// A facet value or a record, by its id.
    Id(String),
    /// A value of each of two facets that cross, the outer one first.
    Pair(String, String),
    /// A range of whole numbers, such as years; both ends belong to it.
    Range(i32, i32),
    /// A year, or the position in a list.
    Number(i32),
}

impl Key {
    /// The position of something in a list.
    pub fn index(position: usize) -> Self {
        Self::Number(i32::try_from(position).unwrap_or(i32::MAX))
    }

    /// The position in a list that [`Key::index`] was made of.
    pub fn position(&self) -> Option<usize> {
        if let Self::Number(number) = self { usize::try_from(*number).ok() } else { None }
    }

    /// The id of a value or record.
    pub fn id(&self) -> Option<&str> {
        if let Self::Id(id) = self { Some(id) } else { None }
    }

    /// The ids of the facet values: one, or one of each of two facets.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        let (first, second) = match self {
            Self::Id(id) => (Some(id), None),
            Self::Pair(outer, inner) => (Some(outer), Some(inner)),
            Self::Range(..) | Self::Number(_) => (None, None),
        };
        first.into_iter().chain(second).map(String::as_str)
    }
}

impl From<&str> for Key {
    fn from(id: &str) -> Self {
        Self::Id(id.to_owned())
    }
}

impl From<String> for Key {
    fn from(id: String) -> Self {
        Self::Id(id)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => out.write_str(id),
            Self::Pair(outer, inner) => write!(out, "{outer}:{inner}"),
            Self::Range(from, to) => write!(out, "{from}-{to}"),
            Self::Number(number) => write!(out, "{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn an_id_with_a_colon_is_no_pair() {
        let (id, pair) = (Key::from("a:b"), Key::Pair("a".to_owned(), "b".to_owned()));
        assert_eq!(id.to_string(), pair.to_string());
        assert_ne!(id, pair);
        assert_eq!((id.values().count(), pair.values().collect::<Vec<_>>()), (1, vec!["a", "b"]));
        assert_eq!((id.id(), pair.id(), Key::Range(-1, 5).to_string().as_str()), (Some("a:b"), None, "-1-5"));
    }
}
