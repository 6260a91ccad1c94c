//! A QR code of an address, drawn by a chunk of its own.

use leptos::prelude::*;

use super::dynamic::node;
use crate::features::share::qr::{Drawn, draw};
use crate::state::{NotLoaded, Session, chunk};

type Draw = fn(&str) -> Option<Drawn>;

chunk!(encoder = qr: Draw => draw);

/// The code of an address that may change, with the address as its name.
pub(crate) fn qr(address: impl Fn() -> String + Send + 'static) -> impl IntoView {
    let texts = Session::here().texts();
    let loaded = RwSignal::new(None);
    leptos::task::spawn_local(async move {
        let encoder = encoder().await;
        let _ = loaded.try_set(Some(encoder));
    });
    node(move || {
        let address = address();
        match loaded.get() {
            None => ().into_any(),
            Some(Err(NotLoaded)) => view! { <p role="alert">{texts.shell.not_loaded}</p> }.into_any(),
            Some(Ok(draw)) => match draw(&address) {
                None => view! { <p class="hint" data-atlas="qr-too-long">{texts.share.qr_too_long}</p> }.into_any(),
                Some(drawn) => {
                    let side = drawn.side.to_string();
                    let field = ["0 0 ", &side, " ", &side].concat();
                    view! {
                        <svg class="qr" role="img" viewBox=field aria-label=(texts.share.qr_of)(&address) data-atlas="qr" data-address=address>
                            <path d=drawn.path/>
                        </svg>
                    }
                    .into_any()
                }
            },
        }
    })
}
