//! The kinds of milestones as a row of buttons: one of them is told alone, else all are.

use leptos::prelude::*;

use crate::domain::data::context::MilestoneKind;
use crate::state::{Intent, Session, memo};
use crate::texts::Cluster as Words;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::focus::reveal;

/// A kind, its value in the URL, and how many milestones of the cluster are of it.
pub(super) type Choice = (&'static str, MilestoneKind, usize);

/// The kind of the address; none where it is no choice of this cluster, so that a link to another cluster tells all of its own: without
/// its button nobody could take it back.
pub(super) fn chosen(session: Session, choices: &[Choice]) -> Memo<Option<MilestoneKind>> {
    let known: Vec<MilestoneKind> = choices.iter().map(|(_, kind, _)| *kind).collect();
    memo(move || session.url.with(|url| url.milestones).filter(|kind| known.contains(kind)))
}

/// A button for all, of which there are `all`, and one for each choice; nothing where there is none.
pub(super) fn buttons(
    session: Session,
    words: &Words,
    all: usize,
    choices: &[Choice],
    chosen: Memo<Option<MilestoneKind>>,
) -> Option<AnyView> {
    if choices.is_empty() {
        return None;
    }
    let kinds = choices.iter().map(|(id, kind, count)| (*id, Some(*kind), (words.milestone_kind)(*kind), *count));
    let all = ("all", None, words.all_milestones, all);
    let items = std::iter::once(all).chain(kinds).map(|(id, kind, name, count)| {
        let pressed = text(move || (chosen.get() == kind).to_string());
        view! {
            <li><button type="button" class="button" data-atlas-milestones=id data-count=count.to_string() aria-pressed=pressed
                on:click=move |_| session.go(Intent::Push, |state| state.milestones = kind)>
                {name}" "<span>{session.texts().numbers.integer(count as u64)}</span></button></li>
        }
    });
    Some(
        view! { <ul class="milestone-kinds" aria-label=words.milestone_kinds on:focusin=reveal>{items.collect_view()}</ul> }
            .into_any(),
    )
}
