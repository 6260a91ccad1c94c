//! One facet: its values as checkboxes with counts; long lists fold and have a filter box.

use leptos::prelude::*;

use super::tag_mode::TagMode;
use super::wide_sizes::WideSizes;
use crate::domain::filter::facets::Facet;
use crate::domain::order::order;
use crate::format::decimal::fixed;
use crate::format::fold::fold;
use crate::state::{Session, memo};
use crate::texts::{value_label, value_language};
use crate::ui::shared::dynamic::{flag, shown as shown_while, text};
use crate::ui::shared::each::Each;
use crate::ui::shared::swatch::swatch;

/// Values shown before "show more".
const SHORT: usize = 6;
/// Values that each "show more" adds, and most that a filter text shows.
const STEP: usize = 40;

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
    let column = atlas.columns.facet(facet);
    // Where the list may be long, what no company carries is only noise.
    let hides_empty = facet.spec().hides_empty;
    let is_shown = |position: usize| !hides_empty || !column.postings()[position].is_empty();
    let value = |(position, id): (usize, &String)| {
        // Asked first: a name is looked up in the whole list, which may be one of fifty thousand.
        is_shown(position).then(|| {
            let label = value_label(&atlas.dataset, texts, facet, id);
            Value { position, id: id.clone(), folded: fold(&label), label }
        })
    };
    let values: Vec<Value> = column.ids().iter().enumerate().filter_map(value).collect();
    let total = values.len();
    let is_long = total > SHORT + 2;
    let values = StoredValue::new(values);
    let counts = session.counts(facet);
    let largest = memo(move || counts.with(|counts| counts.iter().copied().max().unwrap_or(0).max(1)));
    let chosen = memo(move || session.url.with(|state| state.filters.values(facet).to_vec()));
    let room = RwSignal::new(SHORT);
    let wanted = RwSignal::new(String::new());
    // Which values are shown, as indices into `values`: all of a short list, what matches the filter text, else the
    // first ones by their current counts and every chosen one.
    let shown = memo(move || {
        let needle = fold(&wanted.get());
        let (chosen, room) = (chosen.get(), room.get());
        values.with_value(|values| {
            if !is_long {
                return (0..total).collect();
            }
            if !needle.is_empty() {
                return (0..total).filter(|index| values[*index].folded.contains(&needle)).take(STEP).collect();
            }
            let by_count = counts.with(|counts| {
                let count = |index: usize| counts[values[index].position];
                order(total, &mut |a, b| count(b).cmp(&count(a)))
            });
            let (head, tail) = by_count.split_at(room.min(total));
            let more = tail.iter().copied().filter(|index| chosen.contains(&values[*index].id));
            head.iter().copied().chain(more).collect::<Vec<usize>>()
        })
    });
    let item = move |index: usize| values.with_value(|values| values[index].clone());
    let hidden_values = memo(move || total - shown.with(Vec::len));
    let filter_box = is_long.then(|| {
        let hint = (texts.facets.find_in)(name);
        view! {
            <input type="search" class="find" autocomplete="off" aria-label=hint.clone() placeholder=hint
                data-atlas-find=facet.key() on:input=move |event| wanted.set(event_target_value(&event))/>
        }
    });
    let is_unfiltered = move || is_long && wanted.with(String::is_empty);
    let more = shown_while(
        move || is_unfiltered() && hidden_values.get() > 0,
        move || {
            let label = text(move || (texts.facets.more)(hidden_values.get().min(STEP)));
            view! {
                <button type="button" class="link" data-atlas-more=facet.key() on:click=move |_| room.update(|room| *room += STEP)>
                    {label}
                </button>
            }
        },
    );
    let less = shown_while(
        move || is_unfiltered() && room.get() > SHORT,
        move || view! { <button type="button" class="link" on:click=move |_| room.set(SHORT)>{texts.facets.less}</button> },
    );
    view! {
        <fieldset class="facet" data-facet=facet.key()>
            <legend>{name}</legend>
            {(facet == Facet::Tag).then(|| view! { <TagMode/> })}
            {filter_box}
            <div class="values">
                <Each each=move || shown.get() key=|index| *index let:index>
                    <Choice facet value=item(index) counts largest/>
                </Each>
            </div>
            {shown_while(move || shown.with(Vec::is_empty), || view! { <p class="hint">{texts.facets.nothing_found}</p> })}
            <div class="facet-more">{more}{less}</div>
            {(facet == Facet::Size).then(|| view! { <WideSizes/> })}
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
    let language = value_language(&session.atlas().dataset, texts, facet, &id).map(str::to_owned);
    let sign = (facet == Facet::Sector).then(|| swatch(position, &id));
    let toggle = {
        let id = id.clone();
        move |_| session.toggle(facet, &id)
    };
    // A dead end is shown and disabled; what is chosen can always be undone.
    let disabled = move || count.get() == 0 && !checked.get();
    let share = move || fixed(count.get() as f64 / largest.get() as f64, 3);
    let (highlight, unhighlight, highlighted) = {
        let (here, there, at) = (id.clone(), id.clone(), id.clone());
        let highlight = move || session.highlight.set(Some((facet, here.clone())));
        (highlight, move || session.unhighlight(facet, &there), flag(move || session.is_highlighted(facet, &at)))
    };
    let (focus, blur) = (highlight.clone(), unhighlight.clone());
    on_cleanup(unhighlight.clone());
    view! {
        <label class="choice" class:is-empty=flag(disabled) class:is-highlighted=highlighted style:--share=text(share)
            on:pointerenter=move |_| highlight() on:pointerleave=move |_| unhighlight() on:focusin=move |_| focus() on:focusout=move |_| blur()>
            <input type="checkbox" data-atlas-facet=facet.key() data-value=id.clone() data-count=text(move || count.get().to_string())
                prop:checked=flag(move || checked.get()) disabled=flag(disabled) on:change=toggle/>
            {sign}
            <span class="name" lang=language title=label.clone()>{label.clone()}</span>
            <span class="number">{text(move || texts.numbers.integer(count.get() as u64))}</span>
        </label>
    }
}
