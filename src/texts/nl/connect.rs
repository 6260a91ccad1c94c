//! In Dutch: the partner finder and the network.

use crate::domain::analysis::partner::Stage;
use crate::texts::{Connect, Str};

fn stage(stage: Stage) -> Str {
    match stage {
        Stage::Start => "tot 4 jaar oud",
        Stage::Growth => "5 tot 9 jaar oud",
        Stage::Mature => "10 tot 19 jaar oud",
        Stage::Established => "20 jaar en ouder",
    }
}

/// The texts.
pub(in crate::texts) const CONNECT: Connect = Connect {
    intro: "Zeg wat u zoekt: passende voorzieningen, programma’s en bedrijven met de redenen, en daaronder wie al met wie verbonden is.",
    finder: "Partnerzoeker",
    seek: "Wat zoekt u?",
    seek_hint: "Een voorziening, een vaardigheid, een partner …",
    clear_seek: "Zoekopdracht wissen",
    examples_title: "Bijvoorbeeld",
    examples: ["Prototyping", "Klinische studie", "Cleanroom", "Bioproductie", "Artificiële intelligentie", "Financiering"],
    more_criteria: "Meer criteria",
    results: "Wat past",
    nothing: |text| format!("Niets past bij “{text}”"),
    nothing_hint: "Probeer een ander woord, een van de voorbeelden hierboven of de criteria onder “Meer criteria”.",
    unfiltered: |count| format!("Filters verwijderen; bedrijven die dan passen: {count}"),
    by_word: |text| format!("Niets past bij “{text}” als geheel; dit past bij afzonderlijke woorden ervan."),
    named_reason: "de naam bevat uw woorden",
    described_reason: "wat erover vermeld is, past bij uw woorden",
    answers_reason: "biedt wat u noemt",
    meant_reason: "biedt iets met dezelfde betekenis",
    near_reason: |distance| format!("dicht bij u: ongeveer {distance} km"),
    distance: |distance, region| format!("op ongeveer {distance} km ({region})"),
    ended: |year| format!("beëindigd in {year}"),
    in_atlas: "Regio’s van de atlas",
    neighbours: "Buurregio’s",
    all_groups: |count| format!("Alle {count} groepen tonen"),
    largest_groups: "Alleen de vijf grootste groepen tonen",
    pairs: |count| format!("Paren die alleen met elkaar verbonden zijn: {count}"),
    for_company: "Voor een bedrijf",
    no_company: "Geen: een behoefte beschrijven",
    described: "Of een behoefte beschrijven",
    describe_hint: "Zonder thema beslissen de sector en het aanbod.",
    add_topic: "Thema toevoegen",
    stage: "Fase",
    stage_name: stage,
    region: "Regio van de partner",
    offers: "Programma’s en voorzieningen",
    home: "Eigen regio",
    any: "Geen voorkeur",
    across: "Eerst over de grens",
    across_hint: "Vereist een bedrijf of de eigen regio.",
    clear: "Opnieuw beginnen",
    missing: |id| format!("Deze editie bevat geen bedrijf “{id}”."),
    unknown: |token| format!("“{token}” komt in de gegevens niet voor en is genegeerd."),
    ask: "Typ een behoefte, kies een voorbeeld of kies een bedrijf onder “Meer criteria”.",
    partners: "Mogelijke partners",
    found: |count, shown| match count {
        "1" => "1 bedrijf past en wordt getoond.".to_owned(),
        _ => format!("{count} bedrijven passen; de eerste {shown} worden getoond."),
    },
    related: |names| format!("Al verbonden, dus niet vermeld: {names}."),
    none: "Geen enkel bedrijf past. Minder thema’s of minder filters kunnen helpen.",
    partners_found: |count| format!("Mogelijke partners: {count}"),
    offers_found: |count| format!("Passende programma’s en voorzieningen: {count}"),
    points: |points| if points == 1 { "1 punt".to_owned() } else { format!("{points} punten") },
    across_badge: "over de grens",
    more: "Meer tonen",
    topics_reason: |count, names| {
        if count == 1 {
            format!("één gemeenschappelijk thema: {names}")
        } else {
            format!("{count} gemeenschappelijke thema’s: {names}")
        }
    },
    sector_reason: |sector| format!("past bij de sector: {sector}"),
    complement_reason: |sector| format!("vult aan vanuit een andere sector: {sector}"),
    stage_reason: |stage| format!("past bij de fase: {stage}"),
    region_reason: |region| format!("past bij de regio: {region}"),
    partners_reason: |names| format!("werkt met dezelfde partner: {names}"),
    programmes_reason: |names| format!("nam deel aan hetzelfde programma: {names}"),
    offer_reason: |kind| format!("is wat wordt gezocht: {kind}"),
    users_reason: |names| format!("bedrijven met de gekozen thema’s namen deel: {names}"),
    method: "Hoe de lijst is gerangschikt",
    methods: |[topic, sector, complement, stage, region, partner, programme, offer, user, words, meant, near, near_km]| {
        format!(
            "Punten: {topic} per gemeenschappelijk thema, {sector} voor de sector, {complement} voor een andere sector met een gemeenschappelijk thema (alleen voor een bedrijf), {stage} voor de fase, {region} voor de regio, {partner} per gemeenschappelijke partner, {programme} per gemeenschappelijk programma; voor programma’s {offer} voor de gezochte soort en {user} per bedrijf met een van de thema’s dat deelnam, hoogstens drie. Bij een gelijke score beslist het aantal gemeenschappelijke thema’s, daarna de naam. Bedrijven die al een relatie hebben met het bedrijf dat zoekt, zijn weggelaten. Voor getypte woorden: {words} als een naam ze bevat of een aanbod ze noemt, {meant} als woorden met dezelfde betekenis of andere gegevens erbij passen; {near} binnen {near_km} km van de eigen regio. Beëindigd aanbod komt het laatst. Niets anders telt mee."
        )
    },
    network: "Netwerk van relaties",
    network_hint: "Een lijn is een gepubliceerde relatie; hoe meer relaties, hoe groter de markering. Een organisatie is een ring. De indeling wordt uit de gegevens alleen berekend: gelijke gegevens geven een gelijk beeld. Wie minstens drie relaties heeft, draagt altijd zijn naam.",
    network_keys: "De pijltjestoetsen gaan naar de dichtstbijzijnde markering in een richting, Page Up en Page Down naar de vorige en de volgende van de lijst, Enter opent een bedrijf.",
    network_sentence: |actors, relations, parts, leader, degree| {
        format!(
            "Actoren: {actors}, relaties: {relations}, samenhangende delen: {parts}; {leader} heeft de meeste relaties: {degree}."
        )
    },
    network_none: "Geen enkel bedrijf van de selectie heeft een gepubliceerde relatie.",
    node: |name, kind, relations, others| {
        let noun = if relations == 1 { "relatie" } else { "relaties" };
        format!("{name}, {kind}: {relations} {noun}, met {others}")
    },
    company: "bedrijf",
    outside: "buiten de selectie",
    actors: "Actoren",
    organisation: "Organisatie",
    outside_company: "Bedrijf buiten de selectie",
    list: "Alle relaties als lijst",
    actor: "Actor",
    relation: "Relatie",
    legend: "Soorten relaties",
};
