//! In Dutch: what is said when the program fails.

use crate::texts::Defect;

/// The texts.
pub(super) const DEFECT: Defect = Defect {
    title: "Er is een fout opgetreden in de atlas",
    remedy: "De pagina reageert misschien niet meer. Laad haar opnieuw: de selectie blijft bewaard in het adres hieronder.",
    report: "Komt de fout terug, meld haar dan met dit adres.",
    restarting: "De atlas start over enkele seconden vanzelf opnieuw.",
    address: "Adres van de weergave",
    copy: "Adres kopiëren",
};
