//! The profile of each cluster: its sectors as shares, as counts, or side by side.

use std::sync::Arc;

use leptos::prelude::*;

use super::PROFILE;
use super::caution::with_caution;
use super::frame::{Draw, Frame};
use super::table::{Cell, Column, Table, count_and_share, count_and_share_columns};
use crate::domain::analysis::compare::is_small;
use crate::domain::analysis::statistics::{Bar as Count, cross, equals, leaders};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::selection::Dimension;
use crate::domain::url_state::ProfileMode;
use crate::scene::Key;
use crate::scene::charts::{Bar, Group, Lengths, grouped, nothing, stacked};
use crate::state::{Intent, Session, memo};
use crate::texts::value_label;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::targets::Kind;

const OWN: [Dimension; 2] = [Dimension::Facet(Facet::Cluster), Dimension::Facet(Facet::Sector)];

/// Each cluster with its sectors.
type Groups = [(Count, Vec<Count>)];

/// Companies by cluster and sector. A part filters by both.
#[component]
pub(super) fn Profile() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let rows = session.without(&OWN);
    let figures = memo(move || rows.with(|rows| cross(&session.atlas().columns, Facet::Cluster, Facet::Sector, rows)));
    let table = memo(move || figures.with(|groups| table(session, groups)));
    let sentence = memo(move || figures.with(|groups| sentence(session, groups)));
    let draw: Draw = Arc::new(move |width| figures.with(|groups| draw(session, groups, width)));
    let activate = Callback::new(move |key: Key| {
        if let Key::Pair(cluster, sector) = key {
            choose_both(session, (Facet::Cluster, &cluster), (Facet::Sector, &sector));
        }
    });
    let controls = modes(session).into_any();
    view! {
        <Frame name=PROFILE title=texts.charts.cluster_sector
            sentence table draw kind=Kind::Datum activate controls facets=&[Facet::Cluster, Facet::Sector]/>
    }
}

/// Filters by one value of each of two facets, or by neither if they are just that already.
pub(super) fn choose_both(session: Session, (outer, first): (Facet, &str), (inner, second): (Facet, &str)) {
    session.go(Intent::Push, |state| {
        let filters = &mut state.filters;
        let only = |values: &[String], id: &str| matches!(values, [value] if value == id);
        let same = only(filters.values(outer), first) && only(filters.values(inner), second);
        let one = |id: &str| if same { Vec::new() } else { vec![id.to_owned()] };
        filters.set(outer, one(first));
        filters.set(inner, one(second));
    });
}

/// The switch between the three pictures of the same figures.
fn modes(session: Session) -> impl IntoView {
    let figures = &session.texts().figures;
    let now = memo(move || session.url.with(|state| state.profile));
    let button = |mode: ProfileMode, id: &'static str, label: &'static str| {
        view! {
            <button type="button" data-atlas-profile=id aria-pressed=text(move || (now.get() == mode).to_string())
                on:click=move |_| session.go(Intent::Push, |state| state.profile = mode)>{label}</button>
        }
    };
    view! {
        <div class="segmented chart-modes" role="group" aria-label=figures.profile_modes>
            {button(ProfileMode::Shares, "shares", figures.shares)}
            {button(ProfileMode::Counts, "counts", figures.counts)}
            {button(ProfileMode::Grouped, "grouped", figures.grouped)}
        </div>
    }
}

fn label(session: Session, facet: Facet, id: &str) -> String {
    value_label(&session.atlas().dataset, session.texts(), facet, id)
}

fn table(session: Session, groups: &Groups) -> Table {
    let texts = session.texts();
    let group = |(cluster, parts): &(Count, Vec<Count>)| {
        let name = label(session, Facet::Cluster, &cluster.id);
        let line = |part: &Count| {
            let [count, share] = count_and_share(&texts.numbers, part.count, cluster.count);
            vec![Cell::name(name.clone()), Cell::name(label(session, Facet::Sector, &part.id)), count, share]
        };
        parts.iter().map(line).collect::<Vec<_>>()
    };
    let name = |facet: Facet| Column::name(facet.key(), (texts.facets.name)(facet));
    let [count, share] = count_and_share_columns(session);
    Table {
        columns: vec![name(Facet::Cluster), name(Facet::Sector), count, share],
        rows: groups.iter().flat_map(group).collect(),
    }
}

fn draw(session: Session, groups: &Groups, width: f64) -> crate::scene::Scene {
    let texts = session.texts();
    let numbers = &texts.numbers;
    let (clusters, sectors) =
        session.url.with(|state| (state.filters.values(Facet::Cluster).to_vec(), state.filters.values(Facet::Sector).to_vec()));
    let admits = |values: &[String], id: &String| values.is_empty() || values.contains(id);
    let group = |(cluster, parts): &(Count, Vec<Count>)| {
        let name = label(session, Facet::Cluster, &cluster.id);
        let part = |part: &Count| {
            let sector = label(session, Facet::Sector, &part.id);
            let share = numbers.percent(part.count, cluster.count);
            let chosen = admits(&clusters, &cluster.id) && admits(&sectors, &part.id);
            Bar {
                key: Key::Pair(cluster.id.clone(), part.id.clone()),
                title: (texts.charts.datum)(&format!("{name}, {sector}"), part.count, &share),
                label: sector,
                count: part.count,
                class: format!("sector-{}", part.id),
                chosen: (!clusters.is_empty() || !sectors.is_empty()).then_some(chosen),
            }
        };
        Group { label: name.clone(), total: numbers.integer(cluster.count as u64), parts: parts.iter().map(part).collect() }
    };
    if groups.iter().all(|(cluster, _)| cluster.count == 0) {
        return nothing(texts.charts.nothing, width);
    }
    let list: Vec<Group> = groups.iter().map(group).collect();
    let count = |count: usize| numbers.integer(count as u64);
    match session.url.with(|state| state.profile) {
        ProfileMode::Shares => stacked(&list, Lengths::Shares, width, &|part, whole| numbers.percent(part, whole)),
        ProfileMode::Counts => stacked(&list, Lengths::Counts, width, &|part, _| count(part)),
        ProfileMode::Grouped => grouped(&list, width, &count),
    }
}

fn sentence(session: Session, groups: &Groups) -> String {
    let texts = session.texts();
    let say = |(cluster, parts): &(Count, Vec<Count>)| {
        let first = leaders(parts);
        let share = texts.numbers.percent(first.first()?.count, cluster.count);
        let sectors = equals(
            first.iter().map(|part| label(session, Facet::Sector, &part.id)).collect(),
            texts.charts.and,
            texts.charts.tied,
        );
        Some((texts.charts.group_leader)(&label(session, Facet::Cluster, &cluster.id), &sectors, &share))
    };
    let parts: Vec<String> = groups.iter().filter_map(say).collect();
    if parts.is_empty() {
        return texts.charts.nothing.to_owned();
    }
    let few = groups.iter().filter(|(cluster, _)| is_small(cluster.count));
    let few: Vec<String> = few.map(|(cluster, _)| label(session, Facet::Cluster, &cluster.id)).collect();
    with_caution(session, format!("{}.", parts.join(texts.charts.separator)), &few)
}
