//! In French: the head of the explore view, its search and its notices.

use super::{companies, in_words, n, named, s};
use crate::texts::Explore;

/// The texts.
pub(super) const EXPLORE: Explore = Explore {
    title: |count, clusters| format!("{}, {} cluster{}", companies(count), in_words(clusters), s(clusters)),
    purpose: "Qui fait quoi dans la santé innovante",
    intro: |regions, date| format!("{} : {}. Données du {date}.", EXPLORE.purpose, named(regions)),
    jobs: "emplois",
    change: |percent, from, to| match to {
        Some(to) => format!("{percent} de {from} à {to}"),
        None => format!("{percent} depuis {from}"),
    },
    listed: |companies| format!("{} recensée{}", n(companies), s(companies)),
    coverage_short: |ours, official| format!("{} sur environ {}", n(ours), n(official)),
    recorded: "entreprises",
    founded_since: |year, known| format!("créées depuis {year}, sur {} datée{}", n(known), s(known)),
    top_sector: "secteur le plus présent",
    coverage: "Couverture",
    coverage_of: |ours, adjacent, official, unit, year| {
        let of_these = if adjacent == 0 { String::new() } else { format!(", dont {} à activité annexe", n(adjacent)) };
        format!("{} sur environ {} {unit} ({year}){of_these}", n(ours), n(official))
    },
    coverage_none: |ours| format!("{}, sans chiffre officiel", n(ours)),
    search: "Rechercher",
    search_hint: "Entreprise, technologie, lieu…",
    clear_search: "Effacer la recherche",
    results: |count, total| [n(count), format!("sur {}", companies(total))],
    adjacent_hidden: |count| format!("{} pour qui la santé est une activité annexe, masquée{}.", companies(count), s(count)),
    adjacent_shown: |count| format!("{} pour qui la santé est une activité annexe, incluse{}.", companies(count), s(count)),
    show_adjacent: "Inclure",
    hide_adjacent: "Masquer",
    fuzzy_match: |query| format!("Aucun résultat exact pour « {query} » : voici les mots les plus proches, à une lettre près."),
    bad_value: |key, value| format!("« {value} » n’est pas une valeur connue pour {key} : cette partie du lien a été ignorée."),
    key: super::data::key,
    left_out: |count| format!("{} enregistrement{1} écarté{1} : données incorrectes", n(count), s(count)),
    first_of: |shown, total| format!("Seuls les {} premiers éléments sur {} sont affichés.", n(shown), n(total)),
    left_out_row: |list, row, record, field, problem| {
        let name = if record.is_empty() { String::new() } else { format!(" ({record})") };
        format!("{list}, nº\u{a0}{row}{name}, champ {field} : {problem}")
    },
};
