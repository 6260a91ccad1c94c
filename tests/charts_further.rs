//! The further charts against stored drawings, and against widths, figures and names that nobody expects.
//!
//! `cargo xtask test --bless` stores the drawings anew; look at them before you commit.

#![expect(clippy::panic, reason = "a test fails by panicking, with what it saw")]

mod common;

use atlas::format::decimal::short;
use atlas::scene::charts::{
    Axis, Curve, Dot, HeatCell, HeatRow, MOST_DOTS, Panel, Point, SHADES, Years, growth, heat, shade, strip, timeline,
};
use atlas::scene::{Geometry, Key, Scene, Shape};
use common::pictures::{WIDTHS, check, check_dots, compare};

const ALL_WIDTHS: [f64; 6] = [280.0, 320.0, 520.0, 768.0, 1100.0, 1600.0];

/// Names that nobody expects beside the one that everybody has.
fn names() -> [String; 5] {
    [
        "Lyon · Auvergne-Rhône-Alpes".to_owned(),
        "W".repeat(300),
        "é漢字🧬\u{301}".repeat(75),
        "שלום עולם ".repeat(30),
        String::new(),
    ]
}

fn number(count: usize) -> String {
    count.to_string()
}

fn decimal(value: f64) -> String {
    short(value, 2)
}

fn curves(names: [&str; 3], scale: usize) -> Vec<Curve> {
    let sums = |index: usize| (0..45).map(|year: usize| (year * (index + 2) / 3 + year * year / 60) * scale).collect();
    names.iter().enumerate().map(|(index, name)| Curve { label: (*name).to_owned(), sums: sums(index) }).collect()
}

fn growth_of(curves: &[Curve], until: Option<i32>, width: f64) -> Scene {
    let title = |year: i32| format!("In {year}");
    growth(curves, &Years { first: 1980, until, title: &title }, width, 240.0, &number)
}

fn rows(names: &[&str], columns: usize) -> Vec<HeatRow> {
    let cell = |row: usize, column: usize| {
        let count = (row * 7 + column * 5) % 13;
        HeatCell {
            key: Key::Pair(column.to_string(), row.to_string()),
            title: format!("{count}"),
            text: format!("{count}\u{a0}%"),
            count,
            shade: shade(count as f64, 12.0),
            chosen: (row == 1).then_some(column == 1),
        }
    };
    let row = |(row, name): (usize, &&str)| HeatRow {
        label: (*name).to_owned(),
        cells: (0..columns).map(|column| cell(row, column)).collect(),
    };
    names.iter().enumerate().map(row).collect()
}

fn dots(count: usize, most: u32) -> Vec<Dot> {
    let people = |index: usize| ((index * index * 31 + index * 7) as u32 % most).max(1);
    let mut dots: Vec<Dot> = (0..count)
        .map(|index| Dot {
            key: format!("company-{index}"),
            title: format!("Company {index}: {}", people(index)),
            people: people(index),
            sign: index % 6,
            class: "sector-biotech".to_owned(),
            group: format!("Sector {}", index % 6),
        })
        .collect();
    dots.sort_by_key(|dot| dot.people);
    dots
}

fn panels(names: &[&str]) -> Vec<Panel> {
    let figures = [(2004, 461.0), (2015, 582.0), (2016, 420.0), (2017, 300.0), (2018, 12_000.5), (2018, 11_900.0), (2025, 0.38)];
    let point = |(index, (year, value)): (usize, &(i32, f64))| Point {
        key: Key::index(index),
        title: format!("{year}: {value}"),
        text: decimal(*value),
        at: *year,
        value: *value,
        follows: index % 3 == 1,
    };
    let panel = |(index, name): (usize, &&str)| Panel {
        label: (*name).to_owned(),
        points: figures.iter().enumerate().skip(index).map(point).collect(),
    };
    names.iter().enumerate().map(panel).collect()
}

#[test]
fn further_charts_look_as_stored() {
    let tags = ["Artificial intelligence", "Oncology", "A topic with a name that is longer than its room is wide"];
    for width in WIDTHS {
        let three = curves(["Luxembourg", "Brussels", "Lyon · Auvergne-Rhône-Alpes"], 1);
        compare(&format!("growth-{width}"), &growth_of(&three, None, width));
        compare(&format!("growth-{width}-until"), &growth_of(&three, Some(2004), width));
        let columns = ["Luxembourg", "Brussels", "Lyon"].map(str::to_owned);
        compare(&format!("heat-{width}"), &heat(&columns, &rows(&tags, 3), width));
        let Some(scene) = strip(&dots(94, 2600), Some((110, "median 110")), width, 180.0, &number) else { panic!("no strip") };
        compare(&format!("strip-{width}"), &scene);
        compare(
            &format!("timeline-{width}"),
            &timeline(&panels(&["Luxembourg", "Brussels", "Lyon"]), &Axis::Years, width, &decimal),
        );
    }
}

#[test]
fn hostile_names_and_widths_hold() {
    for width in ALL_WIDTHS.into_iter().chain([200.0, 233.3]) {
        for name in names() {
            let name = name.as_str();
            for scale in [0, 1, 1_000_000] {
                for until in [None, Some(1985), Some(1900), Some(2100)] {
                    check(&growth_of(&curves([name, "Brussels", name], scale), until, width), "growth");
                }
            }
            for columns in [1, 3, 12] {
                let heads = vec![name.to_owned(); columns];
                check(&heat(&heads, &rows(&[name, "Oncology", name], columns), width), "heat");
            }
            check(&timeline(&panels(&[name, "Brussels", name, name]), &Axis::Years, width, &decimal), "timeline");
            check(&timeline(&panels(&[name]), &Axis::Years, width, &|_| name.to_owned()), "timeline");
            let days = Axis::Days(vec![(2001, name.to_owned()), (2002, name.to_owned())]);
            check(&timeline(&panels(&[name, "Lyon"]), &days, width, &decimal), "releases");
            for most in [2, 900, 10_000_000] {
                if let Some(scene) = strip(&dots(40, most), Some((most, name)), width, 180.0, &number) {
                    check_dots(&scene, "strip");
                }
            }
        }
    }
}

#[test]
fn nothing_to_draw_is_no_error() {
    for width in [0.0, 1.0, 280.0, f64::NAN, f64::INFINITY, -5.0] {
        check(&growth_of(&[], None, width.max(60.0)), "growth");
        let scenes = [
            heat(&[], &[], width),
            timeline(&[], &Axis::Years, width, &decimal),
            timeline(&[Panel { label: "Nothing".to_owned(), points: Vec::new() }], &Axis::Years, width, &decimal),
        ];
        for scene in scenes {
            assert!(scene.data.is_empty() && scene.width.is_finite(), "{scene:?}");
        }
    }
    let one = Point { key: Key::Number(0), title: "1".into(), text: "1".into(), at: 2020, value: -3.0, follows: true };
    check(&timeline(&[Panel { label: "One".to_owned(), points: vec![one] }], &Axis::Years, 280.0, &decimal), "one figure");
}

#[test]
fn more_curves_than_fit_are_still_drawn() {
    let many: Vec<Curve> =
        (0..40).map(|index| Curve { label: format!("Cluster {index}"), sums: vec![index, 2 * index] }).collect();
    for width in ALL_WIDTHS {
        let scene = growth_of(&many, None, width);
        check(&scene, "growth");
        assert_eq!(scene.shapes.iter().filter(|shape| shape.class.starts_with("curve ")).count(), many.len());
    }
}

#[test]
fn dots_are_each_company_once_and_stand_apart() {
    for width in ALL_WIDTHS {
        let list = dots(94, 2600);
        let Some(scene) = strip(&list, None, width, 180.0, &number) else { panic!("no strip in {width}") };
        let keys: Vec<&str> = scene.data.iter().filter_map(|datum| datum.key.id()).collect();
        assert_eq!(keys, list.iter().map(|dot| dot.key.as_str()).collect::<Vec<_>>());
        // More people are never further left, and the same drawing comes out again.
        assert!(scene.data.windows(2).all(|pair| pair[0].hit.x <= pair[1].hit.x + 1e-9), "{width}");
        assert_eq!(Some(&scene), strip(&list, None, width, 180.0, &number).as_ref());
        check_dots(&scene, "strip");
    }
    assert!(strip(&dots(MOST_DOTS + 1, 900), None, 1600.0, 180.0, &number).is_none());
    assert!(strip(&dots(500, 2), None, 280.0, 180.0, &number).is_none());
}

#[test]
fn shades_cover_the_range() {
    assert_eq!([0.0, 0.1, 3.0, 3.1, 12.0].map(|value| shade(value, 12.0)), [0, 1, 1, 2, SHADES]);
    assert_eq!((shade(1.0, 0.0), shade(f64::NAN, 1.0), shade(2.0, 1.0)), (0, 0, SHADES));
}

/// Where the curves end, from the left.
fn ends(scene: &Scene) -> Vec<Option<String>> {
    let end = |shape: &Shape| match &shape.geometry {
        Geometry::Path { d } => d.rsplit('L').next().and_then(|point| point.split(' ').next()).map(str::to_owned),
        _ => None,
    };
    scene.shapes.iter().filter(|shape| shape.class.starts_with("curve ")).map(end).collect()
}

#[test]
fn curves_end_with_the_year_that_was_asked_for() {
    let all = ends(&growth_of(&curves(["a", "b", "c"], 1), None, 520.0));
    let until = ends(&growth_of(&curves(["a", "b", "c"], 1), Some(2004), 520.0));
    assert!(until.len() == 3 && until.iter().all(|end| end.is_some() && *end == until[0]), "{until:?}");
    assert_ne!(all, until);
    // Before the first year there is nothing to draw yet.
    assert!(ends(&growth_of(&curves(["a", "b", "c"], 1), Some(1900), 520.0)).is_empty());
}

#[test]
fn a_panel_of_a_long_name_has_the_room_for_it() {
    let name = "Lyon · Auvergne-Rhône-Alpes (emplois)";
    for width in [564.0, 663.0, 768.0, 1100.0] {
        let scene = timeline(&panels(&["Luxembourg", "Brussels", name]), &Axis::Years, width, &decimal);
        let is_whole = |shape: &Shape| matches!(&shape.geometry, Geometry::Text { content, .. } if content == name);
        assert!(scene.shapes.iter().any(is_whole), "{width}");
    }
}
