//! What the delivery changes against the published release, and the way to see all of it: the preview.

use leptos::prelude::*;

use super::Words;
use super::desk::Desk;
use crate::features::studio::protocol::{ChangeKind, ChangeLine, ChangesOf, Checked};
use crate::state::memo;
use crate::ui::shared::by_frames::by_frames;
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::each::Each;

/// The changes by kind.
pub(super) fn panel(words: Words, desk: Desk) -> AnyView {
    let has_errors = move || desk.with_checked(|checked| checked.counts.errors > 0);
    view! {
        <section class="panel" aria-labelledby="studio-changes" data-atlas="studio-changes">
            <h2 id="studio-changes">{words.changes}</h2>
            {node(move || desk.with_checked(|checked| checked.changes.as_ref().map(|changes| {
                let said = if changes.kinds.is_empty() { words.no_change.to_owned() } else { (words.against)(&changes.old) };
                view! { <p>{said}</p> }
            })))}
            {kinds(words, desk)}
            <div class="studio-preview">
                <button type="button" class="button primary" data-atlas="studio-preview" on:click=move |_| desk.preview()>{words.preview}</button>
                <p class="hint">{words.preview_hint}" "{shown(has_errors, move || view! { <b>{words.preview_errors}</b> })}</p>
            </div>
        </section>
    }
    .into_any()
}

/// The kinds, one a frame. One that stays when a cell was changed stays folded or unfolded.
fn kinds(words: Words, desk: Desk) -> AnyView {
    let built = by_frames(1, move || {
        desk.checked.try_with_untracked(|checked| checked.as_ref().map_or(0, |one| of(one).len())).unwrap_or_default()
    });
    let kinds = move || desk.with_checked(|checked| of(checked).iter().take(built.get()).map(|one| one.kind).collect::<Vec<_>>());
    view! { <Each each=kinds key=|kind| id(*kind) children=move |kind| of_kind(words, desk, kind)/> }.into_any()
}

/// The changes by kind; none without a published release.
fn of(checked: &Checked) -> &[ChangesOf] {
    checked.changes.as_ref().map_or(&[], |changes| &changes.kinds)
}

const fn id(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Arrivals => "arrivals",
        ChangeKind::Departures => "departures",
        ChangeKind::Moves => "moves",
        ChangeKind::Renamings => "renamings",
        ChangeKind::Facts => "facts",
        ChangeKind::Totals => "totals",
    }
}

fn of_kind(words: Words, desk: Desk, kind: ChangeKind) -> AnyView {
    let found = memo(move || desk.with_checked(|checked| of(checked).iter().find(|one| one.kind == kind).cloned()));
    let count = move || found.with(|changes| changes.as_ref().map_or(0, |changes| changes.count).to_string());
    let title = (words.changes_of)(id(kind));
    view! {
        <details class="studio-group" data-atlas-change=id(kind) data-count=text(count)>
            <summary><b>{title}</b>" "<span class="studio-count">{text(count)}</span></summary>
            {node(move || found.with(|changes| changes.as_ref().map(|changes| lines(words, title, changes))))}
        </details>
    }
    .into_any()
}

fn lines(words: Words, title: &'static str, changes: &ChangesOf) -> AnyView {
    let kind = changes.kind;
    // What came or went has no value before and after.
    let has_values = !matches!(kind, ChangeKind::Arrivals | ChangeKind::Departures);
    let has_field = kind == ChangeKind::Facts;
    let known = move |value: &str| match value {
        "" => view! { <span class="unknown">{words.empty}</span> }.into_any(),
        value => value.to_owned().into_any(),
    };
    let cluster =
        move |line: &ChangeLine| if line.cluster.is_empty() { words.all_clusters.to_owned() } else { line.cluster.clone() };
    let [name, of, field, before, after] = words.columns;
    let rows = changes.lines.iter().map(|line| {
        view! {
            <tr>
                <th scope="row"><bdi>{line.name.clone()}</bdi></th><td>{cluster(line)}</td>
                {has_field.then(|| view! { <td>{line.field.clone()}</td> })}
                {has_values.then(|| view! { <td>{known(&line.old)}</td><td>{known(&line.new)}</td> })}
            </tr>
        }
    });
    let rest = changes.count - changes.lines.len();
    view! {
        <div class="table-frame" tabindex="0" role="group" aria-label=title>
            <table class="records">
                <thead><tr>
                    <th scope="col">{name}</th><th scope="col">{of}</th>
                    {has_field.then(|| view! { <th scope="col">{field}</th> })}
                    {has_values.then(|| view! { <th scope="col">{before}</th><th scope="col">{after}</th> })}
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        {(rest > 0).then(|| view! { <p class="hint">{(words.more)(rest)}</p> })}
    }
    .into_any()
}
