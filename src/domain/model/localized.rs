//! A text in several languages.

/// A text in several languages, each under its BCP 47 code. Never empty where the model asks for one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Localized(Vec<(String, String)>);

impl Localized {
    /// Builds a text from pairs of language code and text.
    pub fn new(entries: Vec<(String, String)>) -> Self {
        Self(entries)
    }

    /// The text in `lang`, else in the first language there is, together with the code of the language it is in.
    pub fn in_language(&self, lang: &str) -> Option<(&str, &str)> {
        self.0.iter().find(|(code, _)| code == lang).or_else(|| self.0.first()).map(|(code, text)| (code.as_str(), text.as_str()))
    }

    /// The text in `lang`, else in the first language there is, else nothing.
    pub fn get(&self, lang: &str) -> &str {
        self.in_language(lang).map_or("", |(_, text)| text)
    }

    /// Every text with the code of its language, in the order of the data.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(code, text)| (code.as_str(), text.as_str()))
    }

    /// The text in `lang`, if there is one.
    pub fn own(&self, lang: &str) -> Option<&str> {
        self.entries().find(|(code, _)| *code == lang).map(|(_, text)| text)
    }

    /// Every text, whatever its language.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(_, text)| text.as_str())
    }

    /// True if there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
