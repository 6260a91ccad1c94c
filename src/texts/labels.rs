//! Names of facet values: from the data where they are records, from the texts where they are a closed list.

use super::Texts;
use crate::domain::filter::facets::Facet;
use crate::domain::model::{Dataset, Term};

/// The name of a facet value in the language of `texts`; the value itself if nothing names it.
pub fn value_label(dataset: &Dataset, texts: &Texts, facet: Facet, value: &str) -> String {
    if let Some(text) = (texts.facets.value)(facet, value) {
        return text.to_owned();
    }
    let lang = texts.lang.code();
    let term = |terms: &[Term]| terms.iter().find(|term| term.id == value).map(|term| term.name.get(lang).to_owned());
    let name = match facet {
        Facet::Cluster => {
            dataset.clusters.iter().find(|cluster| cluster.id == value).map(|cluster| cluster.region.get(lang).to_owned())
        }
        Facet::Sector => term(&dataset.sectors),
        Facet::Tag => term(&dataset.tags),
        Facet::Programme => dataset.programmes.iter().find(|one| one.id == value).map(|one| one.name.clone()),
        Facet::Place => dataset.place(value).map(|place| place.name.clone()),
        Facet::Size | Facet::Status | Facet::Member => None,
    };
    name.unwrap_or_else(|| value.to_owned())
}

/// The language of [`value_label`] where it is not that of `texts`, for the attribute `lang`.
pub fn value_language<'a>(dataset: &'a Dataset, texts: &Texts, facet: Facet, value: &str) -> Option<&'a str> {
    let terms = match facet {
        Facet::Sector => &dataset.sectors,
        Facet::Tag => &dataset.tags,
        _ => return None,
    };
    let term = terms.iter().find(|term| term.id == value)?;
    let (found, _) = term.name.in_language(texts.lang.code())?;
    (found != texts.lang.code()).then_some(found)
}

/// A kind slug as words, where no text names it.
pub fn kind_label(name: Option<&'static str>, slug: &str) -> String {
    name.map_or_else(|| slug.replace('-', " "), str::to_owned)
}

/// A text with a capital first letter, for the beginning of a line; letters beyond ASCII stay as they are.
pub(super) fn capitalised(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
