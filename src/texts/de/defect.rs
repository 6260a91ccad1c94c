//! In German: what is said when the program fails.

use crate::texts::Defect;

/// The texts.
pub(super) const DEFECT: Defect = Defect {
    title: "Im Atlas ist ein Fehler aufgetreten",
    remedy: "Die Seite reagiert möglicherweise nicht mehr. Bitte neu laden: Die Auswahl bleibt in der Adresse unten erhalten.",
    report: "Tritt der Fehler wieder auf, bitte mit dieser Adresse melden.",
    restarting: "Der Atlas startet in wenigen Sekunden von selbst neu.",
    address: "Adresse der Ansicht",
    copy: "Adresse kopieren",
};
