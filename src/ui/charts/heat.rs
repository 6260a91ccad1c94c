//! What each cluster works on: its share of companies with a topic, as a table of shades.

use std::sync::Arc;

use leptos::prelude::*;

use super::caution::with_caution;
use super::frame::{Draw, Frame};
use super::profile::choose_both;
use super::table::{Cell, Column, Table, count_and_share, count_and_share_columns};
use crate::domain::analysis::compare::is_small;
use crate::domain::analysis::statistics::matrix::{Matrix, cluster_tags};
use crate::domain::analysis::statistics::{Bar, equals, leaders};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::selection::Dimension;
use crate::scene::charts::{HeatCell, HeatRow, heat, nothing, shade};
use crate::scene::{Key, Scene};
use crate::state::{Session, memo};
use crate::texts::value_label;
use crate::ui::shared::targets::Kind;

const OWN: [Dimension; 2] = [Dimension::Facet(Facet::Cluster), Dimension::Facet(Facet::Tag)];

/// What the keys of the cells name.
const FACETS: &[Facet] = &[Facet::Cluster, Facet::Tag];

/// Topics that have a line.
const TOP: usize = 12;

/// The heat map. A cell filters by cluster and topic.
#[component]
pub(super) fn Heat() -> impl IntoView {
    let session = Session::here();
    let title = session.texts().figures.heat;
    let rows = session.without(&OWN);
    let figures = memo(move || rows.with(|rows| cluster_tags(&session.atlas().columns, rows, TOP)));
    let table = memo(move || figures.with(|figures| table(session, figures)));
    let sentence = memo(move || figures.with(|figures| sentence(session, figures)));
    let draw: Draw = Arc::new(move |width| figures.with(|figures| draw(session, figures, width)));
    let activate = Callback::new(move |key: Key| {
        if let Key::Pair(cluster, tag) = key {
            choose_both(session, (Facet::Cluster, &cluster), (Facet::Tag, &tag));
        }
    });
    view! { <Frame name="cluster-tag" title sentence table draw kind=Kind::Datum activate facets=FACETS/> }
}

fn label(session: Session, facet: Facet, bar: &Bar) -> String {
    value_label(&session.atlas().dataset, session.texts(), facet, &bar.id)
}

fn table(session: Session, figures: &Matrix) -> Table {
    let texts = session.texts();
    let name = |facet: Facet| Column::name(facet.key(), (texts.facets.name)(facet));
    let [count, share] = count_and_share_columns(session);
    let line = |(tag, counts): &(Bar, Vec<usize>)| {
        let cell = |(cluster, count): (&Bar, &usize)| {
            let [count, share] = count_and_share(&texts.numbers, *count, cluster.count);
            let names = [label(session, Facet::Tag, tag), label(session, Facet::Cluster, cluster)];
            vec![Cell::name(names[0].clone()), Cell::name(names[1].clone()), count, share]
        };
        figures.columns.iter().zip(counts).map(cell).collect::<Vec<_>>()
    };
    Table {
        columns: vec![name(Facet::Tag), name(Facet::Cluster), count, share],
        rows: figures.rows.iter().flat_map(line).collect(),
    }
}

fn part_of(count: usize, cluster: &Bar) -> f64 {
    count as f64 / cluster.count.max(1) as f64
}

fn draw(session: Session, figures: &Matrix, width: f64) -> Scene {
    let texts = session.texts();
    let cells = || figures.rows.iter().flat_map(|(_, counts)| figures.columns.iter().zip(counts));
    let most = cells().map(|(cluster, count)| part_of(*count, cluster)).fold(0.0, f64::max);
    if most <= 0.0 {
        return nothing(texts.charts.nothing, width);
    }
    let (clusters, tags) =
        session.url.with(|state| (state.filters.values(Facet::Cluster).to_vec(), state.filters.values(Facet::Tag).to_vec()));
    let admits = |values: &[String], id: &String| values.is_empty() || values.contains(id);
    let row = |(tag, counts): &(Bar, Vec<usize>)| {
        let topic = label(session, Facet::Tag, tag);
        let cell = |(cluster, count): (&Bar, &usize)| {
            let share = texts.numbers.percent(*count, cluster.count);
            let what = format!("{topic}, {}", label(session, Facet::Cluster, cluster));
            let chosen = admits(&clusters, &cluster.id) && admits(&tags, &tag.id);
            HeatCell {
                key: Key::Pair(cluster.id.clone(), tag.id.clone()),
                title: (texts.charts.datum)(&what, *count, &share),
                text: share,
                count: *count,
                shade: shade(part_of(*count, cluster), most),
                chosen: (!clusters.is_empty() || !tags.is_empty()).then_some(chosen),
            }
        };
        HeatRow { label: topic.clone(), cells: figures.columns.iter().zip(counts).map(cell).collect() }
    };
    let rows: Vec<HeatRow> = figures.rows.iter().map(row).collect();
    let names: Vec<String> = figures.columns.iter().map(|cluster| label(session, Facet::Cluster, cluster)).collect();
    heat(&names, &rows, width)
}

fn sentence(session: Session, figures: &Matrix) -> String {
    let texts = session.texts();
    let leader = |(column, cluster): (usize, &Bar)| {
        let topic = |(tag, counts): &(Bar, Vec<usize>)| {
            let count = counts.get(column).copied().unwrap_or_default();
            Bar { id: tag.id.clone(), count }
        };
        let topics: Vec<Bar> = figures.rows.iter().map(topic).collect();
        let first = leaders(&topics);
        let share = texts.numbers.percent(first.first()?.count, cluster.count);
        let named =
            equals(first.iter().map(|topic| label(session, Facet::Tag, topic)).collect(), texts.charts.and, texts.charts.tied);
        Some((texts.figures.topic_leader)(&label(session, Facet::Cluster, cluster), &named, &share))
    };
    let parts: Vec<String> = figures.columns.iter().enumerate().filter_map(leader).collect();
    if parts.is_empty() {
        return texts.charts.nothing.to_owned();
    }
    let few = figures.columns.iter().filter(|cluster| is_small(cluster.count));
    let few: Vec<String> = few.map(|cluster| label(session, Facet::Cluster, cluster)).collect();
    let said = format!("{}. {}", parts.join(texts.charts.separator), texts.figures.heat_note);
    with_caution(session, said, &few)
}
