//! How much is read: beyond these a file is refused with its size and the limit, before memory is spent on it.

/// Bytes of one file.
pub const FILE: usize = 50_000_000;
/// Bytes that the archive of a workbook may hold unpacked.
pub const UNPACKED: u64 = 400_000_000;
/// Rows of all tables.
pub const ROWS: usize = 200_000;
/// Columns of a table.
pub const COLUMNS: usize = 500;
/// Rows between two calls that tell the progress and ask whether to go on.
pub const STEP: usize = 500;
