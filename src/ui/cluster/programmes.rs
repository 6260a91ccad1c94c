//! The programmes and shared facilities of a cluster: a table a kind, of which only the first one is unfolded.

use leptos::prelude::*;

use super::Page;
use super::people::company;
use crate::domain::model::{Company, Programme};
use crate::domain::order::sorted;
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::fold::fold;
use crate::ui::shared::source::source;

/// A programme and the companies that took part in it or used it.
type Used<'a> = (&'a Programme, Vec<&'a Company>);

/// The programmes by kind, what companies used most first.
pub(super) fn panel(page: &Page<'_>) -> AnyView {
    let (words, lang) = (page.words, page.session.lang.code());
    let own = with_users(page);
    let mut kinds: Vec<&str> = Vec::new();
    for (one, _) in &own {
        if !kinds.contains(&one.kind.as_str()) {
            kinds.push(&one.kind);
        }
    }
    let of_kind = |kind: &str| own.iter().filter(|(one, _)| one.kind == kind).collect::<Vec<_>>();
    let weight = |kind: &str| of_kind(kind).iter().map(|(_, users)| users.len()).sum::<usize>();
    let mut groups = sorted(kinds, |a, b| weight(b).cmp(&weight(a))).into_iter().map(|kind| (kind, of_kind(kind)));
    let first = groups.next().map(|(kind, list)| {
        view! { <section class="kind"><h3>{title(page, kind)}</h3>{table(page, &list)}</section> }
    });
    let folded = groups.map(|(kind, list)| {
        // Folded, a kind tells the names, so that who looks for one finds it.
        let names = list.iter().map(|(one, _)| one.name_in(lang)).collect::<Vec<_>>().join(", ");
        let summary = view! { <h3>{title(page, kind)}" ("{page.n(list.len())}")"</h3><span class="hint">" "{names}</span> };
        view! { <section class="kind">{fold(summary, table(page, &list))}</section> }
    });
    view! {
        <section class="panel" aria-labelledby="programmes-title" data-atlas="programmes" data-count=own.len().to_string()>
            <h2 id="programmes-title">{words.programmes}</h2>
            <p class="hint">{words.programmes_hint}</p>
            {first}
            <div class="kinds">{folded.collect_view()}</div>
        </section>
    }
    .into_any()
}

/// The programmes of the cluster, those that most companies used first.
fn with_users<'a>(page: &Page<'a>) -> Vec<Used<'a>> {
    let programmes = page.dataset.programmes.iter().enumerate().filter(|(_, one)| one.cluster == page.cluster.id);
    let users = |index: usize| page.dataset.companies.iter().filter(|company| company.programmes.contains(&index)).collect();
    let used: Vec<Used<'a>> = programmes.map(|(index, one)| (one, users(index))).collect();
    sorted(used, |a: &Used<'a>, b| b.1.len().cmp(&a.1.len()))
}

fn title(page: &Page<'_>, kind: &str) -> String {
    (page.words.kind)(kind).map_or_else(|| kind.replace('-', " "), str::to_owned)
}

fn table(page: &Page<'_>, list: &[&Used<'_>]) -> AnyView {
    let (words, texts) = (page.words, page.session.texts());
    view! {
        <table class="records programmes">
            <thead><tr>
                <th scope="col">{texts.list.name}</th><th scope="col">{words.offers}</th><th scope="col">{words.runs}</th>
                <th scope="col">{words.users}</th><th scope="col">{texts.figures.source}</th>
            </tr></thead>
            <tbody>{list.iter().map(|one| row(page, one)).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Nothing is said where no user is known: that nobody took part would not follow from it.
fn row(page: &Page<'_>, (one, users): &Used<'_>) -> AnyView {
    let (words, lang) = (page.words, page.session.lang.code());
    let operator = one.operator_in(lang).map(|operator| view! { <small>{(words.operator)(operator)}</small> });
    let used = (!users.is_empty()).then(|| {
        let items = users.iter().take(MOST_ENTRIES).map(|one| view! { <li>{company(page, one)}</li> });
        let list = view! {
            <ul class="terms">{items.collect_view()}</ul>
            {capped(page.session, users.len().min(MOST_ENTRIES), users.len())}
        };
        fold((words.used_by)(users.len()), list.into_any())
    });
    view! {
        <tr data-programme=one.id.clone() data-users=users.len().to_string()>
            <th scope="row">{one.name_in(lang).to_owned()}{operator}</th>
            <td>{page.said(&one.summary)}</td>
            <td>{(words.period)(one.since, one.until)}</td>
            <td>{used}</td>
            <td>{source(page.session, &one.source)}</td>
        </tr>
    }
    .into_any()
}
