//! In French: the share view.

use crate::domain::url_state::Part;
use crate::texts::Share;

/// The texts.
pub(super) const SHARE: Share = Share {
    view_name: |id| match id {
        "map" => "La carte seule",
        "charts" => "Les graphiques seuls",
        "list" => "La liste seule",
        "companies" => "L’annuaire des entreprises",
        "compare" => "La comparaison des clusters",
        "connect" => "Les partenaires et leurs relations",
        _ => "Carte, graphiques et liste",
    },
    parts: "Parties de la vue",
    part: |part| match part {
        Part::Headline => "Titre et chiffres clés",
        Part::Search => "Recherche",
        Part::Facets => "Filtres",
        Part::Map => "Carte",
        Part::List => "Liste",
        Part::Charts => "Graphiques",
    },
    theme: "Apparence",
    theme_light: "Claire",
    theme_dark: "Sombre",
    element: "Code à intégrer",
    copy: "Copier",
    copied: "Copié",
    by_hand: "Copie impossible ici : le texte est sélectionné, copiez-le avec le clavier.",
    qr_of: |address| format!("Code QR du lien {address}"),
    qr_too_long: "Ce lien est trop long pour un code QR.",
    no_address: "Sans l’adresse publique, qui se règle dans config.json, les adresses ne valent que sur cet appareil.",
};
