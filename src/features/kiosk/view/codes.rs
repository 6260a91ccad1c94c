//! The buttons of a kiosk, and the sheet with a code for a phone.

use leptos::prelude::*;

use super::{address_for_a_phone, route, toggle_big};
use crate::features::kiosk::schedule::Phase;
use crate::state::{Session, Settings};
use crate::texts::Kiosk;
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::focus::{focus_soon, keep_inside};
use crate::ui::shared::icons::{Icon, icon};
use crate::ui::shared::qr::qr;

/// What a code is offered for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Offer {
    /// What the visitor sees.
    Selection,
    /// A page of others.
    Outside(String),
}

/// Start again, large type, and the way to a phone where the public address is set.
pub(super) fn buttons(session: Session, phase: RwSignal<Phase>, offer: RwSignal<Option<Offer>>) -> AnyView {
    let kiosk = Kiosk::of(session.lang);
    let settings = Settings::here();
    let has_address = move || settings.with(|config| config.address.is_some());
    let big = text(move || session.url.with(|state| state.staging.is_big).to_string());
    view! {
        <button type="button" class="button" data-atlas-kiosk="again" on:click=move |_| phase.set(Phase::START)>{kiosk.again}</button>
        <button type="button" class="button" data-atlas-kiosk="big" aria-pressed=big on:click=move |_| toggle_big(session)>{kiosk.big}</button>
        {shown(has_address, move || view! {
            <button type="button" class="button primary" data-atlas-kiosk="phone" on:click=move |_| offer.set(Some(Offer::Selection))>{kiosk.phone}</button>
        })}
    }
    .into_any()
}

/// The sheet with the code, while one is offered.
pub(super) fn dialog(session: Session, offer: RwSignal<Option<Offer>>) -> impl IntoView {
    let kiosk = Kiosk::of(session.lang);
    let settings = Settings::here();
    let route = route();
    let close = move |()| {
        offer.set(None);
        focus_soon(&["[data-atlas-kiosk=phone]"]);
    };
    node(move || {
        let offered = offer.get()?;
        focus_soon(&[".kiosk-code button"]);
        let (title, hint, address) = match offered {
            Offer::Outside(address) => (kiosk.outside, kiosk.outside_hint, address),
            Offer::Selection => {
                let base = settings.with(|config| config.address.clone())?;
                let (view, query) = route.with(|route| address_for_a_phone(session, route));
                let mark = if query.is_empty() { "" } else { "?" };
                let address = [&base, session.lang.code(), &view.path(), mark, &query].concat();
                (kiosk.phone, kiosk.phone_hint, address)
            }
        };
        let written = address.clone();
        let panel = NodeRef::<leptos::html::Section>::new();
        let keys = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
            "Escape" => close(()),
            _ => {
                if let Some(panel) = panel.get_untracked() {
                    keep_inside(&event, &panel);
                }
            }
        };
        Some(view! {
            <section class="kiosk-sheet kiosk-code" role="dialog" aria-modal="true" aria-labelledby="kiosk-code" data-atlas="kiosk-code"
                node_ref=panel on:keydown=keys>
                <h2 id="kiosk-code">{title}</h2>
                <p>{hint}</p>
                {qr(move || address.clone())}
                <p class="kiosk-address">{written}</p>
                <button type="button" class="button primary" on:click=move |_| close(())>{icon(Icon::Close)}{session.texts().shell.close}</button>
            </section>
        })
    })
}
