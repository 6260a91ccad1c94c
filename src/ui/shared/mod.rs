//! Small pieces that several features share.

pub(super) mod clipboard;
pub(super) mod company;
pub(super) mod dynamic;
pub(super) mod focus;
mod groups;
pub(super) mod icons;
pub(super) mod lazy;
pub(super) mod localized;
pub(super) mod marked;
pub(super) mod near;
pub(super) mod page;
pub(super) mod painter;
pub(super) mod patient;
pub(super) mod qr;
pub(super) mod ready;
pub(super) mod save;
pub(super) mod size;
pub(super) mod snapshot;
pub(super) mod source;
pub(super) mod swatch;
pub(super) mod targets;
pub(super) mod year_fields;
