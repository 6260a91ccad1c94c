//! In French: copying, downloading, comparing and playing.

use crate::texts::Interact;

/// The texts.
pub(super) const INTERACT: Interact = Interact {
    copy_table: "Copier le tableau",
    copied: "Tableau copié",
    copy_by_hand: "Tableau sélectionné : copiez-le avec Ctrl + C",
    compare: "Comparer à l’ensemble",
    compare_hint: "Montre en pâle, derrière les barres, les chiffres sans aucun filtre",
    without_filters: "Sans filtre",
    against: |datum, all| format!("{datum} ; {all} sans filtre"),
    undo: "Annuler le dernier filtre",
    brush: "Plage d’années de création",
    brush_hint: "Glissez sur les barres, ou déplacez les poignées, pour choisir des années.",
    first_year: "Première année",
    last_year: "Dernière année",
    time: "Au fil des années",
    as_of: |year| format!("Jusqu’à {year}"),
    every_year: "Toutes",
    year_before: "Année précédente",
    year_after: "Année suivante",
    play: "Lire année par année",
    pause: "Mettre en pause",
    calm: "Votre système demande moins d’animations : avancez année par année.",
    undated: |count| match count {
        0 => "Toutes les entreprises ont une année de création connue.".to_owned(),
        1 => "1 entreprise sans année de création connue n’est pas montrée.".to_owned(),
        _ => format!("{count} entreprises sans année de création connue ne sont pas montrées."),
    },
    download: |chart, format| format!("Télécharger « {chart} » en {format}"),
    downloads: "Télécharger",
    filtered_by: |filters| format!("Filtres : {filters}"),
    credit: |release, date, licence| format!("Source : Atlas healthtech, édition {release} ({date}), {licence}"),
    published_by: |publishers| format!("Chiffres publiés par {publishers}"),
    quote: "Citer ou intégrer",
    all_years: "Toutes les années",
};
