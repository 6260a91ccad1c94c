//! The clusters side by side: findings, overview, sectors, ages, sizes, similarity.

mod sentences;
mod tables;

use leptos::prelude::*;

use crate::domain::analysis::compare::{Profile, Published, findings, profiles};
use crate::domain::data::context::Context;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::selection::Dimension;
use crate::state::{ClusterContext, Contexts, Load, Session, chunk, memo, view_href};
use crate::texts::Compare;
use crate::ui::clusters;
use crate::ui::explore::toolbar;
use crate::ui::facets::Facets;
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::lazy::Builder;
use crate::ui::shared::page::describe;
use crate::ui::shared::turns::{Turns, in_turn};
use crate::views::View;

/// Clusters are always compared with each other, so their own facet has no say.
const OWN: [Dimension; 1] = [Dimension::Facet(Facet::Cluster)];

/// What every part of the view is drawn from.
#[derive(Clone, PartialEq)]
struct Figures {
    profiles: Vec<Profile>,
    published: Vec<Published>,
    context: Load<ClusterContext>,
}

/// Columns that a phone can show side by side.
const SIDE_BY_SIDE: usize = 3;

impl Figures {
    /// True if there are more regions than a phone shows side by side, so that each cell has to name its own.
    fn has_many(&self) -> bool {
        self.profiles.len() > SIDE_BY_SIDE
    }

    fn context(&self) -> Option<&Context> {
        self.context.ready().map(|loaded| &loaded.context)
    }
}

chunk!(pub(in crate::ui) page = compare: Builder => view);

/// The whole view.
fn view() -> AnyView {
    let session = Session::here();
    let words = Compare::of(session.lang);
    describe(session, words.title, words.intro);
    let facets_open = RwSignal::new(false);
    let figures = figures(session);
    // Official figures change findings and heights of rows: all is shown at once, when they are here or cannot be had.
    let is_pending = move || figures.with(|figures| matches!(figures.context, Load::Pending));
    Turns::here().wait_while(is_pending);
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{words.title}</h1>
            <p>{words.intro}</p>
        </div>
        // What is official goes before what our own rows say.
        {in_turn(move || clusters::band(session))}
        {in_turn(move || toolbar(session, facets_open))}
        <div class="workspace sided">
            {in_turn(move || view! { <Facets open=facets_open/> })}
            <div class="sheets" data-atlas="compare">
                {shown(is_pending, move || view! { <p class="loading" role="status">{session.texts().figures.loading}</p> })}
                {shown(move || !is_pending(), move || sheets(session, words, figures))}
            </div>
        </div>
    }
    .into_any()
}

/// What is compared, one below the other.
fn sheets(session: Session, words: &'static Compare, figures: Memo<Figures>) -> AnyView {
    let atlas = session.atlas();
    let pages = atlas.dataset.clusters.iter().map(|cluster| {
        let id = cluster.id.clone();
        let label = (words.cluster_page)(cluster.name.get(session.lang.code()));
        let href = text(move || session.url.with(|url| view_href(session.lang, &View::Cluster(id.clone()), &url.to_query())));
        view! { <li><a class="button" href=href>{label}</a></li> }
    });
    let sheet = |draw: fn(Session, &'static Compare, &Figures) -> AnyView| {
        in_turn(move || node(move || figures.with(|figures| draw(session, words, figures))))
    };
    let methods = (words.methods)(atlas.dataset.clusters.len()).into_iter().map(|note| view! { <li>{note}</li> });
    view! {
        {sheet(|session, words, figures| sentences::findings_panel(session, words, figures, findings(&figures.profiles, &figures.published)))}
        {sheet(tables::overview)}
        {sheet(tables::sectors)}
        {sheet(tables::bands)}
        {sheet(tables::similarity)}
        <details class="panel method">
            <summary><h2>{words.method}</h2></summary>
            <ul class="notes">{methods.collect_view()}</ul>
        </details>
        <ul class="actions">{pages.collect_view()}</ul>
    }
    .into_any()
}

fn figures(session: Session) -> Memo<Figures> {
    let rows = session.without(&OWN);
    let loaded = Contexts::of(session);
    memo(move || {
        let atlas = session.atlas();
        let (dataset, columns) = (&atlas.dataset, &atlas.columns);
        let year = dataset.year();
        let profiles = rows.with(|rows| profiles(dataset, columns, rows, year));
        let load = loaded.get();
        let context = load.ready().map(|loaded| &loaded.context);
        let published = |profile: &Profile| {
            let cluster = &dataset.clusters[profile.cluster];
            let inhabitants = context.and_then(|context| context.population(&cluster.id)).map(|population| population.value);
            Published { inhabitants, official: cluster.official.as_ref().map(|official| official.count) }
        };
        let published = profiles.iter().map(published).collect();
        Figures { profiles, published, context: load }
    })
}
