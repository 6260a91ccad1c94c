//! The share view: what a partner may show of the atlas, how it looks there, and the code, link and QR code for it.
//!
//! What is selected is the URL's, as everywhere. The choices of this form are not: they end in the code that is copied.

mod form;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::features::embed::code::{Choice, PINNED, pinned};
use crate::state::{Address, Session, Settings, base_path, chunk, is_one_file, memo, own_address, site_text, view_href};
use crate::texts::{Quoting, ShareForm};
use crate::ui::shared::copyable::{Level, copyable};
use crate::ui::shared::dynamic::{attr, flag, shown, text};
use crate::ui::shared::lazy::Builder;
use crate::ui::shared::page::describe;
use crate::ui::shared::qr::qr;
use crate::views::View;

chunk!(/// The view, fetched when it is asked for.
    pub(crate) page = share: Builder => view);

/// The form beside the preview, the code below.
fn view() -> AnyView {
    let session = Session::here();
    let words = ShareForm::of(session.lang);
    let texts = session.texts();
    let share = &texts.share;
    describe(session, session.texts().views.share, &(words.intro)(session.count.get_untracked(), session.total.get_untracked()));
    let choice = RwSignal::new(Choice::new(session.lang.code(), texts.shell.name.to_owned()));
    let settings = Settings::here();
    let base = Signal::derive(move || settings.with(|config| config.address.clone()).unwrap_or_else(own_address));
    let is_local = move || settings.with(|config| config.address.is_none()) && is_here_only();
    let link = move || choice.with(|choice| session.url.with(|state| choice.link(&base.get(), state)));
    let search = Address::here().search;
    let explore = text(move || view_href(session.lang, &View::Explore, &search.get()));
    view! {
        <div class="share-view" data-atlas="share">
            <div class="share-head">
                <h1 tabindex="-1">{session.texts().views.share}</h1>
                <p>{text(move || (words.intro)(session.count.get(), session.total.get()))}" "<a href=explore>{words.change}</a></p>
                {shown(is_local, move || view! { <p class="hint" data-atlas="no-address">{share.no_address}</p> })}
            </div>
            {form::form(session, choice)}
            <section class="panel share-preview" aria-labelledby="preview-title">
                <h2 id="preview-title">{words.preview}</h2>
                {preview(session, choice)}
            </section>
            // The address of a file on this device leads nobody anywhere.
            <div class="share-results" hidden=flag(move || is_one_file() && settings.with(|config| config.address.is_none()))>
                {copyable("element", share.element, words.element_hint, Level::Panel, move || {
                    choice.with(|choice| session.url.with(|state| choice.element(&base.get(), state)))
                })}
                {pinned_code(session, choice, base)}
                {copyable("frame", words.frame, words.frame_hint, Level::Panel, move || {
                    choice.with(|choice| session.url.with(|state| choice.frame_and_link(&base.get(), state)))
                })}
                <p><a href=move || [&base.get(), "embed/README.md"].concat() target="_blank" rel="external noopener">{words.documentation}</a></p>
                {copyable("link", words.link, "", Level::Panel, link)}
                <section class="panel share-qr" aria-labelledby="qr-title"><h2 id="qr-title">{words.qr}</h2>{qr(link)}</section>
            </div>
        </div>
    }
    .into_any()
}

/// The code with the script as the build made it, where the host has the line that loads it.
fn pinned_code(session: Session, choice: RwSignal<Choice>, base: Signal<String>) -> impl IntoView {
    let line = RwSignal::new(None::<String>);
    spawn_local(async move {
        let found = site_text(PINNED).await;
        let _ = line.try_set(found);
    });
    let script = memo(move || line.with(|line| pinned(line.as_deref()?, &base.get())));
    let words = Quoting::of(session.lang);
    let code = move || {
        let script = script.get().unwrap_or_default();
        choice.with(|choice| session.url.with(|state| choice.element_after(&script, &base.get(), state)))
    };
    shown(move || script.with(Option::is_some), move || copyable("pinned", words.pinned, words.pinned_hint, Level::Panel, code))
}

/// The atlas as a plain frame shows it. Colours are in the fragment, so they change without a new load.
fn preview(session: Session, choice: RwSignal<Choice>) -> AnyView {
    if is_one_file() {
        return view! { <p class="hint">{ShareForm::of(session.lang).no_preview}</p> }.into_any();
    }
    let address = text(move || {
        let base = base_path() + "/";
        let address = choice.with(|choice| session.url.with(|state| choice.frame_address(&base, state)));
        // With no colour, too: the one before must go.
        if address.contains('#') { address } else { address + "#embed=1" }
    });
    let pixels = |side: Option<u32>| side.map(|side| [&side.to_string(), "px"].concat());
    let width = attr(move || choice.with(|choice| pixels(choice.width_px)));
    let height = attr(move || choice.with(|choice| pixels(choice.height_px)));
    view! {
        <iframe class="share-frame" data-atlas="preview" title=text(move || choice.with(|choice| choice.title().to_owned())) src=address
            style:max-width=width style:height=height></iframe>
    }
    .into_any()
}

/// Whether nobody else can reach our own address.
fn is_here_only() -> bool {
    let host = window().location().hostname().unwrap_or_default();
    is_one_file() || matches!(host.as_str(), "localhost" | "127.0.0.1" | "[::1]")
}
