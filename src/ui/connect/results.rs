//! What fits: programmes and facilities beside companies, topics and organisations of the same words, and the way on where
//! nothing does.

use leptos::prelude::*;

use super::criteria::change;
use super::{Sought, offers, ranking};
use crate::domain::analysis::partner::{Wanted, points, programmes, rank};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::highlight::Highlighter;
use crate::domain::filter::others::Nearest;
use crate::domain::filter::suggest::{corrected, nearest_to};
use crate::domain::url_state::{Seeking, UrlState};
use crate::state::{Intent, Session, memo, view_href};
use crate::texts::{Connect, Found, value_label, value_language};
use crate::ui::shared::dynamic::{flag, node, shown, text};
use crate::ui::shared::source::outside;
use crate::views::View;

type Words = &'static Connect;

/// Topics and organisations that are named at most.
const MOST_NAMED: usize = 8;

/// The panel.
pub(super) fn panel(session: Session, words: Words, sought: Memo<Sought>) -> AnyView {
    let partners = memo(move || {
        let atlas = session.atlas();
        sought.with(|sought| {
            session.cross.with(|cross| rank(&atlas.dataset, cross.selected(), &sought.need, sought.year, sought.across_first))
        })
    });
    let found =
        memo(move || sought.with(|sought| programmes(&session.atlas().dataset, &sought.need, sought.year, sought.across_first)));
    let marks = memo(move || {
        sought
            .with(|sought| sought.need.wanted.as_ref().map(|wanted| wanted.text.clone()))
            .map_or_else(Highlighter::default, |text| {
                Highlighter::new(&text, false).and(session.atlas().columns.search().meant(&text))
            })
    });
    let is_asked = memo(move || sought.with(|sought| !sought.need.is_empty()));
    let is_nothing = memo(move || {
        is_asked.get()
            && partners.with(|ranking| ranking.partners.is_empty() && ranking.related.is_empty())
            && found.with(Vec::is_empty)
    });
    let has_offers = memo(move || found.with(|found| !found.is_empty()));
    let count = text(move || partners.with(|ranking| ranking.partners.len().to_string()));
    let said = text(move || match is_asked.get() {
        false => words.ask.to_owned(),
        true => {
            let n = |count: usize| session.texts().numbers.integer(count as u64);
            let offers = found.with(Vec::len);
            let partners = partners.with(|ranking| ranking.partners.len());
            [(words.offers_found)(&n(offers)), (words.partners_found)(&n(partners))].join(" · ")
        }
    });
    view! {
        <section class="panel results" aria-labelledby="results-title" data-atlas="connect-results">
            <h2 id="results-title" tabindex="-1">{words.results}</h2>
            <p class="hint" role="status" data-atlas="partner-count" data-value=count>{said}</p>
            {node(move || sought.with(|sought| remarks(words, sought)))}
            {shown(move || is_nothing.get(), move || node(move || sought.with(|sought| nothing(session, words, sought))))}
            {node(move || sought.with(|sought| sought.need.wanted.as_ref().map(|wanted| beside(session, wanted))))}
            <div class="columns" hidden=flag(move || !is_asked.get() || is_nothing.get())>
                <div hidden=flag(move || !has_offers.get())>{offers::list(session, words, found, marks)}</div>
                <div>{ranking::list(session, words, partners, marks)}</div>
            </div>
            {method(words)}
        </section>
    }
    .into_any()
}

fn remarks(words: Words, sought: &Sought) -> AnyView {
    let missing = sought.missing.as_deref().map(words.missing);
    let unknown = sought.unknown.iter().map(|token| (words.unknown)(token));
    let by_word = sought.need.wanted.as_ref().filter(|wanted| wanted.is_by_word && !wanted.is_empty());
    let by_word = by_word.map(|wanted| (words.by_word)(&wanted.text));
    let lines = missing.into_iter().chain(unknown).chain(by_word);
    lines.map(|line| view! { <p class="caveat">{line}</p> }).collect_view().into_any()
}

/// Where nothing fits: the word that was probably meant, the filters that hide companies, and what else to try.
fn nothing(session: Session, words: Words, sought: &Sought) -> AnyView {
    let atlas = session.atlas();
    let wanted = sought.need.wanted.as_ref();
    let heading = wanted.map(|wanted| view! { <p><b>{(words.nothing)(&wanted.text)}</b></p> });
    let meant = wanted.and_then(|wanted| corrected(&atlas.dataset, &atlas.columns, &wanted.text));
    let meant = meant.map(|meant| {
        let label = (session.texts().search.did_you_mean)(&meant);
        view! { <li><button type="button" class="link" data-atlas="meant" on:click=move |_| change(session, |seeking| seeking.text.clone_from(&meant))>{label}</button></li> }
    });
    let near =
        wanted.and_then(|wanted| nearest_to(&atlas.dataset, &atlas.columns, &wanted.text)).map(|near| places(session, near));
    let core = atlas.columns.core();
    let all = rank(&atlas.dataset, core, &sought.need, sought.year, sought.across_first).partners.len();
    let unfiltered = (all > 0).then(|| {
        let label = (words.unfiltered)(&session.texts().numbers.integer(all as u64));
        view! { <li><button type="button" class="link" data-atlas="unfiltered" on:click=move |_| session.go(Intent::Push, |state| *state = state.cleared())>{label}</button></li> }
    });
    view! {
        <div class="ways" data-atlas="no-partner">
            {heading}
            <ul>{meant}{unfiltered}</ul>
            {near}
            <p class="hint">{words.nothing_hint}</p>
        </div>
    }
    .into_any()
}

/// The places with companies that are nearest to one that the words name, each with the way to its companies.
fn places(session: Session, near: Nearest) -> AnyView {
    let (texts, words) = (session.texts(), Found::of(session.lang));
    let is_region = near.places.iter().all(|(_, distance)| distance.is_none());
    let title = if is_region { (words.in_or_near)(&near.name) } else { (words.nearest)(&near.name) };
    let items = near.places.into_iter().map(|(id, distance)| {
        let label = value_label(&session.atlas().dataset, texts, Facet::Place, &id);
        let distance = distance.map(|distance| (words.kilometres)(&texts.numbers.integer(u64::from(distance))));
        let slug = id.clone();
        let href = text(move || {
            // The need named another place, so it stays behind.
            let at = session.url.with(UrlState::cleared).with(|state| {
                state.filters.set(Facet::Place, vec![slug.clone()]);
                state.seeking = Seeking::default();
            });
            view_href(session.lang, &View::Explore, &at.to_query())
        });
        view! { <li data-atlas-place=id><a href=href>{label}</a>{distance.map(|distance| view! { " "<small>{distance}</small> })}</li> }
    });
    view! { <div data-atlas="nearest"><p>{title}</p><ul>{items.collect_view()}</ul></div> }.into_any()
}

/// The topics and the organisations that the words name.
fn beside(session: Session, wanted: &Wanted) -> AnyView {
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let (texts, lang) = (session.texts(), session.lang.code());
    let topics = wanted.topics.iter().take(MOST_NAMED).filter_map(|tag| dataset.tags.get(*tag)).map(|tag| {
        let token = format!("tag.{}", tag.id);
        let name = value_label(dataset, texts, Facet::Tag, &tag.id);
        let language = value_language(dataset, texts, Facet::Tag, &tag.id).map(str::to_owned);
        let choose = move |_| {
            change(session, |seeking| {
                seeking.text.clear();
                if !seeking.tokens.contains(&token) {
                    seeking.toggle(&token);
                }
            });
        };
        view! { <li><button type="button" class="link" lang=language data-atlas-topic=tag.id.clone() on:click=choose>{name}</button></li> }
    });
    let topics = (!wanted.topics.is_empty()).then(|| view! { <p>{texts.detail.tags}</p><ul>{topics.collect_view()}</ul> });
    let organisations = wanted.organisations.iter().take(MOST_NAMED).filter_map(|one| dataset.organisations.get(*one)).map(|one| {
        view! { <li data-atlas-organisation=one.id.clone()><bdi>{one.name_in(lang).to_owned()}</bdi>" "{one.website.as_deref().map(|site| outside(session, site))}</li> }
    });
    let organisations = (!wanted.organisations.is_empty())
        .then(|| view! { <p>{Found::of(session.lang).organisations}</p><ul>{organisations.collect_view()}</ul> });
    view! { <div class="also-found">{topics}{organisations}</div> }.into_any()
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
        points::WORDS,
        points::MEANT,
        points::NEAR,
        points::NEAR_KM,
    ];
    view! { <details class="data-table"><summary>{words.method}</summary><p class="hint">{(words.methods)(all)}</p></details> }
        .into_any()
}
