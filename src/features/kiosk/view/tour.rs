//! What the loop shows: the operator's states, else the whole, each cluster and the largest sectors.

use crate::domain::analysis::statistics::by_facet;
use crate::domain::filter::facets::Facet;
use crate::domain::order::sorted;
use crate::domain::url_state::UrlState;
use crate::features::settings::KioskState;
use crate::state::Session;
use crate::texts::value_label;
use crate::views::{Destination, View};

/// Sectors that the loop shows of itself.
const SECTORS: usize = 3;

/// One state of the loop.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stop {
    /// The view.
    pub view: View,
    /// Its state.
    pub state: UrlState,
    /// What it shows, in words.
    pub caption: String,
}

/// The loop in the language of the page.
pub(super) fn tour(session: Session, states: &[KioskState]) -> Vec<Stop> {
    let lang = session.lang.code();
    let chosen: Vec<Stop> = states
        .iter()
        .filter_map(|one| {
            let (path, query) = one.state.split_once('?').unwrap_or((&one.state, ""));
            // A kiosk stays in its language; the one in the state is for the link.
            let Destination::View(_, view) = Destination::parse(path) else { return None };
            Some(Stop { view, state: UrlState::parse(query).0, caption: one.caption.get(lang).to_owned() })
        })
        .collect();
    if chosen.is_empty() { of_the_data(session) } else { chosen }
}

fn of_the_data(session: Session) -> Vec<Stop> {
    let (atlas, texts) = (session.atlas(), session.texts());
    let (dataset, columns) = (&atlas.dataset, &atlas.columns);
    let kiosk = &texts.kiosk;
    let stop = |facet: Facet, value: &str, caption: fn(&str, usize) -> String, count: usize| {
        let mut state = UrlState::default();
        state.filters.set(facet, vec![value.to_owned()]);
        Stop { view: View::Explore, state, caption: caption(&value_label(dataset, texts, facet, value), count) }
    };
    let bars =
        |facet: Facet| by_facet(columns, facet, columns.core()).into_iter().filter(|bar| bar.count > 0).collect::<Vec<_>>();
    let whole = (kiosk.all)(columns.core().count(), dataset.clusters.len());
    let mut stops = vec![Stop { view: View::Explore, state: UrlState::default(), caption: whole }];
    stops.extend(bars(Facet::Cluster).iter().map(|bar| stop(Facet::Cluster, &bar.id, kiosk.cluster, bar.count)));
    let largest = sorted(bars(Facet::Sector), |one, other| other.count.cmp(&one.count));
    stops.extend(largest.iter().take(SECTORS).map(|bar| stop(Facet::Sector, &bar.id, kiosk.sector, bar.count)));
    stops
}
