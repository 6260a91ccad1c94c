//! How values become text and text becomes comparable: numbers, dates, decimals, file names and folding.

pub mod decimal;
pub mod file_name;
pub mod fold;
pub mod number;
