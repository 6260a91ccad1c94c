//! What the tests of pictures share: stored drawings, and what holds for every scene.

use std::path::PathBuf;
use std::{env, fs};

use atlas::scene::svg::to_svg;
use atlas::scene::text_size::width_px;
use atlas::scene::{Anchor, Geometry, Scene, Shape};

/// The widths of the stored drawings: a narrow phone, a column, a wide page.
pub const WIDTHS: [f64; 3] = [280.0, 520.0, 1100.0];

/// Compares a drawing with the stored one, or stores it.
pub fn compare(name: &str, scene: &Scene) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let (stored, changed) = (folder.join(format!("{name}.svg")), folder.join(format!("{name}-changed.svg")));
    let drawn = to_svg(scene);
    let write = |path: &PathBuf| fs::write(path, &drawn).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if env::var_os("BLESS").is_some() {
        write(&stored);
    }
    if fs::read_to_string(&stored).ok().as_deref() == Some(&drawn) {
        let _ = fs::remove_file(&changed);
        return;
    }
    write(&changed);
    panic!("the drawing differs from {}: see {}; BLESS=1 accepts it", stored.display(), changed.display());
}

/// What holds for every scene: finite numbers, marks that can be found and pointed at, shapes inside the drawing.
pub fn check(scene: &Scene, what: &str) {
    check_targets(scene, what, 24.0);
}

/// As [`check`], for a strip of dots: a dot is smaller than a comfortable target, and the list has the same companies.
pub fn check_dots(scene: &Scene, what: &str) {
    check_targets(scene, what, 8.0);
}

fn check_targets(scene: &Scene, what: &str, least: f64) {
    let inside = |x: f64, y: f64| {
        assert!(x.is_finite() && y.is_finite(), "{what}: {x} {y}");
        assert!((-0.11..=scene.width + 0.11).contains(&x) && (-0.11..=scene.height + 0.11).contains(&y), "{what}: {x} {y}");
    };
    for shape in &scene.shapes {
        assert!(!shape.class.is_empty(), "{what}: {shape:?}");
        assert!(shape.datum.is_none_or(|index| index < scene.data.len()), "{what}: {shape:?}");
        match &shape.geometry {
            Geometry::Rect { x, y, width, height } => {
                assert!(*width >= 0.0 && *height > 0.0, "{what}: {shape:?}");
                inside(*x, *y);
                inside(x + width, y + height);
            }
            Geometry::Circle { cx, cy, r } => inside(cx + r, cy + r),
            Geometry::Path { d } => assert!(!d.is_empty() && !d.contains("NaN") && !d.contains("inf"), "{what}: {d}"),
            Geometry::Text { x, y, size, .. } => {
                assert!(size.is_finite() && *size > 8.0, "{what}: {shape:?}");
                inside(*x, *y);
            }
        }
    }
    for (index, datum) in scene.data.iter().enumerate() {
        let marks = scene.shapes.iter().filter(|shape| shape.datum == Some(index) && shape.class.starts_with("mark "));
        assert_eq!(marks.count(), 1, "{what}: {datum:?}");
        let hit = datum.hit;
        inside(hit.x, hit.y);
        inside(hit.x + hit.width, hit.y + hit.height);
        assert!(hit.width > 0.0 && hit.height >= least, "{what}: {datum:?}");
    }
    texts_are_apart(scene, what);
    // Reading order, so that the Tab key walks through the marks as the eye does.
    let order: Vec<usize> = scene.shapes.iter().filter_map(|shape| shape.datum).collect();
    assert!(order.is_sorted(), "{what}: {order:?}");
    let svg = to_svg(scene);
    assert!(!svg.contains("NaN") && !svg.contains("inf\""), "{what}");
}

/// Left, upper, right and lower edge of a text, by the table of widths.
fn text_box(shape: &Shape) -> Option<[f64; 4]> {
    let Geometry::Text { x, y, content, anchor, size, .. } = &shape.geometry else { return None };
    let width = width_px(content, *size);
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    // Capitals and digits are 0.71 em high; what hangs below the line does not count as touching.
    Some([left, y - size * 0.71, left + width, *y])
}

/// No text touches another one or leaves the drawing.
pub fn texts_are_apart(scene: &Scene, what: &str) {
    let boxes: Vec<([f64; 4], &Shape)> = scene.shapes.iter().filter_map(|shape| Some((text_box(shape)?, shape))).collect();
    for (index, (one, shape)) in boxes.iter().enumerate() {
        assert!(one[0] > -0.6 && one[2] < scene.width + 0.6, "{what}: {:?} leaves {}", shape.geometry, scene.width);
        for (other, second) in &boxes[index + 1..] {
            let apart = one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
            assert!(apart, "{what} at {}: {:?} touches {:?}", scene.width, shape.geometry, second.geometry);
        }
    }
}
