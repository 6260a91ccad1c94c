//! Writes a release for other programs.

use std::path::Path;

use atlas::domain::data::export::Statement;
use atlas::domain::data::json_ld;
use atlas::domain::geo::geojson;
use atlas::domain::import;
use atlas::domain::model::Dataset;
use atlas::domain::release;
use atlas::texts::{Exports, Lang, Problems};
use clap::ValueEnum;

use super::{Failure, files};

/// A format.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum To {
    /// The source tables, a folder of CSV.
    Csv,
    /// A workbook with a sheet a table.
    Xlsx,
    /// Companies as `GeoJSON`.
    Geojson,
    /// The compiled atlas.json.
    Json,
    /// Companies as schema.org organisations.
    JsonLd,
}

/// Writes what `path` holds to `out`.
///
/// # Errors
/// A file that could not be read or written.
pub fn export(path: &Path, to: To, incomplete: bool, out: &Path, lang: Lang) -> Result<String, Failure> {
    let delivery = files::read(path)?;
    let (loaded, ..) = import::load(&delivery);
    let data = &loaded.dataset;
    let bytes = match to {
        To::Csv => {
            let tables = import::tables(&delivery);
            for (name, text) in &tables {
                files::write(&out.join(name), text.as_bytes())?;
            }
            let package = format!("{:#}\n", import::data_package(&delivery));
            files::write(&out.join(import::PACKAGE_FILE), package.as_bytes())?;
            return Ok(format!("{}: {} tables, described by {}", out.display(), tables.len(), import::PACKAGE_FILE));
        }
        To::Xlsx => {
            let rows: Vec<String> = release::completeness(data).rows.into_iter().map(|row| row.id).collect();
            let words = Problems::of(lang);
            import::template(&delivery, incomplete.then_some(&rows[..]), &|holds| (words.help)(holds).to_owned())
                .map_err(Failure::File)?
        }
        To::Geojson => {
            let all = 0..data.companies.len();
            geojson::feature_collection(data, all, lang.code(), &statement(data, lang), false).into_bytes()
        }
        To::Json => import::whole(&delivery).into_bytes(),
        To::JsonLd => {
            let one = |company| json_ld::organization(data, company, lang.code(), "");
            format!("[\n{}\n]\n", data.companies.iter().map(one).collect::<Vec<_>>().join(",\n")).into_bytes()
        }
    };
    files::write(out, &bytes)?;
    Ok(format!("{}: {} bytes", out.display(), bytes.len()))
}

/// What a file of a whole release says of itself.
fn statement(data: &Dataset, lang: Lang) -> Statement {
    let texts = lang.texts();
    let (release, all) = (&data.release, data.companies.len());
    let day = (texts.kinds.date)(&release.date);
    Statement {
        credit: (texts.interact.credit)(&release.id, &day, &release.licence),
        filters: texts.interact.without_filters.to_owned(),
        count: (Exports::of(lang).count)(all, all),
        address: String::new(),
        // The tool reads both halves of a release.
        missing: if data.release.is_split { Exports::of(lang).incomplete.to_owned() } else { String::new() },
    }
}
