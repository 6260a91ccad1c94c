//! The notice of a defect, ready before one happens: after a panic the program can build nothing any more.
//!
//! It is hidden; `defect.js` shows a copy of it and gives its parts, named by `data-defect`, their work.

use leptos::prelude::*;

use crate::domain::url_state::UrlState;
use crate::state::{Settings, use_url_state, view_href};
use crate::texts::Texts;
use crate::ui::shared::dynamic::{node, text};
use crate::views::View;

/// What happened, and what to do: reload, copy the address of the state, write to whom the settings name.
#[component]
pub(super) fn Defect(
    /// The texts.
    texts: &'static Texts,
) -> impl IntoView {
    let (words, settings, url) = (&texts.defect, Settings::here(), use_url_state());
    let contact = node(move || {
        settings.with(|config| config.contact.clone()).map(|address| {
            view! { <p data-defect="contact">{words.report}" "<a href=address target="_blank" rel="external noopener noreferrer">{texts.site.contact}</a></p> }
        })
    });
    // A kiosk begins again without the state that it failed at.
    let start = text(move || {
        let staging = url.with(|(state, _)| state.staging.clone());
        view_href(texts.lang, &View::Explore, &UrlState { kiosk: true, staging, ..UrlState::default() }.to_query())
    });
    view! {
        <section id="atlas-defect" class="defect" hidden data-start=start>
            <h2>{words.title}</h2>
            <p>{words.remedy}</p>
            <p data-defect="restarting" hidden>{words.restarting}</p>
            {contact}
            <label><span>{words.address}</span><input type="text" readonly data-defect="address"/></label>
            <p class="defect-actions">
                <button type="button" class="button primary" data-defect="reload">{texts.site.reload}</button>
                <button type="button" class="button" data-defect="copy">{words.copy}</button>
                <button type="button" class="button" data-defect="close">{texts.shell.close}</button>
                <span data-defect="copied" hidden>{texts.shell.shared}</span>
            </p>
        </section>
    }
}

/// Makes every panic show the notice, beside its message in the console.
pub(in crate::ui) fn show_panics() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        if let Ok(event) = web_sys::Event::new("atlas:defect") {
            let _ = window().dispatch_event(&event);
        }
    }));
}
