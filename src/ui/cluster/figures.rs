//! Official figures over time, and objectives against their outcome.

use leptos::prelude::*;

use super::Page;
use crate::domain::analysis::key_figures::course;
use crate::domain::data::context::{Context, Indicator, scopes};
use crate::domain::order::sorted;
use crate::format::decimal::short;
use crate::scene::charts::{Axis, timeline};
use crate::texts::{change_label, kind_label};
use crate::ui::shared::drawing::drawing;
use crate::ui::shared::official::{Writer, panels};
use crate::ui::shared::source::source;

/// The figures that every cluster is asked for; what else was published follows as a list.
const USUAL: [&str; 7] =
    ["companies", "members", "employees", "value-added-meur", "projects-supported", "funding-raised-meur", "companies-founded"];
const TARGET: &str = "-target";
const OUTCOME: &str = "-outcome";

/// A value with its unit, as a sentence would have it.
fn value(page: &Page<'_>, one: &Indicator) -> String {
    page.session.texts().figure(one.value, &one.unit)
}

fn of_cluster<'a>(page: &Page<'_>, context: &'a Context) -> Vec<&'a Indicator> {
    let id = &page.cluster.id;
    let own = context.indicators.iter().filter(|one| one.cluster == *id).collect();
    sorted(own, |a: &&Indicator, b| a.year.cmp(&b.year))
}

/// The charts of the usual figures, and all others as a table.
pub(super) fn panel(page: &Page<'_>, context: &Context) -> AnyView {
    let all = of_cluster(page, context);
    let is_objective = |one: &&Indicator| one.indicator.ends_with(TARGET) || one.indicator.ends_with(OUTCOME);
    let charts = USUAL.iter().filter_map(|name| {
        let list: Vec<&Indicator> = all.iter().copied().filter(|one| one.indicator == *name).collect();
        (list.len() > 1).then(|| chart(page, name, &list))
    });
    let charts = charts.collect_view();
    let charted = |one: &Indicator| {
        USUAL.contains(&one.indicator.as_str()) && all.iter().filter(|other| other.indicator == one.indicator).count() > 1
    };
    let rest: Vec<&Indicator> = all.iter().copied().filter(|one| !charted(one) && !is_objective(one)).collect();
    let count = page.n(rest.len());
    view! {
        <section class="panel" aria-labelledby="figures-title">
            <h2 id="figures-title">{page.words.figures}</h2>
            <p class="hint">{page.words.figures_hint}</p>
            <div class="indicator-charts">{charts}</div>
            <details class="data-table" data-atlas="other-figures">
                <summary>{(page.words.other_figures)(&count)}</summary>
                {table(page, &rest, "other-figures")}
            </details>
        </section>
    }
    .into_any()
}

/// Figures with their scope and source.
fn table(page: &Page<'_>, list: &[&Indicator], name: &str) -> AnyView {
    let words = &page.session.texts().figures;
    let row = |one: &&Indicator| {
        let key = one.indicator.clone();
        view! {
            <tr data-indicator=key data-year=one.year.to_string() data-value=short(one.value, 4)>
                <th scope="row">{one.year.to_string()}</th>
                <td class="number">{value(page, one)}</td>
                <td>{page.said(&one.note)}</td>
                <td>{source(page.session, &one.source)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame">
            <table class="records" data-atlas-table=name.to_owned()>
                <thead><tr>
                    <th scope="col">{words.year}</th><th scope="col" class="number">{words.value}</th>
                    <th scope="col">{words.scope}</th><th scope="col">{words.source}</th>
                </tr></thead>
                <tbody>{list.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// One indicator: a point a figure, in order of years, with its table.
fn chart(page: &Page<'_>, name: &str, figures: &[&Indicator]) -> AnyView {
    let session = page.session;
    let words = page.words;
    let lang = session.lang.code();
    let title = kind_label((session.texts().figures.indicator_name)(name), name);
    // The change is the title: values stand at the points, and sentence and table are for those who do not see them.
    let latest = figures.iter().map(|one| one.year).max().unwrap_or_default();
    let course = course(figures).and_then(|trend| change_label(session.texts(), &trend, latest));
    let title = course.map_or_else(|| title.clone(), |course| (words.finding)(&title, &course));
    let write = move |value: f64| session.texts().number(value);
    let writer = Writer {
        label: &|one| kind_label((session.texts().figures.unit)(&one.unit), &one.unit),
        title: &|one| (words.figure_title)(one.year, &value(page, one), one.note.get(lang)),
        value: &write,
    };
    let panels = panels(figures, &writer);
    let key = format!("indicator-{name}");
    let picture = drawing(&key, move |width| timeline(&panels, &Axis::Years, width, &write), |_| ());
    let said = |of: &[usize]| {
        let (first, last) = (figures[*of.first()?], figures[*of.last()?]);
        Some((words.figures_sentence)(&page.n(of.len()), first.year, &value(page, first), last.year, &value(page, last)))
    };
    // Only figures of one scope are told as first and last; the others each by itself.
    let (together, alone): (Vec<_>, Vec<_>) = scopes(figures).into_iter().partition(|scope| scope.len() > 1);
    let alone = alone.into_iter().flatten().map(|at| figures[at]);
    let alone = alone.map(|one| format!("{}.", (words.figure_title)(one.year, &value(page, one), "")));
    let sentence = together.iter().filter_map(|scope| said(scope)).chain(alone).collect::<Vec<_>>().join(" ");
    view! {
        <section class="chart" aria-labelledby=key.clone() data-atlas-chart=key.clone()>
            <h3 id=key.clone()>{title}</h3>
            <p class="sentence hidden" data-atlas-sentence=key.clone()>{sentence}</p>
            {picture}
            <details class="data-table">
                <summary>{session.texts().charts.table}</summary>
                {table(page, figures, &key)}
            </details>
        </section>
    }
    .into_any()
}

/// What was announced, and what was published of its outcome.
pub(super) fn objectives(page: &Page<'_>, context: &Context) -> AnyView {
    let words = page.words;
    let all = of_cluster(page, context);
    let targets = all.iter().filter(|one| one.indicator.ends_with(TARGET));
    let rows = targets.map(|target| {
        let name = target.indicator.trim_end_matches(TARGET);
        let outcome = all.iter().find(|one| one.indicator.strip_suffix(OUTCOME) == Some(name) && one.year == target.year);
        let published = outcome.is_some();
        let outcome = match outcome {
            Some(outcome) => view! {
                <b>{value(page, outcome)}</b>" "{source(page.session, &outcome.source)}<small>{page.said(&outcome.note)}</small>
            }
            .into_any(),
            None => view! { <span class="no-outcome">{words.no_outcome}</span> }.into_any(),
        };
        view! {
            <tr data-objective=target.indicator.clone() data-value=short(target.value, 2) data-published=published.to_string()>
                <th scope="row">{kind_label((page.session.texts().figures.indicator_name)(name), name)}<small>{page.said(&target.note)}</small></th>
                <td><span class="cell-key" aria-hidden="true">{words.target}</span><b>{(words.by_year)(&value(page, target), target.year)}</b>" "{source(page.session, &target.source)}</td>
                <td><span class="cell-key" aria-hidden="true">{words.outcome}</span>{outcome}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let body = if rows.is_empty() {
        view! { <p class="unknown">{words.no_objective}</p> }.into_any()
    } else {
        view! {
            <div class="table-frame">
                <table class="records objectives" data-atlas-table="objectives">
                    <thead><tr>
                        <th scope="col">{words.objective}</th><th scope="col">{words.target}</th><th scope="col">{words.outcome}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="panel" aria-labelledby="objectives-title">
            <h2 id="objectives-title">{words.objectives}</h2>
            {body}
        </section>
    }
    .into_any()
}
