//! About the atlas: method, scope, coverage, sources, licences, privacy, accessibility. Every figure is counted from the data.

mod releases;

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;

use crate::domain::analysis::statistics::coverage;
use crate::domain::data::releases::FACTS;
use crate::domain::model::Dataset;
use crate::domain::order::sorted;
use crate::features::statement::Run;
use crate::format::address::host;
use crate::state::{Contexts, Session, Settings, base_path, chunk, opens_releases, release_href};
use crate::texts::About;
use crate::ui::shared::clipboard::copy;
use crate::ui::shared::details::with_details;
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::lazy::Builder;
use crate::ui::shared::localized::localized;
use crate::ui::shared::page::describe;
use crate::ui::shared::retry::retry_button;
use crate::ui::shared::source::source;

chunk!(pub(in crate::ui) page = about: Builder => view);

type Words = &'static About;
/// Hosts of sources that are named.
const HOSTS: usize = 12;
/// The whole page.
fn view() -> AnyView {
    let session = Session::here();
    let words = About::of(session.lang);
    let texts = session.texts();
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let date = (texts.kinds.date)(&dataset.release.date);
    let n = |count: usize| texts.numbers.integer(count as u64);
    let intro = (words.intro)(&n(dataset.companies.len()), dataset.clusters.len(), &dataset.release.id, &date);
    let core = coverage(dataset).iter().map(|row| row.core).sum::<usize>();
    describe(session, words.title, &intro);
    let contents = [
        ("scope", words.scope),
        ("method", words.method),
        ("coverage", words.coverage),
        ("sources", words.sources),
        ("licences", words.licences),
        ("cite", words.cite),
        ("changes", words.changes),
        ("privacy", words.privacy),
        ("accessibility", words.accessibility),
    ];
    // Buttons, not fragment links: the page has a base address, which a fragment would lead to.
    let contents = contents.map(|(id, title)| {
        view! { <li><button type="button" class="link" on:click=move |_| crate::ui::shared::focus::focus_soon(&[&format!("#about-{id}")])>{title}</button></li> }
    });
    view! {
        <article class="about" data-atlas="about">
            <div class="page-head">
                <h1 tabindex="-1">{words.title}</h1>
                <p>{intro}</p>
            </div>
            <nav class="panel about-contents" aria-label=words.contents><h2>{words.contents}</h2><ul>{contents.collect_view()}</ul></nav>
            {section("scope", words.scope, view! { {paragraphs(words.scope_text)}<p>{(words.scope_counts)(&n(core), &n(dataset.companies.len() - core))}</p> }.into_any())}
            {section("method", words.method, paragraphs(words.method_text))}
            {section("coverage", words.coverage, view! { <p>{words.coverage_text}</p>{covered(session, words, dataset)}{with_details(session, move || completeness(session, words, &session.atlas().dataset))}{releases::course(session, words)} }.into_any())}
            {section("sources", words.sources, with_details(session, move || sources(session, words, &session.atlas().dataset)))}
            {section("licences", words.licences, view! { {paragraphs(words.licences_text)}<p>{texts.map.credits}</p> }.into_any())}
            {section("cite", words.cite, citation(session, words, dataset, &date))}
            {section("changes", words.changes, changes(session, words))}
            {section("privacy", words.privacy, paragraphs(words.privacy_text))}
            {section("accessibility", words.accessibility, accessibility(session, words))}
        </article>
    }
    .into_any()
}

fn section(id: &'static str, title: &'static str, body: AnyView) -> AnyView {
    let heading = format!("about-{id}");
    view! {
        <section class="panel" aria-labelledby=heading.clone()>
            <h2 id=heading.clone() tabindex="-1">{title}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn paragraphs(list: &'static [&'static str]) -> AnyView {
    list.iter().map(|text| view! { <p>{*text}</p> }).collect_view().into_any()
}

/// Our companies against the official counts.
fn covered(session: Session, words: Words, dataset: &Dataset) -> AnyView {
    let texts = session.texts();
    let lang = session.lang.code();
    let key = |words: &'static str| view! { <span class="cell-key">{words}</span> };
    let rows = coverage(dataset).into_iter().map(|row| {
        let cluster = &dataset.clusters[row.cluster];
        let ours = texts.numbers.integer(row.companies as u64);
        let official = cluster.official.as_ref().map(|official| {
            let count = texts.numbers.integer(u64::from(official.count));
            let share = texts.numbers.percent(row.companies, official.count as usize);
            let unit = official.unit.get(lang);
            view! {
                <td>{key(words.official)}{format!("{count} {unit} ({})", official.year)}" "{source(session, &official.source)}</td>
                <td>{key(texts.charts.share)}{share}</td>
                <td>{key(texts.figures.scope)}{localized(session, &official.note)}</td>
            }
        });
        view! { <tr data-cluster=cluster.id.clone() data-value=row.companies.to_string()><th scope="row">{cluster.region.get(lang).to_owned()}</th><td>{key(words.recorded)}{ours}</td>{official}</tr> }
    });
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-labelledby="about-coverage">
            <table class="records" data-atlas-table="coverage">
                <thead><tr>
                    <th scope="col">{texts.detail.cluster}</th><th scope="col">{words.recorded}</th><th scope="col">{words.official}</th>
                    <th scope="col">{texts.charts.share}</th><th scope="col">{texts.figures.scope}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// How many companies have each fact.
fn completeness(session: Session, words: Words, dataset: &Dataset) -> AnyView {
    let texts = session.texts();
    let numbers = &texts.numbers;
    let all = dataset.companies.len();
    let key = |words: &'static str| view! { <span class="cell-key">{words}</span> };
    let rows = FACTS.iter().map(|(field, known)| {
        let count = dataset.companies.iter().filter(|company| known(company)).count();
        view! {
            <tr data-field=*field data-value=count.to_string()>
                <th scope="row">{(words.field_name)(field)}</th>
                <td>{key(texts.charts.companies)}{numbers.integer(count as u64)}</td>
                <td>{key(texts.charts.share)}{numbers.percent(count, all)}</td>
            </tr>
        }
    });
    view! {
        <h3>{words.completeness}</h3>
        <table class="records narrow" data-atlas-table="completeness">
            <thead><tr><th scope="col">{words.field}</th><th scope="col">{texts.charts.companies}</th><th scope="col">{texts.charts.share}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Which pages back the companies, and where the data are.
fn sources(session: Session, words: Words, dataset: &Dataset) -> AnyView {
    let numbers = &session.texts().numbers;
    let mut pages: Vec<&str> = dataset.companies.iter().flat_map(|company| company.sources.iter().map(String::as_str)).collect();
    pages = sorted(pages, Ord::cmp);
    pages.dedup();
    let mut hosts: HashMap<&str, usize> = HashMap::new();
    for page in &pages {
        *hosts.entry(host(page)).or_default() += 1;
    }
    let count = numbers.integer(hosts.len() as u64);
    let ranked = sorted(hosts.into_iter().collect(), |a: &(&str, usize), b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let items = ranked.into_iter().take(HOSTS).map(|(host, count)| {
        view! { <li>{host.to_owned()}" "<small>{numbers.integer(count as u64)}</small></li> }
    });
    let files = ["data/atlas.json", "data/details.json", "data/context.json", "data/source/README.md"];
    let base = base_path();
    let files = files.map(|file| view! { <li><a href=format!("{base}/{file}") download="" rel="external">{file}</a></li> });
    view! {
        <p data-atlas="source-count" data-value=pages.len().to_string()>{(words.sources_text)(&numbers.integer(pages.len() as u64), &count)}</p>
        <h3>{words.most_cited}</h3>
        <ul class="plain-list">{items.collect_view()}</ul>
        <h3>{words.download}</h3>
        <p>{words.download_text}</p>
        <ul class="plain-list">{files.collect_view()}</ul>
    }
    .into_any()
}

fn citation(session: Session, words: Words, dataset: &Dataset, date: &str) -> AnyView {
    let texts = session.texts();
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    let line = (words.citation)(&dataset.release.id, date, &dataset.release.licence, &address);
    let copied = RwSignal::new(false);
    let shown = line.clone();
    let press = move |_| {
        let by_hand = line.clone();
        copy(&line, move |done| {
            if done {
                let _ = copied.try_set(true);
            } else {
                let _ = window().prompt_with_message_and_default(texts.shell.share_by_hand, &by_hand);
            }
        });
    };
    view! {
        <p class="citation" data-atlas="citation">{shown}</p>
        <button type="button" class="button" on:click=press on:blur=move |_| copied.set(false)>
            <span aria-live="polite">{text(move || if copied.get() { texts.company.copied } else { texts.company.copy })}</span>
        </button>
    }
    .into_any()
}

fn changes(session: Session, words: Words) -> AnyView {
    let context = Contexts::of(session);
    let body = node(move || {
        let load = context.get();
        if load.error().is_some() {
            let again = retry_button(session.texts(), move || vec![context], "#content h1");
            return view! { <p class="caveat" role="alert">{session.texts().figures.not_loaded}" "{again}</p> }.into_any();
        }
        let list = load.ready().map(|loaded| loaded.context.changes.clone()).unwrap_or_default();
        if list.is_empty() {
            return view! { <p class="unknown">{words.no_changes}</p> }.into_any();
        }
        let mut told = HashSet::new();
        let items = list.into_iter().map(|change| {
            let title = localized(session, &change.title);
            let date = (session.texts().kinds.date)(&change.date);
            let is_other =
                change.release != session.atlas().dataset.release.id && told.insert(change.release.clone());
            let open = is_other.then(|| {
                let release = change.release.clone();
                shown(opens_releases, move || {
                    let release = release.clone();
                    view! { " "<a href=text(move || release_href(Some(&release))) rel="external" data-atlas="open-release">{session.texts().site.open_release}</a> }
                })
            });
            view! { <li data-release=change.release.clone()><b>{change.release.clone()}</b>", "<time datetime=change.date.clone()>{date}</time>" · "{title}{open}</li> }
        });
        view! { <ul class="notes">{items.collect_view()}</ul> }.into_any()
    });
    view! { {body} }.into_any()
}

fn accessibility(session: Session, words: Words) -> AnyView {
    let run = Run::recorded();
    let date = (session.texts().kinds.date)(&run.date);
    let tested = (words.tested_text)(&run.rules, &date, run.languages, [run.site, run.embed, run.kiosk, run.file]);
    let tasks = words.tasks.iter().map(|(id, task)| view! { <li data-task=*id>{*task}</li> });
    let settings = Settings::here();
    let contact = node(move || match settings.with(|config| config.contact.clone()) {
        None => view! { <p>{words.no_contact}</p> }.into_any(),
        Some(address) => {
            // The settings admit `mailto:` and http(s) only.
            let shown = address.trim_start_matches("mailto:").to_owned();
            view! { <p>{words.contact_text}" "<a href=address rel="external" data-atlas="contact">{shown}</a></p> }.into_any()
        }
    });
    view! {
        <p data-atlas="statement" data-value=run.date>{(words.statement)(&date)}</p>
        <p>{words.standard}</p>
        <h3>{words.status}</h3><p>{words.status_text}</p>
        <h3>{words.tested}</h3><p>{tested}</p><p>{words.by_keyboard}</p><ul class="notes">{tasks.collect_view()}</ul><p>{words.tested_further}</p>
        <h3>{words.gaps}</h3><ul class="notes">{words.gaps_list.iter().map(|gap| view! { <li>{*gap}</li> }).collect_view()}</ul>
        <h3>{session.texts().site.contact}</h3>{contact}
        <p>{words.remedy}</p>
    }
    .into_any()
}
