//! More criteria of the finder: a company, and a need in chosen terms. Every choice is in the URL.

use leptos::html;
use leptos::prelude::*;

use crate::domain::analysis::partner::{Stage, tokens};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::gazetteer::known;
use crate::domain::model::{Dataset, Term};
use crate::domain::order::sorted;
use crate::domain::url_state::Seeking;
use crate::format::fold::fold;
use crate::state::{Intent, Session, memo};
use crate::texts::{Cluster, Connect, value_label, value_language};
use crate::ui::shared::capped::{MOST_OPTIONS, capped};
use crate::ui::shared::dynamic::{flag, node, text};
use crate::ui::shared::icons::{Icon, icon};

type Words = &'static Connect;

pub(super) fn change(session: Session, change: impl FnOnce(&mut Seeking)) {
    session.go(Intent::Push, |state| change(&mut state.seeking));
}

/// Wide enough for the criteria to leave the results in sight (style/connect.css).
const HAS_ROOM: &str = "(min-width: 721px)";

/// The criteria, folded: open from the start where the address has some, and there is room for both them and what they find. How
/// many are in force is said beside their name.
pub(super) fn panel(session: Session, words: Words, seeking: Memo<Seeking>) -> AnyView {
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let kinds = Cluster::of(session.lang);
    let lang = session.lang.code();
    let sectors = dataset.sectors.iter().map(|sector| (sector.id.clone(), sector.name.get(lang).to_owned())).collect();
    let stages = Stage::ALL.iter().map(|stage| (stage.id().to_owned(), (words.stage_name)(*stage).to_owned())).collect();
    let regions: Named =
        dataset.clusters.iter().map(|cluster| (cluster.id.clone(), cluster.region.get(lang).to_owned())).collect();
    let offers = offer_kinds(dataset)
        .into_iter()
        .map(|kind| (kind.to_owned(), (kinds.kind)(kind).map_or_else(|| kind.replace('-', " "), str::to_owned)))
        .collect();
    let homes = vec![(words.in_atlas, regions.clone()), (words.neighbours, neighbours(lang))];
    let can_cross = move || seeking.with(|seeking| seeking.company.is_some() || tokens(&seeking.tokens, "home").next().is_some());
    let in_force = memo(move || seeking.with(|seeking| usize::from(seeking.company.is_some()) + seeking.tokens.len()));
    let has_room = || window().match_media(HAS_ROOM).ok().flatten().is_some_and(|query| query.matches());
    let is_open = in_force.get_untracked() > 0 && has_room();
    let number = &session.texts().numbers;
    let counted = text(move || match in_force.get() {
        0 => String::new(),
        count => format!(" ({})", number.integer(count as u64)),
    });
    view! {
        <details class="criteria" open=is_open>
            <summary>{words.more_criteria}{counted}</summary>
            <div class="finder-grid">
                {companies(session, words, seeking)}
                {choice(session, words, seeking, "offer", words.offers, plain(offers))}
                {topics(session, words, seeking, dataset)}
                {choice(session, words, seeking, "home", words.home, homes)}
                {choice(session, words, seeking, "region", words.region, plain(regions))}
                {choice(session, words, seeking, "sector", session.texts().detail.sector, plain(sectors))}
                {choice(session, words, seeking, "stage", words.stage, plain(stages))}
            </div>
            <div class="finder-foot">
                <label class="tick">
                    <input type="checkbox" data-atlas-field="across" prop:checked=flag(move || seeking.with(|seeking| seeking.across_first))
                        disabled=flag(move || !can_cross())
                        on:change=move |_| change(session, |seeking| seeking.across_first = !seeking.across_first)/>
                    <span>{words.across}<small>{words.across_hint}</small></span>
                </label>
                <button type="button" class="button" on:click=move |_| change(session, |seeking| *seeking = Seeking::default())>{words.clear}</button>
            </div>
        </details>
    }
    .into_any()
}

/// Values with their names.
type Named = Vec<(String, String)>;

/// Values without a heading above them.
fn plain(values: Named) -> Vec<(&'static str, Named)> {
    vec![("", values)]
}

/// The regions around those of the atlas that visitors come from, by name.
fn neighbours(lang: &str) -> Named {
    let regions = known().iter().filter_map(|place| place.neighbour.as_ref());
    sorted(regions.map(|one| (one.id.clone(), one.name_in(lang).to_owned())).collect(), |a: &(String, String), b| {
        fold(&a.1).cmp(&fold(&b.1))
    })
}

/// The kinds of programmes, the most frequent first.
fn offer_kinds(dataset: &Dataset) -> Vec<&str> {
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for programme in &dataset.programmes {
        match kinds.iter_mut().find(|(kind, _)| *kind == programme.kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((&programme.kind, 1)),
        }
    }
    sorted(kinds, |a, b| b.1.cmp(&a.1)).into_iter().map(|(kind, _)| kind).collect()
}

/// A list of which one value can be chosen for a kind of token; its values in groups, each with its heading or none.
fn choice(
    session: Session,
    words: Words,
    seeking: Memo<Seeking>,
    kind: &'static str,
    title: &'static str,
    groups: Vec<(&'static str, Named)>,
) -> AnyView {
    let now = move || seeking.with(|seeking| tokens(&seeking.tokens, kind).next().map(str::to_owned).unwrap_or_default());
    let option = move |(id, name): (String, String)| {
        let selected = {
            let id = id.clone();
            flag(move || now() == id)
        };
        view! { <option value=id selected=selected>{name}</option> }
    };
    let options = groups.into_iter().map(|(heading, values)| {
        let options = values.into_iter().map(option).collect_view();
        match heading {
            "" => options.into_any(),
            _ => view! { <optgroup label=heading>{options}</optgroup> }.into_any(),
        }
    });
    view! {
        <label class="field"><span>{title}</span>
            <select data-atlas-field=kind prop:value=text(now)
                on:change=move |event| { let value = event_target_value(&event); change(session, |seeking| seeking.only(kind, &value)); }>
                <option value="">{words.any}</option>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// The companies to choose from, by name: all of them, or where there are too many the first of the selection, which the filters
/// narrow. The chosen one is always among them. With how many there were.
fn choices(session: Session, chosen: Option<&str>) -> (Vec<usize>, usize) {
    let atlas = session.atlas();
    let companies = &atlas.dataset.companies;
    let names = atlas.columns.names();
    let mut rows: Vec<usize> = if companies.len() <= MOST_OPTIONS {
        (0..companies.len()).collect()
    } else {
        session.cross.with(|cross| cross.selected().iter().collect())
    };
    rows = sorted(rows, |a, b| names[*a].cmp(&names[*b]));
    let total = rows.len();
    let own =
        chosen.and_then(|id| atlas.dataset.company_row(id)).filter(|own| !rows.iter().take(MOST_OPTIONS).any(|row| row == own));
    rows.truncate(MOST_OPTIONS - usize::from(own.is_some()));
    rows.extend(own);
    (rows, total)
}

fn companies(session: Session, words: Words, seeking: Memo<Seeking>) -> AnyView {
    let now = memo(move || seeking.with(|seeking| seeking.company.clone()));
    let list = memo(move || now.with(|now| choices(session, now.as_deref())));
    let options = node(move || {
        let atlas = session.atlas();
        let option = |row: &usize| {
            let company = &atlas.dataset.companies[*row];
            view! { <option value=company.id.clone()>{company.name.clone()}</option> }
        };
        list.with(|(rows, _)| rows.iter().map(option).collect_view())
    });
    let select = NodeRef::<html::Select>::new();
    // After the options, which it has to name one of.
    Effect::new(move |_| {
        list.track();
        if let Some(select) = select.get() {
            select.set_value(&now.get().unwrap_or_default());
        }
    });
    view! {
        <label class="field"><span>{words.for_company}</span>
            <select data-atlas-field="for" node_ref=select
                on:change=move |event| {
                    let value = event_target_value(&event);
                    change(session, |seeking| seeking.company = (!value.is_empty()).then_some(value));
                }>
                <option value="">{words.no_company}</option>
                {options}
            </select>
            {node(move || list.with(|(rows, total)| capped(session, rows.len(), *total)))}
        </label>
    }
    .into_any()
}

fn topics(session: Session, words: Words, seeking: Memo<Seeking>, dataset: &Dataset) -> AnyView {
    let lang = session.lang.code();
    let named: Vec<(String, &Term)> = dataset.tags.iter().map(|tag| (fold(tag.name.get(lang)), tag)).collect();
    let options = sorted(named, |a, b| a.0.cmp(&b.0)).into_iter().take(MOST_OPTIONS).map(|(_, tag)| {
        let (found, name) = tag.name.in_language(lang).unwrap_or_default();
        view! { <option value=tag.id.clone() lang=found.to_owned()>{name.to_owned()}</option> }
    });
    view! {
        <label class="field"><span>{session.texts().detail.tags}</span>
            <select data-atlas-field="tag" prop:value=""
                on:change=move |event| {
                    let token = format!("tag.{}", event_target_value(&event));
                    let known = seeking.with_untracked(|seeking| seeking.tokens.contains(&token));
                    if token.len() > 4 && !known {
                        change(session, |seeking| seeking.toggle(&token));
                    }
                }>
                <option value="">{words.add_topic}</option>
                {options.collect_view()}
            </select>
            {capped(session, dataset.tags.len().min(MOST_OPTIONS), dataset.tags.len())}
        </label>
    }
    .into_any()
}

/// The topics so far, each with a button that takes it away.
pub(super) fn chosen_topics(session: Session, seeking: Memo<Seeking>) -> AnyView {
    let texts = session.texts();
    node(move || {
        let atlas = session.atlas();
        let chosen = seeking.with(|seeking| tokens(&seeking.tokens, "tag").map(str::to_owned).collect::<Vec<_>>());
        let items = chosen.into_iter().map(|id| {
            let name = value_label(&atlas.dataset, texts, Facet::Tag, &id);
            let language = value_language(&atlas.dataset, texts, Facet::Tag, &id).map(str::to_owned);
            let label = (texts.facets.remove)(&name);
            let token = format!("tag.{id}");
            view! {
                <li class="chip"><span lang=language>{name}</span>
                    <button type="button" aria-label=label on:click=move |_| change(session, |seeking| seeking.toggle(&token))>{icon(Icon::Close)}</button></li>
            }
        });
        view! { <ul class="chosen">{items.collect_view()}</ul> }
    })
    .into_any()
}
