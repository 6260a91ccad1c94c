//! What is sought: taken from a company, or described by tokens such as `tag.oncology` in the URL.

use super::wanted::Wanted;
use crate::domain::analysis::compare::age_band;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::gazetteer::neighbour;
use crate::domain::model::{Company, Dataset};
use crate::domain::order::distinct;

/// The kinds of tokens, in the order in which the form asks for them.
///
/// `home` is the region of whoever seeks; `region` is where the partner should be.
pub const KINDS: [&str; 6] = ["sector", "tag", "stage", "region", "offer", "home"];

/// How far a company has come, by its age at the date of the release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Up to 4 years.
    Start,
    /// 5 to 9 years.
    Growth,
    /// 10 to 19 years.
    Mature,
    /// 20 years and more.
    Established,
}

impl Stage {
    /// Every stage, in the order of [`crate::domain::analysis::compare::AGE_BANDS`].
    pub const ALL: [Self; 4] = [Self::Start, Self::Growth, Self::Mature, Self::Established];

    /// The value in the URL.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Growth => "growth",
            Self::Mature => "mature",
            Self::Established => "established",
        }
    }

    /// The stage of a company at `year`; absent without a founding year.
    pub fn of(company: &Company, year: i32) -> Option<Self> {
        company.founded.and_then(|founded| Self::ALL.get(age_band(year - founded)).copied())
    }
}

/// What a partner should have. Indices are into the lists of the dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Need {
    /// The company that seeks, by its row.
    pub company: Option<usize>,
    /// Sectors, any of which fits.
    pub sectors: Vec<usize>,
    /// Topics, each of which counts.
    pub tags: Vec<usize>,
    /// Stages, any of which fits.
    pub stages: Vec<Stage>,
    /// Clusters where the partner should be, any of which fits.
    pub regions: Vec<usize>,
    /// Kinds of programmes and facilities, any of which fits.
    pub offers: Vec<String>,
    /// What is sought in words.
    pub wanted: Option<Wanted>,
    /// Programmes, each with a described topic that it speaks of.
    pub offering: Vec<(usize, usize)>,
    /// Where whoever seeks is.
    pub home: Option<Home>,
}

/// The region of whoever seeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// A cluster, by its index.
    Cluster(usize),
    /// A neighbouring region, by its position in the gazetteer.
    Neighbour(usize),
}

impl Need {
    /// The need of a company: its topics, its sector and its stage, from its region.
    pub fn of_company(dataset: &Dataset, row: usize, year: i32) -> Option<Self> {
        let company = dataset.companies.get(row)?;
        Some(Self {
            company: Some(row),
            sectors: vec![company.sector],
            tags: distinct(company.tags.iter().copied()),
            stages: Stage::of(company, year).into_iter().collect(),
            regions: Vec::new(),
            offers: Vec::new(),
            wanted: None,
            offering: Vec::new(),
            home: Some(Home::Cluster(company.cluster)),
        })
    }

    /// Reads tokens; those that the data do not know come back as they were.
    pub fn read(dataset: &Dataset, tokens: &[String]) -> (Self, Vec<String>) {
        let mut need = Self::default();
        let mut unknown = Vec::new();
        for token in tokens {
            if need.take(dataset, token).is_none() {
                unknown.push(token.clone());
            }
        }
        (need.tidied(), unknown)
    }

    /// The need of a company narrowed by what is described beside it. Topics of both count, each once; a described
    /// sector or stage takes the place of the company's own.
    #[must_use]
    pub fn narrowed_by(self, described: Self) -> Self {
        let stages = if described.stages.is_empty() { self.stages } else { described.stages };
        let sectors = if described.sectors.is_empty() { self.sectors } else { described.sectors };
        let tags = self.tags.into_iter().chain(described.tags).collect();
        Self {
            company: self.company,
            sectors,
            tags,
            stages,
            regions: described.regions,
            offers: described.offers,
            wanted: described.wanted,
            offering: described.offering,
            home: self.home,
        }
        .tidied()
    }

    /// Each value once: a topic named twice is worth no more than one.
    fn tidied(self) -> Self {
        Self {
            sectors: distinct(self.sectors),
            tags: distinct(self.tags),
            stages: distinct(self.stages),
            regions: distinct(self.regions),
            offers: distinct(self.offers),
            ..self
        }
    }

    fn take(&mut self, dataset: &Dataset, token: &str) -> Option<()> {
        let (kind, value) = token.split_once('.')?;
        let cluster = || dataset.clusters.iter().position(|cluster| cluster.id == value);
        match kind {
            "sector" => self.sectors.push(dataset.sectors.iter().position(|sector| sector.id == value)?),
            "tag" => self.tags.push(topic(dataset, value)?),
            "stage" => self.stages.push(Stage::ALL.into_iter().find(|stage| stage.id() == value)?),
            "region" => self.regions.push(cluster()?),
            "home" => self.home = Some(cluster().map(Home::Cluster).or_else(|| neighbour(value).map(Home::Neighbour))?),
            "offer" => {
                dataset.programmes.iter().find(|programme| programme.kind == value)?;
                self.offers.push(value.to_owned());
            }
            _ => return None,
        }
        Some(())
    }

    /// True if there is nothing to rank by.
    pub fn is_empty(&self) -> bool {
        self.company.is_none()
            && self.sectors.is_empty()
            && self.tags.is_empty()
            && self.stages.is_empty()
            && self.regions.is_empty()
            && self.offers.is_empty()
            && self.wanted.is_none()
    }
}

/// The position of a topic by its id, or by that of one that was merged into it.
fn topic(dataset: &Dataset, id: &str) -> Option<usize> {
    let id = Facet::Tag.aliases(dataset).find(|(alias, _)| *alias == id).map_or(id, |(_, now)| now);
    dataset.tags.iter().position(|tag| tag.id == id)
}

/// The values of one kind in a list of tokens.
pub fn tokens<'a>(tokens: &'a [String], kind: &'a str) -> impl Iterator<Item = &'a str> {
    tokens.iter().filter_map(|token| token.split_once('.')).filter(move |(found, _)| *found == kind).map(|(_, value)| value)
}
