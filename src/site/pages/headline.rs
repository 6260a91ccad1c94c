//! What the first view begins with, with the classes of the program's own (`ui/explore/headline.rs`, `ui/clusters/cards.rs`):
//! title, purpose, and a card a cluster with its official figures.

use maud::{Markup, html};

use super::explore;
use crate::domain::analysis::key_figures::{self, Headline, Trend};
use crate::domain::analysis::statistics::coverage;
use crate::domain::model::Cluster;
use crate::features::settings::Figure;
use crate::scene::icon::Icon;
use crate::scene::sparkline::{self, sparkline};
use crate::site::Site;
use crate::site::markup::{clean, icon, inside, localized};
use crate::texts::{Texts, change_label};

/// The search, which the program takes over with what is written in it (`ui/shared/skeleton.rs`), and what is counted.
pub(super) fn toolbar(site: &Site, texts: &Texts) -> Markup {
    let words = &texts.explore;
    let core = site.columns.core().count();
    let adjacent = site.dataset.companies.len() - core;
    let [number, of] = (words.results)(core, core);
    html! {
        div .toolbar {
            form .search role="search" action=(texts.lang.code()) {
                (icon(Icon::Search))
                input type="search" name="q" autocomplete="off" spellcheck="false" maxlength="200" enterkeyhint="search"
                    aria-label=(words.search) placeholder=(words.search_hint);
            }
            p .count { b { (number) } " " (of) }
        }
        // As large as the program's, which has a button: a text that grew would be the page's largest paint a second time.
        @if adjacent > 0 { ul .notices { li { ((words.adjacent_hidden)(adjacent)) " " span .link { (words.show_adjacent) } } } }
    }
}

/// Title, introduction and the operator's choice of figures: those that no visitor's choice changes.
pub(super) fn headline(site: &Site, texts: &Texts, title: &str, intro: &str) -> Markup {
    let chosen = &site.config.figures;
    let chosen = if chosen.is_empty() { &Figure::DEFAULT[..] } else { chosen };
    html! {
        section .headline {
            div .headline-text { h1 { (clean(title)) } p .intro { (clean(intro)) } p .purpose { (texts.explore.purpose) } }
            div .figures {
                @for figure in chosen {
                    @match figure {
                        Figure::Clusters => (cards(site, texts)),
                        Figure::Coverage => (explore::coverage_line(site, texts)),
                        Figure::Recorded | Figure::Founded | Figure::TopSector => {}
                    }
                }
            }
        }
    }
}

fn cards(site: &Site, texts: &Texts) -> Markup {
    let rows = coverage(&site.dataset).into_iter();
    let cards = rows.map(|row| card(site, texts, &site.dataset.clusters[row.cluster], row.companies));
    html! { ul .cluster-cards { @for card in cards { (card) } } }
}

fn card(site: &Site, texts: &Texts, cluster: &Cluster, listed: usize) -> Markup {
    let figures = &site.dataset.key_figures;
    let official = cluster.official.as_ref();
    let companies = key_figures::companies(figures, cluster).zip(official.map(|official| localized(texts, &official.unit)));
    let jobs = key_figures::jobs(figures, cluster);
    html! {
        li .cluster-card {
            h2 { (inside(texts, &["/clusters/", &cluster.id].concat(), cluster.name.get(texts.lang.code()))) }
            dl .key-figures {
                @if let Some((headline, unit)) = companies { (figure(texts, &unit, &headline)) }
                @if let Some(headline) = jobs { (figure(texts, &html! { (texts.explore.jobs) }, &headline)) }
            }
            @if let Some(official) = official.filter(|official| !official.scope.is_empty()) {
                p .card-scope { (localized(texts, &official.scope)) }
            }
            p .card-listed { span .link { ((texts.explore.listed)(listed)) } }
        }
    }
}

/// An official number with its year and, where figures of one scope are known, how they went.
fn figure(texts: &Texts, unit: &Markup, headline: &Headline) -> Markup {
    html! {
        div {
            dt { (unit) ", " (headline.year) }
            dd .card-value { (texts.numbers.decimal(headline.value, 0)) }
            @if let Some(trend) = &headline.trend { (course(texts, trend, headline.year)) }
        }
    }
}

fn course(texts: &Texts, trend: &Trend, year: i32) -> Markup {
    let Some(words) = change_label(texts, trend, year) else { return Markup::default() };
    let (width, height) = sparkline::SIZE;
    html! {
        dd .card-change {
            @if let Some(line) = sparkline(&trend.points, width, height) {
                svg .sparkline width=(width) height=(height) aria-hidden="true" {
                    path d=(line.path) {}
                    circle cx=(line.end.0) cy=(line.end.1) r="2.5" {}
                }
            }
            span { (words) }
        }
    }
}
