//! What is pointed at elsewhere lights up on the map, and what is pointed at on the map lights up elsewhere.

use leptos::prelude::*;

use super::drawn::Drawn;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::geo::cluster::Mark;
use crate::scene::Hit;
use crate::state::{Session, memo};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::painter::px;
use crate::ui::shared::targets::Hovered;

/// Rings around the marks that hold a company of the highlighted value.
pub(super) fn highlighted_marks(session: Session, drawn: Memo<Drawn>) -> impl IntoView {
    let rows = memo(move || {
        let (facet, value) = session.highlight.get()?;
        let atlas = session.atlas();
        let column = atlas.columns.facet_of(facet, session.url.with(|state| state.filters.wide_sizes));
        let mut rows = Bitset::empty(atlas.columns.rows());
        column.postings().get(column.position(&value)?)?.add_to(&mut rows);
        Some(rows)
    });
    let highlighted = memo(move || {
        rows.with(|rows| {
            let Some(rows) = rows else { return Vec::new() };
            let holds = |mark: &Mark| mark.rows.iter().any(|row| rows.contains(*row as usize));
            drawn.with(|drawn| {
                let pairs = drawn.scene.data.iter().zip(&drawn.marks);
                pairs.filter(|(_, mark)| holds(mark)).map(|(datum, mark)| (datum.hit, mark.radius)).collect::<Vec<_>>()
            })
        })
    });
    node(move || {
        let ring = |(hit, radius): (Hit, f64)| {
            let (x, y) = (hit.x + hit.width / 2.0, hit.y + hit.height / 2.0);
            view! { <circle class="highlighted" cx=px(x) cy=px(y) r=px(radius + 2.5)/> }
        };
        highlighted.get().into_iter().map(ring).collect_view()
    })
}

/// While a mark is pointed at whose companies share a locality, that locality is highlighted in every view.
pub(super) fn highlight_place(session: Session, drawn: Memo<Drawn>, hovered: Hovered) {
    Effect::new(move |was: Option<Option<String>>| {
        let place =
            hovered.get().and_then(|(index, _)| drawn.with_untracked(|drawn| shared_place(session, drawn.marks.get(index)?)));
        match (&place, was.flatten()) {
            (Some(place), _) => session.highlight.set(Some((Facet::Place, place.clone()))),
            (None, Some(before)) => session.unhighlight(Facet::Place, &before),
            (None, None) => {}
        }
        place
    });
}

fn shared_place(session: Session, mark: &Mark) -> Option<String> {
    let atlas = session.atlas();
    let place = |row: &u32| atlas.dataset.companies[*row as usize].location.place.as_ref();
    let first = place(mark.rows.first()?)?;
    mark.rows.iter().all(|row| place(row) == Some(first)).then(|| first.clone())
}
