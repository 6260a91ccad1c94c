//! Small pieces that several features share.

pub(crate) mod capped;
pub(crate) mod clipboard;
pub(crate) mod company;
pub(crate) mod dynamic;
pub(crate) mod each;
pub(crate) mod export;
pub(crate) mod focus;
pub(crate) mod groups;
pub(crate) mod icons;
pub(crate) mod lazy;
pub(crate) mod localized;
pub(crate) mod marked;
pub(crate) mod near;
pub(crate) mod official;
pub(crate) mod page;
pub(crate) mod painter;
pub(crate) mod patient;
mod picture;
pub(crate) mod qr;
pub(crate) mod ready;
pub(crate) mod retry;
pub(crate) mod size;
pub(crate) mod source;
pub(crate) mod style;
pub(crate) mod swatch;
pub(crate) mod targets;
pub(crate) mod year_fields;
