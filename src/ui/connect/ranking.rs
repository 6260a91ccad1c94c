//! The companies that fit, from the best on, and the reasons of every entry in words.

use leptos::prelude::*;

use crate::domain::analysis::network::name;
use crate::domain::analysis::partner::{Partner, Place, Ranking, Reason, tokens};
use crate::domain::filter::gazetteer::{known, neighbour};
use crate::domain::filter::highlight::Highlighter;
use crate::domain::filter::question::Answer;
use crate::domain::model::{Company, Dataset};
use crate::state::{Intent, Session};
use crate::texts::{Cluster, Connect};
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::marked::marked;
use crate::ui::shared::swatch::swatch;

type Words = &'static Connect;

/// Entries that are shown at once.
const STEP: usize = 12;

/// The companies that fit, with how many there are and those left out.
pub(super) fn list(session: Session, words: Words, ranking: Memo<Ranking>, marks: Memo<Highlighter>) -> AnyView {
    let shown = RwSignal::new(STEP);
    let says = text(move || {
        ranking.with(|ranking| {
            let count = ranking.partners.len();
            let n = |count: usize| session.texts().numbers.integer(count as u64);
            if count == 0 { words.none.to_owned() } else { (words.found)(&n(count), &n(count.min(shown.get()))) }
        })
    });
    let list = node(move || {
        let atlas = session.atlas();
        ranking.with(|ranking| {
            let items =
                ranking.partners.iter().take(shown.get()).map(|partner| company(session, words, &atlas.dataset, partner, marks));
            items.collect_view()
        })
    });
    let more = node(move || {
        let rest = ranking.with(|ranking| ranking.partners.len() > shown.get());
        rest.then(|| view! { <button type="button" class="button more" on:click=move |_| shown.update(|shown| *shown += STEP)>{words.more}</button> })
    });
    view! {
        <h3 class="list-title">{words.partners}</h3>
        <p class="hint">{says}</p>
        <ol class="partners" data-atlas="partners">{list}</ol>
        {more}
        {node(move || ranking.with(|ranking| related(session, words, ranking)))}
    }
    .into_any()
}

fn related(session: Session, words: Words, ranking: &Ranking) -> AnyView {
    if ranking.related.is_empty() {
        return ().into_any();
    }
    let atlas = session.atlas();
    let first = ranking.related.iter().take(MOST_ENTRIES);
    let names: Vec<&str> = first.filter_map(|row| atlas.dataset.companies.get(*row)).map(|one| one.name.as_str()).collect();
    view! { <p class="hint" data-atlas="related">{(words.related)(&names.join(", "))}</p> {capped(session, names.len(), ranking.related.len())} }.into_any()
}

fn company(session: Session, words: Words, dataset: &Dataset, partner: &Partner, marks: Memo<Highlighter>) -> AnyView {
    let Some(company) = dataset.companies.get(partner.index) else { return ().into_any() };
    let lang = session.lang.code();
    let id = company.id.clone();
    let sector = dataset.sectors.get(company.sector);
    let sign = sector.map(|sector| swatch(company.sector, &sector.id));
    let region = dataset.clusters.get(company.cluster).map_or("", |cluster| cluster.region.get(lang)).to_owned();
    let (language, activity) = company.activity.in_language(lang).unwrap_or_default();
    view! {
        <li data-atlas-partner=company.id.clone() data-score=partner.score.to_string()>
            <div class="partner-head">
                <h4>{sign}<button type="button" class="link" on:click=move |_| session.go(Intent::Push, |state| state.open = Some(id.clone()))>{company.name.clone()}</button></h4>
                <span class="region">{region}</span>
                {badge(session, words, partner)}
                <b class="score">{(words.points)(partner.score)}</b>
            </div>
            <p class="activity">{marked(marks, activity.to_owned(), Some(language.to_owned()))}</p>
            {reasons(session, words, dataset, partner)}
        </li>
    }
    .into_any()
}

/// Which side of the border it is on, or how far from the neighbouring region of whoever seeks.
pub(super) fn badge(session: Session, words: Words, partner: &Partner) -> AnyView {
    let home = partner.distance.zip(home_name(session));
    let distance = home.map(|(distance, name)| {
        let distance = session.texts().numbers.integer(u64::from(distance));
        view! { <span class="region" data-atlas="distance">{(words.distance)(&distance, &name)}</span> }
    });
    let across = (partner.place == Place::Across).then(|| view! { <small class="badge">{words.across_badge}</small> });
    view! { {distance}{across} }.into_any()
}

/// The name of the neighbouring region that is sought from.
fn home_name(session: Session) -> Option<String> {
    let id = session.url.with_untracked(|url| tokens(&url.seeking.tokens, "home").next().map(str::to_owned))?;
    known()[neighbour(&id)?].neighbour.as_ref().map(|one| one.name_in(session.lang.code()).to_owned())
}

pub(super) fn reasons(session: Session, words: Words, dataset: &Dataset, partner: &Partner) -> AnyView {
    let items = partner.reasons.iter().map(|one| {
        let points = one.points();
        view! { <li>{reason(session, words, dataset, one)}" "<small>{format!("+{points}")}</small></li> }
    });
    view! { <ul class="reasons">{items.collect_view()}</ul> }.into_any()
}

/// A reason in words.
fn reason(session: Session, words: Words, dataset: &Dataset, reason: &Reason) -> String {
    let lang = session.lang.code();
    let kinds = Cluster::of(session.lang);
    let sector = |index: usize| dataset.sectors.get(index).map_or("", |sector| sector.name.get(lang));
    let company = |row: &usize| dataset.companies.get(*row).map_or("", |company: &Company| company.name.as_str());
    match reason {
        Reason::Topics(tags) => {
            let names: Vec<&str> = tags.iter().filter_map(|tag| dataset.tags.get(*tag)).map(|tag| tag.name.get(lang)).collect();
            (words.topics_reason)(tags.len(), &names.join(", "))
        }
        Reason::Sector(index) => (words.sector_reason)(sector(*index)),
        Reason::Complement(index) => (words.complement_reason)(sector(*index)),
        Reason::Stage(stage) => (words.stage_reason)((words.stage_name)(*stage)),
        Reason::Region(index) => {
            (words.region_reason)(dataset.clusters.get(*index).map_or("", |cluster| cluster.region.get(lang)))
        }
        Reason::Partners(ids) => {
            let names: Vec<&str> = ids.iter().map(|id| actor_name(dataset, id, lang)).collect();
            (words.partners_reason)(&names.join(", "))
        }
        Reason::Programmes(list) => {
            let names: Vec<&str> =
                list.iter().filter_map(|one| dataset.programmes.get(*one)).map(|one| one.name_in(lang)).collect();
            (words.programmes_reason)(&names.join(", "))
        }
        Reason::Offer(kind) => (words.offer_reason)(&(kinds.kind)(kind).map_or_else(|| kind.replace('-', " "), str::to_owned)),
        Reason::Named => words.named_reason.to_owned(),
        Reason::Described => words.described_reason.to_owned(),
        Reason::Answers(Answer::AsAsked) => words.answers_reason.to_owned(),
        Reason::Answers(Answer::Meant) => words.meant_reason.to_owned(),
        Reason::Near(distance) => (words.near_reason)(&session.texts().numbers.integer(u64::from(*distance))),
        Reason::Users(rows) => (words.users_reason)(&rows.iter().map(company).collect::<Vec<_>>().join(", ")),
    }
}

fn actor_name<'a>(dataset: &'a Dataset, id: &'a str, lang: &str) -> &'a str {
    use crate::domain::analysis::network::Actor;
    let organisation = dataset.organisations.iter().position(|one| one.id == id).map(Actor::Organisation);
    dataset.company_row(id).map(Actor::Company).or(organisation).map_or(id, |actor| name(dataset, actor, lang))
}
