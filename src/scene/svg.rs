//! A scene as SVG: a document, which the tests compare, or what stands in a static page.

use std::fmt::Write as _;

use super::{Geometry, Scene, Shape};
use crate::format::decimal::px;
use crate::format::escape::escape;

/// The scene as a standalone document. Equal scenes give equal text; colours come from whatever style sheet it meets.
pub fn to_svg(scene: &Scene) -> String {
    let (width, height) = (px(scene.width), px(scene.height));
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"scene\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n"
    );
    let mut open = None;
    for shape in &scene.shapes {
        if shape.datum != open {
            if open.is_some() {
                text.push_str("</g>\n");
            }
            if let Some(datum) = shape.datum.and_then(|index| scene.data.get(index)) {
                let (key, label) = (escape(&datum.key.to_string()), escape(&datum.label));
                let _ = writeln!(text, "<g data-key=\"{key}\" data-count=\"{}\"><title>{label}</title>", datum.count);
            } else if shape.datum.is_some() {
                text.push_str("<g>\n");
            }
            open = shape.datum;
        }
        element(&mut text, shape, &format!(" class=\"{}\"", escape(&shape.class)));
    }
    if open.is_some() {
        text.push_str("</g>\n");
    }
    text.push_str("</svg>\n");
    text
}

/// The shapes of the scene without what belongs to their data, to stand in an SVG element that is made elsewhere.
pub fn shapes(scene: &Scene) -> String {
    let mut text = String::new();
    scene.shapes.iter().for_each(|shape| element(&mut text, shape, &format!(" class=\"{}\"", escape(&shape.class))));
    text
}

fn element(text: &mut String, shape: &Shape, style: &str) {
    // Writing into a String cannot fail.
    let _ = match &shape.geometry {
        Geometry::Rect { x, y, width, height } => {
            writeln!(text, "<rect{style} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", px(*x), px(*y), px(*width), px(*height))
        }
        Geometry::Circle { cx, cy, r } => {
            writeln!(text, "<circle{style} cx=\"{}\" cy=\"{}\" r=\"{}\"/>", px(*cx), px(*cy), px(*r))
        }
        Geometry::Path { d } => writeln!(text, "<path{style} d=\"{}\"/>", escape(d)),
        Geometry::Text { x, y, content, anchor, size, rotate } => {
            let (x, y) = (px(*x), px(*y));
            let turn = rotate.map_or_else(String::new, |degrees| format!(" transform=\"rotate({} {x} {y})\"", px(degrees)));
            writeln!(
                text,
                "<text{style} x=\"{x}\" y=\"{y}\" text-anchor=\"{}\" font-size=\"{}\"{turn}>{}</text>",
                anchor.as_str(),
                px(*size),
                escape(content)
            )
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Anchor;

    #[test]
    fn writes_numbers_and_text_safely() {
        for (number, text) in [(1.0, "1"), (1.25, "1.3"), (-0.01, "0"), (0.0, "0"), (f64::NAN, "0"), (120.04, "120")] {
            assert_eq!(px(number), text);
        }
    }

    #[test]
    fn writes_every_shape() {
        let text =
            Geometry::Text { x: 1.0, y: 2.0, content: "<&>".into(), anchor: Anchor::Middle, size: 11.0, rotate: Some(270.0) };
        let shapes = [Geometry::Circle { cx: 1.0, cy: 2.0, r: 3.0 }, Geometry::Path { d: "M0 0L1 1".into() }, text];
        let shapes = shapes.into_iter().map(|geometry| Shape { geometry, class: "x".into(), datum: None }).collect();
        let svg = to_svg(&Scene { width: 10.0, height: 10.0, shapes, data: Vec::new() });
        assert!(svg.contains("<circle class=\"x\" cx=\"1\" cy=\"2\" r=\"3\"/>\n<path class=\"x\" d=\"M0 0L1 1\"/>"), "{svg}");
        assert!(svg.contains("transform=\"rotate(270 1 2)\">&lt;&amp;&gt;</text>"), "{svg}");
    }
}
