//! The finder: one field for a need in words, with examples; what else can be chosen is folded below it.

use leptos::html;
use leptos::prelude::*;

use super::criteria::{self, change, chosen_topics};
use crate::domain::url_state::Seeking;
use crate::state::{Control, Intent, Session, memo};
use crate::texts::Connect;
use crate::ui::shared::dynamic::{shown, text};
use crate::ui::shared::focus::focus_soon;
use crate::ui::shared::icons::{Icon, icon};

type Words = &'static Connect;

/// Where the focus goes when a need is sent off: to what was found.
const RESULTS: &str = "#results-title";

/// The field, its examples, the chosen topics and the folded criteria.
pub(super) fn panel(session: Session, words: Words, seeking: Memo<Seeking>) -> AnyView {
    view! {
        <section class="panel finder" aria-labelledby="finder-title" data-atlas="finder">
            <h2 id="finder-title" class="hidden">{words.finder}</h2>
            {field(session, words, seeking)}
            {examples(session, words, seeking)}
            {chosen_topics(session, seeking)}
            {criteria::panel(session, words, seeking)}
        </section>
    }
    .into_any()
}

fn field(session: Session, words: Words, seeking: Memo<Seeking>) -> AnyView {
    let field = NodeRef::<html::Input>::new();
    let need = memo(move || seeking.with(|seeking| seeking.text.clone()));
    // The field keeps what is being typed, spaces included; the URL holds it trimmed.
    Effect::new(move |_| {
        let need = need.get();
        if let Some(field) = field.get()
            && field.value().trim() != need
        {
            field.set_value(&need);
        }
    });
    let typed = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        session.go(Intent::Continue(Control::Need), |state| text.trim().clone_into(&mut state.seeking.text));
    };
    let clear = move |_| {
        change(session, |seeking| seeking.text.clear());
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    let sent = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        focus_soon(&[RESULTS]);
    };
    view! {
        <form class="need" role="search" aria-labelledby="finder-title" on:submit=sent>
            <label for="need">{words.seek}</label>
            <div class="search">
                {icon(Icon::Search)}
                <input type="search" id="need" name="need" node_ref=field data-atlas-field="need" autocomplete="off" spellcheck="false"
                    maxlength="200" autocapitalize="off" enterkeyhint="search" placeholder=words.seek_hint
                    on:focus=move |_| session.atlas().prepare_search() on:input=typed/>
                {shown(move || !need.with(String::is_empty), move || view! {
                    <button type="button" class="clear" aria-label=words.clear_seek on:click=clear>{icon(Icon::Close)}</button>
                })}
            </div>
        </form>
    }
    .into_any()
}

/// Needs to begin with; one is sought at a touch.
fn examples(session: Session, words: Words, seeking: Memo<Seeking>) -> AnyView {
    let items = words.examples.into_iter().map(|example| {
        let pressed = text(move || seeking.with(|seeking| seeking.text == example).to_string());
        view! {
            <li><button type="button" class="example" data-atlas-example=example aria-pressed=pressed
                on:click=move |_| change(session, |seeking| example.clone_into(&mut seeking.text))>{example}</button></li>
        }
    });
    view! {
        <div class="examples">
            <p class="hint" id="examples-title">{words.examples_title}</p>
            <ul aria-labelledby="examples-title">{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}
