//! In German: the page about the atlas.

use super::in_words;
use crate::texts::{About, Str};

fn field(field: &str) -> Str {
    match field {
        "founded" => "Gründungsjahr",
        "employees" => "Beschäftigtenzahl",
        "place" => "Gemeinde",
        "website" => "Website",
        "status" => "Status",
        _ => "Quellseite",
    }
}

/// The texts.
pub(in crate::texts) const ABOUT: About = About {
    title: "Über den Atlas",
    intro: |companies, clusters, release, date| {
        let clusters = if clusters == 1 {
            "einem Healthtech-Cluster".to_owned()
        } else {
            format!("{} Healthtech-Clustern", in_words(clusters))
        };
        format!(
            "Der Atlas zeigt {companies} Unternehmen aus {clusters}, jede Angabe mit der Seite, die sie belegt. Ausgabe {release} vom {date}."
        )
    },
    contents: "Auf dieser Seite",
    scope: "Umfang",
    scope_text: &[
        "Ein Unternehmen ist verzeichnet, wenn es einen Standort in der Region eines Clusters hat oder vom Cluster gefördert wurde und wenn eine öffentliche Seite sagt, was es im Gesundheitsbereich tut.",
        "Unternehmen, für die Gesundheit ein Nebengeschäft ist, sind gekennzeichnet und bleiben außen vor, solange sie nicht eingeschlossen werden.",
        "Ein übernommenes, weggezogenes oder geschlossenes Unternehmen bleibt mit seinem Status in den Daten: Die Geschichte gehört zum Bild.",
    ],
    scope_counts: |core, adjacent| {
        format!("In dieser Ausgabe: {core} Healthtech-Unternehmen und {adjacent} mit Gesundheit als Nebengeschäft.")
    },
    method: "Methode",
    method_text: &[
        "Die Angaben stammen von öffentlichen Seiten: Clusterorganisationen, Agenturen, Presse, Unternehmen. Jede Zeile nennt ihre Seiten; nichts ist geschätzt, und ein leeres Feld bedeutet „nicht gefunden“.",
        "Jedes Unternehmen hat eine Branche, nach seiner Haupttätigkeit, und beliebig viele Themen.",
        "Ein Ort wird so genau gezeigt, wie er bekannt ist: Ein Unternehmen, von dem nur die Gemeinde veröffentlicht ist, wird nie so gezeichnet, als wäre seine Adresse bekannt.",
        "Amtliche Zahlen stammen von denen, die sie veröffentlicht haben. Sie werden nie aus unseren Zeilen berechnet, und Zahlen verschiedenen Umfangs werden nie zu einer Reihe verbunden.",
        "Dasselbe Programm prüft die Daten vor jeder Ausgabe und beim Öffnen der Seite. Ein fehlerhafter Datensatz wird ausgelassen und benannt; alles Übrige wird gezeigt.",
    ],
    coverage: "Abdeckung und Vollständigkeit",
    coverage_text: "Keine Liste von Healthtech-Unternehmen ist vollständig. So verhält sich unsere zu den amtlichen Zählungen, und für so viele Unternehmen ist jede Angabe bekannt.",
    recorded: "Im Atlas",
    official: "Amtliche Zählung",
    completeness: "Bekannte Angaben",
    field: "Angabe",
    field_name: field,
    course: "Von Ausgabe zu Ausgabe",
    course_hint: "Wie viele Unternehmen jede Ausgabe enthält und von wie vielen jede Angabe bekannt ist.",
    course_open: "Ein Punkt öffnet seine Ausgabe.",
    course_point: |release, figure, count| format!("{release}, {figure}: {count}"),
    release: "Ausgabe",
    sources: "Quellen",
    sources_text: |pages, hosts| {
        format!(
            "Die Angaben zu den Unternehmen beruhen auf {pages} öffentlichen Seiten von {hosts} Websites. Das Blatt jedes Unternehmens nennt die seinen."
        )
    },
    most_cited: "Meistzitierte Websites",
    pages: "Seiten",
    download: "Daten herunterladen",
    download_text: "Die Daten sind offen: eine Datei für Programme und die Tabellen dahinter für Menschen.",
    licences: "Lizenzen",
    licences_text: &[
        "Daten: CC BY 4.0. Freie Nutzung mit Nennung von Healthtech-Atlas als Quelle.",
        "Die verlinkten Seiten gehören denen, die sie veröffentlicht haben.",
    ],
    cite: "Zitierweise",
    citation: |release, date, licence, address| format!("Healthtech-Atlas, Ausgabe {release} ({date}), {licence}, {address}"),
    changes: "Änderungen der Daten",
    no_changes: "Keine Änderung ist verzeichnet.",
    privacy: "Datenschutz",
    privacy_text: &[
        "Der Atlas setzt keine Cookies, lädt nichts von einem anderen Host und sendet nirgendwohin etwas über die Besucher: Filter und Suche laufen im eigenen Browser.",
        "Was zu sehen ist, steht in der Adresszeile; ein Link enthält also die Filter und den Suchtext. Er sollte so geteilt werden, wie man den Text selbst teilen würde.",
        "Der Standort wird beim Browser nur erfragt, wenn „In meiner Nähe“ gedrückt wird, und nur mit Zustimmung. Er wird auf einen Kilometer gerundet und steht wie jeder andere Filter in der Adresse.",
        "Favoriten, gespeicherte Auswahlen und Erscheinungsbild werden nur auf Wunsch auf dem Gerät behalten; dasselbe Kästchen löscht sie dort.",
        "Der Host dieser Website kann Anfragen protokollieren, wie es jeder Webserver tut.",
    ],
    accessibility: "Erklärung zur Barrierefreiheit",
    statement: |date| format!("Diese Erklärung wurde am {date} erstellt. Sie gilt für die gesamte Website in jeder Sprache."),
    standard: "Ziel ist die Konformität mit den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, an denen auch das französische RGAA, das luxemburgische RAWeb und die europäische Norm EN 301 549 gemessen werden.",
    status: "Stand der Konformität",
    status_text: "Teilweise konform, nach Selbstbewertung; eine externe Prüfung hat nicht stattgefunden.",
    tested: "Wie geprüft wurde",
    tested_text: |rules, date, languages, [site, embed, kiosk, file]| {
        format!(
            "Am {date} fand axe-core {rules} nach seinen Regeln für WCAG 2.0 bis 2.2, Stufen A und AA, und für das RGAA keinen Verstoß: auf {site} Seiten der Website (jede Ansicht in {languages} Sprachen, hell und dunkel), {embed} eingebetteten Seiten, {kiosk} des Kiosks und {file} der Ausgabe in einer Datei. Derselbe Durchlauf muss bei jeder Änderung bestehen."
        )
    },
    by_keyboard: "Allein mit der Tastatur getan, ohne dass der Fokus verloren ging oder verdeckt war:",
    tasks: &[
        ("filter", "einen Filter setzen und zurücknehmen"),
        ("chart", "einen Balken eines Diagramms wählen"),
        ("map", "einen Ort auf der Karte öffnen"),
        ("company", "ein Unternehmen öffnen und zur Liste zurückkehren"),
        ("compare", "Unternehmen nebeneinanderstellen"),
        ("export", "die Auswahl als Datei speichern"),
        ("studio", "eine Datei mit Daten im Studio prüfen"),
        ("share", "den Code zum Einbetten erstellen"),
        ("embed", "in einen eingebetteten Atlas hinein- und wieder hinausgehen"),
    ],
    tested_further: "Nichts geht verloren bei 200 %, auf einem Bildschirm von 320 Pixeln, mit erzwungenen Farben oder mit weniger Bewegung. Jedes Diagramm und jede Karte hat eine Tabelle oder Liste gleichen Inhalts, und Farbe ist nie das einzige Zeichen.",
    gaps: "Bekannte Lücken",
    gaps_list: &[
        "Menschen, die auf assistive Technik angewiesen sind, haben die Website noch nicht geprüft.",
        "Nicht übersetzte Texte der Daten erscheinen in einer anderen Sprache und sind als solche ausgezeichnet.",
        "Verlinkte Seiten und Dokumente anderer liegen außerhalb unseres Einflusses.",
        "Wo sich sehr viele Zeichen eine Karte oder ein Netz teilen, ist die Liste daneben mit der Tastatur leichter zu bedienen als das Bild.",
    ],
    contact_text: "Eine Barriere melden oder den Inhalt in anderer Form anfordern:",
    no_contact: "Der Betreiber dieser Kopie hat keinen Kontakt angegeben.",
    remedy: "Bleibt eine Antwort aus, hilft die zuständige Stelle des Landes weiter: der Défenseur des droits in Frankreich, das Informations- und Presseamt der Regierung in Luxemburg, der Föderale Öffentliche Dienst Strategie und Unterstützung in Belgien.",
};
