//! How a cluster works: its themes, how it is run, the path of a company that it accompanies, and what companies told.

use leptos::prelude::*;

use super::Page;
use crate::domain::data::context::Context;
use crate::domain::model::Localized;
use crate::ui::shared::company::company_href;
use crate::ui::shared::source::source;

/// Every part of which the context knows something.
pub(super) fn panels(page: &Page<'_>, context: &Context) -> AnyView {
    view! { <div class="beside">{themes(page, context)}{path(page, context)}{governance(page, context)}{stories(page, context)}</div> }.into_any()
}

/// A part with its heading; nothing where there is nothing to tell.
fn part(title: &'static str, name: &'static str, count: usize, body: AnyView) -> AnyView {
    if count == 0 {
        return ().into_any();
    }
    let heading = [name, "-title"].concat();
    view! {
        <section class="panel" aria-labelledby=heading.clone() data-atlas=name data-count=count.to_string()>
            <h2 id=heading.clone()>{title}</h2>
            {body}
        </section>
    }
    .into_any()
}

/// Themes that are of one year and belong to one thing stand together.
fn themes(page: &Page<'_>, context: &Context) -> AnyView {
    let own: Vec<_> = context.themes.iter().filter(|one| one.cluster == page.cluster.id).collect();
    let groups = own.chunk_by(|a, b| (a.year, &a.note, &a.source) == (b.year, &b.note, &b.source)).map(|group| {
        let items = group.iter().map(|one| view! { <li class="member">{page.said(&one.name)}</li> });
        view! {
            <section class="kind">
                <p class="hint">{page.said(&group[0].note)}" ("{group[0].year}") "{source(page.session, &group[0].source)}</p>
                <ul class="members">{items.collect_view()}</ul>
            </section>
        }
    });
    part(page.words.themes, "themes", own.len(), groups.collect_view().into_any())
}

/// The steps in their order.
fn path(page: &Page<'_>, context: &Context) -> AnyView {
    let own: Vec<_> = context.paths.iter().filter(|one| one.cluster == page.cluster.id).collect();
    let Some(first) = own.first() else { return ().into_any() };
    let (year, address) = (first.year, first.source.clone());
    let items = own.iter().map(|one| view! { <li>{page.said(&one.name)}</li> });
    let body = view! { <p class="hint">{(page.session.texts().company.as_of)(year)}" "{source(page.session, &address)}</p><ol class="steps">{items.collect_view()}</ol> };
    part(page.words.path, "path", own.len(), body.into_any())
}

fn dated(page: &Page<'_>, date: &str, title: &Localized, address: &str) -> AnyView {
    let date = (page.session.texts().kinds.date)(date);
    view! { <p><span class="hint">{date}</span>" "{page.said(title)}" "{source(page.session, address)}</p> }.into_any()
}

fn governance(page: &Page<'_>, context: &Context) -> AnyView {
    let own: Vec<_> = context.governance.iter().filter(|one| one.cluster == page.cluster.id).collect();
    let items = own.iter().map(|one| view! { <li>{dated(page, &one.date, &one.title, &one.source)}</li> });
    part(page.words.governance, "governance", own.len(), view! { <ul class="relations">{items.collect_view()}</ul> }.into_any())
}

/// A company of ours is a link to its page.
fn stories(page: &Page<'_>, context: &Context) -> AnyView {
    let own: Vec<_> = context.stories.iter().filter(|one| one.cluster == page.cluster.id).collect();
    let items = own.iter().map(|one| {
        let rows = one.companies.iter().filter_map(|id| page.dataset.company_row(id));
        let named = rows.map(|row| {
            let company = &page.dataset.companies[row];
            view! { <li><a href=company_href(page.session, &company.id)><bdi>{company.name.clone()}</bdi></a></li> }
        });
        view! { <li>{dated(page, &one.date, &one.title, &one.source)}<ul class="terms">{named.collect_view()}</ul></li> }
    });
    part(page.words.stories, "stories", own.len(), view! { <ul class="relations">{items.collect_view()}</ul> }.into_any())
}
