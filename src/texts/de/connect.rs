//! In German: the partner finder and the network.

use crate::domain::analysis::partner::Stage;
use crate::texts::{Connect, Str};

fn stage(stage: Stage) -> Str {
    match stage {
        Stage::Start => "bis 4 Jahre alt",
        Stage::Growth => "5 bis 9 Jahre alt",
        Stage::Mature => "10 bis 19 Jahre alt",
        Stage::Established => "20 Jahre und älter",
    }
}

/// The texts.
pub(in crate::texts) const CONNECT: Connect = Connect {
    intro: "Sagen Sie, was Sie suchen: passende Einrichtungen, Programme und Unternehmen mit den Gründen und darunter, wer schon mit wem verbunden ist.",
    finder: "Partnersuche",
    seek: "Was suchen Sie?",
    seek_hint: "Eine Einrichtung, ein Können, einen Partner …",
    clear_seek: "Eingabe löschen",
    examples_title: "Zum Beispiel",
    examples: ["Prototypenbau", "Klinische Studie", "Reinraum", "Bioproduktion", "Künstliche Intelligenz", "Finanzierung"],
    more_criteria: "Weitere Kriterien",
    results: "Was passt",
    nothing: |text| format!("Nichts passt zu „{text}“"),
    nothing_hint: "Versuchen Sie ein anderes Wort, eines der Beispiele oben oder die Kriterien unter „Weitere Kriterien“.",
    unfiltered: |count| format!("Filter entfernen; dann passende Unternehmen: {count}"),
    by_word: |text| format!("Nichts passt zu „{text}“ im Ganzen; dies passt zu einzelnen Wörtern davon."),
    named_reason: "der Name enthält Ihre Wörter",
    described_reason: "die Angaben dazu passen zu Ihren Wörtern",
    answers_reason: "bietet, was Sie nennen",
    meant_reason: "bietet etwas Gleichbedeutendes",
    near_reason: |distance| format!("in Ihrer Nähe: etwa {distance} km"),
    distance: |distance, region| format!("etwa {distance} km entfernt ({region})"),
    ended: |year| format!("beendet {year}"),
    in_atlas: "Regionen des Atlas",
    neighbours: "Nachbarregionen",
    all_groups: |count| format!("Alle {count} Gruppen zeigen"),
    largest_groups: "Nur die fünf größten Gruppen zeigen",
    pairs: |count| format!("Paare, die nur miteinander verbunden sind: {count}"),
    for_company: "Für ein Unternehmen",
    no_company: "Keines: einen Bedarf beschreiben",
    described: "Oder einen Bedarf beschreiben",
    describe_hint: "Ohne Thema entscheiden Branche und Angebote.",
    add_topic: "Thema hinzufügen",
    stage: "Entwicklungsstand",
    stage_name: stage,
    region: "Region des Partners",
    offers: "Programme und Einrichtungen",
    home: "Eigene Region",
    any: "Beliebig",
    across: "Jenseits der Grenze zuerst",
    across_hint: "Erfordert ein Unternehmen oder die eigene Region.",
    clear: "Neu beginnen",
    missing: |id| format!("Diese Ausgabe enthält kein Unternehmen „{id}“."),
    unknown: |token| format!("„{token}“ ist den Daten unbekannt und wurde nicht beachtet."),
    ask: "Einen Bedarf eingeben, ein Beispiel wählen oder unter „Weitere Kriterien“ ein Unternehmen.",
    partners: "Mögliche Partner",
    found: |count, shown| match count {
        "1" => "1 Unternehmen passt und wird gezeigt.".to_owned(),
        _ => format!("{count} Unternehmen passen; die ersten {shown} werden gezeigt."),
    },
    related: |names| format!("Bereits verbunden, daher nicht aufgeführt: {names}."),
    none: "Kein Unternehmen passt. Weniger Themen oder weniger Filter können helfen.",
    partners_found: |count| format!("Mögliche Partner: {count}"),
    offers_found: |count| format!("Passende Programme und Einrichtungen: {count}"),
    points: |points| if points == 1 { "1 Punkt".to_owned() } else { format!("{points} Punkte") },
    across_badge: "jenseits der Grenze",
    more: "Mehr anzeigen",
    topics_reason: |count, names| {
        if count == 1 { format!("ein gemeinsames Thema: {names}") } else { format!("{count} gemeinsame Themen: {names}") }
    },
    sector_reason: |sector| format!("passende Branche: {sector}"),
    complement_reason: |sector| format!("Ergänzung aus einer anderen Branche: {sector}"),
    stage_reason: |stage| format!("passender Entwicklungsstand: {stage}"),
    region_reason: |region| format!("passende Region: {region}"),
    partners_reason: |names| format!("arbeitet mit demselben Partner: {names}"),
    programmes_reason: |names| format!("war im selben Programm: {names}"),
    offer_reason: |kind| format!("ist das Gesuchte: {kind}"),
    users_reason: |names| format!("Unternehmen mit denselben Themen haben teilgenommen: {names}"),
    method: "Wie die Rangliste entsteht",
    methods: |[topic, sector, complement, stage, region, partner, programme, offer, user, words, meant, near, near_km]| {
        format!(
            "Punkte: {topic} für jedes gemeinsame Thema, {sector} für die Branche, {complement} für eine andere Branche mit einem gemeinsamen Thema (nur für ein Unternehmen), {stage} für den Entwicklungsstand, {region} für die Region, {partner} für jeden gemeinsamen Partner, {programme} für jedes gemeinsame Programm; bei Programmen {offer} für die gesuchte Art und {user} für jedes teilnehmende Unternehmen mit einem der Themen, höchstens drei. Bei Gleichstand entscheidet die Zahl der gemeinsamen Themen, dann der Name. Unternehmen, die mit dem suchenden schon eine Beziehung haben, bleiben außen vor. Für eingegebene Wörter: {words}, wenn ein Name sie enthält oder ein Angebot sie nennt, {meant}, wenn gleichbedeutende Wörter oder andere Angaben darauf antworten; {near} bei höchstens {near_km} km Entfernung von der eigenen Region. Beendete Angebote stehen am Ende. Sonst zählt nichts."
        )
    },
    network: "Beziehungsnetz",
    network_hint: "Eine Linie ist eine veröffentlichte Beziehung; je mehr Beziehungen, desto größer das Zeichen. Eine Organisation ist ein Ring. Die Anordnung wird allein aus den Daten berechnet: gleiche Daten, gleiches Bild. Wer mindestens drei Beziehungen hat, trägt immer seinen Namen.",
    network_keys: "Pfeiltasten führen zum nächstgelegenen Zeichen in einer Richtung, Bild auf und Bild ab zum vorigen und nächsten der Liste, die Eingabetaste öffnet ein Unternehmen.",
    network_sentence: |actors, relations, parts, leader, degree| {
        format!(
            "{actors} Akteure mit {relations} Beziehungen in {parts} zusammenhängenden Teilen; {leader} hat die meisten: {degree}."
        )
    },
    network_none: "Kein Unternehmen der Auswahl hat eine veröffentlichte Beziehung.",
    node: |name, kind, relations, others| {
        let noun = if relations == 1 { "Beziehung" } else { "Beziehungen" };
        format!("{name}, {kind}: {relations} {noun}, mit {others}")
    },
    company: "Unternehmen",
    outside: "außerhalb der Auswahl",
    actors: "Akteure",
    organisation: "Organisation",
    outside_company: "Unternehmen außerhalb der Auswahl",
    list: "Alle Beziehungen als Liste",
    actor: "Akteur",
    relation: "Beziehung",
    legend: "Arten von Beziehungen",
};
