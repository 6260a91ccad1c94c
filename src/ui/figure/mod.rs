//! A chart or the map where it is taken away: what its picture says of itself, its own link, a reference to cite and the code that
//! shows it in another page.

mod quote;

use leptos::context::Provider;
use leptos::prelude::*;

use crate::features::embed::code::Choice;
use crate::scene::document::Caption;
use crate::state::{Session, Settings, chunk, is_one_file, own_address};
use crate::ui::explore::chips;
use crate::ui::shared::dynamic::{shown, text};
use crate::ui::shared::lazy::{Builder, deferred};

chunk!(quote_panel = quote: Builder => quote::view);

/// What is taken away.
#[derive(Clone, Copy)]
pub(super) struct Figure {
    /// The chart, by its name in the address; the map if absent.
    pub(super) chart: Option<&'static str>,
    /// Its heading.
    pub(super) title: &'static str,
    /// What it says.
    pub(super) finding: Signal<String>,
    /// Who published its figures, where they are not counted here.
    pub(super) publishers: Signal<Vec<String>>,
    /// Who made what it is drawn on; empty for none.
    pub(super) credits: &'static str,
}

impl Figure {
    /// The figure as something to embed.
    fn choice(self, session: Session) -> Choice {
        Choice::figure(self.chart, session.lang.code(), self.title.to_owned())
    }

    /// The address at which it stands alone, for others; tracked. `None` for a file on this device.
    fn address(self, session: Session, settings: Settings) -> Option<String> {
        let base = base(settings)?;
        Some(session.url.with(|state| self.choice(session).own_link(&base, &state.of_picture())))
    }

    /// Who published its figures, in a sentence; empty for what is counted here; tracked.
    fn publishers(self, session: Session) -> String {
        let hosts = self.publishers.get();
        if hosts.is_empty() { String::new() } else { (session.texts().interact.published_by)(&hosts.join(", ")) }
    }

    /// What stands around its picture.
    pub(super) fn caption(self, session: Session) -> Caption {
        let words = &session.texts().interact;
        let atlas = session.atlas();
        let release = &atlas.dataset.release;
        let date = (session.texts().kinds.date)(&release.date);
        untrack(|| {
            let filters = chips::sentence(session);
            let credit = (words.credit)(&release.id, &date, &release.licence);
            let address = self.address(session, Settings::here()).unwrap_or_default();
            let mut foot = vec![self.publishers(session), credit, self.credits.to_owned(), address];
            foot.retain(|text| !text.is_empty());
            Caption { title: self.title.to_owned(), head: vec![self.finding.get(), filters], foot }
        })
    }
}

/// The public address of the site with a slash at its end; tracked.
fn base(settings: Settings) -> Option<String> {
    let set = settings.with(|config| config.address.clone());
    set.or_else(|| (!is_one_file()).then(own_address))
}

/// The button that shows link, reference and code.
pub(super) fn quoting(figure: Figure) -> impl IntoView {
    let session = Session::here();
    let is_open = RwSignal::new(false);
    view! {
        <div class="quoting">
            <button type="button" class="link" data-atlas-quote=figure.chart.unwrap_or("map") aria-expanded=text(move || is_open.get().to_string())
                on:click=move |_| is_open.update(|open| *open = !*open)>
                {session.texts().interact.quote}<span class="hidden">", "{figure.title}</span>
            </button>
            {shown(move || is_open.get(), move || view! { <Provider value=figure>{deferred(quote_panel)}</Provider> })}
        </div>
    }
}
