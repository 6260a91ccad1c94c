//! Localities as circles of dots. Where they stand depends on all companies of the scope; the filters only empty dots.

use std::sync::Arc;

use leptos::prelude::*;

use super::drawn::{Draw, Drawn, Shot, is_inside};
use super::one::OneMap;
use super::regions::RegionPanels;
use super::rings::Source;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::geo::cluster::Mark;
use crate::domain::geo::localities::{Locality, localities};
use crate::domain::geo::packing::Circle;
use crate::domain::model::Dataset;
use crate::domain::order::sorted;
use crate::scene::map::places::{Dot, Layout, PlaceMark, Site, places_scene};
use crate::state::{Session, memo};
use crate::texts::{Texts, value_label};
use crate::ui::shared::dynamic::{node, text};

/// The localities of every region: a panel each, or on one map once a viewport is chosen.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let source: Source = expect_context();
    let is_one = memo(move || session.url.with(|state| state.at.is_some()));
    let unit = memo(move || {
        let all = session.url.with(|state| state.filters.all_scopes);
        let columns = &session.atlas().columns;
        Layout::new(if all { columns.rows() } else { columns.core().count() }, 0.0).unit
    });
    let geo = &session.texts().geo;
    view! {
        {node(move || match is_one.get() {
            true => view! { <OneMap source draw_of=draw/> }.into_any(),
            false => view! { <RegionPanels source draw_of=draw/> }.into_any(),
        })}
        <p class="hint">{text(move || (geo.dots)(unit.get()))}" "{geo.left_out}" "{geo.moved}</p>
    }
    .into_any()
}

/// Draws the localities of a map's region, or of all.
fn draw(session: Session, source: Source) -> Draw {
    let Source { rows, cluster, .. } = source;
    let all_scopes = memo(move || session.url.with(|state| state.filters.all_scopes));
    let found = memo(move || {
        let atlas = session.atlas();
        let (dataset, columns) = (&atlas.dataset, &atlas.columns);
        let all = all_scopes.get();
        let own = |row: &usize| cluster.is_none_or(|own| own == dataset.companies[*row].cluster);
        let in_scope = (0..columns.rows()).filter(|row| all || columns.core().contains(*row)).filter(own);
        Arc::new(localities(dataset, in_scope))
    });
    Arc::new(move |shot| {
        let atlas = session.atlas();
        found.with(|found| rows.with(|rows| picture(&atlas.dataset, session.texts(), found, rows, shot)))
    })
}

fn picture(dataset: &Dataset, texts: &Texts, found: &[Locality], rows: &Bitset, shot: &Shot<'_>) -> Drawn {
    let total = found.iter().map(|locality| locality.rows.len()).sum();
    let layout = Layout::new(total, shot.size.width * shot.size.height);
    let names: Vec<String> = found.iter().map(|locality| name(dataset, texts, locality)).collect();
    let sites: Vec<Site<'_>> = found
        .iter()
        .zip(&names)
        .map(|(locality, label)| {
            let (x, y) = shot.view.screen_from_world(locality.world, shot.size);
            Site { x, y, companies: locality.rows.len(), label }
        })
        .collect();
    let circles = found.iter().zip(sites.iter().zip(layout.circles(&sites)));
    let inside = circles.filter(|(locality, _)| is_inside(shot.view, shot.size, locality.world, shot.margin_px));
    let described = inside.map(|(locality, (site, circle))| {
        let chosen: Vec<u32> = locality.rows.iter().copied().filter(|row| rows.contains(*row as usize)).collect();
        let place = describe(dataset, texts, locality, rows, layout, (site, circle));
        let mark = Mark { world: locality.world, radius: circle.radius, rows: chosen, is_one_point: true };
        (place, mark)
    });
    // Reading order, as for the Tab key.
    let line = |place: &PlaceMark| (place.circle.y / 40.0).floor();
    let ordered = sorted(described.collect(), |(a, _): &(PlaceMark, Mark), (b, _)| {
        line(a).total_cmp(&line(b)).then(a.circle.x.total_cmp(&b.circle.x))
    });
    let (places, marks): (Vec<_>, Vec<_>) = ordered.into_iter().unzip();
    Drawn {
        scene: places_scene(&places, layout, &shot.town_labels(dataset, texts.lang), shot.size.width, shot.size.height),
        marks,
    }
}

fn describe(
    dataset: &Dataset,
    texts: &Texts,
    locality: &Locality,
    rows: &Bitset,
    layout: Layout,
    (site, circle): (&Site<'_>, Circle),
) -> PlaceMark {
    let sector = |row: &u32| dataset.companies[*row as usize].sector;
    let is_chosen = |row: &&u32| rows.contains(**row as usize);
    let dots = locality.rows.chunks(layout.unit).map(|companies| {
        let kept = companies.iter().filter(is_chosen).count();
        let series = sector(companies.iter().find(is_chosen).unwrap_or(&companies[0]));
        Dot { series, class: format!("sector-{}", dataset.sectors[series].id), chosen: kept > 0 && 2 * kept >= companies.len() }
    });
    let mut counts = vec![0_usize; dataset.sectors.len()];
    locality.rows.iter().filter(is_chosen).for_each(|row| counts[sector(row)] += 1);
    let composition = dataset.sectors.iter().zip(&counts).filter(|(_, count)| **count > 0).map(|(term, count)| {
        let name = value_label(dataset, texts, Facet::Sector, &term.id);
        format!("{name} {count}")
    });
    let count = counts.iter().sum();
    let label = site.label.to_owned();
    let composition = composition.collect::<Vec<_>>().join(", ");
    PlaceMark {
        key: locality.place.clone().unwrap_or_else(|| dataset.companies[locality.rows[0] as usize].id.clone()),
        title: (texts.geo.place_mark)(&label, count, locality.rows.len(), &composition),
        label,
        count,
        dots: dots.collect(),
        x: site.x,
        y: site.y,
        circle,
    }
}

fn name(dataset: &Dataset, texts: &Texts, locality: &Locality) -> String {
    let name = locality.place.as_deref().map(|id| value_label(dataset, texts, Facet::Place, id));
    name.unwrap_or_else(|| texts.geo.unnamed.to_owned())
}
