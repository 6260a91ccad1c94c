//! Light, dark or as the device has it: as the address says, else as the visitor asked to have it on this device.

use leptos::prelude::*;

use super::{Address, kept, use_url_state};
use crate::domain::url_state::Theme;
use crate::history::Intent;

/// The key of the local storage; the start script reads it, too (`site/loader.js`).
const KEY: &str = "atlas.theme";
/// What is kept there where no theme is forced.
const SYSTEM: &str = "system";

/// The theme of the page.
#[derive(Clone, Copy)]
pub struct Appearance {
    address: Address,
    /// The choice is kept on the device.
    is_kept: RwSignal<bool>,
    /// The theme that is kept there, if one is.
    kept: RwSignal<Option<Theme>>,
}

impl Appearance {
    /// Reads what was kept and provides it to everything below.
    pub fn provide() {
        let name = kept::read(KEY);
        let kept = RwSignal::new(name.as_deref().and_then(Theme::of));
        provide_context(Self { address: Address::here(), is_kept: RwSignal::new(name.is_some()), kept });
    }

    /// The appearance provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// The theme that is forced; `None` leaves it to the device. Tracked.
    pub fn theme(self) -> Option<Theme> {
        use_url_state().with(|(state, _)| {
            // What embeds a view or stands at an event is set up by its address alone.
            state.theme.or_else(|| if state.bare || state.kiosk { None } else { self.kept.get() })
        })
    }

    /// The choice is kept on the device. Tracked.
    pub fn is_kept(self) -> bool {
        self.is_kept.get()
    }

    /// Chooses a theme: on the device if that was asked for, else in the address.
    pub fn choose(self, theme: Option<Theme>) {
        self.put(theme, self.is_kept.get_untracked());
    }

    /// Keeps the choice on the device from now on, or deletes what is kept there. False if the browser refuses.
    pub fn keep(self, wanted: bool) -> bool {
        let theme = untrack(|| self.theme());
        if !wanted {
            kept::forget(KEY);
        }
        self.put(theme, wanted) == wanted
    }

    /// Puts the choice on the device, if that is wanted and the browser lets us, else into the address; tells whether it is kept.
    fn put(self, theme: Option<Theme>, keep: bool) -> bool {
        let keeps = keep && kept::write(KEY, &theme.map_or_else(|| SYSTEM.to_owned(), Theme::id));
        self.is_kept.set(keeps);
        self.kept.set(theme.filter(|_| keeps));
        let next = self.address.state.with_untracked(|(state, _)| state.with(|state| state.theme = theme.filter(|_| !keeps)));
        self.address.show(&next, Intent::Replace);
        keeps
    }
}
