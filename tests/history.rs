//! The rules of the history: bursts, the pace of writing, and steps that can be undone.

use atlas::domain::filter::facets::Facet;
use atlas::domain::filter::filters::Filters;
use atlas::history::{ATTEMPTS, Bursts, Control, Entry, Intent, LENGTH, Pace, REST_MS, SPACING_MS, Steps, Undo, Write};
use proptest::prelude::*;

const TYPE: Intent = Intent::Continue(Control::Search);
const PAN: Intent = Intent::Continue(Control::Map);

#[test]
fn a_choice_and_then_a_word_are_two_entries() {
    let mut bursts = Bursts::default();
    assert_eq!(bursts.entry(Intent::Push, 0.0), Entry::New);
    assert_eq!([10.0, 20.0, 30.0].map(|now| bursts.entry(TYPE, now)), [Entry::New, Entry::Same, Entry::Same]);
    assert_eq!(bursts.entry(Intent::Push, 40.0), Entry::New);
    assert_eq!(bursts.entry(TYPE, 50.0), Entry::New, "a choice ends the burst");
}

#[test]
fn a_burst_ends_with_a_rest_another_control_or_another_entry() {
    let mut bursts = Bursts::default();
    bursts.entry(TYPE, 0.0);
    assert_eq!(bursts.entry(TYPE, REST_MS - 1.0), Entry::Same);
    assert_eq!(bursts.entry(TYPE, 2.0 * REST_MS), Entry::New, "a rest");
    assert_eq!(bursts.entry(PAN, 2.0 * REST_MS + 1.0), Entry::New, "another control");
    bursts.end();
    assert_eq!(bursts.entry(PAN, 2.0 * REST_MS + 2.0), Entry::New, "a step back");
    assert_eq!(bursts.entry(Intent::Replace, 2.0 * REST_MS + 3.0), Entry::Same);
    assert_eq!(bursts.entry(PAN, 2.0 * REST_MS + 4.0), Entry::Same, "what the program does ends nothing");
}

#[test]
fn a_drag_that_pauses_is_one_burst_until_the_pointer_is_released() {
    let mut bursts = Bursts::default();
    bursts.press(0.0);
    bursts.entry(PAN, 1.0);
    assert_eq!(bursts.entry(PAN, 10.0 * REST_MS), Entry::Same);
    bursts.release(20.0 * REST_MS);
    assert_eq!(bursts.entry(PAN, 20.5 * REST_MS), Entry::Same, "rolling on after the release");
    assert_eq!(bursts.entry(PAN, 22.0 * REST_MS), Entry::New);
    bursts.press(30.0 * REST_MS);
    assert_eq!(bursts.entry(PAN, 30.0 * REST_MS + 1.0), Entry::New, "a later drag does not join an old one");
}

#[test]
fn replacements_are_spaced_and_the_last_one_is_written() {
    let mut pace = Pace::default();
    assert_eq!(pace.want(Entry::Same, 0.0), Write::Now);
    assert_eq!(pace.take(), Some(Entry::Same));
    pace.wrote(Entry::Same, true, 0.0);
    assert_eq!(pace.want(Entry::Same, 100.0), Write::In(SPACING_MS - 100.0));
    assert_eq!(pace.want(Entry::Same, 110.0), Write::Due);
    pace.begin_due();
    assert_eq!(pace.take(), Some(Entry::Same), "at the end of a gesture");
    assert_eq!(pace.take(), None);
}

#[test]
fn a_new_entry_is_written_at_once() {
    let mut pace = Pace::default();
    pace.want(Entry::Same, 0.0);
    pace.take();
    pace.wrote(Entry::Same, true, 0.0);
    assert_eq!(pace.want(Entry::New, 1.0), Write::Now);
}

#[test]
fn a_refused_entry_is_tried_again_and_stays_a_new_one() {
    let mut pace = Pace::default();
    pace.want(Entry::New, 0.0);
    pace.take();
    assert!(pace.wrote(Entry::New, false, 0.0).is_some());
    assert_eq!(pace.want(Entry::Same, 1.0), Write::Due, "the browser is left alone meanwhile");
    pace.begin_due();
    assert_eq!(pace.take(), Some(Entry::New));
}

#[test]
fn a_browser_that_always_refuses_is_left_alone_until_the_next_change() {
    let mut pace = Pace::default();
    pace.want(Entry::Same, 0.0);
    let mut tries = 0;
    while let Some(entry) = pace.take() {
        pace.begin_due();
        tries += 1;
        if pace.wrote(entry, false, f64::from(tries)).is_none() {
            break;
        }
    }
    assert_eq!(tries, ATTEMPTS + 1);
    assert!(matches!(pace.want(Entry::Same, 1e6), Write::In(_)));
    pace.begin_due();
    pace.take();
    assert!(pace.wrote(Entry::Same, false, 1e6).is_some(), "another change begins anew");
}

#[test]
fn the_end_of_a_gesture_leaves_nothing_to_be_written_later() {
    let mut pace = written_at(0.0);
    assert!(matches!(pace.want(Entry::Same, 1.0), Write::In(_)));
    assert_eq!(pace.take(), Some(Entry::Same), "the end writes at once");
    pace.wrote(Entry::Same, true, 2.0);
    // The writing that was due comes all the same.
    pace.begin_due();
    assert_eq!(pace.take(), None);
}

#[test]
fn a_step_in_the_history_voids_what_was_to_be_written() {
    for entry in [Entry::Same, Entry::New] {
        let mut pace = written_at(0.0);
        pace.want(Entry::Same, 1.0);
        if entry == Entry::New {
            // A new entry waits only where the browser refused it.
            pace.want(entry, 2.0);
            pace.take();
            pace.wrote(entry, false, 2.0);
        }
        assert!(pace.is_pending());
        pace.forget();
        assert!(!pace.is_pending());
        pace.begin_due();
        assert_eq!(pace.take(), None, "{entry:?} would be written over the entry that is shown now");
        assert_eq!(pace.want(Entry::New, 3.0), Write::Now, "the next choice is written as ever");
    }
}

#[test]
fn what_is_changed_after_a_step_is_written_by_the_timer_of_what_it_voided() {
    let mut pace = written_at(0.0);
    assert!(matches!(pace.want(Entry::Same, 1.0), Write::In(_)));
    pace.forget();
    assert_eq!(pace.want(Entry::Same, 2.0), Write::Due);
    pace.begin_due();
    assert_eq!(pace.take(), Some(Entry::Same));
}

/// A pace that has just written a replacement.
fn written_at(now: f64) -> Pace {
    let mut pace = Pace::default();
    pace.want(Entry::Same, now);
    pace.take();
    pace.wrote(Entry::Same, true, now);
    pace
}

proptest! {
    /// However a visitor drags and chooses, no ten seconds see more replacements than browsers admit, and nothing stays unwritten.
    #[test]
    fn the_pace_keeps_what_browsers_admit(gaps in prop::collection::vec(1_u32..60, 1..2000)) {
        let mut pace = Pace::default();
        let (mut now, mut due) = (0.0, None::<f64>);
        let mut written = Vec::new();
        for gap in gaps {
            now += f64::from(gap);
            if due.is_some_and(|at| at <= now) {
                due = None;
                pace.begin_due();
                if let Some(entry) = pace.take() {
                    pace.wrote(entry, true, now);
                    written.push(now);
                }
            }
            match pace.want(Entry::Same, now) {
                Write::Now => {
                    let entry = pace.take();
                    prop_assert_eq!(entry, Some(Entry::Same));
                    pace.wrote(Entry::Same, true, now);
                    written.push(now);
                }
                Write::In(wait) => {
                    prop_assert!(due.is_none() && wait <= SPACING_MS);
                    due = Some(now + wait);
                }
                Write::Due => prop_assert!(due.is_some(), "a change that nobody will write"),
            }
        }
        for (index, begin) in written.iter().enumerate() {
            prop_assert!(written[index..].iter().take_while(|at| *at - begin < 10_000.0).count() <= 50);
        }
    }
}

fn sectors(ids: &[&str]) -> Filters {
    let mut filters = Filters::default();
    filters.set(Facet::Sector, ids.iter().map(|id| (*id).to_owned()).collect());
    filters
}

#[test]
fn undo_goes_back_where_the_entry_is_the_steps_own() {
    let (none, one) = (sectors(&[]), sectors(&["medtech"]));
    let mut steps = Steps::default();
    steps.note(&none, &one, Entry::New, 1);
    assert!(steps.can_undo(&one) && !steps.can_undo(&none));
    // A company was opened meanwhile: the step back would only close it.
    assert_eq!(steps.clone().take(&one, 2), Some(Undo::To(Box::new(none.clone()))));
    assert_eq!(steps.take(&one, 1), Some(Undo::Back));
    assert!(!steps.can_undo(&one));
}

#[test]
fn steps_back_and_forward_in_the_history_are_followed_by_what_is_shown() {
    let [none, one, two] = [&[][..], &["medtech"], &["medtech", "biotech"]].map(sectors);
    let mut steps = Steps::default();
    steps.note(&none, &one, Entry::New, 1);
    steps.note(&one, &two, Entry::New, 2);
    // Back to the first, where another value is chosen.
    let other = sectors(&["medtech", "pharma"]);
    steps.note(&one, &other, Entry::New, 2);
    assert!(!steps.can_undo(&two), "what was left is gone");
    assert_eq!(steps.take(&other, 2), Some(Undo::Back));
    assert_eq!(steps.take(&one, 1), Some(Undo::Back));
}

#[test]
fn a_burst_is_one_step() {
    let word = |text: &str| {
        let mut filters = Filters::default();
        text.clone_into(&mut filters.query);
        filters
    };
    let mut steps = Steps::default();
    steps.note(&word(""), &word("i"), Entry::New, 1);
    steps.note(&word("i"), &word("im"), Entry::Same, 1);
    assert_eq!(steps.clone().take(&word("im"), 9), Some(Undo::To(Box::new(word("")))));
    // What the program puts into an entry with other content is no step of that entry.
    steps.note(&word("im"), &word("x"), Entry::Same, 4);
    assert_eq!(steps.take(&word("x"), 4), Some(Undo::To(Box::new(word("im")))));
}

#[test]
fn old_steps_are_forgotten() {
    let mut steps = Steps::default();
    let ids: Vec<String> = (0..=LENGTH + 3).map(|number| number.to_string()).collect();
    for pair in ids.windows(2) {
        steps.note(&sectors(&[&pair[0]]), &sectors(&[&pair[1]]), Entry::New, 0);
    }
    assert!(!steps.can_undo(&sectors(&["1"])) && steps.can_undo(&sectors(&[&ids[ids.len() - 1]])));
}
