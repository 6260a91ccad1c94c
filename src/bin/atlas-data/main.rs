//! The data tool of the analyst and of CI: checks tables, compiles them, compares and exports releases.
//!
//! Every rule is shared with the studio; only files and the terminal are its own.

mod build;
mod export;
mod files;
mod releases;
mod report;

use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use atlas::texts::Lang;
use clap::{Parser, Subcommand, ValueEnum};

/// Checks, compiles, compares and exports the data of the atlas.
///
/// A path is a folder of tables, a workbook (XLSX, ODS), a CSV, or an atlas.json; without one it is public/data/source of the
/// repository. Headings may be in English or French and in any order; see public/data/source/README.md.
///
/// Exit codes: 0 all is well; 1 the data have errors, or differ from what was expected; 2 the command was not understood; 3 a file
/// could not be read or written.
#[derive(Parser)]
#[command(name = "atlas-data", version, verbatim_doc_comment)]
struct Arguments {
    /// How to answer.
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of messages: fr, en, de or nl.
    #[arg(long, global = true, default_value = "en", value_parser = language)]
    lang: Lang,
    #[command(subcommand)]
    command: Command,
}

/// How to answer.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Lines to read.
    Text,
    /// JSON for programs.
    Json,
}

#[derive(Subcommand)]
enum Command {
    /// Lists every problem; exit 1 if one of them is an error.
    Check {
        /// What to check.
        path: Option<PathBuf>,
        /// A published release to compare with: ids that changed, values that are gone, headcounts that jump.
        #[arg(long, value_name = "RELEASE")]
        against: Option<PathBuf>,
        /// Also writes the workbook with its cells marked.
        #[arg(long, value_name = "FILE.xlsx")]
        marked: Option<PathBuf>,
        /// Also writes the problems as CSV.
        #[arg(long, value_name = "FILE.csv")]
        list: Option<PathBuf>,
    },
    /// Checks, then writes what the application reads.
    Build {
        /// What to compile.
        path: Option<PathBuf>,
        /// Writes nothing; exit 1 unless the files are what the sources give.
        #[arg(long)]
        check: bool,
        /// The folder to write to [default: public/data of the repository].
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
    },
    /// Says what changed from one release to another, as Markdown or JSON.
    Diff {
        /// The older release.
        old: PathBuf,
        /// The newer release.
        new: PathBuf,
    },
    /// Writes a release for other programs.
    ///
    /// For ODS, write xlsx, open it in `LibreOffice` and save it as ODS: what it saves is read back without a difference. There is no
    /// format of its own for it, since the one maintained crate that writes ODS loses spaces at the ends of texts and doubled ones.
    Export {
        /// What to export.
        path: Option<PathBuf>,
        /// The format.
        #[arg(long, value_enum)]
        to: export::To,
        /// Only companies that lack facts or hold old ones (xlsx).
        #[arg(long)]
        incomplete: bool,
        /// The file to write; a folder for csv.
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
    },
    /// Prints the JSON Schema (2020-12) of the compiled files, or with a table its Table Schema.
    ///
    /// `build` writes the first one as schema.json, and the others beside the tables as a Data Package, source/datapackage.json.
    Schema {
        /// A table, such as companies.
        table: Option<String>,
    },
    /// Figures of a release, and what is still missing.
    Stats {
        /// What to count.
        path: Option<PathBuf>,
        /// How many of the weakest rows to list.
        #[arg(long, default_value_t = 10)]
        rows: usize,
    },
}

/// Why a command ends without success.
pub enum Failure {
    /// The data have errors or differ: exit 1.
    Data(String),
    /// A file could not be read or written: exit 3.
    File(String),
}

fn language(code: &str) -> Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.code() == code).ok_or_else(|| "one of fr, en, de, nl".to_owned())
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let (json, lang) = (arguments.format == Format::Json, arguments.lang);
    let done = match arguments.command {
        Command::Check { path, against, marked, list } => report::check(&source(path), against, marked, list, json, lang),
        Command::Build { path, check, out } => {
            build::build(&source(path), &out.unwrap_or_else(|| root().join("public/data")), check, lang)
        }
        Command::Diff { old, new } => report::diff(&old, &new, json, lang),
        Command::Export { path, to, incomplete, out } => export::export(&source(path), to, incomplete, &out, lang),
        Command::Schema { table } => report::schema(table.as_deref()),
        Command::Stats { path, rows } => report::stats(&source(path), rows, json),
    };
    match done {
        Ok(text) => match writeln!(std::io::stdout(), "{}", text.trim_end()) {
            // Who reads it, such as `head`, may have enough.
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                eprintln!("{error}");
                ExitCode::from(3)
            }
            _ => ExitCode::SUCCESS,
        },
        Err(Failure::Data(message)) => {
            eprintln!("{message}");
            ExitCode::from(1)
        }
        Err(Failure::File(message)) => {
            eprintln!("{message}");
            ExitCode::from(3)
        }
    }
}

/// The repository: where the command was called, else where the tool was compiled.
fn root() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    if here.join("public/data/source").is_dir() { here } else { PathBuf::from(env!("CARGO_MANIFEST_DIR")) }
}

fn source(path: Option<PathBuf>) -> PathBuf {
    path.unwrap_or_else(|| root().join("public/data/source"))
}
