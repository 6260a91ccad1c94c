//! What several native tests share: the committed release, and small datasets from random numbers.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod pictures;

use atlas::domain::data::dataset::{Loaded, parse};
use atlas::domain::data::folder;
use atlas::domain::filter::columns::Columns;
use atlas::domain::model::{
    Cluster, Company, Dataset, Employees, FigureScope, Localized, Location, LonLat, Place, Precision, Programme, Release, Scope,
    Status, Term,
};
use atlas::texts::Lang;

/// The languages that every text of the committed release is in.
pub const TRANSLATED: [Lang; 4] = Lang::ALL;

/// The release that is committed. It changes with each delivery, so tests recount it and name no figure of it.
pub fn committed() -> Loaded {
    folder::release(committed_file).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The text of a committed file of the data.
pub fn committed_file(name: &str) -> Result<String, String> {
    let path = format!("{}/public/data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))
}

/// Twelve companies that nobody publishes and that never change: exact figures stand on these.
pub fn fixture() -> Loaded {
    release(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/release.json"))
}

fn release(path: &str) -> Loaded {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    parse(&text).unwrap_or_else(|error| panic!("{path}: {error:?}"))
}

/// A text in one language.
pub fn text(text: &str) -> Localized {
    Localized::new(vec![("en".to_owned(), text.to_owned())])
}

fn term(kind: &str, index: usize) -> Term {
    Term {
        id: format!("{kind}-{index}"),
        name: text(&format!("{kind} {index}")),
        aliases: vec![format!("former-{kind}-{index}")],
    }
}

/// A dataset whose companies are drawn from `seeds`: every bit of a seed decides something.
pub fn dataset(seeds: &[u64]) -> Dataset {
    let cluster = |index: usize| Cluster {
        id: format!("cluster-{index}"),
        name: text("cluster"),
        region: text("region"),
        country: "XX".to_owned(),
        website: None,
        basemap: None,
        official: None,
    };
    let point = |index: usize| LonLat { lon: 4.0 + index as f64, lat: 45.0 + index as f64 };
    let place = |index: usize| Place {
        id: format!("place-{index}"),
        name: format!("Place {index}"),
        names: Localized::default(),
        cluster: "cluster-0".to_owned(),
        parent: None,
        point: Some(point(index)),
    };
    let programme = |index: usize| Programme {
        id: format!("programme-{index}"),
        name: format!("Programme {index}"),
        names: Localized::default(),
        cluster: "cluster-0".to_owned(),
        operator: None,
        operators: Localized::default(),
        kind: "grant".to_owned(),
        since: None,
        until: None,
        summary: Localized::default(),
        source: String::new(),
    };
    let company = |(row, seed): (usize, &u64)| {
        let bits = |shift: u32, count: u64| (seed >> shift) % count;
        let place = bits(8, 5) as usize;
        Company {
            id: format!("company-{row}"),
            name: format!("Name {}", bits(4, 7)),
            cluster: bits(0, 3) as usize,
            sector: bits(2, 4) as usize,
            scope: if bits(6, 4) == 0 { Scope::Adjacent } else { Scope::Core },
            activity: text(["imaging tool", "vaccine maker", "data platform"][bits(12, 3) as usize]),
            tags: (0..5).filter(|tag| seed >> (16 + tag) & 1 == 1).map(|tag| tag as usize).collect(),
            founded: (bits(22, 3) > 0).then(|| 1990 + bits(24, 30) as i32),
            employees: (bits(30, 2) > 0).then(|| Employees {
                count: bits(32, 400) as u32,
                year: None,
                scope: FigureScope::ALL[bits(52, 4) as usize],
            }),
            location: Location {
                place: (place < 4).then(|| format!("place-{place}")),
                postcode: None,
                address: None,
                point: (place < 4).then(|| (point(place), Precision::Place)),
            },
            website: None,
            status: [None, Some(Status::Active), Some(Status::Acquired), Some(Status::Closed)][bits(42, 4) as usize],
            programmes: (0..2).filter(|one| seed >> (46 + one) & 1 == 1).map(|one| one as usize).collect(),
            member: [None, Some(true), Some(false)][bits(50, 3) as usize],
            covid_response: Localized::default(),
            sources: Vec::new(),
            facts: Vec::new(),
        }
    };
    Dataset {
        release: Release {
            id: "2000-01".to_owned(),
            date: "2000-01-01".to_owned(),
            licence: "none".to_owned(),
            is_split: false,
            languages: Vec::new(),
            digest: String::new(),
        },
        clusters: (0..3).map(cluster).collect(),
        sectors: (0..4).map(|index| term("sector", index)).collect(),
        tags: (0..5).map(|index| term("tag", index)).collect(),
        places: (0..4).map(place).collect(),
        companies: seeds.iter().enumerate().map(company).collect(),
        organisations: Vec::new(),
        programmes: (0..2).map(programme).collect(),
        links: Vec::new(),
        key_figures: Vec::new(),
    }
}

/// The columns of a dataset.
pub fn columns(dataset: &Dataset) -> Columns {
    Columns::new(dataset)
}
