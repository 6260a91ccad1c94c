//! The views that are neither the first nor of one company or cluster.

use atlas::texts::{About, Compare, Connect, Texts, kind_label};

use super::markup::{escaped, list, localized, outside, paragraph, section};
use super::{Page, Site, cluster, company, explore};

pub(super) fn pages(site: &Site, texts: &Texts) -> Vec<Page> {
    vec![companies(site, texts), compare(site, texts), connect(site, texts), about(site, texts)]
}

fn page(path: &str, title: &str, description: &str, content: &[String]) -> Page {
    let head = [format!("<h1>{}</h1>\n", escaped(title)), paragraph(&escaped(description))].concat();
    let body = [head, content.concat()].concat();
    Page { path: path.to_owned(), title: title.to_owned(), description: description.to_owned(), data: None, body }
}

fn companies(site: &Site, texts: &Texts) -> Page {
    let words = &texts.directory;
    page("/companies", words.title, &(words.description)(site.columns.core().count()), &[explore::directory(site, texts)])
}

fn compare(site: &Site, texts: &Texts) -> Page {
    let words = Compare::of(texts.lang);
    let coverage = site
        .dataset
        .clusters
        .iter()
        .enumerate()
        .map(|(index, one)| format!("<h3>{}</h3>\n{}", localized(texts, &one.name), cluster::coverage(site, texts, index)));
    let coverage = section(words.coverage, &coverage.collect::<Vec<_>>().concat());
    let methods: Vec<String> = words.methods.iter().map(|text| escaped(text)).collect();
    page("/compare", words.title, words.intro, &[explore::counts(site, texts), coverage, section(words.method, &list(&methods))])
}

fn connect(site: &Site, texts: &Texts) -> Page {
    let words = Connect::of(texts.lang);
    let line = |link: &atlas::domain::model::Link| {
        let kind = kind_label((texts.kinds.link)(&link.kind), &link.kind);
        let year = link.year.map(|year| format!(" ({year})")).unwrap_or_default();
        let [from, to] = [&link.from, &link.to].map(|id| company::actor(site, texts, id));
        format!("{from} → {to} · {}{year} {} {}", escaped(&kind), localized(texts, &link.summary), outside(&link.source))
    };
    let relations: Vec<String> = site.dataset.links.iter().map(line).collect();
    page("/connect", words.title, words.intro, &[section(words.network, &list(&relations))])
}

fn about(site: &Site, texts: &Texts) -> Page {
    let words = About::of(texts.lang);
    let dataset = &site.dataset;
    let number = |count: usize| texts.numbers.integer(count as u64);
    let core = site.columns.core().count();
    let date = (texts.kinds.date)(&dataset.release.date);
    let intro = (words.intro)(&number(dataset.companies.len()), dataset.clusters.len(), &dataset.release.id, &date);
    let all = |lines: &[&str]| lines.iter().map(|line| paragraph(&escaped(line))).collect::<Vec<_>>().concat();
    let counts = (words.scope_counts)(&number(core), &number(dataset.companies.len() - core));
    let changes: Vec<String> = site
        .context
        .changes
        .iter()
        .map(|change| [escaped(&(texts.kinds.date)(&change.date)), localized(texts, &change.title)].join(" · "))
        .collect();
    let citation = (words.citation)(&dataset.release.id, &date, &dataset.release.licence, &site.address(texts.lang.code()));
    let contact = match site.config.contact.as_deref() {
        Some(contact) => {
            let shown = contact.strip_prefix("mailto:").unwrap_or(contact);
            format!("{}<p><a href=\"{}\">{}</a></p>\n", all(&[words.contact_text]), escaped(contact), escaped(shown))
        }
        None => all(&[words.no_contact]),
    };
    let gaps: Vec<String> = words.gaps_list.iter().map(|gap| escaped(gap)).collect();
    page(
        "/about",
        words.title,
        &intro,
        &[
            section(words.scope, &(all(words.scope_text) + &all(&[&counts]))),
            section(words.method, &all(words.method_text)),
            section(words.licences, &all(words.licences_text)),
            section(words.cite, &all(&[&citation])),
            section(words.changes, &list(&changes)),
            section(words.privacy, &all(words.privacy_text)),
            section(
                words.accessibility,
                &all(&[&(words.statement)(&date), words.standard, words.status_text, words.tested_text]),
            ),
            section(words.gaps, &list(&gaps)),
            section(words.contact, &(contact + &all(&[words.remedy]))),
        ],
    )
}
