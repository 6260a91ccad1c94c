//! The kinds of milestones as a row of buttons: one of them is told alone, else all are.

use leptos::prelude::*;

use crate::domain::data::context::{Milestone, MilestoneKind};
use crate::state::{Intent, Session, memo};
use crate::texts::Cluster as Words;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::focus::reveal;

/// The kind of the address; none where this cluster has no milestone of it, so that a link to another cluster tells all of its own.
pub(super) fn chosen(session: Session, own: &[Milestone]) -> Memo<Option<MilestoneKind>> {
    let known: Vec<MilestoneKind> = own.iter().filter_map(|one| one.kind).collect();
    memo(move || session.url.with(|url| url.milestones).filter(|kind| known.contains(kind)))
}

/// A button for all, and one for each kind that the cluster has, with how many there are. A kind alone is no choice.
pub(super) fn buttons(
    session: Session,
    words: &Words,
    own: &[Milestone],
    chosen: Memo<Option<MilestoneKind>>,
) -> Option<AnyView> {
    let count = |kind: MilestoneKind| own.iter().filter(|one| one.kind == Some(kind)).count();
    let kinds = MilestoneKind::ALL.into_iter().map(|(id, kind)| (id, Some(kind), (words.milestone_kind)(kind), count(kind)));
    let kinds: Vec<_> = kinds.filter(|(.., count)| *count > 0).collect();
    if kinds.len() < 2 {
        return None;
    }
    let all = ("all", None, words.all_milestones, own.len());
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
