//! The interface: thin components by feature over the state.

mod about;
mod charts;
mod cluster;
mod company;
mod compare;
mod connect;
mod detail;
mod directory;
mod explore;
mod facets;
mod list;
mod map;
mod print;
pub(crate) mod shared;
mod shell;
mod time;

use leptos::prelude::*;

use crate::state::{Address, Atlas, Basemaps, Contexts, Embedding, Favourites, News, Settings};

/// Starts the application. The page's skeleton stays until there are words to replace it.
pub fn start() {
    shell::show_panics();
    mount_to_body(App);
}

/// Loads the data once and chooses the view by the path.
#[component]
fn App() -> impl IntoView {
    Atlas::provide();
    Settings::provide();
    Basemaps::provide();
    Favourites::provide();
    provide_context(shell::SlashKey(RwSignal::new(true)));
    Contexts::provide();
    News::provide();
    Address::provide();
    Embedding::provide();
    view! { <shell::Shell/> }
}
