//! The directory, the comparison and the partners.

use maud::html;

use super::{cluster, company, described, explore};
use crate::domain::analysis::facts::Actor;
use crate::site::markup::{inside, joined, list, localized, outside, section};
use crate::site::{Page, Site};
use crate::texts::{Clusters, Compare, Connect, Directory, Studio, Texts};

pub(super) fn companies(site: &Site, texts: &Texts) -> Page {
    let words = Directory::of(texts.lang);
    described(
        "/companies",
        words.title,
        &(words.description)(site.columns.core().count(), &site.dataset.regions(texts.lang.code())),
        &explore::directory(site, texts),
    )
}

pub(super) fn clusters(site: &Site, texts: &Texts) -> Page {
    let words = Clusters::of(texts.lang);
    let each = html! {
        @for (index, one) in site.dataset.clusters.iter().enumerate() {
            h2 { (inside(texts, &["/clusters/", &one.id].concat(), one.name.get(texts.lang.code()))) }
            (cluster::coverage(site, texts, index))
        }
    };
    described("/clusters", &(words.title)(site.dataset.clusters.len()), words.intro, &each)
}

pub(super) fn compare(site: &Site, texts: &Texts) -> Page {
    let words = Compare::of(texts.lang);
    let coverage = html! {
        @for (index, one) in site.dataset.clusters.iter().enumerate() {
            h3 { (localized(texts, &one.name)) }
            (cluster::coverage(site, texts, index))
        }
    };
    let methods = list((words.methods)(site.dataset.clusters.len()).into_iter().map(|text| html! { (text) }));
    let content = html! {
        (explore::counts(site, texts)) (section(texts.explore.coverage, &coverage)) (section(words.method, &methods))
    };
    described("/compare", words.title, words.intro, &content)
}

pub(super) fn connect(site: &Site, texts: &Texts) -> Page {
    let words = Connect::of(texts.lang);
    let relations = site.dataset.links.iter().map(|link| {
        let (kind, year) = company::kind_and_year(texts, link);
        let [from, to] = [&link.from, &link.to].map(|id| company::actor(texts, Actor::of(&site.dataset, id)));
        html! {
            (from) " → " (to) " · " (kind) (year) " " (joined(" ", &[localized(texts, &link.summary), outside(&link.source)]))
        }
    });
    described("/connect", texts.views.connect, words.intro, &section(words.network, &list(relations)))
}

pub(super) fn studio(texts: &Texts) -> Page {
    let words = Studio::of(texts.lang);
    let steps = html! { ol { @for step in words.steps { li { (step) } } } p { (words.drop_hint) } p { (words.private) } };
    described("/studio", words.title, words.intro, &steps)
}
