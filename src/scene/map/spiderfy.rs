//! The companies of one point, spiderfied around it so that each can be seen and chosen.

use super::Part;
use crate::domain::geo::packing::sunflower;
use crate::scene::{Datum, Geometry, Hit, Scene, Shape, glyph};

/// Most companies that are spiderfied; beyond, a list alone serves better.
pub const MOST: usize = 40;
/// Distance of two signs: a target's size (WCAG 2.2, 2.5.8).
const APART: f64 = 24.0;
/// Size of a sign.
const SIGN: f64 = 6.5;
/// Free room around the outermost sign.
const ROOM: f64 = 14.0;

/// A company of the spider.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Its slug.
    pub key: String,
    /// Its name.
    pub title: String,
    /// Its series.
    pub part: Part,
}

/// Draws the members around a point, moved so far that all are on the map where it is large enough.
pub fn spider_scene(members: &[Member], (x, y): (f64, f64), width: f64, height: f64) -> Scene {
    let mut scene = Scene { width, height, shapes: Vec::new(), data: Vec::new() };
    // The closest two of a sunflower are one and a half spacings apart.
    let places: Vec<(f64, f64)> = sunflower(members.len(), APART / 1.5).collect();
    let reach = places.iter().map(|(dx, dy)| dx.hypot(*dy)).fold(0.0, f64::max) + ROOM;
    let kept = |at: f64, length: f64| if 2.0 * reach > length { length / 2.0 } else { at.max(reach).min(length - reach) };
    let (x, y) = (kept(x, width), kept(y, height));
    let ground = Geometry::Circle { cx: x, cy: y, r: reach };
    scene.shapes.push(Shape { geometry: ground, class: "spider".to_owned(), datum: None });
    for (index, (member, (dx, dy))) in members.iter().zip(places).enumerate() {
        let (cx, cy) = (x + dx, y + dy);
        let hit = Hit { x: cx - APART / 2.0, y: cy - APART / 2.0, width: APART, height: APART };
        scene.data.push(Datum { key: member.key.clone().into(), label: member.title.clone(), count: 1, chosen: None, hit });
        let halo = Geometry::Circle { cx, cy, r: SIGN + 2.5 };
        scene.shapes.push(Shape { geometry: halo, class: "halo".to_owned(), datum: Some(index) });
        let d = glyph::path(member.part.series, cx, cy, SIGN);
        scene.shapes.push(Shape {
            geometry: Geometry::Path { d },
            class: ["mark ", &member.part.class].concat(),
            datum: Some(index),
        });
    }
    scene
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_do_not_cover_one_another_and_stay_on_the_map() {
        let part = Part { series: 1, class: "sector-x".to_owned(), count: 1 };
        let member = |index: usize| Member { key: format!("c{index}"), title: String::new(), part: part.clone() };
        for count in [2, 9, MOST] {
            let members: Vec<Member> = (0..count).map(member).collect();
            let scene = spider_scene(&members, (3.0, 290.0), 320.0, 300.0);
            assert_eq!(scene.data.len(), count);
            let middle = |hit: Hit| (hit.x + hit.width / 2.0, hit.y + hit.height / 2.0);
            for (index, a) in scene.data.iter().enumerate() {
                assert!(a.hit.x >= 0.0 && a.hit.y + a.hit.height <= 300.0, "{count}: {:?}", a.hit);
                let (ax, ay) = middle(a.hit);
                let far = |b: &Datum| (middle(b.hit).0 - ax).hypot(middle(b.hit).1 - ay) >= APART - 1e-6;
                assert!(scene.data[index + 1..].iter().all(far), "{count}");
            }
        }
    }
}
