//! In Dutch: errors, problems of a record, slugs of the data and dates.

use super::NUMBERS;
use crate::domain::data::dataset::{LoadError, Problem};
use crate::texts::{ErrorText, Kinds};

/// The texts.
pub(super) const KINDS: Kinds = Kinds { link, date };

/// Een sleutel van het adres, in woorden.
pub(super) fn key(key: &str) -> &'static str {
    match key {
        "cluster" => "cluster",
        "sector" => "sector",
        "size" => "medewerkers",
        "tag" => "thema’s",
        "programme" => "programma’s",
        "status" => "status",
        "place" => "gemeente",
        "member" => "lid van de cluster",
        "founded" => "oprichtingsjaar",
        "year" => "jaar",
        "tagmode" => "thema’s combineren",
        "scope" => "afbakening",
        "area" => "gebied van de kaart",
        "at" => "uitsnede van de kaart",
        "map" => "soort kaart",
        "scale" => "schaal",
        "sort" => "volgorde",
        "kind" => "soort mijlpalen",
        "layout" => "opmaak",
        "open" => "bedrijfsdetails",
        "compare" => "vergelijking",
        "tab" => "tabblad",
        "theme" => "kleurenschema",
        "chrome" => "kader van de pagina",
        "kiosk" => "kioskmodus",
        "parts" => "onderdelen van de pagina",
        "idle" | "warning" | "step" => "tijden van de kioskmodus",
        "big" => "grote letters",
        "release" => "editie",
        "for" => "bedrijf dat zoekt",
        "seek" => "behoefte",
        "across" => "volgorde van de partners",
        _ => "deze instelling",
    }
}

fn link(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "acquisition" => "overname",
        "client" => "klant",
        "investment" => "investering",
        "joint-project" => "gezamenlijk project",
        "partnership" => "partnerschap",
        "renaming" => "naamswijziging",
        "spin-off" => "spin-off",
        _ => return None,
    })
}

fn date(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let mut parts = iso.split('-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| month.parse::<usize>().ok()).and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    match (month, parts.next().and_then(|day| day.parse::<u8>().ok())) {
        (Some(month), Some(day)) => format!("{day} {month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        _ => year.to_owned(),
    }
}

/// Een onbruikbaar bestand.
pub(super) fn error(error: &LoadError) -> ErrorText {
    let (title, remedy) = match error {
        LoadError::NotFound => {
            ("De gegevens zijn niet te vinden", "Het bestand data/atlas.json ontbreekt op deze server (fout 404).".to_owned())
        }
        LoadError::Status(code) => {
            ("De server kon de gegevens niet leveren", format!("Het antwoord was fout {code}. Probeer het zo meteen opnieuw."))
        }
        LoadError::Network => (
            "Geen verbinding",
            "De gegevens konden niet worden gedownload. Controleer het netwerk en probeer het opnieuw.".to_owned(),
        ),
        LoadError::Html => (
            "Er kwam een webpagina in plaats van de gegevens",
            "De server stuurt HTML voor data/atlas.json: het bestand ontbreekt, of de hosting stuurt dit adres door.".to_owned(),
        ),
        LoadError::Truncated => (
            "De gegevens zijn onvolledig",
            "Het bestand stopt te vroeg: het downloaden of publiceren werd onderbroken. Probeer het opnieuw.".to_owned(),
        ),
        LoadError::NotJson { line, column } => (
            "De gegevens zijn onleesbaar",
            format!("Het bestand is geen geldige JSON (regel {line}, kolom {column}). Publiceer het opnieuw."),
        ),
        LoadError::Schema { found: Some(found) } => (
            "De gegevens hebben een andere versie",
            format!("Het bestand heeft schema {found}, deze atlas leest schema 1. Werk een van beide bij."),
        ),
        LoadError::Schema { found: None } => (
            "Dit bestand is geen atlas",
            "Het bestand is JSON, maar zonder schemanummer of zonder lijst van bedrijven.".to_owned(),
        ),
        LoadError::OtherRelease { found, wanted } => (
            "Een andere editie",
            format!(
                "Editie {wanted} wordt gevraagd, maar de server heeft {found}. Laad de pagina opnieuw, of haal de editie uit het adres."
            ),
        ),
        LoadError::Empty { issues: 0 } => (
            "De gegevens bevatten geen enkel bedrijf",
            "Het bestand is geldig maar leeg. Publiceer een editie die bedrijven bevat.".to_owned(),
        ),
        LoadError::Empty { issues } => (
            "Geen enkel bedrijf is bruikbaar",
            format!("Alle records zijn weggelaten (aantal problemen: {issues}). Controleer het bestand."),
        ),
    };
    ErrorText { title: title.to_owned(), remedy }
}

/// Een weggelaten record.
pub(super) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Missing => "hier is een waarde verplicht; vul die in.".to_owned(),
        Problem::NotText => "dit is geen tekst; schrijf een tekst.".to_owned(),
        Problem::NotNumber { found } => format!("“{found}” is geen geheel getal; schrijf alleen cijfers."),
        Problem::OutOfRange { found, min, max } => {
            let [found, min, max] = [found, min, max].map(|number| NUMBERS.written(number));
            format!("{found} valt buiten de grenzen; verwacht wordt een getal van {min} tot {max}.")
        }
        Problem::TooLong { length, max } => format!("{length} tekens; kort in tot hoogstens {max}."),
        Problem::NotOneOf { found, allowed } => format!("“{found}” is niet bekend; kies uit: {allowed}."),
        Problem::NotSlug { found } => {
            format!("“{found}” is geen identificatiecode; alleen kleine letters zonder accent, cijfers en koppeltekens.")
        }
        Problem::NotHttp { found } => format!("“{found}” is geen webadres; het moet met https:// of http:// beginnen."),
        Problem::NotDate { found } => format!("“{found}” is geen datum; schrijf JJJJ, JJJJ-MM of JJJJ-MM-DD."),
        Problem::Duplicate { found } => {
            format!("de identificatiecode “{found}” bestaat al; kies een andere of verwijder de rij.")
        }
        Problem::Unresolved { found } => {
            format!("“{found}” staat in geen enkele lijst; verbeter de waarde of voeg die aan de juiste lijst toe.")
        }
        Problem::Contradicts { found, other } => {
            format!("Hier “{found}”, in de rij van het bedrijf “{other}”: houd de juiste waarde en maak de andere cel leeg.")
        }
        Problem::NotList => "dit is geen lijst; schrijf de waarden tussen [ en ].".to_owned(),
        Problem::NotLike { found, example } => format!("“{found}” heeft niet de verwachte vorm; bijvoorbeeld: {example}"),
        Problem::NotFile { found, extensions } => {
            format!("“{found}” is geen bestand naast de app; toegestane extensies: {extensions}.")
        }
        Problem::LowContrast { found, contrast, min } => {
            let [contrast, min] = [contrast, min].map(|ratio| NUMBERS.written(ratio));
            format!("{found} heeft een contrast van {contrast}:1 met de pagina; kies een kleur met minstens {min}:1.")
        }
        Problem::NotObject => "het record is geen JSON-object.".to_owned(),
        Problem::Cells { found, expected } => {
            format!("{found} cellen in plaats van {expected}; controleer de komma’s en aanhalingstekens.")
        }
    }
}
