//! What is said about data: problems, differences, figures.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use atlas::domain::import::{self, Severity};
use atlas::domain::release;
use atlas::texts::{Lang, Problems};
use serde_json::json;

use super::{Failure, files};

/// Lists every problem.
///
/// # Errors
/// The list itself if one of them is an error; a file that could not be read or written.
pub fn check(
    path: &Path,
    against: Option<PathBuf>,
    marked: Option<PathBuf>,
    list: Option<PathBuf>,
    as_json: bool,
    lang: Lang,
) -> Result<String, Failure> {
    let delivery = files::read(path)?;
    let published = against.map(|path| files::read(&path)).transpose()?.map(|delivery| import::load(&delivery).0.dataset);
    let problems = import::check(&delivery, published.as_ref());
    let words = Problems::of(lang);
    if let Some(file) = marked {
        let bytes = import::marked(&delivery, &problems, &|problem| words.note(problem)).map_err(Failure::File)?;
        files::write(&file, &bytes)?;
    }
    if let Some(file) = list {
        files::write(&file, words.csv(&problems, b',').as_bytes())?;
    }
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let text =
        if as_json { pretty(&json!({ "problems": problems, "errors": errors })) } else { told(&delivery, &problems, words) };
    if errors > 0 { Err(Failure::Data(text)) } else { Ok(text) }
}

/// The problems by kind, then the size of the data.
fn told(delivery: &import::Delivery, problems: &[import::Problem], words: &Problems) -> String {
    let mut text = String::new();
    for group in import::grouped(problems) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}: {} ({})", (words.severity)(group.severity), words.heading(group.code), group.problems.len());
        for problem in group.problems.iter().filter_map(|at| problems.get(*at)) {
            let _ = writeln!(text, "  {}", words.line(problem));
        }
    }
    let (loaded, context, _) = import::load(delivery);
    let data = &loaded.dataset;
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let _ = write!(
        text,
        "{} companies, {} places, {} programmes, {} organisations, {} links, {} indicators, {} milestones; {errors} errors, {} in all",
        data.companies.len(),
        data.places.len(),
        data.programmes.len(),
        data.organisations.len(),
        data.links.len(),
        context.indicators.len(),
        context.milestones.len(),
        problems.len()
    );
    text
}

/// What changed from one release to another.
///
/// # Errors
/// A file that could not be read.
pub fn diff(old: &Path, new: &Path, as_json: bool, lang: Lang) -> Result<String, Failure> {
    let dataset = |path: &Path| files::read(path).map(|delivery| import::load(&delivery).0.dataset);
    let diff = release::diff(&dataset(old)?, &dataset(new)?);
    Ok(if as_json { pretty(&json!(diff)) } else { release::markdown(&diff, &Problems::of(lang).report) })
}

/// The JSON Schema of the compiled data, or the Table Schema of one table.
///
/// # Errors
/// If there is no such table.
pub fn schema(table: Option<&str>) -> Result<String, Failure> {
    match table {
        None => Ok(pretty(&import::json_schema())),
        Some(list) => import::table_schema(list).map(|schema| pretty(&schema)).ok_or_else(|| {
            let lists: Vec<&str> = import::columns::TABLES.iter().map(|table| table.list).collect();
            Failure::Data(format!("There is no table {list}; the tables are {}.", lists.join(", ")))
        }),
    }
}

/// Figures of a release and what is missing.
///
/// # Errors
/// A file that could not be read.
pub fn stats(path: &Path, rows: usize, as_json: bool) -> Result<String, Failure> {
    let (loaded, ..) = import::load(&files::read(path)?);
    let (stats, missing) = (release::stats(&loaded.dataset), release::completeness(&loaded.dataset));
    if as_json {
        return Ok(pretty(&json!({ "stats": stats, "completeness": missing })));
    }
    let mut text = format!("release {}\n", stats.release);
    for cluster in &stats.clusters {
        let official = cluster.official.map(|count| format!(", official count {count}")).unwrap_or_default();
        let _ = writeln!(text, "{}: {} companies, {} of them core{official}", cluster.cluster, cluster.companies, cluster.core);
        for field in &cluster.fields {
            let _ = writeln!(text, "  {:<16} {:>5} of {}", field.field, field.filled, field.all);
        }
    }
    let _ = writeln!(text, "weakest rows");
    for row in missing.rows.iter().take(rows) {
        let old: Vec<String> = row.old.iter().map(|(field, year)| format!("{field} of {year}")).collect();
        let _ = writeln!(text, "  {} ({}): without {}; {}", row.name, row.cluster, row.missing.join(", "), old.join(", "));
    }
    let _ = writeln!(text, "sources of many rows");
    for source in missing.sources.iter().take(rows) {
        let _ = writeln!(text, "  {} {}", source.companies, source.address);
    }
    Ok(text)
}

/// JSON to read.
pub fn pretty(value: &serde_json::Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
