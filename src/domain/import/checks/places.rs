//! Checks of where things are: localities that nobody knows, two of one name, points outside of their region.

use std::collections::HashMap;

use super::super::delivery::{Delivery, Row, Table};
use super::super::gazetteer::slug;
use super::super::problem::{Code, Problem, Severity};
use super::cells::without_cedex;
use super::nearest::nearest;
use super::said::{at, place_of};
use crate::format::fold::fold;

/// How many degrees a point may lie beyond the middle of its region's points at least.
const LEAST: f64 = 1.0;
/// Regions differ in size: three points in four lie nearer to the middle than a quarter of what is admitted.
const TIMES: f64 = 4.0;
/// Of the points of a region, the share that tells its size.
const MOST: f64 = 0.75;
/// So many times beyond is no mistake of a border.
const GROSS: f64 = 3.0;
/// Points that a region needs before its size is known.
const ENOUGH: usize = 5;

/// A locality of the tables.
struct Locality<'a> {
    table: &'a Table,
    row: &'a Row,
    cluster: &'a str,
    name: &'a str,
    point: Option<(f64, f64)>,
}

/// Checks localities and points.
pub(super) fn check(delivery: &Delivery, problems: &mut Vec<Problem>) {
    let localities: Vec<Locality<'_>> = delivery
        .rows("places")
        .map(|(table, row)| {
            let degrees = |name: &str| table.cell(row, name).replacen(',', ".", 1).parse::<f64>().ok();
            let point = degrees("lat").zip(degrees("lon"));
            Locality { table, row, cluster: table.cluster_of(row), name: table.cell(row, "name"), point }
        })
        .collect();
    of_one_name(&localities, problems);
    let regions = regions(&localities);
    for one in &localities {
        if let (Some(point), Some(region)) = (one.point, regions.get(one.cluster)) {
            outside(one.table, one.row, point, region, problems);
        }
    }
    for (table, row) in delivery.rows("companies") {
        let degrees = |name: &str| table.cell(row, name).replacen(',', ".", 1).parse::<f64>().ok();
        if let (Some(point), Some(region)) = (degrees("lat").zip(degrees("lon")), regions.get(table.cluster_of(row))) {
            outside(table, row, point, region, problems);
        }
    }
    if !localities.is_empty() {
        unknown(delivery, &localities, problems);
    }
}

/// Two localities whose ids would be the same.
fn of_one_name(localities: &[Locality<'_>], problems: &mut Vec<Problem>) {
    let mut first: HashMap<String, &Locality<'_>> = HashMap::new();
    for one in localities {
        let own = one.table.cell(one.row, "id");
        let id = if own.is_empty() { slug(one.name) } else { own.to_owned() };
        match first.get(&id) {
            // The same name and cluster is a row written twice, which the model says.
            Some(other) if (other.cluster, other.point) == (one.cluster, one.point) => {}
            Some(other) => {
                let suggestion = format!(
                    "{id}-{}",
                    slug(if one.table.cell(one.row, "parent").is_empty() {
                        one.cluster
                    } else {
                        one.table.cell(one.row, "parent")
                    })
                );
                let problem = at(Code::AmbiguousPlace, one.table, one.row, "name");
                problems.push(problem.expecting(place_of(other.table, other.row)).suggesting(suggestion));
            }
            None => {
                first.insert(id, one);
            }
        }
    }
}

/// The middle of the points of a region, and how far they lie from it.
struct Region {
    lat: f64,
    lon: f64,
    reach: (f64, f64),
}

fn regions<'a>(localities: &[Locality<'a>]) -> HashMap<&'a str, Region> {
    let mut points: HashMap<&str, Vec<(f64, f64)>> = HashMap::new();
    // Parts of a town, named by their postcode, would outweigh the rest of a region.
    for one in localities.iter().filter(|one| !one.name.bytes().all(|byte| byte.is_ascii_digit())) {
        points.entry(one.cluster).or_default().extend(one.point);
    }
    let region = |points: Vec<(f64, f64)>| {
        let (lat, lon) = (nth(points.iter().map(|point| point.0), 0.5), nth(points.iter().map(|point| point.1), 0.5));
        let far = |offsets: &mut dyn Iterator<Item = f64>| (nth(offsets, MOST) * TIMES).max(LEAST);
        let reach = (
            far(&mut points.iter().map(|point| (point.0 - lat).abs())),
            far(&mut points.iter().map(|point| (point.1 - lon).abs())),
        );
        Region { lat, lon, reach }
    };
    points.into_iter().filter(|(_, points)| points.len() >= ENOUGH).map(|(cluster, points)| (cluster, region(points))).collect()
}

/// The number below which this share of some numbers lies: 0.5 gives the median.
fn nth(numbers: impl Iterator<Item = f64>, share: f64) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    let at = (numbers.len().saturating_sub(1) as f64 * share) as usize;
    numbers.get(at).copied().unwrap_or_default()
}

fn outside(table: &Table, row: &Row, (lat, lon): (f64, f64), region: &Region, problems: &mut Vec<Problem>) {
    let within = |lat: f64, lon: f64, times: f64| {
        (lat - region.lat).abs() <= region.reach.0 * times && (lon - region.lon).abs() <= region.reach.1 * times
    };
    let inside = |lat, lon| within(lat, lon, 1.0);
    if inside(lat, lon) {
        return;
    }
    let text = |name: &str| table.cell(row, name).to_owned();
    let exchanged = inside(lon, lat);
    let code = if exchanged { Code::ExchangedCoordinates } else { Code::OutsideRegion };
    let mut problem = at(code, table, row, "lat");
    if !exchanged && within(lat, lon, GROSS) {
        problem.severity = Severity::Warning;
    }
    problem.value = format!("{} {}", text("lat"), text("lon"));
    problem.expected = format!(
        "{:.1}–{:.1} {:.1}–{:.1}",
        region.lat - region.reach.0,
        region.lat + region.reach.0,
        region.lon - region.reach.1,
        region.lon + region.reach.1
    );
    if exchanged {
        problem.suggestion = format!("{} {}", text("lon"), text("lat"));
    }
    problems.push(problem);
}

/// Localities of companies that `places` does not have; the nearest name comes with its point.
fn unknown(delivery: &Delivery, localities: &[Locality<'_>], problems: &mut Vec<Problem>) {
    let mut names: HashMap<&str, HashMap<String, &Locality<'_>>> = HashMap::new();
    for one in localities {
        let own = names.entry(one.cluster).or_default();
        for column in ["name", "id", "name_fr", "name_nl", "name_de", "name_en"] {
            let name = fold(one.table.cell(one.row, column));
            if !name.is_empty() {
                own.entry(name).or_insert(one);
            }
        }
    }
    let none = HashMap::new();
    for (table, row) in delivery.rows("companies") {
        let city = table.cell(row, "city");
        let own = names.get(table.cluster_of(row)).unwrap_or(&none);
        if city.is_empty() || own.contains_key(&fold(city)) {
            continue;
        }
        let mut problem = at(Code::UnknownPlace, table, row, "city");
        let plain = fold(&without_cedex(city));
        let near = own.get(&plain).or_else(|| nearest(&plain, own.keys().map(String::as_str)).and_then(|name| own.get(&name)));
        let point = near.or_else(|| own.get(table.cell(row, "postcode"))).and_then(|one| one.point);
        if let Some((lat, lon)) = point {
            problem.expected = format!("{lat} {lon}");
        }
        problem.suggestion = near.map(|one| one.name.to_owned()).unwrap_or_default();
        problems.push(problem);
    }
}
