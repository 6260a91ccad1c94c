//! In French: what is said when the program fails.

use crate::texts::Defect;

/// The texts.
pub(super) const DEFECT: Defect = Defect {
    title: "Une erreur est survenue dans l’atlas",
    remedy: "La page ne répond peut-être plus. Rechargez-la\u{202f}: la sélection est conservée dans l’adresse ci-dessous.",
    report: "Si l’erreur se répète, signalez-la en joignant cette adresse.",
    restarting: "L’atlas redémarre de lui-même dans quelques secondes.",
    address: "Adresse de la vue",
    copy: "Copier l’adresse",
};
