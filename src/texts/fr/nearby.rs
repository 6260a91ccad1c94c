//! In French: the filter by distance.

use crate::texts::Nearby;

/// The texts.
pub(in crate::texts) const NEARBY: Nearby = Nearby {
    within: "Distance",
    kilometres: |km| format!("{km} km"),
    of: "Autour du lieu",
    unknown: |place| format!("Aucun lieu des données ne s’appelle « {place} ». Choisissez-en un dans la liste."),
    around_me: "Autour de moi",
    around_me_note: "Votre navigateur vous demandera d’abord votre accord. Votre position est arrondie au kilomètre, figure seulement dans l’adresse de cette page et n’est enregistrée nulle part.",
    asking: "Demande de votre position au navigateur…",
    denied: "Votre navigateur ne donne pas votre position, ou cette page fait partie d’une autre qui n’a pas le droit de la demander. Choisissez plutôt un lieu.",
    unavailable: "Votre position est introuvable. Choisissez plutôt un lieu.",
    remove: "Retirer la distance",
    around_centre: "Filtrer autour du centre de la carte",
};
