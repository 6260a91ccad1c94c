//! Up to five companies side by side: where they differ, where they agree, and what nobody published.

use leptos::prelude::*;

use super::cells::{employees, place, region};
use crate::domain::filter::facets::{Facet, status_value};
use crate::domain::model::{Company, Dataset};
use crate::domain::url_state::MAX_COMPARED;
use crate::state::{Intent, Session, memo};
use crate::texts::{Directory, value_label, value_language};
use crate::ui::shared::company::company_href;
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::focus::focus_soon;
use crate::ui::shared::icons::{Icon, icon};
use crate::ui::shared::page::plain;

/// What is compared, and whether it is shown.
#[derive(Clone, Copy)]
pub(super) struct Comparing {
    ids: Memo<Vec<String>>,
    open: RwSignal<bool>,
}

impl Comparing {
    /// Open at once if the address names something to compare.
    pub(super) fn new(session: Session) -> Self {
        let ids = memo(move || session.url.with(|state| state.compare.clone()));
        Self { ids, open: RwSignal::new(ids.with_untracked(|ids| ids.len() > 1)) }
    }
}

/// The bar at the lower edge, while something is chosen.
pub(super) fn bar(session: Session, comparing: Comparing) -> impl IntoView {
    let directory = Directory::of(session.lang);
    let Comparing { ids, open } = comparing;
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            focus_soon(&["#side-title"]);
        }
    };
    let clear = move |_| {
        open.set(false);
        session.go(Intent::Push, |state| state.compare.clear());
        focus_soon(&["#list-title"]);
    };
    shown(
        move || ids.with(|ids| !ids.is_empty()),
        move || {
            let words = text(move || match open.get() {
                true => directory.compare_hide.to_owned(),
                false => (session.texts().marks.compare_show)(ids.with(Vec::len)),
            });
            let full = text(move || if ids.with(Vec::len) >= MAX_COMPARED { directory.compare_full } else { "" });
            view! {
                <div class="compare-bar" data-atlas="compare-bar">
                    <button type="button" class="button primary" aria-expanded=text(move || open.get().to_string()) on:click=toggle>{words}</button>
                    <button type="button" class="button" on:click=clear>{directory.compare_clear}</button>
                    <p class="hint" role="status">{full}</p>
                </div>
            }
        },
    )
}

/// The table, while it is asked for.
pub(super) fn side_by_side(session: Session, comparing: Comparing) -> impl IntoView {
    let directory = Directory::of(session.lang);
    let Comparing { ids, open } = comparing;
    shown(
        move || open.get() && ids.with(|ids| !ids.is_empty()),
        move || {
            view! {
                <section class="panel side" aria-labelledby="side-title" data-atlas="side-by-side">
                    <h2 id="side-title" tabindex="-1">{directory.compare_title}</h2>
                    {node(move || ids.with(|ids| body(session, ids)))}
                </section>
            }
        },
    )
}

fn body(session: Session, ids: &[String]) -> AnyView {
    let directory = Directory::of(session.lang);
    let atlas = session.atlas();
    let known: Vec<&Company> =
        ids.iter().filter_map(|id| atlas.dataset.company_row(id)).map(|row| &atlas.dataset.companies[row]).collect();
    let missing = ids.iter().filter(|id| atlas.dataset.company_row(id).is_none()).map(|id| {
        view! { <p class="hint" data-atlas="compare-unknown">{(directory.compare_unknown)(id)}</p> }
    });
    let hint = (known.len() == 1).then(|| view! { <p class="hint">{directory.compare_one}</p> });
    let heads = known.iter().map(|company| {
        let name = company.name.clone();
        let id = company.id.clone();
        let remove = move |_| {
            session.go(Intent::Push, |state| state.compare.retain(|other| *other != id));
            focus_soon(&["#side-title", "#list-title"]);
        };
        view! {
            <th scope="col">
                <a href=company_href(session, &company.id)><bdi>{name.clone()}</bdi></a>
                <button type="button" class="icon-button" aria-label=(directory.compare_remove)(&plain(&name)) on:click=remove>{icon(Icon::Close)}</button>
            </th>
        }
    });
    let rows = facts(session, &atlas.dataset, &known).into_iter().map(|(name, values)| row(session, name, values));
    let table = (!known.is_empty()).then(|| {
        view! {
            <div class="side-scroll" role="region" aria-labelledby="side-title" tabindex="0">
                <table>
                    <thead><tr><td></td>{heads.collect_view()}</tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
    });
    view! { {missing.collect_view()}{hint}{table} }.into_any()
}

/// A value, with its language where it is not that of the page.
type Value = (String, Option<String>);

/// One fact of each; a difference is marked by a sign and a word, not by colour alone.
fn row(session: Session, name: &'static str, values: Vec<Option<Value>>) -> AnyView {
    let texts = session.texts();
    let directory = Directory::of(session.lang);
    if values.iter().all(Option::is_none) {
        let span = values.len();
        return view! { <tr><th scope="row">{name}</th><td colspan=span class="unknown">{directory.none_known}</td></tr> }
            .into_any();
    }
    let mut known = values.iter().flatten();
    let first = known.next();
    let differs = known.any(|value| Some(value) != first);
    let verdict = match (values.iter().flatten().count() > 1, differs) {
        (false, _) => None,
        (_, true) => Some(view! { <small class="verdict">"≠ "{directory.differs}</small> }.into_any()),
        (_, false) => Some(view! { <small class="verdict">"= "{directory.same}</small> }.into_any()),
    };
    let cells = values.into_iter().map(|value| match value {
        Some((value, language)) => view! { <td><bdi lang=language>{value}</bdi></td> }.into_any(),
        None => view! { <td class="unknown">{texts.detail.unknown}</td> }.into_any(),
    });
    view! { <tr class=if differs { "differs" } else { "" }><th scope="row">{name}{verdict}</th>{cells.collect_view()}</tr> }
        .into_any()
}

/// Each fact with its value for every company; `None` is not published.
fn facts(session: Session, dataset: &Dataset, companies: &[&Company]) -> Vec<(&'static str, Vec<Option<Value>>)> {
    let texts = session.texts();
    let (detail, lang) = (&texts.detail, session.lang.code());
    let listed =
        |names: Vec<String>| if names.is_empty() { Directory::of(session.lang).none.to_owned() } else { names.join(", ") };
    let each_in = |value: &dyn Fn(&Company) -> Option<Value>| companies.iter().map(|company| value(company)).collect::<Vec<_>>();
    let each = |value: &dyn Fn(&Company) -> Option<String>| each_in(&|company| value(company).map(|text| (text, None)));
    let activity = |company: &Company| {
        let (found, text) = company.activity.in_language(lang)?;
        Some((text.to_owned(), (found != lang).then(|| found.to_owned())))
    };
    let topics = |company: &Company| {
        let ids = || company.tags.iter().map(|tag| dataset.tags[*tag].id.as_str());
        let language = ids().find_map(|id| value_language(dataset, texts, Facet::Tag, id));
        (listed(ids().map(|id| value_label(dataset, texts, Facet::Tag, id)).collect()), language.map(str::to_owned))
    };
    let label = |facet: Facet, id: &str| value_label(dataset, texts, facet, id);
    vec![
        (texts.list.activity, each_in(&activity)),
        (detail.sector, each(&|company| Some(dataset.sectors[company.sector].name.get(lang).to_owned()))),
        (detail.cluster, each(&|company| Some(region(session, company)))),
        (detail.place, each(&|company| place(session, company))),
        (detail.founded, each(&|company| company.founded.map(|year| year.to_string()))),
        (detail.employees, each(&|company| employees(session, company))),
        (detail.status, each(&|company| company.status.map(|_| label(Facet::Status, status_value(company))))),
        (detail.member, each(&|company| company.member.map(|yes| label(Facet::Member, if yes { "yes" } else { "no" })))),
        (detail.tags, each_in(&|company| Some(topics(company)))),
        (
            detail.programmes,
            each(&|company| {
                Some(listed(company.programmes.iter().map(|one| dataset.programmes[*one].name_in(lang).to_owned()).collect()))
            }),
        ),
    ]
}
