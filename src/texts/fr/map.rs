//! In French: the map.

use super::{companies, n, regions, s};
use crate::texts::{Map, capital};

/// The texts.
pub(super) const MAP: Map = Map {
    title: "Où elles sont",
    modes: "Type de carte",
    regions: |count| capital(&regions(count)),
    one: "Une carte",
    zoom_in: "Zoomer",
    zoom_out: "Dézoomer",
    fit: "Cadrer la sélection",
    search_area: "Filtrer sur cette zone",
    help: "Flèches pour déplacer la carte, + et − pour zoomer, Tab pour passer d’un repère à l’autre.",
    wheel: " Ctrl + molette pour zoomer.",
    enlarge: |region| format!("Agrandir la carte : {region}"),
    off_map: |nowhere, without_point, total| match nowhere + without_point {
        _ if total == 0 => String::new(),
        0 => "Toutes sont sur la carte.".to_owned(),
        off => {
            let said = [(nowhere, "sans lieu connu"), (without_point, "dans une commune dont la position n’est pas connue")];
            let said = said.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{} {words}", n(count)));
            let not = if off < 2 { "n’est pas" } else { "ne sont pas" };
            format!("{} sur {} {not} sur la carte ({}).", n(off), n(total), said.collect::<Vec<_>>().join(", "))
        }
    },
    on_map: |count, of| format!("{} sur {} figure{} sur la carte", n(count), n(of), if count < 2 { "" } else { "nt" }),
    outside: |count| format!("{} hors du cadre", n(count)),
    one_mark: |company, place| format!("{company}, {place}"),
    many_mark: |count, place, more| match more {
        0 => format!("{}, {place}", companies(count)),
        _ => format!("{}, {place} et {more} autre{1} lieu{2}", companies(count), s(more), if more > 1 { "x" } else { "" }),
    },
    opens_list: "afficher la liste",
    zooms: "agrandir",
    at_point: |count, place| format!("{place} : {}", companies(count)),
    precision_note: "Un repère est au centre de sa commune ou de son arrondissement, non à l’adresse exacte.",
    schematic: "contour schématique",
    legend: "Secteurs",
    unavailable: "Le fond de carte n’a pas pu être chargé ; les repères restent exacts.",
    credits: "Lieux © GeoNames (CC BY 4.0). Fonds de carte : Natural Earth, DCW et GSHHG (LGPL).",
};
