//! The charts below the first ones: fetched and built when a visitor comes near them.

use leptos::prelude::*;

use crate::state::{Session, chunk};
use crate::ui::charts;
use crate::ui::shared::lazy::{Builder, deferred_until_near};

chunk!(pub(super) further_charts = further: Builder => charts::further);

/// The part of the page. Its heading is there from the beginning, so that it can be found.
#[component]
pub(super) fn Further() -> impl IntoView {
    let title = Session::here().texts().figures.further;
    view! {
        <section class="further" aria-labelledby="further-title" data-atlas="further">
            <h2 id="further-title">{title}</h2>
            {deferred_until_near(further_charts, "further-charts")}
        </section>
    }
}
