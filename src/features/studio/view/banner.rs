//! The line above every view that says what is seen: data of the visitor's own, that nobody else sees.

use leptos::prelude::*;

use super::STYLE;
use crate::state::{Address, Preview, Session, use_destination, view_href};
use crate::texts::Studio;
use crate::ui::shared::dynamic::{shown, text};
use crate::ui::shared::style::adopt_style;
use crate::views::{Destination, View};

pub(super) fn view() -> AnyView {
    adopt_style("studio", STYLE);
    let session = Session::here();
    let words = Studio::of(session.lang);
    let preview = Preview::here();
    let search = Address::here().search;
    let route = use_destination();
    let is_elsewhere = move || route.with(|route| !matches!(route, Destination::View(_, View::Studio)));
    let says = text(move || (words.previewing)(&preview.name.get().unwrap_or_default()));
    view! {
        <div class="preview-bar" role="status" data-atlas="preview-bar">
            <p><b>{says}</b></p>
            <p class="preview-ways">
                {shown(is_elsewhere, move || view! {
                    <a class="button" href=text(move || view_href(session.lang, &View::Studio, &search.get()))>{words.back}</a>
                })}
                <button type="button" class="button" data-atlas="preview-end" on:click=move |_| preview.end()>{words.preview_leave}</button>
            </p>
        </div>
    }
    .into_any()
}
