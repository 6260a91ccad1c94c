//! In Dutch: the page of one company.

use crate::domain::data::json_ld::Field;
use crate::texts::{CompanyPage, Str};

fn field(field: Field) -> Str {
    match field {
        Field::Activity => "activiteit",
        Field::Tags => "thema’s",
        Field::Founded => "oprichtingsjaar",
        Field::Employees => "aantal medewerkers",
        Field::Place => "gemeente",
        Field::Address => "adres",
        Field::Website => "website",
        Field::Status => "status",
        Field::Member => "lidmaatschap van de cluster",
        Field::Source => "bron",
    }
}

/// The texts.
pub(super) const COMPANY: CompanyPage = CompanyPage {
    description: |company, activity, region| format!("{company}, {region}. {activity}"),
    to_page: "De pagina van dit bedrijf openen",
    to_directory: "Bedrijvengids",
    position: |number, total| format!("{number} van {total} in de selectie"),
    not_selected: "Buiten de huidige selectie",
    previous: |company| format!("Vorige: {company}"),
    next: |company| format!("Volgende: {company}"),
    neighbours: "In de selectie",
    facts: "Feiten",
    as_of: |year| format!("in {year}"),
    edition: |date| format!("in de editie van {date}"),
    source: |number, host| format!("bron {number}, {host}"),
    sources_note: |date| {
        format!(
            "Deze pagina’s staven het record als geheel, in de editie van {date}. Een feit met een eigen pagina toont die ernaast."
        )
    },
    map: |company, place| format!("Kaart: {company} in {place}"),
    no_place: "Er is geen plaats gepubliceerd: er is dus niets op een kaart te tonen.",
    completeness: |known, total| format!("Bekend: {known} van {total} feiten"),
    lacking: |_| "Niet gepubliceerd:",
    complete: "Alle feiten waar de atlas naar vraagt, zijn gepubliceerd.",
    field,
    postcode: "postcode",
    programme_since: |year| format!("sinds {year}"),
    programme_span: |from, to| format!("{from} tot {to}"),
    operator: |name| format!("geleid door {name}"),
    no_links: "Er is geen relatie met een andere actor vastgelegd.",
    similar: "Vergelijkbare bedrijven",
    similar_none: "Geen enkel ander bedrijf ligt dicht genoeg qua thema’s, sector en fase.",
    similar_note: "Eerst op gemeenschappelijke thema’s (zeldzame wegen zwaarder), dan op sector, aantal medewerkers en oprichtingsjaar.",
    complementary: "Aanvullende bedrijven",
    complementary_none: "Geen enkel bedrijf uit een andere sector of regio deelt een thema en brengt een nieuw thema mee.",
    shared: |count, topics| {
        if count == 1 { format!("gemeenschappelijk thema: {topics}") } else { format!("gemeenschappelijke thema’s: {topics}") }
    },
    same_sector: "dezelfde sector",
    same_size: "dezelfde grootteklasse",
    same_age: "hoogstens vijf jaar na elkaar opgericht",
    brings: |topics| format!("brengt mee: {topics}"),
    other_sector: |sector| format!("andere sector: {sector}"),
    other_region: |region| format!("andere regio: {region}"),
    correct: "Een correctie voorstellen",
    cite: "Deze pagina als bron vermelden",
    copy: "Bronvermelding kopiëren",
    copied: "Bronvermelding gekopieerd",
    copy_failed: "Kopiëren is hier niet mogelijk: de tekst is geselecteerd en kan met de hand worden gekopieerd.",
    citation: |company, site, release, address, licence| {
        format!("“{company}”, in: {site}, editie {release}, {address} ({licence}).")
    },
    missing_title: "Bedrijf niet gevonden",
    missing: |id, release| {
        format!(
            "Geen bedrijf “{id}” in editie {release}. Misschien veranderde het van naam, werd het verwijderd of was het nooit opgenomen."
        )
    },
    missing_near: "Misschien wordt dit gezocht:",
};
