//! What the visitor should know about the picture: adjacent companies, dropped values, left-out records.

use leptos::prelude::*;

use crate::domain::filter::selection::Dimension;
use crate::state::{Intent, Session, memo};
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::dynamic::{flag, node, shown, text};

/// Every notice that applies.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let explore = &texts.explore;
    let is_fuzzy = memo(move || session.cross.with(|cross| cross.is_fuzzy()));
    let is_empty = memo(move || session.count.get() == 0);
    let query = move || session.url.with(|state| (explore.fuzzy_match)(&state.filters.query));
    let bad = node(move || {
        let bad = session.bad_values.get();
        bad.iter()
            .map(|bad| view! { <li data-atlas="bad-value">{(explore.bad_value)((explore.key)(&bad.key), &bad.value)}</li> })
            .collect_view()
    });
    // A live region must be there before it speaks.
    let spoken = text(move || if is_fuzzy.get() { query() } else { String::new() });
    view! {
        <p class="hidden" role="status">{spoken}</p>
        <ul class="notices">
            {shown(move || is_empty.get(), move || view! { <li class="nothing">{texts.list.empty_title}</li> })}
            <Adjacent/>
            {shown(move || is_fuzzy.get(), move || view! { <li data-atlas="fuzzy">{text(query)}</li> })}
            {bad}
            <LeftOut/>
        </ul>
    }
}

/// How many adjacent companies there are, and the way to include or hide them.
#[component]
fn Adjacent() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let explore = &texts.explore;
    let adjacent = session.atlas().columns.rows() - session.atlas().columns.core().count();
    if adjacent == 0 {
        return ().into_any();
    }
    // Those that the other clauses select: the ones that the button brings in or takes away.
    let rows = session.without(&[Dimension::Scope]);
    let count = memo(move || rows.with(|rows| rows.count() - rows.count_and(session.atlas().columns.core())));
    let all = memo(move || session.url.with(|state| state.filters.all_scopes));
    let said =
        text(move || if all.get() { (explore.adjacent_shown)(count.get()) } else { (explore.adjacent_hidden)(count.get()) });
    let action = text(move || if all.get() { explore.hide_adjacent } else { explore.show_adjacent });
    let toggle = move |_| session.go(Intent::Push, |state| state.filters.all_scopes = !state.filters.all_scopes);
    view! {
        <li data-atlas="adjacent" data-count=text(move || count.get().to_string()) hidden=flag(move || count.get() == 0)>
            {said}" "<button type="button" class="link" on:click=toggle>{action}</button>
        </li>
    }
    .into_any()
}

/// Records of the file that could not be used, with the reason for each.
#[component]
fn LeftOut() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let atlas = session.atlas();
    if atlas.issues.is_empty() {
        return ().into_any();
    }
    let mut records: Vec<_> = atlas.issues.iter().map(|issue| (issue.origin.list, issue.origin.row)).collect();
    records.dedup();
    let rows = atlas.issues.iter().take(MOST_ENTRIES).map(|issue| {
        let problem = (texts.problem)(&issue.problem);
        let line = (texts.explore.left_out_row)(issue.origin.list, issue.origin.row, &issue.record, &issue.field, &problem);
        view! { <li>{line}</li> }
    });
    view! {
        <li data-atlas="left-out" data-count=records.len()>
            <details>
                <summary>{(texts.explore.left_out)(records.len())}</summary>
                <ul>{rows.collect_view()}</ul>
                {capped(session, atlas.issues.len().min(MOST_ENTRIES), atlas.issues.len())}
            </details>
        </li>
    }
    .into_any()
}
