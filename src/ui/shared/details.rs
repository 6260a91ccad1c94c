//! Views that need more of the release than the first view does.

use leptos::prelude::*;

use super::dynamic::node;
use super::retry::retry_button;
use super::turns::Turns;
use crate::state::{Details, Load, Session};

/// What `build` makes once the whole release is here. Where it cannot be had, that is said with a button, and `build` makes the
/// best of what the first view has.
pub(crate) fn with_details(session: Session, build: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    if !session.atlas().dataset.release.is_split {
        return build();
    }
    let details = Details::of(session);
    Turns::here().wait_while(move || matches!(details.get(), Load::Pending));
    let texts = session.texts();
    node(move || match details.get() {
        Load::Pending => view! { <p class="loading" role="status">{texts.figures.loading_details}</p> }.into_any(),
        Load::Failed(_) => {
            let again = retry_button(texts, move || vec![details], "#content h1");
            view! {
                <p class="panel caveat" role="alert" data-atlas="no-details">{texts.figures.details_not_loaded}" "{again}</p>
                {untrack(&build)}
            }
            .into_any()
        }
        Load::Ready(whole) => {
            session.take_whole(&whole);
            untrack(&build)
        }
    })
    .into_any()
}

/// Gives `act` what is asked for by the signal, once the release is whole or its details cannot be had: what is taken away has the
/// sources in it.
pub(crate) fn once_whole<T: Copy + Send + Sync + 'static>(session: Session, act: impl Fn(T) + 'static) -> RwSignal<Option<T>> {
    let wanted = RwSignal::new(None);
    Effect::new(move |_| {
        let Some(one) = wanted.get() else { return };
        if session.atlas().dataset.release.is_split {
            match Details::of(session).get() {
                Load::Pending => return,
                Load::Ready(whole) => session.take_whole(&whole),
                Load::Failed(_) => {}
            }
        }
        wanted.set(None);
        untrack(|| act(one));
    });
    wanted
}
