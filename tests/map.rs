//! Pictures of the map: marks, rings and labels as SVG, from fixed points and as committed files.

mod common;

use atlas::domain::filter::columns::Columns;
use atlas::domain::filter::engine::bitset::Bitset;
use atlas::domain::filter::selection::CrossFilter;
use atlas::domain::geo::basemap::Basemap;
use atlas::domain::geo::cluster::{Room, marks};
use atlas::domain::geo::index::ClusterIndex;
use atlas::domain::geo::localities::localities;
use atlas::domain::geo::packing::Circle;
use atlas::domain::geo::{Bounds, MAX_ZOOM, Size, Viewport, world_from_lon_lat};
use atlas::domain::model::{LonLat, Precision};
use atlas::domain::url_state::UrlState;
use atlas::scene::Scene;
use atlas::scene::map::labels::boxes;
use atlas::scene::map::places::{Dot, Layout, PlaceMark, Site, places_scene};
use atlas::scene::map::{MapMark, Part, REGION_SIZE, TownLabel, is_inside, map_scene, precision_class, region_view};
use atlas::scene::svg::to_svg;

fn check(name: &str, scene: &Scene) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots");
    let (path, changed) = (format!("{folder}/{name}.svg"), format!("{folder}/{name}-changed.svg"));
    let drawn = to_svg(scene);
    let _ = std::fs::remove_file(&changed);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, drawn).unwrap_or_else(|error| panic!("{path}: {error}"));
        return;
    }
    let accepted = std::fs::read_to_string(&path).unwrap_or_default();
    if accepted != drawn {
        let _ = std::fs::write(&changed, drawn);
        panic!("{name} is drawn differently: compare {changed}, then accept it with cargo xtask test --bless");
    }
}

/// The marks of a query on the committed data, fitted to a region's bundle. Labels are slugs here; the app's names and
/// titles come from the texts and are tested in the browser.
fn region(query: &str, bundle: &str, size: Size) -> Scene {
    let dataset = common::committed().dataset;
    let columns = Columns::new(&dataset);
    let cross = CrossFilter::new(&dataset, &columns, &UrlState::parse(query).0.filters);
    let path = format!("{}/public/map/{bundle}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let basemap = Basemap::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let view = Viewport::fit(basemap.focus, size, 14.0, MAX_ZOOM);
    let located = dataset.companies.iter().enumerate().filter_map(|(row, company)| {
        let (point, _) = company.location.point?;
        Some((row as u32, world_from_lon_lat(point)))
    });
    let index = ClusterIndex::new(located);
    let sums = index.sums(cross.selected());
    let placed: Vec<MapMark> = marks(&index, cross.selected(), &sums, view, size, Room::default())
        .into_iter()
        .map(|mark| {
            let (x, y) = view.screen_from_world(mark.world, size);
            let company = &dataset.companies[mark.rows[0] as usize];
            let parts = (0..dataset.sectors.len()).map(|series| {
                let count = mark.rows.iter().filter(|row| dataset.companies[**row as usize].sector == series).count();
                Part { series, class: format!("sector-{}", dataset.sectors[series].id), count }
            });
            MapMark {
                key: company.id.clone(),
                title: company.name.clone(),
                label: company.location.place.clone(),
                x,
                y,
                radius: mark.radius,
                parts: parts.filter(|part| part.count > 0).collect(),
                precision: company.location.point.map(|(_, precision)| precision).filter(|_| mark.rows.len() == 1),
            }
        })
        .collect();
    map_scene(&placed, &[], size.width, size.height)
}

const PANEL: Size = Size { width: 220.0, height: 294.0 };

#[test]
fn the_regions_as_the_panels_show_them() {
    for cluster in ["luxembourg", "brussels", "lyon"] {
        let scene = region(&format!("cluster={cluster}"), cluster, PANEL);
        assert!(!scene.data.is_empty());
        check(&format!("map-{cluster}"), &scene);
    }
}

#[test]
fn a_filter_and_a_larger_panel_recompute_the_marks() {
    check("map-luxembourg-medtech", &region("cluster=luxembourg&sector=medtech", "luxembourg", PANEL));
    check("map-lyon-large", &region("cluster=lyon", "lyon", Size { width: 700.0, height: 520.0 }));
    check("map-empty", &region("cluster=luxembourg&q=zzzzzzzz", "luxembourg", PANEL));
}

#[test]
fn a_ring_shows_its_parts_and_a_single_company_its_shape() {
    let part = |series: usize, count: usize| Part { series, class: format!("series-{series}"), count };
    let mark = |key: &str, x: f64, parts: Vec<Part>| MapMark {
        key: key.to_owned(),
        title: key.to_owned(),
        label: Some(key.to_owned()),
        x,
        y: 40.0,
        radius: 16.0,
        parts,
        precision: [Precision::Address, Precision::Postcode, Precision::Place]
            .into_iter()
            .find(|one| key.contains(precision_class(*one))),
    };
    let all: Vec<MapMark> =
        [vec![part(0, 1)], vec![part(1, 3), part(2, 1)], vec![part(3, 5)], vec![part(4, 1)], vec![part(5, 1)]]
            .into_iter()
            .enumerate()
            .map(|(index, parts)| {
                mark(
                    &format!("mark {index} {}", ["precise-address", "precise-postcode", "precise-place", "", ""][index]),
                    40.0 + 70.0 * index as f64,
                    parts,
                )
            })
            .collect();
    let towns =
        [TownLabel { name: "free".to_owned(), x: 200.0, y: 90.0 }, TownLabel { name: "covered".to_owned(), x: 110.0, y: 40.0 }];
    let scene = map_scene(&all, &towns, 400.0, 110.0);
    assert_eq!(scene.data.iter().map(|datum| datum.count).collect::<Vec<_>>(), [1, 4, 5, 1, 1]);
    assert!(scene.data.iter().all(|datum| datum.hit.width >= 24.0 && datum.hit.height >= 24.0));
    check("map-marks", &scene);
}

/// Places that no company should have and that a file may hold all the same.
#[test]
fn odd_coordinates_are_drawn_somewhere_and_break_nothing() {
    let odd = [
        (0.0, 0.0),
        (180.0, 10.0),
        (-180.0, 10.0),
        (49.6, 6.1),
        (6.1, 90.0),
        (6.1, -90.0),
        (f64::NAN, 49.6),
        (6.1, f64::INFINITY),
        (6.13, 49.61),
    ];
    let world = |(row, (lon, lat)): (usize, &(f64, f64))| (row as u32, world_from_lon_lat(LonLat { lon: *lon, lat: *lat }));
    let index = ClusterIndex::new(odd.iter().enumerate().map(world));
    let selected = Bitset::full(odd.len());
    let sums = index.sums(&selected);
    // What is no number is nowhere; everything else is.
    assert_eq!(sums.last(), Some(&7));
    let points: Vec<(LonLat, usize)> = odd
        .iter()
        .filter(|(lon, lat)| lon.is_finite() && lat.is_finite())
        .map(|(lon, lat)| (LonLat { lon: *lon, lat: *lat }, 1))
        .collect();
    let size = Size { width: 640.0, height: 420.0 };
    let bounds = Bounds::around_most(&points).unwrap_or_else(|| panic!("no bounds"));
    let fitted = Viewport::fit(bounds, size, 40.0, 12.0);
    assert!(fitted.zoom.is_finite() && fitted.center.lon.is_finite() && fitted.center.lat.is_finite(), "{fitted:?}");
    for view in [fitted, Viewport { center: LonLat { lon: 179.9, lat: 10.0 }, zoom: 9.0 }] {
        let found = marks(&index, &selected, &sums, view, size, Room::default());
        let all = found.iter().all(|mark| mark.radius.is_finite() && mark.world.x.is_finite() && mark.world.y.is_finite());
        assert!(all, "{found:?}");
    }
}

#[test]
fn no_labels_and_no_circles_overlap_in_the_regions() {
    let dataset = common::committed().dataset;
    for (cluster, bundle) in ["luxembourg", "brussels", "lyon"].iter().enumerate() {
        let path = format!("{}/public/map/{bundle}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let basemap = Basemap::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let own = (0..dataset.companies.len()).filter(|row| dataset.clusters[dataset.companies[*row].cluster].id == **bundle);
        let found = localities(&dataset, own);
        let total: usize = found.iter().map(|locality| locality.rows.len()).sum();
        assert!(total > 20, "{cluster}");
        for size in [PANEL, Size { width: 700.0, height: 520.0 }] {
            let view = Viewport::fit(basemap.focus, size, 14.0, MAX_ZOOM);
            let layout = Layout::new(total, size.width * size.height);
            let sites: Vec<Site<'_>> = found
                .iter()
                .map(|locality| {
                    let (x, y) = view.screen_from_world(locality.world, size);
                    Site { x, y, companies: locality.rows.len(), label: locality.place.as_deref().unwrap_or("?") }
                })
                .collect();
            let circles = layout.circles(&sites);
            let dot = Dot { series: 0, class: "sector-x".to_owned(), chosen: true };
            let mark = |(site, circle): (&Site<'_>, &Circle)| PlaceMark {
                key: site.label.to_owned(),
                title: site.label.to_owned(),
                label: site.label.to_owned(),
                count: site.companies,
                dots: vec![dot.clone(); layout.dots(site.companies)],
                x: site.x,
                y: site.y,
                circle: *circle,
            };
            let places: Vec<PlaceMark> = sites.iter().zip(&circles).map(mark).collect();
            let scene = places_scene(&places, layout, &[], size.width, size.height);
            let labels = boxes(&scene);
            assert!(labels.len() > 5, "{bundle}: {} labels", labels.len());
            for (index, a) in labels.iter().enumerate() {
                assert!(labels[index + 1..].iter().all(|b| !a.meets(*b)), "{bundle}: labels overlap");
            }
            for (index, a) in circles.iter().enumerate() {
                let apart = |b: &Circle| (a.x - b.x).hypot(a.y - b.y) >= a.radius + b.radius;
                assert!(circles[index + 1..].iter().all(apart), "{bundle}: circles overlap");
            }
        }
    }
}

#[test]
fn a_region_whose_companies_all_lie_beyond_its_frame_shows_them_beside_its_land() {
    let path = format!("{}/public/map/brussels.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let land = Basemap::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}")).focus;
    let as_it_fits = Viewport::fit(land, REGION_SIZE, 14.0, MAX_ZOOM);
    let inside = world_from_lon_lat(land.middle());
    let waterloo = world_from_lon_lat(LonLat { lon: 4.3994, lat: 50.7147 });
    assert!(!is_inside(as_it_fits, REGION_SIZE, waterloo, 0.0));
    // Nothing to show, or something in the frame: the map stays where it is while the selection changes.
    assert_eq!(region_view(land, &[], REGION_SIZE), as_it_fits);
    assert_eq!(region_view(land, &[inside, waterloo], REGION_SIZE), as_it_fits);
    let view = region_view(land, &[waterloo], REGION_SIZE);
    assert!(is_inside(view, REGION_SIZE, waterloo, -14.0) && is_inside(view, REGION_SIZE, inside, -14.0), "{view:?}");
}
