//! In Dutch: the studio.

use super::{companies, n};
use crate::texts::Studio;

/// The texts.
pub(in crate::texts) const STUDIO: Studio = Studio {
    title: "Studio",
    intro: "Van uw rekenblad naar een nieuwe editie van de atlas: zet de tabellen neer, lees wat er niet klopt, zie wat er verandert, bekijk de hele atlas met de nieuwe gegevens en sla de editie op.",
    steps: &[
        "Sla de sjabloonwerkmap op: die bevat de gepubliceerde gegevens. Wijzig rijen of voeg ze toe; laat een cel leeg als er niets bekend is.",
        "Zet de werkmap hier neer, of de map met CSV-tabellen. Elk probleem wordt genoemd met bestand, blad, rij en kolom, en met wat er te doen is.",
        "Vergelijk met de gepubliceerde editie en bekijk de atlas met de nieuwe gegevens, alleen in dit tabblad.",
        "Sla het archief van de editie op. Wie de site beheert pakt het uit in de map data/, en alle bezoekers zien de nieuwe editie.",
    ],
    private: "De bestanden blijven op dit apparaat: de pagina leest ze zelf en verstuurt niets.",
    no_worker: "De studio heeft de site nodig: deze uitgave bevat het programma niet dat rekenbladen leest. Open de atlas op het openbare adres.",
    drop: "Zet hier bestanden of een map neer",
    drop_hint: "XLSX, ODS, CSV of de gegevens van een atlas (JSON). Hoogstens 200 MB per bestand en 200.000 rijen in totaal.",
    choose_files: "Bestanden kiezen",
    choose_folder: "Map kiezen",
    template: "Sjabloonwerkmap opslaan",
    reading: |file, done, files, rows| {
        format!("{file} wordt gelezen: bestand {} van {files}, {} {}", done + 1, n(rows), if rows == 1 { "rij" } else { "rijen" })
    },
    checking: "Elke rij wordt gecontroleerd…",
    comparing: "Vergelijken met de gepubliceerde editie…",
    writing: "Het bestand wordt geschreven…",
    cancel: "Annuleren",
    cancelled: "Geannuleerd. Er is niets gewijzigd.",
    not_loaded: "Het programma dat rekenbladen leest kon niet worden geladen. Controleer de verbinding en probeer het opnieuw.",
    stopped: "Het programma dat rekenbladen leest is halverwege gestopt, waarschijnlijk door gebrek aan geheugen. Uw bestanden zijn ongewijzigd; sluit andere tabbladen en probeer het opnieuw, of lever minder rijen.",
    unreadable: |file| {
        format!("De browser kon “{file}” niet lezen: het is misschien verplaatst, gewijzigd of beveiligd. Kies het opnieuw.")
    },
    too_large: |file, megabytes, limit| {
        format!(
            "“{file}” is {megabytes} MB, en hoogstens {limit} MB wordt gelezen. Splits de tabel, of verwijder afbeeldingen uit de werkmap."
        )
    },
    no_published: "De gepubliceerde editie kon niet worden geladen, dus er is niets om mee te vergelijken. Controleer de verbinding en open de bestanden opnieuw.",
    nothing_to_read: "Geen van de bestanden bevat een tabel van de atlas. Wat er wel in staat, leest u hieronder.",
    no_company: "De editie zou geen bedrijf bevatten. Herstel eerst de meldingen die als fout zijn gemarkeerd.",
    no_cell: "Deze cel bestaat niet meer. Open de bestanden opnieuw.",
    not_made: |reason| format!("Het bestand kon niet worden gemaakt: {reason}"),
    start_again: "Andere bestanden openen",
    result: "Wat er is gelezen",
    summary: |count, tables, release| {
        let of = if release.is_empty() { String::new() } else { format!(", editie {release}") };
        format!("{} in {} {}{of}.", companies(count), n(tables), if tables == 1 { "tabel" } else { "tabellen" })
    },
    weights: [
        |count| format!("{} {}", n(count), if count == 1 { "fout" } else { "fouten" }),
        |count| format!("{} {}", n(count), if count == 1 { "waarschuwing" } else { "waarschuwingen" }),
        |count| format!("{} {}", n(count), if count == 1 { "opmerking" } else { "opmerkingen" }),
    ],
    weight: ["Fout", "Waarschuwing", "Opmerking"],
    colon: ": ",
    nothing_wrong: "Niets te herstellen: alle rijen zijn in orde.",
    messages: "Meldingen",
    show_in_table: "In de tabel tonen",
    more: |count| format!("en nog {}, in het bestand met meldingen", n(count)),
    changes: "Wat er verandert",
    changes_of: |kind| match kind {
        "arrivals" => "Nieuwe bedrijven",
        "departures" => "Bedrijven die er niet meer zijn",
        "moves" => "Verhuisd",
        "renamings" => "Van naam veranderd",
        "facts" => "Gewijzigde feiten",
        _ => "Totalen",
    },
    against: |release| format!("Ten opzichte van de gepubliceerde editie {release}:"),
    no_change: "Er verandert niets ten opzichte van de gepubliceerde editie.",
    all_clusters: "alle clusters",
    empty: "leeg",
    columns: ["Bedrijf", "Cluster", "Veld", "Voor", "Na"],
    preview: "De atlas met deze gegevens bekijken",
    preview_hint: "Alle weergaven tonen de nieuwe gegevens, alleen in dit tabblad. Rijen met fouten worden weggelaten.",
    preview_errors: "Er zijn fouten: herstel ze voordat u publiceert.",
    previewing: |name| format!("Voorbeeld: u ziet de gegevens van “{name}”, alleen in dit tabblad. Er is niets gepubliceerd."),
    preview_leave: "Voorbeeld beëindigen",
    back: "Terug naar de studio",
    tables: "Afzonderlijke cellen bewerken",
    table: "Tabel",
    only_marked: "Alleen rijen met meldingen",
    rows_shown: |from, to, total| format!("Rijen {} tot {} van {}", n(from), n(to), n(total)),
    earlier: "Vorige rijen",
    later: "Volgende rijen",
    row: "Rij",
    cell: |column, row| format!("{column}, rij {row}"),
    undo: "Ongedaan maken",
    redo: "Opnieuw doen",
    edits: |count| match count {
        0 => "Er is geen cel gewijzigd.".to_owned(),
        1 => "Er is 1 cel gewijzigd; die staat in elk bestand dat u opslaat.".to_owned(),
        _ => format!("Er zijn {} cellen gewijzigd; die staan in elk bestand dat u opslaat.", n(count)),
    },
    take_away: "Opslaan",
    product: |id| match id {
        "archive" => {
            ["Archief van de editie", "Voor wie de site beheert: uitpakken in data/. Rijen met fouten worden weggelaten."]
        }
        "marked" => ["Gemarkeerde werkmap", "Uw tabellen, met gekleurde en uitgelegde cellen."],
        "report" => ["Verslag van de wijzigingen", "Wat er verandert ten opzichte van de gepubliceerde editie (Markdown)."],
        "messages" => ["Meldingen als tabel", "Elke melding met bestand, blad, rij en kolom (CSV)."],
        _ => ["Sjabloonwerkmap", "De gepubliceerde gegevens, klaar om te bewerken."],
    },
    saved: |file| format!("Opgeslagen: {file}"),
    keep: "Dit concept op dit apparaat bewaren",
    keep_note: "Anders worden bestanden en gewijzigde cellen vergeten zodra de pagina sluit.",
    keep_refused: "Deze browser laat de pagina het concept niet bewaren. Het blijft tot de pagina sluit; sla in plaats daarvan de gemarkeerde werkmap op.",
    restore: |name| format!("Op dit apparaat wordt een concept bewaard: “{name}”."),
    restore_open: "Concept openen",
    restore_forget: "Vergeten",
};
