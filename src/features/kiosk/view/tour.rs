//! What the loop shows: the operator's states, else the whole, each cluster, the largest sectors, the network of relations, the
//! growth over the years and a company.

use leptos::prelude::*;

use crate::domain::analysis::network::Network;
use crate::domain::analysis::statistics::by_facet;
use crate::domain::filter::facets::Facet;
use crate::domain::model::Company;
use crate::domain::order::sorted;
use crate::domain::url_state::UrlState;
use crate::features::kiosk::growth::Growth;
use crate::features::settings::KioskState;
use crate::state::{Atlas, Session};
use crate::texts::{Kiosk, value_label};
use crate::views::{Destination, View};

/// Sectors that the loop shows of itself.
const SECTORS: usize = 3;

/// What a state of the loop says: of what, one figure, and what that figure counts.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Caption {
    /// What is shown; the whole caption where an operator wrote it.
    title: String,
    /// The figure.
    figure: String,
    /// What it counts.
    words: String,
    /// What the picture does not show of that; empty if it shows all.
    note: String,
    /// What a company does, with the language of the sentence.
    story: Option<(String, String)>,
}

impl Caption {
    /// The caption as it is shown.
    pub(super) fn view(self) -> AnyView {
        let part = |class: &'static str, said: String| (!said.is_empty()).then(|| view! { <span class=class>{said}</span>" " });
        let story = self.story.map(|(lang, said)| view! { <span class="kiosk-story" lang=lang>{said}</span> });
        let title = part("kiosk-title", self.title);
        let (figure, words, note) =
            (part("kiosk-figure", self.figure), part("kiosk-words", self.words), part("kiosk-note", self.note));
        view! { {title}{figure}{words}{note}{story} }.into_any()
    }
}

/// One state of the loop.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stop {
    /// The view.
    pub view: View,
    /// Its state.
    pub state: UrlState,
    /// What it shows, in words.
    caption: Caption,
    /// The years that pass while it is shown.
    growth: Option<Growth>,
}

impl Stop {
    fn new(view: View, state: UrlState, [title, figure, words]: [String; 3]) -> Self {
        Self { view, state, caption: Caption { title, figure, words, ..Caption::default() }, growth: None }
    }

    /// The same with what its picture does not show.
    fn noting(mut self, note: String) -> Self {
        self.caption.note = note;
        self
    }

    /// The state and its caption after so many seconds; where motion is unwanted, those of its end at once.
    pub(super) fn after(&self, session: Session, since_s: u32, step_s: u32) -> (UrlState, Caption) {
        let (mut state, mut caption) = (self.state.clone(), self.caption.clone());
        if let Some(growth) = &self.growth {
            let kiosk = Kiosk::of(session.lang);
            let year = growth.year(if is_calm() { step_s } else { since_s }, step_s);
            let count = growth.count(year);
            state.filters.year = Some(year);
            caption.title = (kiosk.until)(year);
            caption.figure = session.texts().numbers.integer(count as u64);
            (kiosk.founded)(count).clone_into(&mut caption.words);
            caption.note = (kiosk.unplaced)(growth.unplaced(year));
        }
        (state, caption)
    }
}

/// True if the system asks for little movement.
fn is_calm() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|query| query.matches())
}

/// The loop in the language of the page; that of `whole`, the release with its relations, if it is here.
pub(super) fn tour(session: Session, states: &[KioskState], whole: Option<&Atlas>) -> Vec<Stop> {
    let lang = session.lang.code();
    let chosen: Vec<Stop> = states
        .iter()
        .filter_map(|one| {
            let (path, query) = one.state.split_once('?').unwrap_or((&one.state, ""));
            // A kiosk stays in its language; the one in the state is for the link.
            let Destination::View(_, view) = Destination::parse(path) else { return None };
            let caption = [one.caption.get(lang).to_owned(), String::new(), String::new()];
            Some(Stop::new(view, UrlState::parse(query).0, caption))
        })
        .collect();
    if chosen.is_empty() { of_the_data(session, whole) } else { chosen }
}

fn of_the_data(session: Session, whole: Option<&Atlas>) -> Vec<Stop> {
    let (atlas, texts) = (session.atlas(), session.texts());
    let (dataset, columns) = (&atlas.dataset, &atlas.columns);
    let (kiosk, regions) = (Kiosk::of(session.lang), dataset.clusters.len());
    let n = |count: usize| texts.numbers.integer(count as u64);
    let is_unplaced = |company: &Company| company.location.point.is_none();
    let core = || columns.core().iter().map(|row| &dataset.companies[row]);
    let unplaced = |is_shown: &dyn Fn(&Company) -> bool| {
        (kiosk.unplaced)(core().filter(|company| is_unplaced(company) && is_shown(company)).count())
    };
    let stop = |facet: Facet, value: &str, count: usize, words: String| {
        let mut state = UrlState::default();
        state.filters.set(facet, vec![value.to_owned()]);
        // Clusters and sectors are the facets that the loop goes through.
        let is_shown = |company: &Company| match facet {
            Facet::Cluster => dataset.clusters[company.cluster].id == value,
            _ => dataset.sectors[company.sector].id == value,
        };
        Stop::new(View::Explore, state, [value_label(dataset, texts, facet, value), n(count), words]).noting(unplaced(&is_shown))
    };
    let bars =
        |facet: Facet| by_facet(columns, facet, columns.core()).into_iter().filter(|bar| bar.count > 0).collect::<Vec<_>>();
    let [figure, words] = (kiosk.all)(columns.core().count(), regions);
    let everything = Stop::new(View::Explore, UrlState::default(), [String::new(), figure, words]);
    let mut stops = vec![everything.noting(unplaced(&|_| true))];
    let of_cluster = |count: usize| (kiosk.companies)(count).to_owned();
    stops.extend(bars(Facet::Cluster).iter().map(|bar| stop(Facet::Cluster, &bar.id, bar.count, of_cluster(bar.count))));
    let largest = sorted(bars(Facet::Sector), |one, other| other.count.cmp(&one.count));
    let of_sector = |count: usize| (kiosk.companies_in)(count, regions);
    stops.extend(largest.iter().take(SECTORS).map(|bar| stop(Facet::Sector, &bar.id, bar.count, of_sector(bar.count))));
    // The relations that the view of this scene has, not those among companies that it leaves out.
    let relations = whole.map_or(0, |whole| Network::new(&whole.dataset, whole.columns.core()).relations());
    stops.extend((relations > 0).then(|| {
        let words = [kiosk.relations.to_owned(), n(relations), kiosk.relations_of.to_owned()];
        Stop::new(View::Connect, UrlState::default(), words).noting(kiosk.relations_shown.to_owned())
    }));
    let founded = core().filter_map(|company| Some((company.founded?, !is_unplaced(company)))).collect();
    stops.extend(Growth::new(founded).map(|growth| Stop {
        growth: Some(growth),
        ..Stop::new(View::Explore, UrlState::default(), [String::new(), String::new(), String::new()])
    }));
    stops.extend(story(session));
    stops
}

/// The company that the data tell most of, on the map of its whole region: its founding year is the figure.
fn story(session: Session) -> Option<Stop> {
    let (atlas, texts, lang) = (session.atlas(), session.texts(), session.lang.code());
    let dataset = &atlas.dataset;
    let told =
        |company: &&Company| !company.activity.is_empty() && company.location.place.is_some() && company.location.point.is_some();
    let facts = |company: &Company| 10 * company.programmes.len() + company.tags.len();
    let core = atlas.columns.core().iter().map(|row| &dataset.companies[row]).filter(told);
    let known = core.filter_map(|company| Some((company, company.founded?)));
    let (company, year) = known.reduce(|one, other| if facts(other.0) > facts(one.0) { other } else { one })?;
    let cluster = dataset.clusters[company.cluster].id.clone();
    let mut state = UrlState::default();
    state.filters.set(Facet::Cluster, vec![cluster]);
    state.filters.query.clone_from(&company.name);
    let place = value_label(dataset, texts, Facet::Place, company.location.place.as_deref().unwrap_or_default());
    let mut stop =
        Stop::new(View::Explore, state, [company.name.clone(), year.to_string(), (Kiosk::of(session.lang).founded_at)(&place)]);
    stop.caption.story = company.activity.in_language(lang).map(|(lang, said)| (lang.to_owned(), said.to_owned()));
    Some(stop)
}
