//! The studio: from an analyst's spreadsheet to a release, in the browser. Files go to a worker, which reads, checks, compares and
//! compiles; the page shows what it answers. Nothing leaves the machine.
//!
//! ```text
//! page (view) ── Ask, bytes of files ──▶ worker (src/bin/studio, on domain::import)
//!             ◀── Answer, bytes of files ──
//! ```

pub mod archive;
pub mod draft;
pub mod protocol;
#[cfg(feature = "web")]
pub mod view;
