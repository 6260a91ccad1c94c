//! In Dutch: the filter by distance.

use crate::texts::Nearby;

/// The texts.
pub(in crate::texts) const NEARBY: Nearby = Nearby {
    within: "Afstand",
    kilometres: |km| format!("{km} km"),
    of: "Rond de plaats",
    unknown: |place| format!("Geen plaats in de gegevens heet “{place}”. Kies er een uit de lijst."),
    around_me: "In mijn buurt",
    around_me_note: "Uw browser vraagt het u eerst. Uw positie wordt op een kilometer afgerond, staat alleen in het adres van deze pagina en wordt nergens opgeslagen.",
    asking: "Uw browser wordt om uw positie gevraagd …",
    denied: "Uw browser geeft uw positie niet door, of deze pagina is deel van een andere die er niet om mag vragen. Kies in plaats daarvan een plaats.",
    unavailable: "Uw positie kon niet worden bepaald. Kies in plaats daarvan een plaats.",
    remove: "Afstand verwijderen",
    around_centre: "Filteren rond het midden van de kaart",
};
