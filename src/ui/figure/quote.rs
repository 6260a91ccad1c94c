//! The own link of a figure, a reference to cite it, and the code that embeds it.

use leptos::prelude::*;

use super::{Figure, base};
use crate::state::{Session, Settings, memo};
use crate::texts::Quoting;
use crate::ui::shared::copyable::{Level, copyable};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::style::adopt_style;

/// The three, each with its button; the words that there is none where the atlas is a file on this device.
pub(super) fn view() -> AnyView {
    adopt_style("quoting", include_str!("../../../style/quoting.css"));
    let (session, settings) = (Session::here(), Settings::here());
    let figure: Figure = expect_context();
    let texts = session.texts();
    let words = Quoting::of(session.lang);
    let has_address = memo(move || base(settings).is_some());
    let id = figure.chart.unwrap_or("map");
    let named = move |what: &str| [what, "-", id].concat();
    let link = move || figure.address(session, settings).unwrap_or_default();
    let reference = move || {
        let atlas = session.atlas();
        let release = &atlas.dataset.release;
        let cited = (texts.company.citation)(figure.title, texts.shell.name, &release.id, &link(), &release.licence);
        let publishers = figure.publishers(session);
        if publishers.is_empty() { cited } else { [&cited, " ", &publishers, "."].concat() }
    };
    let code = move || {
        let base = base(settings).unwrap_or_default();
        session.url.with(|state| figure.choice(session).element(&base, &state.of_picture()))
    };
    node(move || match has_address.get() {
        false => view! { <p class="hint">{texts.share.no_address}</p> }.into_any(),
        true => view! {
            <div class="quotes">
                {copyable(&named("link"), words.link, "", Level::InPanel, link)}
                {copyable(&named("reference"), words.reference, "", Level::InPanel, reference)}
                {copyable(&named("code"), texts.share.element, "", Level::InPanel, code)}
            </div>
        }
        .into_any(),
    })
    .into_any()
}
