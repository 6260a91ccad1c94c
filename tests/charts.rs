//! The charts against stored drawings, and against sizes, counts and texts that nobody expects.
//!
//! `cargo xtask test --bless` stores the drawings anew; look at them before you commit.

#![expect(clippy::panic, reason = "a test fails by panicking, with what it saw")]

mod common;

use atlas::scene::charts::{Bar, Bin, Group, Lengths, bars, grouped, histogram, nothing, stacked};
use atlas::scene::svg::to_svg;
use atlas::scene::{Geometry, Scene};
use common::pictures::{WIDTHS, check, compare};

const SECTORS: [&str; 6] = ["medtech", "digital-health", "biotech", "pharma", "services", "diagnostics"];

/// What the facet of a chart says, and whether anything is left in the selection.
#[derive(Clone, Copy, PartialEq)]
enum State {
    None,
    Chosen,
    Empty,
}

const STATES: [(State, &str); 3] = [(State::None, "none"), (State::Chosen, "chosen"), (State::Empty, "empty")];

fn number(count: usize) -> String {
    count.to_string()
}

fn share(part: usize, whole: usize) -> String {
    format!("{:.0}\u{a0}%", part as f64 * 100.0 / whole as f64)
}

/// A bar for each sector with these counts; the clause holds the sectors named by `chosen`.
fn sector_bars(counts: &[usize], state: State, chosen: &[&str]) -> Vec<Bar> {
    SECTORS
        .iter()
        .zip(counts)
        .map(|(sector, count)| {
            let count = if state == State::Empty { 0 } else { *count };
            Bar {
                key: (*sector).into(),
                label: format!("Sector {sector}"),
                title: format!("Sector {sector}: {count}"),
                count,
                class: format!("sector-{sector}"),
                chosen: (state == State::Chosen).then(|| chosen.contains(sector)),
            }
        })
        .collect()
}

fn sample_bars(state: State) -> Vec<Bar> {
    let mut bars = sector_bars(&[63, 56, 50, 7, 1, 0], state, &["biotech", "services"]);
    bars[3].label = String::from("A label that is longer than the room beside the bar");
    bars[4].class = String::from("plain");
    bars
}

fn sample_groups(state: State) -> Vec<Group> {
    let group = |label: &str, counts: [usize; 6]| {
        let parts = sector_bars(&counts, state, &["biotech", "pharma"]);
        let total = parts.iter().map(|part| part.count).sum::<usize>().to_string();
        Group { label: label.to_owned(), total, parts }
    };
    vec![
        group("Cluster one", [42, 11, 34, 16, 24, 7]),
        group("Cluster two & all that is near to it, with a long name", [14, 15, 11, 8, 5, 9]),
        group("Cluster three", [8, 30, 0, 18, 1, 1]),
    ]
}

fn sample_bins(state: State) -> Vec<Bin> {
    let counts = [4, 2, 3, 9, 4, 11, 20, 15, 31, 7];
    let bin = |(index, count): (usize, &usize)| {
        let from = if index == 0 { 1950 } else { 1975 + 5 * index as i32 };
        let to = if index == 9 { 2023 } else { 1979 + 5 * index as i32 };
        let count = if state == State::Empty { 0 } else { *count };
        Bin {
            from,
            to,
            label: if index == 0 { "< 1980".to_owned() } else { from.to_string() },
            title: format!("{from}–{to}: {count}"),
            count,
            chosen: (state == State::Chosen).then_some(from >= 2000),
        }
    };
    counts.iter().enumerate().map(bin).collect()
}

/// The rectangle of the mark of a datum: left edge and width.
fn mark(scene: &Scene, index: usize) -> (f64, f64) {
    let shape = scene.shapes.iter().find(|shape| shape.datum == Some(index) && shape.class.starts_with("mark "));
    let Some(Geometry::Rect { x, width, .. }) = shape.map(|shape| &shape.geometry) else { panic!("no mark for {index}") };
    (*x, *width)
}

#[test]
fn bars_look_as_stored() {
    for width in WIDTHS {
        for (state, name) in STATES {
            compare(&format!("bars-{width}-{name}"), &bars(&sample_bars(state), width, &number));
        }
    }
}

#[test]
fn stacked_looks_as_stored() {
    for width in WIDTHS {
        for (state, name) in STATES {
            compare(&format!("stacked-{width}-{name}"), &stacked(&sample_groups(state), Lengths::Shares, width, &share));
        }
    }
}

#[test]
fn counts_and_groups_look_as_stored() {
    for width in WIDTHS {
        for (state, name) in STATES {
            let groups = sample_groups(state);
            compare(&format!("counts-{width}-{name}"), &stacked(&groups, Lengths::Counts, width, &|part, _| number(part)));
            compare(&format!("grouped-{width}-{name}"), &grouped(&groups, width, &number));
        }
        compare(&format!("nothing-{width}"), &nothing("Nothing to show for this selection; take a filter away.", width));
    }
}

#[test]
fn histogram_looks_as_stored() {
    for width in WIDTHS {
        for (state, name) in STATES {
            compare(&format!("histogram-{width}-{name}"), &histogram(&sample_bins(state), width, 160.0, &number));
        }
    }
}

#[test]
fn every_width_and_state_holds() {
    for width in [200.0, 233.3, 280.0, 320.0, 520.0, 768.0, 1100.0, 1600.0] {
        for (state, name) in STATES {
            check(&bars(&sample_bars(state), width, &number), &format!("bars {width} {name}"));
            check(&stacked(&sample_groups(state), Lengths::Shares, width, &share), &format!("stacked {width} {name}"));
            check(&histogram(&sample_bins(state), width, 120.0, &number), &format!("histogram {width} {name}"));
            let groups = sample_groups(state);
            check(&stacked(&groups, Lengths::Counts, width, &|part, _| number(part)), &format!("counts {width} {name}"));
            check(&grouped(&groups, width, &number), &format!("grouped {width} {name}"));
        }
    }
}

#[test]
fn nothing_to_draw_is_no_error() {
    for width in [0.0, 1.0, 200.0, f64::NAN, f64::INFINITY, -5.0] {
        for scene in
            [bars(&[], width, &number), stacked(&[], Lengths::Shares, width, &share), histogram(&[], width, 100.0, &number)]
        {
            check(&scene, "empty");
            assert!(scene.data.is_empty() && scene.width.is_finite());
        }
        // A box that is not laid out yet has no width; the drawing may be nonsense, but it must be there.
        let none = State::None;
        let scenes = [
            bars(&sample_bars(none), width, &number),
            stacked(&sample_groups(none), Lengths::Shares, width, &share),
            histogram(&sample_bins(none), width, width, &number),
        ];
        for scene in scenes {
            assert!(!to_svg(&scene).contains("NaN"), "{width}");
        }
    }
    let group = Group { label: "Cluster".to_owned(), total: "0".to_owned(), parts: Vec::new() };
    check(&stacked(&[group], Lengths::Shares, 300.0, &share), "a group without parts");
}

#[test]
fn extreme_counts_and_texts_hold() {
    let texts =
        ["é漢字🧬\u{301}".repeat(75), "W".repeat(300), "a\u{0}\u{1b}<&\"'>\n".repeat(40), "שלום עולם ".repeat(30), String::new()];
    for text in texts {
        for counts in [[100_000, 1, 0, 99_999, 2, 3], [0; 6], [1; 6], [usize::MAX / 16; 6]] {
            let mut list = sector_bars(&counts, State::None, &[]);
            for bar in &mut list {
                bar.label.clone_from(&text);
                bar.title.clone_from(&text);
                bar.key = text.clone().into();
            }
            let group = Group { label: text.clone(), total: text.clone(), parts: list.clone() };
            let bins: Vec<Bin> = (0_i32..)
                .zip(&list)
                .map(|(index, bar)| {
                    let (label, title) = (bar.label.clone(), bar.title.clone());
                    Bin { from: i32::MIN + index, to: i32::MAX - index, label, title, count: bar.count, chosen: Some(true) }
                })
                .collect();
            for width in [200.0, 280.0, 1600.0] {
                check(&bars(&list, width, &|_| text.clone()), "bars");
                let pair = [group.clone(), group.clone()];
                check(&stacked(&pair, Lengths::Counts, width, &|_, _| text.clone()), "counts");
                check(&grouped(&pair, width, &|_| text.clone()), "grouped");
                check(&nothing(&text, width), "nothing");
                check(&stacked(&[group.clone(), group.clone()], Lengths::Shares, width, &|_, _| text.clone()), "stacked");
                check(&histogram(&bins, width, 140.0, &number), "histogram");
            }
        }
    }
}

#[test]
fn parts_fill_their_bar() {
    for width in [200.0, 320.0, 1200.0] {
        let scene = stacked(&sample_groups(State::None), Lengths::Shares, width, &share);
        let mut first = 0;
        for group in sample_groups(State::None) {
            let parts: Vec<&Bar> = group.parts.iter().filter(|part| part.count > 0).collect();
            let whole: usize = parts.iter().map(|part| part.count).sum();
            let (mut end, mut drawn, mut targets) = (0.0, 0.0, 0.0);
            for (index, part) in (first..).zip(&parts) {
                let (x, length) = mark(&scene, index);
                assert!((0.0..=1.8).contains(&(x - end)), "{width}: part {index} begins at {x}, the one before ends at {end}");
                assert!((length - part.count as f64 / whole as f64 * width).abs() <= 1.8, "{width}: part {index}");
                let hit = scene.data[index].hit;
                assert!((hit.x - targets).abs() < 0.01 && hit.x <= x + length / 2.0 && x + length / 2.0 <= hit.x + hit.width);
                (end, drawn, targets) = (x + length, drawn + length, hit.x + hit.width);
            }
            assert!((end - width).abs() < 0.11 && (targets - width).abs() < 0.01, "{width}: ends at {end}");
            assert!((drawn + 1.6 * (parts.len() - 1) as f64 - width).abs() < 2.0, "{width}: {drawn}");
            first += parts.len();
        }
        assert_eq!(first, scene.data.len());
    }
}

#[test]
fn lengths_are_proportional() {
    let list = sample_bars(State::None);
    let scene = bars(&list, 520.0, &number);
    let longest = mark(&scene, 0).1;
    for (index, bar) in list.iter().enumerate().filter(|(_, bar)| bar.count > 1) {
        assert!((mark(&scene, index).1 / longest - bar.count as f64 / 63.0).abs() < 0.002, "{}", bar.key);
    }
    let chosen = bars(&sample_bars(State::Chosen), 520.0, &number);
    let classes = |class: &str| chosen.shapes.iter().filter(|shape| shape.class.ends_with(class)).count();
    // A label, a mark and a value each, and the second line of the longest label.
    assert_eq!((classes(" is-chosen"), classes(" is-faded")), (6, 13));
}

#[test]
fn labels_of_a_histogram_never_touch() {
    for length in [1, 2, 5, 10, 30, 120] {
        let bin = |from: i32| Bin { from, to: from + 4, label: from.to_string(), title: String::new(), count: 3, chosen: None };
        let bins: Vec<Bin> = (0..length).map(|index| bin(1980 + 5 * index)).collect();
        for width in [200.0, 264.0, 1200.0] {
            let scene = histogram(&bins, width, 100.0, &number);
            let labels = scene.shapes.iter().filter_map(|shape| match &shape.geometry {
                Geometry::Text { x, content, .. } if content.len() == 4 => Some(*x),
                _ => None,
            });
            let labels: Vec<f64> = labels.collect();
            assert!(!labels.is_empty());
            assert!(labels.windows(2).all(|pair| pair[1] - pair[0] >= 30.0), "{length} in {width}: {labels:?}");
        }
    }
}
