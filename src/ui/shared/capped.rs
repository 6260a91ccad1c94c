//! Lists that end before their last entry, and the line that says so.

use leptos::prelude::*;

use crate::state::Session;

/// Entries of a list whose length follows the data, such as companies of one point or problems of a file: more of them would
/// stop the page, and nobody reads that far.
pub(crate) const MOST_ENTRIES: usize = 200;
/// Options of a list to choose from.
pub(crate) const MOST_OPTIONS: usize = 500;

/// "The first 200 of 5,000 are shown.", or nothing while all are.
pub(crate) fn capped(session: Session, shown: usize, total: usize) -> AnyView {
    if shown >= total {
        return ().into_any();
    }
    let said = (session.texts().explore.first_of)(shown, total);
    view! { <p class="hint" data-atlas="capped" data-shown=shown.to_string() data-total=total.to_string()>{said}</p> }.into_any()
}
