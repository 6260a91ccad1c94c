//! The ranked list with its reasons in words.

use leptos::prelude::*;

use super::Sought;
use crate::domain::analysis::network::name;
use crate::domain::analysis::partner::{Partner, Place, Ranking, Reason, points, programmes, rank};
use crate::domain::model::{Company, Dataset};
use crate::state::{Intent, Session, memo};
use crate::texts::{Cluster, Connect};
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::source::source;
use crate::ui::shared::swatch::swatch;

type Words = &'static Connect;

/// Entries that are shown at once.
const STEP: usize = 12;

/// The list of companies, and that of programmes where they are sought.
pub(super) fn panel(session: Session, words: Words, sought: Memo<Sought>) -> AnyView {
    let cross = session.cross;
    let ranking = memo(move || {
        let atlas = session.atlas();
        sought.with(|sought| {
            cross.with(|cross| rank(&atlas.dataset, cross.selected(), &sought.need, sought.year, sought.across_first))
        })
    });
    let offers = memo(move || sought.with(|sought| programmes(&session.atlas().dataset, &sought.need, sought.across_first)));
    let shown = RwSignal::new(STEP);
    let says = text(move || {
        ranking.with(|ranking| {
            let count = ranking.partners.len();
            let empty = sought.with(|sought| sought.need.is_empty());
            let n = |count: usize| session.texts().numbers.integer(count as u64);
            match (empty, count) {
                (true, _) => words.ask.to_owned(),
                (false, 0) => words.none.to_owned(),
                (false, count) => (words.found)(&n(count), &n(count.min(shown.get()))),
            }
        })
    });
    let list = node(move || {
        let atlas = session.atlas();
        ranking.with(|ranking| {
            let items = ranking.partners.iter().take(shown.get()).map(|partner| company(session, words, &atlas.dataset, partner));
            items.collect_view()
        })
    });
    let more = node(move || {
        let rest = ranking.with(|ranking| ranking.partners.len() > shown.get());
        rest.then(|| view! { <button type="button" class="button more" on:click=move |_| shown.update(|shown| *shown += STEP)>{words.more}</button> })
    });
    view! {
        <section class="panel" aria-labelledby="partners-title">
            <h2 id="partners-title">{words.partners}</h2>
            <p class="hint" role="status" data-atlas="partner-count" data-value=text(move || ranking.with(|ranking| ranking.partners.len().to_string()))>{says}</p>
            {node(move || sought.with(|sought| remarks(words, sought)))}
            <ol class="partners" data-atlas="partners">{list}</ol>
            {more}
            {node(move || ranking.with(|ranking| related(session, words, ranking)))}
            {node(move || offers.with(|offers| offer_list(session, words, offers)))}
            {method(words)}
        </section>
    }
    .into_any()
}

fn remarks(words: Words, sought: &Sought) -> AnyView {
    let missing = sought.missing.as_deref().map(words.missing);
    let unknown = sought.unknown.iter().map(|token| (words.unknown)(token));
    missing.into_iter().chain(unknown).map(|line| view! { <p class="caveat">{line}</p> }).collect_view().into_any()
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

fn company(session: Session, words: Words, dataset: &Dataset, partner: &Partner) -> AnyView {
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
                <h3>{sign}<button type="button" class="link" on:click=move |_| session.go(Intent::Push, |state| state.open = Some(id.clone()))>{company.name.clone()}</button></h3>
                <span class="region">{region}</span>
                {badge(words, partner)}
                <b class="score">{(words.points)(partner.score)}</b>
            </div>
            <p class="activity" lang=language.to_owned()>{activity.to_owned()}</p>
            {reasons(session, words, dataset, partner)}
        </li>
    }
    .into_any()
}

fn badge(words: Words, partner: &Partner) -> AnyView {
    if partner.place != Place::Across {
        return ().into_any();
    }
    view! { <small class="badge">{words.across_badge}</small> }.into_any()
}

fn reasons(session: Session, words: Words, dataset: &Dataset, partner: &Partner) -> AnyView {
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
            let names: Vec<&str> = ids.iter().map(|id| actor_name(dataset, id)).collect();
            (words.partners_reason)(&names.join(", "))
        }
        Reason::Programmes(list) => {
            let names: Vec<&str> =
                list.iter().filter_map(|one| dataset.programmes.get(*one)).map(|one| one.name.as_str()).collect();
            (words.programmes_reason)(&names.join(", "))
        }
        Reason::Offer(kind) => (words.offer_reason)(&(kinds.kind)(kind).map_or_else(|| kind.replace('-', " "), str::to_owned)),
        Reason::Users(rows) => (words.users_reason)(&rows.iter().map(company).collect::<Vec<_>>().join(", ")),
    }
}

fn actor_name<'a>(dataset: &'a Dataset, id: &'a str) -> &'a str {
    use crate::domain::analysis::network::Actor;
    let organisation = dataset.organisations.iter().position(|one| one.id == id).map(Actor::Organisation);
    dataset.company_row(id).map(Actor::Company).or(organisation).map_or(id, |actor| name(dataset, actor))
}

fn offer_list(session: Session, words: Words, offers: &[Partner]) -> AnyView {
    if offers.is_empty() {
        return ().into_any();
    }
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let lang = session.lang.code();
    let items = offers.iter().filter_map(|partner| {
        let one = dataset.programmes.get(partner.index)?;
        let region = dataset
            .clusters
            .iter()
            .find(|cluster| cluster.id == one.cluster)
            .map_or("", |cluster| cluster.region.get(lang))
            .to_owned();
        let (language, summary) = one.summary.in_language(lang).unwrap_or_default();
        Some(view! {
            <li data-atlas-offer=one.id.clone() data-score=partner.score.to_string()>
                <div class="partner-head"><h3>{one.name.clone()}</h3><span class="region">{region}</span>{badge(words, partner)}
                    <b class="score">{(words.points)(partner.score)}</b></div>
                <p class="activity" lang=language.to_owned()>{summary.to_owned()}</p>
                {reasons(session, words, dataset, partner)}
                {source(session, &one.source)}
            </li>
        })
    });
    let count = session.texts().numbers.integer(offers.len() as u64);
    view! {
        <h3 class="offers-title">{(words.offers_found)(&count)}</h3>
        <ol class="partners" data-atlas="offers">{items.collect_view()}</ol>
    }
    .into_any()
}

fn method(words: Words) -> AnyView {
    let all = [
        points::TOPIC,
        points::SECTOR,
        points::COMPLEMENT,
        points::STAGE,
        points::REGION,
        points::PARTNER,
        points::PROGRAMME,
        points::OFFER,
        points::USER,
    ];
    view! { <details class="data-table"><summary>{words.method}</summary><p class="hint">{(words.methods)(all)}</p></details> }
        .into_any()
}
