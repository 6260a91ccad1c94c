//! A small delivery of tables, to which a test adds what it is about.
#![allow(dead_code, reason = "each test file uses a part of it")]

use atlas::domain::import::{Code, Delivery, Problem, SourceFile, check, read};

/// The headings of companies.
pub const COMPANIES: &str = "id,name,cluster,sector,scope,activity_en,activity_fr,tags,founded,employees,employees_year,employees_scope,city,postcode,address,country,website,status,programmes,member,covid_response,covid_response_fr,sources";
const CLUSTERS: &str = "id,name_en,name_fr,region_en,region_fr,country,official_companies,official_year,official_unit_en,official_unit_fr,official_note_en,official_note_fr,basemap,website,source\n\
                        north,North,Nord,North,Nord,LU,,,,,,,,,\nsouth,South,Sud,South,Sud,FR,,,,,,,,,\n";

/// A file of a delivery.
pub fn file(name: &str, text: &str) -> SourceFile {
    SourceFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

/// A small folder of tables, to which a test adds what it is about.
pub fn folder(companies: &str) -> Vec<SourceFile> {
    let places: String = [
        "cluster,name,parent,lat,lon,source",
        "north,Alpha,,49.60,6.10,x",
        "north,Beta,,49.70,6.20,x",
        "north,Gamma,,49.50,6.00,x",
        "north,Delta,,49.65,6.15,x",
        "north,Epsilon,,49.55,6.05,x",
    ]
    .join("\n");
    vec![
        file("release.csv", "id,date,licence\n2026-11,2026-11-22,CC BY 4.0\n"),
        file("clusters.csv", CLUSTERS),
        file("sectors.csv", "id,name_en,name_fr\nmedtech,Devices,Dispositifs\nbiotech,Biotech,Biotech\n"),
        file("tags.csv", "id,name_en,name_fr\nimaging,Imaging,Imagerie\n"),
        file("places.csv", &places),
        file("north/companies.csv", companies),
    ]
}

/// A row of companies with these cells and a source.
pub fn row(id: &str, cells: &[(&str, &str)]) -> String {
    let own = [("id", id), ("name", id), ("cluster", "north"), ("sector", "medtech"), ("scope", "core")];
    let more = [("activity_en", "Makes a thing"), ("activity_fr", "Fait une chose"), ("sources", "https://example.org/a")];
    let cell = |name: &str| {
        let all = cells.iter().chain(&own).chain(&more);
        let text = all.clone().find(|(column, _)| *column == name).map_or("", |(_, text)| *text);
        if text.contains([',', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
    };
    COMPANIES.split(',').map(cell).collect::<Vec<_>>().join(",")
}

/// The files as the import reads them.
pub fn delivery(files: Vec<SourceFile>) -> Delivery {
    read(files, &mut |_| true).unwrap_or_else(|error| panic!("{error:?}"))
}

/// What is wrong with a folder of these companies.
pub fn problems(companies: &str) -> Vec<Problem> {
    check(&delivery(folder(companies)), None)
}

/// A table of companies.
pub fn table(rows: &[String]) -> String {
    format!("{COMPANIES}\n{}\n", rows.join("\n"))
}

/// The only problem of a kind.
pub fn one(problems: &[Problem], code: Code) -> Problem {
    let found: Vec<&Problem> = problems.iter().filter(|problem| problem.code == code).collect();
    assert_eq!(found.len(), 1, "{code:?} in {problems:#?}");
    found[0].clone()
}
