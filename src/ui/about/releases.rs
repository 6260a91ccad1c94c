//! The course of the atlas: how many companies each release held, and of how many a fact was known.

use leptos::prelude::*;

use super::Words;
use crate::domain::data::releases::{COMPANIES, ClusterFigures, FACTS, ReleaseFigures};
use crate::domain::data::revision::Revision;
use crate::scene::Key;
use crate::scene::charts::{Axis, Panel, Point, timeline};
use crate::state::{Revisions, Session, opens_releases, release_href};
use crate::ui::shared::drawing::drawing;
use crate::ui::shared::dynamic::{node, shown};

/// The names of the figures in their order.
fn figures() -> impl Iterator<Item = &'static str> + Clone {
    std::iter::once(COMPANIES).chain(FACTS.iter().map(|(name, _)| *name))
}

/// The chart and its table; nothing while there is but one release, nor for a former one.
pub(super) fn course(session: Session, words: Words) -> AnyView {
    if session.atlas().is_former() {
        return ().into_any();
    }
    let revision = Revisions::of(session);
    node(move || match revision.ready() {
        Some(revision) if revision.releases.len() > 1 => untrack(|| view(session, words, &revision)),
        _ => ().into_any(),
    })
    .into_any()
}

fn view(session: Session, words: Words, revision: &Revision) -> AnyView {
    let mut releases = revision.releases.clone();
    releases.reverse();
    let panels: Vec<Panel> = figures().map(|figure| panel(session, words, figure, &releases)).collect();
    let named = releases.iter().filter_map(|release| Some((release.day()?, release.id.clone()))).collect();
    let axis = Axis::Days(named);
    let numbers = &session.texts().numbers;
    let draw = move |width| timeline(&panels, &axis, width, &|value| numbers.integer(value as u64));
    // The newest has the address without a release.
    let newest = revision.releases.first().map(|release| release.id.clone());
    let open = move |key: Key| {
        if let Some(id) = key.id().filter(|_| untrack(opens_releases)) {
            let href = untrack(|| release_href(Some(id).filter(|id| Some(*id) != newest.as_deref())));
            let _ = window().location().assign(&href);
        }
    };
    view! {
        <div class="chart course" data-atlas-chart="releases">
            <h3 id="releases-title">{words.course}</h3>
            <p class="hint">{words.course_hint}{shown(opens_releases, move || [" ", words.course_open].concat())}</p>
            {drawing("releases-title", draw, open)}
            <details class="data-table">
                <summary>{session.texts().charts.table}</summary>
                {table(session, words, &revision.releases)}
            </details>
        </div>
    }
    .into_any()
}

fn label(session: Session, words: Words, figure: &str) -> String {
    if figure == COMPANIES { session.texts().charts.companies.to_owned() } else { (words.field_name)(figure).to_owned() }
}

/// A figure over the releases, the earliest first; those that did not count it have no point, and no line leads over them.
fn panel(session: Session, words: Words, figure: &str, releases: &[ReleaseFigures]) -> Panel {
    let label = label(session, words, figure);
    let point = |(at, release): (usize, &ReleaseFigures)| {
        let count = release.figure(figure)?;
        let text = session.texts().numbers.integer(count as u64);
        let follows = at.checked_sub(1).is_some_and(|before| releases[before].figure(figure).is_some());
        let title = (words.course_point)(&release.id, &label, &text);
        Some(Point { key: Key::Id(release.id.clone()), title, text, at: release.day()?, value: count as f64, follows })
    };
    Panel { points: releases.iter().enumerate().filter_map(point).collect(), label }
}

/// Each release by cluster, the newest first.
fn table(session: Session, words: Words, releases: &[ReleaseFigures]) -> AnyView {
    let dataset = &session.atlas().dataset;
    let lang = session.lang.code();
    let region = |id: &str| {
        let known = dataset.clusters.iter().find(|cluster| cluster.id == id);
        known.map_or_else(|| id.to_owned(), |cluster| cluster.region.get(lang).to_owned())
    };
    let lines = releases.iter().flat_map(|release| release.clusters.iter().map(move |cluster| (release, cluster)));
    let row = |(release, cluster): (&ReleaseFigures, &ClusterFigures)| {
        let cells = figures().map(|figure| match cluster.figure(figure) {
            Some(count) => {
                let text = session.texts().numbers.integer(count as u64);
                view! { <td class="number" data-figure=figure data-value=count.to_string()>{text}</td> }.into_any()
            }
            None => {
                view! { <td class="number" data-figure=figure><span class="unknown">{session.texts().detail.unknown}</span></td> }
                    .into_any()
            }
        });
        view! {
            <tr data-release=release.id.clone() data-cluster=cluster.cluster.clone()>
                <th scope="row">{release.id.clone()}</th><td>{region(&cluster.cluster)}</td>{cells.collect_view()}
            </tr>
        }
    };
    let heads = figures().map(|figure| view! { <th scope="col" class="number">{label(session, words, figure)}</th> });
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-labelledby="releases-title">
            <table class="records" data-atlas-table="releases">
                <thead><tr>
                    <th scope="col">{words.release}</th><th scope="col">{session.texts().detail.cluster}</th>{heads.collect_view()}
                </tr></thead>
                <tbody>{lines.map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
