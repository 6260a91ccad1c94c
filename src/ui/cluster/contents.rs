//! The contents of the page, which stay in sight while it is read.

use leptos::prelude::*;

use super::Page;
use crate::ui::shared::focus::focus_once_there;

/// A button a section; a link would need the address of the view, which changes with every filter.
pub(super) fn contents(page: &Page<'_>) -> AnyView {
    let words = page.words;
    let sections = [
        ("figures-title", words.figures_short),
        ("objectives-title", words.objectives_short),
        ("milestones-title", words.milestones),
        ("networks-title", words.network),
        ("programmes-title", words.programmes_short),
        ("actors-title", words.actors_short),
        ("covid-title", "Covid-19"),
        ("coverage-title", page.session.texts().explore.coverage),
    ];
    let items = sections.into_iter().map(|(id, name)| {
        let go = move |_| focus_once_there(["#", id].concat());
        view! { <li><button type="button" class="link" data-atlas-section=id on:click=go>{name}</button></li> }
    });
    view! { <nav class="contents" aria-label=words.contents data-atlas="contents"><ul>{items.collect_view()}</ul></nav> }
        .into_any()
}
