//! How much of a delivery is read: beyond these a file is refused with its size and the limit, before memory is spent on it. The
//! studio's page and its worker, and the native tool share them.
//!
//! 100,000 rows of any table fit: of companies, the widest, they take 57 MB as CSV, 140 MB as JSON in one piece, and unpacked 160 MB as
//! XLSX and 350 MB as ODS, measured on the committed release (`tests/limits.rs`).

/// Bytes of one file.
pub const FILE: usize = 200_000_000;
/// Bytes that the archive of a workbook may hold unpacked.
pub const UNPACKED: u64 = 500_000_000;
/// Rows of all tables.
pub const ROWS: usize = 200_000;
/// Columns of a table.
pub const COLUMNS: usize = 500;
/// Rows between two calls that tell the progress and ask whether to go on.
pub const STEP: usize = 500;
