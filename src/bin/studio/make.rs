//! The files that the studio gives away.

use std::io::{Cursor, Write};

use atlas::domain::import::{self, CompiledFile};
use atlas::domain::release;
use atlas::features::studio::archive;
use atlas::features::studio::protocol::{Product, Refusal};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::work::Work;

/// The folder of the tables that the release was made from; the application does not read them.
const SOURCE: &str = "source/";

/// The bytes of a product.
pub(super) fn product(work: &Work, product: Product) -> Result<Vec<u8>, Refusal> {
    let words = work.words();
    match product {
        Product::Archive => packed(&release_files(work)?).map_err(|error| Refusal::NotMade(error.to_string())),
        Product::Marked => {
            import::marked(&work.own, &work.problems, &|problem| format!("{}. {}", words.what(problem), words.mend(problem)))
                .map_err(Refusal::NotMade)
        }
        Product::Report => {
            let diff = work.diff.clone().unwrap_or_default();
            Ok(release::markdown(&diff, &words.report).into_bytes())
        }
        Product::Messages => Ok(words.csv(&work.problems, work.separator()).into_bytes()),
        Product::Template => {
            import::template(&work.base, None, &|holds| (words.help)(holds).to_owned()).map_err(Refusal::NotMade)
        }
    }
}

/// The files that the application reads, with their names.
pub(super) fn readable(work: &Work) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let files = release_files(work)?.into_iter().filter(|file| !file.name.starts_with(SOURCE));
    Ok(files.map(|file| (file.name, file.text.into_bytes())).collect())
}

fn release_files(work: &Work) -> Result<Vec<CompiledFile>, Refusal> {
    let present = work.loaded.as_ref().map(|loaded| &loaded.dataset).filter(|dataset| !dataset.companies.is_empty());
    let present = present.ok_or(Refusal::NoCompany)?;
    let compiled = import::compile(&work.whole);
    let history = work.history.files(present, &compiled.digest);
    Ok(compiled.files.into_iter().chain(history).collect())
}

fn packed(files: &[CompiledFile]) -> zip::result::ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for file in files {
        // A cluster whose id is no plain name has no place in a folder.
        let Some(path) = archive::path(&file.name) else { continue };
        writer.start_file(path, options)?;
        writer.write_all(file.text.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}
