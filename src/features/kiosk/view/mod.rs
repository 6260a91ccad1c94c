//! The atlas as a kiosk at an event: a loop that draws attention, large targets, no way out, and codes for phones.
//!
//! The kiosk outlives a change of the language, which builds the page anew, so what it is doing stands on the root element. Its
//! layouts, one for the loop and one for who explores, are `style/kiosk.css` alone and follow the attributes there.

mod codes;
mod guard;
mod tour;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::url_state::{Staging, UrlState};
use crate::features::kiosk::beginning::Beginning;
use crate::features::kiosk::schedule::{Phase, Times};
use crate::state::{Address, Details, Favourites, Intent, Session, Settings, chunk, memo, use_destination, view_href};
use crate::texts::{Kiosk, Lang};
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::focus::{focus_in_place, focus_soon};
use crate::ui::shared::lazy::Builder;
use crate::ui::shared::style::adopt_style;
use crate::views::{Destination, View};

/// Attribute of the root: `loop`, or `awake` while someone uses the kiosk.
const MARK: &str = "data-kiosk";
/// Attribute of the root: how the kiosk began, see [`Beginning`].
const BEGAN: &str = "data-kiosk-began";
/// Attribute of the root: the picture of the loop fades, another one follows.
const FADES: &str = "data-kiosk-fades";

chunk!(/// The kiosk, fetched when the address asks for it.
    pub(crate) kiosk_view = kiosk: Builder => view);

/// The kiosk around whatever view is shown.
fn view() -> AnyView {
    let session = Session::here();
    let settings = Settings::here();
    let staging = session.url.with_untracked(|state| state.staging.clone());
    let times = memo(move || session.url.with(|state| settings.with(|config| Times::new(&state.staging, &config.kiosk))));
    let details = Details::of(session);
    let tour = memo(move || {
        let whole = details.ready();
        settings.with(|config| tour::tour(session, &config.kiosk.states, whole.as_deref()))
    });
    let phase = RwSignal::new(if root_has("awake") { Phase::TOUCHED } else { Phase::START });
    let began = began_with(session.lang, &staging);
    adopt_style("kiosk", include_str!("../../../../style/kiosk.css"));
    mark_root(phase, times, session);
    let clock = set_interval_with_handle(
        move || {
            // Without its owner the kiosk is gone, or about to be built anew.
            let (Some(times), Some(steps)) = (times.try_get_untracked(), tour.try_with_untracked(Vec::len)) else { return };
            let _ = phase.try_update(|phase| *phase = phase.tick(times, steps));
        },
        std::time::Duration::from_secs(1),
    );
    on_cleanup(move || {
        if let Ok(clock) = clock {
            clock.clear();
        }
    });
    let touched = move || {
        let _ = phase.try_set(Phase::TOUCHED);
    };
    let listeners = [
        window_event_listener(ev::pointerdown, move |_| {
            // The cover takes the whole touch: if it went at its beginning, the end of it would press what lies below.
            if phase.with_untracked(|phase| phase.step().is_none()) {
                touched();
            }
        }),
        window_event_listener(ev::keydown, move |_| touched()),
        window_event_listener(ev::wheel, move |_| touched()),
        window_event_listener(ev::input, move |_| touched()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    let offer = RwSignal::new(None);
    guard::keep_inside_the_app(session, staging, offer);
    let scene = memo(move || {
        let (now, step_s) = (phase.get(), times.get().step_s);
        let stop = tour.with(|tour| tour.get(now.step()?).cloned())?;
        let (state, caption) = stop.after(session, now.since_s(), step_s);
        Some((stop.view, state, caption))
    });
    follow_tour(session, phase, scene, began, offer);
    let said = memo(move || scene.get().map(|(_, _, caption)| caption));
    let caption = node(move || match said.get() {
        Some(caption) => caption.view(),
        None => text(move || (session.texts().explore.results)(session.count.get(), session.total.get()).join(" ")).into_any(),
    });
    let wake = move || {
        touched();
        focus_in_place(&["#content h1", "#content"]);
    };
    let is_loop = memo(move || phase.get().step().is_some());
    // What a visitor marked is not for the next one; a saved selection may hold what was searched for.
    let favourites = Favourites::here();
    Effect::new(move |_| {
        if is_loop.get() {
            favourites.lay_aside();
        }
    });
    let warns = memo(move || phase.get().left_s().is_some());
    view! {
        {shown(move || is_loop.get(), move || view! {
            <button type="button" class="kiosk-cover" data-atlas="kiosk-cover" on:click=move |_| wake()
                on:touchend=move |event| { event.prevent_default(); wake(); }>
                <span class="kiosk-touch">{Kiosk::of(session.lang).touch}</span>
            </button>
        })}
        <aside class="kiosk-bar" aria-label=Kiosk::of(session.lang).bar data-atlas="kiosk">
            <p class="kiosk-caption" role="status" aria-live="polite" aria-atomic="true" data-atlas="kiosk-caption">{caption}</p>
            {codes::buttons(session, phase, offer)}
        </aside>
        {codes::dialog(session, offer)}
        {shown(move || warns.get(), move || warning(session, phase))}
    }
    .into_any()
}

/// Asks whether somebody is still there; any touch is an answer.
fn warning(session: Session, phase: RwSignal<Phase>) -> AnyView {
    let kiosk = Kiosk::of(session.lang);
    focus_soon(&[".kiosk-warning button"]);
    let left = node(move || phase.get().left_s().map(|left| (kiosk.idle)(left)));
    view! {
        <section class="kiosk-sheet kiosk-warning" role="alertdialog" aria-modal="true" aria-labelledby="kiosk-idle" data-atlas="kiosk-warning">
            <h2 id="kiosk-idle">{kiosk.idle_title}</h2>
            <p>{left}</p>
            <button type="button" class="button primary" on:click=move |_| phase.set(Phase::TOUCHED)>{kiosk.go_on}</button>
        </section>
    }
    .into_any()
}

/// Shows the states of the loop, one after the other; the first of them also ends a visit.
fn follow_tour(
    session: Session,
    phase: RwSignal<Phase>,
    scene: Memo<Option<(View, UrlState, tour::Caption)>>,
    began: Beginning,
    offer: RwSignal<Option<codes::Offer>>,
) {
    let address = Address::here();
    let step = memo(move || phase.get().step());
    Effect::new(move |_| {
        if step.get().is_none() {
            return;
        }
        let Some((view, state, _)) = scene.get() else { return };
        offer.set(None);
        let state = state.with(|state| (state.kiosk, state.staging) = (true, began.staging.clone()));
        let lang = Lang::from_code(&began.lang).unwrap_or(session.lang);
        address.go(&view_href(lang, &view, &state.to_query()), Intent::Replace);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    });
}

/// True while the loop is shown. Not followed: who draws for it is measured anew when the layout of the loop comes or goes.
pub(crate) fn is_loop() -> bool {
    root_has("loop")
}

fn root_has(value: &str) -> bool {
    document().document_element().and_then(|root| root.get_attribute(MARK)).is_some_and(|mark| mark == value)
}

/// How the kiosk began; with these if it begins now.
fn began_with(lang: Lang, staging: &Staging) -> Beginning {
    let now = Beginning { lang: lang.code().to_owned(), staging: staging.clone() };
    let Some(root) = document().document_element() else { return now };
    let known = root.get_attribute(BEGAN).and_then(|written| Beginning::read(&written));
    known.unwrap_or_else(|| {
        let _ = root.set_attribute(BEGAN, &now.written());
        now
    })
}

/// Tells the style sheet, and the next kiosk view after a change of the language.
fn mark_root(phase: RwSignal<Phase>, times: Memo<Times>, session: Session) {
    let fades = memo(move || phase.get().is_ending(times.get()));
    let is_loop = memo(move || phase.get().step().is_some());
    let is_big = memo(move || session.url.with(|state| state.staging.is_big));
    Effect::new(move |_| {
        let Some(root) = document().document_element() else { return };
        let _ = root.set_attribute(MARK, if is_loop.get() { "loop" } else { "awake" });
        let _ = root.toggle_attribute_with_force("data-kiosk-big", is_big.get());
        let _ = root.toggle_attribute_with_force(FADES, fades.get());
    });
}

/// Where the visitor is, without what belongs to the kiosk.
fn address_for_a_phone(session: Session, route: &Destination) -> (View, String) {
    let view = match route {
        Destination::View(_, view) => view.clone(),
        _ => View::Explore,
    };
    let state = session
        .url
        .with(|state| state.with(|state| (state.kiosk, state.bare, state.staging) = (false, false, Staging::default())));
    (view, state.to_query())
}

/// Writes the size of the type into the address.
fn toggle_big(session: Session) {
    session.go(Intent::Replace, |state| state.staging.is_big = !state.staging.is_big);
}

/// The current route, for the codes.
fn route() -> Memo<Destination> {
    use_destination()
}
