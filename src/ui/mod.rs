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

use self::shared::turns::Turns;
use crate::state::{
    Address, Appearance, AreaFiles, Atlas, Basemaps, Contexts, Details, Embedding, Favourites, News, Preview, Revisions,
    Settings, follow_release, next_task, router_base,
};

/// Starts the application. The page's skeleton stays until there are words to replace it.
pub fn start() {
    shell::show_panics();
    // A task of its own: that of the caller has compiled the last of the program. Leptos spawns nothing before it is mounted.
    wasm_bindgen_futures::spawn_local(async {
        next_task().await;
        mount_to_body(App);
    });
}

/// Loads the data once; what follows the address is below the router.
#[component]
fn App() -> impl IntoView {
    Turns::provide();
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
