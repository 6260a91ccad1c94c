//! The programmes and shared facilities that fit, each with the way to its page, to whoever runs it and to its source.

use leptos::prelude::*;

use super::ranking::{badge, reasons};
use crate::domain::analysis::partner::Partner;
use crate::domain::filter::highlight::Highlighter;
use crate::domain::model::{Dataset, Programme};
use crate::format::address::readable;
use crate::state::{Session, view_href};
use crate::texts::{Cluster, Connect};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::focus::focus_once_there;
use crate::ui::shared::marked::marked;
use crate::ui::shared::source::{outside, source};
use crate::views::View;

type Words = &'static Connect;

/// Entries that are shown at once.
const STEP: usize = 4;

/// The list with its heading; nothing where nothing fits.
pub(super) fn list(session: Session, words: Words, offers: Memo<Vec<Partner>>, marks: Memo<Highlighter>) -> AnyView {
    let shown = RwSignal::new(STEP);
    let items = node(move || {
        let atlas = session.atlas();
        offers.with(|offers| {
            offers.iter().take(shown.get()).filter_map(|one| offer(session, words, &atlas.dataset, one, marks)).collect_view()
        })
    });
    let more = node(move || {
        let rest = offers.with(|offers| offers.len() > shown.get());
        rest.then(|| view! { <button type="button" class="button more" on:click=move |_| shown.update(|shown| *shown += STEP)>{words.more}</button> })
    });
    let title = node(move || {
        let count = offers.with(Vec::len);
        (words.offers_found)(&session.texts().numbers.integer(count as u64))
    });
    view! {
        <h3 class="list-title">{title}</h3>
        <ol class="partners" data-atlas="offers">{items}</ol>
        {more}
    }
    .into_any()
}

fn offer(session: Session, words: Words, dataset: &Dataset, partner: &Partner, marks: Memo<Highlighter>) -> Option<AnyView> {
    let one = dataset.programmes.get(partner.index)?;
    let kinds = Cluster::of(session.lang);
    let lang = session.lang.code();
    let cluster = dataset.clusters.iter().find(|cluster| cluster.id == one.cluster);
    let region = cluster.map_or("", |cluster| cluster.region.get(lang)).to_owned();
    let kind = (kinds.kind)(&one.kind).map_or_else(|| one.kind.replace('-', " "), str::to_owned);
    let (language, summary) = one.summary.in_language(lang).unwrap_or_default();
    let query = session.url.with_untracked(|state| state.with(|state| state.open = None).to_query());
    let href = view_href(session.lang, &View::Cluster(one.cluster.clone()), &query);
    let place = format!("[data-programme=\"{}\"]", one.id);
    let ended = one.until.filter(|_| partner.is_over).map(|year| view! { <small class="badge">{(words.ended)(year)}</small> });
    Some(
        view! {
            <li data-atlas-offer=one.id.clone() data-score=partner.score.to_string() class:is-over=partner.is_over>
                <div class="partner-head">
                    <h4><a class="link" href=href on:click=move |_| focus_once_there(place.clone())>{marked(marks, one.name_in(lang).to_owned(), None)}</a></h4>
                    <span class="region">{kind}" · "{region}</span>{ended}{badge(session, words, partner)}
                    <b class="score">{(words.points)(partner.score)}</b>
                </div>
                <p class="activity">{marked(marks, summary.to_owned(), Some(language.to_owned()))}</p>
                {reasons(session, words, dataset, partner)}
                <p class="ways-there">{operator(session, kinds, dataset, one)}{source(session, &one.source)}</p>
            </li>
        }
        .into_any(),
    )
}

/// Who runs it, with the site of that organisation where the data have it.
fn operator(session: Session, kinds: &Cluster, dataset: &Dataset, one: &Programme) -> Option<AnyView> {
    let name = one.operator.as_deref()?;
    let mut offices = dataset.organisations.iter().filter(|office| office.cluster == one.cluster && office.name == name);
    // An organisation that is called by its address is named once.
    let site = offices.find_map(|office| office.website.as_deref()).filter(|site| readable(site) != name);
    let shown = one.operator_in(session.lang.code()).unwrap_or(name);
    Some(view! { <span>{(kinds.operator)(shown)}" "{site.map(|site| outside(session, site))}</span> }.into_any())
}
