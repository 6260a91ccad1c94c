//! How to cite the page.

use leptos::html;
use leptos::prelude::*;

use crate::state::Session;
use crate::ui::shared::clipboard::{copy, select_all};
use crate::ui::shared::dynamic::text;

/// What became of a copy.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    ByHand,
}

/// The citation, to read and to copy.
pub(super) fn cite(session: Session, name: &str, address: &str) -> AnyView {
    let texts = session.texts();
    let page = &texts.company;
    let atlas = session.atlas();
    let release = &atlas.dataset.release;
    let words = (page.citation)(name, texts.shell.name, &release.id, address, &release.licence);
    let shown = NodeRef::<html::P>::new();
    let copied = RwSignal::new(Copied::NotYet);
    let press = {
        let words = words.clone();
        move |_| {
            copy(&words, move |done| {
                if !done && let Some(Some(element)) = shown.try_get_untracked() {
                    select_all(&element);
                }
                let _ = copied.try_set(if done { Copied::Done } else { Copied::ByHand });
            });
        }
    };
    let said = text(move || match copied.get() {
        Copied::NotYet => "",
        Copied::Done => page.copied,
        Copied::ByHand => page.copy_failed,
    });
    view! {
        <section class="panel cite">
            <h2>{page.cite}</h2>
            <p node_ref=shown data-atlas="citation"><bdi>{words}</bdi></p>
            <button type="button" class="button" on:click=press>{page.copy}</button>
            <span class="hint" role="status">{said}</span>
        </section>
    }
    .into_any()
}
