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
    intro: "Partner für ein Unternehmen oder einen beschriebenen Bedarf finden und sehen, wer schon mit wem verbunden ist. Filter gelten hier wie überall.",
    finder: "Partnersuche",
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
    ask: "Ein Unternehmen wählen oder einen Bedarf beschreiben, um eine Rangliste zu erhalten.",
    partners: "Mögliche Partner",
    found: |count, shown| match count {
        "1" => "1 Unternehmen passt und wird gezeigt.".to_owned(),
        _ => format!("{count} Unternehmen passen; die ersten {shown} werden gezeigt."),
    },
    related: |names| format!("Bereits verbunden, daher nicht aufgeführt: {names}."),
    none: "Kein Unternehmen passt. Weniger Themen oder weniger Filter können helfen.",
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
    methods: |[topic, sector, complement, stage, region, partner, programme, offer, user]| {
        format!(
            "Punkte: {topic} für jedes gemeinsame Thema, {sector} für die Branche, {complement} für eine andere Branche mit einem gemeinsamen Thema (nur für ein Unternehmen), {stage} für den Entwicklungsstand, {region} für die Region, {partner} für jeden gemeinsamen Partner, {programme} für jedes gemeinsame Programm; bei Programmen {offer} für die gesuchte Art und {user} für jedes teilnehmende Unternehmen mit einem der Themen, höchstens drei. Bei Gleichstand entscheidet die Zahl der gemeinsamen Themen, dann der Name. Unternehmen, die mit dem suchenden schon eine Beziehung haben, bleiben außen vor. Sonst zählt nichts."
        )
    },
    network: "Beziehungsnetz",
    network_hint: "Eine Linie ist eine veröffentlichte Beziehung; je mehr Beziehungen, desto größer das Zeichen. Eine Organisation ist ein Ring. Die Anordnung wird allein aus den Daten berechnet: gleiche Daten, gleiches Bild.",
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
    list: "Alle Beziehungen als Liste",
    actor: "Akteur",
    relation: "Beziehung",
    legend: "Arten von Beziehungen",
};
