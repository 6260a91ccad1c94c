//! The page of one cluster.

use maud::{Markup, html};

use super::{company, page_head, prose};
use crate::domain::model::{Localized, Scope};
use crate::site::markup::{facts, joined, list, localized, name, outside, paragraph, section, table};
use crate::site::{Page, Site};
use crate::texts::{Cluster, Texts, kind_label};

pub(super) fn page(site: &Site, texts: &Texts, index: usize) -> Page {
    let code = texts.lang.code();
    let words = Cluster::of(texts.lang);
    let dataset = &site.dataset;
    let cluster = &dataset.clusters[index];
    let profile = site.context.profile(&cluster.id);
    let rows: Vec<usize> = (0..dataset.companies.len()).filter(|row| dataset.companies[*row].cluster == index).collect();
    let phases = site.context.phases.iter().filter(|phase| phase.cluster == cluster.id).map(|phase| {
        let line = html! { ((words.phase)(phase.name.get(code), phase.since, phase.until)) };
        joined(" ", &[line, localized(texts, &phase.note), outside(&phase.source)])
    });
    let milestones = site.context.milestones.iter().filter(|one| one.cluster == cluster.id).map(|one| {
        let date = html! { ((texts.kinds.date)(&one.date)) };
        joined(" · ", &[date, localized(texts, &one.title), outside(&one.source)])
    });
    let programmes = dataset.programmes.iter().filter(|one| one.cluster == cluster.id).map(|one| {
        let operator = html! { @if let Some(operator) = one.operator_in(code) { ((words.operator)(operator)) } };
        joined(" ", &[name(one.name_in(code)), operator, localized(texts, &one.summary), outside(&one.source)])
    });
    let own = |cluster_id: &str| cluster_id == cluster.id;
    let context = &site.context;
    let themes = context.themes.iter().filter(|one| own(&one.cluster)).map(|one| {
        let year = html! { "(" (one.year) ")" };
        joined(" ", &[localized(texts, &one.name), year, localized(texts, &one.note), outside(&one.source)])
    });
    let path = context.paths.iter().filter(|one| own(&one.cluster)).map(|one| {
        let step = html! { (one.step) "." };
        joined(" ", &[step, localized(texts, &one.name), outside(&one.source)])
    });
    let dated = |date: &str, title: &Localized, source: &str| {
        joined(" · ", &[html! { ((texts.kinds.date)(date)) }, localized(texts, title), outside(source)])
    };
    let governance =
        context.governance.iter().filter(|one| own(&one.cluster)).map(|one| dated(&one.date, &one.title, &one.source));
    let stories = context.stories.iter().filter(|one| own(&one.cluster)).map(|one| dated(&one.date, &one.title, &one.source));
    let companies = list(rows.iter().map(|row| company::link(site, texts, *row)));
    let summary = profile.map(|profile| paragraph(localized(texts, &profile.summary))).unwrap_or_default();
    let told = html! {
        (facts(&[
            (texts.geo.region, localized(texts, &cluster.region)),
            (words.run_by, profile.map(|profile| name(&profile.operator)).unwrap_or_default()),
            (texts.detail.website, cluster.website.as_deref().map(outside).unwrap_or_default()),
        ]))
        (section(texts.explore.coverage, &coverage(site, texts, index)))
        (section(words.figures, &figures(site, texts, &cluster.id)))
        (section(words.phases, &list(phases)))
        (section(words.milestones, &list(milestones)))
        (section(words.themes, &list(themes)))
        (section(words.path, &list(path)))
        (section(words.governance, &list(governance)))
        (section(words.stories, &list(stories)))
        (section(words.programmes, &list(programmes)))
        (section(&(words.companies_here)(&texts.numbers.integer(rows.len() as u64)), &companies))
    };
    let body = html! { (page_head(&localized(texts, &cluster.name), &summary)) (prose(&told)) };
    let described = profile.map(|profile| profile.summary.get(code)).unwrap_or_default();
    Page {
        path: format!("/clusters/{}", cluster.id),
        title: cluster.name.get(code).to_owned(),
        description: format!("{}, {}. {described}", cluster.name.get(code), cluster.region.get(code)),
        data: None,
        body,
    }
}

/// Our rows against the official count, with what that counts.
pub(super) fn coverage(site: &Site, texts: &Texts, index: usize) -> Markup {
    let own = || site.dataset.companies.iter().filter(|company| company.cluster == index);
    let (ours, adjacent) = (own().count(), own().filter(|company| company.scope == Scope::Adjacent).count());
    match &site.dataset.clusters[index].official {
        Some(it) => {
            let unit = it.unit.get(texts.lang.code());
            let line = (texts.explore.coverage_of)(ours, adjacent, it.count as usize, unit, it.year);
            paragraph(joined(". ", &[html! { (line) }, localized(texts, &it.note), outside(&it.source)]))
        }
        None => paragraph((texts.explore.coverage_none)(ours)),
    }
}

/// Every official figure with its scope and source.
fn figures(site: &Site, texts: &Texts, cluster: &str) -> Markup {
    let own = site.context.indicators.iter().filter(|one| one.cluster == cluster);
    let rows = own.map(|one| {
        // What no text names is named by its note.
        let note = localized(texts, &one.note);
        let (kind, note) = match (texts.figures.indicator_name)(&one.indicator) {
            None if !one.note.is_empty() => (note, html! {}),
            name => (html! { (kind_label(name, &one.indicator)) }, note),
        };
        vec![kind, html! { (one.year) }, html! { (texts.figure(one.value, &one.unit)) }, note, outside(&one.source)]
    });
    let figures = &texts.figures;
    table(&[figures.indicators, figures.year, figures.value, figures.scope, figures.source], &rows.collect::<Vec<_>>())
}
