//! Official figures over time: what others published about a cluster, apart from everything that the atlas counts itself.

use std::sync::Arc;

use leptos::prelude::*;

use super::frame::{Draw, Frame};
use super::table::{Cell, Column, Table};
use crate::domain::data::context::Indicator;
use crate::domain::filter::facets::Facet;
use crate::domain::order::sorted;
use crate::format::address::host;
use crate::scene::charts::{Axis, nothing, timeline};
use crate::scene::{Key, Scene};
use crate::state::{ClusterContext, Contexts, Intent, Load, Session, memo};
use crate::texts::{kind_label, value_label};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::official::{Writer, panels};
use crate::ui::shared::retry::retry_button;
use crate::ui::shared::targets::Kind;

/// An indicator needs so many figures to be worth a line in the list.
const LEAST: usize = 3;

/// What is known about the figures so far.
#[derive(Debug, Clone, PartialEq)]
enum State {
    Loading,
    Failed,
    /// The figures of the chosen indicator, by cluster and year.
    Ready(Vec<Indicator>),
}

/// The figures of one indicator, a panel a cluster. A point opens its source.
#[component]
pub(super) fn Indicators() -> impl IntoView {
    let session = Session::here();
    let title = session.texts().figures.indicators;
    let context = Contexts::of(session);
    let list = memo(move || context.with(|load| load.ready().map(|loaded| kinds(loaded)).unwrap_or_default()));
    let kind = memo(move || {
        let asked = session.url.with(|state| state.indicator.clone());
        list.with(|list| asked.filter(|asked| list.contains(asked)).or_else(|| list.first().cloned()))
    });
    let figures = memo(move || match context.get() {
        Load::Pending => State::Loading,
        Load::Failed(_) => State::Failed,
        Load::Ready(loaded) => State::Ready(chosen(session, &loaded, kind.get().as_deref())),
    });
    let table = memo(move || figures.with(|figures| table(session, figures)));
    let sentence = memo(move || figures.with(|figures| sentence(session, figures)));
    let draw: Draw = Arc::new(move |width| figures.with(|figures| draw(session, figures, width)));
    let activate = Callback::new(move |key: Key| {
        let source = figures.with_untracked(|figures| match figures {
            State::Ready(list) => key.position().and_then(|index| list.get(index)).map(|one| one.source.clone()),
            _ => None,
        });
        if let Some(source) = source.filter(|source| !source.is_empty()) {
            let _ = window().open_with_url_and_target_and_features(&source, "_blank", "noopener,noreferrer");
        }
    });
    let controls = node(move || match context.has_failed() {
        true => retry_button(session.texts(), move || vec![context], "#content h1").into_any(),
        false => choice(session, list.get(), kind.get()).into_any(),
    })
    .into_any();
    let publishers = Signal::derive(move || figures.with(publishers));
    view! { <Frame name="indicators" title sentence table draw kind=Kind::Datum activate publishers controls/> }
}

/// The usual indicators with enough figures, those with the most first.
fn kinds(loaded: &ClusterContext) -> Vec<String> {
    let mut kinds: Vec<(String, usize)> = Vec::new();
    for one in loaded.context.indicators.iter().filter(|one| !one.indicator.starts_with("other:")) {
        match kinds.iter_mut().find(|(id, _)| *id == one.indicator) {
            Some((_, count)) => *count += 1,
            None => kinds.push((one.indicator.clone(), 1)),
        }
    }
    kinds.retain(|(id, count)| *count >= LEAST && id != crate::domain::data::context::POPULATION);
    sorted(kinds, |a, b| b.1.cmp(&a.1)).into_iter().map(|(id, _)| id).collect()
}

/// The figures of an indicator for the clusters that the selection admits, in the order of the clusters and of the years.
fn chosen(session: Session, loaded: &ClusterContext, kind: Option<&str>) -> Vec<Indicator> {
    let clusters = session.url.with(|state| state.filters.values(Facet::Cluster).to_vec());
    let admitted = |one: &&Indicator| clusters.is_empty() || clusters.contains(&one.cluster);
    let own = loaded.context.indicators.iter().filter(|one| Some(one.indicator.as_str()) == kind);
    let atlas = session.atlas();
    let rank = |one: &Indicator| atlas.dataset.clusters.iter().position(|cluster| cluster.id == one.cluster);
    let key = |one: &Indicator| (rank(one), one.unit.clone(), one.year);
    sorted(own.filter(admitted).cloned().collect(), |a, b| key(a).cmp(&key(b)))
}

/// The list of indicators.
fn choice(session: Session, list: Vec<String>, now: Option<String>) -> AnyView {
    let figures = &session.texts().figures;
    if list.len() < 2 {
        return ().into_any();
    }
    let options = list.into_iter().map(|id| {
        let selected = now.as_ref() == Some(&id);
        let name = kind_label((figures.indicator_name)(&id), &id);
        view! { <option value=id selected=selected>{name}</option> }
    });
    let choose = move |event: leptos::ev::Event| {
        let id = event_target_value(&event);
        session.go(Intent::Push, |state| state.indicator = Some(id));
    };
    view! {
        <label class="chart-choice">
            <span>{figures.indicator}</span>
            <select data-atlas-indicator="" on:change=choose>{options.collect_view()}</select>
        </label>
    }
    .into_any()
}

/// The hosts of those who published the figures, each once, in the order of the figures.
fn publishers(state: &State) -> Vec<String> {
    let State::Ready(list) = state else { return Vec::new() };
    let mut hosts: Vec<String> = Vec::new();
    for found in list.iter().map(|one| host(&one.source)).filter(|found| !found.is_empty()) {
        if !hosts.iter().any(|known| known == found) {
            hosts.push(found.to_owned());
        }
    }
    hosts
}

fn place(session: Session, one: &Indicator) -> String {
    value_label(&session.atlas().dataset, session.texts(), Facet::Cluster, &one.cluster)
}

fn unit(session: Session, one: &Indicator) -> String {
    kind_label((session.texts().figures.unit)(&one.unit), &one.unit)
}

fn table(session: Session, state: &State) -> Table {
    let texts = session.texts();
    let figures = &texts.figures;
    let line = |one: &Indicator| {
        vec![
            Cell::name(place(session, one)),
            Cell::number(one.year.to_string(), f64::from(one.year)),
            Cell::number(texts.figure(one.value, &one.unit), one.value),
            Cell::name(one.note.get(texts.lang.code())),
            Cell { in_files: Some(one.source.clone()), ..Cell::name(host(&one.source)) },
        ]
    };
    let rows = if let State::Ready(list) = state { list.iter().map(line).collect() } else { Vec::new() };
    Table {
        columns: vec![
            Column::name("cluster", (texts.facets.name)(Facet::Cluster)),
            Column::number("year", figures.year),
            Column::number("value", figures.value),
            Column::name("scope", figures.scope),
            Column::name("source", figures.source),
        ],
        rows,
    }
}

fn draw(session: Session, state: &State, width: f64) -> Scene {
    let texts = session.texts();
    let figures = &texts.figures;
    let list = match state {
        State::Loading => return nothing(figures.loading, width),
        State::Failed => return nothing(figures.not_loaded, width),
        State::Ready(list) if list.is_empty() => return nothing(texts.charts.nothing, width),
        State::Ready(list) => list,
    };
    let lang = texts.lang.code();
    let writer = Writer {
        label: &|one| format!("{} ({})", place(session, one), unit(session, one)),
        title: &|one| {
            (figures.published)(
                &place(session, one),
                one.year,
                &texts.figure(one.value, &one.unit),
                one.note.get(lang),
                host(&one.source),
            )
        },
        value: &|value| texts.number(value),
    };
    let panels = panels(&list.iter().collect::<Vec<_>>(), &writer);
    timeline(&panels, &Axis::Years, width, &|value| texts.number(value))
}

fn sentence(session: Session, state: &State) -> String {
    let texts = session.texts();
    let list = match state {
        State::Loading => return texts.figures.loading.to_owned(),
        State::Failed => return texts.figures.not_loaded.to_owned(),
        State::Ready(list) => list,
    };
    let years = || list.iter().map(|one| one.year);
    match (years().min(), years().max()) {
        (Some(from), Some(to)) => {
            // A picture that is taken away has no list of indicators beside it.
            let id = list.first().map_or("", |one| &one.indicator);
            let name = kind_label((texts.figures.indicator_name)(id), id);
            [&name, ". ", &(texts.figures.indicators_sentence)(list.len(), from, to)].concat()
        }
        _ => texts.charts.nothing.to_owned(),
    }
}
