//! The map of the first view as a picture: a panel a region, with the marks that the program draws before anything is filtered.

use maud::{Markup, PreEscaped, html};

use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::geo::cluster::{Room, marks};
use crate::domain::geo::extent::extent;
use crate::domain::geo::index::ClusterIndex;
use crate::domain::geo::{Bounds, world_from_lon_lat};
use crate::scene::map::rings::{Localities, Words, in_reading_order, ring};
use crate::scene::map::{REGION_SIZE, map_scene, region_view};
use crate::scene::svg;
use crate::site::Site;
use crate::site::markup::{clean, localized};
use crate::texts::{Texts, value_label};

/// The map where the program has it, beside the facets.
pub(super) fn map(site: &Site, texts: &Texts) -> Markup {
    html! {
        div .workspace {
            div .explore-main {
                section .panel .map { div .panel-head { h2 { (texts.map.title) } } (panels(site, texts)) }
            }
        }
    }
}

/// A panel a cluster.
fn panels(site: &Site, texts: &Texts) -> Markup {
    let points = site.dataset.companies.iter().enumerate();
    let points = points.filter_map(|(row, company)| Some((row as u32, world_from_lon_lat(company.location.point?.0))));
    let index = ClusterIndex::new(points);
    let places = Localities::new(&site.columns);
    html! {
        div .region-panels {
            @for cluster in 0..site.dataset.clusters.len() { (panel(site, texts, (&index, &places), cluster)) }
        }
        p .credits { (texts.map.credits) }
    }
}

fn panel(site: &Site, texts: &Texts, (index, places): (&ClusterIndex, &Localities), cluster: usize) -> Markup {
    let (dataset, columns) = (&site.dataset, &site.columns);
    let record = &dataset.clusters[cluster];
    let outline = site.outlines.get(cluster).and_then(Option::as_ref);
    let bounds = outline.map(|map| map.focus).or_else(|| extent(dataset, Some(cluster))).unwrap_or(Bounds::WORLD);
    let frame = REGION_SIZE;
    let is_own = |row: usize| columns.core().contains(row) && dataset.companies[row].cluster == cluster;
    let rows = Bitset::from_fn(dataset.companies.len(), is_own);
    let points = rows.iter().filter_map(|row| Some(world_from_lon_lat(dataset.companies[row].location.point?.0)));
    let view = region_view(bounds, &points.collect::<Vec<_>>(), frame);
    let found = marks(index, &rows, &index.sums(&rows), view, frame, Room::default());
    let words = Words { place: &|id| clean(&value_label(dataset, texts, Facet::Place, id)), title: &|_| String::new() };
    let on_map = in_reading_order(found, view, frame, 0.0);
    let located = rows.iter().filter(|row| dataset.companies[*row].location.point.is_some()).count();
    let drawn: Vec<_> = on_map.iter().map(|mark| ring((dataset, columns, places), mark, (view, frame), &words)).collect();
    let scene = map_scene(&drawn, &[], frame.width, frame.height);
    let note = (texts.map.on_map)(located, rows.count());
    html! {
        figure .region {
            figcaption .region-name { (localized(texts, &record.region)) }
            div .map-frame {
                svg .map-svg viewBox={ "0 0 " (frame.width) " " (frame.height) } role="img" aria-label=(note) {
                    @if let Some(map) = outline {
                        g .base transform=(map.transform(view, frame)) {
                            @for shape in &map.shapes { path class=(shape.kind) d=(shape.path) {} }
                        }
                    }
                    // The scene escapes what it writes.
                    (PreEscaped(svg::shapes(&scene)))
                }
            }
            p .region-note { (note) }
        }
    }
}
