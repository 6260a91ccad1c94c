//! In German: the filter by distance.

use crate::texts::Nearby;

/// The texts.
pub(in crate::texts) const NEARBY: Nearby = Nearby {
    within: "Entfernung",
    kilometres: |km| format!("{km} km"),
    of: "Rund um den Ort",
    unknown: |place| format!("Kein Ort der Daten heißt „{place}“. Wählen Sie einen aus der Liste."),
    around_me: "In meiner Nähe",
    around_me_note: "Ihr Browser fragt Sie zuerst. Ihr Standort wird auf einen Kilometer gerundet, steht nur in der Adresse dieser Seite und wird nirgends gespeichert.",
    asking: "Ihr Browser wird nach Ihrem Standort gefragt …",
    denied: "Ihr Browser gibt Ihren Standort nicht weiter, oder diese Seite ist Teil einer anderen, die nicht danach fragen darf. Wählen Sie stattdessen einen Ort.",
    unavailable: "Ihr Standort ließ sich nicht bestimmen. Wählen Sie stattdessen einen Ort.",
    remove: "Entfernung aufheben",
    around_centre: "Rund um die Kartenmitte filtern",
};
