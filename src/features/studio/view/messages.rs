//! What is wrong with the delivery: messages by kind, errors first, each with its place and what to do.

use leptos::prelude::*;

use super::Words;
use super::desk::Desk;
use crate::features::studio::protocol::{Group, Message, Weight};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::focus::focus_soon;

/// All of them.
pub(super) fn panel(words: Words, desk: Desk) -> AnyView {
    view! {
        <section class="panel" aria-labelledby="studio-messages" data-atlas="studio-messages">
            <h2 id="studio-messages" tabindex="-1">{words.messages}</h2>
            {node(move || desk.with_checked(|checked| {
                let counts = checked.counts;
                let numbers = [counts.errors, counts.warnings, counts.notes];
                let kinds = [Weight::Error, Weight::Warning, Weight::Note];
                let sums = kinds.into_iter().zip(words.weights).zip(numbers).map(|((weight, say), count)| {
                    view! { <li class="studio-sum" data-weight=id(weight) data-value=count.to_string()>{sign(weight)}{say(count)}</li> }
                });
                let nothing = (counts.errors + counts.warnings == 0).then(|| view! { <p>{words.nothing_wrong}</p> });
                let groups = checked.groups.iter().map(|one| group(words, desk, one)).collect_view();
                view! { <ul class="studio-sums">{sums.collect_view()}</ul>{nothing}{groups} }
            }))}
        </section>
    }
    .into_any()
}

/// The weight's value in the automation contract, and that of its sign.
pub(super) const fn id(weight: Weight) -> &'static str {
    match weight {
        Weight::Error => "error",
        Weight::Warning => "warning",
        Weight::Note => "note",
    }
}

/// A sign of its own for each weight: colour alone says nothing to many.
pub(super) fn sign(weight: Weight) -> AnyView {
    let letter = match weight {
        Weight::Error => "×",
        Weight::Warning => "!",
        Weight::Note => "i",
    };
    view! { <span class="studio-sign" data-weight=id(weight) aria-hidden="true">{letter}</span> }.into_any()
}

/// The messages of a kind, folded but for the errors.
fn group(words: Words, desk: Desk, group: &Group) -> AnyView {
    let weight = words.weight[group.weight as usize];
    let rest = group.count - group.messages.len();
    let rest = (rest > 0).then(|| view! { <li class="hint">{(words.more)(rest)}</li> });
    let items = group.messages.iter().map(|one| message(words, desk, one)).collect_view();
    view! {
        <details class="studio-group" open=group.weight == Weight::Error data-atlas-message=group.code.clone() data-weight=id(group.weight)
            data-count=group.count.to_string()>
            <summary>{sign(group.weight)}<b>{weight}{words.colon}{group.title.clone()}</b>" "<span class="studio-count">{group.count}</span></summary>
            <ul class="studio-list">{items}{rest}</ul>
        </details>
    }
    .into_any()
}

fn message(words: Words, desk: Desk, message: &Message) -> AnyView {
    let record = Some(message.record.clone()).filter(|record| !record.is_empty()).map(|record| view! { " "<bdi>{record}</bdi> });
    let way = message.row.map(|(table, row)| {
        let show = move |_| {
            desk.show(|window| {
                window.table = table;
                window.only_marked = false;
                window.around = Some(row);
            });
            focus_soon(&["#studio-cells"]);
        };
        view! { <button type="button" class="link" on:click=show>{words.show_in_table}</button> }
    });
    view! {
        <li>
            <p class="studio-place"><b>{message.place.clone()}</b>{record}</p>
            <p>{message.what.clone()}</p>
            <p class="hint">{message.remedy.clone()}</p>
            {way}
        </li>
    }
    .into_any()
}
