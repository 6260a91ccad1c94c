//! In French: the frame of every view.

use crate::texts::Shell;

/// The texts.
pub(super) const SHELL: Shell = Shell {
    name: "Atlas healthtech",
    skip: "Aller au contenu",
    skip_to_list: "Aller à la liste des entreprises",
    languages: "Langue",
    share: "Copier le lien",
    shared: "Lien copié",
    share_by_hand: "Copiez cette adresse :",
    loading: "Chargement des données…",
    retry: "Réessayer",
    not_loaded: "Cette partie n’a pas pu être chargée. Vérifiez la connexion.",
    not_found_title: "Page introuvable",
    not_found: "Cette adresse ne mène nulle part. Le lien est peut-être ancien ou incomplet.",
    to_explore: "Explorer l’atlas",
    theme_system: "Selon l’appareil",
    theme_keep: "Garder sur cet appareil",
    theme_refused: "Ce navigateur ne laisse pas la page enregistrer quoi que ce soit.",
    close: "Fermer",
    licence: |licence, release| format!("Données : {licence}, édition {release}."),
    privacy: "Aucun cookie, aucune requête vers un tiers.",
};
