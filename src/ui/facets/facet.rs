//! One facet: its values as checkboxes with counts; long lists fold and have a filter box.

use leptos::prelude::*;

use super::tag_mode::TagMode;
use crate::domain::decimal::fixed;
use crate::domain::facets::Facet;
use crate::domain::fold::fold;
use crate::domain::order::order;
use crate::state::{Session, memo};
use crate::texts::value_label;
use crate::ui::shared::dynamic::{flag, shown as shown_while, text};
use crate::ui::shared::swatch::swatch;

/// Values shown before "show more".
const SHORT: usize = 6;
/// Most values shown at once in a list without a filter text; more would only slow the page down.
const LONG: usize = 60;

/// A value with its name, made once.
#[derive(Clone)]
struct Value {
    position: usize,
    id: String,
    label: String,
    folded: String,
}

/// A facet of discrete values.
#[component]
pub(super) fn FacetGroup(
    /// Which one.
    facet: Facet,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let name = (texts.facets.name)(facet);
    let atlas = session.atlas();
    let values: Vec<Value> = atlas
        .columns
        .facet(facet)
        .ids()
        .iter()
        .enumerate()
        .map(|(position, id)| {
            let label = value_label(&atlas.dataset, texts, facet, id);
            Value { position, id: id.clone(), folded: fold(&label), label }
        })
        .collect();
    let total = values.len();
    let is_long = total > SHORT + 2;
    let values = StoredValue::new(values);
    let counts = session.counts(facet);
    let largest = memo(move || counts.with(|counts| counts.iter().copied().max().unwrap_or(0).max(1)));
    let chosen = memo(move || session.url.with(|state| state.filters.values(facet).to_vec()));
    let expanded = RwSignal::new(false);
    let wanted = RwSignal::new(String::new());
    // Which values are shown. While folded: the first ones by their current counts, and every chosen one.
    let shown = memo(move || {
        let needle = fold(&wanted.get());
        let (chosen, expanded) = (chosen.get(), expanded.get());
        values.with_value(|values| {
            if !is_long || (expanded && needle.is_empty() && total <= LONG) {
                return (0..total).collect();
            }
            if !needle.is_empty() {
                let hit = |value: &&Value| {
                    value.folded.split(' ').any(|word| word.starts_with(&needle)) || value.folded.contains(&needle)
                };
                return values.iter().filter(hit).map(|value| value.position).take(LONG).collect();
            }
            let order = counts.with(|counts| order(total, &mut |a, b| counts[b].cmp(&counts[a])));
            let room = if expanded { LONG } else { SHORT };
            let (head, tail) = order.split_at(room.min(total));
            let mut shown: Vec<usize> = head.to_vec();
            shown.extend(tail.iter().copied().filter(|position| chosen.contains(&values[*position].id)));
            shown
        })
    });
    let item = move |position: usize| values.with_value(|values| values[position].clone());
    let hidden_values = move || total - shown.with(|shown: &Vec<usize>| shown.len().min(total));
    let filter_box = is_long.then(|| {
        let hint = (texts.facets.find_in)(name);
        view! {
            <input type="search" class="find" autocomplete="off" aria-label=hint.clone() placeholder=hint
                data-atlas-find=facet.key() on:input=move |event| wanted.set(event_target_value(&event))/>
        }
    });
    let fold_button = is_long.then(|| {
        let label = move || match expanded.get() {
            true => texts.facets.less.to_owned(),
            false => (texts.facets.more)(hidden_values()),
        };
        view! {
            {shown_while(move || wanted.with(String::is_empty) && (expanded.get() || hidden_values() > 0), move || view! {
                <button type="button" class="link" aria-expanded=text(move || expanded.get().to_string()) data-atlas-more=facet.key()
                    on:click=move |_| expanded.update(|expanded| *expanded = !*expanded)>{text(label)}</button>
            })}
        }
    });
    view! {
        <fieldset class="facet" data-facet=facet.key()>
            <legend>{name}</legend>
            {(facet == Facet::Tag).then(|| view! { <TagMode/> })}
            {filter_box}
            <div class="values">
                <For each=move || shown.get() key=|position| *position let:position>
                    <Choice facet value=item(position) counts largest/>
                </For>
            </div>
            {shown_while(move || shown.with(Vec::is_empty), || view! { <p class="hint">{texts.facets.nothing_found}</p> })}
            {fold_button}
        </fieldset>
    }
}

/// One value: the control itself carries the contract's attributes.
#[component]
fn Choice(
    /// Facet.
    facet: Facet,
    /// Value.
    value: Value,
    /// Counts of the facet.
    counts: Memo<Vec<usize>>,
    /// Largest of them, for the bar.
    largest: Memo<usize>,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let Value { position, id, label, .. } = value;
    let count = memo(move || counts.with(|counts| counts.get(position).copied().unwrap_or_default()));
    let checked = {
        let id = id.clone();
        memo(move || session.url.with(|state| state.filters.has(facet, &id)))
    };
    let sign = (facet == Facet::Sector).then(|| swatch(position, &id));
    let toggle = {
        let id = id.clone();
        move |_| session.toggle(facet, &id)
    };
    // A dead end is shown and disabled; what is chosen can always be undone.
    let disabled = move || count.get() == 0 && !checked.get();
    let style = move || format!("--share:{}", fixed(count.get() as f64 / largest.get() as f64, 3));
    view! {
        <label class="choice" class:is-empty=flag(disabled) style=text(style)>
            <input type="checkbox" data-atlas-facet=facet.key() data-value=id.clone() data-count=text(move || count.get().to_string())
                prop:checked=flag(move || checked.get()) disabled=flag(disabled) on:change=toggle/>
            {sign}
            <span class="name" title=label.clone()>{label.clone()}</span>
            <span class="number">{text(move || texts.numbers.integer(count.get() as u64))}</span>
        </label>
    }
}
