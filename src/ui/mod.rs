//! The interface: thin components by feature over the state.

mod about;
mod charts;
mod cluster;
mod clusters;
mod company;
mod compare;
mod connect;
mod detail;
mod directory;
mod explore;
mod facets;
mod figure;
mod list;
mod map;
mod print;
mod revision;
pub(crate) mod shared;
mod shell;
mod takeaway;
mod time;

use leptos::prelude::*;
use leptos_router::components::Router;

use crate::state::{
    Address, Appearance, AreaFiles, Atlas, Basemaps, Contexts, Details, Embedding, Favourites, News, Preview, Revisions,
    Settings, follow_release, router_base,
};

/// Starts the application. The page's skeleton stays until there are words to replace it.
pub fn start() {
    shell::show_panics();
    mount_to_body(App);
}

/// Loads the data once; what follows the address is below the router.
#[component]
fn App() -> impl IntoView {
    Atlas::provide();
    Settings::provide();
    AreaFiles::provide();
    Basemaps::provide();
    Favourites::provide();
    provide_context(shell::SlashKey(RwSignal::new(true)));
    Contexts::provide();
    Details::provide();
    Revisions::provide();
    Preview::provide();
    News::provide();
    view! { <Router base=router_base()><Routed/></Router> }
}

/// What follows the address.
#[component]
fn Routed() -> impl IntoView {
    Address::provide();
    Appearance::provide();
    Embedding::provide();
    follow_release();
    view! { <shell::Shell/> }
}
