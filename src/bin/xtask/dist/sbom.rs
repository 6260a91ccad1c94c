//! The software bill of materials: every crate that the published programs are compiled from, as `CycloneDX` 1.5.
//! It holds neither a date nor a random number, so that the same sources give the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cyclonedx_bom::models::component::Classification;
use cyclonedx_bom::models::dependency::{Dependencies, Dependency};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::models::metadata::Metadata;
use cyclonedx_bom::prelude::{Bom, Component, Components, NormalizedString, Purl, SpdxExpression, SpecVersion, Validate};
use serde_json::Value;

use super::{workers, write};
use crate::jobs::alone;
use crate::project::Project;
use crate::tools::TARGET;

/// Its name below the site, by which tools know the format.
const FILE: &str = "bom.cdx.json";

/// Writes the bill of the application and its workers.
pub fn write_bill(project: &Project, staging: &Path) -> Result<(), String> {
    let features = [&["web"], &workers::ALL[..]].concat().join(",");
    let mut command = project.command("cargo");
    command.args(["metadata", "--format-version", "1", "--locked", "--quiet", "--no-default-features", "--features", &features]);
    command.args(["--filter-platform", TARGET]);
    let lines = alone("cargo metadata", command, &project.log("metadata"), 0, |_| false)?;
    // One line of JSON, among what cargo tells people.
    let line = lines.iter().find(|line| line.starts_with('{')).ok_or("cargo metadata gave no JSON")?;
    let metadata = serde_json::from_str(line).map_err(|error| format!("cargo metadata: {error}"))?;
    write(&staging.join(FILE), &bill(&metadata)?)
}

/// The bill from what `cargo metadata` tells.
fn bill(metadata: &Value) -> Result<String, String> {
    let root = text(&metadata["resolve"]["root"]);
    let needs: BTreeMap<&str, Vec<&str>> =
        list(&metadata["resolve"]["nodes"]).map(|node| (text(&node["id"]), compiled_in(node))).collect();
    let mut reached = BTreeSet::new();
    let mut next = vec![root];
    while let Some(id) = next.pop() {
        if reached.insert(id) {
            next.extend(needs.get(id).into_iter().flatten());
        }
    }
    let (mut own, mut others) = (None, Vec::new());
    for package in list(&metadata["packages"]).filter(|package| reached.contains(text(&package["id"]))) {
        let component = component(package)?;
        if text(&package["id"]) == root { own = Some(component) } else { others.push(component) }
    }
    let edges = reached.iter().map(|id| Dependency {
        dependency_ref: reference(id).to_owned(),
        dependencies: needs.get(id).into_iter().flatten().map(|id| reference(id).to_owned()).collect(),
    });
    let bom = Bom {
        serial_number: None,
        metadata: Some(Metadata { component: own, ..Metadata::default() }),
        components: Some(Components(others)),
        dependencies: Some(Dependencies(edges.collect())),
        ..Bom::default()
    };
    let checked = bom.validate_version(SpecVersion::V1_5);
    if !checked.passed() {
        return Err(format!("the bill of materials is not valid: {checked:?}"));
    }
    let mut bytes = Vec::new();
    bom.output_as_json_v1_5(&mut bytes).map_err(|error| format!("cannot write the bill of materials: {error}"))?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// What a package needs to be compiled, neither only for its tests nor only for its build script.
fn compiled_in(node: &Value) -> Vec<&str> {
    let is_normal = |dependency: &&Value| list(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null());
    list(&node["deps"]).filter(is_normal).map(|dependency| text(&dependency["pkg"])).collect()
}

fn component(package: &Value) -> Result<Component, String> {
    let (name, version, id) = (text(&package["name"]), text(&package["version"]), text(&package["id"]));
    let is_own = package["source"].is_null();
    let kind = if is_own { Classification::Application } else { Classification::Library };
    let mut component = Component::new(kind, name, version, Some(reference(id).to_owned()));
    component.description = package["description"].as_str().map(NormalizedString::new);
    if !is_own {
        let purl = Purl::new("cargo", name, version).map_err(|error| format!("{name}: {error}"))?;
        component.purl = Some(purl);
    }
    if let Some(licence) = package["license"].as_str() {
        // As cargo once wrote a choice.
        let expression = SpdxExpression::new(&licence.replace('/', " OR "));
        component.licenses = Some(Licenses(vec![LicenseChoice::Expression(expression)]));
    }
    Ok(component)
}

/// A package's id without where it is from: `path+file:///…#healthtech-atlas@0.1.0` tells of a machine.
fn reference(id: &str) -> &str {
    id.rsplit_once('#').map_or(id, |(_, own)| own)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const OWN: &str = "path+file:///home/someone/atlas#healthtech-atlas@0.1.0";

    fn package(id: &str, name: &str, licence: &str) -> Value {
        let source = (id != OWN).then_some("registry+https://registry.example.org");
        json!({ "id": id, "name": name, "version": "1.0.0", "license": licence, "source": source, "description": "What it\nis." })
    }

    fn node(id: &str, deps: &[(&str, Value)]) -> Value {
        let deps = deps.iter().map(|(id, kind)| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] }));
        json!({ "id": id, "deps": deps.collect::<Vec<_>>() })
    }

    #[test]
    fn the_bill_names_what_is_compiled_in_and_nothing_of_the_machine() {
        let metadata = json!({
            "packages": [package(OWN, "healthtech-atlas", "MIT OR Apache-2.0"), package("r#one@1.0.0", "one", "MIT/Apache-2.0"),
                package("r#deep@1.0.0", "deep", "Zlib"), package("r#tests@1.0.0", "tests", "MIT")],
            "resolve": { "root": OWN, "nodes": [
                node(OWN, &[("r#one@1.0.0", Value::Null), ("r#tests@1.0.0", json!("dev"))]),
                node("r#one@1.0.0", &[("r#deep@1.0.0", Value::Null), ("r#tests@1.0.0", json!("build"))]),
                node("r#deep@1.0.0", &[]), node("r#tests@1.0.0", &[]),
            ] },
        });
        let bill = bill(&metadata).unwrap_or_else(|error| panic!("{error}"));
        assert!(!bill.contains("someone"), "{bill}");
        let bom: Value = serde_json::from_str(&bill).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((text(&bom["bomFormat"]), text(&bom["specVersion"])), ("CycloneDX", "1.5"));
        assert_eq!(bom["metadata"]["component"]["name"], "healthtech-atlas");
        let names: Vec<&str> = list(&bom["components"]).map(|one| text(&one["name"])).collect();
        assert_eq!(names, ["one", "deep"]);
        assert_eq!(bom["components"][0]["purl"], "pkg:cargo/one@1.0.0");
        assert_eq!(bom["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        let edges = |of: &str| list(&bom["dependencies"]).find(|edge| edge["ref"] == of).map(|edge| edge["dependsOn"].clone());
        assert_eq!(edges("healthtech-atlas@0.1.0"), Some(json!(["one@1.0.0"])));
        assert_eq!(edges("one@1.0.0"), Some(json!(["deep@1.0.0"])));
    }
}
