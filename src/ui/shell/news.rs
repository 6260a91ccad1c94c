//! A line above the view: that the data are kept ones and how old, that newer ones are here, that a newer build is.

use leptos::prelude::*;

use crate::state::{Atlas, Load, News, age_in_days, memo, release_href};
use crate::texts::Texts;
use crate::ui::shared::dynamic::{node, shown, text};

/// What applies of the news, spoken politely when it comes.
#[component]
pub(super) fn NewsBar(
    /// The texts.
    texts: &'static Texts,
) -> impl IntoView {
    let (news, atlas, site) = (News::here(), Atlas::loaded(), &texts.site);
    let date = memo(move || match atlas.get() {
        Load::Ready(atlas) => atlas.dataset.release.date.clone(),
        _ => String::new(),
    });
    // Without data there is an error in the view, which says more.
    let is_offline = move || news.is_offline.get() && date.with(|date| !date.is_empty());
    let kept = move || {
        let date = date.get();
        let age = age_in_days(&date).map(site.age).unwrap_or_default();
        let kept = (site.offline)(&(texts.kinds.date)(&date), &age);
        let missing = news.missing.get();
        if missing.is_empty() { kept } else { [&kept, site.not_kept, &missing].concat() }
    };
    let newer = move || (site.newer)(&news.data.get().unwrap_or_default());
    let failure = node(move || {
        news.failure.get().map(|error| {
            let words = (texts.error)(&error);
            view! { <p role="alert" data-atlas-error=error.code()>{words.title}". "{words.remedy}</p> }
        })
    });
    let is_former = memo(move || matches!(atlas.get(), Load::Ready(atlas) if atlas.is_former()));
    let former = move || (site.former)(&(texts.kinds.date)(&date.get()));
    view! {
        <div class="news" role="status">
            {shown(move || is_former.get(), move || view! {
                <p data-atlas="former-release">{text(former)}" "
                    <a href=text(|| release_href(None)) rel="external">{site.show_newest}</a>
                </p>
            })}
            {shown(is_offline, move || view! { <p data-atlas="offline">{text(kept)}</p> })}
            {shown(move || news.data.with(Option::is_some), move || view! {
                <p data-atlas="newer-data">{text(newer)}" "
                    <button type="button" class="link" on:click=move |_| news.use_data()>{site.show}</button>
                </p>
            })}
            {shown(move || news.version.get(), move || view! {
                <p data-atlas="newer-version">{site.version}" "
                    <button type="button" class="link" on:click=move |_| news.use_version()>{site.reload}</button>
                </p>
            })}
        </div>
        <div class="news">{failure}</div>
    }
}
