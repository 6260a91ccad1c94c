//! In Dutch: what a page says before the program has started.

use crate::texts::Boot;

/// The texts.
pub(in crate::texts) const BOOT: Boot = Boot {
    locale: "nl_NL",
    authority: "NLD",
    description: "Healthtechbedrijven, als filterbare kaarten en grafieken.",
    loading: "De atlas wordt geladen…",
    late: "Komt er niets, dan houdt de host, het netwerk of een extensie het programma tegen.",
    failed: "Een deel van de atlas kon niet worden geladen. Laad de pagina opnieuw.",
    unable: "Deze browser heeft geen WebAssembly, of het staat uit: kaarten en filters kunnen niet starten. De gegevens blijven open:",
    no_script: "De atlas heeft JavaScript en WebAssembly nodig. De gegevens blijven ook zonder open:",
};
