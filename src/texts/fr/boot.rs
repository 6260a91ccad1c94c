//! In French: what a page says before the program has started.

use crate::texts::Boot;

/// The texts.
pub(in crate::texts) const BOOT: Boot = Boot {
    locale: "fr_FR",
    authority: "FRA",
    description: "Les entreprises de santé innovantes, en cartes et graphiques à filtrer.",
    loading: "Chargement de l’atlas…",
    late: "Si rien ne vient, l’hébergeur, le réseau ou une extension retient le programme.",
    failed: "Une partie de l’atlas n’a pas pu être chargée. Rechargez la page.",
    unable: "Ce navigateur n’a pas WebAssembly, ou l’a désactivé\u{202f}: cartes et filtres ne peuvent pas démarrer. Les données restent ouvertes\u{202f}:",
    no_script: "L’atlas a besoin de JavaScript et de WebAssembly. Les données restent ouvertes sans eux\u{202f}:",
};
