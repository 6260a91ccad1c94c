//! The tool on the command line: what it answers, with which exit code, and that it leaves no half of a file.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The tool, about to run in the repository.
fn tool(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_atlas-data"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// What the tool answers.
fn run(arguments: &[&str]) -> Output {
    tool(arguments).output().unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
}

#[test]
fn a_reader_who_has_enough_ends_it_in_peace() {
    let mut child =
        tool(&["stats"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap_or_else(|error| panic!("{error}"));
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap_or_else(|error| panic!("{error}"));
    assert!(ended.status.success() && ended.stderr.is_empty(), "{}", said(&ended));
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn fixture(name: &str) -> String {
    format!("tests/fixture/import/{name}")
}

/// An empty folder of this test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    path
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn exit_codes_say_what_happened() {
    for (arguments, code) in [
        (vec!["check", &fixture("whole.xlsx")], 0),
        (vec!["check", &fixture("openpyxl.xlsx")], 1),
        (vec!["check", &fixture("password.xlsx")], 1),
        (vec!["check", "no/such/folder"], 3),
        (vec!["export", &fixture("whole.xlsx"), "--to", "json", "--out", "/proc/no-such-folder/x.json"], 3),
        (vec!["publish"], 2),
        (vec!["check", "--lang", "xx"], 2),
        (vec!["--help"], 0),
    ] {
        let output = run(&arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
        assert!(said(&output).len() > 20, "{arguments:?} says what it did");
    }
    let help = said(&run(&["--help"]));
    for word in ["check", "build", "diff", "export", "schema", "stats", "Exit codes"] {
        assert!(help.contains(word), "{word} in {help}");
    }
}

#[test]
fn problems_are_told_in_the_language_that_was_asked_for_and_as_json() {
    let german = said(&run(&["check", &fixture("password.xlsx"), "--lang", "de"]));
    assert!(german.contains("Passwort"), "{german}");
    let output = run(&["check", &fixture("openpyxl.xlsx"), "--format", "json"]);
    let value: Value = serde_json::from_slice(&output.stderr).unwrap_or_else(|error| panic!("{error}: {}", said(&output)));
    let problems = value["problems"].as_array().cloned().unwrap_or_default();
    let never = problems.iter().find(|problem| problem["code"] == "never-calculated");
    assert_eq!(never.map(|problem| (&problem["sheet"], &problem["row"])), Some((&Value::from("Entreprises"), &Value::from(3))));
}

#[test]
fn a_build_writes_what_it_compares_and_nothing_beside() {
    let out = folder("build");
    let built = run(&["build", &fixture("whole.xlsx"), "--out", &text(&out)]);
    assert_eq!(built.status.code(), Some(0), "{}", said(&built));
    let mut names: Vec<String> = std::fs::read_dir(&out)
        .into_iter()
        .flatten()
        .flatten()
        .map(|one| one.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(names.contains(&"atlas.json".to_owned()) && names.iter().all(|name| !name.contains("part")), "{names:?}");
    let check = |file: &str| run(&["build", &fixture(file), "--check", "--out", &text(&out)]).status.code();
    assert_eq!((check("whole.xlsx"), check("libreoffice.ods")), (Some(0), Some(0)));
    for stale in ["schema.json", "atlas.json"] {
        let before = std::fs::read(out.join(stale)).unwrap_or_default();
        std::fs::write(out.join(stale), "{}").unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(check("whole.xlsx"), Some(1), "{stale}");
        std::fs::write(out.join(stale), before).unwrap_or_else(|error| panic!("{error}"));
    }
    assert_eq!(run(&["build", &fixture("openpyxl.xlsx"), "--out", &text(&out.join("bad"))]).status.code(), Some(1));
    assert!(!out.join("bad").exists(), "nothing is written from data with errors");
}

#[test]
fn a_new_release_keeps_the_one_whose_place_it_takes_and_tells_what_it_changed() {
    let (out, tables) = (folder("releases"), folder("tables"));
    let build = |from: &str, more: &[&str]| run(&[&["build", from, "--out", &text(&out)], more].concat());
    let json = |name: &str| -> Value {
        let bytes = std::fs::read(out.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    assert_eq!(build(&fixture("whole.xlsx"), &[]).status.code(), Some(0));
    let first = json("atlas.json");
    let id = first["release"]["id"].as_str().unwrap_or_default().to_owned();
    assert_eq!(json("revision.json")["revision"]["since"], "");
    // The same tables as a later release, with a company less.
    run(&["export", &fixture("whole.xlsx"), "--to", "csv", "--out", &text(&tables)]);
    let change = |name: &str, change: &dyn Fn(&str) -> String| {
        let path = tables.join(name);
        let before = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let after = change(&before);
        assert_ne!(before, after, "{name}");
        std::fs::write(path, after).unwrap_or_else(|error| panic!("{name}: {error}"));
    };
    change("release.csv", &|text| text.replace(&id, "2999-01"));
    change("north/companies.csv", &|text| text.split_inclusive('\n').filter(|line| !line.starts_with("beta,")).collect());
    let second = build(&text(&tables), &[]);
    assert_eq!(second.status.code(), Some(0), "{}", said(&second));
    assert_eq!(json(&format!("releases/{id}/atlas.json")), first, "the former release is kept as it was");
    assert!(out.join(format!("releases/{id}/context.json")).is_file());
    let revision = &json("revision.json")["revision"];
    assert_eq!((&revision["since"], revision["departures"].as_array().map(Vec::len)), (&Value::from(id.as_str()), Some(1)));
    let listed = &json("releases/index.json")["releases"];
    let counts: Vec<_> =
        listed.as_array().into_iter().flatten().map(|one| (&one["id"], &one["companies"], &one["path"])).collect();
    let path = Value::from(format!("data/releases/{id}/"));
    assert_eq!(
        counts,
        [(&Value::from("2999-01"), &Value::from(1), &Value::from("data/")), (&Value::from(id.as_str()), &Value::from(2), &path)]
    );
    assert_eq!(revision["releases"], *listed);
    // Another build of the same release keeps nothing more.
    assert_eq!(build(&text(&tables), &["--check"]).status.code(), Some(0));
    assert!(!out.join("releases/2999-01").exists());
    // A release that cannot be read is not written over by another one, and stays as it is.
    let (path, before) = (out.join("atlas.json"), json("atlas.json").to_string());
    let (cut, _) = before.split_at(before.len() / 2);
    std::fs::write(&path, cut).unwrap_or_else(|error| panic!("{error}"));
    change("release.csv", &|text| text.replace("2999-01", "2999-02"));
    let third = build(&text(&tables), &[]);
    assert!(third.status.code() == Some(1) && said(&third).contains("atlas.json"), "{}", said(&third));
    assert_eq!(std::fs::read_to_string(&path).ok().as_deref(), Some(cut));
    std::fs::remove_file(&path).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(build(&text(&tables), &[]).status.code(), Some(0), "where there is none, none is lost");
    assert_eq!(json("revision.json")["revision"]["since"], Value::from(id.as_str()));
}

#[test]
fn every_export_is_written_and_what_can_be_read_reads_the_same() {
    let out = folder("export");
    let file = |name: &str| text(&out.join(name));
    for (to, name) in
        [("csv", "tables"), ("xlsx", "book.xlsx"), ("json", "atlas.json"), ("geojson", "a.geojson"), ("json-ld", "a.jsonld")]
    {
        let output = run(&["export", &fixture("whole.xlsx"), "--to", to, "--out", &file(name)]);
        assert_eq!(output.status.code(), Some(0), "{to}: {}", said(&output));
    }
    for name in ["tables", "book.xlsx", "atlas.json"] {
        let output = run(&["diff", &fixture("whole.xlsx"), &file(name), "--format", "json"]);
        let diff: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{name}: {error}"));
        for list in ["arrivals", "departures", "moves", "renamings", "changes", "totals"] {
            assert_eq!(diff[list], Value::Array(Vec::new()), "{name}: {list}");
        }
    }
    let linked: Value = serde_json::from_slice(&std::fs::read(out.join("a.jsonld")).unwrap_or_default()).unwrap_or_default();
    assert_eq!(linked.as_array().map(Vec::len), Some(2));
}

#[test]
fn schemas_name_every_field_of_the_committed_release() {
    let schema: Value = serde_json::from_slice(&run(&["schema"]).stdout).unwrap_or_default();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let path = format!("{}/public/data/atlas.json", env!("CARGO_MANIFEST_DIR"));
    let data: Value = serde_json::from_slice(&std::fs::read(path).unwrap_or_default()).unwrap_or_default();
    for (list, records) in data.as_object().into_iter().flatten().filter(|(list, _)| *list != "schema" && *list != "release") {
        let known = &schema["properties"][list]["items"]["properties"];
        for record in records.as_array().into_iter().flatten() {
            for field in record.as_object().into_iter().flatten().map(|(field, _)| field) {
                assert!(known.get(field).is_some(), "{list}.{field}");
            }
        }
    }
    let table: Value = serde_json::from_slice(&run(&["schema", "companies"]).stdout).unwrap_or_default();
    let sector = table["fields"].as_array().into_iter().flatten().find(|field| field["name"] == "status");
    assert_eq!(sector.map(|field| field["constraints"]["enum"][0].clone()), Some(Value::from("active")));
    assert_eq!(run(&["schema", "nothing"]).status.code(), Some(1));
}

#[test]
fn figures_and_marked_copies_are_given() {
    let out = folder("marked");
    let (book, list) = (text(&out.join("marked.xlsx")), text(&out.join("problems.csv")));
    run(&["check", &fixture("openpyxl.xlsx"), "--marked", &book, "--list", &list, "--lang", "fr"]);
    let csv = std::fs::read_to_string(out.join("problems.csv")).unwrap_or_default();
    assert!(csv.starts_with('\u{feff}') && csv.contains("gravité") && csv.contains("never-calculated"), "{csv}");
    assert!(std::fs::read(out.join("marked.xlsx")).unwrap_or_default().starts_with(b"PK"));
    let stats = said(&run(&["stats"]));
    assert!(stats.contains("weakest rows") && stats.contains("founded"), "{stats}");
}
