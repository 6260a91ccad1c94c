//! What is wrong with the delivery: messages by kind, errors first, each with its place and what to do.

use leptos::prelude::*;

use super::Words;
use super::desk::Desk;
use crate::features::studio::protocol::{Group, Message, Weight};
use crate::state::memo;
use crate::ui::shared::by_frames::by_frames;
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::each::Each;
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
                view! { <ul class="studio-sums">{sums.collect_view()}</ul>{nothing} }
            }))}
            {groups(words, desk)}
        </section>
    }
    .into_any()
}

/// The groups, one a frame. One that stays when a cell was changed stays folded or unfolded.
fn groups(words: Words, desk: Desk) -> AnyView {
    let built = by_frames(1, move || {
        desk.checked.try_with_untracked(|checked| checked.as_ref().map_or(0, |one| one.groups.len())).unwrap_or_default()
    });
    let codes = move || {
        let code = |group: &Group| (group.code.clone(), group.weight as u8);
        desk.with_checked(|checked| checked.groups.iter().take(built.get()).map(code).collect::<Vec<_>>())
    };
    view! { <Each each=codes key=Clone::clone children=move |(code, _)| group(words, desk, code)/> }.into_any()
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
fn group(words: Words, desk: Desk, code: String) -> AnyView {
    let of = code.clone();
    let found = memo(move || desk.with_checked(|checked| checked.groups.iter().find(|group| group.code == of).cloned()));
    let Some(weight) = found.with_untracked(|group| group.as_ref().map(|group| group.weight)) else { return ().into_any() };
    // In another language once the worker has said it in that.
    let title = text(move || found.with(|group| group.as_ref().map(|group| group.title.clone()).unwrap_or_default()));
    let count = move || found.with(|group| group.as_ref().map_or(0, |group| group.count).to_string());
    let items = node(move || {
        found.with(|group| {
            let group = group.as_ref()?;
            let rest = group.count - group.messages.len();
            let rest = (rest > 0).then(|| view! { <li class="hint">{(words.more)(rest)}</li> });
            let items = group.messages.iter().map(|one| message(words, desk, one)).collect_view();
            Some(view! { {items}{rest} })
        })
    });
    view! {
        <details class="studio-group" open=weight == Weight::Error data-atlas-message=code data-weight=id(weight) data-count=text(count)>
            <summary>{sign(weight)}<b>{words.weight[weight as usize]}{words.colon}{title}</b>" "<span class="studio-count">{text(count)}</span></summary>
            <ul class="studio-list">{items}</ul>
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
