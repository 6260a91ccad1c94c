//! The texts of a release in further languages, each language in a file of its own beside the one that they belong to.
//!
//! `atlas.json` holds the texts in [`INLINE`], which the search of every page reads. `atlas.de.json` is what German adds: the same
//! lists, record by record in the same order, with nothing but the texts. A page loads only that of its own language, so that a
//! further language adds nothing to the first view of others; the service worker keeps all of them for a time without a network.
//! The details and the context are translated in the same way.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::edition;

/// The languages whose texts stand in the files themselves. The first is in every text.
pub const INLINE: [&str; 2] = ["en", "fr"];

/// A file of a release with what further languages add to it.
#[derive(Debug, Clone, Copy)]
pub struct FileText<'a> {
    /// The text of the file.
    pub text: &'a str,
    /// The texts of its translations.
    pub translations: &'a [String],
}

impl<'a> From<&'a str> for FileText<'a> {
    fn from(text: &'a str) -> Self {
        Self { text, translations: &[] }
    }
}

impl<'a> From<&'a String> for FileText<'a> {
    fn from(text: &'a String) -> Self {
        text.as_str().into()
    }
}

/// The name of the translation of a file: `atlas.json` in `de` is `atlas.de.json`.
pub fn translation_of(file: &str, language: &str) -> String {
    let stem = file.strip_suffix(".json").unwrap_or(file);
    [stem, ".", language, ".json"].concat()
}

/// Whether a path is that of a translation of the file `of`.
pub fn is_translation_of(path: &str, of: &str) -> bool {
    let language = path.strip_prefix(of.trim_end_matches("json")).and_then(|rest| rest.strip_suffix(".json"));
    language.is_some_and(|code| !code.is_empty() && !code.contains(['.', '/']))
}

/// The languages that the translations of a file are in, as its release says; none if it does not say.
pub fn languages(file: &Value) -> Vec<String> {
    let codes = file.pointer("/release/languages").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    codes.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Takes the texts of further languages out of a record: what is left of them by language, in the places where they stood.
pub fn take(record: &mut Value) -> BTreeMap<String, Value> {
    let mut taken: BTreeMap<String, Value> = BTreeMap::new();
    let Some(fields) = record.as_object_mut() else { return taken };
    if is_localized(fields) {
        let further = |code: &&String| !INLINE.contains(&code.as_str());
        for code in fields.keys().filter(further).cloned().collect::<Vec<_>>() {
            if let Some(text) = fields.remove(&code) {
                taken.insert(code.clone(), Value::Object(Map::from_iter([(code, text)])));
            }
        }
        return taken;
    }
    for (field, value) in fields {
        for (code, part) in take(value) {
            taken.entry(code).or_insert_with(|| Value::Object(Map::new()))[field] = part;
        }
    }
    taken
}

/// Puts the texts of a translation where they belong; false if it was not compiled with the file, or if its lists are not as long
/// as those of the file. Such a translation adds nothing: its texts would stand at other records.
pub fn translate(file: &mut Value, translation: &Value) -> bool {
    let lists = || translation.as_object().into_iter().flatten().filter_map(|(list, texts)| Some((list, texts.as_array()?)));
    let is_as_long = |(list, texts): (&String, &Vec<Value>)| {
        file.get(list).and_then(Value::as_array).is_some_and(|records| records.len() == texts.len())
    };
    if !edition::is_same(file, translation) || !lists().all(is_as_long) {
        return false;
    }
    for (list, texts) in lists() {
        let Some(records) = file.get_mut(list).and_then(Value::as_array_mut) else { continue };
        for (record, texts) in records.iter_mut().zip(texts) {
            put(record, texts);
        }
    }
    true
}

fn put(value: &mut Value, texts: &Value) {
    let (Some(fields), Some(texts)) = (value.as_object_mut(), texts.as_object()) else { return };
    let is_text = is_localized(fields);
    for (field, more) in texts {
        match fields.get_mut(field) {
            Some(inner) => put(inner, more),
            None if is_text && more.is_string() => drop(fields.insert(field.clone(), more.clone())),
            None => {}
        }
    }
}

/// Whether an object is a text in several languages.
fn is_localized(fields: &Map<String, Value>) -> bool {
    fields.get(INLINE[0]).is_some_and(Value::is_string)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn texts_go_to_their_language_and_come_back() {
        let whole = json!({ "id": "a", "name": { "en": "Wood", "fr": "Bois", "de": "Holz", "nl": "Hout" },
            "official": { "count": 3, "unit": { "en": "firms", "de": "Firmen" } }, "location": { "lat": 1.5 } });
        let mut record = whole.clone();
        let taken = take(&mut record);
        assert_eq!(record["name"], json!({ "en": "Wood", "fr": "Bois" }));
        assert_eq!(taken["de"], json!({ "name": { "de": "Holz" }, "official": { "unit": { "de": "Firmen" } } }));
        assert_eq!(taken["nl"], json!({ "name": { "nl": "Hout" } }));
        let release = json!({ "id": "r" });
        let mut file = json!({ "release": release, "companies": [{ "id": "b" }, record] });
        for texts in taken.values() {
            assert!(translate(&mut file, &json!({ "release": release, "companies": [null, texts] })));
        }
        assert_eq!(file["companies"], json!([{ "id": "b" }, whole]));
    }

    #[test]
    fn a_translation_adds_texts_and_nothing_else() {
        let file = json!({ "release": { "id": "r" }, "companies": [{ "id": "a", "name": { "en": "Wood" } }] });
        for (other, adds) in [
            (json!({ "release": { "id": "other" }, "companies": [{ "name": { "de": "Holz" } }] }), false),
            (json!({ "release": { "id": "r", "digest": "0a" }, "companies": [{ "name": { "de": "Holz" } }] }), false),
            (json!({ "release": { "id": "r" }, "companies": [{ "name": { "de": "Holz" } }, null] }), false),
            (
                json!({ "release": { "id": "r" }, "companies": [{ "id": "b", "website": "https://b.example", "name": { "de": 3 } }] }),
                true,
            ),
            (json!({ "release": { "id": "r" }, "companies": [{ "name": "Holz" }], "schema": 2 }), true),
            (json!({ "release": { "id": "r" }, "companies": [{ "name": { "de": "Holz" } }], "tags": [{}] }), false),
            (json!({ "companies": [{ "name": { "de": "Holz" } }] }), false),
        ] {
            let mut translated = file.clone();
            assert_eq!(translate(&mut translated, &other), adds, "{other}");
            assert_eq!(translated, file, "{other}");
        }
    }

    #[test]
    fn a_release_says_its_languages() {
        assert_eq!(languages(&json!({ "release": { "languages": ["de", 3, "nl"] } })), ["de", "nl"]);
        for none in [json!(null), json!({ "release": {} }), json!({ "release": { "languages": "de" } })] {
            assert_eq!(languages(&none), Vec::<String>::new(), "{none}");
        }
        assert_eq!(translation_of("data/atlas.json", "de"), "data/atlas.de.json");
        let of = |path| is_translation_of(path, "data/atlas.json");
        assert!(of("data/atlas.de.json") && of("data/atlas.nl.json"));
        assert!(
            !["data/atlas.json", "data/atlas.de.csv", "data/atlas..json", "atlas.de.json", "data/atlas.a/b.json"]
                .into_iter()
                .any(of)
        );
    }
}
