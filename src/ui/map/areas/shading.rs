//! What each area is shaded with: its companies, its value, its words.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::analysis::choropleth::{Class, Counted, Fill, Measure, classes, fill, value};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::selection::Dimension;
use crate::domain::geo::World;
use crate::domain::geo::areas::{Area, Areas};
use crate::domain::model::Dataset;
use crate::state::{AreaFiles, ClusterContext, Contexts, Session, memo};
use crate::texts::{Areas as Words, Texts};

/// Decimals of companies per 100,000 inhabitants.
const DECIMALS: usize = 1;

/// Inhabitants, and the year of the figure.
pub(super) type People = (f64, i32);

/// An area with all that is shown of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shaded {
    pub(super) id: String,
    pub(super) name: String,
    /// Position of the cluster whose region it is a part of.
    pub(super) cluster: usize,
    /// Its companies of the selection.
    pub(super) rows: Vec<u32>,
    pub(super) people: Option<People>,
    pub(super) value: Option<f64>,
    /// The value, ready to show.
    pub(super) written: String,
    /// Name, companies and value as a sentence.
    pub(super) title: String,
    pub(super) fill: Fill,
    pub(super) rings: Vec<Vec<World>>,
    pub(super) label: World,
}

/// Every area, and the classes that all of them share.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Shading {
    pub(super) measure: Measure,
    pub(super) areas: Vec<Shaded>,
    pub(super) classes: Vec<Class>,
    /// Companies of the selection that lie in no area.
    pub(super) unplaced: usize,
    /// True if some sector is chosen, of which a share can be taken.
    pub(super) has_sector: bool,
    /// Year and publisher of the populations of the file.
    pub(super) population: Option<(i32, String)>,
}

/// Companies by area: those of each, and the others.
struct Placed {
    of: Vec<Vec<u32>>,
    others: usize,
}

impl Placed {
    fn new(rows: &Bitset, home: &[Option<usize>], areas: usize) -> Self {
        let mut placed = Self { of: vec![Vec::new(); areas], others: 0 };
        for row in rows.iter() {
            match home[row] {
                Some(area) => placed.of[area].push(row as u32),
                None => placed.others += 1,
            }
        }
        placed
    }
}

/// The shading of the selection; empty until the file of areas is here.
pub(super) fn shading(session: Session) -> Memo<Arc<Shading>> {
    let file = AreaFiles::get();
    let context = Contexts::of(session);
    // A distance would cut areas whose inhabitants are counted as a whole.
    let rows = session.without(&[Dimension::Area, Dimension::Near]);
    // Of which companies a share is taken.
    let of_all_sectors = session.without(&[Dimension::Area, Dimension::Near, Dimension::Facet(Facet::Sector)]);
    // Where each company lies does not depend on any filter.
    let home = memo(move || file.with(|file| file.ready().map(|areas| Arc::new(homes(&session.atlas().dataset, areas)))));
    memo(move || {
        let (Some(areas), Some(home)) = (file.ready(), home.get()) else { return Arc::default() };
        let (measure, has_sector) = session.url.with(|state| (state.measure, !state.filters.values(Facet::Sector).is_empty()));
        let own = rows.with(|rows| Placed::new(rows, &home, areas.list.len()));
        let all = of_all_sectors.with(|rows| Placed::new(rows, &home, areas.list.len()));
        let maker = Maker { session, measure, has_sector, areas: &areas };
        let known = context.with(|load| load.ready().cloned());
        Arc::new(maker.make(own, &all, known.as_deref()))
    })
}

/// The area of each company.
fn homes(dataset: &Dataset, areas: &Areas) -> Vec<Option<usize>> {
    let home = |company: &crate::domain::model::Company| {
        let map = dataset.clusters[company.cluster].basemap.as_deref()?;
        areas.of(map, &company.location)
    };
    dataset.companies.iter().map(home).collect()
}

struct Maker<'a> {
    session: Session,
    measure: Measure,
    has_sector: bool,
    areas: &'a Areas,
}

impl Maker<'_> {
    fn make(&self, own: Placed, all: &Placed, known: Option<&ClusterContext>) -> Shading {
        let dataset = &self.session.atlas().dataset;
        let cluster = |area: &Area| dataset.clusters.iter().position(|one| one.basemap.as_deref() == Some(area.map.as_str()));
        let year = self.areas.population.year;
        let mut shaded: Vec<Shaded> = Vec::new();
        for (index, (area, rows)) in self.areas.list.iter().zip(own.of).enumerate() {
            // Areas of a map that no cluster of the data has are not shown.
            let Some(cluster) = cluster(area) else { continue };
            let of_region = || known?.context.population(&dataset.clusters[cluster].id).map(|people| (people.value, people.year));
            let people = area.population.map(|people| (f64::from(people), year)).or_else(of_region);
            let of_all_sectors = all.of[index].len();
            let counted = Counted { companies: rows.len(), of_all_sectors, inhabitants: people.map(|(count, _)| count) };
            let value = value(self.measure, counted, self.has_sector);
            let region = || dataset.clusters[cluster].region.get(self.session.lang.code()).to_owned();
            let name = area.name.clone().unwrap_or_else(region);
            let written = value.map_or_else(|| "–".to_owned(), |value| figure(self.session.texts(), self.measure, value));
            shaded.push(Shaded {
                title: self.title(&name, rows.len(), value.is_some().then_some(&written), of_all_sectors),
                id: area.id.clone(),
                name,
                cluster,
                rows,
                people,
                value,
                written,
                fill: Fill::NoData,
                rings: area.rings.clone(),
                label: area.label,
            });
        }
        let classes = classes(&shaded.iter().filter_map(|area| area.value).collect::<Vec<_>>());
        shaded.iter_mut().for_each(|area| area.fill = fill(area.value, &classes));
        let population = Some((year, self.areas.population.source.clone()));
        let (measure, has_sector, unplaced) = (self.measure, self.has_sector, own.others);
        Shading { measure, areas: shaded, classes, unplaced, has_sector, population }
    }

    fn title(&self, name: &str, count: usize, written: Option<&String>, of_all_sectors: usize) -> String {
        let words = Words::of(self.session.lang);
        let value = written.and_then(|written| match self.measure {
            Measure::Count => None,
            Measure::Density => Some((words.density)(written)),
            Measure::Share => Some((words.share)(written, of_all_sectors)),
        });
        (words.area)(name, count, value.as_deref())
    }
}

/// A value of the measure, ready to show.
pub(super) fn figure(texts: &Texts, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Count => texts.numbers.integer(value as u64),
        Measure::Density => texts.numbers.decimal(value, DECIMALS),
        Measure::Share => texts.numbers.share(value),
    }
}
