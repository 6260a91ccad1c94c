//! The findings in words, each with its caveat.

use leptos::prelude::*;

use super::Figures;
use crate::domain::analysis::compare::Finding;
use crate::state::{Contexts, Session};
use crate::texts::Compare;
use crate::ui::shared::retry::retry_button;

/// The panel of the findings.
pub(super) fn findings_panel(session: Session, words: &'static Compare, figures: &Figures, list: Vec<Finding>) -> AnyView {
    let items = list.into_iter().map(|finding| {
        let kind = kind(&finding);
        let doubt = doubt(words, &finding).map(|doubt| view! { <small class="caveat">{doubt}</small> });
        view! { <li data-atlas-finding=kind><p>{sentence(session, words, &finding)}</p>{doubt}</li> }
    });
    let items = items.collect_view();
    let nothing = items.is_empty().then(|| view! { <p class="unknown">{words.no_finding}</p> });
    let failed = figures.context.error().map(|_| {
        let context = Contexts::of(session);
        let again = retry_button(session.texts(), move || vec![context], "#content h1");
        view! { <p class="caveat" role="alert">{words.context_failed}" "{again}</p> }
    });
    view! {
        <section class="panel findings" aria-labelledby="findings-title">
            <h2 id="findings-title">{words.findings}</h2>
            <ul aria-live="polite">{items}</ul>
            {nothing}
            {failed}
        </section>
    }
    .into_any()
}

fn kind(finding: &Finding) -> &'static str {
    match finding {
        Finding::Specialised { .. } => "specialised",
        Finding::Densest { .. } => "densest",
        Finding::Youngest { .. } => "youngest",
        Finding::SmallFirms { .. } => "small-firms",
        Finding::MostAlike { .. } => "most-alike",
    }
}

fn doubt(words: &Compare, finding: &Finding) -> Option<&'static str> {
    match finding {
        Finding::Densest { doubtful: true, .. } => Some(words.doubt),
        Finding::SmallFirms { doubtful: true, .. } => Some(words.doubt_sizes),
        _ => None,
    }
}

fn sentence(session: Session, words: &Compare, finding: &Finding) -> String {
    let atlas = session.atlas();
    let numbers = &session.texts().numbers;
    let lang = session.lang.code();
    let cluster = |index: usize| atlas.dataset.clusters.get(index).map_or("", |cluster| cluster.region.get(lang));
    let n = |count: usize| numbers.integer(count as u64);
    match finding {
        Finding::Specialised { cluster: at, sector, quotient, count } => {
            let sector = atlas.dataset.sectors.get(*sector).map_or("", |sector| sector.name.get(lang));
            (words.specialised)(cluster(*at), sector, &numbers.exactly(*quotient, 1), &n(*count), atlas.dataset.clusters.len())
        }
        Finding::Densest { cluster: at, density, next, next_density, .. } => {
            (words.densest)(cluster(*at), &numbers.exactly(*density, 1), cluster(*next), &numbers.exactly(*next_density, 1))
        }
        Finding::Youngest { cluster: at, year, oldest, oldest_year, dated } => {
            (words.youngest)(cluster(*at), *year, cluster(*oldest), *oldest_year, &n(dated.0), &n(dated.1))
        }
        Finding::SmallFirms { cluster: at, count, known, .. } => {
            (words.small_firms_finding)(cluster(*at), &n(*count), &n(*known), &numbers.percent(*count, *known))
        }
        Finding::MostAlike { a, b, overlap } => (words.most_alike)(cluster(*a), cluster(*b), &numbers.share(*overlap)),
    }
}
