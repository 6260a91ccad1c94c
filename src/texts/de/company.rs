//! In German: the page of one company.

use crate::domain::data::json_ld::Field;
use crate::texts::{CompanyPage, Str};

fn field(field: Field) -> Str {
    match field {
        Field::Activity => "Tätigkeit",
        Field::Tags => "Themen",
        Field::Founded => "Gründungsjahr",
        Field::Employees => "Beschäftigtenzahl",
        Field::Place => "Gemeinde",
        Field::Address => "Anschrift",
        Field::Website => "Website",
        Field::Status => "Status",
        Field::Member => "Mitgliedschaft im Cluster",
        Field::Source => "Quelle",
    }
}

/// The texts.
pub(super) const COMPANY: CompanyPage = CompanyPage {
    description: |company, activity, region| format!("{company}, {region}. {activity}"),
    to_page: "Seite dieses Unternehmens öffnen",
    to_directory: "Verzeichnis",
    position: |number, total| format!("{number} von {total} in der Auswahl"),
    not_selected: "Außerhalb der aktuellen Auswahl",
    previous: |company| format!("Vorheriges: {company}"),
    next: |company| format!("Nächstes: {company}"),
    neighbours: "In der Auswahl",
    facts: "Angaben",
    as_of: |year| format!("Stand {year}"),
    edition: |date| format!("in der Ausgabe vom {date}"),
    source: |number, host| format!("Quelle {number}, {host}"),
    sources_note: |date| {
        format!(
            "Diese Seiten belegen den Datensatz als Ganzes, in der Ausgabe vom {date}. Eine Angabe mit eigener Seite zeigt sie daneben."
        )
    },
    map: |company, place| format!("Karte: {company} in {place}"),
    no_place: "Es ist kein Ort veröffentlicht, also gibt es auf einer Karte nichts zu zeigen.",
    completeness: |known, total| format!("Bekannt: {known} von {total} Angaben"),
    lacking: |_| "Nicht veröffentlicht:",
    complete: "Jede Angabe, nach der der Atlas fragt, ist veröffentlicht.",
    field,
    postcode: "Postleitzahl",
    programme_since: |year| format!("seit {year}"),
    programme_span: |from, to| format!("{from} bis {to}"),
    operator: |name| format!("Träger: {name}"),
    no_links: "Keine Beziehung zu einem anderen Akteur ist verzeichnet.",
    similar: "Ähnliche Unternehmen",
    similar_none: "Kein anderes Unternehmen ist in Themen, Branche und Entwicklungsstand nahe genug.",
    similar_note: "Zuerst nach gemeinsamen Themen (seltene zählen mehr), dann nach Branche, Beschäftigtenzahl und Gründungsjahr.",
    complementary: "Ergänzende Unternehmen",
    complementary_none: "Kein Unternehmen einer anderen Branche oder Region teilt ein Thema und bringt ein neues mit.",
    shared: |count, topics| {
        if count == 1 { format!("gemeinsames Thema: {topics}") } else { format!("gemeinsame Themen: {topics}") }
    },
    same_sector: "gleiche Branche",
    same_size: "gleiche Größenklasse",
    same_age: "höchstens fünf Jahre auseinander gegründet",
    brings: |topics| format!("bringt mit: {topics}"),
    other_sector: |sector| format!("andere Branche: {sector}"),
    other_region: |region| format!("andere Region: {region}"),
    correct: "Berichtigung vorschlagen",
    cite: "Diese Seite zitieren",
    copy: "Zitat kopieren",
    copied: "Zitat kopiert",
    copy_failed: "Kopieren ist hier nicht möglich: Der Text ist markiert und lässt sich von Hand kopieren.",
    citation: |company, site, release, address, licence| {
        format!("„{company}“, in: {site}, Ausgabe {release}, {address} ({licence}).")
    },
    missing_title: "Unternehmen nicht gefunden",
    missing: |id, release| {
        format!(
            "Kein Unternehmen „{id}“ in Ausgabe {release}. Es kann den Namen geändert haben, entfernt worden oder nie verzeichnet gewesen sein."
        )
    },
    missing_near: "Vielleicht gesucht:",
};
