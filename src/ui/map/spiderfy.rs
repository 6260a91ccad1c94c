//! The companies of one point around it, while their list is open.

use leptos::prelude::*;

use super::camera::Camera;
use super::drawn::is_inside;
use super::point_list::OpenPoint;
use crate::scene::Scene;
use crate::scene::map::Part;
use crate::scene::map::spiderfy::{MOST, Member, spider_scene};
use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::shown;
use crate::ui::shared::painter::background;
use crate::ui::shared::targets::{Hovered, Kind, Targets, Tooltip};

/// The picture of what is open, if its point is on this map.
pub(super) fn picture(session: Session, camera: Camera, open: OpenPoint) -> Memo<Scene> {
    let view = camera.view();
    memo(move || {
        let Some((world, rows)) = open.get() else { return Scene::default() };
        let (view, size) = (view.get(), camera.size.get());
        let atlas = session.atlas();
        let kept = session
            .cross
            .with(|cross| rows.into_iter().filter(|row| cross.selected().contains(*row as usize)).collect::<Vec<u32>>());
        if kept.len() < 2 || kept.len() > MOST || !is_inside(view, size, world, 0.0) {
            return Scene::default();
        }
        let member = |row: &u32| {
            let company = &atlas.dataset.companies[*row as usize];
            let class = ["sector-", &atlas.dataset.sectors[company.sector].id].concat();
            let part = Part { series: company.sector, class, count: 1 };
            Member { key: company.id.clone(), title: company.name.clone(), part }
        };
        let members: Vec<Member> = kept.iter().map(member).collect();
        spider_scene(&members, view.screen_from_world(world, size), size.width, size.height)
    })
}

/// The spider over the marks.
pub(super) fn spider(session: Session, picture: Memo<Scene>, hovered: Hovered) -> impl IntoView {
    let open_company = Callback::new(move |index: usize| {
        let id = picture.with_untracked(|scene| scene.data.get(index).and_then(|datum| datum.key.id().map(str::to_owned)));
        session.go(Intent::Push, |state| state.open = id);
    });
    let is_open = memo(move || picture.with(|scene| !scene.data.is_empty()));
    shown(
        move || is_open.get(),
        move || {
            view! {
                <g class="spider-legs" data-atlas="spiderfy">
                    <g node_ref=background(picture)/>
                    <Targets scene=picture kind=Kind::Datum hovered activate=open_company/>
                </g>
            }
        },
    )
}

/// The name of the company under the pointer.
pub(super) fn spider_tooltip(picture: Memo<Scene>, hovered: Hovered) -> impl IntoView {
    view! { <Tooltip scene=picture hovered/> }
}
