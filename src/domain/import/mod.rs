//! From what an analyst delivers to a release: reading, checking, compiling. Natively and in a browser's worker: nothing here knows
//! files, threads or a document.
//!
//! ```text
//! files → read → Delivery (tables of cells with their place) → check → problems
//!                                                             → compile → files of a release
//! ```

mod atlas;
#[cfg(feature = "xlsx")]
mod book;
mod checks;
pub mod columns;
mod compile;
mod convert;
mod csv;
mod delivery;
mod detect;
mod edit;
mod encoding;
mod gazetteer;
mod grid;
mod halves;
mod headings;
mod issues;
mod over;
mod package;
pub mod problem;
mod read;
mod rows;
mod schema;
mod shape;
mod translations;
mod workbook;
mod write;

#[cfg(feature = "xlsx")]
pub use book::{marked, template};
pub use checks::check;
pub use compile::{Compiled, CompiledFile, compile, whole};
pub use delivery::{Column, Delivery, FileInfo, Format, ImportError, Progress, Row, SourceFile, Table};
pub use edit::{Edit, edit};
pub use issues::load;
pub use package::{PACKAGE_FILE, data_package, table_schema};
pub use problem::{Code, Group, Problem, Severity, grouped};
pub use read::read;
pub use schema::{SCHEMA_FILE, json_schema};
pub use write::{harmless, tables};
