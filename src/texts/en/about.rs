//! In English: the page about the atlas.

use super::{in_words, s};
use crate::texts::{About, Str};

fn field(field: &str) -> Str {
    match field {
        "founded" => "founding year",
        "employees" => "headcount",
        "place" => "locality",
        "website" => "web site",
        "status" => "status",
        _ => "source page",
    }
}

/// The texts.
pub(in crate::texts) const ABOUT: About = About {
    title: "About the atlas",
    intro: |companies, clusters, release, date| {
        let clusters = format!("{} healthtech cluster{}", in_words(clusters), s(clusters));
        format!(
            "The atlas shows {companies} companies of {clusters}, each fact with the page that states it. Release {release} of {date}."
        )
    },
    contents: "On this page",
    scope: "Scope",
    scope_text: &[
        "A company is listed if it has a site in the region of a cluster, or was supported by the cluster, and if a public page says what it does in health.",
        "Companies for which health is a side line are marked as such and left out unless you include them.",
        "A company that was bought, moved away or closed stays in the data with its status: the history is part of the picture.",
    ],
    scope_counts: |core, adjacent| {
        format!("In this release: {core} healthtech companies and {adjacent} with health as a side line.")
    },
    method: "Method",
    method_text: &[
        "The facts were collected from public pages: cluster organisations, agencies, press, companies. Each row names the pages behind it; nothing is estimated, and an empty field means “not found”.",
        "Each company has one sector, by what it mainly does, and any number of topics.",
        "A place is shown as precisely as it is known: a company of which only the locality is published is never drawn as if its address were known.",
        "Official figures come from whoever published them. They are never computed from our rows, and figures of different scope are never joined in one series.",
        "The same program checks the data before each release and when the page opens. A faulty record is left out and named; the rest is shown.",
    ],
    coverage: "Coverage and completeness",
    coverage_text: "No list of healthtech companies is complete. This is how ours compares with the official counts, and how many companies have each fact.",
    recorded: "In the atlas",
    official: "Official count",
    completeness: "Facts known",
    field: "Fact",
    field_name: field,
    course: "From release to release",
    course_hint: "How many companies each release holds, and of how many each fact is known.",
    course_open: "A point opens its release.",
    course_point: |release, figure, count| format!("{release}, {figure}: {count}"),
    release: "Release",
    sources: "Sources",
    sources_text: |pages, hosts| {
        format!("The companies rest on {pages} public pages of {hosts} web sites. Each company’s panel lists its own.")
    },
    most_cited: "Most cited web sites",
    pages: "Pages",
    download: "Download the data",
    download_text: "The data are open: one file for the programs, and the tables behind it for people.",
    licences: "Licences",
    licences_text: &[
        "Data: CC BY 4.0. Use them freely and name Healthtech Atlas as the source.",
        "The pages that are linked belong to their publishers.",
    ],
    cite: "How to cite",
    citation: |release, date, licence, address| format!("Healthtech Atlas, release {release} ({date}), {licence}, {address}"),
    changes: "Changes of the data",
    no_changes: "No change is recorded.",
    privacy: "Privacy",
    privacy_text: &[
        "The atlas sets no cookie, loads nothing from another host and sends nothing about you anywhere: filtering and searching happen in your browser.",
        "What you see is in the address bar, so a link holds your filters and your search text: share it as you would share the text itself.",
        "Where you are is asked of your browser only when you press “Around me”, and only if you allow it. It is rounded to a kilometre and stands in the address like any other filter.",
        "Favourites, saved selections and the appearance are kept on your device only if you ask for it; the same box deletes them there.",
        "The host of this site may log requests as every web server does.",
    ],
    accessibility: "Accessibility statement",
    statement: |date| format!("This statement was drawn up on {date}. It covers the whole site in every language."),
    standard: "The aim is conformity with the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, by which the French RGAA and the Luxembourg RAWeb and the European standard EN 301 549 are measured.",
    status: "State of conformity",
    status_text: "Partially conforming, by self-assessment; no outside audit has taken place.",
    tested: "How it was tested",
    tested_text: |rules, date, languages, [site, embed, kiosk, file]| {
        format!(
            "On {date} axe-core {rules} found nothing by its rules for WCAG 2.0 to 2.2, levels A and AA, and for the RGAA: in {site} pages of the site (every view in {languages} languages, light and dark), {embed} of embeds, {kiosk} of the kiosk and {file} of the one-file edition. The same run must pass at each change."
        )
    },
    by_keyboard: "Done by keyboard alone, without the focus being lost or covered:",
    tasks: &[
        ("filter", "setting a filter and taking it back"),
        ("chart", "choosing a bar of a chart"),
        ("map", "opening a place on the map"),
        ("company", "opening a company and returning to the list"),
        ("compare", "setting companies side by side"),
        ("export", "saving the selection as a file"),
        ("studio", "checking a file of data in the studio"),
        ("share", "making the code of an embed"),
        ("embed", "entering an embed and leaving it again"),
    ],
    tested_further: "Nothing is lost at 200 %, on a screen of 320 pixels, in forced colours or with reduced motion. Every chart and map has a table or a list with the same content, and colour is never the only sign.",
    gaps: "Known gaps",
    gaps_list: &[
        "It has not yet been tested by people who rely on assistive technology.",
        "Texts of the data that were not translated are shown in another language, marked as such.",
        "Linked pages and documents of others are outside our control.",
        "Where very many marks share a map or a network, the list beside it is easier to use by keyboard than the picture.",
    ],
    contact_text: "Tell us about a barrier or ask for the content in another form:",
    no_contact: "The operator of this copy has not given a contact.",
    remedy: "If you get no answer, you can turn to the body of your country: the Défenseur des droits in France, the Information and Press Service in Luxembourg, the Federal Public Service Policy and Support in Belgium.",
};
