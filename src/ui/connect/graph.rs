//! The network as a picture that the keyboard can walk, and the same as a list.

use leptos::html;
use leptos::prelude::*;

use crate::domain::analysis::network::{Actor, Network, Node, name};
use crate::domain::filter::facets::Facet;
use crate::domain::geo::Size;
use crate::domain::model::Dataset;
use crate::domain::order::distinct;
use crate::features::kiosk::view::is_loop;
use crate::scene::Scene;
use crate::scene::network::{NetworkEdge, NetworkNode, network, network_within, next_in};
use crate::state::{Intent, Session, memo};
use crate::texts::{Cluster, Connect, kind_label, value_label};
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::fold::fold;
use crate::ui::shared::painter::{background, px};
use crate::ui::shared::size::use_size;
use crate::ui::shared::source::source;
use crate::ui::shared::targets::{Hovered, Kind, Targets, Tooltip, focus_datum, index_of};

type Words = &'static Connect;

/// Actors that the picture shows at most: beyond that no mark is told from another.
const MOST_NODES: usize = 400;
/// Groups that the picture begins with.
const LARGEST: usize = 5;
/// Names of partners that a label says at most.
const NAMED: usize = 4;

/// Picture and list.
pub(super) fn panel(session: Session, words: Words) -> AnyView {
    let cross = session.cross;
    let net = memo(move || cross.with(|cross| Network::new(&session.atlas().dataset, cross.selected())));
    let all = RwSignal::new(false);
    let groups = memo(move || net.with(Network::groups));
    let drawn = memo(move || {
        let most = if all.get() { usize::MAX } else { LARGEST };
        net.with(|net| net.largest_groups(most).best_connected(MOST_NODES))
    });
    let sentence = text(move || net.with(|net| sentence(session, words, net)));
    view! {
        <section class="panel" aria-labelledby="network-title" data-atlas-chart="network">
            <h2 id="network-title">{words.network}</h2>
            <p class="sentence" data-atlas-sentence="network" data-value=text(move || net.with(|net| net.relations().to_string()))>{sentence}</p>
            {legend(session, words)}
            {actors(session, words, drawn)}
            {picture(session, words, drawn)}
            {node(move || drawn.with(|(drawn, left_out)| capped(session, drawn.nodes.len(), drawn.nodes.len() + left_out)))}
            {shown(move || groups.get() > LARGEST, move || view! {
                <button type="button" class="button more" data-atlas="all-groups"
                    on:click=move |_| all.update(|all| *all = !*all)>
                    {text(move || match all.get() {
                        true => words.largest_groups.to_owned(),
                        false => (words.all_groups)(&session.texts().numbers.integer(groups.get() as u64)),
                    })}
                </button>
            })}
            {node(move || net.with(|net| pairs(session, words, net)))}
            <p class="hint" id="network-keys">{words.network_hint}" "{words.network_keys}</p>
            <details class="data-table">
                <summary>{words.list}</summary>
                {node(move || net.with(|net| list(session, words, net)))}
            </details>
        </section>
    }
    .into_any()
}

fn sentence(session: Session, words: Words, net: &Network) -> String {
    let atlas = session.atlas();
    let n = |count: usize| session.texts().numbers.integer(count as u64);
    let leader = net.nodes.iter().rev().max_by_key(|node| node.degree);
    leader.map_or_else(
        || words.network_none.to_owned(),
        |leader| {
            (words.network_sentence)(
                &n(net.nodes.len()),
                &n(net.relations()),
                &n(net.parts),
                name(&atlas.dataset, leader.actor, session.lang.code()),
                &n(leader.degree),
            )
        },
    )
}

/// The kinds of relations that the data use, each with its line.
fn legend(session: Session, words: Words) -> AnyView {
    let atlas = session.atlas();
    let texts = session.texts();
    let mut kinds: Vec<&str> = Vec::new();
    for link in &atlas.dataset.links {
        if !kinds.contains(&link.kind.as_str()) {
            kinds.push(&link.kind);
        }
    }
    let items = kinds.into_iter().map(|kind| {
        let class = format!("tie line tie-{kind}");
        view! {
            <li><svg class="chart-svg tie-sample" viewBox="0 0 28 8" aria-hidden="true" focusable="false"><path class=class d="M1 4H27"/></svg>
                {kind_label((texts.kinds.link)(kind), kind)}</li>
        }
    });
    view! { <ul class="tie-legend" aria-label=words.legend>{items.collect_view()}</ul> }.into_any()
}

/// What the marks are: companies by sector, organisations, and companies that are here for their relations alone.
fn actors(session: Session, words: Words, drawn: Memo<(Network, usize)>) -> AnyView {
    let (atlas, texts) = (session.atlas(), session.texts());
    let item = |class: String, name: String| {
        view! {
            <li><svg class="chart-svg node-sample" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><circle class=class cx="6" cy="6" r="4.5"/></svg>
                {name}</li>
        }
    };
    let sectors =
        atlas.dataset.sectors.iter().map(|sector| {
            item(format!("mark sector-{}", sector.id), value_label(&atlas.dataset, texts, Facet::Sector, &sector.id))
        });
    let has_faded = memo(move || drawn.with(|(net, _)| net.nodes.iter().any(|node| !node.selected)));
    view! {
        <ul class="node-legend" aria-label=words.actors>
            {sectors.collect_view()}
            {item("mark organisation".to_owned(), words.organisation.to_owned())}
            {shown(move || has_faded.get(), move || item("mark is-faded".to_owned(), words.outside_company.to_owned()))}
        </ul>
    }
    .into_any()
}

/// The class of a node: a company by its sector, an organisation as a ring.
fn class(dataset: &Dataset, node: &Node) -> String {
    let base = match node.actor {
        Actor::Company(row) => {
            let sector = dataset.companies.get(row).and_then(|company| dataset.sectors.get(company.sector));
            format!("company sector-{}", sector.map_or("", |sector| &sector.id))
        }
        Actor::Organisation(_) => "organisation".to_owned(),
    };
    if node.selected { base } else { format!("{base} is-faded") }
}

fn kind(session: Session, words: Words, dataset: &Dataset, node: &Node) -> String {
    match node.actor {
        Actor::Company(_) if node.selected => words.company.to_owned(),
        Actor::Company(_) => format!("{} ({})", words.company, words.outside),
        Actor::Organisation(index) => {
            let kind = dataset.organisations.get(index).map_or("", |one| one.kind.as_str());
            (Cluster::of(session.lang).kind)(kind).map_or_else(|| kind.replace('-', " "), str::to_owned)
        }
    }
}

fn draw(session: Session, words: Words, net: &Network, size: Size) -> Scene {
    let atlas = session.atlas();
    let (dataset, lang) = (&atlas.dataset, session.lang.code());
    let ties = net.neighbours();
    let node = |(index, node): (usize, &Node)| {
        let others = &ties[index];
        let named: Vec<&str> = others.iter().take(NAMED).map(|other| name(dataset, net.nodes[*other].actor, lang)).collect();
        let more = if others.len() > NAMED { ", …" } else { "" };
        let title = (words.node)(
            name(dataset, node.actor, lang),
            &kind(session, words, dataset, node),
            node.degree,
            &format!("{}{more}", named.join(", ")),
        );
        let key = match node.actor {
            Actor::Company(row) => dataset.companies[row].id.clone(),
            Actor::Organisation(index) => dataset.organisations[index].id.clone(),
        };
        NetworkNode {
            key,
            name: name(dataset, node.actor, lang).to_owned(),
            title,
            class: class(dataset, node),
            degree: node.degree,
            part: node.part,
        }
    };
    let nodes: Vec<NetworkNode> = net.nodes.iter().enumerate().map(node).collect();
    // Relations of one kind between the same two are one line, however many the data have.
    let lines = distinct(net.edges.iter().map(|edge| (edge.from, edge.to, dataset.links[edge.link].kind.as_str())));
    let edges: Vec<NetworkEdge> =
        lines.into_iter().map(|(from, to, kind)| NetworkEdge { from, to, class: format!("tie-{kind}") }).collect();
    // Nobody scrolls the loop of a kiosk, whose style gives the picture its height.
    if is_loop() { network_within(&nodes, &edges, (size.width, size.height)) } else { network(&nodes, &edges, size.width) }
}

fn picture(session: Session, words: Words, relations: Memo<(Network, usize)>) -> AnyView {
    let frame = NodeRef::<html::Div>::new();
    let size = use_size(frame);
    let scene =
        memo(move || size.get().map_or_else(Scene::default, |size| relations.with(|(net, _)| draw(session, words, net, size))));
    let hovered: Hovered = RwSignal::new(None);
    let open = Callback::new(move |index: usize| {
        let id = scene.with_untracked(|scene| scene.data.get(index).and_then(|datum| datum.key.id().map(str::to_owned)));
        let known = id.filter(|id| session.atlas().dataset.company_row(id).is_some());
        if let Some(id) = known {
            session.go(Intent::Push, |state| state.open = Some(id));
        }
    });
    let press = move |event: leptos::ev::KeyboardEvent| {
        let Some(now) = index_of(event.target()) else { return };
        let count = scene.with_untracked(|scene| scene.data.len());
        let walk = |direction: (f64, f64)| scene.with_untracked(|scene| next_in(scene, now, direction));
        let next = match event.key().as_str() {
            "ArrowRight" => walk((1.0, 0.0)),
            "ArrowLeft" => walk((-1.0, 0.0)),
            "ArrowDown" => walk((0.0, 1.0)),
            "ArrowUp" => walk((0.0, -1.0)),
            "PageDown" => Some(now + 1).filter(|next| *next < count),
            "PageUp" => now.checked_sub(1),
            "Home" => Some(0),
            "End" => count.checked_sub(1),
            _ => return,
        };
        event.prevent_default();
        if let (Some(next), Some(frame)) = (next, frame.get_untracked()) {
            focus_datum(&frame, next);
        }
    };
    let view_box = text(move || scene.with(|scene| format!("0 0 {} {}", px(scene.width), px(scene.height))));
    let height = text(move || scene.with(|scene| format!("{}px", px(scene.height))));
    view! {
        <div class="chart-frame network" node_ref=frame on:keydown=press>
            <svg class="chart-svg" role="group" aria-labelledby="network-title" aria-describedby="network-keys" viewBox=view_box style:height=height>
                <g node_ref=background(scene)/>
                <Targets scene kind=Kind::Network hovered activate=open/>
            </svg>
            <Tooltip scene hovered/>
        </div>
    }
    .into_any()
}

/// The relations of those who are tied to each other alone: a picture would say no more.
fn pairs(session: Session, words: Words, net: &Network) -> AnyView {
    let list = net.pairs();
    if list.is_empty() {
        return ().into_any();
    }
    let atlas = session.atlas();
    let (dataset, lang) = (&atlas.dataset, session.lang.code());
    let items = list.iter().take(MOST_ENTRIES).map(|edge| {
        let kind = &dataset.links[edge.link].kind;
        let actor = |index: usize| view! { <bdi>{name(dataset, net.nodes[index].actor, lang).to_owned()}</bdi> };
        view! { <li>{actor(edge.from)}" "<small>{kind_label((session.texts().kinds.link)(kind), kind)}</small>" "{actor(edge.to)}</li> }
    });
    let items = items.collect_view();
    let body = view! {
        <ul class="relation-pairs" data-atlas="pairs">{items}</ul>
        {capped(session, list.len().min(MOST_ENTRIES), list.len())}
    };
    fold((words.pairs)(&session.texts().numbers.integer(list.len() as u64)), body.into_any())
}

/// Every relation: who, how, with whom, when, and the page that states it.
fn list(session: Session, words: Words, net: &Network) -> AnyView {
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let (texts, lang) = (session.texts(), session.lang.code());
    let rows = net.edges.iter().take(MOST_ENTRIES).map(|edge| {
        let link = &dataset.links[edge.link];
        let actor = |index: usize| name(dataset, net.nodes[index].actor, lang).to_owned();
        let (language, summary) = link.summary.in_language(lang).unwrap_or_default();
        view! {
            <tr data-link=format!("{}>{}", link.from, link.to)>
                <th scope="row">{actor(edge.from)}</th>
                <td>{kind_label((texts.kinds.link)(&link.kind), &link.kind)}<small lang=language.to_owned()>{summary.to_owned()}</small></td>
                <td>{actor(edge.to)}</td>
                <td>{link.year.map(|year| year.to_string())}</td>
                <td>{source(session, &link.source)}</td>
            </tr>
        }
    });
    view! {
        <div class="table-frame">
            <table class="records" data-atlas-table="network">
                <thead><tr>
                    <th scope="col">{words.actor}</th><th scope="col">{words.relation}</th><th scope="col">{words.actor}</th>
                    <th scope="col">{texts.figures.year}</th><th scope="col">{texts.figures.source}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        {capped(session, net.edges.len().min(MOST_ENTRIES), net.edges.len())}
    }
    .into_any()
}
