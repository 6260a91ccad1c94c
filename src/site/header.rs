//! The header of a static page, with the classes of the program's own (`ui/shell/header.rs`): nothing moves when that takes over.

use maud::{Markup, html};

use super::markup::{clean, icon};
use super::{Page, Site};
use crate::scene::icon::Icon;
use crate::texts::Lang;
use crate::views::{Destination, VIEWS, View, ViewId, ViewSpec};

/// Name, views and languages.
pub(super) fn header(site: &Site, lang: Lang, page: &Page) -> Markup {
    let texts = lang.texts();
    let views = &texts.views;
    let code = lang.code();
    let here = Destination::parse(&["/", code, &page.path].concat()).view().map(|view| view.id());
    let logo = site.config.logo.as_deref();
    html! {
        header .header {
            a .brand href=(code) {
                @if let Some(file) = logo { img .logo src=(clean(file)) alt=""; } @else { (icon(Icon::Logo)) }
                span { (texts.shell.name) }
            }
            // The start script unfolds the menu; without scripts it is unfolded.
            button .icon-button .menu-button type="button" aria-label=(views.menu) aria-expanded="false" { (icon(Icon::Menu)) }
            div .menu {
                nav .views aria-label=(views.title) {
                    ul { @for spec in VIEWS.iter().filter(|spec| spec.in_menu) { li { (entry(lang, spec, here)) } } }
                }
                nav .languages aria-label=(texts.shell.languages) {
                    ul { @for other in site.languages() { li { (language(lang, other, page)) } } }
                }
                // Keeps the place of the switch, which needs the program.
                div .appearance aria-hidden="true" { span .icon-button { (icon(Icon::Moon)) span { (texts.share.theme) } } }
            }
            // Keeps the place of the button that copies the address, which needs the program.
            span .button .share aria-hidden="true" { (icon(Icon::Link)) span { (texts.shell.share) } }
        }
    }
}

/// The way to a view. What has no page until the program is there has no address either.
fn entry(lang: Lang, spec: &ViewSpec, here: Option<ViewId>) -> Markup {
    let name = (spec.name)(&lang.texts().views);
    let current = match (here, spec.id) {
        (Some(here), id) if here == id => Some("page"),
        (Some(ViewId::Company), ViewId::Companies) | (Some(ViewId::Cluster), ViewId::Clusters) => Some("true"),
        _ => None,
    };
    let path = View::new(spec.id, "").path();
    html! {
        @if spec.has_page { a href={ (lang.code()) (path) } aria-current=[current] { (name) } }
        @else { a role="link" aria-disabled="true" { (name) } }
    }
}

fn language(lang: Lang, other: Lang, page: &Page) -> Markup {
    let code = other.code();
    let shown = code.to_uppercase();
    html! {
        a href={ (code) (clean(&page.path)) } lang=(code) hreflang=(code) aria-label={ (shown) " – " (other.endonym()) }
            aria-current=[(other == lang).then_some("true")] { (shown) }
    }
}
