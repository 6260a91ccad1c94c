//! In French: localities, movement and table of the map.

use super::{companies, in_words};
use crate::domain::model::Precision;
use crate::texts::Geo;

/// The texts.
pub(super) const GEO: Geo = Geo {
    places: "Communes",
    areas: "Zones",
    same_scale: "Même échelle",
    locator: |regions| match regions {
        1 => "Où se trouve la région".to_owned(),
        _ => format!("Où se trouvent les {} régions", in_words(regions)),
    },
    place_mark: |place, count, total, composition| {
        let of_all = if count == total { companies(count) } else { format!("{count} sur {}", companies(total)) };
        if composition.is_empty() { format!("{place} : {of_all}") } else { format!("{place} : {of_all} ({composition})") }
    },
    unnamed: "lieu sans nom",
    dots: |unit| match unit {
        1 => "Un signe par entreprise, à la couleur et à la forme de son secteur.".to_owned(),
        _ => format!("Un signe pour {unit} entreprises, à la couleur et à la forme de leur secteur."),
    },
    left_out: "Un point pâle : une entreprise que les filtres écartent.",
    moved: "Un trait relie un cercle déplacé au centre réel de sa commune.",
    two_fingers: "Deux doigts pour déplacer la carte",
    ctrl_wheel: "Ctrl + molette pour zoomer",
    help: "Flèches pour déplacer la carte, + et − pour zoomer, Origine pour recadrer, Tab pour passer d’un repère à l’autre, Maj + glisser pour agrandir une zone, T pour le tableau des lieux.",
    reset: "Recadrer",
    follow: "La liste suit la carte",
    precisions: "Précision du lieu",
    precision: |precision| match precision {
        Precision::Address => "à l’adresse",
        Precision::Postcode => "au centre du code postal ou de l’arrondissement",
        Precision::Place => "au centre de la commune",
    },
    show_unplaced: "Voir la liste",
    skip_to_table: "Aller au tableau des lieux",
    nearby: "Filtrer par distance",
    around_here: |km| format!("À moins de {km} km d’ici"),
    region: "Région",
    export: "Télécharger",
    tiles_title: "Images venues d’ailleurs",
    tiles_ask: |host| {
        format!("Ce fond de carte vient de {host}, qui verra votre adresse IP et les zones affichées. L’afficher ?")
    },
    tiles_no: "Non merci",
    per_region: "Par région, pour 100 000 habitants",
    per_region_note: "Entreprises de la sélection rapportées à la dernière population officielle trouvée ; les années diffèrent. La couverture diffère aussi d’une région à l’autre.",
    from_town: |distance, town| format!("{distance} depuis {town}"),
    inhabitants: "Habitants",
    density: "Pour 100 000 habitants",
};
