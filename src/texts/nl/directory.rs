//! In Dutch: the directory.

use super::{NUMBERS, n, named};
use crate::texts::{Directory, capital};

/// The texts.
pub(in crate::texts) const DIRECTORY: Directory = Directory {
    title: "Bedrijvengids",
    intro: "De bedrijven van de selectie, om te sorteren, te onthouden en naast elkaar te zetten.",
    description: |companies, regions| {
        format!(
            "{} {} als tabel of als kaartjes, elk feit met zijn bron. {}.",
            n(companies),
            NUMBERS.choose(companies as u64, "healthtechbedrijf", "healthtechbedrijven"),
            capital(&named(regions))
        )
    },
    layout: "Opmaak",
    table: "Tabel",
    cards: "Kaartjes",
    names: "Namen",
    keys: "De pijltjes omhoog en omlaag gaan van bedrijf naar bedrijf.",
    find: "De zoekfunctie van de browser ziet alleen de rijen dicht bij het scherm; het veld “Zoeken” doorloopt ze allemaal.",
    compare_full: "Er zijn vijf bedrijven gekozen: meer passen er niet naast elkaar.",
    compare_hide: "Vergelijking verbergen",
    compare_clear: "Wissen",
    compare_title: "Naast elkaar",
    compare_one: "Kies een tweede bedrijf om te zien wat ze delen en waarin ze verschillen.",
    compare_remove: |company| format!("{company} uit de vergelijking halen"),
    compare_unknown: |id| format!("“{id}” staat niet in deze editie."),
    differs: "verschillend",
    same: "gelijk",
    none_known: "voor geen enkel ervan gepubliceerd",
    none: "geen",
    favourites: |count, kept| {
        format!("Favorieten ({count}){}", if kept || count == 0 { "" } else { " · alleen voor dit bezoek" })
    },
    favourites_only: "Alleen favorieten tonen",
    favourites_none: "Markeer bedrijven met de ster om ze hier terug te vinden.",
    keep: "Mijn favorieten op dit apparaat bewaren",
    keep_note: "Anders worden ze vergeten zodra de pagina sluit. Ze verlaten het apparaat nooit.",
    keep_refused: "Deze browser laat de pagina niets bewaren: de favorieten blijven tot de pagina sluit.",
    forget: "Mijn favorieten verwijderen",
    selections: |count, kept| {
        format!("Bewaarde selecties ({count}){}", if kept || count == 0 { "" } else { " · alleen voor dit bezoek" })
    },
    selections_none: "Filter en bewaar wat u later wilt terugzien.",
    selection_add: "Deze selectie bewaren",
    selection_remove: |words| format!("Selectie verwijderen: {words}"),
    selections_keep: "Mijn selecties op dit apparaat bewaren",
    selections_keep_note: "Anders worden ze vergeten zodra de pagina sluit. Ze verlaten het apparaat nooit.",
    selections_keep_refused: "Deze browser laat de pagina niets bewaren: de selecties blijven tot de pagina sluit.",
    selections_forget: "Mijn selecties verwijderen",
};
