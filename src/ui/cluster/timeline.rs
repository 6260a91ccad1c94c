//! The milestones as a line of time, and the same as a list; both can be narrowed to one kind.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Page, kinds};
use crate::domain::data::context::{Context, Milestone, MilestoneKind, Phase, year_of};
use crate::scene::Key;
use crate::scene::timeline::{Band, Event, timeline};
use crate::state::Session;
use crate::texts::Cluster as Words;
use crate::ui::shared::drawing::drawing;
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::focus::focus_soon;
use crate::ui::shared::fold::{fold, unfold};
use crate::ui::shared::localized::localized;
use crate::ui::shared::source::source;

/// How many milestones are told at once where all kinds are: the latest. The others are folded.
const TOLD: usize = 6;

/// Picture and list.
pub(super) fn panel(page: &Page<'_>, context: &Context) -> AnyView {
    let (session, words) = (page.session, page.words);
    let (lang, dates) = (session.lang.code(), &session.texts().kinds);
    let id = &page.cluster.id;
    let own: Arc<[Milestone]> = context.milestones.iter().filter(|one| one.cluster == *id).cloned().collect();
    let choices = MilestoneKind::choices(&own);
    let chosen = kinds::chosen(session, &choices);
    let phases: Vec<&Phase> = context.phases.iter().filter(|one| one.cluster == *id).collect();
    let now = f64::from(page.dataset.year()) + 1.0;
    let band = |phase: &&Phase| Band {
        label: phase.name.get(lang).to_owned(),
        title: (words.phase)(phase.name.get(lang), phase.since, phase.until),
        from: f64::from(phase.since),
        to: phase.until.map_or(now, |until| f64::from(until) + 1.0),
    };
    let event = |(index, one): (usize, &Milestone)| {
        let event = Event {
            key: format!("event-{index}"),
            title: (words.on_day)(one.title.get(lang), &(dates.date)(&one.date)),
            at: year_of(&one.date),
        };
        (one.kind, event)
    };
    let bands: Vec<Band> = phases.iter().map(band).collect();
    let events: Vec<(Option<MilestoneKind>, Event)> = own.iter().enumerate().map(event).collect();
    let sentence = {
        let own = Arc::clone(&own);
        move || sentence(session, words, &own, chosen.get())
    };
    // What a page begins with is read, and needs no announcement.
    let (at_first, is_other) = (chosen.get_untracked(), StoredValue::new(false));
    let spoken = {
        let sentence = sentence.clone();
        text(move || {
            let now = chosen.get();
            is_other.update_value(|is_other| *is_other |= now != at_first);
            if is_other.get_value() { sentence() } else { String::new() }
        })
    };
    let phase_items = phases.iter().map(|phase| {
        view! {
            <li><b>{(words.phase)(phase.name.get(lang), phase.since, phase.until)}</b>" "<span>{page.said(&phase.note)}</span>" "{source(session, &phase.source)}</li>
        }
    });
    let phase_list = (!phases.is_empty()).then(|| {
        // Folded, the phases are told with their years: on a narrow screen the picture has no room for names.
        let years = phases.iter().map(|phase| (words.phase)(phase.name.get(lang), phase.since, phase.until));
        let summary = view! { <h3>{words.phases}</h3><span class="hint">" "{years.collect::<Vec<_>>().join(" · ")}</span> };
        let list = view! { <ol class="phases" data-atlas="phases">{phase_items.collect_view()}</ol> };
        view! { <section class="kind">{fold(summary, list.into_any())}</section> }
    });
    let buttons = kinds::buttons(session, words, own.len(), &choices, chosen);
    let told = node(move || list(session, words, &own, chosen.get()));
    view! {
        <section class="panel" aria-labelledby="milestones-title" data-atlas-chart="milestones">
            <h2 id="milestones-title">{words.milestones}</h2>
            <p class="sentence" data-atlas-sentence="milestones">{text(sentence)}</p>
            <p class="hidden" role="status" data-atlas="milestones-told">{spoken}</p>
            {picture(bands, events, chosen)}
            {phase_list}
            {buttons}
            {told}
        </section>
    }
    .into_any()
}

/// The milestones of this kind, or all, with their places among all.
fn of_kind(own: &[Milestone], kind: Option<MilestoneKind>) -> impl DoubleEndedIterator<Item = (usize, &Milestone)> {
    own.iter().enumerate().filter(move |(_, one)| kind.is_none() || one.kind == kind)
}

/// How many are shown, and from when to when.
fn sentence(session: Session, words: &Words, own: &[Milestone], kind: Option<MilestoneKind>) -> String {
    let date = |(_, one): (usize, &Milestone)| (session.texts().kinds.date)(&one.date);
    let count = session.texts().numbers.integer(of_kind(own, kind).count() as u64);
    let ends = of_kind(own, kind).next().zip(of_kind(own, kind).next_back());
    ends.map_or_else(String::new, |(first, last)| (words.milestones_sentence)(&count, &date(first), &date(last)))
}

/// The latest milestones, with the earlier ones folded above them; of one kind all of them.
fn list(session: Session, words: &Words, own: &[Milestone], kind: Option<MilestoneKind>) -> AnyView {
    let (dates, numbers) = (&session.texts().kinds, &session.texts().numbers);
    let line = |(index, one): (usize, &Milestone)| {
        view! {
            <li id=format!("event-{index}") tabindex="-1" data-date=one.date.clone()>
                <time datetime=one.date.clone()>{(dates.date)(&one.date)}</time>
                <p><span>{localized(session, &one.title)}</span>" "{source(session, &one.source)}</p>
            </li>
        }
    };
    let mut lines: Vec<_> = of_kind(own, kind).map(line).collect();
    let earlier = if kind.is_none() { lines.len().saturating_sub(TOLD) } else { 0 };
    let told = lines.split_off(earlier);
    let folded = (earlier > 0).then(|| {
        let list = view! { <ol class="events" data-atlas="events">{lines}</ol> };
        fold((words.earlier)(&numbers.integer(earlier as u64)), list.into_any())
    });
    view! { {folded}<ol class="events" data-atlas="events">{told}</ol> }.into_any()
}

/// The picture; a dot leads to its line in the list.
fn picture(bands: Vec<Band>, events: Vec<(Option<MilestoneKind>, Event)>, chosen: Memo<Option<MilestoneKind>>) -> AnyView {
    let draw = move |width| {
        let kind = chosen.get();
        let shown = events.iter().filter(|(own, _)| kind.is_none() || *own == kind).map(|(_, event)| event.clone());
        timeline(&bands, &shown.collect::<Vec<_>>(), width)
    };
    let show = |key: Key| {
        if let Some(id) = key.id().filter(|id| id.starts_with("event")) {
            if let Some(line) = document().get_element_by_id(id) {
                unfold(&line);
            }
            focus_soon(&[&format!("#{id}")]);
        }
    };
    view! { <div class="timeline">{drawing("milestones-title", draw, show)}</div> }.into_any()
}
