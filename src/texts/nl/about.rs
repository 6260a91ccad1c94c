//! In Dutch: the page about the atlas.

use super::{in_words, s};
use crate::texts::{About, Str};

fn field(field: &str) -> Str {
    match field {
        "founded" => "oprichtingsjaar",
        "employees" => "aantal medewerkers",
        "place" => "gemeente",
        "website" => "website",
        "status" => "status",
        _ => "bronpagina",
    }
}

/// The texts.
pub(in crate::texts) const ABOUT: About = About {
    title: "Over de atlas",
    intro: |companies, clusters, release, date| {
        let clusters = format!("{} healthtechcluster{}", in_words(clusters), s(clusters));
        format!(
            "De atlas toont {companies} bedrijven van {clusters}, elk feit met de pagina die het vermeldt. Editie {release} van {date}."
        )
    },
    contents: "Op deze pagina",
    scope: "Afbakening",
    scope_text: &[
        "Een bedrijf is opgenomen als het een vestiging heeft in de regio van een cluster, of door de cluster werd ondersteund, en als een openbare pagina zegt wat het in de gezondheidssector doet.",
        "Bedrijven waarvoor gezondheid een nevenactiviteit is, zijn als zodanig gemarkeerd en worden niet getoond, tenzij ze worden toegevoegd.",
        "Een bedrijf dat werd overgenomen, vertrok of stopte, blijft met zijn status in de gegevens: de geschiedenis hoort bij het beeld.",
    ],
    scope_counts: |core, adjacent| {
        format!("In deze editie: {core} healthtechbedrijven en {adjacent} met gezondheid als nevenactiviteit.")
    },
    method: "Methode",
    method_text: &[
        "De feiten komen van openbare pagina’s: clusterorganisaties, agentschappen, pers, bedrijven. Elke rij noemt haar pagina’s; niets is geschat, en een leeg veld betekent “niet gevonden”.",
        "Elk bedrijf heeft één sector, volgens zijn hoofdactiviteit, en zo veel thema’s als nodig.",
        "Een plaats wordt zo nauwkeurig getoond als ze bekend is: een bedrijf waarvan alleen de gemeente is gepubliceerd, wordt nooit getekend alsof het adres bekend was.",
        "Officiële cijfers komen van wie ze heeft gepubliceerd. Ze worden nooit uit onze rijen berekend, en cijfers met een verschillende afbakening worden nooit tot één reeks samengevoegd.",
        "Hetzelfde programma controleert de gegevens vóór elke editie en bij het openen van de pagina. Een foutief record wordt weggelaten en vermeld; de rest wordt getoond.",
    ],
    coverage: "Dekking en volledigheid",
    coverage_text: "Geen enkele lijst van healthtechbedrijven is volledig. Zo verhoudt de onze zich tot de officiële tellingen, en voor zo veel bedrijven is elk feit bekend.",
    recorded: "In de atlas",
    official: "Officiële telling",
    completeness: "Bekende feiten",
    field: "Feit",
    field_name: field,
    course: "Van editie tot editie",
    course_hint: "Hoeveel bedrijven elke editie bevat, en van hoeveel elk feit bekend is.",
    course_open: "Een punt opent zijn editie.",
    course_point: |release, figure, count| format!("{release}, {figure}: {count}"),
    release: "Editie",
    sources: "Bronnen",
    sources_text: |pages, hosts| {
        format!(
            "De gegevens over de bedrijven steunen op {pages} openbare pagina’s van {hosts} websites. Het paneel van elk bedrijf vermeldt de zijne."
        )
    },
    most_cited: "Meest aangehaalde websites",
    pages: "Pagina’s",
    download: "Gegevens downloaden",
    download_text: "De gegevens zijn open: één bestand voor programma’s, en de onderliggende tabellen voor mensen.",
    licences: "Licenties",
    licences_text: &[
        "Gegevens: CC BY 4.0. Vrij te gebruiken, met vermelding van Healthtech Atlas als bron.",
        "De gelinkte pagina’s behoren toe aan hun uitgevers.",
    ],
    cite: "Bronvermelding",
    citation: |release, date, licence, address| format!("Healthtech Atlas, editie {release} ({date}), {licence}, {address}"),
    changes: "Wijzigingen van de gegevens",
    no_changes: "Er is geen wijziging vastgelegd.",
    privacy: "Privacy",
    privacy_text: &[
        "De atlas plaatst geen cookies, laadt niets van een andere host en verstuurt niets over zijn bezoekers: filteren en zoeken gebeurt in de browser.",
        "Wat te zien is, staat in de adresbalk: een link bevat dus de filters en de zoektekst, en wie hem deelt, deelt ook die tekst.",
        "De positie wordt alleen aan de browser gevraagd na een klik op “In mijn buurt”, en alleen met toestemming. Ze wordt op een kilometer afgerond en staat net als elk ander filter in het adres.",
        "Favorieten, bewaarde selecties en weergave worden alleen op verzoek op het apparaat bewaard; met hetzelfde vakje worden ze daar gewist.",
        "De host van deze site kan verzoeken registreren, zoals elke webserver.",
    ],
    accessibility: "Toegankelijkheidsverklaring",
    statement: |date| format!("Deze verklaring is opgesteld op {date}. Ze geldt voor de hele site, in elke taal."),
    standard: "Het doel is overeenstemming met de richtlijnen voor toegankelijkheid van webcontent (WCAG) 2.2, niveau AA, waaraan de Franse RGAA, de Luxemburgse RAWeb en de Europese norm EN 301 549 worden afgemeten.",
    status: "Nalevingsstatus",
    status_text: "Gedeeltelijk conform, volgens zelfevaluatie; er was geen externe audit.",
    tested: "Hoe er is getest",
    tested_text: |rules, date, languages, [site, embed, kiosk, file]| {
        format!(
            "Op {date} vond axe-core {rules} niets volgens zijn regels voor WCAG 2.0 tot en met 2.2, niveaus A en AA, en voor de RGAA: in {site} pagina’s van de site (elke weergave in {languages} talen, licht en donker), {embed} ingesloten pagina’s, {kiosk} van de kiosk en {file} van de editie in één bestand. Dezelfde controle moet bij elke wijziging slagen."
        )
    },
    by_keyboard: "Gedaan met alleen het toetsenbord, zonder dat de focus verdween of bedekt werd:",
    tasks: &[
        ("filter", "een filter instellen en weer opheffen"),
        ("chart", "een balk van een grafiek kiezen"),
        ("map", "een plaats op de kaart openen"),
        ("company", "een bedrijf openen en terugkeren naar de lijst"),
        ("compare", "bedrijven naast elkaar zetten"),
        ("export", "de selectie als bestand opslaan"),
        ("studio", "een bestand met gegevens controleren in de studio"),
        ("share", "de code maken om de atlas in te sluiten"),
        ("embed", "een ingesloten atlas in- en weer uitgaan"),
    ],
    tested_further: "Niets gaat verloren bij 200 %, op een scherm van 320 pixels, met opgelegde kleuren of met minder beweging. Bij elke grafiek en elke kaart hoort een tabel of een lijst met dezelfde inhoud, en kleur is nooit het enige teken.",
    gaps: "Bekende tekortkomingen",
    gaps_list: &[
        "De site is nog niet getest door mensen die op hulptechnologie zijn aangewezen.",
        "Teksten uit de gegevens die niet zijn vertaald, verschijnen in een andere taal en zijn als zodanig gemarkeerd.",
        "Gelinkte pagina’s en documenten van anderen vallen buiten onze invloed.",
        "Waar zeer veel markeringen een kaart of een netwerk delen, is de lijst ernaast met het toetsenbord makkelijker te gebruiken dan het beeld.",
    ],
    contact_text: "Meld een obstakel of vraag de inhoud in een andere vorm:",
    no_contact: "De beheerder van deze kopie heeft geen contact opgegeven.",
    remedy: "Komt er geen antwoord, dan kan de instantie van het eigen land helpen: de Défenseur des droits in Frankrijk, de Informatie- en Persdienst in Luxemburg, de FOD Beleid en Ondersteuning in België.",
};
