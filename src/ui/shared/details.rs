//! Views that need more of the release than the first view does.

use leptos::prelude::*;

use super::dynamic::node;
use super::retry::retry_button;
use crate::state::{Details, Load, Session};

/// What `build` makes once the whole release is here. Where it cannot be had, that is said with a button, and `build` makes the
/// best of what the first view has.
pub(crate) fn with_details(session: Session, build: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    if !session.atlas().dataset.release.is_split {
        return build();
    }
    let details = Details::of(session);
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
