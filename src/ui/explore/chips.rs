//! The active clauses as chips, each removable, and one button that clears all.

use leptos::prelude::*;

use crate::domain::filter::facets::Facet;
use crate::domain::filter::filters::Filters;
use crate::domain::geo::localities::place_at;
use crate::domain::geo::radius::Radius;
use crate::domain::url_state::UrlState;
use crate::state::{Intent, Session, memo};
use crate::texts::{value_label, value_language};
use crate::ui::shared::dynamic::{flag, shown, text};
use crate::ui::shared::each::Each;
use crate::ui::shared::focus::{focus_soon, is_writing};
use crate::ui::shared::icons::{Icon, icon};

/// One active clause, or one value of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::ui) enum Clause {
    /// A facet value.
    Value(Facet, String),
    /// The range of founding years.
    Founded,
    /// The last founding year.
    Year,
    /// The search.
    Query,
    /// The area of the map.
    Area,
    /// The distance from a place.
    Near,
}

/// The active clauses in the order of the grammar.
pub(in crate::ui) fn active(state: &UrlState) -> Vec<Clause> {
    let filters = &state.filters;
    let values = |facet: Facet| filters.values(facet).iter().map(move |value| Clause::Value(facet, value.clone()));
    let mut clauses: Vec<Clause> = Facet::ALL.into_iter().flat_map(values).collect();
    let more = [
        (filters.founded.is_some(), Clause::Founded),
        (filters.year.is_some(), Clause::Year),
        (!filters.query.is_empty(), Clause::Query),
        (filters.area.is_some(), Clause::Area),
        (filters.near.is_some(), Clause::Near),
    ];
    clauses.extend(more.into_iter().filter(|(on, _)| *on).map(|(_, clause)| clause));
    clauses
}

/// The filters in words, one a clause.
pub(in crate::ui) fn words(session: Session) -> Vec<String> {
    session.url.with(|state| words_of(session, state))
}

/// The filters of a state in words, one a clause.
pub(in crate::ui) fn words_of(session: Session, state: &UrlState) -> Vec<String> {
    active(state).iter().map(|clause| parts(clause, session, state).concat()).collect()
}

/// What the selection is made of, as a sentence.
pub(in crate::ui) fn sentence(session: Session) -> String {
    let said = &session.texts().interact;
    let clauses = words(session);
    if clauses.is_empty() { said.without_filters.to_owned() } else { (said.filtered_by)(&clauses.join(", ")) }
}

/// Takes a clause out of the filters.
pub(super) fn remove(clause: &Clause, filters: &mut Filters) {
    match clause {
        Clause::Value(facet, value) => filters.toggle(*facet, value),
        Clause::Founded => filters.founded = None,
        Clause::Year => filters.year = None,
        Clause::Query => filters.query.clear(),
        Clause::Area => filters.area = None,
        Clause::Near => filters.near = None,
    }
}

/// The words of a chip for a clause of a state: what stands before the value, the value, and what stands after it.
fn parts(clause: &Clause, session: Session, state: &UrlState) -> [String; 3] {
    let texts = session.texts();
    let facets = &texts.facets;
    let of = |facet: &str, value: String| {
        let [before, after] = (facets.chip)(facet);
        [before, value, after]
    };
    let alone = |value: String| [String::new(), value, String::new()];
    match clause {
        Clause::Value(facet, value) => of((facets.name)(*facet), value_label(&session.atlas().dataset, texts, *facet, value)),
        Clause::Founded => {
            let range = state.filters.founded.map(|range| (facets.range)(range.from, range.to));
            of(facets.founded, range.unwrap_or_default())
        }
        Clause::Year => alone(state.filters.year.map(facets.until).unwrap_or_default()),
        Clause::Query => alone((facets.search_chip)(&state.filters.query)),
        Clause::Area => alone(facets.area.to_owned()),
        Clause::Near => alone(state.filters.near.map(|near| near_words(session, near)).unwrap_or_default()),
    }
}

/// A distance from a place: by its name where it is one of the data's, else by its degrees.
fn near_words(session: Session, near: Radius) -> String {
    let texts = session.texts();
    let at = place_at(&session.atlas().dataset, near.center).map(|place| place.name_in(session.lang.code()).to_owned());
    let degrees = |value: f64| texts.numbers.decimal(value, 2);
    let at = at.unwrap_or_else(|| [&degrees(near.center.lat), "°, ", &degrees(near.center.lon), "°"].concat());
    (texts.facets.near)(near.km, &at)
}

/// The words of a chip.
pub(super) fn label(clause: &Clause, session: Session) -> String {
    session.url.with(|state| parts(clause, session, state)).concat()
}

/// The row of chips; nothing while nothing is filtered.
#[component]
pub(super) fn Chips() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let clauses = memo(move || session.url.with(active));
    let chip = move |clause: Clause| {
        // The words around the value are in the language of the page; the value itself may not be.
        let language = match &clause {
            Clause::Value(facet, value) => value_language(&session.atlas().dataset, texts, *facet, value).map(str::to_owned),
            _ => None,
        };
        let part = |index: usize| {
            let clause = clause.clone();
            text(move || std::mem::take(&mut session.url.with(|state| parts(&clause, session, state))[index]))
        };
        let [before, value, after] = [part(0), part(1), part(2)];
        let name = {
            let clause = clause.clone();
            text(move || (texts.facets.remove)(&label(&clause, session)))
        };
        view! {
            <li class="chip">
                <span>{before}<span lang=language>{value}</span>{after}</span>
                <button type="button" aria-label=name
                    on:click=move |_| {
                        session.go(Intent::Push, |state| remove(&clause, &mut state.filters));
                        focus_soon(&["[data-atlas=chips] .chip button", ".search input"]);
                    }>
                    {icon(Icon::Close)}
                </button>
            </li>
        }
    };
    // The browser's own undo stays where a text is being written.
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let is_undo = (event.ctrl_key() || event.meta_key())
            && !event.shift_key()
            && !event.alt_key()
            && event.key().eq_ignore_ascii_case("z");
        if is_undo && !is_writing() && untrack(|| session.can_undo()) {
            event.prevent_default();
            session.undo();
        }
    });
    on_cleanup(move || keys.remove());
    let is_filtered = memo(move || clauses.with(|clauses| !clauses.is_empty()));
    let can_undo = memo(move || session.can_undo());
    view! {
        {shown(move || is_filtered.get() || can_undo.get(), move || view! {
            <div class="chips" data-atlas="chips">
                <ul><Each each=move || clauses.get() key=Clause::clone children=chip/></ul>
                {shown(move || can_undo.get(), move || view! {
                    <button type="button" class="link undo" data-atlas="undo" aria-keyshortcuts="Control+Z"
                        on:click=move |_| {
                            session.undo();
                            focus_soon(&["[data-atlas=undo]", "[data-atlas=chips] .chip button", ".search input"]);
                        }>
                        {icon(Icon::Undo)}{texts.interact.undo}
                    </button>
                })}
                <button type="button" class="link" data-atlas="clear" hidden=flag(move || !is_filtered.get())
                    on:click=move |_| {
                        session.go(Intent::Push, |state| *state = state.cleared());
                        focus_soon(&[".search input"]);
                    }>
                    {texts.facets.clear}
                </button>
            </div>
        })}
    }
}
