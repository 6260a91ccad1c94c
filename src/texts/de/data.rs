//! In German: errors, problems of a record, slugs of the data and dates.

use super::NUMBERS;
use crate::domain::data::dataset::{LoadError, Problem};
use crate::texts::{ErrorText, Kinds};

/// The texts.
pub(super) const KINDS: Kinds = Kinds { link, date };

/// A key of the address, in words.
pub(super) fn key(key: &str) -> &'static str {
    match key {
        "cluster" => "Cluster",
        "sector" => "Branche",
        "size" => "Beschäftigte",
        "tag" => "Themen",
        "programme" => "Programme",
        "status" => "Status",
        "place" => "Gemeinde",
        "member" => "Clustermitglied",
        "founded" => "Gründungsjahr",
        "year" => "Jahr",
        "tagmode" => "Verknüpfung der Themen",
        "scope" => "Umfang",
        "area" => "Kartenausschnitt",
        "at" => "Ansicht der Karte",
        "map" => "Art der Karte",
        "scale" => "Maßstab",
        "sort" => "Reihenfolge",
        "kind" => "Art der Meilensteine",
        "layout" => "Darstellung",
        "open" => "Einzelheiten",
        "compare" => "Vergleich",
        "tab" => "Reiter",
        "theme" => "Farbschema",
        "chrome" => "Seitenrahmen",
        "kiosk" => "Messestandmodus",
        "parts" => "Teile der Seite",
        "idle" | "warning" | "step" => "Zeiten des Messestands",
        "big" => "große Schrift",
        "release" => "Ausgabe",
        "for" => "suchendes Unternehmen",
        "seek" => "Bedarf",
        "across" => "Reihenfolge der Partner",
        _ => "diese Einstellung",
    }
}

fn link(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "acquisition" => "Übernahme",
        "client" => "Kunde",
        "investment" => "Beteiligung",
        "joint-project" => "gemeinsames Projekt",
        "partnership" => "Partnerschaft",
        "renaming" => "Umbenennung",
        "spin-off" => "Ausgründung",
        _ => return None,
    })
}

fn date(iso: &str) -> String {
    const MONTHS: [&str; 12] =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
    let mut parts = iso.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse::<usize>().ok()).and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    match (month, parts.next().and_then(|day| day.parse::<u8>().ok())) {
        (Some(month), Some(day)) => format!("{day}.\u{a0}{month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        _ => year.to_owned(),
    }
}

/// A file that cannot be used.
pub(super) fn error(error: &LoadError) -> ErrorText {
    let (title, remedy) = match error {
        LoadError::NotFound => {
            ("Die Daten sind nicht auffindbar", "Die Datei data/atlas.json fehlt auf diesem Server (Fehler 404).".to_owned())
        }
        LoadError::Status(code) => (
            "Der Server konnte die Daten nicht liefern",
            format!("Er hat mit Fehler {code} geantwortet. Bitte gleich noch einmal versuchen."),
        ),
        LoadError::Network => (
            "Keine Verbindung",
            "Die Daten konnten nicht heruntergeladen werden. Bitte das Netz prüfen und erneut versuchen.".to_owned(),
        ),
        LoadError::Html => (
            "Statt der Daten kam eine Webseite",
            "Der Server liefert HTML für data/atlas.json: Die Datei fehlt, oder der Host leitet diese Adresse um.".to_owned(),
        ),
        LoadError::Truncated => (
            "Die Daten sind unvollständig",
            "Die Datei endet zu früh: Der Download oder die Veröffentlichung wurde unterbrochen. Bitte erneut versuchen."
                .to_owned(),
        ),
        LoadError::NotJson { line, column } => (
            "Die Daten sind nicht lesbar",
            format!("Die Datei ist kein gültiges JSON (Zeile {line}, Spalte {column}). Sie muss neu veröffentlicht werden."),
        ),
        LoadError::Schema { found: Some(found) } => (
            "Die Daten haben eine andere Version",
            format!("Die Datei hat Schema {found}, dieser Atlas liest Schema 1. Eines von beiden muss aktualisiert werden."),
        ),
        LoadError::Schema { found: None } => (
            "Diese Datei ist kein Atlas",
            "Die Datei ist JSON, hat aber keine Schemanummer oder keine Liste von Unternehmen.".to_owned(),
        ),
        LoadError::OtherRelease { found, wanted } => (
            "Eine andere Ausgabe",
            format!(
                "Gefragt ist die Ausgabe {wanted}, der Server hat aber {found}. Laden Sie die Seite neu, oder nehmen Sie die Ausgabe aus der Adresse."
            ),
        ),
        LoadError::Empty { issues: 0 } => (
            "Die Daten enthalten kein Unternehmen",
            "Die Datei ist gültig, aber leer. Es muss eine Ausgabe mit Unternehmen veröffentlicht werden.".to_owned(),
        ),
        LoadError::Empty { issues } => (
            "Kein Unternehmen ist verwendbar",
            format!("Jeder Datensatz wurde ausgelassen ({issues} Mängel). Bitte die Datei prüfen."),
        ),
    };
    ErrorText { title: title.to_owned(), remedy }
}

/// A record that was left out.
pub(super) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Missing => "Hier ist ein Wert nötig; bitte ausfüllen.".to_owned(),
        Problem::NotText => "Dies ist kein Text; bitte einen Text eintragen.".to_owned(),
        Problem::NotNumber { found } => format!("„{found}“ ist keine ganze Zahl; bitte nur Ziffern eintragen."),
        Problem::OutOfRange { found, min, max } => {
            let [found, min, max] = [found, min, max].map(|number| NUMBERS.written(number));
            format!("{found} liegt außerhalb des Bereichs; erwartet wird ein Wert von {min} bis {max}.")
        }
        Problem::TooLong { length, max } => format!("{length} Zeichen; bitte auf höchstens {max} kürzen."),
        Problem::NotOneOf { found, allowed } => format!("„{found}“ ist nicht bekannt; zur Wahl stehen: {allowed}."),
        Problem::NotSlug { found } => {
            format!("„{found}“ ist keine Kennung; nur Kleinbuchstaben ohne Akzente, Ziffern und Bindestriche verwenden.")
        }
        Problem::NotHttp { found } => {
            format!("„{found}“ ist keine Webadresse; sie muss mit https:// oder http:// beginnen.")
        }
        Problem::NotDate { found } => format!("„{found}“ ist kein Datum; bitte JJJJ, JJJJ-MM oder JJJJ-MM-TT eintragen."),
        Problem::Duplicate { found } => {
            format!("Die Kennung „{found}“ gibt es schon; eine andere wählen oder die Zeile löschen.")
        }
        Problem::Unresolved { found } => {
            format!("„{found}“ steht in keiner Liste; berichtigen oder in die Liste aufnehmen.")
        }
        Problem::Contradicts { found, other } => format!(
            "Hier „{found}“, in der Zeile des Unternehmens „{other}“: den richtigen Wert behalten und die andere Zelle leeren."
        ),
        Problem::NotList => "Dies ist keine Liste; bitte die Werte zwischen [ und ] eintragen.".to_owned(),
        Problem::NotLike { found, example } => format!("„{found}“ hat nicht die erwartete Form; zum Beispiel: {example}"),
        Problem::NotFile { found, extensions } => {
            format!("„{found}“ ist nicht der Name einer Datei neben der Anwendung; zulässige Endungen: {extensions}.")
        }
        Problem::LowContrast { found, contrast, min } => {
            let [contrast, min] = [contrast, min].map(|ratio| NUMBERS.written(ratio));
            format!("{found} hat zur Seite einen Kontrast von {contrast} zu 1; nötig ist eine Farbe mit mindestens {min} zu 1.")
        }
        Problem::NotObject => "Der Datensatz ist kein JSON-Objekt.".to_owned(),
        Problem::Cells { found, expected } => {
            format!("{found} Zellen statt {expected}; Kommas und Anführungszeichen prüfen.")
        }
    }
}
