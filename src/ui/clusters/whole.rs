//! The clusters as a whole: where they are, and a card each with what it is and its official figures by indicator and scope.
//!
//! Nothing is set against another cluster: scopes differ, and the comparison is a view of its own.

use leptos::prelude::*;

use super::cards::{key_figures, line_of, way_to_companies};
use crate::domain::analysis::key_figures::{beyond, course};
use crate::domain::analysis::statistics::coverage;
use crate::domain::data::context::{Context, Indicator};
use crate::domain::model::Cluster;
use crate::state::{Contexts, Load, Session, view_href};
use crate::texts::{change_label, kind_label};
use crate::ui::map::overview_map;
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::localized::localized;
use crate::ui::shared::retry::retry_button;
use crate::views::View;

/// Indicators beside companies and jobs that a card tells.
const FURTHER: usize = 4;

/// Map and cards; cards come once with all they hold, so that nothing is pushed down.
pub(super) fn whole(session: Session) -> AnyView {
    let context = Contexts::of(session);
    let texts = session.texts();
    node(move || match context.get() {
        Load::Pending => view! { <p class="loading" role="status">{texts.figures.loading}</p> }.into_any(),
        Load::Failed(_) => {
            let again = retry_button(texts, move || vec![context], "#content h1");
            view! {
                <p class="panel caveat" role="alert">{texts.figures.not_loaded}" "{again}</p>
                {untrack(|| map_and_cards(session, None))}
            }
            .into_any()
        }
        Load::Ready(loaded) => untrack(|| map_and_cards(session, Some(&loaded.context))),
    })
    .into_any()
}

fn map_and_cards(session: Session, context: Option<&Context>) -> AnyView {
    let atlas = session.atlas();
    let listed = coverage(&atlas.dataset).into_iter();
    let cards = listed.map(|row| card(session, &atlas.dataset.clusters[row.cluster], row.companies, context));
    view! {
        <div class="clusters-whole">
            {overview_map(session)}
            <ul class="cluster-cards" data-atlas="cluster-cards">{cards.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn card(session: Session, cluster: &Cluster, listed: usize, context: Option<&Context>) -> AnyView {
    let view = View::Cluster(cluster.id.clone());
    let page = text(move || session.url.with(|url| view_href(session.lang, &view, &url.to_query())));
    let profile = context.and_then(|context| context.profile(&cluster.id));
    let summary = profile.map(|profile| view! { <p>{localized(session, &profile.summary)}</p> });
    let told = context.map(|context| beyond(&context.indicators, &cluster.id, FURTHER)).unwrap_or_default();
    let courses = told.into_iter().map(|one| {
        let list = context.map(|context| of_indicator(context, one)).unwrap_or_default();
        figure(session, one, &list)
    });
    let courses = courses.collect::<Vec<_>>();
    let courses = (!courses.is_empty()).then(|| view! { <ul class="courses">{courses}</ul> });
    let listed = way_to_companies(session, cluster, (session.texts().explore.listed)(listed));
    view! {
        <li class="cluster-card" data-atlas-card=cluster.id.clone()>
            <h2><a href=page>{localized(session, &cluster.name)}</a></h2>
            {summary}
            <div>{key_figures(session, cluster)}</div>
            {courses}
            <p class="card-listed">{listed}</p>
        </li>
    }
    .into_any()
}

/// Every figure of the indicator of `one`, the earliest first.
fn of_indicator<'a>(context: &'a Context, one: &Indicator) -> Vec<&'a Indicator> {
    let is_same = |other: &&Indicator| other.cluster == one.cluster && other.indicator == one.indicator;
    let list = context.indicators.iter().filter(is_same).collect();
    crate::domain::order::sorted(list, |a: &&Indicator, b| a.year.cmp(&b.year))
}

/// The latest figure with what it counts, and the course of its indicator where figures of one scope are known.
fn figure(session: Session, one: &Indicator, all: &[&Indicator]) -> AnyView {
    let texts = session.texts();
    // What no text names is named by its note.
    let name = (texts.figures.indicator_name)(&one.indicator);
    let (name, note) = match name {
        Some(name) => (name.into_any(), Some(view! { <small>{localized(session, &one.note)}</small> })),
        None if one.note.is_empty() => (kind_label(None, &one.indicator).into_any(), None),
        None => (localized(session, &one.note), None),
    };
    // A course to another figure would be read as the way to this one.
    let trend = course(all).filter(|trend| trend.ends_with(one.year, one.value));
    let words = trend.as_ref().and_then(|trend| change_label(session.texts(), trend, one.year));
    let line = trend.as_ref().and_then(line_of);
    view! {
        <li data-indicator=one.indicator.clone() data-year=one.year.to_string()>
            <span>{name}", "{one.year.to_string()}</span><b>{texts.figure(one.value, &one.unit)}</b>
            {words.map(|words| view! { <span class="card-change">{line}<span>{words}</span></span> })}
            {note}
        </li>
    }
    .into_any()
}
