//! Pictures and numbers whose arithmetic could differ between 64 and 32 bits. Without a crate of the native tests, so that
//! the checks run in a browser too.

use atlas::format::decimal::{fixed, parse};
use atlas::scene::network::{NetworkEdge, NetworkNode, network};

/// Networks of many sizes: every mark is inside, and no two overlap.
pub fn networks() {
    for (nodes, step) in [(1, 1), (2, 1), (40, 1), (40, 7), (300, 2), (1_200, 3), (70_000, 1)] {
        let node = |index: usize| NetworkNode {
            key: index.to_string(),
            name: String::new(),
            title: String::new(),
            class: String::new(),
            degree: 1 + index % 9,
            part: 0,
        };
        let edge = |to: usize| NetworkEdge { from: to.saturating_sub(step), to, class: String::new() };
        let (nodes, edges): (Vec<_>, Vec<_>) = ((0..nodes).map(node).collect(), (1..nodes).map(edge).collect());
        let scene = network(&nodes, &edges, 700.0);
        assert_eq!(scene.data.len(), nodes.len());
        let middle = |index: usize| {
            let hit = scene.data[index].hit;
            (hit.x + hit.width / 2.0, hit.y + hit.height / 2.0)
        };
        for a in 0..nodes.len() {
            let (x, y) = middle(a);
            assert!((0.0..=700.0).contains(&x) && (0.0..=scene.height).contains(&y), "{a} of {}: {x}, {y}", nodes.len());
            // All pairs of a large network are too many: neighbours by position are the likeliest to overlap.
            for b in a + 1..nodes.len().min(a + 500) {
                let (other_x, other_y) = middle(b);
                assert!((x - other_x).hypot(y - other_y) > 10.0, "{a} and {b} of {}", nodes.len());
            }
        }
    }
}

/// Numbers beyond 32 bits.
pub fn numbers() {
    for (number, digits, text) in
        [(42_949_673.5, 2, "42949673.50"), (-4_294_967_296.25, 1, "-4294967296.3"), (8.16e9, 0, "8160000000")]
    {
        assert_eq!(fixed(number, digits), text);
    }
    assert_eq!(parse("99999999999.5"), Some(99_999_999_999.5));
}
