//! In German: what is wrong with a delivery, how to mend it, and the report of changes.

use crate::domain::import::columns::Holds;
use crate::domain::import::{Code, Severity};
use crate::domain::release::Words;
use crate::texts::Problems;

/// The texts.
pub(in crate::texts) const PROBLEMS: Problems = Problems {
    words,
    severity,
    quotes: ["„", "“"],
    row: "Zeile",
    column: "Spalte",
    meant: "Ist {s} gemeint?",
    point: "Sein Punkt: {e}.",
    colon: ": ",
    columns: [
        "Schwere",
        "Code",
        "Datei",
        "Blatt",
        "Zeile",
        "Spalte",
        "Zelle",
        "Datensatz",
        "Wert",
        "Problem",
        "Abhilfe",
        "Vorschlag",
    ],
    report: Words {
        title,
        nothing: "Nichts hat sich geändert.",
        arrivals: "Zugänge",
        departures: "Abgänge",
        moves: "Umzüge",
        renamings: "Neue Namen",
        changes: "Geänderte Angaben",
        totals: "Geänderte Summen",
        unknown: "unbekannt",
        columns: ["was", "Cluster", "vorher", "jetzt"],
        all: "alle",
    },
    help,
};

fn title(old: &str, new: &str) -> String {
    format!("Änderungen von Ausgabe {old} zu {new}")
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Fehler",
        Severity::Warning => "Warnung",
        Severity::Note => "Hinweis",
    }
}

/// What is wrong, and how to mend it.
#[expect(clippy::too_many_lines, reason = "one arm a code")]
const fn words(code: Code) -> [&'static str; 2] {
    match code {
        Code::Unreadable => {
            ["Die Datei ist beschädigt", "In dem Programm öffnen, das sie erzeugt hat, neu speichern und wieder hier ablegen."]
        }
        Code::Password => {
            ["Die Arbeitsmappe ist mit einem Passwort geschützt", "Eine Kopie ohne Passwort speichern und diese ablegen."]
        }
        Code::NotATable => [
            "Die Datei ist keine Tabelle",
            "Die Daten als CSV, XLSX oder ODS ausgeben; der Name einer Datei ändert ihren Inhalt nicht.",
        ],
        Code::OldWorkbook => [
            "Dieses Format einer Arbeitsmappe wird hier nicht gelesen",
            "Als „Excel-Arbeitsmappe (.xlsx)“ oder als ODS speichern.",
        ],
        Code::TooLarge => [
            "Die Datei ist zu groß",
            "Die Grenze liegt bei {e} Byte, bei Arbeitsmappen entpackt: Bilder und andere Blätter entfernen oder aufteilen.",
        ],
        Code::TooManyRows => [
            "Es sind zu viele Zeilen",
            "Höchstens {e} Zeilen werden gelesen: die Datei aufteilen oder Zeilen löschen, die nur formatiert sind.",
        ],
        Code::EmptyFile => ["Die Datei ist leer", "Prüfen, ob sie vollständig gespeichert und kopiert wurde."],
        Code::IndentedOds => [
            "Diese ODS-Datei ist so geschrieben, dass sie nicht gelesen werden kann",
            "In LibreOffice unter Optionen, Laden/Speichern, die Größenoptimierung für ODF einschalten, oder als XLSX speichern.",
        ],
        Code::UntypedCells => [
            "Textzellen nennen keinen Typ und würden als leer gelesen",
            "Die Datei in LibreOffice öffnen und einmal speichern; Anzahl der Zellen: {v}.",
        ],
        Code::NotAtlas => {
            ["Die JSON-Datei enthält keine Daten des Atlas", "atlas.json oder context.json einer Ausgabe verwenden."]
        }
        Code::UnknownTable => [
            "Das ist keine der Tabellen und bleibt beiseite",
            "Das Blatt oder die Datei nach der Tabelle benennen, etwa „companies“, wenn sie zu den Daten gehört.",
        ],
        Code::OtherTranslation => [
            "Diese Übersetzungen gehören zu einer anderen Ausgabe und bleiben beiseite",
            "Alle Dateien aus einer Ausgabe nehmen.",
        ],
        Code::NoRows => ["Die Tabelle hat keine Zeile", "Ausfüllen oder die Datei ablegen, welche die Zeilen enthält."],
        Code::Separator => {
            ["Die Zellen sind durch ein anderes Zeichen als das Komma getrennt", "Es wurde erkannt; nichts zu tun."]
        }
        Code::Encoding => {
            ["Der Text hat eine andere Kodierung als UTF-8", "Sie wurde erkannt; prüfen, ob Umlaute und Akzente stimmen."]
        }
        Code::Mojibake => {
            ["Beim früheren Speichern gingen Akzente verloren", "Den Text neu eingeben oder das Original als UTF-8 importieren."]
        }
        Code::DuplicateColumn => ["Eine Spalte steht zweimal da", "Nur eine Spalte {e} behalten; die zweite wird nicht gelesen."],
        Code::MissingColumn => [
            "Eine Spalte fehlt",
            "Eine Spalte mit der Überschrift {v} ergänzen; ihre Zellen dürfen leer sein, wo nichts gefunden wurde.",
        ],
        Code::RenamedColumn => [
            "Eine Überschrift ist unbekannt, und eine Spalte fehlt",
            "{s} als Überschrift schreiben, wenn die Spalte das enthält.",
        ],
        Code::ExtraColumn => {
            ["Der Atlas kennt diese Spalte nicht und legt sie beiseite", "Nichts zu tun; sie wird nicht veröffentlicht."]
        }
        Code::HeadingsBelow => {
            ["Über den Überschriften stehen Zeilen", "Sie werden nicht gelesen; löschen, wenn sie nicht gebraucht werden."]
        }
        Code::BlankRows => ["Leere Zeilen wurden übergangen", "Nichts zu tun."],
        Code::MergedCells => [
            "Zellen sind verbunden",
            "Nur die erste Zelle eines Bereichs trägt den Wert: die Bereiche trennen und jede Zeile ausfüllen.",
        ],
        Code::NeverCalculated => [
            "Formeln wurden nie berechnet",
            "Die Datei in einer Tabellenkalkulation öffnen und einmal speichern, oder die Formeln durch Werte ersetzen.",
        ],
        Code::CellError => ["Eine Zelle zeigt einen Fehler", "Die Formel berichtigen oder den Wert eintragen."],
        Code::TotalRow => ["Das ist eine Summenzeile", "Löschen: jede Zeile ist ein Datensatz."],
        Code::OpenQuote => [
            "Ein Anführungszeichen ist nicht geschlossen",
            "Ab einer Zeile wurde alles zu einer Zelle: das einzelne Zeichen suchen und schließen oder entfernen.",
        ],
        Code::ExtraCells => [
            "Eine Zelle steht hinter der letzten Überschrift",
            "Der Spalte eine Überschrift geben, oder einen Text mit dem Trennzeichen in Anführungszeichen setzen.",
        ],
        Code::ShortRow => [
            "Eine Zeile hat weniger Zellen als Überschriften",
            "Es müssen {e} sein: ein Trennzeichen fehlt, vielleicht mitten in der Zeile.",
        ],
        Code::NumberForText => [
            "Eine Zahl steht, wo die Kennung ein Text ist",
            "Die Spalte als Text formatieren: lange Zahlen und führende Nullen überleben sonst nicht.",
        ],
        Code::FormulaText => {
            ["Ein Text sieht aus wie eine Formel", "Den Wert an seine Stelle schreiben; Formeln werden hier nicht berechnet."]
        }
        Code::Missing => ["Eine Zelle ist leer, die jede Zeile braucht", "Ausfüllen oder die Zeile löschen."],
        Code::NotNumber => ["Das ist keine Zahl", "Nur Ziffern schreiben, mit einem Punkt vor Dezimalstellen."],
        Code::AmbiguousNumber => {
            ["Diese Zahl lässt sich auf zwei Arten lesen", "Ohne Zeichen zwischen den Tausendern schreiben."]
        }
        Code::OutOfRange => ["Die Zahl liegt außerhalb des Sinnvollen", "Zulässig: {e}. Den Wert an seiner Quelle prüfen."],
        Code::TooLong => ["Der Text ist zu lang", "Höchstens {e} Zeichen: kürzen."],
        Code::NotOneOf => ["Das ist keiner der zulässigen Werte", "Zulässig sind: {e}."],
        Code::NotSlug => [
            "Eine Kennung enthält unzulässige Zeichen",
            "Kleinbuchstaben a bis z, Ziffern und Bindestriche verwenden; eine veröffentlichte Kennung nie ändern.",
        ],
        Code::NotHttp => ["Das ist keine Webadresse", "Mit http:// oder https:// und ohne Leerzeichen schreiben."],
        Code::NotDate => ["Das ist kein Datum", "Jahr-Monat-Tag, Jahr-Monat oder nur das Jahr schreiben, etwa 2019-07-31."],
        Code::Duplicate => {
            ["Eine frühere Zeile hat dieselbe Kennung", "Dem neuen Datensatz eine andere Kennung geben oder die Zeile löschen."]
        }
        Code::Contradicts => [
            "Eine Angabe widerspricht der Zeile ihres Unternehmens",
            "Die Zeile sagt {e}: den richtigen Wert behalten und die andere Zelle leeren.",
        ],
        Code::Unresolved => ["Keine Zeile hat diese Kennung", "Berichtigen oder die genannte Zeile ergänzen."],
        Code::NotAccepted => ["Der Wert wird nicht angenommen", "Mit anderen Zeilen der Tabelle vergleichen."],
        Code::FutureYear => ["Das Jahr liegt nach dem der Ausgabe", "Die Ausgabe ist von {e}: die Ziffern prüfen."],
        Code::ForeignRow => [
            "Die Zeile gehört zu einem anderen Cluster als ihre Datei",
            "In die Datei ihres Clusters verschieben oder {e} schreiben.",
        ],
        Code::OutsideRegion => [
            "Der Punkt liegt außerhalb seiner Region",
            "Punkte dieser Region liegen in {e} (Breite, Länge): beide Zahlen prüfen.",
        ],
        Code::ExchangedCoordinates => ["Breite und Länge sind vertauscht", "Die beiden Zellen tauschen."],
        Code::UnknownPlace => [
            "Die Tabelle der Orte kennt diesen Ort nicht",
            "Den Namen berichtigen oder den Ort mit seinem Punkt in die Tabelle der Orte eintragen.",
        ],
        Code::AmbiguousPlace => [
            "Zwei Orte haben denselben Namen",
            "Der andere steht in {e}: einem der beiden in der Spalte id eine eigene Kennung geben, etwa {s}.",
        ],
        Code::Cedex => ["CEDEX ist eine Postanschrift, kein Ort", "Die Gemeinde und ihre eigene Postleitzahl schreiben."],
        Code::Postcode => [
            "Die Postleitzahl hat zu wenige oder zu viele Ziffern",
            "In diesem Land hat sie {e} Ziffern; die Spalte als Text formatieren, damit eine führende Null bleibt.",
        ],
        Code::JoinedSources => {
            ["Adressen sind durch etwas anderes als ein Leerzeichen verbunden", "Durch einzelne Leerzeichen trennen."]
        }
        Code::NoSource => ["Keine Seite belegt diese Zeile", "Die Adresse einer Seite ergänzen, die es belegt."],
        Code::SameName => [
            "Eine andere Zeile hat denselben Namen",
            "Sie steht in {e}: eine der beiden löschen oder durch eine Beziehung verbinden, wenn es zwei Unternehmen sind.",
        ],
        Code::SameWebsite => {
            ["Eine andere Zeile hat dieselbe Website", "Sie steht in {e}: prüfen, ob beide Zeilen ein Unternehmen beschreiben."]
        }
        Code::SameLegalNumber => {
            ["Eine andere Zeile hat dieselbe Registernummer", "Sie steht in {e}: ein Unternehmen hat eine Zeile."]
        }
        Code::OneLanguage => [
            "Ein Text ist nur in einer Sprache ausgefüllt",
            "Auch in diese Spalte übersetzen, mit denselben Namen, Zahlen und Jahren.",
        ],
        Code::FrenchSpacing => {
            ["Die Abstände sind nicht die des französischen Satzes", "Sie werden beim Kompilieren berichtigt; nichts zu tun."]
        }
        Code::HeadcountJump => [
            "Die Beschäftigtenzahl weicht stark von der letzten Ausgabe ab",
            "Sie war {e}: Ziffern und Jahr prüfen, und ob die ganze Gruppe gezählt ist.",
        ],
        Code::IdChanged => [
            "Eine veröffentlichte Kennung fehlt, und ihr Name steht unter einer anderen",
            "Kennungen gehören zu öffentlichen Adressen: wieder {s} schreiben.",
        ],
        Code::Departed => [
            "Ein Datensatz der letzten Ausgabe fehlt",
            "Die Zeile mit dem Status closed, moved oder acquired behalten, wenn es das Unternehmen dort nicht mehr gibt.",
        ],
        Code::ValueGone => ["Ein Wert der letzten Ausgabe fehlt", "Er war {e}: wieder eintragen, wenn er nicht falsch war."],
    }
}

/// What a column holds.
const fn help(holds: Holds) -> &'static str {
    match holds {
        Holds::Id => "Kleinbuchstaben, Ziffern und Bindestriche.",
        Holds::Text => "Ein Text. Leer heißt: nicht gefunden.",
        Holds::Words => "Ein Text in der Sprache am Ende der Überschrift; Englisch und Französisch ausfüllen.",
        Holds::Whole => "Eine ganze Zahl, nur Ziffern.",
        Holds::Year => "Ein Jahr mit vier Ziffern.",
        Holds::Decimal => "Eine Zahl mit Dezimalpunkt.",
        Holds::Date => "Jahr-Monat-Tag, Jahr-Monat oder das Jahr: 2019-07-31.",
        Holds::Choice(_) => "Einer dieser Werte:",
        Holds::Ids => "Kennungen mit einem Semikolon dazwischen.",
        Holds::Address => "Eine Adresse, die mit https:// oder http:// beginnt.",
        Holds::Addresses => "Adressen mit einem Leerzeichen dazwischen.",
    }
}
