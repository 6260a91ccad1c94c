//! The atlas inside a host page. Only whether it is one is known here; all else is a chunk that other visitors never get.

mod bridge;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::chunk::chunk;
use super::{Address, Session};
use crate::domain::url_state::Theme;

/// What the fragment of an embed begins with.
const FRAGMENT: &str = "#embed=";

type Begin = fn(Embedding, Address);
type Follow = fn(Embedding, Session);

chunk!(begin = embed: Begin => bridge::begin);
chunk!(follow = embed: Follow => bridge::follow);

/// Whether there is a host page, and what it decides.
#[derive(Clone, Copy)]
pub struct Embedding {
    is_embedded: bool,
    /// The scheme that the host's colours need.
    pub(super) scheme: RwSignal<Option<Theme>>,
    /// Our end of the channel to the host page.
    pub(super) port: RwSignal<Option<web_sys::MessagePort>, LocalStorage>,
}

impl Embedding {
    /// Looks whether this is an embed; provided to everything below. Must be called below the address.
    pub fn provide() {
        let is_embedded = window().location().hash().is_ok_and(|hash| hash.starts_with(FRAGMENT));
        let embedding = Self { is_embedded, scheme: RwSignal::new(None), port: RwSignal::new_local(None) };
        provide_context(embedding);
        if is_embedded {
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("data-atlas-embed", "");
            }
            let address = Address::here();
            spawn_local(async move {
                // Without the chunk it is an atlas in a frame of fixed height.
                if let Ok(begin) = begin().await {
                    begin(embedding, address);
                }
            });
        }
    }

    /// The embedding provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// The scheme that the host's colours need; tracked.
    pub fn scheme(self) -> Option<Theme> {
        self.scheme.get()
    }

    /// Tells the host page what happens in `session`, as long as the owner of this call lives.
    pub fn follow(self, session: Session) {
        if !self.is_embedded {
            return;
        }
        let loaded = RwSignal::new(None);
        spawn_local(async move {
            if let Ok(follow) = follow().await {
                let _ = loaded.try_set(Some(follow));
            }
        });
        Effect::new(move |_| {
            if let Some(follow) = loaded.get() {
                follow(self, session);
            }
        });
    }
}
