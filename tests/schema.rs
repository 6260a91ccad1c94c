//! The published schemas: they are what the tool writes, they hold for every committed file, and they refuse what the application
//! leaves out.

use atlas::domain::data::context;
use atlas::domain::data::dataset::{complete, joined, parse};
use atlas::domain::data::export::{Statement, release};
use atlas::domain::import::{self, SourceFile, json_schema};
use jsonschema::Validator;
use serde_json::{Value, json};

fn text(name: &str) -> String {
    let path = format!("{}/public/data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn file(name: &str) -> Value {
    serde_json::from_str(&text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn validator(schema: &Value) -> Validator {
    jsonschema::validator_for(schema).unwrap_or_else(|error| panic!("{error}"))
}

fn errors(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_published_schema_is_that_of_the_tool_and_holds_for_every_committed_file() {
    assert_eq!(file("schema.json"), json_schema(), "run: cargo atlas-data build");
    let published = validator(&file("schema.json"));
    for name in ["atlas.json", "details.json", "context.json", "releases/2026-11/atlas.json", "releases/2026-11/context.json"] {
        assert_eq!(errors(&published, &file(name)), Vec::<String>::new(), "{name}");
    }
    assert!(jsonschema::meta::is_valid(&file("schema.json")), "the schema is one itself");
}

#[test]
fn wrong_records_fail() {
    let published = validator(&file("schema.json"));
    let wrong: [(&str, &str, Value); 13] = [
        ("atlas.json", "/schema", json!(2)),
        ("atlas.json", "/release", json!({ "id": "2026-12" })),
        ("atlas.json", "/companies", Value::Null),
        ("atlas.json", "/companies/0/id", json!("No Slug")),
        ("atlas.json", "/companies/0/scope", json!("side")),
        ("atlas.json", "/companies/0/location/lat", json!(91)),
        ("atlas.json", "/companies/0/activity", json!("a text of no language")),
        ("atlas.json", "/clusters/0/official/year", json!(20_251)),
        ("details.json", "/companies/0/sources/0", json!("javascript:alert(1)")),
        ("details.json", "/facts/0", json!({ "id": "a", "field": "founded", "source": "https://example.org/a" })),
        ("context.json", "/milestones/0/date", json!("March 2020")),
        ("context.json", "/milestones/0/kind", json!("hospital")),
        ("context.json", "/indicators/0/value", json!("131")),
    ];
    for (name, pointer, value) in wrong {
        let mut changed = file(name);
        *changed.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        let found = errors(&published, &changed);
        assert!(found.iter().any(|error| error.contains(pointer)), "{name} {pointer}: {found:?}");
    }
}

/// Whether the application leaves out the first record of a list, for a field that is missing.
fn is_left_out(whole: &Value, list: &str, field: &str) -> bool {
    let text = whole.to_string();
    let clusters: Vec<String> = file("atlas.json")["clusters"].as_array().into_iter().flatten().map(id).collect();
    let issues = match context::LISTS.contains(&list) {
        true => context::parse(&text, &clusters).map(|(_, issues)| issues),
        false => parse(&text).map(|loaded| loaded.issues),
    };
    let issues = issues.unwrap_or_else(|error| panic!("{list}.{field}: {error:?}"));
    issues.iter().any(|issue| issue.origin.list == list && issue.origin.row == 1 && issue.field == field)
}

fn id(record: &Value) -> String {
    record["id"].as_str().unwrap_or_default().to_owned()
}

/// The same with a few records of each list but those that others name.
fn few(mut data: Value) -> Value {
    for (list, records) in data.as_object_mut().into_iter().flatten() {
        if !["clusters", "sectors", "tags", "places", "programmes"].contains(&list.as_str()) {
            // Of several clusters, for one of them is made unsound.
            let kept = records.as_array().into_iter().flatten().step_by(100).cloned();
            *records = if records.is_array() { kept.collect() } else { records.clone() };
        }
    }
    data
}

#[test]
fn fields_that_the_schema_asks_for_are_those_without_which_a_record_is_left_out() {
    let published = validator(&json_schema());
    let whole = joined(file("atlas.json"), &file("details.json")).unwrap_or_else(|| panic!("the halves are one release"));
    let context = file("context.json");
    let mut tried = 0;
    for data in [few(whole), few(context)] {
        for (list, records) in data.as_object().into_iter().flatten() {
            let Some(first) = records.get(0).and_then(Value::as_object) else { continue };
            for field in first.keys() {
                let mut changed = data.clone();
                if let Some(record) = changed[list][0].as_object_mut() {
                    record.remove(field);
                }
                assert_eq!(!published.is_valid(&changed), is_left_out(&changed, list, field), "{list}.{field}");
                tried += 1;
            }
        }
    }
    assert!(tried > 100, "{tried} fields");
    let first = parse(&text("atlas.json")).unwrap_or_else(|error| panic!("{error:?}")).dataset;
    assert_eq!(complete(&first, &text("details.json")).map(|loaded| loaded.issues), Ok(Vec::new()));
}

#[test]
fn exports_of_a_selection_hold_to_the_schema() {
    let whole = joined(file("atlas.json"), &file("details.json")).unwrap_or_else(|| panic!("the halves are one release"));
    let dataset = parse(&whole.to_string()).unwrap_or_else(|error| panic!("{error:?}")).dataset;
    let about = Statement { credit: "Atlas".to_owned(), ..Statement::default() };
    let text = release(&dataset, 0..dataset.companies.len(), &about);
    let exported: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(errors(&validator(&json_schema()), &exported), Vec::<String>::new());
}

/// The tables below `public/data/source` by their path.
fn tables() -> Vec<SourceFile> {
    let package = file("source/datapackage.json");
    let paths = package["resources"].as_array().into_iter().flatten().filter_map(|one| one["path"].as_str());
    paths.map(|path| SourceFile { name: path.to_owned(), bytes: text(&format!("source/{path}")).into_bytes() }).collect()
}

#[test]
fn the_published_package_names_every_table_and_every_cell_fits() {
    let package = file("source/datapackage.json");
    let files = tables();
    let delivery = import::read(files.clone(), &mut |_| true).unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(package, import::data_package(&delivery), "run: cargo atlas-data build");
    assert_eq!(files.len(), import::tables(&delivery).len());
    for (file, resource) in files.iter().zip(package["resources"].as_array().into_iter().flatten()) {
        let fields = resource["schema"]["fields"].as_array().cloned().unwrap_or_default();
        let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
        let head: Vec<String> = reader.headers().map(|head| head.iter().map(str::to_owned).collect()).unwrap_or_default();
        let names: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
        assert_eq!(head, names, "{}: columns stand as `cargo atlas-data export --to csv` writes them", file.name);
        // A cell is judged as the same schema would judge it in JSON.
        let rules: Vec<(Validator, bool)> = fields.iter().map(rule).collect();
        for record in reader.records().flatten() {
            for (cell, (rule, required)) in
                record.iter().zip(&rules).filter(|(cell, (_, required))| *required || !cell.is_empty())
            {
                let number = cell.parse::<f64>().ok().map(Value::from);
                let fits = rule.is_valid(&Value::from(cell)) || number.is_some_and(|number| rule.is_valid(&number));
                assert!(fits && !(*required && cell.is_empty()), "{}: {cell} in {record:?}", file.name);
            }
        }
    }
}

/// What a field of a Table Schema asks of a cell, as a JSON Schema, and whether it must be filled.
fn rule(field: &Value) -> (Validator, bool) {
    let mut schema = field["constraints"].as_object().cloned().unwrap_or_default();
    let required = schema.remove("required") == Some(Value::Bool(true));
    let of_type = match field["type"].as_str() {
        Some("year") => "integer",
        Some(other) => other,
        None => panic!("{field}"),
    };
    schema.insert("type".to_owned(), Value::from(of_type));
    (validator(&Value::Object(schema)), required)
}
