//! How values become text and text becomes comparable: numbers, dates, decimals, addresses, markup, file names and folding.

pub mod address;
pub mod colour;
pub mod decimal;
pub mod escape;
pub mod file_name;
pub mod fold;
pub mod number;
pub mod typography;
