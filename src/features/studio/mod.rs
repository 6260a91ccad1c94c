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
pub mod sent;
#[cfg(feature = "web")]
pub mod view;

/// The pictures of the steps of the work, `public/guide/{lang}-{step}.png`, in pixels: width and height. Told before they are loaded,
/// they move nothing when they come.
pub const PICTURES: [(u32, u32); 4] = [(912, 159), (912, 279), (960, 600), (912, 306)];
