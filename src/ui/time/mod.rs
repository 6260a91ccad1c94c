//! The atlas as of a year: a slider that plays, for map, charts and list alike.

use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use crate::domain::filter::year_bins::YearCounts;
use crate::state::{Control, Gesture, Session, memo};
use crate::ui::shared::dynamic::{flag, node, shown, text};
use crate::ui::shared::icons::{Icon, icon};

/// How long a play takes, in milliseconds, and how long a year is shown at least and at most.
const PLAY: u64 = 16_000;
const PACE: (u64, u64) = (200, 600);
/// A play begins where one company in so many was founded: before, a map would stand nearly empty for long.
const EARLY: usize = 5;

/// The year in which a play begins.
fn opening(counts: &YearCounts) -> i32 {
    let mut before = 0;
    let is_early = |count: &&usize| {
        before += **count;
        before * EARLY < counts.known
    };
    counts.first + counts.counts.iter().take_while(is_early).count() as i32
}

/// True if the visitor's system asks for little movement.
fn is_calm() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|query| query.matches())
}

/// The bar with the slider.
pub(super) fn view() -> AnyView {
    view! { <Time/> }.into_any()
}

/// The slider, its buttons, and what it leaves out.
#[component]
fn Time() -> impl IntoView {
    let session = Session::here();
    let words = &session.texts().interact;
    let (first, last) = session.atlas().columns.founded_extent().unwrap_or_default();
    let year = memo(move || session.url.with(|state| state.filters.year));
    let gesture = Gesture::new(Control::Year);
    let show = move |year: i32| gesture.go(session, |state| state.filters.year = Some(year.clamp(first, last)));
    let play = RwSignal::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = play.try_update(Option::take).flatten() {
            handle.clear();
            gesture.end();
        }
    };
    on_cleanup(stop);
    // Asked anew with each press: the wish may change while the page is open.
    let calm = RwSignal::new(is_calm());
    let start = move || {
        // With a range of years chosen there is nothing to see before it.
        let chosen = session.url.with_untracked(|state| state.filters.founded).and_then(|range| range.from);
        let from = year
            .get_untracked()
            .filter(|year| *year < last)
            .unwrap_or_else(|| session.years.with_untracked(opening).max(chosen.unwrap_or(first)));
        show(from);
        let pace = (PLAY / u64::from(last.abs_diff(from).max(1))).clamp(PACE.0, PACE.1);
        let tick = move || match year.get_untracked() {
            Some(now) if now < last && !is_calm() => show(now + 1),
            // The end, or the year was taken away meanwhile.
            _ => stop(),
        };
        play.set(set_interval_with_handle(tick, Duration::from_millis(pace)).ok());
    };
    let toggle = move |_| {
        calm.set(is_calm());
        if play.with_untracked(Option::is_some) {
            stop();
        } else if !calm.get_untracked() {
            start();
        }
    };
    let walk = move |by: i32| {
        stop();
        show(year.get_untracked().unwrap_or(last) + by);
        gesture.end();
    };
    let slide = move |event: leptos::ev::Event| {
        stop();
        if let Ok(year) = event_target_value(&event).parse() {
            show(year);
        }
    };
    let is_playing = memo(move || play.with(Option::is_some));
    let said = memo(move || year.get().map_or_else(|| words.every_year.to_owned(), |year| (words.as_of)(year)));
    let unknown = move || text(move || (words.undated)(session.years.with(|counts| counts.total - counts.known)));
    view! {
        <section class="panel time" aria-labelledby="time-title" data-atlas="time" data-year=text(move || year.get().map(|year| year.to_string()).unwrap_or_default())>
            <div class="time-bar">
                <h2 id="time-title">{words.time}</h2>
                <div class="time-buttons">
                    <button type="button" class="icon-button" aria-label=words.year_before data-atlas-time="back" on:click=move |_| walk(-1)>{icon(Icon::Minus)}</button>
                    <button type="button" class="icon-button" data-atlas-time="play" disabled=flag(move || calm.get())
                        aria-label=text(move || if is_playing.get() { words.pause } else { words.play }) on:click=toggle>
                        {node(move || icon(if is_playing.get() { Icon::Pause } else { Icon::Play }))}
                    </button>
                    <button type="button" class="icon-button" aria-label=words.year_after data-atlas-time="forward" on:click=move |_| walk(1)>{icon(Icon::Plus)}</button>
                </div>
                <input type="range" class="time-slider" min=first max=last step="1" data-atlas-time="slider" aria-label=words.time
                    aria-valuetext=text(move || said.get()) prop:value=text(move || year.get().unwrap_or(last).to_string())
                    on:input=slide/>
                <output class="time-now">{text(move || said.get())}</output>
                <button type="button" class="link" data-atlas-time="all" hidden=flag(move || year.get().is_none())
                    on:click=move |_| { stop(); gesture.go(session, |state| state.filters.year = None); gesture.end(); }>
                    {words.all_years}
                </button>
            </div>
            {shown(move || year.get().is_some(), move || view! { <p class="hint" data-atlas="undated">{unknown()}</p> })}
            {shown(move || calm.get(), move || view! { <p class="hint">{words.calm}</p> })}
        </section>
    }
}
