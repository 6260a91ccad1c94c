//! The filter by distance: around a place of the data, or around the visitor, who is asked first.

use leptos::prelude::*;

use super::radius::USUAL_KM;
use crate::domain::geo::radius::Radius;
use crate::domain::model::{LonLat, Place};
use crate::format::fold::words;
use crate::state::{Intent, NoPosition, Session, ask_position, memo};
use crate::texts::Nearby;
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::focus::focus_soon;

/// Distances to choose from, kilometres.
const STEPS: [u32; 4] = [10, 25, 50, 100];
/// Most places that are offered at once while one types.
const MOST_OFFERED: usize = 40;

/// Why the last question for a place has no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Trouble {
    Asking,
    Unknown(String),
    No(NoPosition),
}

/// The controls.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let texts = Nearby::of(session.lang);
    let near = memo(move || session.url.with(|state| state.filters.near));
    // What is chosen before there is a place to measure from.
    let draft = RwSignal::new(USUAL_KM);
    let km = memo(move || near.get().map_or_else(|| draft.get(), |near| near.km));
    let typed = RwSignal::new(String::new());
    let trouble = RwSignal::new(None);
    let choose = move |center: LonLat| {
        trouble.set(None);
        let km = km.get_untracked();
        session.go(Intent::Push, |state| state.filters.near = Some(Radius { center, km }.rounded()));
    };
    let set_km = move |event: leptos::ev::Event| {
        let Ok(km) = event_target_value(&event).parse::<u32>() else { return };
        draft.set(km);
        if near.with_untracked(Option::is_some) {
            session.go(Intent::Push, |state| state.filters.near.iter_mut().for_each(|near| near.km = km));
        }
    };
    // A link may hold a distance that is none of the steps.
    let steps = memo(move || {
        let own = km.get();
        let mut steps = STEPS.to_vec();
        if !steps.contains(&own) {
            steps.push(own);
        }
        steps
    });
    let options = node(move || {
        let option =
            |step: u32| view! { <option value=step.to_string() selected=step == km.get()>{(texts.kilometres)(step)}</option> };
        steps.get().into_iter().map(option).collect_view()
    });
    let find = move |event: leptos::ev::Event| {
        let name = event_target_value(&event);
        if name.trim().is_empty() {
            trouble.set(None);
            return;
        }
        let atlas = session.atlas();
        match atlas.dataset.places.iter().find(|place| is_named(place, &name)).and_then(|place| place.point) {
            Some(point) => choose(point),
            None => trouble.set(Some(Trouble::Unknown(name))),
        }
    };
    let offered = memo(move || {
        let atlas = session.atlas();
        let typed = words(&typed.get()).join(" ");
        let begins = |place: &&Place| place.every_name().any(|name| words(name).join(" ").starts_with(&typed));
        let known = atlas.dataset.places.iter().filter(|place| place.point.is_some()).filter(begins);
        known.take(MOST_OFFERED).map(|place| place.name_in(session.lang.code()).to_owned()).collect::<Vec<_>>()
    });
    let ask = move |_| {
        trouble.set(Some(Trouble::Asking));
        ask_position(move |found| {
            // The page may be gone, or another place chosen meanwhile.
            if trouble.try_with_untracked(|trouble| *trouble == Some(Trouble::Asking)) != Some(true) {
                return;
            }
            match found {
                Ok(position) => choose(Radius::around_visitor(position, km.get_untracked()).center),
                Err(why) => trouble.set(Some(Trouble::No(why))),
            }
        });
    };
    let remove = move |_| {
        session.go(Intent::Push, |state| state.filters.near = None);
        focus_soon(&["[data-atlas=nearby] select"]);
    };
    let told = text(move || match trouble.get() {
        None => String::new(),
        Some(Trouble::Asking) => texts.asking.to_owned(),
        Some(Trouble::Unknown(name)) => (texts.unknown)(&name),
        Some(Trouble::No(NoPosition::Denied)) => texts.denied.to_owned(),
        Some(Trouble::No(NoPosition::Unavailable)) => texts.unavailable.to_owned(),
    });
    view! {
        <div class="nearby" role="group" aria-label=session.texts().geo.nearby data-atlas="nearby">
            <label>{texts.within}<select data-atlas="nearby-km" on:change=set_km>{options}</select></label>
            <label>{texts.of}
                <input type="text" list="nearby-places" autocomplete="off" data-atlas="nearby-place"
                    on:input=move |event| typed.set(event_target_value(&event)) on:change=find/>
            </label>
            <datalist id="nearby-places">{node(move || offered.get().into_iter().map(|name| view! { <option value=name/> }).collect_view())}</datalist>
            <button type="button" class="button" data-atlas="around-me" aria-describedby="around-me-note" on:click=ask>{texts.around_me}</button>
            {shown(move || near.with(Option::is_some), move || view! {
                <button type="button" class="link" data-atlas="nearby-remove" on:click=remove>{texts.remove}</button>
            })}
            <p class="hint" id="around-me-note">{texts.around_me_note}</p>
            <p class="caveat" role="status">{told}</p>
        </div>
    }
    .into_any()
}

/// True if the place bears this name in any language, however it is typed.
fn is_named(place: &Place, name: &str) -> bool {
    let asked = words(name);
    place.point.is_some() && place.every_name().any(|own| words(own) == asked)
}
