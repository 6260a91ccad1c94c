//! In Dutch: what is wrong with a delivery, how to mend it, and the report of changes.

use crate::domain::import::columns::Holds;
use crate::domain::import::{Code, Severity};
use crate::domain::release::Words;
use crate::texts::Problems;

/// The texts.
pub(in crate::texts) const PROBLEMS: Problems = Problems {
    words,
    severity,
    quotes: ["“", "”"],
    row: "rij",
    column: "kolom",
    meant: "Bedoelde u {s}?",
    point: "Het punt: {e}.",
    colon: ": ",
    columns: ["ernst", "code", "bestand", "blad", "rij", "kolom", "cel", "record", "waarde", "probleem", "oplossing", "voorstel"],
    report: Words {
        title,
        nothing: "Er is niets gewijzigd.",
        arrivals: "Nieuw",
        departures: "Verdwenen",
        moves: "Verhuizingen",
        renamings: "Nieuwe namen",
        changes: "Gewijzigde feiten",
        totals: "Gewijzigde totalen",
        unknown: "onbekend",
        columns: ["wat", "cluster", "voorheen", "nu"],
        all: "alle",
    },
    help,
};

fn title(old: &str, new: &str) -> String {
    format!("Wijzigingen van uitgave {old} naar {new}")
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "fout",
        Severity::Warning => "waarschuwing",
        Severity::Note => "opmerking",
    }
}

/// What is wrong, and how to mend it.
#[expect(clippy::too_many_lines, reason = "one arm a code")]
const fn words(code: Code) -> [&'static str; 2] {
    match code {
        Code::Unreadable => [
            "Het bestand is beschadigd",
            "Open het in het programma waarmee het gemaakt is, sla het opnieuw op en zet het hier neer.",
        ],
        Code::Password => ["De werkmap is met een wachtwoord beveiligd", "Sla een kopie zonder wachtwoord op en gebruik die."],
        Code::NotATable => [
            "Het bestand is geen tabel",
            "Exporteer de gegevens als CSV, XLSX of ODS; de naam van een bestand verandert de inhoud niet.",
        ],
        Code::OldWorkbook => {
            ["Deze indeling van een werkmap wordt hier niet gelezen", "Sla ze op als “Excel-werkmap (.xlsx)” of als ODS."]
        }
        Code::TooLarge => [
            "Het bestand is te groot",
            "De grens is {e} bytes, uitgepakt voor een werkmap: verwijder afbeeldingen en andere bladen of splits het.",
        ],
        Code::TooManyRows => [
            "Er zijn te veel rijen",
            "Er worden hooguit {e} rijen gelezen: splits het bestand of verwijder rijen die alleen opmaak dragen.",
        ],
        Code::EmptyFile => ["Het bestand is leeg", "Controleer of het volledig opgeslagen en gekopieerd is."],
        Code::IndentedOds => [
            "Dit ODS-bestand is zo geschreven dat het niet gelezen kan worden",
            "Zet in LibreOffice onder Opties, Laden/Opslaan, de grootteoptimalisatie voor ODF aan of sla het op als XLSX.",
        ],
        Code::UntypedCells => [
            "Tekstcellen noemen geen type en zouden als leeg gelezen worden",
            "Open het bestand in LibreOffice en sla het één keer op; aantal cellen: {v}.",
        ],
        Code::NotAtlas => {
            ["Het JSON-bestand bevat geen gegevens van de atlas", "Gebruik atlas.json of context.json van een uitgave."]
        }
        Code::UnknownTable => [
            "Dit is geen van de tabellen en blijft terzijde",
            "Noem het blad of het bestand naar de tabel, bijvoorbeeld “companies”, als het bij de gegevens hoort.",
        ],
        Code::OtherTranslation => {
            ["Deze vertalingen horen bij een andere editie en blijven terzijde", "Neem alle bestanden uit één editie."]
        }
        Code::NoRows => ["De tabel heeft geen rij", "Vul ze in of gebruik het bestand dat de rijen bevat."],
        Code::Separator => ["De cellen zijn door een ander teken dan een komma gescheiden", "Het is herkend; niets te doen."],
        Code::Encoding => ["De tekst heeft een andere codering dan UTF-8", "Ze is herkend; controleer of de accenten kloppen."],
        Code::Mojibake => {
            ["Bij eerder opslaan gingen accenten verloren", "Typ de tekst opnieuw of importeer het origineel als UTF-8."]
        }
        Code::DuplicateColumn => ["Een kolom staat er tweemaal", "Houd één kolom {e}; de tweede wordt niet gelezen."],
        Code::MissingColumn => [
            "Er ontbreekt een kolom",
            "Voeg een kolom met het kopje {v} toe; de cellen mogen leeg zijn waar niets gevonden werd.",
        ],
        Code::RenamedColumn => {
            ["Een kopje is onbekend en er ontbreekt een kolom", "Schrijf {s} als kopje als de kolom dat bevat."]
        }
        Code::ExtraColumn => ["De atlas kent deze kolom niet en houdt ze terzijde", "Niets te doen; ze wordt niet gepubliceerd."],
        Code::HeadingsBelow => ["Boven de kopjes staan rijen", "Ze worden niet gelezen; verwijder ze als ze niet nodig zijn."],
        Code::BlankRows => ["Lege rijen zijn overgeslagen", "Niets te doen."],
        Code::MergedCells => [
            "Cellen zijn samengevoegd",
            "Alleen de eerste cel van een gebied draagt de waarde: splits de gebieden en vul elke rij in.",
        ],
        Code::NeverCalculated => [
            "Formules zijn nooit berekend",
            "Open het bestand in een rekenblad en sla het één keer op, of vervang de formules door hun waarden.",
        ],
        Code::CellError => ["Een cel toont een fout", "Verbeter de formule of schrijf de waarde."],
        Code::TotalRow => ["Dit is een totaalrij", "Verwijder ze: elke rij is een record."],
        Code::OpenQuote => [
            "Een aanhalingsteken is niet gesloten",
            "Vanaf een rij is alles één cel geworden: zoek het losse teken en sluit of verwijder het.",
        ],
        Code::ExtraCells => [
            "Een cel staat voorbij het laatste kopje",
            "Geef de kolom een kopje, of zet een tekst met het scheidingsteken tussen aanhalingstekens.",
        ],
        Code::ShortRow => [
            "Een rij heeft minder cellen dan er kopjes zijn",
            "Het moeten er {e} zijn: er ontbreekt een scheidingsteken, misschien midden in de rij.",
        ],
        Code::NumberForText => [
            "Er staat een getal waar de code een tekst is",
            "Maak de kolom op als tekst: lange getallen en nullen vooraan overleven anders niet.",
        ],
        Code::FormulaText => {
            ["Een tekst lijkt op een formule", "Schrijf de waarde in de plaats; formules worden hier niet berekend."]
        }
        Code::Missing => ["Een cel die elke rij nodig heeft is leeg", "Vul ze in of verwijder de rij."],
        Code::NotNumber => ["Dit is geen getal", "Schrijf alleen cijfers, met een punt voor de decimalen."],
        Code::AmbiguousNumber => ["Dit getal is op twee manieren te lezen", "Schrijf het zonder teken tussen de duizendtallen."],
        Code::OutOfRange => ["Het getal ligt buiten wat zinvol is", "Toegelaten: {e}. Controleer de waarde bij de bron."],
        Code::TooLong => ["De tekst is te lang", "Hooguit {e} tekens: kort hem in."],
        Code::NotOneOf => ["Dit is geen van de toegelaten waarden", "Toegelaten zijn: {e}."],
        Code::NotSlug => [
            "Een code bevat tekens die niet mogen",
            "Gebruik kleine letters a tot z, cijfers en koppeltekens; wijzig nooit een gepubliceerde code.",
        ],
        Code::NotHttp => ["Dit is geen webadres", "Schrijf het met http:// of https:// en zonder spaties."],
        Code::NotDate => ["Dit is geen datum", "Schrijf jaar-maand-dag, jaar-maand of alleen het jaar, zoals 2019-07-31."],
        Code::Duplicate => ["Een eerdere rij heeft dezelfde code", "Geef het nieuwe record een andere code of verwijder de rij."],
        Code::Contradicts => [
            "Een feit spreekt de rij van zijn bedrijf tegen",
            "De rij zegt {e}: houd de juiste waarde en maak de andere cel leeg.",
        ],
        Code::Unresolved => ["Geen rij heeft deze code", "Verbeter ze of voeg de rij toe die ze noemt."],
        Code::NotAccepted => ["De waarde wordt niet aanvaard", "Vergelijk ze met andere rijen van de tabel."],
        Code::FutureYear => ["Het jaar ligt na dat van de uitgave", "De uitgave is van {e}: controleer de cijfers."],
        Code::ForeignRow => [
            "De rij hoort bij een andere cluster dan haar bestand",
            "Verplaats ze naar het bestand van haar cluster of schrijf {e}.",
        ],
        Code::OutsideRegion => [
            "Het punt ligt buiten zijn regio",
            "Punten van deze regio liggen binnen {e} (breedte, lengte): controleer beide getallen.",
        ],
        Code::ExchangedCoordinates => ["Breedte en lengte zijn verwisseld", "Wissel de twee cellen om."],
        Code::UnknownPlace => [
            "De tabel van plaatsen heeft deze plaats niet",
            "Verbeter de naam of voeg de plaats met haar punt toe aan de tabel van plaatsen.",
        ],
        Code::AmbiguousPlace => [
            "Twee plaatsen hebben dezelfde naam",
            "De andere staat op {e}: geef een van beide een eigen code in de kolom id, zoals {s}.",
        ],
        Code::Cedex => ["CEDEX is een postadres, geen plaats", "Schrijf de gemeente en haar eigen postcode."],
        Code::Postcode => [
            "De postcode heeft te weinig of te veel cijfers",
            "Postcodes van dit land hebben {e} cijfers; maak de kolom op als tekst zodat een nul vooraan blijft.",
        ],
        Code::JoinedSources => ["Adressen zijn door iets anders dan een spatie verbonden", "Scheid ze door enkele spaties."],
        Code::NoSource => ["Geen pagina staaft deze rij", "Voeg het adres toe van een pagina die het bevestigt."],
        Code::SameName => [
            "Een andere rij heeft dezelfde naam",
            "Ze staat op {e}: verwijder een van beide of verbind ze met een relatie als het twee bedrijven zijn.",
        ],
        Code::SameWebsite => {
            ["Een andere rij heeft dezelfde website", "Ze staat op {e}: controleer of beide rijen één bedrijf beschrijven."]
        }
        Code::SameLegalNumber => {
            ["Een andere rij heeft hetzelfde ondernemingsnummer", "Ze staat op {e}: één bedrijf heeft één rij."]
        }
        Code::OneLanguage => {
            ["Een tekst is maar in één taal ingevuld", "Vertaal hem ook in deze kolom, met dezelfde namen, getallen en jaren."]
        }
        Code::FrenchSpacing => {
            ["De spatiëring is niet die van gedrukt Frans", "Ze wordt bij het compileren verbeterd; niets te doen."]
        }
        Code::HeadcountJump => [
            "Het personeelsaantal wijkt sterk af van de vorige uitgave",
            "Het was {e}: controleer de cijfers, het jaar en of het de hele groep telt.",
        ],
        Code::IdChanged => [
            "Een gepubliceerde code is weg en de naam staat onder een andere",
            "Codes horen bij openbare adressen: schrijf opnieuw {s}.",
        ],
        Code::Departed => [
            "Een record van de vorige uitgave is weg",
            "Houd de rij met de status closed, moved of acquired als het bedrijf er niet meer is.",
        ],
        Code::ValueGone => ["Een waarde van de vorige uitgave is weg", "Ze was {e}: vul ze weer in, tenzij ze fout was."],
    }
}

/// What a column holds.
const fn help(holds: Holds) -> &'static str {
    match holds {
        Holds::Id => "Kleine letters, cijfers en koppeltekens.",
        Holds::Text => "Een tekst. Leeg betekent: niet gevonden.",
        Holds::Words => "Een tekst in de taal aan het eind van het kopje; vul Engels en Frans in.",
        Holds::Whole => "Een geheel getal, alleen cijfers.",
        Holds::Year => "Een jaar met vier cijfers.",
        Holds::Decimal => "Een getal met een decimale punt.",
        Holds::Date => "Jaar-maand-dag, jaar-maand of het jaar: 2019-07-31.",
        Holds::Choice(_) => "Een van deze waarden:",
        Holds::Ids => "Codes met een puntkomma ertussen.",
        Holds::Address => "Een adres dat met https:// of http:// begint.",
        Holds::Addresses => "Adressen met een spatie ertussen.",
    }
}
