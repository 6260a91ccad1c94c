//! Every view as a route: the table of views for the router, and what builds each.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::hooks::use_params_map;
use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

use super::not_found;
use crate::features::embed::view as embed;
use crate::features::share::view as share;
use crate::features::studio::view as studio;
use crate::state::{Preview, Session, chunk, is_one_file, memo, use_destination};
use crate::ui::about;
use crate::ui::cluster;
use crate::ui::clusters;
use crate::ui::company::{self, CompanyId};
use crate::ui::compare;
use crate::ui::connect;
use crate::ui::directory;
use crate::ui::explore;
use crate::ui::shared::dynamic::{node, shown};
use crate::ui::shared::lazy::{Builder, deferred, deferred_page, deferred_until_near};
use crate::ui::shared::ready::announce_ready;
use crate::ui::shared::turns::Turns;
use crate::ui::takeaway;
use crate::views::{Destination, LANGUAGE, PARAMETER, ViewId};

chunk!(companies = directory: Builder => directory::view);
chunk!(company_page = company: Builder => company::view);

/// The view that the address names, or the word that it names none.
#[component]
pub(super) fn Views() -> impl IntoView {
    let session = Session::here();
    let page = |load| move || deferred_page(load).into_any();
    // Not inside other pages, nor where nobody has a device of their own, nor a file of no company.
    let is_offered = move || session.count.get() > 0 && session.url.with(|state| !state.bare && !state.kiosk);
    // A frame has neither header nor footer to say whose it is.
    let is_framed = move || session.url.with(|state| state.bare && !state.kiosk);
    let preview = Preview::here();
    view! {
        {shown(move || preview.name.with(Option::is_some), || deferred(studio::banner))}
        <FlatRoutes fallback=move || nowhere(session)>
            <Route path=PathOf(ViewId::Explore) view=move || { announce_ready(session, Turns::here()); explore::view(session) }/>
            <Route path=PathOf(ViewId::Companies) view=page(companies)/>
            <Route path=PathOf(ViewId::Company) view=move || about_one(|id| {
                provide_context(CompanyId(id));
                deferred_page(company_page).into_any()
            })/>
            <Route path=PathOf(ViewId::Clusters) view=page(clusters::page)/>
            <Route path=PathOf(ViewId::Cluster) view=move || about_one(cluster::open)/>
            <Route path=PathOf(ViewId::Compare) view=page(compare::page)/>
            <Route path=PathOf(ViewId::Connect) view=page(connect::page)/>
            <Route path=PathOf(ViewId::Share) view=page(share::page)/>
            <Route path=PathOf(ViewId::Studio) view=move || studio_or_nowhere(session)/>
            <Route path=PathOf(ViewId::About) view=page(about::page)/>
        </FlatRoutes>
        {shown(is_framed, || deferred(embed::line))}
        {shown(is_offered, || deferred_until_near(takeaway::offer, "exports-place"))}
    }
}

/// What a path that is no view shows; `/` is left at once for a language.
fn nowhere(session: Session) -> AnyView {
    match use_destination().get_untracked() {
        Destination::Root => ().into_any(),
        _ => not_found::view(session.texts()),
    }
}

/// The studio needs files of the site, so in the one file its path leads nowhere.
fn studio_or_nowhere(session: Session) -> AnyView {
    if is_one_file() {
        announce_ready(session, Turns::here());
        return not_found::view(session.texts());
    }
    deferred_page(studio::page).into_any()
}

/// A view of one thing, built anew for another one: the router keeps a route while only its parameter changes.
fn about_one(build: fn(String) -> AnyView) -> AnyView {
    let parameters = use_params_map();
    let id = memo(move || parameters.with(|all| all.get(PARAMETER).unwrap_or_default()));
    node(move || build(id.get())).into_any()
}

/// The path of a view as the table has it, for the router's matching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct PathOf(ViewId);

impl PossibleRouteMatch for PathOf {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let Destination::View(lang, view) = Destination::parse(path) else { return None };
        let parameters = [(LANGUAGE, Some(lang.code())), (PARAMETER, view.parameter())];
        let given = parameters.into_iter().filter_map(|(name, value)| Some((Cow::Borrowed(name), value?.to_owned()))).collect();
        (view.id() == self.0).then(|| PartialPathMatch::new("", given, path))
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.push(PathSegment::Param(LANGUAGE.into()));
        let segment = |segment: &'static str| match segment.strip_prefix(':') {
            Some(name) => PathSegment::Param(name.into()),
            None => PathSegment::Static(segment.into()),
        };
        path.extend(self.0.spec().segments().map(segment));
    }
}
