//! In French: the studio.

use super::{companies, n, s};
use crate::texts::Studio;

/// The texts.
pub(in crate::texts) const STUDIO: Studio = Studio {
    title: "Studio",
    intro: "De votre tableur à une nouvelle édition de l’atlas : déposez les tableaux, lisez ce qui ne va pas, voyez ce qui change, regardez tout l’atlas avec les nouvelles données, puis enregistrez l’édition.",
    steps: &[
        "Enregistrez le classeur modèle : il contient les données publiées. Modifiez ou ajoutez des lignes ; laissez vide la cellule dont on ne sait rien.",
        "Déposez ici le classeur, ou le dossier des tableaux CSV. Chaque problème est nommé avec son fichier, sa feuille, sa ligne et sa colonne, et avec ce qu’il faut faire.",
        "Comparez avec l’édition publiée, et regardez l’atlas avec les nouvelles données, dans cet onglet seulement.",
        "Enregistrez l’archive de l’édition. La personne qui gère le site la décompresse dans son dossier data/, et tous les visiteurs voient la nouvelle édition.",
    ],
    private: "Les fichiers restent sur cet appareil : la page les lit elle-même et n’envoie rien.",
    no_worker: "Le studio a besoin du site : cette version ne contient pas le programme qui lit les tableurs. Ouvrez l’atlas à son adresse publique.",
    drop: "Déposez ici des fichiers ou un dossier",
    drop_hint: "XLSX, ODS, CSV, ou les données d’un atlas (JSON). Au plus 200 Mo par fichier et 200\u{202f}000 lignes en tout.",
    choose_files: "Choisir des fichiers",
    choose_folder: "Choisir un dossier",
    template: "Enregistrer le classeur modèle",
    reading: |file, done, files, rows| {
        format!("Lecture de {file} : fichier {} sur {files}, {} ligne{}", done + 1, n(rows), s(rows))
    },
    checking: "Vérification de chaque ligne…",
    comparing: "Comparaison avec l’édition publiée…",
    writing: "Écriture du fichier…",
    cancel: "Annuler",
    cancelled: "Annulé. Rien n’a été modifié.",
    not_loaded: "Le programme qui lit les tableurs n’a pas pu être chargé. Vérifiez la connexion et réessayez.",
    stopped: "Le programme qui lit les tableurs s’est arrêté en cours de route, sans doute faute de mémoire. Vos fichiers sont intacts ; fermez d’autres onglets et réessayez, ou fournissez moins de lignes.",
    unreadable: |file| {
        format!(
            "Le navigateur n’a pas pu lire « {file} » : il a peut-être été déplacé, modifié ou protégé. Choisissez-le de nouveau."
        )
    },
    too_large: |file, megabytes, limit| {
        format!(
            "« {file} » pèse {megabytes} Mo, et au plus {limit} Mo sont lus. Partagez le tableau, ou retirez les images du classeur."
        )
    },
    no_published: "L’édition publiée n’a pas pu être chargée : il n’y a rien à quoi comparer. Vérifiez la connexion et ouvrez de nouveau les fichiers.",
    nothing_to_read: "Aucun des fichiers ne contient un tableau de l’atlas. Ce qui s’y trouve est dit ci-dessous.",
    no_company: "L’édition n’aurait aucune entreprise. Corrigez d’abord les messages marqués comme erreurs.",
    no_cell: "Cette cellule n’existe plus. Ouvrez de nouveau les fichiers.",
    not_made: |reason| format!("Le fichier n’a pas pu être produit : {reason}"),
    start_again: "Ouvrir d’autres fichiers",
    result: "Ce qui a été lu",
    summary: |count, tables, release| {
        let of = if release.is_empty() { String::new() } else { format!(", édition {release}") };
        format!("{} dans {} tableau{}{of}.", companies(count), n(tables), if tables > 1 { "x" } else { "" })
    },
    weights: [
        |count| format!("{} erreur{}", n(count), s(count)),
        |count| format!("{} avertissement{}", n(count), s(count)),
        |count| format!("{} remarque{}", n(count), s(count)),
    ],
    weight: ["Erreur", "Avertissement", "Remarque"],
    colon: "\u{202f}: ",
    nothing_wrong: "Rien à corriger : toutes les lignes passent.",
    messages: "Messages",
    show_in_table: "Montrer dans le tableau",
    more: |count| format!("et {} de plus, dans le fichier des messages", n(count)),
    changes: "Ce qui change",
    changes_of: |kind| match kind {
        "arrivals" => "Nouvelles entreprises",
        "departures" => "Entreprises qui n’y sont plus",
        "moves" => "Déménagées",
        "renamings" => "Renommées",
        "facts" => "Faits modifiés",
        _ => "Totaux",
    },
    against: |release| format!("Par rapport à l’édition publiée {release} :"),
    no_change: "Rien ne change par rapport à l’édition publiée.",
    all_clusters: "tous les clusters",
    empty: "vide",
    columns: ["Entreprise", "Cluster", "Champ", "Avant", "Après"],
    preview: "Regarder l’atlas avec ces données",
    preview_hint: "Toutes les vues montrent les nouvelles données, dans cet onglet seulement. Les lignes en erreur sont laissées de côté.",
    preview_errors: "Il y a des erreurs : corrigez-les avant de publier.",
    previewing: |name| format!("Aperçu : vous voyez les données de « {name} », dans cet onglet seulement. Rien n’est publié."),
    preview_leave: "Quitter l’aperçu",
    back: "Retour au studio",
    tables: "Modifier des cellules",
    table: "Tableau",
    only_marked: "Seulement les lignes avec des messages",
    rows_shown: |from, to, total| format!("Lignes {} à {} sur {}", n(from), n(to), n(total)),
    earlier: "Lignes précédentes",
    later: "Lignes suivantes",
    row: "Ligne",
    cell: |column, row| format!("{column}, ligne {row}"),
    undo: "Annuler la modification",
    redo: "Rétablir",
    edits: |count| match count {
        0 => "Aucune cellule n’a été modifiée.".to_owned(),
        1 => "1 cellule a été modifiée ; elle est dans chaque fichier enregistré.".to_owned(),
        _ => format!("{} cellules ont été modifiées ; elles sont dans chaque fichier enregistré.", n(count)),
    },
    take_away: "Enregistrer",
    product: |id| match id {
        "archive" => [
            "Archive de l’édition",
            "Pour la personne qui gère le site : à décompresser dans data/. Les lignes en erreur sont laissées de côté.",
        ],
        "marked" => ["Classeur annoté", "Vos tableaux, avec les cellules à revoir colorées et expliquées."],
        "report" => ["Rapport des changements", "Ce qui change par rapport à l’édition publiée (Markdown)."],
        "messages" => ["Messages en tableau", "Chaque message avec son fichier, sa feuille, sa ligne et sa colonne (CSV)."],
        _ => ["Classeur modèle", "Les données publiées, prêtes à être travaillées."],
    },
    saved: |file| format!("Enregistré : {file}"),
    keep: "Garder ce brouillon sur cet appareil",
    keep_note: "Sinon, les fichiers et les cellules modifiées sont oubliés à la fermeture de la page.",
    keep_refused: "Ce navigateur ne laisse pas la page enregistrer le brouillon. Il dure jusqu’à la fermeture de la page ; enregistrez plutôt le classeur annoté.",
    restore: |name| format!("Un brouillon est gardé sur cet appareil : « {name} »."),
    restore_open: "Ouvrir le brouillon",
    restore_forget: "L’oublier",
};
